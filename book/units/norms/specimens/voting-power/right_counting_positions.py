# points: 3
from fractions import Fraction
from math import comb, factorial

# A permanent member decides at place s + 1 when the other four and at least two elected stand before it.
total = Fraction(0)
for e in range(2, 7):
    before = 4 + e
    total += Fraction(comb(6, e) * factorial(before) * factorial(10 - before), factorial(11))
permanent_power = total
