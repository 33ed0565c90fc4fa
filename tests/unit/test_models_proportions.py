"""Proportions: published counts, scipy as a second opinion, and properties that hold for all counts."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from cyberattache.models.proportions import fisher_exact, odds_ratio, wilson_interval

# DCID 2.0: operations to degrade and all others, by whether the target made a concession.
DEGRADE = [[7, 39], [5, 378]]

counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
tables = st.lists(st.lists(st.integers(0, 40), min_size=2, max_size=2), min_size=2, max_size=2)


def test_twelve_concessions_of_429_lie_between_1_6_and_4_8_per_cent():
    found = wilson_interval(12, 429)
    assert (round(found.share, 3), round(found.low, 3), round(found.high, 3)) == (0.028, 0.016, 0.048)


def test_seven_of_46_lie_between_7_6_and_28_2_per_cent():
    found = wilson_interval(7, 46)
    assert (round(found.share, 3), round(found.low, 3), round(found.high, 3)) == (0.152, 0.076, 0.282)


def test_degrading_operations_and_concessions_give_the_known_odds_ratio_and_p():
    assert round(odds_ratio(DEGRADE), 1) == 13.6
    assert fisher_exact(DEGRADE) == pytest.approx(5.5e-5, abs=5e-7)


def test_the_lady_tasting_tea_is_not_surprising_enough():
    assert fisher_exact([[3, 1], [1, 3]]) == pytest.approx(34 / 70)
    assert fisher_exact([[4, 0], [0, 4]]) == pytest.approx(2 / 70)


@given(counts, st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_the_interval_equals_scipys(count, confidence):
    k, n = count
    theirs = stats.binomtest(k, n).proportion_ci(confidence_level=confidence, method="wilson")
    mine = wilson_interval(k, n, confidence)
    assert (mine.low, mine.high) == (
        pytest.approx(theirs.low, abs=1e-12),
        pytest.approx(theirs.high, abs=1e-12),
    )


@given(tables)
def test_the_p_value_equals_scipys(table):
    assume(sum(map(sum, table)))
    assert fisher_exact(table) == pytest.approx(stats.fisher_exact(table).pvalue, rel=1e-9)


@given(tables)
def test_the_odds_ratio_equals_scipys(table):
    assume(table[0][0] * table[1][1] or table[0][1] * table[1][0])
    assert odds_ratio(table) == pytest.approx(stats.contingency.odds_ratio(table, kind="sample").statistic)


@given(counts)
def test_the_interval_holds_the_share_and_mirrors_with_it(count):
    k, n = count
    found, mirror = wilson_interval(k, n), wilson_interval(n - k, n)
    assert 0 <= found.low <= found.share <= found.high <= 1
    assert (found.low, found.high) == (pytest.approx(1 - mirror.high), pytest.approx(1 - mirror.low))
    assert found.low < found.high


@given(counts)
def test_more_cases_narrow_the_interval_and_more_confidence_widens_it(count):
    k, n = count

    def width(*given_):
        found = wilson_interval(*given_)
        return found.high - found.low

    assert width(10 * k, 10 * n) < width(k, n) < width(k, n, 0.99)


@given(tables)
def test_the_test_is_blind_to_how_the_table_is_turned(table):
    assume(sum(map(sum, table)))
    (a, b), (c, d) = table
    for turned in ([[c, d], [a, b]], [[b, a], [d, c]], [[a, c], [b, d]]):
        assert fisher_exact(turned) == pytest.approx(fisher_exact(table))
    if a * d and b * c:
        assert odds_ratio([[c, d], [a, b]]) == pytest.approx(1 / odds_ratio(table))


def test_no_case_at_all_still_leaves_an_upper_end():
    found = wilson_interval(0, 120)
    assert (found.low, round(found.high, 3)) == (0, 0.031)
    assert wilson_interval(120, 120).high == 1
    assert odds_ratio([[3, 0], [2, 5]]) == math.inf


@pytest.mark.parametrize(
    ("count", "says"),
    [
        ((3, 0), "at least one"),
        ((5, 4), "between 0"),
        ((-1, 4), "between 0"),
        ((0.5, 4), "whole"),
        ((True, 4), "whole"),
    ],
)
def test_an_interval_of_a_count_that_cannot_be_is_refused(count, says):
    with pytest.raises(ValueError, match=says):
        wilson_interval(*count)


@pytest.mark.parametrize("confidence", [0, 1, 95])
def test_a_confidence_that_is_no_share_is_refused(confidence):
    with pytest.raises(ValueError, match="such as"):
        wilson_interval(1, 4, confidence)


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ([[1, 2, 3], [4, 5, 6]], "two rows of two"),
        ([[1, 2]], "two rows of two"),
        ([[1, -2], [3, 4]], "not below 0"),
        ([[0.2, 0.8], [0.5, 0.5]], "counts and not shares"),
        ([[0, 0], [0, 0]], "all zeros"),
    ],
)
def test_a_table_that_is_none_is_refused(table, says):
    for function in (fisher_exact, odds_ratio):
        with pytest.raises(ValueError, match=says):
            function(table)


def test_an_odds_ratio_of_nothing_over_nothing_is_refused():
    with pytest.raises(ValueError, match="0 / 0"):
        odds_ratio([[0, 0], [3, 4]])
