# points: 1
# diagnosis: theta-of-the-risk
gap = round(given.theta / (0.1 * given.loss), 4)
