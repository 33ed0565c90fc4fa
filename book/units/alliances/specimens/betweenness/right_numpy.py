# points: 4
import numpy as np


def between(who, routes):
    kept = [paths for paths in routes if who not in {paths[0][0], paths[0][-1]}]
    if len(kept) < 1:
        raise ValueError("nothing lies between")
    return np.mean([np.mean([who in path for path in paths]) for paths in kept])
