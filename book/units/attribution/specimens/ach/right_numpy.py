# points: 7
import numpy as np


def ach(matrix):
    if len({len(row) for row in matrix}) != 1:
        raise ValueError("ragged")
    cells = np.array(matrix)
    if not np.isin(cells, [-2, -1, 0, 1, 2]).all():
        raise ValueError("off the scale")
    telling = cells[np.ptp(cells, axis=1) > 0]
    return -np.minimum(telling, 0).sum(axis=0)
