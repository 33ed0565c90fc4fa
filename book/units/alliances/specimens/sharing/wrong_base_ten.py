# points: 2.5
# diagnosis: need-to-base-ten
from math import log10


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError("theta runs from 0 to 1")
    return max(0, log10(k * loss) / k / (1 + theta))
