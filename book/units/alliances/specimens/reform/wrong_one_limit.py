# points: 5/3
# diagnosis: one-limit-asked
from math import exp, log


def protection(level):
    return round(1 - exp(-level), 3)


high, low, s = log(given.v1), log(given.v2), given.share
reform = [
    {"technology": "total effort", "before": protection(high), "after": protection(high)},
    {"technology": "weakest link", "before": protection(low), "after": protection(log(given.v1 / (1 + s)))},
    {"technology": "best shot", "before": protection(high), "after": protection(high)},
]
