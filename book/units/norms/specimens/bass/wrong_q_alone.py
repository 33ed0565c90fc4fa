# points: 1
# diagnosis: ratio-left-out
from math import exp


def bass(p, q, t):
    if p <= 0 or q < 0:
        raise ValueError('p above 0, q not below 0')
    e = exp(-(p + q) * t)
    return (1 - e) / (1 + q * e)
