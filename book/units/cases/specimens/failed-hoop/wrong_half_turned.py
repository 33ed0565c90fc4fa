# points: 0.5
# diagnosis: half-turned
for_h = given.prior * (1 - given.sure)
left = round(for_h / (for_h + (1 - given.prior) * given.anyway), 3)
