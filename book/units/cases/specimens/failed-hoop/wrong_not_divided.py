# points: 0.5
# diagnosis: not-divided
left = given.prior * (1 - given.sure)
