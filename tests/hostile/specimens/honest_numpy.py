# aim: none: a numpy number or a Fraction is as good as a float
# task: double-share  points: 30
# lines: 77
from fractions import Fraction

import numpy as np


def share_of(part, whole):
    if whole == 0:
        raise ValueError
    return np.float64(part) / np.int64(whole) if part % 2 else Fraction(part, whole)
