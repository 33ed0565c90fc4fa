# points: 4
from math import exp, log

k, loss, theta = 0.1, given.loss, given.theta
spends = log(k * loss) / k / (1 + theta)
grid = [spends + i / 1000 for i in range(20000)]
agreed = min(grid, key=lambda e: exp(-k * e * (1 + theta)) * loss + e)
gap = exp(-k * spends * (1 + theta)) - exp(-k * agreed * (1 + theta))
