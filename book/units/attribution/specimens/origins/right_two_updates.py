# points: 4
from fractions import Fraction


def after(p, ratio):
    return p * ratio / (p * ratio + 1 - p)


sure = float(after(after(Fraction(str(given.prior)), given.ratio), 3))
