# points: 6
import numpy as np


def brier_parts(forecasts, happened):
    f, o = np.asarray(forecasts, dtype=float), np.asarray(happened, dtype=float)
    if f.size == 0 or f.shape != o.shape:
        raise ValueError("shapes differ")
    share = np.array([o[f == one].mean() for one in f])  # each forecast beside the share of its level
    return np.array([((f - share) ** 2).mean(), ((share - o.mean()) ** 2).mean(), o.var()])
