# points: 0
# diagnosis: multiplied-by-the-sum
from math import log, log10

peak_year = round(log(given.q / given.p) * (given.p + given.q), 3)
