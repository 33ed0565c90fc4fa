# points: 7
import numpy as np


def alpha(ratings, metric):
    units = [np.array(codes, dtype=float) for codes in comparable(ratings)]
    if not units:
        raise ValueError("nothing to compare")
    every = np.concatenate(units)

    def spread(codes):
        apart = codes[:, None] - codes[None, :]
        return float((apart**2).sum() if metric == "interval" else (apart != 0).sum())

    if spread(every) == 0:
        raise ValueError("nothing varies")
    return 1 - (len(every) - 1) * sum(spread(codes) / (len(codes) - 1) for codes in units) / spread(every)
