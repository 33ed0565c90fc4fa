"""Diffusion: published values, numerical integration and another fitter, and general properties."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp
from scipy.optimize import curve_fit, minimize_scalar

from cyberattache.models.diffusion import (
    bass_cumulative,
    bass_peak,
    bass_rate,
    fit_logistic,
    logistic,
)

YEARS = np.arange(2002.0, 2024.0)
ps, qs = st.floats(0.001, 0.2), st.floats(0, 0.9)
times = st.floats(0, 60)


def test_the_published_bass_curve_peaks_at_6_193():
    peak = bass_peak(0.03, 0.38)
    assert peak.time == pytest.approx(6.193, abs=5e-4)
    assert peak.cumulative == pytest.approx(0.4605, abs=5e-5)
    assert peak.rate == pytest.approx(0.1106, abs=5e-5)


def test_the_bass_curve_solves_its_differential_equation():
    at = np.linspace(0, 25, 51)
    solved = solve_ivp(
        lambda _t, f: (0.03 + 0.38 * f) * (1 - f), (0, 25), [0.0], t_eval=at, rtol=1e-10, atol=1e-12
    )
    np.testing.assert_allclose(bass_cumulative(0.03, 0.38, at), solved.y[0], atol=1e-8)


@given(ps, qs, times, st.floats(0.01, 5))
def test_bass_adoption_rises_from_nothing_and_never_passes_one(p, q, t, step):
    assert bass_cumulative(p, q, 0.0) == 0
    now, later = bass_cumulative(p, q, t), bass_cumulative(p, q, t + step)
    assert 0 <= now <= later <= 1
    if later < 1 - 1e-9:
        assert now < later


@given(ps, qs, times)
def test_the_bass_rate_is_innovation_plus_imitation_times_who_is_left(p, q, t):
    adopted = bass_cumulative(p, q, t)
    assert bass_rate(p, q, t) == pytest.approx((p + q * adopted) * (1 - adopted), abs=1e-12)


@given(ps, qs, times)
def test_no_moment_is_faster_than_the_bass_peak(p, q, t):
    peak = bass_peak(p, q)
    assert peak.time >= 0
    assert bass_rate(p, q, peak.time) == pytest.approx(peak.rate)
    assert bass_cumulative(p, q, peak.time) == pytest.approx(peak.cumulative, abs=1e-12)
    assert bass_rate(p, q, t) <= peak.rate + 1e-12


@given(ps, qs, times, st.floats(0.1, 10))
def test_bass_is_blind_to_the_unit_of_time(p, q, t, unit):
    assert bass_cumulative(p * unit, q * unit, t / unit) == pytest.approx(bass_cumulative(p, q, t), abs=1e-12)


def test_without_imitation_bass_is_exponential_and_fastest_at_the_start():
    assert bass_cumulative(0.1, 0, 3.0) == pytest.approx(1 - math.exp(-0.3))
    assert (bass_peak(0.1, 0).time, bass_peak(0.1, 0.05).rate) == (0, 0.1)


def test_the_peak_found_numerically_is_the_peak_of_the_formula():
    found = minimize_scalar(lambda t: -bass_rate(0.01, 0.5, t), bounds=(0, 30), method="bounded")
    assert bass_peak(0.01, 0.5).time == pytest.approx(found.x, abs=1e-4)


def test_a_number_gives_a_number_and_a_list_gives_an_array():
    assert type(bass_cumulative(0.03, 0.38, 2)) is float
    assert type(bass_rate(0.03, 0.38, np.float64(2))) is float
    assert bass_rate(0.03, 0.38, [0, 1, 2]).shape == (3,)
    assert logistic([2010, 2020], 90, 0.2, 2012).shape == (2,)


@given(st.floats(-1e4, 1e4), st.floats(1, 200), st.floats(0.01, 3), st.floats(0.0, 100))
def test_the_logistic_turns_about_its_midpoint_and_stays_below_its_ceiling(t0, K, r, away):
    assert logistic(t0, K, r, t0) == pytest.approx(K / 2)
    before, after = logistic(t0 - away, K, r, t0), logistic(t0 + away, K, r, t0)
    assert 0 <= before <= after <= K
    assert before + after == pytest.approx(K)


def test_the_logistic_keeps_its_far_tails():
    assert logistic(-2000.0, 1.0, 1.0, 0.0) == 0
    assert logistic(-600.0, 1.0, 1.0, 0.0) == pytest.approx(math.exp(-600))
    assert logistic(2000.0, 1.0, 1.0, 0.0) == 1


@given(st.floats(20, 300), st.floats(0.1, 0.6), st.floats(2006, 2018))
def test_a_curve_without_noise_is_found_again_with_the_ceiling_known_or_not(K, r, t0):
    counts = logistic(YEARS, K, r, t0)
    for fit in (fit_logistic(YEARS, counts, K), fit_logistic(YEARS, counts)):
        assert (fit.K, fit.r, fit.t0) == pytest.approx((K, r, t0), rel=1e-4)
        assert fit.rmse < 1e-4


@pytest.mark.parametrize("seed", range(5))
def test_a_noisy_fit_equals_scipys_curve_fit(seed):
    noise = np.random.default_rng(seed).normal(0, 1.5, len(YEARS))
    counts = np.maximum.accumulate(np.clip(logistic(YEARS, 70, 0.3, 2013) + noise, 0.5, 79))
    theirs, _ = curve_fit(lambda t, r, t0: logistic(t, 80, r, t0), YEARS, counts, p0=[0.3, 2013])
    fit = fit_logistic(YEARS, counts, 80)
    assert (fit.r, fit.t0) == pytest.approx(tuple(theirs), rel=1e-5)
    free, _ = curve_fit(logistic, YEARS, counts, p0=[70, 0.3, 2013])
    found = fit_logistic(YEARS, counts)
    assert (found.K, found.r, found.t0) == pytest.approx(tuple(free), rel=1e-4)
    assert found.rmse <= fit.rmse
    assert found.rmse == pytest.approx(np.sqrt(np.mean((logistic(YEARS, *free) - counts) ** 2)), rel=1e-6)


def test_the_order_of_the_points_and_the_first_year_do_not_matter():
    counts = [2, 5, 9, 20, 33, 41, 50]
    years = [2003, 2005, 2008, 2011, 2014, 2017, 2020]
    fit = fit_logistic(years, counts, 66)
    turned = fit_logistic(years[::-1], counts[::-1], 66)
    from_zero = fit_logistic([year - 2003 for year in years], counts, 66)
    assert (turned.r, turned.t0) == pytest.approx((fit.r, fit.t0))
    assert (from_zero.r, from_zero.t0 + 2003) == pytest.approx((fit.r, fit.t0))


def test_a_higher_ceiling_moves_the_midpoint_later():
    counts = logistic(YEARS, 80, 0.25, 2014)
    midpoints = [fit_logistic(YEARS, counts, K).t0 for K in (80, 120, 193)]
    assert midpoints == sorted(midpoints)
    assert midpoints[-1] - midpoints[0] > 1


@pytest.mark.parametrize(
    ("t", "y", "K", "says"),
    [
        ([1, 2, 3], [1, 2], 9, "one count for each time"),
        ([1, 2], [1, 2], 9, "at least 3"),
        ([1, 2, 3], [1, 2, 3], None, "at least 4"),
        ([1, 1, 2], [1, 2, 3], 9, "comes twice"),
        ([1, 2, 3], [1, 5, 3], 9, "not cumulative"),
        ([1, 2, 3], [4, 4, 4], 9, "never rise"),
        ([1, 2, 3], [0, 2, 3], 9, "above 0 and below K = 9"),
        ([1, 2, 3], [1, 2, 9], 9, "give a higher K"),
        ([1, 2, 3], [1, 2, 3], math.nan, "below K = nan"),
        ([1, 2, 3], [1, math.nan, 3], 9, "missing"),
        ([1, 2, 3, 4, 5], [1, 2, 4, 8, 16], None, "begun to level off"),
    ],
)
def test_a_series_that_fixes_no_curve_is_refused(t, y, K, says):
    with pytest.raises(ValueError, match=says):
        fit_logistic(t, y, K)


@pytest.mark.parametrize("p, q", [(0, 0.4), (-0.1, 0.4), (0.03, -0.1), (math.nan, 0.4), (0.03, math.inf)])
def test_impossible_bass_coefficients_are_refused(p, q):
    for call in (lambda: bass_cumulative(p, q, 1.0), lambda: bass_rate(p, q, 1.0), lambda: bass_peak(p, q)):
        with pytest.raises(ValueError, match="first to adopt"):
            call()


def test_time_before_the_start_and_missing_time_are_refused():
    with pytest.raises(ValueError, match="subtract the first year"):
        bass_cumulative(0.03, 0.38, [-1, 2])
    with pytest.raises(ValueError, match="missing"):
        bass_rate(0.03, 0.38, math.nan)


@pytest.mark.parametrize("K, r, t0", [(0, 1, 0), (5, 0, 0), (5, -1, 0), (5, 1, math.nan)])
def test_an_impossible_logistic_is_refused(K, r, t0):
    with pytest.raises(ValueError, match="above 0"):
        logistic(1.0, K, r, t0)
