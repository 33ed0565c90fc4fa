# points: 0
# diagnosis: logarithm-to-base-ten
from math import log, log10

peak_year = log10(given.q / given.p) / (given.p + given.q)
