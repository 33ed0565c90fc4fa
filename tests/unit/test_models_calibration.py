"""Calibration: Finley's published table, a worked decomposition, a second kappa, and properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberattache.compare.forecast import brier
from cyberattache.models.calibration import (
    Warnings,
    accuracy,
    accuracy_of_silence,
    brier_score,
    decompose,
    gilbert,
    heidke,
    log_score,
    peirce,
    reliability_table,
)
from cyberattache.models.reliability import cohen_kappa

TEN = [0.1] * 3 + [0.3] * 3 + [0.7] * 3 + [0.9]
CAME = [False] * 3 + [True, False, False] + [True, True, False] + [True]
FINLEY = Warnings(hits=28, false_alarms=72, misses=23, quiet=2680)

records = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.8, 1.0]), st.booleans()), min_size=1, max_size=40
)
inner = st.lists(st.tuples(st.floats(0.01, 0.99), st.booleans()), min_size=1, max_size=40)
tables = st.tuples(*[st.integers(1, 400)] * 4).map(lambda counts: Warnings(*counts))


def test_ten_forecasts_score_and_fall_apart_as_published():
    parts = decompose(TEN, CAME)
    assert brier_score(TEN, CAME) == pytest.approx(0.1380)
    assert (round(parts.reliability, 5), round(parts.resolution, 5)) == (0.00467, 0.10667)
    assert (parts.uncertainty, parts.base_rate) == pytest.approx((0.24, 0.4))
    assert round(log_score(TEN, CAME), 4) == 0.4256


@given(records)
def test_the_three_parts_give_the_score_back(record):
    forecasts, happened = zip(*record, strict=True)
    parts = decompose(forecasts, happened)
    assert parts.score == pytest.approx(brier_score(forecasts, happened), abs=1e-12)
    assert min(parts.reliability, parts.resolution, parts.uncertainty) >= 0
    assert parts.resolution <= parts.uncertainty + 1e-12


@given(records)
def test_the_score_is_half_of_the_original_form_and_lies_from_zero_to_one(record):
    forecasts, happened = zip(*record, strict=True)
    original = [brier({"it": f, "not": 1 - f}, "it" if o else "not") for f, o in record]
    assert brier_score(forecasts, happened) == pytest.approx(np.mean(original) / 2)
    assert 0 <= brier_score(forecasts, happened) <= 1


@given(records)
def test_forecasting_the_opposite_of_the_opposite_scores_the_same(record):
    forecasts, happened = zip(*record, strict=True)
    other = [1 - f for f in forecasts], [not o for o in happened]
    assert brier_score(*other) == pytest.approx(brier_score(forecasts, happened))


@given(st.lists(st.booleans(), min_size=2, max_size=30), st.floats(0.01, 0.99))
def test_among_constant_forecasts_the_base_rate_is_best_by_both_scores(happened, constant):
    base = sum(happened) / len(happened)
    assume(0 < base < 1)
    for score in (brier_score, log_score):
        assert score([base] * len(happened), happened) <= score([constant] * len(happened), happened) + 1e-12


def test_always_saying_one_half_costs_a_quarter():
    assert brier_score([0.5] * 4, [True, False, False, True]) == 0.25
    assert log_score([0.5], [True]) == pytest.approx(math.log(2))


@given(inner)
def test_the_log_score_is_the_mean_surprise(record):
    forecasts, happened = zip(*record, strict=True)
    chances = np.where(happened, forecasts, 1 - np.asarray(forecasts))
    assert log_score(forecasts, happened) == pytest.approx(-np.log(chances).mean())


def test_one_sure_miss_is_unforgivable_by_the_log_score_only():
    forecasts, happened = [0.0] + [0.9] * 99, [True] * 100
    assert log_score(forecasts, happened) == math.inf
    assert brier_score(forecasts, happened) < 0.02


def test_levels_are_not_binned():
    table = reliability_table([0.7, 0.69, 0.7], [True, False, False])
    assert [(one.forecast, one.count, one.frequency) for one in table] == [(0.69, 1, 0.0), (0.7, 2, 0.5)]


@pytest.mark.parametrize(
    ("forecasts", "happened", "says"),
    [
        ([], [], "no forecasts"),
        ([0.5], [], "one for each"),
        ([70], [True], "no probability"),
        ([math.nan], [True], "no"),
    ],
)
def test_forecasts_that_mean_nothing_are_refused(forecasts, happened, says):
    for score in (brier_score, log_score, decompose, reliability_table):
        with pytest.raises(ValueError, match=says):
            score(forecasts, happened)


def test_finleys_tornadoes_score_as_published():
    found = [accuracy(FINLEY), accuracy_of_silence(FINLEY), peirce(FINLEY), heidke(FINLEY), gilbert(FINLEY)]
    assert [round(score, 3) for score in found] == [0.966, 0.982, 0.523, 0.355, 0.216]


@given(tables)
def test_heidkes_score_is_cohens_kappa_of_warnings_and_events(record):
    table = [[record.hits, record.false_alarms], [record.misses, record.quiet]]
    assert heidke(record) == pytest.approx(cohen_kappa(table))


@given(tables)
def test_gilberts_score_follows_from_heidkes(record):
    h = heidke(record)
    assert gilbert(record) == pytest.approx(h / (2 - h), abs=1e-9)


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 9), st.integers(1, 9))
def test_warnings_that_know_nothing_have_no_skill(events, others, said, kept):
    record = Warnings(events * said, others * said, events * kept, others * kept)
    assert [peirce(record), heidke(record), gilbert(record)] == pytest.approx([0, 0, 0], abs=1e-12)


@given(st.integers(1, 500), st.integers(1, 500))
def test_perfect_warnings_have_full_skill_and_silence_has_none(events, others):
    perfect, silent = Warnings(events, 0, 0, others), Warnings(0, 0, events, others)
    assert [accuracy(perfect), peirce(perfect), heidke(perfect), gilbert(perfect)] == [1, 1, 1, 1]
    assert [peirce(silent), heidke(silent), gilbert(silent)] == [0, 0, 0]
    assert accuracy(silent) == accuracy_of_silence(perfect)


def test_quiet_days_flatter_accuracy_and_leave_gilbert_alone():
    more = Warnings(28, 72, 23, 268_000)
    assert accuracy(more) > accuracy(FINLEY)
    assert gilbert(more) == pytest.approx(28 / 123, abs=1e-3)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: Warnings(0, 0, 0, 0), "at least"),
        (lambda: Warnings(1, -1, 0, 3), "0 or more"),
        (lambda: peirce(Warnings(0, 2, 0, 3)), "0 / 0"),
        (lambda: heidke(Warnings(0, 0, 0, 3)), "0 / 0"),
        (lambda: gilbert(Warnings(0, 0, 0, 3)), "0 / 0"),
    ],
)
def test_records_that_allow_no_score_are_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
