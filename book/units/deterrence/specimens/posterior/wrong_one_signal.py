# points: 0
# diagnosis: other-shape
def posterior(x, g, none, attacks):
    rates = [g * (1 - cutoff) for cutoff in x]
    peace = len(x) - sum(rates)
    way = peace * none[1] + sum(rate * row[1] for rate, row in zip(rates, attacks))
    return [rate * row[1] / way for rate, row in zip(rates, attacks)]
