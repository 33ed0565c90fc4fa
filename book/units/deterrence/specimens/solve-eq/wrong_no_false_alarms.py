# points: 0
# diagnosis: no-false-alarms
def solve_eq(g, none, attacks):
    n = len(attacks)
    x = [0.0] * n
    for _ in range(500):
        rates = [g * (1 - c) for c in x]
        w = []
        for s in range(len(none)):
            hits = sum(r * row[s] for r, row in zip(rates, attacks))
            w.append(hits)
        b = [[r * row[s] / w[s] if w[s] else 0 for s in range(len(none))] for r, row in zip(rates, attacks)]
        new = [sum((row[s] - none[s]) * b[i][s] for s in range(len(none))) for i, row in enumerate(attacks)]
        x = [(a + b) / 2 for a, b in zip(x, new)]
    return x
