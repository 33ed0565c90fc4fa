# points: 5/3
# diagnosis: help-changes-nothing
from math import exp, log

high, low = log(given.v1), log(given.v2)
s = given.share
cheap = log(given.v2 / (1 - s))
levels = {
    "total effort": (high, high),
    "weakest link": (low, low),
    "best shot": (high, high),
}
reform = [
    {"technology": kind, "before": round(1 - exp(-x), 3), "after": round(1 - exp(-y), 3)} for kind, (x, y) in levels.items()
]
