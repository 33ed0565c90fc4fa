# points: 6
# diagnosis: nonsense-scored
def ach(matrix):
    kept = [row for row in matrix if max(row) > min(row)]
    return [sum(max(-row[h], 0) for row in kept) for h in range(len(matrix[0]))]
