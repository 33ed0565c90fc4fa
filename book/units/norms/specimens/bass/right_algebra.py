# points: 4
import math


def bass(p, q, t):
    if not p > 0:
        raise ValueError("p must be positive")
    if q < 0:
        raise ValueError("q cannot be negative")
    e = math.exp(-(p + q) * t)
    return p * (1 - e) / (p + q * e)
