# points: 1
# diagnosis: rate-for-share
from math import exp


def bass(p, q, t):
    if p <= 0 or q < 0:
        raise ValueError('p above 0, q not below 0')
    e = exp(-(p + q) * t)
    share = (1 - e) / (1 + q / p * e)
    return (p + q * share) * (1 - share)
