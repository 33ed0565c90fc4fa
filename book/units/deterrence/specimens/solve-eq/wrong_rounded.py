# points: 0
# diagnosis: rounded-on-the-way
def solve_eq(g, none, attacks):
    x = [0.0] * len(attacks)
    for _ in range(300):
        rates = [g * (1 - cut) for cut in x]
        peace = len(x) - sum(rates)
        ways = [peace * p + sum(r * row[s] for r, row in zip(rates, attacks)) for s, p in enumerate(none)]
        to = [sum((p - q) * r * p / w for p, q, w in zip(row, none, ways)) for r, row in zip(rates, attacks)]
        x = [(old + new) / 2 for old, new in zip(x, to)]
    return [round(cut, 2) for cut in x]
