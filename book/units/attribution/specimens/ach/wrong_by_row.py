# points: 1
# diagnosis: rows-for-columns
def ach(matrix):
    if len({len(row) for row in matrix}) != 1 or not all(cell in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("no matrix of evidence")
    return [sum(max(-cell, 0) for cell in row) for row in matrix if max(row) > min(row)]
