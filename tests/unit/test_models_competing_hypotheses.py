"""Competing hypotheses: the course's worked matrix, a numerical optimiser as second opinion, and properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize

from cyberattache.models.competing_hypotheses import (
    aggregate,
    coherentise,
    consistency_counts,
    deletions,
    diagnosticity,
    incoherence,
    inconsistency,
    leaders,
    mean_absolute_error,
)

MATRIX = [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [1, -2, -1], [1, 1, -2]]

chance = st.floats(0, 1)
judged = st.lists(chance, min_size=2, max_size=6)


@st.composite
def matrices(draw: st.DrawFn, rows: int = 6) -> list[list[int]]:
    """Draw a matrix of evidence."""
    wide = draw(st.integers(2, 5))
    row = st.lists(st.integers(-2, 2), min_size=wide, max_size=wide)
    return draw(st.lists(row, min_size=1, max_size=rows))


def test_the_worked_matrix_scores_as_published():
    assert inconsistency(MATRIX) == (1, 3, 5)
    assert consistency_counts(MATRIX) == (4, 3, 1)
    assert diagnosticity(MATRIX) == (0, 2, 2, 3, 3)
    assert leaders(inconsistency(MATRIX)) == (0,)


@given(matrices(), st.integers(-2, 2))
def test_a_row_that_tells_nothing_apart_changes_no_ranking(matrix, cell):
    before = inconsistency(matrix)
    after = inconsistency([*matrix, [cell] * len(matrix[0])])
    assert diagnosticity([[cell] * len(matrix[0])]) == (0,)
    assert {b - a for a, b in zip(before, after, strict=True)} == {max(-cell, 0)}
    assert leaders(before) == leaders(after)


@given(matrices(), st.randoms(use_true_random=False))
def test_the_order_of_evidence_and_hypotheses_does_not_matter(matrix, random):
    order = list(range(len(matrix[0])))
    random.shuffle(order)
    rows = list(matrix)
    random.shuffle(rows)
    turned = inconsistency([[row[place] for place in order] for row in rows])
    assert turned == tuple(inconsistency(matrix)[place] for place in order)


@given(matrices())
def test_more_support_never_lowers_a_score_and_counter_evidence_never_helps(matrix):
    scores = inconsistency(matrix)
    for place in range(len(scores)):
        stronger = [
            [min(cell + 1, 2) if at == place else cell for at, cell in enumerate(row)] for row in matrix
        ]
        kinder = [[max(cell, 0) if at == place else cell for at, cell in enumerate(row)] for row in matrix]
        assert inconsistency(stronger)[place] <= scores[place]
        assert inconsistency(kinder)[place] == 0


def test_deleting_rows_shows_which_one_carries_the_conclusion():
    found = deletions(MATRIX)
    assert [one.scores for one in found] == [(1, 3, 5), (1, 2, 4), (0, 3, 4), (1, 1, 4), (1, 3, 3)]
    assert [one.leaders for one in found] == [(0,), (0,), (0,), (0, 1), (0,)]
    assert [one.row for one in found] == [0, 1, 2, 3, 4]


@given(matrices())
def test_what_deleted_rows_take_away_adds_up_to_the_scores(matrix):
    if len(matrix) < 2:
        return
    whole = inconsistency(matrix)
    lost = np.sum(
        [[w - s for w, s in zip(whole, one.scores, strict=True)] for one in deletions(matrix)], axis=0
    )
    assert tuple(lost.tolist()) == whole


@pytest.mark.parametrize(
    ("matrix", "says"),
    [
        ([], "every row"),
        ([[1, 1], [1]], "every row"),
        ([[1]], "fewer than two"),
        ([[3, 0]], "cell 3"),
        ([[0.5, 0]], "cell 0.5"),
        ([[math.nan, 0]], "cell nan"),
    ],
)
def test_a_matrix_that_means_nothing_is_refused(matrix, says):
    for score in (inconsistency, consistency_counts, diagnosticity):
        with pytest.raises(ValueError, match=says):
            score(matrix)


def test_one_row_cannot_be_deleted_and_no_scores_have_no_leader():
    with pytest.raises(ValueError, match="leaves nothing"):
        deletions([[1, -1]])
    with pytest.raises(ValueError, match="no scores"):
        leaders([])


def test_judgments_that_sum_to_more_than_one_lose_the_same_everywhere():
    assert coherentise((0.7, 0.4, 0.2)) == pytest.approx((0.6, 0.3, 0.1))
    assert coherentise((0.9, 0.5, 0.1)) == pytest.approx((0.7, 0.3, 0.0))
    assert coherentise((0.9, 0.4, 0.05)) == pytest.approx((0.75, 0.25, 0.0))
    assert incoherence((0.7, 0.4, 0.2)) == pytest.approx(0.1 * math.sqrt(3))


@given(judged)
def test_coherent_means_from_zero_to_one_and_one_in_all(judgments):
    found = coherentise(judgments)
    assert math.fsum(found) == pytest.approx(1)
    assert all(0 <= p <= 1 + 1e-12 for p in found)
    assert coherentise([min(p, 1.0) for p in found]) == pytest.approx(found)


@pytest.mark.parametrize("seed", range(8))
def test_no_coherent_judgments_are_nearer_than_those_an_optimiser_finds(seed):
    judgments = np.random.default_rng(seed).random(2 + seed % 5)
    theirs = minimize(
        lambda p: ((p - judgments) ** 2).sum(),
        np.full(len(judgments), 1 / len(judgments)),
        bounds=[(0, 1)] * len(judgments),
        constraints={"type": "eq", "fun": lambda p: p.sum() - 1},
        method="SLSQP",
        options={"ftol": 1e-14},
    ).x
    assert coherentise(judgments.tolist()) == pytest.approx(theirs, abs=1e-5)


@given(judged, st.integers(0, 10**6))
def test_making_judgments_coherent_never_moves_them_away_from_any_coherent_truth(judgments, seed):
    truth = np.random.default_rng(seed).dirichlet(np.ones(len(judgments))).tolist()
    assert math.dist(coherentise(judgments), truth) <= math.dist(judgments, truth) + 1e-9


@given(
    st.integers(2, 5).flatmap(
        lambda n: st.lists(st.lists(chance, min_size=n, max_size=n), min_size=1, max_size=6)
    )
)
def test_the_average_of_a_panel_is_coherent_and_no_worse_than_its_members_are_on_average(panel):
    found = aggregate(panel)
    assert math.fsum(found) == pytest.approx(1)
    truth = [1.0] + [0.0] * (len(found) - 1)
    of = [mean_absolute_error([min(p, 1.0) for p in coherentise(row)], truth) for row in panel]
    assert mean_absolute_error([min(p, 1.0) for p in found], truth) <= np.mean(of) + 1e-9


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: coherentise([0.5]), "two or more"),
        (lambda: coherentise([70, 40]), "no probability"),
        (lambda: coherentise([math.nan, 0.2]), "no probability"),
        (lambda: aggregate([]), "one analyst"),
        (lambda: aggregate([[0.5, 0.5], [0.2, 0.3, 0.5]]), "must judge the same"),
        (lambda: mean_absolute_error([0.5, 0.5], [1.0]), "one for each"),
    ],
)
def test_judgments_that_mean_nothing_are_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
