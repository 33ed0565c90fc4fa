# points: 0
# diagnosis: alone-against-peace
def posterior(x, g, none, attacks):
    beliefs = []
    for cutoff, row in zip(x, attacks):
        rate = g * (1 - cutoff)
        ways = [len(x) * p + rate * (q - p) for p, q in zip(none, row)]
        beliefs.append([rate * q / way if way else 0 for q, way in zip(row, ways)])
    return beliefs
