# points: 5.5
# diagnosis: unknown-as-number
import numpy as np

CODE = {"Y": 1, "A": 0.5, "N": 0}


def agreement(a, b):
    if len(a) != len(b):
        raise ValueError("not the same resolutions")
    one, two = (np.array([CODE.get(vote, np.nan) for vote in votes], dtype=float) for votes in (a, b))
    return 1 - np.nanmean(np.abs(one - two))
