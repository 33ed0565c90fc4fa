"""Calibration: whether probabilities, or yes-and-no warnings, were worth listening to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from cyberattache.compare import forecast


@dataclass(frozen=True, slots=True)
class Decomposition:
    """Murphy's three parts of a Brier score, and the base rate; `score` puts them together again."""

    reliability: float
    resolution: float
    uncertainty: float
    base_rate: float

    @property
    def score(self) -> float:
        """Give reliability - resolution + uncertainty."""
        return self.reliability - self.resolution + self.uncertainty


@dataclass(frozen=True, slots=True)
class Level:
    """All forecasts of one probability: how many there were, and the share that came true."""

    forecast: float
    count: int
    frequency: float


@dataclass(frozen=True, slots=True)
class Warnings:
    """Warnings against what happened, in counts of occasions."""

    hits: int
    false_alarms: int
    misses: int
    quiet: int

    def __post_init__(self) -> None:
        """Refuse counts below 0, and a record of nothing."""
        if min(self.hits, self.false_alarms, self.misses, self.quiet) < 0 or not self.total:
            raise ValueError(f"{self}: counts are 0 or more, and one occasion at least is needed")

    @property
    def total(self) -> int:
        """Count all occasions."""
        return self.hits + self.false_alarms + self.misses + self.quiet


def brier_score(forecasts: Sequence[float], happened: Sequence[bool]) -> float:
    """Give the mean of (f - o)^2 over yes-or-no events, o being 1 or 0: 0 best, 1 worst, 0.25 for always saying 1/2.

    Half of the original form (Brier 1950), which sums over both outcomes and runs to 2: name the form that you quote.
    Refused: no forecast; different lengths; a forecast that is not from 0 to 1.
    """
    pairs = _pairs(forecasts, happened)
    return math.fsum(forecast.brier(_both(f), _which(o)) for f, o in pairs) / len(pairs) / 2


def log_score(forecasts: Sequence[float], happened: Sequence[bool]) -> float:
    """Give the mean of minus the natural logarithm of the probability of what happened: 0 best.

    It is infinite as soon as one forecast was certain and wrong. Refused: as `brier_score`. Source: Good (1952).
    """
    pairs = _pairs(forecasts, happened)
    return math.fsum(forecast.log_score(_both(f), _which(o)) for f, o in pairs) / len(pairs)


def reliability_table(forecasts: Sequence[float], happened: Sequence[bool]) -> tuple[Level, ...]:
    """Group the forecasts by their value, in rising order; nothing is binned, so 0.69 and 0.7 are two levels.

    Refused: as `brier_score`.
    """
    groups: dict[float, list[bool]] = {}
    for f, o in _pairs(forecasts, happened):
        groups.setdefault(f, []).append(o)
    return tuple(Level(f, len(seen), sum(seen) / len(seen)) for f, seen in sorted(groups.items()))


def decompose(forecasts: Sequence[float], happened: Sequence[bool]) -> Decomposition:
    """Split the Brier score into reliability - resolution + uncertainty, over levels of equal forecasts.

    With n_k forecasts of f_k, of which a share o_k came true, and base rate o over all N:

        reliability = sum n_k (f_k - o_k)^2 / N     0 when every level keeps its word
        resolution  = sum n_k (o_k - o)^2 / N       how far the levels tell occasions apart: more is better
        uncertainty = o (1 - o)                     the occasions' own, nobody's merit or fault

    With few forecasts at a level o_k is mostly chance, so that reliability looks worse, and resolution better, than
    they are. Refused: as `brier_score`. Source: Murphy (1973), A new vector partition of the probability score.
    """
    levels = reliability_table(forecasts, happened)
    total = sum(level.count for level in levels)
    base = math.fsum(level.count * level.frequency for level in levels) / total
    return Decomposition(
        math.fsum(level.count * (level.forecast - level.frequency) ** 2 for level in levels) / total,
        math.fsum(level.count * (level.frequency - base) ** 2 for level in levels) / total,
        base * (1 - base),
        base,
    )


def accuracy(record: Warnings) -> float:
    """Give the share of occasions that were called rightly: no measure of skill where the event is rare."""
    return (record.hits + record.quiet) / record.total


def accuracy_of_silence(record: Warnings) -> float:
    """Give the accuracy of never warning, on the same occasions."""
    return (record.false_alarms + record.quiet) / record.total


def peirce(record: Warnings) -> float:
    """Give the hit rate less the false-alarm rate: 1 perfect, 0 for any constant or random warning.

    Refused: a record without an event, or without an occasion that stayed quiet. Source: Peirce (1884).
    """
    events, others = record.hits + record.misses, record.false_alarms + record.quiet
    if not events or not others:
        raise ValueError(
            "the event never happened, or always did; a rate of hits or of false alarms is 0 / 0"
        )
    return record.hits / events - record.false_alarms / others


def heidke(record: Warnings) -> float:
    """Give the share of what chance leaves to gain: (right - expected) / (all - expected), as Cohen's kappa does.

    Refused: a record in which warnings and events are both constant and alike. Source: Doolittle (1888), Heidke (1926).
    """
    warned, events = record.hits + record.false_alarms, record.hits + record.misses
    chance = warned * events + (record.total - warned) * (record.total - events)
    right = (record.hits + record.quiet) * record.total
    if record.total**2 == chance:
        raise ValueError(
            "warnings and events never vary, so chance alone is right always; the score is 0 / 0"
        )
    return (right - chance) / (record.total**2 - chance)


def gilbert(record: Warnings) -> float:
    """Give hits beyond chance over events and warnings beyond chance; quiet days without a warning earn nothing.

    (a - r) / (a + b + c - r) with r = (a + b)(a + c) / n; also called the equitable threat score.
    Refused: a record in which this is 0 / 0. Source: Gilbert (1884).
    """
    chance = (record.hits + record.false_alarms) * (record.hits + record.misses) / record.total
    of = record.hits + record.false_alarms + record.misses - chance
    if of == 0:
        raise ValueError("nothing was warned of and nothing happened, or both always; the score is 0 / 0")
    return (record.hits - chance) / of


def _pairs(forecasts: Sequence[float], happened: Sequence[bool]) -> list[tuple[float, bool]]:
    if not len(forecasts):
        raise ValueError("there are no forecasts; at least one is needed")
    if len(forecasts) != len(happened):
        raise ValueError(f"{len(forecasts)} forecasts and {len(happened)} outcomes; one for each is needed")
    pairs = [(float(f), bool(o)) for f, o in zip(forecasts, happened, strict=True)]
    for f, _ in pairs:
        if not 0 <= f <= 1:
            raise ValueError(f"the forecast {f:g} is no probability; it must be from 0 to 1")
    return pairs


def _both(f: float) -> dict[str, float]:
    return {"yes": f, "no": 1 - f}


def _which(happened: bool) -> str:
    return "yes" if happened else "no"
