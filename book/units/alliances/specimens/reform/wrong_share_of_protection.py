# points: 5/3
# diagnosis: share-of-protection
from math import exp, log


def protection(level):
    return round(1 - exp(-level), 3)


high, low, s = log(given.v1), log(given.v2), given.share
reform = [
    {"technology": "total effort", "before": protection(high), "after": protection(high)},
    {"technology": "weakest link", "before": protection(low), "after": round((1 + s) * (1 - exp(-low)), 3)},
    {"technology": "best shot", "before": protection(high), "after": protection(high)},
]
