# points: 3
# diagnosis: nonsense-not-refused
from math import exp


def bass(p, q, t):
    e = exp(-(p + q) * t)
    return (1 - e) / (1 + q / p * e)
