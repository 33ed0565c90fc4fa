# points: 0
# diagnosis: belief-in-percent
def posterior(x, g, none, attacks):
    rates = [g * (1 - cutoff) for cutoff in x]
    peace = len(x) - sum(rates)
    ways = [peace * p + sum(r * row[s] for r, row in zip(rates, attacks)) for s, p in enumerate(none)]
    return [[100 * r * p / way if way else 0 for p, way in zip(row, ways)] for r, row in zip(rates, attacks)]
