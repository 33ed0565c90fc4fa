# points: 0
# diagnosis: peace-as-a-suspect
def posterior(x, g, none, attacks):
    rates = [g * (1 - cutoff) for cutoff in x]
    senders = list(zip([len(x) - sum(rates), *rates], [none, *attacks]))
    ways = [sum(rate * row[s] for rate, row in senders) for s in range(len(none))]
    return [[rate * p / way if way else 0 for p, way in zip(row, ways)] for rate, row in senders]
