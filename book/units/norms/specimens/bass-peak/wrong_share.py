# points: 0
# diagnosis: share-for-moment
from math import log, log10

peak_year = (given.q - given.p) / (2 * given.q)
