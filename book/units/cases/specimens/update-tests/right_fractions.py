# points: 5
from fractions import Fraction


def update_tests(prior, tests):
    p = Fraction(str(prior))
    for true, false, passed in tests:
        true, false = Fraction(str(true)), Fraction(str(false))
        if not passed:
            true, false = 1 - true, 1 - false
        total = p * true + (1 - p) * false
        if total == 0:
            raise ValueError("no such result")
        p = p * true / total
    return float(p)
