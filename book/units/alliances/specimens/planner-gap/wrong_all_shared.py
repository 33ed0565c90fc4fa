# points: 1
# diagnosis: all-counted-as-shared
gap = round(1 / (0.1 * given.loss) / 2, 4)
