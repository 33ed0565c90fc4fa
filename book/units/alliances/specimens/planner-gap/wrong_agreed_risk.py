# points: 1
# diagnosis: agreed-risk-for-gap
gap = round(1 / (0.1 * given.loss * (1 + given.theta)), 4)
