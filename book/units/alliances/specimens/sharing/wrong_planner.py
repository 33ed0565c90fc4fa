# points: 1.5
# diagnosis: agreement-for-partners
from math import log


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError("theta runs from 0 to 1")
    return max(0, log(k * loss * (1 + theta)) / (k * (1 + theta)))
