# points: 1
# diagnosis: ratios-added
odds = given.prior / (1 - given.prior) * (given.ratio + 3)
sure = round(odds / (1 + odds), 3)
