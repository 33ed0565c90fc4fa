# points: 1
# diagnosis: whole-years-added-up
from math import exp


def bass(p, q, t):
    if p <= 0 or q < 0:
        raise ValueError('p above 0, q not below 0')
    share = 0
    for year in range(int(t)):
        share = share + (p + q * share) * (1 - share)
    return share
