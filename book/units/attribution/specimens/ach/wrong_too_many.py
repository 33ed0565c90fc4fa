# points: 2
# diagnosis: a-place-for-each-row
def ach(matrix):
    if len({len(row) for row in matrix}) != 1 or not all(cell in (-2, -1, 0, 1, 2) for row in matrix for cell in row):
        raise ValueError("no matrix of evidence")
    scores = [0] * max(len(matrix), len(matrix[0]))
    for row in matrix:
        if min(row) != max(row):
            for place, cell in enumerate(row):
                scores[place] += max(-cell, 0)
    return scores
