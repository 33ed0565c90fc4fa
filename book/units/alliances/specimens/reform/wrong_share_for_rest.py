# points: 5/3
# diagnosis: share-for-the-rest
from math import exp, log


def protection(level):
    return round(1 - exp(-level), 3)


high, low, s = log(given.v1), log(given.v2), given.share
reform = [
    {"technology": "total effort", "before": protection(high), "after": protection(high)},
    {
        "technology": "weakest link",
        "before": protection(low),
        "after": protection(min(log(given.v2 / s), log(given.v1 / (2 - s)))),
    },
    {"technology": "best shot", "before": protection(high), "after": protection(high)},
]
