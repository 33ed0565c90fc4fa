# points: 6
# diagnosis: spending-below-nothing
from math import log


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError("theta runs from 0 to 1")
    return log(k * loss) / k / (1 + theta)
