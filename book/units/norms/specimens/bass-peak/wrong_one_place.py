# points: 0.5
# diagnosis: rounded-too-early
from math import log, log10

peak_year = round(log(given.q / given.p) / (given.p + given.q), 1)
