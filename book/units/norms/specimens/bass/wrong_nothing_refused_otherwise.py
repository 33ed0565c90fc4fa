# points: 3
# diagnosis: nonsense-not-refused
from math import exp


def bass(p, q, t):
    e = exp(-(p + q) * t)
    return (p - p * e) / (p + q * e)
