# points: 0
# diagnosis: numbers-of-the-chapter
from math import log, log10

peak_year = 6.193
