# points: 0
# diagnosis: elected-for-permanent
from math import comb, factorial

permanent_power = comb(5, 1) * factorial(6) * factorial(4) / factorial(11)
