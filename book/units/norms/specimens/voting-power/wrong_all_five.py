# points: 0
# diagnosis: all-five-together
from math import comb, factorial

permanent_power = 1 - 6 * comb(5, 1) * factorial(6) * factorial(4) / factorial(11)
