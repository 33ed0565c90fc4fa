# points: 0.5
# diagnosis: planner-for-members
from math import exp, log

high, low = log(given.v1), log(given.v2)
s = given.share
cheap = log(given.v2 / (1 - s))
levels = {
    "total effort": (log(given.v1 + given.v2), log(given.v1 + given.v2)),
    "weakest link": (log((given.v1 + given.v2) / 2), log((given.v1 + given.v2) / 2)),
    "best shot": (log(given.v1 + given.v2), log(given.v1 + given.v2)),
}
reform = [
    {"technology": kind, "before": round(1 - exp(-x), 3), "after": round(1 - exp(-y), 3)} for kind, (x, y) in levels.items()
]
