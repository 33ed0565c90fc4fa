"""Diffusion: how a norm, a treaty or a capability spreads from few states to many."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Times = Sequence[float] | FloatArray

# Beyond this many times the largest count, the estimate of K says only that the curve has not bent yet.
_K_RUNS_AWAY = 100.0


@dataclass(frozen=True, slots=True)
class BassPeak:
    """The moment of fastest adoption: time from the start, share adopted by then, share per unit of time."""

    time: float
    cumulative: float
    rate: float


@dataclass(frozen=True, slots=True)
class LogisticFit:
    """A fitted logistic: ceiling K in adopters, growth r per unit of time, midpoint t0, error in adopters."""

    K: float
    r: float
    t0: float
    rmse: float


@overload
def bass_cumulative(p: float, q: float, t: float) -> float: ...
@overload
def bass_cumulative(p: float, q: float, t: Times) -> FloatArray: ...
def bass_cumulative(p: float, q: float, t: float | Times) -> float | FloatArray:
    """Give the share F(t) that has adopted by time t: a number for a number, an array for a sequence.

    p is the coefficient of innovation (adopting whatever others do), q of imitation (adopting because others
    did), both per unit of time; t counts from the start, when nobody has adopted.
    F solves dF/dt = (p + q F)(1 - F):

        F(t) = (1 - e) / (1 + (q / p) e),  e = exp(-(p + q) t)

    Refused: p not above 0 (then nobody is first and F stays 0), q below 0, t below 0, or anything not finite.
    Source: Bass (1969), A new product growth for model consumer durables; the idea of innovators and
    imitators is Rogers's (1962). The form used in the code, p (1 - e) / (p + q e), is re-derived.
    """
    e = _bass_decay(p, q, t)
    return _like(t, p * (1 - e) / (p + q * e))


@overload
def bass_rate(p: float, q: float, t: float) -> float: ...
@overload
def bass_rate(p: float, q: float, t: Times) -> FloatArray: ...
def bass_rate(p: float, q: float, t: float | Times) -> float | FloatArray:
    """Give the rate dF/dt = (p + q F)(1 - F) at time t, as a share of all adopters per unit of time.

    Refused: as `bass_cumulative`. Source: Bass (1969).
    """
    e = _bass_decay(p, q, t)
    return _like(t, p * (p + q) ** 2 * e / (p + q * e) ** 2)


def bass_peak(p: float, q: float) -> BassPeak:
    """Find when adoption is fastest.

    t* = ln(q / p) / (p + q), where F = (q - p) / 2q and the rate is (p + q)^2 / 4q.
    Where q does not exceed p, the rate falls from the start: the peak is at time 0, with rate p.
    The peak of the rate is the middle of a cascade, not its tipping point.
    Refused: as `bass_cumulative`. Source: Bass (1969).
    """
    _check_bass(p, q)
    if q <= p:
        return BassPeak(0.0, 0.0, float(p))
    return BassPeak(math.log(q / p) / (p + q), (q - p) / (2 * q), (p + q) ** 2 / (4 * q))


@overload
def logistic(t: float, K: float, r: float, t0: float) -> float: ...
@overload
def logistic(t: Times, K: float, r: float, t0: float) -> FloatArray: ...
def logistic(t: float | Times, K: float, r: float, t0: float) -> float | FloatArray:
    """Give K / (1 + exp(-r (t - t0))): a number for a number, an array for a sequence.

    K is the ceiling in adopters, r the growth per unit of time, t0 the time at which half of K have adopted.
    Refused: K or r not above 0, or anything not finite. Source: Verhulst (1838).
    """
    if not all(map(math.isfinite, (K, r, t0))) or K <= 0 or r <= 0:
        raise ValueError(f"K = {K}, r = {r}, t0 = {t0}; all must be finite, and K and r above 0")
    # logaddexp keeps both tails exact where exp would overflow.
    return _like(t, K * np.exp(-np.logaddexp(0.0, -r * (_finite(t, "t") - t0))))


def fit_logistic(times: Times, counts: Times, K: float | None = None) -> LogisticFit:
    """Fit a logistic to cumulative counts by least squares, with the ceiling K given, or estimated when None.

    `times` may be years in any order; `counts` is how many have adopted by then. All errors weigh alike. K is
    a claim about who could ever adopt; a treaty open to all states need not have all 193 as its ceiling, so
    report the fit under more than one K. Cumulative counts carry each error into all later years: the fit's
    error understates how wrong a forecast can be, and a good fit does not show that imitation was the cause.
    Refused: sequences of different length; fewer than 3 points, or 4 when K is estimated; a repeated time;
    counts that fall (cumulate them first) or never rise; a count not strictly between 0 and K; and, when K is
    estimated, counts in which the curve has not bent, so that any large K would fit.
    """
    t, y = _checked_series(times, counts, K)
    # Time in units of its spread and counts in units of the largest: years near 2000 would swamp the steps.
    centre, spread, top = float(t.mean()), float(t.std()), float(y.max())
    u, v = (t - centre) / spread, y / top
    ceilings = [K / top] if K is not None else [1.05, 1.5, 3.0, 10.0]
    found = [_least_squares(u, v, ceiling, K is None) for ceiling in ceilings]
    k, growth, midpoint = min(found, key=lambda one: _rmse(u, v, one))
    if K is None and k > _K_RUNS_AWAY:
        raise ValueError("the counts have not begun to level off, so any large K fits; give K and say why")
    K_found = K if K is not None else k * top
    return LogisticFit(
        float(K_found), growth / spread, centre + midpoint * spread, _rmse(u, v, (k, growth, midpoint)) * top
    )


def _check_bass(p: float, q: float) -> None:
    if not (math.isfinite(p) and math.isfinite(q)) or p <= 0 or q < 0:
        raise ValueError(
            f"p = {p} and q = {q}; p must be above 0, or nobody is first to adopt, and q 0 or more"
        )


def _bass_decay(p: float, q: float, t: float | Times) -> FloatArray:
    _check_bass(p, q)
    at = _finite(t, "t")
    if (at < 0).any():
        raise ValueError(
            f"t = {float(at.min())} is before the start; time counts from 0, so subtract the first year"
        )
    return np.asarray(np.exp(-(p + q) * at), dtype=np.float64)


def _finite(values: float | Times, name: str) -> FloatArray:
    array = np.asarray(values, dtype=np.float64)
    if not np.isfinite(array).all():
        raise ValueError(f"{name} has a value that is missing or infinite; drop it or fill it, and say which")
    return array


def _like(t: float | Times, values: FloatArray) -> float | FloatArray:
    return float(values) if np.ndim(t) == 0 else values


def _checked_series(times: Times, counts: Times, K: float | None) -> tuple[FloatArray, FloatArray]:
    t, y = _finite(times, "times"), _finite(counts, "counts")
    least = 3 if K is not None else 4
    if t.ndim != 1 or t.shape != y.shape:
        raise ValueError(f"times has shape {t.shape} and counts {y.shape}; one count for each time is needed")
    if len(t) < least:
        raise ValueError(f"{len(t)} points cannot fix this curve; at least {least} are needed")
    if len(np.unique(t)) != len(t):
        raise ValueError("a time comes twice; give one cumulative count for each")
    order = np.argsort(t)
    t, y = t[order], y[order]
    if (np.diff(y) < 0).any():
        raise ValueError("the counts fall, so they are not cumulative; add them up first")
    if y[0] == y[-1]:
        raise ValueError("the counts never rise, so there is no growth to fit")
    if y[0] <= 0 or (K is not None and not y[-1] < K < math.inf):
        ceiling = "K" if K is None else f"K = {K}"
        raise ValueError(
            f"the counts run from {y[0]:g} to {y[-1]:g}; they must lie above 0 and below {ceiling}, which a "
            "logistic never reaches: start at the first adopter, or give a higher K"
        )
    return t, y


def _least_squares(u: FloatArray, v: FloatArray, ceiling: float, free: bool) -> tuple[float, float, float]:
    """Fit from one starting ceiling; logarithms keep K and r above 0 without bounds."""
    from scipy.optimize import least_squares

    slope, offset = np.polyfit(u, np.log(v / (ceiling - v)), 1)

    def unpack(x: FloatArray) -> tuple[float, float, float]:
        return float(np.exp(x[2])) if free else ceiling, float(np.exp(x[0])), float(x[1])

    def residuals(x: FloatArray) -> FloatArray:
        k, growth, midpoint = unpack(x)
        return logistic(u, k, growth, midpoint) - v

    start = [math.log(slope), -offset / slope] + ([math.log(ceiling)] if free else [])
    # The steps are bounded only against overflow: exp(20) is far outside any scaled answer.
    limits = ([-20.0, -1e6, -20.0][: len(start)], [20.0, 1e6, 20.0][: len(start)])
    result = least_squares(residuals, start, jac="3-point", bounds=limits, xtol=1e-14, ftol=1e-14, gtol=1e-14)
    return unpack(np.asarray(result.x, dtype=np.float64))


def _rmse(u: FloatArray, v: FloatArray, curve: tuple[float, float, float]) -> float:
    return float(np.sqrt(np.mean((logistic(u, *curve) - v) ** 2)))
