# points: 6
import numpy as np


def kappa(counts):
    shares = np.array(counts, dtype=float)
    shares /= shares.sum()
    expected = shares.sum(axis=1) @ shares.sum(axis=0)
    if np.isclose(expected, 1):
        raise ValueError("kappa has no value here")
    return (np.trace(shares) - expected) / (1 - expected)
