# points: 1
# diagnosis: feeds-left-out
odds = given.prior / (1 - given.prior) * 3
sure = round(odds / (1 + odds), 3)
