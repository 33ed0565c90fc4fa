"""Voting power: published values, brute force over orders and coalitions, and general properties."""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberattache.models.voting_power import VotingBody, banzhaf, security_council, shapley_shubik

bodies = (
    st.lists(st.integers(0, 9), min_size=1, max_size=6)
    .filter(any)
    .flatmap(lambda weights: st.tuples(st.just(weights), st.integers(1, sum(weights))))
)


def by_orders(weights, quota):
    pivots = [0] * len(weights)
    orders = list(permutations(range(len(weights))))
    for order in orders:
        so_far = 0
        for member in order:
            so_far += weights[member]
            if so_far >= quota:
                pivots[member] += 1
                break
    return tuple(Fraction(count, len(orders)) for count in pivots)


def by_coalitions(weights, quota):
    members = range(len(weights))
    swings = [0] * len(weights)
    for size in range(1, len(weights) + 1):
        for coalition in combinations(members, size):
            total = sum(weights[member] for member in coalition)
            for member in coalition:
                swings[member] += total >= quota > total - weights[member]
    return tuple(Fraction(count, sum(swings)) for count in swings)


def test_the_security_council_is_seven_one_and_thirty_nine():
    assert security_council() == VotingBody((7,) * 5 + (1,) * 10, 39)
    assert security_council(5, 6, 7) == VotingBody((5,) * 5 + (1,) * 6, 27)


def test_a_permanent_seat_has_the_published_power():
    council = security_council()
    shapley = shapley_shubik(council.weights, council.quota)
    assert shapley[0] == Fraction(421, 2145) == pytest.approx(0.19627, abs=5e-6)
    assert shapley[-1] == Fraction(4, 2145) == pytest.approx(0.001865, abs=5e-7)
    share = banzhaf(council.weights, council.quota)
    assert share[0] == pytest.approx(0.1669, abs=5e-5)
    assert share[-1] == pytest.approx(0.0165, abs=5e-5)


@given(st.integers(1, 4), st.integers(0, 5), st.data())
def test_the_weights_of_a_council_carry_exactly_what_its_rule_carries(permanent, elected, data):
    needed = data.draw(st.integers(permanent, permanent + elected))
    council = security_council(permanent, elected, needed)
    for vetoes in range(permanent + 1):
        for others in range(elected + 1):
            by_rule = vetoes == permanent and vetoes + others >= needed
            assert (sum(council.weights[:1]) * vetoes + others >= council.quota) == by_rule


@settings(max_examples=40)
@given(bodies)
def test_both_indices_equal_counting_every_order_and_every_coalition(body):
    assert shapley_shubik(*body) == by_orders(*body)
    assert banzhaf(*body) == by_coalitions(*body)


@pytest.mark.parametrize("power", [shapley_shubik, banzhaf])
@given(body=bodies)
def test_power_sums_to_one_and_never_falls_with_weight(power, body):
    weights, quota = body
    shares = power(weights, quota)
    assert sum(shares) == 1
    for one, two in combinations(range(len(weights)), 2):
        if weights[one] >= weights[two]:
            assert shares[one] >= shares[two]
        if weights[one] == 0:
            assert shares[one] == 0


@pytest.mark.parametrize("power", [shapley_shubik, banzhaf])
@given(body=bodies, factor=st.integers(2, 10**9))
def test_power_is_blind_to_the_unit_of_the_weights(power, body, factor):
    weights, quota = body
    assert power([weight * factor for weight in weights], quota * factor) == power(weights, quota)


def test_weight_is_not_power():
    assert shapley_shubik([49, 49, 2], 51) == (Fraction(1, 3),) * 3


def test_a_body_of_193_is_counted_in_seconds():
    begun = time.process_time()
    assert set(shapley_shubik([1] * 193, 129)) == {Fraction(1, 193)}
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("power", [shapley_shubik, banzhaf])
@pytest.mark.parametrize(
    ("weights", "quota", "says"),
    [
        ([], 1, "no members"),
        ([1, -1], 1, "negative"),
        ([0.5, 0.5], 1, "common denominator"),
        ([1, 1], 0, "from 1 to 2"),
        ([1, 1], 3, "from 1 to 2"),
    ],
)
def test_an_impossible_body_is_refused(power, weights, quota, says):
    with pytest.raises(ValueError, match=says):
        power(weights, quota)


@pytest.mark.parametrize("seats", [(0, 10, 9), (5, -1, 5), (5, 10, 4), (5, 10, 16)])
def test_an_impossible_council_is_refused(seats):
    with pytest.raises(ValueError, match="needed"):
        security_council(*seats)
