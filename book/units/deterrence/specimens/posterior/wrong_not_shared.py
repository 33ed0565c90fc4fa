# points: 0
# diagnosis: ways-not-shared
def posterior(x, g, none, attacks):
    rates = [g * (1 - c) for c in x]
    n = len(x)
    w = []
    for s in range(len(none)):
        hits = sum(r * row[s] for r, row in zip(rates, attacks))
        w.append(1)
    return [[r * row[s] for s in range(len(none))] for r, row in zip(rates, attacks)]
