# points: 0.5
# diagnosis: before-itself
from math import comb, factorial

elected = comb(6, 1) * factorial(6) * factorial(4) / factorial(11)
permanent_power = round((1 - 6 * elected) / 5, 4)
