# points: 0
# diagnosis: sign-of-the-answer
def solve_eq(g, none, attacks):
    x = [0.0] * len(attacks)
    for _ in range(600):
        rates = [g * (1 - cutoff) for cutoff in x]
        peace = len(x) - sum(rates)
        ways = [peace * p + sum(r * row[s] for r, row in zip(rates, attacks)) for s, p in enumerate(none)]
        new = [
            sum((q - p) * rate * q / way for q, p, way in zip(row, none, ways) if way)
            for rate, row in zip(rates, attacks)
        ]
        x = [(o - w) / 2 for o, w in zip(x, new)]
    return x
