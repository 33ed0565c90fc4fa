# points: 6
# diagnosis: nothing-left-to-score
def ach(matrix):
    if len({len(row) for row in matrix}) != 1 or not all(cell in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("no matrix of evidence")
    kept = [row for row in matrix if max(row) > min(row)]
    return [sum(max(-cell, 0) for cell in column) for column in zip(*kept)]
