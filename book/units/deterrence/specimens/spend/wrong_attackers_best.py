# points: 0
# diagnosis: attackers-best
q, g, k, l = given.success, given.gain, given.cost, given.loss
best = []
for a in (0.1, 0.3, 0.5, 0.7, 0.9):
    def left(d, a=a):
        return q * 0.8**d * g - k - a * (l + 2.3 * (6 - d))

    d = max(range(7), key=left)
    best.append({"attribution": a, "denial": d, "utility": round(left(d), 2)})
