# points: 7
import math


def spending(loss, k, theta):
    if theta < 0 or theta > 1:
        raise ValueError("theta")
    if k * loss <= 1:
        return 0
    need = math.log(loss * k) / k
    return need / (theta + 1)
