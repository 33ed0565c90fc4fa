# points: 7
def posterior(x, g, none, attacks):
    n = len(attacks)
    rates = [g / n * (1 - c) for c in x]
    peace = 1 - sum(rates)
    beliefs = []
    for i in range(n):
        row = []
        for s in range(len(none)):
            seen = peace * none[s]
            for j in range(n):
                seen += rates[j] * attacks[j][s]
            row.append(rates[i] * attacks[i][s] / seen if seen else 0)
        beliefs.append(row)
    return beliefs
