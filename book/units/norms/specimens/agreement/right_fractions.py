# points: 6
from fractions import Fraction
from statistics import mean

WORTH = {"Y": Fraction(2, 2), "A": Fraction(1, 2), "N": Fraction(0, 2)}


def agreement(b, a):
    pairs = [(WORTH.get(x), WORTH.get(y)) for x, y in zip(a, b, strict=True)]
    return mean(1 - abs(x - y) for x, y in pairs if x is not None and y is not None)
