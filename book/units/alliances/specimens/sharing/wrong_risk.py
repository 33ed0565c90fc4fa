# points: 1.5
# diagnosis: risk-for-spending
from math import log


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError("theta runs from 0 to 1")
    return 1 / (k * loss)
