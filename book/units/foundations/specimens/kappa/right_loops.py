# points: 6
def kappa(table):
    total = 0
    for row in table:
        for cell in row:
            total += cell
    po = 0.0
    pe = 0.0
    for i in range(len(table)):
        po += table[i][i] / total
        of_a = sum(table[i])
        of_b = 0
        for row in table:
            of_b += row[i]
        pe += of_a * of_b / total**2
    if abs(pe - 1) < 1e-9:
        raise ValueError("one category")
    return (po - pe) / (1 - pe)
