# points: 7
import numpy as np


def spending(loss, k, theta):
    if np.clip(theta, 0, 1) != theta:
        raise ValueError(f"{theta} is no degree of sharing")
    return np.float64(np.maximum(np.log(k * loss), 0) / (k * (1 + theta)))
