"""Roll calls: the tallies of four resolutions, a perfect scale, and general properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.spatial.distance import pdist, squareform

from cyberattache.models.roll_calls import (
    CODES,
    Pair,
    agreement,
    agreement_index,
    agreement_matrix,
    classical_mds,
    pairs_table,
    rice,
)

VOTES = {
    "AAA": ["Y", "Y", "N", "X"],
    "BBB": ["Y", "A", "Y", "N"],
    "CCC": ["X", "NA", "X", "N"],
    "DDD": ["Y", "Y", "N", "Y"],
}
counts = st.integers(0, 193)
vote = st.sampled_from(["Y", "A", "N", "X", "NA"])
two_states = st.lists(st.tuples(vote, vote), min_size=1, max_size=12)
points = st.integers(2, 7).flatmap(
    lambda n: arrays(float, (n, 2), elements=st.floats(-50, 50).map(lambda x: round(x, 2)))
)


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "index", "cohesion"),
    [
        (119, 46, 14, 0.497, 0.442),  # 73/27
        (138, 12, 16, 0.747, 0.840),  # 73/266
        (79, 60, 33, 0.189, 0.137),  # 74/247
        (92, 50, 21, 0.347, 0.296),  # 75/240
    ],
)
def test_the_unity_of_four_resolutions(yes, no, abstain, index, cohesion):
    assert agreement_index(yes, no, abstain) == pytest.approx(index, abs=5e-4)
    assert rice(yes, no) == pytest.approx(cohesion, abs=5e-4)


@given(counts, counts, counts)
def test_unity_lies_between_zero_and_one_and_does_not_care_which_side_won(yes, no, abstain):
    assume(yes + no)
    for swapped in ((no, yes, abstain), (abstain, yes, no)):
        assert agreement_index(*swapped) == pytest.approx(agreement_index(yes, no, abstain))
    assert -1e-12 <= agreement_index(yes, no, abstain) <= 1
    assert 0 <= rice(yes, no) == rice(no, yes) <= 1


@given(st.integers(1, 90))
def test_a_unanimous_vote_is_one_and_an_even_split_is_zero(n):
    assert agreement_index(n, 0, 0) == agreement_index(0, 0, n) == rice(n, 0) == 1
    assert agreement_index(n, n, n) == rice(n, n) == 0


def test_an_abstention_is_half_way_and_an_absence_is_left_out():
    assert CODES == {"Y": 1, "A": 0.5, "N": 0}
    assert agreement(["Y"], ["A"]) == agreement(["N"], ["A"]) == 0.5
    assert agreement(["Y", "N", "X"], ["Y", "N", "N"]) == 1
    assert agreement(["Y", "X", "NA"], ["N", "N", "Y"]) == 0


@given(two_states)
def test_agreement_is_symmetric_and_bounded_and_blind_to_order_and_to_turning_the_question(pairs):
    a, b = [list(side) for side in zip(*pairs, strict=True)]
    assume(any(one in CODES and two in CODES for one, two in pairs))
    turned = {"Y": "N", "N": "Y"}
    score = agreement(a, b)
    assert 0 <= score <= 1
    assert agreement(b, a) == pytest.approx(score)
    assert agreement(a[::-1], b[::-1]) == pytest.approx(score)
    assert agreement([turned.get(v, v) for v in a], [turned.get(v, v) for v in b]) == pytest.approx(score)


@given(two_states)
def test_one_minus_agreement_is_the_share_lijphart_counts(pairs):
    # Lijphart: identical votes count 1, an abstention beside a Yes or No counts 1/2, over all shared votes.
    shared = [(one, two) for one, two in pairs if one in CODES and two in CODES]
    assume(shared)
    credit = sum(1 if one == two else 0.5 if "A" in (one, two) else 0 for one, two in shared)
    a, b = zip(*pairs, strict=True)
    assert agreement(a, b) == pytest.approx(credit / len(shared))


def test_the_matrix_keeps_the_order_of_the_states_and_marks_what_is_unknown():
    matrix = agreement_matrix(VOTES)
    assert np.array_equal(matrix, matrix.T, equal_nan=True)
    assert np.array_equal(np.diag(matrix), np.ones(4))
    assert matrix[0, 1] == agreement(VOTES["AAA"], VOTES["BBB"]) == 0.5
    assert math.isnan(matrix[0, 2])
    silent = agreement_matrix({"AAA": ["Y", "N"], "ZZZ": ["X", "NA"]})
    assert np.isnan(silent[1]).all()


def test_pairs_come_from_most_to_least_agreement_with_unknown_pairs_last():
    pairs = pairs_table(VOTES)
    assert pairs[0] == Pair("AAA", "DDD", 1.0, 3)
    assert pairs[1] == Pair("BBB", "CCC", 1.0, 1)
    assert (pairs[-1].first, pairs[-1].second, pairs[-1].shared) == ("AAA", "CCC", 0)
    assert math.isnan(pairs[-1].agreement)
    assert len(pairs) == 6


def guttman():
    """Six states, six resolutions: state k says Yes to the first k and No to the rest.

    Any two states then differ on as many of the six as lie between them, so 1 - agreement is |i - j| / 6 and
    the states lie on a line one sixth apart: -5/12, -3/12, ... 5/12. The first resolution is unanimous;
    without it (five resolutions) the same states would lie one fifth apart.
    """
    return {f"state {k}": "Y" * k + "N" * (6 - k) for k in range(1, 7)}


def test_scaling_recovers_the_order_and_spacing_of_a_perfect_scale_up_to_reflection():
    line = classical_mds(1 - agreement_matrix(guttman()))[:, 0]
    expected = np.array([5, 3, 1, -1, -3, -5]) / 12
    assert expected[:3] == pytest.approx([0.4167, 0.25, 0.0833], abs=5e-5)
    np.testing.assert_allclose(line, expected, atol=1e-12)


def test_scaling_finds_a_perfect_scale_in_whatever_order_the_states_come():
    votes = guttman()
    order = ["state 3", "state 6", "state 1", "state 5", "state 2", "state 4"]
    line = classical_mds(1 - agreement_matrix({state: votes[state] for state in order}))[:, 0]
    ranked = [state for _, state in sorted(zip(line, order, strict=True))]
    assert ranked in (sorted(votes), sorted(votes, reverse=True))
    assert line[0] > 0


@given(points)
def test_scaling_reproduces_distances_in_the_plane(where):
    assume(len(where) > 2)
    distances = squareform(pdist(where))
    placed = classical_mds(distances, 2)
    np.testing.assert_allclose(squareform(pdist(placed)), distances, atol=1e-4)
    np.testing.assert_allclose(placed.mean(axis=0), 0, atol=1e-6)


@given(points, st.floats(0.1, 20))
def test_scaling_grows_with_the_unit_and_its_first_coordinate_is_positive(where, unit):
    distances = squareform(pdist(where))
    assume(distances.max() > 0.1)
    line = classical_mds(distances)
    nonzero = line[np.abs(line) > 1e-6 * np.abs(line).max()]
    assert nonzero[0] > 0
    # Lengths of an axis do not depend on how a tie between axes falls.
    assert np.linalg.norm(classical_mds(distances * unit)) == pytest.approx(np.linalg.norm(line) * unit)


def test_axes_that_the_distances_do_not_support_are_zero():
    assert not classical_mds(np.zeros((3, 3))).any()
    placed = classical_mds(1 - agreement_matrix(guttman()), 3)
    assert placed.shape == (6, 3)
    assert not placed[:, 1:].any()


@pytest.mark.parametrize(
    ("a", "b", "says"),
    [
        (["Y"], ["Y", "N"], "1 votes and the other 2"),
        (["Y", "Q"], ["Y", "N"], "position 1: 'Q' is not one of Y, A, N, X, NA"),
        (["Y", "y"], ["Y", "N"], "'y'"),
        (["Y", "X"], ["NA", "N"], "no resolution on which both voted"),
        ([], [], "no resolution on which both voted"),
    ],
)
def test_agreement_refuses_what_has_no_answer(a, b, says):
    with pytest.raises(ValueError, match=says):
        agreement(a, b)


@pytest.mark.parametrize("measure", [agreement_matrix, pairs_table])
@pytest.mark.parametrize(
    ("votes", "says"),
    [
        ({"AAA": ["Y"]}, "at least two"),
        ({"AAA": ["Y"], "BBB": []}, "different numbers"),
        ({"AAA": ["Y"], "BBB": ["?"]}, "BBB, position 0"),
    ],
)
def test_a_table_of_votes_that_cannot_be_read_is_refused(measure, votes, says):
    with pytest.raises(ValueError, match=says):
        measure(votes)


def test_counts_that_measure_no_vote_are_refused():
    with pytest.raises(ValueError, match="no is -1"):
        rice(3, -1)
    with pytest.raises(ValueError, match="all 0"):
        rice(0, 0)
    with pytest.raises(ValueError, match="all 0"):
        agreement_index(0, 0, 0)
    with pytest.raises(ValueError, match="abstain is nan"):
        agreement_index(1, 0, math.nan)


@pytest.mark.parametrize(
    ("distances", "dimensions", "says"),
    [
        ([[0, 1]], 1, "square"),
        ([[0]], 1, "two points or more"),
        ([[0, math.nan], [math.nan, 0]], 1, "missing"),
        ([[1, 0.2], [0.2, 1]], 1, "give 1 - agreement"),
        ([[0, -1], [-1, 0]], 1, "0 or more"),
        ([[0, 1], [2, 0]], 1, "not symmetric"),
        ([[0, 1], [1, 0]], 0, "from 1 to 1"),
        ([[0, 1], [1, 0]], 2, "from 1 to 1"),
    ],
)
def test_distances_that_are_none_are_refused(distances, dimensions, says):
    with pytest.raises(ValueError, match=says):
        classical_mds(distances, dimensions)
