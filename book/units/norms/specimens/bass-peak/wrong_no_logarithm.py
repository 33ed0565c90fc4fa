# points: 0
# diagnosis: logarithm-left-out
from math import log, log10

peak_year = given.q / given.p / (given.p + given.q)
