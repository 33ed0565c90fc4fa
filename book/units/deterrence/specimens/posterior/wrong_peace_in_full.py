# points: 0
# diagnosis: all-peace
def posterior(x, g, none, attacks):
    rates = [g * (1 - c) for c in x]
    n = len(x)
    w = []
    for s in range(len(none)):
        hits = sum(r * row[s] for r, row in zip(rates, attacks))
        w.append(n * none[s] + hits)
    return [[r * row[s] / w[s] if w[s] else 0 for s in range(len(none))] for r, row in zip(rates, attacks)]
