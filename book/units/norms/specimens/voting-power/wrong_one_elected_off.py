# points: 0.5
# diagnosis: one-elected-taken-off
from math import comb, factorial

elected = comb(5, 1) * factorial(6) * factorial(4) / factorial(11)
permanent_power = round((1 - elected) / 5, 4)
