"""What lies where in a folder of study, and which unit or task a learner means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cyberattache import units
from cyberattache.errors import UsageError, did_you_mean
from cyberattache.study import diary
from cyberattache.study.diary import Diary
from cyberattache.study.standing import current_round, started
from cyberattache.units import LoadedUnit, load_unit
from cyberattache.variants import Variant


@dataclass(frozen=True, slots=True)
class Place:
    """An opened folder of study; `here` is where the learner stands in it."""

    diary: Diary
    here: Path

    def folder(self, unit: str) -> Path:
        """The folder of a unit."""
        return self.diary.folder / unit

    def notebook(self, unit: str) -> Path:
        """The notebook that a learner works in."""
        return self.folder(unit) / f"{unit}.ipynb"

    def best(self, unit: str) -> Path:
        """The notebook as it was when it was judged best."""
        return self.folder(unit) / "best.ipynb"

    def badge(self, unit: str) -> Path:
        """The badge of a unit that is mastered."""
        return self.folder(unit) / "badge.svg"

    def earlier(self, unit: str, round_: int) -> Path:
        """The notebook of a round that is over."""
        return self.folder(unit) / f"round-{round_}.ipynb"

    def shown(self, path: Path) -> str:
        """Name a file as seen from where the learner stands."""
        return path.relative_to(self.here).as_posix() if path.is_relative_to(self.here) else str(path)


def open_place(folder: Path | None, *, here: Path, new: bool = False) -> Place:
    """Open the folder of study that is named, or that `here` lies in; `new` allows one that has yet to begin."""
    found = folder if folder is not None else diary.find(here)
    if found is None or not (found / diary.FILE).exists():
        if not new:
            where = found or here
            do = "Go to the folder in which you study, or begin one here: cyberattache study start UNIT"
            raise UsageError(where, f"no {diary.FILE} here" + ("" if folder else " or above"), do)
        found = found or here
    return Place(diary.begin(found.resolve()), here.resolve())


def variant_of(unit: LoadedUnit, seed: str, round_: int) -> Variant:
    """Derive the numbers of a round: those of the course in the first one, then new ones.

    `cyberattache grade` derives the same of a submission by "round-N" with the seed as the secret.
    """
    if round_ <= 1:
        return Variant(unit.unit)
    return Variant(unit.unit, f"round-{round_}", seed.encode())


def begun_unit(place: Place, named: str | None) -> str:
    """Find the unit that is meant: the one named, the one whose folder this is, or the one begun last."""
    known = units.names()
    begun = [unit for unit in started(place.diary.events) if unit in known]
    if named is not None:
        if named in begun:
            return named
        if named not in known:
            raise UsageError(f"unit {named!r}", "there is no such unit", did_you_mean(named, known))
        raise UsageError(f"unit {named!r}", "you have not begun it", f"cyberattache study start {named}")
    if not begun:
        raise UsageError(place.diary.file, "no unit is begun", "cyberattache study list, then start UNIT")
    for unit in begun:
        if place.here.is_relative_to(place.folder(unit)):
            return unit
    return max(begun, key=lambda unit: _last(place, unit))


def _last(place: Place, unit: str) -> int:
    """Give the place in the diary at which something last happened in a unit."""
    return max(number for number, event in enumerate(place.diary.events) if event.unit == unit)


def begun_task(place: Place, named: str) -> tuple[LoadedUnit, str]:
    """Find the task that is meant: `norms/agreement`, or `agreement` where that is clear."""
    unit, _, task = named.rpartition("/")
    if unit:
        loaded = load_unit(begun_unit(place, unit))
        _known_task(loaded, task)
        return loaded, task
    nearest = load_unit(begun_unit(place, None))
    if task in _tasks(nearest):
        return nearest, task
    known = units.names()
    others = [load_unit(one) for one in started(place.diary.events) if one in known and one != nearest.unit.id]
    having = [loaded for loaded in others if task in _tasks(loaded)]
    if len(having) > 1:
        names = " or ".join(f"{loaded.unit.id}/{task}" for loaded in having)
        raise UsageError(f"task {task!r}", "more than one unit has it", f"Say which: {names}")
    if not having:
        _known_task(nearest, task)
    return having[0], task


def _tasks(loaded: LoadedUnit) -> list[str]:
    return [task.id for task in loaded.unit.tasks]


def _known_task(loaded: LoadedUnit, task: str) -> None:
    if task not in _tasks(loaded):
        found = f"the unit {loaded.unit.id} has no such task"
        raise UsageError(f"task {task!r}", found, did_you_mean(task, _tasks(loaded)))


def round_of(place: Place, unit: str) -> int:
    """Give the round that a unit is in."""
    return current_round(place.diary.events, unit)
