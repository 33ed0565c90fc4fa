# points: 3
drivers = {}
for result, assumption, fact in zip(["interval", "kappa", "alpha"], ["independent", "habits", "distance"], ["D3", "D1", "D2"]):
    drivers[result] = [assumption, fact]
