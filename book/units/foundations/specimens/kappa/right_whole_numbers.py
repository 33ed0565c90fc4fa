# points: 6
from fractions import Fraction


def kappa(table):
    n = sum(map(sum, table))
    same = sum(row[i] for i, row in enumerate(table))
    chance = sum(sum(row) * sum(other[i] for other in table) for i, row in enumerate(table))
    if chance == n * n:
        raise ValueError("nothing varies")
    return float(Fraction(n * same - chance, n * n - chance))
