# points: 0
# diagnosis: share-taken-off
gap = round(given.theta / (1 + given.theta), 4)
