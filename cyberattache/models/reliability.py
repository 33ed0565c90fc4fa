"""Coding reliability: how far coders agree beyond what chance would give."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

Level = Literal["nominal", "ordinal", "interval", "ratio"]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Contingency:
    """How often coder A (rows) and coder B (columns) chose each pair of categories."""

    categories: tuple[Hashable, ...]
    counts: tuple[tuple[int, ...], ...]


def observed_agreement(table: ArrayLike) -> float:
    """Give the share of units that both coders put in the same category.

    `table` is k x k, counts or proportions, rows coder A and columns coder B. Raw agreement is not
    reliability: two coders who guess agree often where one category is common.
    Refused: a table that is not square, has fewer than two categories, a negative or missing cell, or sums to
    0.
    """
    return float(np.trace(_proportions(table)))


def cohen_kappa(table: ArrayLike) -> float:
    """Compute Cohen's kappa, (po - pe) / (1 - pe), from a k x k table of counts or proportions.

    po is the diagonal share; pe is the sum over categories of A's share times B's share, so that each coder
    keeps their own habits. 1 is perfect, 0 is chance, below 0 is worse than chance.
    Refused: what `observed_agreement` refuses, and a table where both coders used a single category (0 / 0).
    Source: Cohen (1960), A coefficient of agreement for nominal scales. Order of the categories is ignored,
    so ladder codes belong in `krippendorff_alpha(level="ordinal")`.
    """
    shares = _proportions(table)
    return _beyond_chance(shares, float(shares.sum(axis=1) @ shares.sum(axis=0)))


def scott_pi(table: ArrayLike) -> float:
    """Compute Scott's pi, which is kappa with both coders' habits pooled before chance is computed.

    pe is the sum over categories of ((A's share + B's share) / 2) squared.
    Refused: as `cohen_kappa`. Source: Scott (1955), Reliability of content analysis.
    """
    shares = _proportions(table)
    pooled = (shares.sum(axis=1) + shares.sum(axis=0)) / 2
    return _beyond_chance(shares, float(pooled @ pooled))


def bennett_s(table: ArrayLike) -> float:
    """Compute Bennett's S, which takes chance as 1 / k: every category equally likely.

    It rises when categories that nobody uses are added to the codebook.
    Refused: what `observed_agreement` refuses. Source: Bennett, Alpert and Goldstein (1954).
    """
    shares = _proportions(table)
    return _beyond_chance(shares, 1 / len(shares))


def contingency(a: Sequence[Hashable], b: Sequence[Hashable]) -> Contingency:
    """Count how often each pair of categories was chosen; categories come in order of first use.

    Refused: sequences of different length or empty, and a missing code (None or NaN): kappa is defined on
    units that both coded, so drop the unit and say so, or use `krippendorff_alpha`, which keeps it.
    """
    if len(a) != len(b):
        raise ValueError(
            f"coder A has {len(a)} codes and coder B {len(b)}; each unit needs one code from both"
        )
    if not len(a):
        raise ValueError("there are no codes; at least one unit coded by both is needed")
    for unit, pair in enumerate(zip(a, b, strict=True)):
        if any(_missing(code) for code in pair):
            raise ValueError(
                f"unit {unit} lacks a code from one coder; drop it for both coders, or use krippendorff_alpha"
            )
    categories = tuple(dict.fromkeys([*a, *b]))
    pairs = Counter(zip(a, b, strict=True))
    return Contingency(categories, tuple(tuple(pairs[row, col] for col in categories) for row in categories))


def cohen_kappa_from_codes(a: Sequence[Hashable], b: Sequence[Hashable]) -> float:
    """Compute Cohen's kappa from two coders' codes, unit by unit.

    Refused: what `contingency` refuses, and codes that are all one category for both coders (0 / 0).
    Source: Cohen (1960).
    """
    counts = contingency(a, b).counts
    if len(counts) < 2:
        raise ValueError("both coders used one and the same category for every unit, so kappa is 0 / 0")
    return cohen_kappa(counts)


def krippendorff_alpha(ratings: Sequence[Sequence[Hashable]], level: Level = "nominal") -> float:
    """Compute Krippendorff's alpha, 1 - observed / expected disagreement, for any number of coders.

    `ratings` is coders x units; None or NaN is "not coded". A unit with one code is left out because it can
    be compared with nothing; a unit with some codes missing is kept. With n pairable codes of which n_c are
    c, and o_ck the coincidences (each pair of codes in a unit with m codes counts 1 / (m - 1)):

        alpha = 1 - (n - 1) * sum o_ck d_ck / sum n_c n_k d_ck

    d_ck is 0 or 1 (nominal), (codes used from c to k, the two ends counted half) squared (ordinal),
    (c - k) squared (interval), or ((c - k) / (c + k)) squared (ratio).
    Refused: an unknown level; fewer than two coders; rows of unequal length; codes that are not finite
    numbers above the nominal level; a negative code at the ratio level; no unit with two codes; and codes
    that never vary, where alpha is 0 / 0. Source: Krippendorff (2011), Computing Krippendorff's
    alpha-reliability.
    """
    units = _pairable_units(ratings, level)
    totals = Counter(code for unit in units for code in unit)
    difference = _difference(level, totals)
    if len(totals) < 2:
        raise ValueError(
            "every code that can be compared is the same, so alpha is 0 / 0; code more varied units"
        )
    observed = sum(
        sum(n * m * difference(c, k) for c, n in seen.items() for k, m in seen.items()) / (len(unit) - 1)
        for unit in units
        for seen in [Counter(unit)]
    )
    expected = sum(n * m * difference(c, k) for c, n in totals.items() for k, m in totals.items())
    return float(1 - (totals.total() - 1) * observed / expected)


def _proportions(table: ArrayLike) -> FloatArray:
    cells = np.asarray(table, dtype=np.float64)
    if cells.ndim != 2 or cells.shape[0] != cells.shape[1]:
        raise ValueError(
            f"the table has shape {cells.shape}; a square one is needed, coder A down and coder B across"
        )
    if len(cells) < 2:
        raise ValueError("the table has fewer than two categories, so there is nothing to disagree about")
    if not np.isfinite(cells).all() or (cells < 0).any():
        raise ValueError(
            "the table has a missing, infinite or negative cell; counts or proportions are needed"
        )
    total = cells.sum()
    if total == 0:
        raise ValueError("the table is all zeros; at least one unit coded by both is needed")
    return np.asarray(cells / total, dtype=np.float64)


def _beyond_chance(shares: FloatArray, chance: float) -> float:
    if math.isclose(chance, 1, rel_tol=0, abs_tol=1e-12):
        raise ValueError(
            "both coders used one category only, so agreement by chance is 1 and the answer is 0 / 0"
        )
    return (float(np.trace(shares)) - chance) / (1 - chance)


def _missing(code: Hashable) -> bool:
    return code is None or (isinstance(code, float) and math.isnan(code))


def _pairable_units(ratings: Sequence[Sequence[Hashable]], level: Level) -> list[list[Hashable]]:
    if level not in get_args(Level):
        raise ValueError(f"level {level!r} is not one of {', '.join(get_args(Level))}")
    if len(ratings) < 2:
        raise ValueError(f"ratings has {len(ratings)} coder(s); at least two are needed, one row each")
    if len({len(row) for row in ratings}) != 1:
        raise ValueError(
            f"the coders have {[len(row) for row in ratings]} units; give None where a code is missing"
        )
    coded = [[code for code in unit if not _missing(code)] for unit in zip(*ratings, strict=True)]
    units = [unit for unit in coded if len(unit) > 1]
    if not units:
        raise ValueError("no unit was coded by two coders, so no codes can be compared")
    return units


def _number(code: Hashable, level: Level) -> float:
    if not isinstance(code, (int, float, np.integer, np.floating)) or not math.isfinite(code):
        raise ValueError(
            f"the code {code!r} is not a number; level {level!r} needs numbers, or use 'nominal'"
        )
    if level == "ratio" and code < 0:
        raise ValueError(f"the code {code!r} is negative; the ratio level has a true zero, so use 'interval'")
    return float(code)


def _difference(level: Level, totals: Counter[Hashable]) -> Callable[[Hashable, Hashable], float]:
    if level == "nominal":
        return lambda c, k: float(c != k)
    value = {code: _number(code, level) for code in totals}
    if level == "ordinal":
        # Half a step for each end: the rank of a code is the middle of the codes tied at it.
        order = sorted(value, key=value.__getitem__)
        upto = dict(zip(order, accumulate(totals[code] for code in order), strict=True))
        value = {code: upto[code] - totals[code] / 2 for code in order}
    if level == "ratio":
        return lambda c, k: 0.0 if c == k else ((value[c] - value[k]) / (value[c] + value[k])) ** 2
    return lambda c, k: (value[c] - value[k]) ** 2
