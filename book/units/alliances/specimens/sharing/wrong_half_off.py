# points: 3.5
# diagnosis: half-of-theta-taken-off
from math import log


def spending(loss, k, theta):
    if theta < 0 or theta > 1:
        raise ValueError("theta runs from 0 to 1")
    if k * loss <= 1:
        return 0
    return log(k * loss) / k * (1 - theta / 2)
