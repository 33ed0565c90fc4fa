# points: 1
# diagnosis: g-only-once
def posterior(x, g, none, attacks):
    n, signals = len(x), range(len(none))
    ways = [n * none[s] + sum((1 - x[j]) * (attacks[j][s] - none[s]) for j in range(n)) for s in signals]
    return [[g * (1 - x[i]) * attacks[i][s] / ways[s] if ways[s] else 0 for s in signals] for i in range(n)]
