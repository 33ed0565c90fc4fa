"""Roll calls: who votes with whom, how united a vote is, and where that places the voters."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]

CODES: Final[Mapping[str, float]] = MappingProxyType({"Y": 1.0, "A": 0.5, "N": 0.0})
NO_VOTE: Final = frozenset({"X", "NA"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states, their agreement (NaN when they never both voted), and the number of votes it rests on."""

    first: str
    second: str
    agreement: float
    shared: int


def agreement(a: Sequence[str], b: Sequence[str]) -> float:
    """Compute S = 1 - mean |v_a - v_b| over the resolutions on which both voted, from 0 to 1.

    Votes are coded Y = 1, A = 0.5, N = 0, so an abstention lies half way; `X` and `NA` are no vote
    (absent, not voting, not a member), and such a resolution is left out for this pair. Absence is not a No.
    Refused: sequences of different length, a code other than Y, A, N, X, NA, and two states that never both
    voted.
    Source: Lijphart (1963), The analysis of bloc voting in the General Assembly: identical votes count 1, an
    abstention beside a Yes or No 1/2. The paper's full text was not read; the mean distance is re-derived
    from that rule, with which it is identical.
    """
    if len(a) != len(b):
        raise ValueError(
            f"one state has {len(a)} votes and the other {len(b)}; give both one code per resolution"
        )
    score, shared = _score(_coded(a), _coded(b))
    if not shared:
        raise ValueError("no resolution on which both voted, so their agreement is unknown; it is not 0")
    return score


def agreement_matrix(votes: Mapping[str, Sequence[str]]) -> FloatArray:
    """Compute the agreement of every two states; rows and columns in the order of `votes`.

    Symmetric; 1 on the diagonal; NaN for two states that never both voted, and all along the row of a state
    that never voted. Each cell rests on its own resolutions: see `pairs_table` for how many.
    Refused: as `agreement`, naming the state, and fewer than two states. Source: Lijphart (1963).
    """
    rows = list(_coded_table(votes).values())
    matrix = np.empty((len(rows), len(rows)))
    for i, mine in enumerate(rows):
        for j, theirs in enumerate(rows):
            matrix[i, j] = _score(mine, theirs)[0]
    return matrix


def pairs_table(votes: Mapping[str, Sequence[str]]) -> tuple[Pair, ...]:
    """List every two states once, from most to least agreement, with the number of votes they share.

    Ties keep the order of `votes`; pairs that never both voted come last.
    Refused: as `agreement_matrix`.
    """
    rows = _coded_table(votes)
    pairs = [Pair(one, two, *_score(rows[one], rows[two])) for one, two in combinations(rows, 2)]
    return tuple(sorted(pairs, key=lambda pair: math.inf if math.isnan(pair.agreement) else -pair.agreement))


def rice(yes: int, no: int) -> float:
    """Compute Rice's index of cohesion |Y - N| / (Y + N): 1 when all vote alike, 0 at an even split.

    It does not see abstentions; `agreement_index` does.
    Refused: a count that is negative or not finite, and no Yes or No at all.
    Source: Rice (1928), Quantitative methods in politics (first in Rice 1925).
    """
    _check_counts(yes=yes, no=no)
    return abs(yes - no) / (yes + no)


def agreement_index(yes: int, no: int, abstain: int) -> float:
    """Compute the agreement index: 1 when all do the same, 0 at an even three-way split.

    It is (max - rest / 2) / total; max is the largest of the three counts and rest the sum of the others.
    Refused: a count that is negative or not finite, and no votes at all.
    Source: Hix, Noury and Roland (2005), Power to the parties, British Journal of Political Science. The
    paper was not read for this: the form is fixed by 1 for all alike and 0 for three equal parts.
    """
    _check_counts(yes=yes, no=no, abstain=abstain)
    total, most = yes + no + abstain, max(yes, no, abstain)
    return (most - (total - most) / 2) / total


def classical_mds(distances: ArrayLike, dimensions: int = 1) -> FloatArray:
    """Place n points on a few axes so that their distances come near to the n x n given.

    Returns n x dimensions, centred on 0, axes from most to least important, in the unit of `distances`;
    give 1 - agreement. The distances do not fix left and right: each axis is turned so that its first
    coordinate that is not 0 is positive, and a mirror image is as right. An axis that the distances do not
    support (no positive eigenvalue) comes as zeros; axes of equal importance may be rotated into each other.
    Method: eigenvectors of -J D^2 J / 2, J the centring matrix, times the roots of the eigenvalues.
    Refused: a matrix that is not square, not symmetric, has a negative or missing cell or a diagonal that is
    not 0, and a number of dimensions not from 1 to n - 1. Source: Torgerson (1952), Multidimensional scaling:
    I.
    """
    d = _checked_distances(distances)
    n = len(d)
    if not 1 <= dimensions <= n - 1:
        raise ValueError(f"dimensions is {dimensions}; {n} points span from 1 to {n - 1}")
    centring = np.eye(n) - 1 / n
    values, vectors = np.linalg.eigh(-centring @ d**2 @ centring / 2)
    most = np.argsort(-values, kind="stable")[:dimensions]
    # Rounding leaves eigenvalues near 1e-17 where the true one is 0; their roots would look like coordinates.
    kept = np.where(values[most] > 1e-12 * max(values.max(), 0.0), values[most], 0.0)
    return np.column_stack([_turned(axis) for axis in (vectors[:, most] * np.sqrt(kept)).T])


def _coded(votes: Sequence[str], whose: str = "the votes") -> FloatArray:
    coded = np.empty(len(votes))
    for position, vote in enumerate(votes):
        if vote not in CODES and vote not in NO_VOTE:
            raise ValueError(f"{whose}, position {position}: {vote!r} is not one of Y, A, N, X, NA")
        coded[position] = CODES.get(vote, math.nan)
    return coded


def _coded_table(votes: Mapping[str, Sequence[str]]) -> dict[str, FloatArray]:
    if len(votes) < 2:
        raise ValueError(f"votes has {len(votes)} state(s); at least two are needed")
    lengths = {state: len(row) for state, row in votes.items()}
    if len(set(lengths.values())) > 1:
        raise ValueError(
            f"the states have different numbers of votes ({lengths}); give X where one did not vote"
        )
    return {state: _coded(row, state) for state, row in votes.items()}


def _score(a: FloatArray, b: FloatArray) -> tuple[float, int]:
    apart = np.abs(a - b)
    shared = ~np.isnan(apart)
    count = int(shared.sum())
    return (float(1 - apart[shared].mean()) if count else math.nan), count


def _check_counts(**counts: float) -> None:
    for name, count in counts.items():
        if not math.isfinite(count) or count < 0:
            raise ValueError(f"{name} is {count}; a count of votes, 0 or more, is needed")
    if not sum(counts.values()):
        raise ValueError(f"{', '.join(counts)} are all 0, so there is no vote to measure")


def _checked_distances(distances: ArrayLike) -> FloatArray:
    d = np.asarray(distances, dtype=np.float64)
    if d.ndim != 2 or d.shape[0] != d.shape[1] or len(d) < 2:
        raise ValueError(f"distances has shape {d.shape}; a square matrix of two points or more is needed")
    if not np.isfinite(d).all():
        raise ValueError(
            "a distance is missing; drop a state that shares no vote with another before scaling"
        )
    if (d < 0).any() or not np.allclose(np.diag(d), 0, atol=1e-9):
        raise ValueError(
            "distances must be 0 or more, with 0 on the diagonal; give 1 - agreement, not agreement"
        )
    if not np.allclose(d, d.T, atol=1e-9):
        raise ValueError("distances is not symmetric; from A to B must be as far as from B to A")
    return d


def _turned(axis: FloatArray) -> FloatArray:
    big = np.flatnonzero(np.abs(axis) > 1e-9 * max(float(np.abs(axis).max()), 1e-300))
    return -axis if len(big) and axis[big[0]] < 0 else axis
