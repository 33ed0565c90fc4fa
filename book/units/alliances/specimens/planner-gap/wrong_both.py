# points: 1
# diagnosis: gap-of-both
gap = round(2 * (1 / (0.1 * given.loss) - 1 / (0.1 * given.loss * (1 + given.theta))), 4)
