# points: 6
# diagnosis: divided-by-nothing
def posterior(x, g, none, attacks):
    rates = [g * (1 - c) for c in x]
    n = len(x)
    w = []
    for s in range(len(none)):
        hits = sum(r * row[s] for r, row in zip(rates, attacks))
        w.append((n - sum(rates)) * none[s] + hits)
    return [[r * row[s] / w[s] for s in range(len(none))] for r, row in zip(rates, attacks)]
