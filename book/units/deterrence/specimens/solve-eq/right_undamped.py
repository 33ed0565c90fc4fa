# points: 8
def solve_eq(g, none, attacks):
    n = len(attacks)
    x = [0.5] * n
    for step in range(2000):
        rate = [g * (1 - c) / n for c in x]
        peace = 1 - sum(rate)
        new = []
        for i in range(n):
            total = 0
            for s in range(len(none)):
                seen = peace * none[s] + sum(rate[j] * attacks[j][s] for j in range(n))
                total += (attacks[i][s] - none[s]) * (rate[i] * attacks[i][s] / seen if seen else 0)
            new.append(total)
        x = [0.7 * a + 0.3 * b for a, b in zip(x, new)]
    return x
