# points: 4
# diagnosis: rounded-too-far
best = []
for a in (0.1, 0.3, 0.5, 0.7, 0.9):
    left, units = min(
        (given.success * 0.8**d * given.gain - given.cost - a * (given.loss + 2.3 * (6 - d)), d) for d in range(7)
    )
    best.append({"attribution": a, "denial": units, "utility": round(left)})
