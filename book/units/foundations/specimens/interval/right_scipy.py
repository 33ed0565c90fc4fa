# points: 3
from scipy.stats import binomtest

found = binomtest(given.k, given.n).proportion_ci(method="wilson")
ends = (found.low, found.high)
