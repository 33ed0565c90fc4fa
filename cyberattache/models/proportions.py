"""Proportions: how sure a count may make one, and whether two counts differ by more than chance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import NormalDist

# Two tables whose probabilities differ by less than this share count as equally likely, as in R and scipy.
EQUAL = Fraction(1, 10**7)


@dataclass(frozen=True, slots=True)
class Interval:
    """A share with the two ends between which the data leave it, all from 0 to 1."""

    share: float
    low: float
    high: float


def wilson_interval(successes: int, trials: int, confidence: float = 0.95) -> Interval:
    """Compute Wilson's score interval for a proportion: the true shares that would not make this count surprising.

    With k of n, p = k / n and z the standard normal quantile of (1 + confidence) / 2, its ends are

        (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)

    so that it never leaves 0 to 1 and does not collapse at k = 0 or k = n, as p -+ z sqrt(p (1 - p) / n) does.
    Refused: fewer than one trial, a count outside 0 to `trials`, counts that are not whole, and a confidence
    not between 0 and 1.
    Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    _check_count(successes, trials)
    if not 0 < confidence < 1:
        raise ValueError(f"confidence is {confidence}; a share between 0 and 1 is needed, such as 0.95")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = successes / trials
    middle = share + z * z / (2 * trials)
    spread = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    low = 0.0 if successes == 0 else (middle - spread) / scale
    high = 1.0 if successes == trials else (middle + spread) / scale
    return Interval(share, low, high)


def odds_ratio(table: Sequence[Sequence[int]]) -> float:
    """Compute the sample odds ratio (a d) / (b c) of a 2 x 2 table of counts, rows the groups compared.

    1 says that the odds of the first column are alike in both rows. Infinite when only b c is 0.
    Refused: what `fisher_exact` refuses, and a table in which a d and b c are both 0.
    """
    a, b, c, d = _cells(table)
    if a * d == 0 and b * c == 0:
        raise ValueError(f"the table {[[a, b], [c, d]]} has a zero in either diagonal, so the ratio is 0 / 0")
    return math.inf if b * c == 0 else a * d / (b * c)


def fisher_exact(table: Sequence[Sequence[int]]) -> float:
    """Compute the two-sided p value of Fisher's exact test on a 2 x 2 table of counts.

    Rows are the groups, columns the outcomes. With all four margins held, the number in the first cell is
    hypergeometric if the outcome does not depend on the group; p is the probability of all tables that are
    no likelier than the one seen. It tells how surprising the table would be, not how large the difference is.
    Refused: a table that is not 2 x 2, cells that are negative or not whole, and a table that is all zeros.
    Source: Fisher (1934), Statistical Methods for Research Workers, 5th ed.; Agresti (1992) surveys it.
    """
    a, b, c, d = _cells(table)
    row, column, total = a + b, a + c, a + b + c + d
    ways = math.comb(total, column)
    first = range(max(0, row + column - total), min(row, column) + 1)
    chance = {k: Fraction(math.comb(row, k) * math.comb(total - row, column - k), ways) for k in first}
    limit = chance[a] * (1 + EQUAL)
    return float(min(Fraction(1), sum((p for p in chance.values() if p <= limit), Fraction(0))))


def _check_count(successes: int, trials: int) -> None:
    if any(isinstance(n, bool) or n != int(n) for n in (successes, trials)):
        raise ValueError(f"{successes} of {trials}: both must be whole numbers")
    if trials < 1:
        raise ValueError(f"there are {trials} trials; at least one is needed")
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials}: the count must lie between 0 and the number of trials")


def _cells(table: Sequence[Sequence[int]]) -> tuple[int, int, int, int]:
    rows = [list(row) for row in table]
    if [len(row) for row in rows] != [2, 2]:
        raise ValueError(
            f"the table has rows of {[len(row) for row in rows]} cells; two rows of two are needed"
        )
    cells = [cell for row in rows for cell in row]
    if any(isinstance(cell, bool) or cell != int(cell) or cell < 0 for cell in cells):
        raise ValueError(
            f"the cells are {cells}; whole numbers not below 0 are needed, counts and not shares"
        )
    if sum(cells) == 0:
        raise ValueError("the table is all zeros; at least one case is needed")
    a, b, c, d = (int(cell) for cell in cells)
    return a, b, c, d
