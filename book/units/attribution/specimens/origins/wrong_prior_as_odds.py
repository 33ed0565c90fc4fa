# points: 1
# diagnosis: odds-as-prior
odds = given.prior * given.ratio * 1.5
sure = round(odds / (1 + odds), 3)
