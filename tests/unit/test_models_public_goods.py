"""Provision of a shared defence: worked values, a search over grids as second opinion, and general properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from cyberattache.models.public_goods import Technology, alone, nash, net_benefits, social, together

VALUES, COSTS = (4.0, 2.0), (1.0, 1.0)
positive = st.floats(0.2, 8)
pairs = st.tuples(positive, positive)


@pytest.mark.parametrize(
    ("technology", "efforts", "planned"),
    [
        (Technology.TOTAL_EFFORT, (1.386, 0), 1.792),
        (Technology.WEAKEST_LINK, (0.693, 0.693), 1.099),
        (Technology.BEST_SHOT, (1.386, 0), 1.792),
    ],
)
def test_the_worked_values_of_the_course(technology, efforts, planned):
    first = nash(technology, VALUES, COSTS)[0]
    assert tuple(round(x, 3) for x in first.efforts) == efforts
    assert round(social(technology, VALUES, COSTS).together, 3) == planned


def test_best_shot_has_a_second_equilibrium_in_which_the_other_provides():
    found = nash(Technology.BEST_SHOT, VALUES, COSTS)
    assert [tuple(round(x, 3) for x in one.efforts) for one in found] == [(1.386, 0), (0, 0.693)]
    # When one values protection far more, it does not wait for the other.
    assert len(nash(Technology.BEST_SHOT, (40.0, 2.0), COSTS)) == 1


def test_the_planner_asks_both_links_for_the_same_and_pays_both():
    planned = social(Technology.WEAKEST_LINK, VALUES, COSTS)
    assert planned.efforts == pytest.approx((math.log(3), math.log(3)))


@settings(deadline=None)
@given(st.sampled_from(Technology), pairs, pairs)
def test_no_member_gains_by_changing_its_own_effort(technology, values, costs):
    for found in nash(technology, values, costs):
        for who in (0, 1):
            here = net_benefits(technology, found.efforts, values, costs)[who]
            for other in np.linspace(0, 6, 61):
                efforts = (other, found.efforts[1]) if who == 0 else (found.efforts[0], other)
                assert net_benefits(technology, efforts, values, costs)[who] <= here + 1e-9


@settings(deadline=None)
@given(st.sampled_from(Technology), pairs, pairs)
def test_no_efforts_on_a_grid_do_better_than_the_planners(technology, values, costs):
    planned = sum(net_benefits(technology, social(technology, values, costs).efforts, values, costs))
    for a in np.linspace(0, 5, 26):
        for b in np.linspace(0, 5, 26):
            assert sum(net_benefits(technology, (a, b), values, costs)) <= planned + 1e-9


@settings(deadline=None)
@given(st.sampled_from(Technology), pairs, pairs)
def test_members_left_to_themselves_never_protect_more_than_the_planner(technology, values, costs):
    planned = social(technology, values, costs)
    assert all(one.protection <= planned.protection + 1e-12 for one in nash(technology, values, costs))


@given(positive, positive)
def test_a_member_alone_does_what_a_numerical_search_finds(value, cost):
    found = minimize_scalar(lambda x: cost * x - value * (1 - math.exp(-x)), bounds=(0, 10), method="bounded")
    assert alone(value, cost) == pytest.approx(found.x, abs=1e-3)


@given(st.sampled_from(Technology), pairs, pairs)
def test_members_may_be_named_in_either_order(technology, values, costs):
    forward = {one.efforts for one in nash(technology, values, costs)}
    backward = {one.efforts[::-1] for one in nash(technology, values[::-1], costs[::-1])}
    assert forward == backward


def test_of_equal_members_each_gives_half_of_a_sum():
    assert nash(Technology.TOTAL_EFFORT, (3, 3), (1, 1))[0].efforts == pytest.approx((math.log(3) / 2,) * 2)


@pytest.mark.parametrize(
    ("values", "costs", "says"),
    [
        ((1, 2, 3), (1, 1), "two members"),
        ((0, 1), (1, 1), "above 0"),
        ((1, 1), (1, -1), "above 0"),
        ((1, math.inf), (1, 1), "finite"),
    ],
)
def test_what_the_model_cannot_mean_is_refused(values, costs, says):
    for work in (nash, social):
        with pytest.raises(ValueError, match=says):
            work(Technology.BEST_SHOT, values, costs)
    with pytest.raises(ValueError, match="0 or more"):
        together(Technology.WEAKEST_LINK, (1, -1))
