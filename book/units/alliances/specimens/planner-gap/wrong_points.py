# points: 0
# diagnosis: points-for-share
gap = round(100 * given.theta / (0.1 * given.loss * (1 + given.theta)), 4)
