# points: 0
# diagnosis: difference-for-sum
from math import log

peak_year = round(log(given.q / given.p) / (given.q - given.p), 3)
