"""Expected utility: the course's worked numbers, the thresholds as roots, and general properties."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from cyberattache.models.deterrence import (
    attack_threshold,
    best_spend,
    expected_utility,
    is_deterred,
    spend_grid,
    success_threshold,
)

values, chances = st.floats(0, 50), st.floats(0, 1)
BUDGET = {"gain": 20, "cost": 2, "success": 0.8, "loss": 6, "keep": 0.85, "bite": 2}


def test_the_worked_attack_is_worth_minus_4_minus_6_with_denial_minus_8_with_attribution():
    assert expected_utility(10, 4, 0.5, 0.5, 10) == pytest.approx(-4)
    assert expected_utility(10, 4, 0.3, 0.5, 10) == pytest.approx(-6)
    assert expected_utility(10, 4, 0.5, 0.9, 10) == pytest.approx(-8)


def test_the_threshold_of_the_worked_attack_is_a_tenth():
    assert attack_threshold(10, 4, 0.5, 10) == pytest.approx(0.1)
    assert expected_utility(10, 4, 0.5, 0.1, 10) == pytest.approx(0)


def test_where_no_threshold_lies_between_0_and_1_the_reason_is_told_apart():
    assert attack_threshold(10, 5, 0.5, 10) == 0  # not worth it even unpunished
    assert attack_threshold(10, 9, 0.5, 0) == 0
    assert attack_threshold(10, 4, 0.9, 5) == 1  # certain punishment is just enough
    assert attack_threshold(10, 4, 0.9, 4) is None  # and here it is not
    assert attack_threshold(10, 4, 0.9, 0) is None


@given(values, st.floats(0.01, 1), st.floats(0.1, 50), st.floats(0.002, 0.998))
def test_the_threshold_is_where_the_expected_utility_crosses_zero(cost, success, loss, between):
    gain = (cost + between * loss) / success
    a = attack_threshold(gain, cost, success, loss)
    found = brentq(lambda x: expected_utility(gain, cost, success, x, loss), 0, 1)
    assert a == pytest.approx(found, abs=1e-9)
    assert a == pytest.approx(between, abs=1e-9)
    assert is_deterred(gain, cost, success, a + 1e-6, loss)
    assert not is_deterred(gain, cost, success, a - 1e-4, loss)


@given(st.floats(0.1, 50), values, chances, values)
def test_up_to_the_success_threshold_an_attack_is_deterred_and_beyond_it_is_not(gain, cost, a, loss):
    q = success_threshold(gain, cost, a, loss)
    assert expected_utility(gain, cost, q, a, loss) <= 1e-9
    if q < 0.999:
        assert not is_deterred(gain, cost, q + 1e-3, a, loss)


@given(values, values, chances, chances, values, st.floats(0.01, 1))
def test_more_denial_or_more_punishment_never_helps_the_attacker(gain, cost, q, a, loss, step):
    now = expected_utility(gain, cost, q, a, loss)
    assert expected_utility(gain, cost + step, q, a, loss) <= now
    assert expected_utility(gain, cost, q * (1 - step), a, loss) <= now
    assert expected_utility(gain, cost, q, a, loss + step) <= now
    assert expected_utility(gain, cost, q, a + (1 - a) * step, loss) <= now


@given(st.floats(0.1, 9), st.floats(0.1, 9), st.floats(0.01, 1), st.floats(0.1, 9), st.floats(0.1, 10))
def test_the_unit_of_value_does_not_matter(gain, cost, q, loss, unit):
    here, there = attack_threshold(gain, cost, q, loss), attack_threshold(gain * unit, cost * unit, q, loss * unit)
    assert (here is None) == (there is None) or abs(q * gain - cost - loss) < 1e-6
    if here is not None and there is not None:
        assert here == pytest.approx(there, abs=1e-9)


def test_a_grid_holds_every_share_of_the_budget_and_starts_with_no_denial():
    grid = spend_grid(3, attribution=0.5, **BUDGET)
    assert [(one.denial, one.punishment) for one in grid] == [(0, 3), (1, 2), (2, 1), (3, 0)]
    assert grid[0].loss == 12 and grid[0].success == 0.8
    assert grid[2].success == pytest.approx(0.8 * 0.85**2) and grid[2].loss == 8
    assert grid[2].utility == pytest.approx(20 * 0.8 * 0.85**2 - 2 - 0.5 * 8)


@given(chances, chances, st.integers(0, 8))
def test_the_surer_the_attribution_the_less_of_the_best_budget_is_denial(a, b, budget):
    low, high = sorted((a, b))
    with_low = best_spend(spend_grid(budget, attribution=low, **BUDGET)).denial
    assert best_spend(spend_grid(budget, attribution=high, **BUDGET)).denial <= with_low


def test_without_attribution_the_whole_budget_is_best_spent_on_denial():
    assert best_spend(spend_grid(5, attribution=0, **BUDGET)).denial == 5
    assert best_spend(spend_grid(5, attribution=0, **(BUDGET | {"keep": 1}))).denial == 0  # a tie, and no reason to


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ((-1, 4, 0.5, 0.5, 10), "gain = -1"),
        ((10, -4, 0.5, 0.5, 10), "has its sign"),
        ((10, 4, 0.5, 0.5, math.inf), "loss = inf"),
        ((10, 4, 1.5, 0.5, 10), "success = 1.5"),
        ((10, 4, 0.5, -0.1, 10), "attribution = -0.1"),
        ((10, 4, math.nan, 0.5, 10), "probability"),
    ],
)
def test_what_is_no_value_or_no_probability_is_refused(wrong, says):
    with pytest.raises(ValueError, match=says):
        expected_utility(*wrong)


def test_a_gain_of_nothing_an_odd_budget_and_an_empty_grid_are_refused():
    with pytest.raises(ValueError, match="gain is 0"):
        success_threshold(0, 1, 0.5, 1)
    for odd in ({"keep": 1.2}, {"bite": -1}):
        with pytest.raises(ValueError, match="keep"):
            spend_grid(3, attribution=0.5, **(BUDGET | odd))
    with pytest.raises(ValueError, match="budget = -1"):
        spend_grid(-1, attribution=0.5, **BUDGET)
    with pytest.raises(ValueError, match="spend_grid"):
        best_spend(())
