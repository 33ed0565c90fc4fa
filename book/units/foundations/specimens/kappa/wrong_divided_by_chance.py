# points: 1
# diagnosis: divided-by-another
def kappa(table):
    total = sum(sum(row) for row in table)
    size = range(len(table))
    agreed = sum(table[i][i] for i in size) / total
    rows = [sum(table[i]) / total for i in size]
    columns = [sum(row[i] for row in table) / total for i in size]
    chance = sum(a * b for a, b in zip(rows, columns))
    if chance > 1 - 1e-12:
        raise ValueError("both coders used one category only")
    return (agreed - chance) / chance
