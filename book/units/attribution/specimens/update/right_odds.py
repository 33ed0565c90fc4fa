# points: 7
from math import isclose


def update(prior, likelihood):
    pairs = list(zip(prior, likelihood, strict=True))  # a ValueError when one is longer
    if not isclose(sum(prior), 1, abs_tol=0.001):
        raise ValueError(prior)
    total = sum(p * chance for p, chance in pairs)
    if not total:
        raise ValueError(likelihood)
    return tuple(p * chance / total for p, chance in pairs)
