# points: 7/2
# diagnosis: what-is-left-open
from math import exp, log

high, low = log(given.v1), log(given.v2)
s = given.share
cheap = log(given.v2 / (1 - s))
levels = {
    "total effort": (high, high),
    "weakest link": (low, min(cheap, log(given.v1 / (1 + s)))),
    "best shot": (high, high),
}
reform = [
    {"technology": kind, "before": round(exp(-x), 3), "after": round(1 - exp(-y), 3)} for kind, (x, y) in levels.items()
]
