# points: 2
# diagnosis: two-categories-only
def kappa(table):
    total = sum(sum(row) for row in table)
    agreed = (table[0][0] + table[1][1]) / total
    a, b = table[0][0] + table[0][1], table[1][0] + table[1][1]
    c, d = table[0][0] + table[1][0], table[0][1] + table[1][1]
    chance = a / total * c / total + b / total * d / total
    if chance > 1 - 1e-12:
        raise ValueError("both coders used one category only")
    return (agreed - chance) / (1 - chance)
