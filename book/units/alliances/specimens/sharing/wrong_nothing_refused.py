# points: 5.5
# diagnosis: nonsense-not-refused
from math import log


def spending(loss, k, theta):
    return max(0, log(k * loss) / k) / (1 + theta)
