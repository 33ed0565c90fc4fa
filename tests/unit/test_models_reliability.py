"""Reliability: published values, a second implementation, and properties that hold for all codings."""

from __future__ import annotations

import math
import random

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberattache.models.reliability import (
    bennett_s,
    cohen_kappa,
    cohen_kappa_from_codes,
    contingency,
    krippendorff_alpha,
    observed_agreement,
    scott_pi,
)

COHEN = [[0.44, 0.05, 0.01], [0.07, 0.20, 0.03], [0.09, 0.05, 0.06]]
_ = None
KRIPPENDORFF = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
LEVELS = ("nominal", "ordinal", "interval", "ratio")

tables = st.integers(2, 5).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 30), min_size=k, max_size=k), min_size=k, max_size=k)
)
codes = st.one_of(st.none(), st.integers(1, 5))
ratings = st.tuples(st.integers(2, 4), st.integers(2, 8)).flatmap(
    lambda shape: st.lists(
        st.lists(codes, min_size=shape[1], max_size=shape[1]), min_size=shape[0], max_size=shape[0]
    )
)


def alpha_or_none(rows, level="nominal"):
    try:
        return krippendorff_alpha(rows, level)
    except ValueError:
        return None


def test_kappa_of_the_published_table_is_492():
    assert cohen_kappa(COHEN) == pytest.approx(0.4915, abs=5e-5)
    assert cohen_kappa(COHEN) == pytest.approx((0.70 - 0.41) / (1 - 0.41))


def test_the_answers_that_kappa_is_taken_for_differ_from_it():
    assert observed_agreement(COHEN) == pytest.approx(0.70)
    assert scott_pi(COHEN) == pytest.approx(0.487, abs=5e-4)
    assert bennett_s(COHEN) == pytest.approx(0.55)


def test_counts_and_proportions_give_the_same_kappa():
    assert cohen_kappa(np.array(COHEN) * 200) == pytest.approx(cohen_kappa(COHEN))


def test_kappa_from_codes_equals_kappa_of_their_table():
    a = ["x"] * 50 + ["y"] * 30 + ["z"] * 20
    b = (
        ["x"] * 44
        + ["y"] * 5
        + ["z"]
        + ["x"] * 7
        + ["y"] * 20
        + ["z"] * 3
        + ["x"] * 9
        + ["y"] * 5
        + ["z"] * 6
    )
    assert contingency(a, b).counts == ((44, 5, 1), (7, 20, 3), (9, 5, 6))
    assert cohen_kappa_from_codes(a, b) == pytest.approx(0.4915, abs=5e-5)


@given(tables)
def test_kappa_does_not_change_when_coders_swap_or_categories_are_reordered(table):
    cells = np.array(table)
    assume(cells.sum() and np.count_nonzero(cells.sum(axis=0) + cells.sum(axis=1)) > 1)
    order = random.Random(0).sample(range(len(cells)), len(cells))
    for coefficient in (cohen_kappa, scott_pi, bennett_s):
        assert coefficient(cells.T) == pytest.approx(coefficient(cells))
        assert coefficient(cells[np.ix_(order, order)]) == pytest.approx(coefficient(cells))


@given(tables)
def test_kappa_is_never_below_pi_and_never_above_one(table):
    cells = np.array(table)
    assume(cells.sum() and np.count_nonzero(cells.sum(axis=0) + cells.sum(axis=1)) > 1)
    assert scott_pi(cells) <= cohen_kappa(cells) + 1e-12
    assert cohen_kappa(cells) <= 1 + 1e-12


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30))
def test_kappa_from_codes_is_blind_to_what_the_categories_are_called(pairs):
    a, b = [list(side) for side in zip(*pairs, strict=True)]
    assume(len({*a, *b}) > 1)
    renamed = cohen_kappa_from_codes([f"norm {code}" for code in a], [f"norm {code}" for code in b])
    assert renamed == pytest.approx(cohen_kappa_from_codes(a, b))


@pytest.mark.parametrize(("level", "published"), list(zip(LEVELS, (0.743, 0.815, 0.849, 0.797), strict=True)))
def test_alpha_of_krippendorffs_example_is_the_published_value(level, published):
    assert krippendorff_alpha(KRIPPENDORFF, level) == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize("level", LEVELS)
@given(rows=ratings)
def test_alpha_equals_the_krippendorff_package(level, rows):
    mine = alpha_or_none(rows, level)
    assume(mine is not None)
    theirs = krippendorff.alpha(
        reliability_data=np.array(rows, dtype=float), level_of_measurement=level, value_domain=[1, 2, 3, 4, 5]
    )
    assert mine == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("level", LEVELS)
@given(rows=ratings, seed=st.integers(0, 9))
def test_alpha_is_blind_to_the_order_of_coders_and_units(level, rows, seed):
    mine = alpha_or_none(rows, level)
    assume(mine is not None)
    shuffle = random.Random(seed).sample
    units = shuffle(range(len(rows[0])), len(rows[0]))
    moved = [[row[unit] for unit in units] for row in shuffle(rows, len(rows))]
    assert krippendorff_alpha(moved, level) == pytest.approx(mine, abs=1e-9)


@given(ratings)
def test_each_level_sees_only_what_it_should(rows):
    assume(alpha_or_none(rows) is not None)

    def recoded(change):
        return [[None if code is None else change(code) for code in row] for row in rows]

    labels = dict(zip(range(1, 6), "ecabd", strict=True))
    same = pytest.approx
    assert krippendorff_alpha(recoded(labels.get)) == same(krippendorff_alpha(rows), abs=1e-9)
    assert krippendorff_alpha(recoded(math.exp), "ordinal") == same(
        krippendorff_alpha(rows, "ordinal"), abs=1e-9
    )
    assert krippendorff_alpha(recoded(lambda c: 7 - 3 * c), "interval") == same(
        krippendorff_alpha(rows, "interval"), abs=1e-9
    )
    assert krippendorff_alpha(recoded(lambda c: 2.5 * c), "ratio") == same(
        krippendorff_alpha(rows, "ratio"), abs=1e-9
    )


def test_a_unit_that_one_coder_saw_changes_nothing_but_a_gap_in_a_shared_unit_does():
    with_lone = [[*row, 4 if coder == 0 else None] for coder, row in enumerate(KRIPPENDORFF)]
    assert krippendorff_alpha(with_lone) == krippendorff_alpha(KRIPPENDORFF)
    complete_only = [
        [code for code, *rest in zip(row, *KRIPPENDORFF, strict=True) if None not in rest]
        for row in KRIPPENDORFF
    ]
    assert krippendorff_alpha(complete_only) != pytest.approx(krippendorff_alpha(KRIPPENDORFF), abs=1e-3)


def test_perfect_coders_reach_one_and_nan_is_read_as_missing():
    assert krippendorff_alpha([[1, 2, 3], [1, 2, 3]], "interval") == 1
    assert krippendorff_alpha([[1, 2, math.nan], [1, 2, 3]]) == krippendorff_alpha([[1, 2, None], [1, 2, 3]])
    assert krippendorff_alpha(np.array([[0, 2, 3], [0, 2, 3]]), "ratio") == 1


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ([[1, 2, 3], [4, 5, 6]], "square"),
        ([[3]], "fewer than two"),
        ([[1, -1], [0, 1]], "negative"),
        ([[1, math.nan], [0, 1]], "missing"),
        ([[0, 0], [0, 0]], "all zeros"),
        ([[9, 0], [0, 0]], "0 / 0"),
    ],
)
def test_kappa_refuses_a_table_it_cannot_answer_for(table, says):
    with pytest.raises(ValueError, match=says):
        cohen_kappa(table)


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (["x"], ["x", "y"], "1 codes and coder B 2"),
        ([], [], "no codes"),
        (["x", None], ["x", "y"], "unit 1 lacks"),
        (["x", "x"], ["x", "x"], "one and the same"),
    ],
)
def test_kappa_from_codes_refuses_what_has_no_answer(a, b, says):
    with pytest.raises(ValueError, match=says):
        cohen_kappa_from_codes(a, b)


@pytest.mark.parametrize(
    ("rows", "level", "says"),
    [
        ([[1, 2], [1, 2]], "ordered", "not one of nominal"),
        ([[1, 2]], "nominal", "1 coder"),
        ([[1, 2], [1]], "nominal", "None where a code is missing"),
        ([[1, None], [None, 2]], "nominal", "no unit was coded by two"),
        ([[1, 1], [1, 1]], "nominal", "0 / 0"),
        ([["low", "high"], ["low", "low"]], "ordinal", "'low' is not a number"),
        ([[-1, 2], [1, 2]], "ratio", "true zero"),
    ],
)
def test_alpha_refuses_what_has_no_answer(rows, level, says):
    with pytest.raises(ValueError, match=says):
        krippendorff_alpha(rows, level)
