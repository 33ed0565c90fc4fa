# points: 0
# diagnosis: effort-for-protection
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
    {"technology": kind, "before": round(x, 3), "after": round(y, 3)} for kind, (x, y) in levels.items()
]
