# points: 4
from fractions import Fraction
from statistics import mean


def between(state, all_routes):
    others = [paths for paths in all_routes if state != paths[0][0] and state != paths[0][-1]]
    if not others:
        raise ValueError(state)
    return float(mean(Fraction(sum(state in path[1:-1] for path in paths), len(paths)) for paths in others))
