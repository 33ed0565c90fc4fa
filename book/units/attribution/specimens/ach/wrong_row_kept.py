# points: 2
# diagnosis: row-for-all-kept
def ach(matrix):
    if len({len(row) for row in matrix}) != 1 or not all(cell in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("no matrix of evidence")
    return [sum(max(-row[h], 0) for row in matrix) for h in range(len(matrix[0]))]
