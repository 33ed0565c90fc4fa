# points: 1
# diagnosis: nobody-imitates
from math import exp


def bass(p, q, t):
    if p <= 0 or q < 0:
        raise ValueError('p above 0, q not below 0')
    return 1 - exp(-(p + q) * t)
