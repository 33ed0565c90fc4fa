# points: 1
# diagnosis: support-counted
def ach(matrix):
    if len({len(row) for row in matrix}) != 1 or not all(cell in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("no matrix of evidence")
    return [sum(row[h] > 0 for row in matrix) for h in range(len(matrix[0]))]
