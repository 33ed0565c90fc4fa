"""Sharing information: worked values, a numerical search as second opinion, and what the paper's abstract states."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from cyberattache.models.information_sharing import alone, best_reply, equilibrium, planner, risk

losses, ks, thetas, sizes = st.floats(30, 500), st.floats(0.05, 1), st.floats(0, 1), st.integers(2, 12)


@pytest.mark.parametrize(("theta", "spends"), [(0, 23.03), (0.5, 15.35), (1, 11.51)])
def test_the_worked_values_of_the_course(theta, spends):
    found = equilibrium(100, 0.1, theta)
    assert (round(found.spending, 2), round(found.risk, 3)) == (spends, 0.100)


@pytest.mark.parametrize(("theta", "left"), [(0, 0.1), (0.5, 0.067), (1, 0.05)])
def test_the_planner_lowers_the_risk_where_partners_lower_their_spending(theta, left):
    assert round(planner(100, 0.1, theta).risk, 3) == left


@given(losses, ks, thetas, sizes)
def test_each_spends_less_when_sharing_and_the_level_of_before_costs_less(loss, k, theta, members):
    before, after = equilibrium(loss, k, 0, members), equilibrium(loss, k, theta, members)
    assert after.spending <= before.spending + 1e-9
    assert after.risk == pytest.approx(before.risk)
    assert after.cost <= before.cost + 1e-9


@given(losses, ks, thetas, sizes)
def test_the_planner_is_never_worse_and_never_less_safe(loss, k, theta, members):
    own, planned = equilibrium(loss, k, theta, members), planner(loss, k, theta, members)
    assert planned.cost <= own.cost + 1e-9
    assert planned.risk <= own.risk + 1e-12


@given(losses, ks, thetas, sizes)
def test_in_equilibrium_nobody_would_spend_otherwise(loss, k, theta, members):
    spends = equilibrium(loss, k, theta, members).spending
    assert best_reply((members - 1) * spends, theta, loss, k) == pytest.approx(spends, abs=1e-9)


@given(losses, ks, thetas, st.floats(0, 60))
def test_the_best_reply_is_what_a_numerical_search_finds(loss, k, theta, others):
    found = minimize_scalar(lambda e: risk(e, others, theta, k) * loss + e, bounds=(0, 200), method="bounded")
    assert best_reply(others, theta, loss, k) == pytest.approx(found.x, abs=1e-2)


@given(losses, ks, thetas)
def test_what_one_shares_never_lowers_its_own_risk(loss, k, theta):
    # Theta enters a member's risk only through what the *others* share, so keeping one's own back costs it nothing.
    spends = equilibrium(loss, k, theta).spending
    assert risk(spends, spends, theta, k) <= risk(spends, spends, 0, k)
    assert risk(spends, 0, theta, k) == risk(spends, 0, 0, k)


def test_where_a_loss_is_small_nobody_spends():
    assert alone(5, 0.1) == equilibrium(5, 0.1, 0.5).spending == 0
    assert planner(5, 0.1, 0.5).spending == 0
    assert planner(9, 0.1, 1).spending > 0 == equilibrium(9, 0.1, 1).spending


def test_enough_from_the_others_leaves_nothing_to_do():
    assert best_reply(40, 1, 100, 0.1) == 0


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: equilibrium(0, 0.1, 0.5), "above 0"),
        (lambda: equilibrium(100, -1, 0.5), "above 0"),
        (lambda: planner(100, 0.1, 1.5), "theta"),
        (lambda: equilibrium(100, 0.1, 0.5, 1), "at least 2"),
        (lambda: best_reply(-1, 0.5, 100, 0.1), "0 or more"),
        (lambda: risk(-1, 0, 0.5, 0.1), "0 or more"),
        (lambda: risk(math.nan, 0, 0.5, 0.1), "finite"),
    ],
)
def test_what_the_model_cannot_mean_is_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
