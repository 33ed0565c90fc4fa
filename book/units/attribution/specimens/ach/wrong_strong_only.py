# points: 2
# diagnosis: only-the-strong-counted
def ach(matrix):
    if len({len(row) for row in matrix}) != 1:
        raise ValueError("rows")
    if any(cell not in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("scale")
    telling = [row for row in matrix if len(set(row)) > 1]
    return [sum(2 for row in telling if row[c] == -2) for c in range(len(matrix[0]))]
