# points: 0
# diagnosis: own-risk-for-gap
gap = round(1 / (0.1 * given.loss), 4)
