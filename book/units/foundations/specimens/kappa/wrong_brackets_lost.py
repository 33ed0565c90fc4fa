# points: 1
# diagnosis: difference-not-bracketed
def kappa(table):
    total = sum(sum(row) for row in table)
    size = range(len(table))
    agreed = sum(table[i][i] for i in size) / total
    rows = [sum(table[i]) for i in size]
    columns = [sum(row[i] for row in table) for i in size]
    chance = sum(a * b for a, b in zip(rows, columns)) / total**2
    if max(rows) == max(columns) == total:
        raise ValueError("both coders used one category only")
    return agreed - chance / 1 - chance
