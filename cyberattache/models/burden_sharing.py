"""Burden sharing: do the larger members of an alliance carry more than their share?"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Up to this many pairs every order of the ranks is counted: 14! is near 9e10, and the work doubles with each pair.
EXACT_UP_TO = 14


@dataclass(frozen=True, slots=True)
class PValues:
    """How often chance alone gives as much: a rho as high (one-sided), or as far from 0 (two-sided)."""

    one_sided: float
    two_sided: float


@dataclass(frozen=True, slots=True)
class RankCorrelation:
    """Spearman's rho over so many pairs, with p values from Student's t and, for few pairs, from counting."""

    rho: float
    pairs: int
    student: PValues
    exact: PValues | None


def ranks(values: Sequence[float]) -> list[float]:
    """Rank the values from 1 for the smallest; equal values share the mean of their ranks.

    Refused: a value that is missing or infinite.
    """
    _check_finite(values, "values")
    in_order = sorted(values)
    return [(bisect_left(in_order, v) + 1 + bisect_right(in_order, v)) / 2 for v in values]


def spearman_rho(size: Sequence[float], burden: Sequence[float]) -> float:
    """Compute Spearman's rank correlation, from -1 to 1: the correlation of the ranks, ties sharing theirs.

    Without ties this is 1 - 6 sum d^2 / (n (n^2 - 1)), d being the difference of a member's two ranks. Ranks
    leave distances out on purpose: one giant among dwarfs is first by one place, however large it is.
    Refused: sequences of different length, fewer than 3 pairs, values that are missing, or all alike.
    Source: Spearman (1904), The proof and measurement of association between two things.
    """
    _check_pairs(size, burden)
    a, b = ranks(size), ranks(burden)
    middle = (len(a) + 1) / 2
    spread = math.sqrt(sum((x - middle) ** 2 for x in a) * sum((y - middle) ** 2 for y in b))
    return sum((x - middle) * (y - middle) for x, y in zip(a, b, strict=True)) / spread


def burden_test(size: Sequence[float], burden: Sequence[float]) -> RankCorrelation:
    """Test whether burden rises with size: rho, with one- and two-sided p values.

    `size` is what a member has (its national product), `burden` the share of it that the member spends; each in any
    unit, since only ranks count. The one-sided p answers the hypothesis of Olson and Zeckhauser (1966), that larger
    members carry *more*; only whoever had the direction before seeing the numbers may use it. All p values take the
    members as independent draws, which allies are not.
    Student's t with n - 2 degrees of freedom is what most packages print. Up to 14 pairs all n! orders of the ranks
    are counted too; beyond that `exact` is None.
    Refused: as `spearman_rho`.
    """
    rho, n = spearman_rho(size, burden), len(size)
    above = _t_upper_tail(rho, n)
    exact = PValues(*_count_orders(ranks(size), ranks(burden))) if n <= EXACT_UP_TO else None
    return RankCorrelation(rho, n, PValues(above, 2 * min(above, 1 - above)), exact)


def without(names: Sequence[str], leave_out: str, *columns: Sequence[float]) -> tuple[list[float], ...]:
    """Drop one member from each column, to see how much of a result is that member's.

    Refused: a name that is not there, or there twice; a column of another length.
    """
    if Counter(names)[leave_out] != 1:
        raise ValueError(
            f"{leave_out!r} is there {Counter(names)[leave_out]} times among the names; once is needed"
        )
    place = list(names).index(leave_out)
    for column in columns:
        if len(column) != len(names):
            raise ValueError(f"a column has {len(column)} values for {len(names)} names; one each is needed")
    return tuple([value for at, value in enumerate(column) if at != place] for column in columns)


def _check_finite(values: Sequence[float], name: str) -> None:
    if not all(map(math.isfinite, values)):
        raise ValueError(f"{name} has a value that is missing or infinite; drop that member and say so")


def _check_pairs(size: Sequence[float], burden: Sequence[float]) -> None:
    if len(size) != len(burden):
        raise ValueError(f"{len(size)} sizes and {len(burden)} burdens; one of each for a member is needed")
    if len(size) < 3:
        raise ValueError(f"{len(size)} pairs have no order worth the name; at least 3 are needed")
    for name, values in (("size", size), ("burden", burden)):
        _check_finite(values, name)
        if min(values) == max(values):
            raise ValueError(f"all values of {name} are alike, so they have no order to correlate")


def _count_orders(a: Sequence[float], b: Sequence[float]) -> tuple[float, float]:
    """Give the share of all orders of b whose sum of products with a is as high, and as far from the middle.

    Orders are not listed but counted: by the members of b that are used so far (as bits) and the sum so far. Ranks
    with halves, from ties, are doubled, so that sums are whole numbers and compare exactly.
    """
    step = 1 if all(x == int(x) for x in (*a, *b)) else 2
    first, second = [round(step * x) for x in a], [round(step * y) for y in b]
    n, width = len(first), 1 + sum(x * y for x, y in zip(sorted(first), sorted(second), strict=True))
    layer = {0: np.eye(1, width, dtype=np.int64)[0]}
    for x in first:
        longer: dict[int, NDArray[np.int64]] = {}
        for used, counts in layer.items():
            for place, y in enumerate(second):
                if not used >> place & 1:
                    target = longer.setdefault(used | 1 << place, np.zeros(width, dtype=np.int64))
                    target[x * y :] += counts[: width - x * y]
        layer = longer
    (orders,) = layer.values()
    seen = sum(x * y for x, y in zip(first, second, strict=True))
    middle = sum(first) * sum(second)  # n times the mean of the sums over all orders
    far = np.abs(n * np.arange(width) - middle) >= abs(n * seen - middle)
    every = math.factorial(n)
    return int(orders[seen:].sum()) / every, int(orders[far].sum()) / every


def _t_upper_tail(rho: float, n: int) -> float:
    from scipy.stats import t

    if abs(rho) >= 1:
        return 0.0 if rho > 0 else 1.0
    return float(t.sf(rho * math.sqrt((n - 2) / (1 - rho * rho)), n - 2))
