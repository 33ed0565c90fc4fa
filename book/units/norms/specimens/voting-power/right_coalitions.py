# points: 3
from itertools import product
from math import factorial

weights = [5] * 5 + [1] * 6
quota = 27
share = 0.0
for joins in product([0, 1], repeat=10):
    weight = sum(w for w, j in zip(weights[1:], joins) if j)
    if weight < quota <= weight + weights[0]:
        s = sum(joins)
        share += factorial(s) * factorial(10 - s) / factorial(11)
permanent_power = round(share, 4)
