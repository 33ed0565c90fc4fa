# points: 6
best = {"attribution": [], "denial": [], "utility": []}
for a in [0.1, 0.1 + 0.2, 0.5, 0.7, 0.9]:
    units, gain_left = 0, given.success * given.gain
    while units < 6 and gain_left * 0.2 > a * 2.3:
        gain_left *= 0.8
        units += 1
    best["attribution"].append(a)
    best["denial"].append(float(units))
    best["utility"].append(gain_left - given.cost - a * (given.loss + 2.3 * (6 - units)))
