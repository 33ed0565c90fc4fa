"""Say where a learner stands: units, objectives, forecasts, and what to revisit today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from cyberattache.compare.forecast import brier
from cyberattache.study import diary, ways
from cyberattache.study.events import Event, Foretold
from cyberattache.study.place import open_place
from cyberattache.study.revisit import Due, due
from cyberattache.study.standing import Standing, standing, started
from cyberattache.types import Settlement, Task, Unit
from cyberattache.units import load_unit, names


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast of the learner's, and how it did; `score` is None while it cannot be scored, and `why` says why."""

    unit: str
    task: Task
    said: dict[str, float]
    score: float | None = None
    equal_shares: float = 0.0
    happened: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a learner stands on a day. `ahead` are the units that were not begun, in the order of the course."""

    today: date
    standings: tuple[Standing, ...]
    ahead: tuple[Unit, ...]
    forecasts: tuple[Forecast, ...]
    due: tuple[Due, ...]

    @property
    def mean_score(self) -> float | None:
        """The mean Brier score of the forecasts that were scored."""
        scores = [one.score for one in self.forecasts if one.score is not None]
        return sum(scores) / len(scores) if scores else None


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit of the course, and how it stands if it was begun."""

    unit: Unit
    standing: Standing | None


def progress(*, now: datetime, here: Path, folder: Path | None = None) -> Progress:
    """Compute where the learner stands today."""
    events, today = open_place(folder, here=here).diary.events, now.date()
    units = {name: load_unit(name).unit for name in names()}
    begun = [units[name] for name in units if name in started(events)]
    return Progress(
        today=today,
        standings=tuple(standing(events, unit) for unit in begun),
        ahead=tuple(unit for unit in units.values() if unit not in begun),
        forecasts=tuple(one for unit in begun for one in forecasts(events, unit, today)),
        due=due(events, begun, today),
    )


def listed(*, here: Path, folder: Path | None = None, path: str | None = None) -> tuple[Listed, ...]:
    """List the units of the course, or of a path, in order; how they stand, where there is a folder of study."""
    chosen = names() if path is None else ways.path(path).units
    found = folder if folder is not None else diary.find(here)
    events = diary.begin(found).events if found is not None else ()
    begun, units = started(events), [load_unit(name).unit for name in chosen]
    return tuple(Listed(unit, standing(events, unit) if unit.id in begun else None) for unit in units)


def forecasts(events: tuple[Event, ...], unit: Unit, today: date) -> tuple[Forecast, ...]:
    """Score the first forecast of each task, when its time has come."""
    found: dict[str, Forecast] = {}
    for event in events:
        if isinstance(event, Foretold) and event.unit == unit.id and event.task not in found:
            known = [task for task in unit.tasks if task.id == event.task]
            found |= {task.id: _scored(unit.id, task, event, today) for task in known}
    return tuple(found.values())


def _scored(unit: str, task: Task, made: Foretold, today: date) -> Forecast:
    settles = task.settles
    why = _not_yet(settles, made.said, today)
    if why or settles is None or settles.outcome is None:
        return Forecast(unit, task, made.said, why=why)
    equal = 1 - 1 / len(made.said)
    return Forecast(unit, task, made.said, brier(made.said, settles.outcome), equal, settles.outcome)


def _not_yet(settles: Settlement | None, said: dict[str, float], today: date) -> str:
    """Say why a forecast cannot be scored; "" when it can."""
    if settles is None:
        return "the course names no day on which it is settled"
    if today.isoformat() < settles.day:
        return f"settled on {settles.day}"
    if settles.outcome is None:
        return f"was settled on {settles.day}; upgrade the course to have it scored"
    if settles.outcome not in said:
        return f"what happened, {settles.outcome!r}, is not among its outcomes"
    return ""
