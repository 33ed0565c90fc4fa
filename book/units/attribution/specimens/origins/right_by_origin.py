# points: 4
ratios = {"sample": given.ratio, "sensor": 3}
odds = given.prior / (1 - given.prior)
for ratio in ratios.values():
    odds *= ratio
sure = round(odds / (odds + 1), 3)
