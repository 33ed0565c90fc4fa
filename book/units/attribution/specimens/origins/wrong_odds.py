# points: 0
# diagnosis: odds-for-probability
sure = round(given.prior / (1 - given.prior) * given.ratio * 3, 3)
