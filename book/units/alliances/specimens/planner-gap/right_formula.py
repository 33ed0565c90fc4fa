# points: 4
gap = round(given.theta / (0.1 * given.loss * (1 + given.theta)), 4)
