# points: 0
# diagnosis: sum-left-out
from math import log, log10

peak_year = round(log(given.q / given.p), 3)
