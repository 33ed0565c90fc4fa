# points: 7
def ach(matrix):
    if any(len(row) != len(matrix[0]) for row in matrix):
        raise ValueError
    if {cell for row in matrix for cell in row} - {-2, -1, 0, 1, 2}:
        raise ValueError
    kept = [row for row in matrix if max(row) > min(row)]
    return tuple(float(sum(abs(row[h]) for row in kept if row[h] < 0)) for h in range(len(matrix[0])))
