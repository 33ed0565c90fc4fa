# points: 7
from fractions import Fraction


def posterior(x, g, none, attacks):
    exact = lambda row: [Fraction(p).limit_denominator(10**6) for p in row]
    clear, table_ = exact(none), [exact(row) for row in attacks]
    rate = [Fraction(g).limit_denominator(10**6) * (1 - c) for c in exact(x)]
    quiet = len(rate) - sum(rate)
    ways = [quiet * c + sum(r * row[s] for r, row in zip(rate, table_)) for s, c in enumerate(clear)]
    return tuple(tuple(float(r * p / w) if w else 0.0 for p, w in zip(row, ways)) for r, row in zip(rate, table_))
