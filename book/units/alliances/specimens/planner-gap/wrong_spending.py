# points: 0
# diagnosis: spending-for-risk
from math import log

k, loss, theta = 0.1, given.loss, given.theta
gap = log(k * loss * (1 + theta)) / (k * (1 + theta)) - log(k * loss) / (k * (1 + theta))
