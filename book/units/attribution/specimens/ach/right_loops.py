# points: 7
def ach(matrix):
    width = len(matrix[0])
    scores = [0] * width
    for row in matrix:
        if len(row) != width:
            raise ValueError("a row is too short or too long")
        for cell in row:
            if cell not in range(-2, 3):
                raise ValueError(f"{cell} is off the scale")
    for row in matrix:
        if len(set(row)) > 1:
            for place, cell in enumerate(row):
                if cell < 0:
                    scores[place] -= cell
    return scores
