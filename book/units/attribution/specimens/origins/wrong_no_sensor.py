# points: 1
# diagnosis: sensor-left-out
odds = given.prior / (1 - given.prior) * given.ratio
sure = round(odds / (1 + odds), 3)
