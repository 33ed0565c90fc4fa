# points: 2.5
# diagnosis: rounded-on-the-way
from math import log


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError("theta runs from 0 to 1")
    if k * loss <= 1:
        return 0
    return round(log(k * loss) / k / (1 + theta))
