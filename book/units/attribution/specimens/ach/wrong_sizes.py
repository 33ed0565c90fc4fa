# points: 1
# diagnosis: support-as-contradiction
def ach(matrix):
    if len({len(row) for row in matrix}) != 1:
        raise ValueError("rows")
    if any(cell not in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("scale")
    telling = [row for row in matrix if len(set(row)) > 1]
    return [sum(abs(row[c]) for row in telling) for c in range(len(matrix[0]))]
