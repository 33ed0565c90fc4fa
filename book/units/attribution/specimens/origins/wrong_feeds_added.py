# points: 1
# diagnosis: feeds-added
odds = given.prior / (1 - given.prior) * given.ratio * given.copies * 3
sure = round(odds / (1 + odds), 3)
