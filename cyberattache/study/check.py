"""Judge a learner's notebook on their own machine: the open checks, or the closed ones too.

The whole notebook is run, since tasks build on each other. Of it only the answer cells count, as in `grade`: what a
record holds must be found again by whoever grades it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from cyberattache import release
from cyberattache.compare.forecast import read_forecast
from cyberattache.compare.values import as_mapping, parse
from cyberattache.judge import Judge
from cyberattache.learner.ladder import exact
from cyberattache.learner.paths import course_root
from cyberattache.study import own_cells
from cyberattache.study.badge import badge_svg
from cyberattache.study.diary import write_file
from cyberattache.study.events import Checked, Foretold, Tried
from cyberattache.study.execute import execute
from cyberattache.study.friction import Ask, Pause, pause
from cyberattache.study.handed_in import HandedIn, read_notebook
from cyberattache.study.place import Place, begun_task, begun_unit, open_place, round_of, variant_of
from cyberattache.study.standing import Standing, of_task, standing
from cyberattache.types import Job, Json, Limits, Outcome, Run, Task, TaskReport, Unit
from cyberattache.units import LoadedUnit, load_unit, names

NONE = Fraction(0)
LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Result:
    """How one answer stands. `of` is what this check decides, `later` what only the closed check does."""

    task: Task
    report: TaskReport
    of: Fraction
    answered: bool
    new: bool
    note: str = ""

    @property
    def later(self) -> Fraction:
        """The points that this check leaves open."""
        return self.task.points - self.of

    @property
    def judged(self) -> bool:
        """Tell whether there is a verdict."""
        return self.answered and self.report.outcome is Outcome.GRADED

    @property
    def holds(self) -> bool:
        """Tell whether nothing is left to mend."""
        return self.judged and all(finding.holds for finding in self.report.findings)

    @property
    def points(self) -> Fraction:
        """What it earned."""
        return self.report.points or NONE if self.judged else NONE


@dataclass(frozen=True, slots=True)
class CheckedUnit:
    """What a check found. `shown` are the tasks that were asked about; `pause` is what came before the judgement."""

    place: Place
    loaded: LoadedUnit
    round: int
    whole: bool
    results: tuple[Result, ...]
    shown: tuple[str, ...]
    before: Standing
    now: Standing
    pause: Pause | None = None
    note: str = ""

    @property
    def points(self) -> Fraction:
        """What the notebook earned."""
        return sum((one.points for one in self.results), NONE)

    @property
    def of(self) -> Fraction:
        """What this check decides."""
        return sum((one.of for one in self.results), NONE)

    @property
    def anything_new(self) -> bool:
        """Tell whether an answer has changed since the last check."""
        return any(one.new for one in self.results)

    @property
    def to_mend(self) -> tuple[Result, ...]:
        """The answers asked about that do not hold."""
        return tuple(one for one in self.results if one.task.id in self.shown and one.answered and not one.holds)


def check(
    *,
    what: str | None,
    whole: bool,
    now: datetime,
    here: Path,
    folder: Path | None = None,
    ask: Ask | None = None,
    because: str = "",
    working: Callable[[str], None] = lambda _: None,
) -> CheckedUnit:
    """Judge the notebook of a unit, or of the unit of a task, and write down how its new answers were judged.

    Whoever changes an answer again and again without a hold is asked what they changed (`ask`, or `because`), or is
    shown the next hint; then the answer is judged in any case. `working` is told when the run begins.
    """
    place = open_place(folder, here=here)
    loaded, shown = _meant(place, what)
    round_ = round_of(place, loaded.unit.id)
    handed_in = read_notebook(place, loaded)
    changed = handed_in.changed(place, round_)
    paused = pause(place, loaded.unit, round_, changed, now=now, ask=ask, because=because)
    judge = Judge(loaded, variant_of(loaded, place.diary.seed, round_), whole)
    working(loaded.unit.title)
    run = _run(judge, handed_in)
    results = tuple(_results(judge, run, handed_in, handed_in.new(place, round_, whole=whole)))
    before = standing(place.diary.events, loaded.unit)
    if whole:  # first, for the diary speaks of it
        _keep_the_best(place, handed_in, _points(results), before)
    about: Json = {"when": now, "unit": loaded.unit.id, "round": round_}
    events = [*paused.events, *_judged(results, handed_in, whole, about), *_forecasts(results, run, place, about)]
    place = Place(place.diary.add(*events) if events else place.diary, place.here)
    now_ = _with_badge(place, loaded.unit)
    note = own_cells.other_numbers(handed_in.content, judge.variant.given)
    return CheckedUnit(place, loaded, round_, whole, results, shown, before, now_, paused.pause, note)


def _keep_the_best(place: Place, handed_in: HandedIn, points: Fraction, before: Standing) -> None:
    if points > (before.best.points if before.best else NONE):
        write_file(place.best(handed_in.loaded.unit.id), handed_in.content)


def _with_badge(place: Place, unit: Unit) -> Standing:
    """Say how a unit stands now, and hang up its badge when that is new."""
    now = standing(place.diary.events, unit)
    if now.badge and not place.badge(unit.id).exists():
        write_file(place.badge(unit.id), badge_svg(unit).encode())
    return now


def _meant(place: Place, what: str | None) -> tuple[LoadedUnit, tuple[str, ...]]:
    """Find the unit and the tasks that are asked about."""
    if what is None or what in names():
        loaded = load_unit(begun_unit(place, what))
        return loaded, tuple(task.id for task in loaded.unit.tasks)
    loaded, task = begun_task(place, what)
    return loaded, (task,)


# --- running and judging -----------------------------------------------------------------------------------------


def _run(judge: Judge, handed_in: HandedIn) -> Run:
    unit = judge.loaded.unit
    cells = release.cells_of(unit, handed_in.exercise, judge.variant.given, handed_in.rebuilt.answers)
    return execute(Job(unit.id, "", cells, judge.plans(), LIMITS))


def _results(judge: Judge, run: Run, handed_in: HandedIn, new: Sequence[str]) -> list[Result]:
    decided = _decided(judge)
    errors = {cell.task: cell.error for cell in run.cells if cell.task is not None}
    results = []
    for report in judge.run(run, handed_in.rebuilt.problems):
        task = judge.loaded.unit.task(report.task)
        answered = task.id in handed_in.answers or task.id in handed_in.rebuilt.problems
        note = own_cells.defined_elsewhere(handed_in.content, errors.get(task.id, ""))
        results.append(Result(task, report, decided[task.id], answered, task.id in new, note))
    return results


def _decided(judge: Judge) -> dict[str, Fraction]:
    """Say how many points of each task this check decides; `build` wrote down those of the open one."""
    tasks = judge.loaded.unit.tasks
    if judge.whole:
        return {task.id: task.points for task in tasks}
    file = course_root().exercises / judge.loaded.unit.id / "open.json"
    told = json.loads(file.read_text(encoding="utf-8"))["tasks"]
    decided = {task["id"]: exact(task.get("open_points", 0)) for task in told}
    return {task.id: decided.get(task.id, NONE) for task in tasks}


def _points(results: Sequence[Result]) -> Fraction:
    return sum((one.points for one in results), NONE)


# --- what is written down ----------------------------------------------------------------------------------------


def _judged(results: Sequence[Result], handed_in: HandedIn, whole: bool, about: Json) -> Iterator[Checked]:
    """Remember how the new answers were judged."""
    tried = {one.task.id: _tried(one, handed_in.answers[one.task.id]) for one in results if one.new and one.judged}
    if tried:
        of = sum((one.of for one in results), NONE)
        yield Checked(**about, whole=whole, points=_points(results), of=of, tasks=tried)


def _tried(one: Result, answer: str) -> Tried:
    told = tuple(dict.fromkeys(found.misconception for found in one.report.findings if found.misconception))
    return Tried(answer=answer, points=one.points, of=one.of, holds=one.holds, told=told)


def _forecasts(results: Sequence[Result], run: Run, place: Place, about: Json) -> Iterator[Foretold]:
    """Remember a forecast the first time that it is coherent; what is written after the event is no forecast."""
    for one in results:
        if one.task.kind == "forecast" and one.holds:
            mine = of_task(place.diary.events, about["unit"], about["round"], one.task.id)
            said = _forecast(run, one.task)
            if said and not any(isinstance(event, Foretold) for event in mine):
                yield Foretold(**about, task=one.task.id, said=said)


def _forecast(run: Run, task: Task) -> dict[str, float]:
    """Read a forecast out of what was observed; {} when it is none."""
    names_ = run.observations.get(task.id, {}).get("names", {})
    value = parse(names_.get(task.gives[0]))
    outcomes = [key for key in as_mapping(value) or {} if isinstance(key, str)]
    read = read_forecast(value, outcomes) if outcomes else ""
    return read if isinstance(read, dict) else {}
