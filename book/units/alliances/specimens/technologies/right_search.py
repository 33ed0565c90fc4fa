# points: 6
from math import exp

steps = [i / 5000 for i in range(20001)]


def best(gain, cost):
    return max(steps, key=lambda x: gain * (1 - exp(-x)) - cost * x)


one, two = best(given.v1, 1), best(given.v2, 1)
both = given.v1 + given.v2
provision = [
    dict(technology="total effort", first=round(one, 3), second=0, planned=round(best(both, 1), 3)),
    dict(technology="weakest link", first=round(two, 3), second=round(two, 3), planned=round(best(both, 2), 3)),
    dict(technology="best shot", first=round(one, 3), second=0, planned=round(best(both, 1), 3)),
]
