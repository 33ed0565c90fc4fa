"""Competing hypotheses: the matrix of Heuer (1999), and what helped more: coherent judgments, averaged."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Matrix = Sequence[Sequence[int]]

STRONGEST = 2


@dataclass(frozen=True, slots=True)
class Deletion:
    """What is left when one row of evidence is deleted: the row, the scores, and who leads then."""

    row: int
    scores: tuple[int, ...]
    leaders: tuple[int, ...]


def inconsistency(matrix: Matrix) -> tuple[int, ...]:
    """Give each hypothesis its inconsistency: the sum of its negative cells, as a number of 0 or more.

    `matrix` is evidence x hypotheses; a cell says how the evidence fits *if* the hypothesis is true, from -2 (very
    inconsistent) over 0 (no bearing) to 2 (very consistent). The method ranks by what speaks against, since evidence
    that fits one hypothesis often fits its rivals too: the lowest score leads, and consistent cells count nothing.
    The score is a rank, not a probability: it has no base rate and takes all rows as independent.
    Refused: no row; fewer than two hypotheses; rows of unequal length; a cell that is not a whole number from -2 to 2.
    Source: Heuer (1999), Psychology of Intelligence Analysis, chapter 8; numbers for his signs are this course's.
    """
    cells = _cells(matrix)
    return _whole(-np.minimum(cells, 0).sum(axis=0))


def consistency_counts(matrix: Matrix) -> tuple[int, ...]:
    """Count for each hypothesis the rows that are consistent with it: what the method warns against.

    A row that fits every hypothesis raises all counts. Refused: as `inconsistency`.
    """
    return _whole((_cells(matrix) > 0).sum(axis=0))


def diagnosticity(matrix: Matrix) -> tuple[int, ...]:
    """Give the spread of each row, its highest cell less its lowest: 0 where it tells no hypotheses apart.

    Refused: as `inconsistency`. Source: the idea is Heuer's (1999); the spread as its measure is this course's.
    """
    cells = _cells(matrix)
    return _whole(cells.max(axis=1) - cells.min(axis=1))


def leaders(scores: Sequence[int]) -> tuple[int, ...]:
    """Give the places of the lowest scores: one, or several that tie."""
    if not scores:
        raise ValueError("there are no scores; score a matrix first")
    return tuple(place for place, score in enumerate(scores) if score == min(scores))


def deletions(matrix: Matrix) -> tuple[Deletion, ...]:
    """Delete each row in turn and score what is left: where the leaders change, one row carries the conclusion.

    Refused: as `inconsistency`, and a matrix of one row. Source: Heuer (1999), step 6, sensitivity.
    """
    rows = _cells(matrix).tolist()
    if len(rows) < 2:
        raise ValueError("the matrix has one row; deleting it leaves nothing to score")
    left = [inconsistency([*rows[:row], *rows[row + 1 :]]) for row in range(len(rows))]
    return tuple(Deletion(row, scores, leaders(scores)) for row, scores in enumerate(left))


def coherentise(judgments: Sequence[float]) -> tuple[float, ...]:
    """Move judged probabilities of exclusive, exhaustive hypotheses to the nearest that are coherent.

    Nearest in squared distance, among probabilities from 0 to 1 that sum to 1: everything too much (or missing) is
    shared out equally, and what would fall below 0 becomes 0 and is shared among the rest.
    Refused: fewer than two hypotheses, and a judgment that is not from 0 to 1 (in percent, divide by 100).
    Source: the coherent approximation principle of Osherson and Vardi (2006), as Mandel, Karvetski and Dhami (2018)
    use it; the algorithm is the projection onto the simplex by sorting (Held, Wolfe and Crowder 1974).
    """
    judged = _judgments(judgments)
    ordered = np.sort(judged)[::-1]
    surplus = (np.cumsum(ordered) - 1) / np.arange(1, len(ordered) + 1)
    kept = int(np.flatnonzero(ordered > surplus)[-1])
    return tuple(float(p) for p in np.maximum(judged - surplus[kept], 0))


def incoherence(judgments: Sequence[float]) -> float:
    """Give the distance of judgments from the nearest coherent ones: 0 for probabilities that sum to 1.

    Refused: as `coherentise`.
    """
    return math.dist(judgments, coherentise(judgments))


def aggregate(panel: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Make each analyst's judgments coherent, then average over analysts.

    `panel` is analysts x hypotheses, in one order of hypotheses. Averaging helps where errors differ between analysts;
    an error that all share (one source, one forged trace) stays.
    Refused: no analyst; analysts with different numbers of hypotheses; what `coherentise` refuses.
    Source: Mandel, Karvetski and Dhami (2018), with equal weights.
    """
    if not panel:
        raise ValueError("there are no judgments; at least one analyst is needed")
    if len({len(row) for row in panel}) != 1:
        raise ValueError(
            f"the analysts judge {[len(row) for row in panel]} hypotheses; all must judge the same"
        )
    return tuple(float(p) for p in np.mean([coherentise(row) for row in panel], axis=0))


def mean_absolute_error(judgments: Sequence[float], truth: Sequence[float]) -> float:
    """Give the mean distance of judgments from the right probabilities, both over the same hypotheses.

    Refused: different lengths, and what `coherentise` refuses of either.
    """
    if len(judgments) != len(truth):
        raise ValueError(f"{len(judgments)} judgments and {len(truth)} right values; one for each is needed")
    return float(np.abs(_judgments(judgments) - _judgments(truth)).mean())


def _cells(matrix: Matrix) -> IntArray:
    widths = {len(row) for row in matrix}
    if len(widths) != 1:
        raise ValueError(
            f"rows have {sorted(widths)} cells; every row of evidence needs one for each hypothesis"
        )
    if widths.pop() < 2:
        raise ValueError("the matrix has fewer than two hypotheses, so nothing competes")
    cells: FloatArray = np.asarray(matrix, dtype=np.float64)
    off = ~np.isin(cells, range(-STRONGEST, STRONGEST + 1))
    if off.any():
        raise ValueError(f"the cell {cells[off][0]:g} is not one of -2, -1, 0, 1, 2")
    return cells.astype(np.int64)


def _whole(values: ArrayLike) -> tuple[int, ...]:
    return tuple(int(value) for value in np.asarray(values))


def _judgments(values: Sequence[float]) -> FloatArray:
    judged: FloatArray = np.asarray(values, dtype=np.float64)
    if judged.ndim != 1 or len(judged) < 2:
        raise ValueError("judgments are one probability for each of two or more hypotheses")
    off = ~((judged >= 0) & (judged <= 1))
    if off.any():
        raise ValueError(f"the judgment {judged[off][0]:g} is no probability; it must be from 0 to 1")
    return judged
