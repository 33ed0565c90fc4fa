# points: 8
def beliefs_of(x, g, none, attacks):
    rates = [g * (1 - cut) for cut in x]
    seen = [(len(x) - sum(rates)) * c + sum(r * a[s] for r, a in zip(rates, attacks)) for s, c in enumerate(none)]
    return [[r * p / way if way else 0 for p, way in zip(a, seen)] for r, a in zip(rates, attacks)]


def solve_eq(g, none, attacks, x=None, left=400):
    x = x or tuple(0 for _ in attacks)
    if not left:
        return tuple(round(cut, 5) for cut in x)
    answers = [
        sum((p - c) * b for p, c, b in zip(row, none, belief))
        for row, belief in zip(attacks, beliefs_of(x, g, none, attacks))
    ]
    return solve_eq(g, none, attacks, tuple((a + b) / 2 for a, b in zip(x, answers)), left - 1)
