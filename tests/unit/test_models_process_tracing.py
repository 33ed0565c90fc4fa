"""Process tracing: the worked numbers of the course, and what holds for any evidence."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberattache.models.process_tracing import Evidence, after, after_all, kind_of, weight

STRAW, HOOP = Evidence(0.6, 0.4), Evidence(0.9, 0.5)
SMOKING, DECISIVE = Evidence(0.3, 0.05), Evidence(0.9, 0.05)
chances = st.floats(0.01, 0.99)
evidence = st.builds(Evidence, chances, chances)


@pytest.mark.parametrize(
    ("test", "kind", "passed", "failed"),
    [
        (STRAW, "straw in the wind", 0.600, 0.400),
        (HOOP, "hoop", 0.643, 0.167),
        (SMOKING, "smoking gun", 0.857, 0.424),
        (DECISIVE, "doubly decisive", 0.947, 0.095),
    ],
)
def test_the_four_tests_move_an_even_prior_as_the_course_says(test, kind, passed, failed):
    assert kind_of(test) == kind
    assert round(after(0.5, test, passed=True), 3) == passed
    assert round(after(0.5, test, passed=False), 3) == failed


def test_weights_in_decibels_are_those_of_the_course():
    seen = [round(weight(test, passed=passed), 2) for test in (HOOP, SMOKING) for passed in (True, False)]
    assert seen == [2.55, -6.99, 7.78, -1.33]


@given(chances, evidence)
def test_posterior_odds_are_prior_odds_times_the_ratio(prior, test):
    for passed in (True, False):
        posterior = after(prior, test, passed=passed)
        odds = prior / (1 - prior) * 10 ** (weight(test, passed=passed) / 10)
        assert math.isclose(posterior, odds / (1 + odds), rel_tol=1e-9)


@given(chances, evidence)
def test_a_test_moves_nobody_on_average(prior, test):
    found = prior * test.if_true + (1 - prior) * test.if_false
    mean = found * after(prior, test, passed=True) + (1 - found) * after(prior, test, passed=False)
    assert math.isclose(mean, prior, rel_tol=1e-9)


@given(chances, st.lists(st.tuples(evidence, st.booleans()), min_size=2, max_size=4))
def test_the_order_of_independent_tests_does_not_matter(prior, tests):
    assert math.isclose(after_all(prior, tests)[-1], after_all(prior, tests[::-1])[-1], rel_tol=1e-9)
    assert len(after_all(prior, tests)) == len(tests)


@given(evidence)
def test_failing_a_hoop_costs_more_than_passing_it_earns_and_a_smoking_gun_the_other_way_round(test):
    assume(test.if_true > test.if_false)
    gain, loss = weight(test, passed=True), -weight(test, passed=False)
    assume(not math.isclose(gain, loss, abs_tol=1e-6))
    # The border between them is where certainty and uniqueness are equal.
    assert (loss > gain) == (test.if_true > 1 - test.if_false)


def test_certain_evidence_that_is_missing_refutes_and_impossible_evidence_that_is_found_proves():
    assert after(0.5, Evidence(1.0, 0.5), passed=False) == 0
    assert after(0.5, Evidence(0.2, 0.0), passed=True) == 1
    assert weight(Evidence(1.0, 0.5), passed=False) == -math.inf
    assert weight(Evidence(0.2, 0.0), passed=True) == math.inf


def test_evidence_that_cannot_speak_for_the_hypothesis_has_no_kind():
    for wrong in (Evidence(0.4, 0.4), Evidence(0.2, 0.6)):
        with pytest.raises(ValueError, match="likelier if it is true"):
            kind_of(wrong)


def test_what_is_no_probability_is_refused():
    for wrong in (Evidence(1.2, 0.5), Evidence(0.5, -0.1), Evidence(math.nan, 0.1)):
        for ask in (kind_of, lambda e: after(0.5, e, passed=True), lambda e: weight(e, passed=False)):
            with pytest.raises(ValueError, match="from 0 to 1"):
                ask(wrong)
    with pytest.raises(ValueError, match="impossible"):
        after(0.5, Evidence(0.0, 0.0), passed=True)
