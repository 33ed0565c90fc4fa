# points: 8/5
# diagnosis: share-turned-round
best = []
for a in (0.1, 0.3, 0.5, 0.7, 0.9):
    tried = []
    for d in range(7):
        tried.append((given.success * 0.2**d * given.gain - given.cost - a * (given.loss + 2.3 * (6 - d)), d))
    utility, d = min(tried)
    best.append({"attribution": a, "denial": d, "utility": round(utility, 2)})
