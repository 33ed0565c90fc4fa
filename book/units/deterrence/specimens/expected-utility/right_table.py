# points: 5
rows = [("now", 1, 1), ("denial", 0.5, 1), ("attribution", 1, 2)]
expected = {}
for key, chance, found in rows:
    total = -given.cost
    total += chance * given.success * given.gain
    total -= found * given.attribution * given.loss
    expected[key] = round(total, 2)
