# points: 0
# diagnosis: coalitions-not-normalised
from math import comb

permanent_power = sum(comb(6, e) for e in range(2, 7)) / 2**10
