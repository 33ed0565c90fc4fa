# points: 7
from math import log


def spending(loss, k, theta):
    if not 0 <= theta <= 1:
        raise ValueError(theta)
    need, e = max(log(k * loss) / k, 0), 0.0
    for _ in range(4000):
        e = 0.5 * e + 0.5 * max(need - theta * e, 0)
    return round(e, 6)
