# points: 0
# diagnosis: ratio-upside-down
from math import log, log10

peak_year = log(given.p / given.q) / (given.p + given.q)
