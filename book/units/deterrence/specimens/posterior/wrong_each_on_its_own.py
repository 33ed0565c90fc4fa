# points: 0
# diagnosis: each-on-its-own
def posterior(x, g, none, attacks):
    rates = [g * (1 - cut) for cut in x]
    peace = 1.0
    for rate in rates:
        peace = peace * (1 - rate)
    result = []
    for rate, row in zip(rates, attacks):
        beliefs = []
        for s in range(len(none)):
            ways = peace * none[s] + sum(r * other[s] for r, other in zip(rates, attacks))
            beliefs.append(rate * row[s] / ways if ways else 0)
        result.append(beliefs)
    return result
