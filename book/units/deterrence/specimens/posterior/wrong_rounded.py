# points: 0
# diagnosis: rounded-on-the-way
def posterior(x, g, none, attacks):
    rates = [g * (1 - cut) for cut in x]
    peace = len(x) - sum(rates)
    ways = [peace * p + sum(r * row[s] for r, row in zip(rates, attacks)) for s, p in enumerate(none)]
    return [[round(r * p / w, 2) if w else 0 for p, w in zip(row, ways)] for r, row in zip(rates, attacks)]
