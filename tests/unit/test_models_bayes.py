"""Bayes over actors: the course's worked numbers, a second way to compute them, and properties that always hold."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from cyberattache.models.bayes import (
    Report,
    after_trace,
    likelihood_ratio,
    posterior,
    posteriors,
    predictive_value,
    ratio_of_origins,
    update,
    weight_of_evidence,
)

PRIOR = (0.5, 0.3, 0.2)
ROWS = ((0.8, 0.3, 0.3), (0.6, 0.5, 0.1), (0.4, 0.4, 0.4), (0.7, 0.2, 0.2))

chances = st.floats(1e-6, 1)
inside = st.floats(0.001, 0.999)


@st.composite
def beliefs(draw: st.DrawFn) -> tuple[list[float], list[float], list[float]]:
    """Draw a prior over two to six hypotheses, and two rows of likelihoods."""
    size = draw(st.integers(2, 6))
    raw = draw(st.lists(st.floats(0.01, 1), min_size=size, max_size=size))
    rows = [draw(st.lists(chances, min_size=size, max_size=size)) for _ in range(2)]
    return [value / math.fsum(raw) for value in raw], rows[0], rows[1]


def test_four_pieces_of_evidence_move_three_suspects_as_published():
    steps = posteriors(PRIOR, ROWS)
    assert [tuple(round(p, 4) for p in step) for step in steps] == [
        (0.7273, 0.1636, 0.1091),
        (0.8247, 0.1546, 0.0206),
        (0.8247, 0.1546, 0.0206),
        (0.9428, 0.0505, 0.0067),
    ]


def test_the_posterior_is_what_counting_cases_gives():
    exact = [Fraction(str(p)) for p in PRIOR]
    for row in ROWS:
        exact = [p * Fraction(str(chance)) for p, chance in zip(exact, row, strict=True)]
    assert posteriors(PRIOR, ROWS)[-1] == pytest.approx([float(p / sum(exact)) for p in exact])


def test_the_posterior_is_the_share_of_simulated_worlds_that_show_the_evidence():
    rng = np.random.default_rng(7)
    truth = rng.choice(3, size=400_000, p=PRIOR)
    shown = rng.random(truth.size) < np.asarray(ROWS[0])[truth]
    shares = [float((truth[shown] == suspect).mean()) for suspect in range(3)]
    assert update(PRIOR, ROWS[0]) == pytest.approx(shares, abs=0.004)


@given(beliefs())
def test_a_posterior_sums_to_one_and_odds_move_by_the_ratio(belief):
    prior, row, _ = belief
    found = update(prior, row)
    assert math.fsum(found) == pytest.approx(1)
    assert found[0] * prior[1] * row[1] == pytest.approx(found[1] * prior[0] * row[0])


@given(beliefs())
def test_the_order_of_the_evidence_does_not_matter(belief):
    prior, first, second = belief
    assert posteriors(prior, (first, second))[-1] == pytest.approx(posteriors(prior, (second, first))[-1])


@given(beliefs(), st.floats(0.01, 1))
def test_only_the_proportions_of_a_row_count(belief, scale):
    prior, row, _ = belief
    assert update(prior, [scale * chance for chance in row]) == pytest.approx(update(prior, row))


@given(beliefs(), chances)
def test_evidence_as_likely_under_every_hypothesis_changes_nothing(belief, chance):
    prior = belief[0]
    assert update(prior, [chance] * len(prior)) == pytest.approx(prior)


@given(beliefs(), st.randoms(use_true_random=False))
def test_suspects_may_be_listed_in_any_order(belief, random):
    prior, row, _ = belief
    order = list(range(len(prior)))
    random.shuffle(order)
    found = update(prior, row)
    turned = update([prior[i] for i in order], [row[i] for i in order])
    assert turned == pytest.approx([found[i] for i in order])


def test_a_prior_of_zero_is_beyond_the_reach_of_evidence():
    assert update((0, 0.5, 0.5), (1, 0.001, 0.002))[0] == 0
    assert update((0, 1), (1, 1e-300)) == (0, 1)


def test_very_small_likelihoods_do_not_vanish():
    assert update((0.5, 0.5), (1e-320, 3e-320)) == pytest.approx((0.25, 0.75), abs=1e-3)


@pytest.mark.parametrize(
    ("prior", "row", "says"),
    [
        ((1.0,), (0.5,), "at least two"),
        ((0.5, 0.5), (0.5, 0.2, 0.1), "one value for each"),
        ((0.5, 0.6), (0.5, 0.2), "sums to 1.1"),
        ((0.5, 0.3), (0.5, 0.2), "sums to 0.8"),
        ((-0.1, 1.1), (0.5, 0.2), "no probability"),
        ((0.5, 0.5), (0.5, 1.2), "no probability"),
        ((0.5, 0.5), (0.5, math.nan), "no probability"),
        ((0.5, 0.5), (0, 0), "impossible under every"),
        ((1, 0), (0, 0.4), "impossible under every"),
    ],
)
def test_beliefs_that_mean_nothing_are_refused(prior, row, says):
    with pytest.raises(ValueError, match=says):
        update(prior, row)


def test_three_feeds_that_repeat_one_source_are_one_source():
    once = ratio_of_origins([Report("wire", 4), Report("wire", 4), Report("wire", 4)])
    assert round(posterior(0.25, once), 3) == 0.571
    thrice = ratio_of_origins([Report("a", 4), Report("b", 4), Report("c", 4)])
    assert round(posterior(0.25, thrice), 3) == 0.955


@given(st.lists(st.sampled_from([("a", 2.0), ("b", 0.5), ("c", 7.0)]), max_size=12))
def test_repetition_never_changes_the_ratio(told):
    reports = [Report(*one) for one in told]
    assert ratio_of_origins(reports) == pytest.approx(math.prod(ratio for _, ratio in set(told)))
    assert ratio_of_origins([*reports, *reports]) == ratio_of_origins(reports)


@given(inside, st.floats(0.001, 1000))
def test_a_probability_and_its_odds_tell_the_same(prior, ratio):
    found = posterior(prior, ratio)
    assert found / (1 - found) == pytest.approx(ratio * prior / (1 - prior))
    assert found == pytest.approx(update((prior, 1 - prior), (ratio, 1) if ratio <= 1 else (1, 1 / ratio))[0])
    assert 1 - found == pytest.approx(posterior(1 - prior, 1 / ratio))


def test_certainty_is_not_moved_and_an_infinite_ratio_is_certain():
    assert (posterior(0, 50), posterior(1, 0.01)) == (0, 1)
    assert (posterior(0.2, math.inf), posterior(0.2, 0)) == (1, 0)
    assert posterior(0.5, 1e308) == pytest.approx(1)
    for prior, ratio in ((0, math.inf), (1, 0)):
        with pytest.raises(ValueError, match="contradict"):
            posterior(prior, ratio)


@given(chances, chances, chances, chances)
def test_weights_of_independent_evidence_add_up(a, b, c, d):
    first, second = likelihood_ratio(a, b), likelihood_ratio(c, d)
    assert weight_of_evidence(first * second) == pytest.approx(
        weight_of_evidence(first) + weight_of_evidence(second), abs=1e-9
    )


def test_ten_decibans_are_a_tenfold_ratio_and_published_tests_weigh_what_they_should():
    assert (weight_of_evidence(10), weight_of_evidence(1), weight_of_evidence(0)) == (10, 0, -math.inf)
    # A hoop test (.9 against .5) and a smoking gun (.3 against .05): passed, then failed.
    weights = [
        weight_of_evidence(likelihood_ratio(a, b))
        for a, b in ((0.9, 0.5), (0.1, 0.5), (0.3, 0.05), (0.7, 0.95))
    ]
    assert [round(weight, 2) for weight in weights] == [2.55, -6.99, 7.78, -1.33]
    assert likelihood_ratio(0.4, 0) == math.inf


@pytest.mark.parametrize("call", [lambda: likelihood_ratio(0, 0), lambda: likelihood_ratio(1.5, 0.2)])
def test_a_ratio_of_nothing_or_of_no_probabilities_is_refused(call):
    with pytest.raises(ValueError, match="impossible|no probability"):
        call()


def test_reports_that_contradict_themselves_are_refused():
    with pytest.raises(ValueError, match="LR 4 and 5"):
        ratio_of_origins([Report("wire", 4), Report("wire", 5)])
    with pytest.raises(ValueError, match="look at both"):
        ratio_of_origins([Report("a", 0), Report("b", math.inf)])
    for ratio in (-1, math.nan):
        with pytest.raises(ValueError, match="0 or more"):
            ratio_of_origins([Report("a", ratio)])
    assert ratio_of_origins([]) == 1


def test_the_same_alarm_means_less_the_rarer_the_intruder():
    found = [round(predictive_value(prevalence, 0.9, 0.95), 3) for prevalence in (0.5, 0.1, 0.01)]
    assert found == [0.947, 0.667, 0.154]


@given(st.integers(1, 500), st.integers(1, 500), st.integers(0, 500), st.integers(1, 500))
def test_the_predictive_value_is_a_share_of_counted_alarms(hits, misses, false_alarms, silent):
    sick, well = hits + misses, false_alarms + silent
    found = predictive_value(sick / (sick + well), hits / sick, silent / well)
    assert found == pytest.approx(hits / (hits + false_alarms))


def test_the_predictive_value_is_what_simulated_alarms_give():
    draws = stats.bernoulli(0.1).rvs(300_000, random_state=3).astype(bool)
    alarm = np.where(
        draws,
        stats.bernoulli(0.9).rvs(300_000, random_state=4),
        stats.bernoulli(0.05).rvs(300_000, random_state=5),
    )
    assert predictive_value(0.1, 0.9, 0.95) == pytest.approx(draws[alarm == 1].mean(), abs=0.005)


def test_a_test_that_never_alarms_and_rates_that_are_none_are_refused():
    with pytest.raises(ValueError, match="no case raises"):
        predictive_value(0.2, 0, 1)
    with pytest.raises(ValueError, match="no probability"):
        predictive_value(0.2, 90, 0.9)


def test_the_easier_a_trace_is_to_forge_the_less_it_says():
    found = [round(after_trace(0.6, 0.9, forged), 3) for forged in (0, 0.1, 0.3, 0.6, 0.9)]
    assert found == [1, 0.931, 0.818, 0.692, 0.6]


@given(inside, inside, inside, inside)
def test_a_trace_easier_to_forge_is_never_stronger_and_may_speak_for_the_suspect(prior, left, low, high):
    assume(low < high)
    assert after_trace(prior, left, low) >= after_trace(prior, left, high)
    if high > left:
        assert after_trace(prior, left, high) <= prior + 1e-12
