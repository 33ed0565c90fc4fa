# points: 1
# diagnosis: odds-as-prior
odds = given.prior * given.ratio * 3
sure = round(odds / (1 + odds), 3)
