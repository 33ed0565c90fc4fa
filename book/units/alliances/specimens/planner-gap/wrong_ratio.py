# points: 0
# diagnosis: ratio-for-difference
gap = round(1 / (1 + given.theta), 4)
