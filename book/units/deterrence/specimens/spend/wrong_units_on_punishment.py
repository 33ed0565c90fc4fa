# points: 13/5
# diagnosis: units-of-the-other
best = []
for a in (0.1, 0.3, 0.5, 0.7, 0.9):
    tried = []
    for punishment in range(7):
        chance = given.success * 0.8 ** (6 - punishment)
        tried.append((chance * given.gain - given.cost - a * (given.loss + 2.3 * punishment), punishment))
    utility, units = min(tried)
    best.append({"attribution": a, "denial": units, "utility": round(utility, 2)})
