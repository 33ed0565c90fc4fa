# points: 0
# diagnosis: rate-for-moment
from math import log, log10

peak_year = (given.p + given.q) ** 2 / (4 * given.q)
