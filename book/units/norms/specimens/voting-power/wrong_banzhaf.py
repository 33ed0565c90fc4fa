# points: 0.5
# diagnosis: coalitions-for-orders
from math import comb

mine = sum(comb(6, e) for e in range(2, 7))
elected = comb(5, 1)
permanent_power = mine / (5 * mine + 6 * elected)
