# points: 1
# diagnosis: prior-left-out
odds = given.ratio * 3
sure = round(odds / (1 + odds), 3)
