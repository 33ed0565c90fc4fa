"""Probability forecasts: coherence, and the scores that reward honesty."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from cyberattache.compare.values import as_finite, as_mapping, as_number, show


def read_forecast(seen: object, outcomes: Sequence[str]) -> dict[str, float] | str:
    """Read {outcome: probability} over all outcomes, or say what is incoherent.

    Each probability is from 0 to 1 and they sum to 1, within 0.005.
    """
    mapping = as_mapping(seen)
    if mapping is None:
        return f"A forecast is a dict from outcome to probability; this is {show(seen)}."
    missing = [outcome for outcome in outcomes if outcome not in mapping]
    extra = [outcome for outcome in mapping if outcome not in outcomes]
    if missing or extra:
        return f"Missing: {', '.join(missing) or 'none'}; not an outcome: {', '.join(map(show, extra)) or 'none'}."
    numbers = {outcome: as_number(mapping[outcome]) for outcome in outcomes}
    for outcome, number in numbers.items():
        if number is None or not 0 <= number <= 1:
            hint = " Write 0.3 for 30 %." if number is not None and 1 < number <= 100 else ""
            return f"{outcome}: {show(mapping[outcome])} is not a probability from 0 to 1.{hint}"
    probabilities = {outcome: float(number or 0) for outcome, number in numbers.items()}
    total = sum(probabilities.values())
    return (
        probabilities if abs(total - 1) <= 0.005 else f"The probabilities sum to {total:.3f}; one of these must happen."
    )


def slip_in(values: Iterable[object]) -> tuple[str, str]:
    """Name the slip in probabilities that do not fit together, and what shows it; "" where it is none of these.

    `percent`: they make 100. `sum`: each is a probability, and together they do not make 1.
    """
    numbers = [as_finite(value) for value in values]
    known = [number for number in numbers if number is not None]
    total = sum(known)
    if not known or len(known) < len(numbers):
        return "", ""
    if abs(total - 100) < 0.5:
        return "percent", f"the sum is {total:.3g}"
    if all(0 <= number <= 1 for number in known) and abs(total - 1) > 0.005:
        return "sum", f"the sum is {total:.3g}"
    return "", ""


def brier(forecast: Mapping[str, float], happened: str) -> float:
    """Give the Brier score over all outcomes, 0 best and 2 worst (Brier 1950, the original form)."""
    return sum((p - (outcome == happened)) ** 2 for outcome, p in forecast.items())


def log_score(forecast: Mapping[str, float], happened: str) -> float:
    """Give minus the natural logarithm of the probability of what happened: 0 best, infinite for a sure miss."""
    p = forecast[happened]
    return -math.log(p) if p > 0 else math.inf
