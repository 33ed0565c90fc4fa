"""Burden sharing: the published rank correlation, scipy as second opinion, brute force, and general properties."""

from __future__ import annotations

import math
from itertools import permutations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import spearmanr

from cyberattache.models.burden_sharing import PValues, burden_test, ranks, spearman_rho, without

# Olson and Zeckhauser (1966): fourteen members of NATO in 1964, from the largest national product to the smallest.
MEMBERS = ["United States", "Germany", "United Kingdom", "France", "Italy", "Canada", "Netherlands"]
MEMBERS += ["Belgium", "Denmark", "Turkey", "Norway", "Greece", "Portugal", "Luxembourg"]
BURDEN = [9.0, 5.5, 7.0, 6.7, 4.1, 4.4, 4.9, 3.7, 3.3, 5.8, 3.9, 4.2, 7.7, 1.7]
SIZE = list(range(14, 0, -1))

columns = st.integers(3, 8).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 6).map(float), min_size=n, max_size=n)] * 2)
)


def varied(pair):
    assume(all(min(column) < max(column) for column in pair))
    return pair


def test_the_published_correlation_of_1966_comes_out():
    found = burden_test(SIZE, BURDEN)
    assert (round(found.rho, 3), found.pairs) == (0.490, 14)
    assert sum((a - b) ** 2 for a, b in zip(ranks(SIZE), ranks(BURDEN), strict=True)) == 232
    assert (round(found.student.one_sided, 3), round(found.student.two_sided, 3)) == (0.038, 0.075)


def test_counting_all_orders_agrees_with_student_to_a_hundredth():
    found = burden_test(SIZE, BURDEN)
    assert found.exact is not None
    assert found.exact.one_sided == pytest.approx(0.0390, abs=5e-5)
    assert found.exact.two_sided == pytest.approx(0.0779, abs=5e-5)


def test_without_the_largest_member_little_is_left():
    found = burden_test(*without(MEMBERS, "United States", SIZE, BURDEN))
    assert (round(found.rho, 3), found.pairs) == (0.363, 13)
    assert round(found.student.one_sided, 2) == 0.11


def test_scipy_is_of_the_same_opinion():
    found = burden_test(SIZE, BURDEN)
    theirs = spearmanr(SIZE, BURDEN, alternative="greater")
    assert found.rho == pytest.approx(float(theirs.statistic))
    assert found.student.one_sided == pytest.approx(float(theirs.pvalue))
    assert found.student.two_sided == pytest.approx(float(spearmanr(SIZE, BURDEN).pvalue))


@given(columns)
def test_rho_agrees_with_scipy_ties_included(pair):
    size, burden = varied(pair)
    assert spearman_rho(size, burden) == pytest.approx(float(spearmanr(size, burden).statistic), abs=1e-12)


@settings(max_examples=25, deadline=None)
@given(columns)
def test_exact_p_values_are_those_of_all_orders_written_out(pair):
    size, burden = varied(pair)
    assume(len(size) <= 6)
    a, b = ranks(size), ranks(burden)
    middle = sum(a) * sum(b) / len(a)
    seen = sum(x * y for x, y in zip(a, b, strict=True))
    every = [sum(x * y for x, y in zip(a, order, strict=True)) for order in permutations(b)]
    high = np.mean([total >= seen - 1e-9 for total in every])
    far = np.mean([abs(total - middle) >= abs(seen - middle) - 1e-9 for total in every])
    found = burden_test(size, burden)
    assert found.exact is not None
    assert (found.exact.one_sided, found.exact.two_sided) == pytest.approx((high, far))


@given(columns)
def test_turning_burden_round_turns_the_sign_and_a_steeper_scale_changes_nothing(pair):
    size, burden = varied(pair)
    rho = spearman_rho(size, burden)
    assert -1 - 1e-12 <= rho <= 1 + 1e-12
    assert spearman_rho(size, [-x for x in burden]) == pytest.approx(-rho)
    assert spearman_rho([math.exp(x) for x in size], burden) == pytest.approx(rho)
    assert spearman_rho(burden, size) == pytest.approx(rho)


def test_ties_share_the_mean_of_their_ranks():
    assert ranks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2]


def test_full_agreement_happens_by_chance_once_in_all_orders():
    found = burden_test([1, 2, 3, 4], [10, 20, 30, 40])
    assert found.exact == PValues(1 / 24, 2 / 24)
    assert found.student.one_sided == 0


def test_beyond_fourteen_pairs_nothing_is_counted():
    assert burden_test(range(15), [*range(1, 15), 0]).exact is None


@pytest.mark.parametrize(
    ("size", "burden", "says"),
    [
        ([1, 2], [1, 2], "at least 3"),
        ([1, 2, 3], [1, 2], "one of each"),
        ([1, 2, math.nan], [1, 2, 3], "missing or infinite"),
        ([1, 2, 3], [4, 4, 4], "all values of burden"),
    ],
)
def test_what_has_no_order_is_refused(size, burden, says):
    with pytest.raises(ValueError, match=says):
        burden_test(size, burden)


def test_leaving_out_asks_for_one_member_that_is_there():
    with pytest.raises(ValueError, match="0 times"):
        without(MEMBERS, "Iceland", SIZE)
    with pytest.raises(ValueError, match="2 values for 14"):
        without(MEMBERS, "Italy", [1, 2])
