"""Three whole learners of a unit: what each hands in, made of specimens, and what it earns.

`learners/strong.yml`, `average.yml` and `confused.yml` say for every task which specimen the learner writes, or
`model` or `untouched`, and the machine points of the whole:

    points: 44.5
    recall-chance: right_computed
    process-timeline: model
    norm-letters: wrong_c_is_monitoring
    note: untouched
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cyberattache.audit.problem import Problem
from cyberattache.audit.specimens import POINTS, JudgeAll, read_specimens
from cyberattache.errors import AuthorError, did_you_mean
from cyberattache.notebook import Exercise
from cyberattache.report.codec import number
from cyberattache.units import LoadedUnit
from cyberattache.units.schema import Value
from cyberattache.units.yaml_source import Source, read

# From which share of the machine points to which a learner of this kind comes, both ends included.
KINDS = {
    "strong": (Fraction(9, 10), Fraction(1)),
    "average": (Fraction(1, 2), Fraction(4, 5)),
    "confused": (Fraction(0), Fraction(399, 1000)),
}
MODEL, UNTOUCHED, SUM = "model", "untouched", "points"


@dataclass(frozen=True, slots=True)
class Learner:
    """A whole learner: the machine points that the work earns, and what stands for each task."""

    name: str
    points: Fraction
    writes: Mapping[str, str]


def read_learner(loaded: LoadedUnit, name: str) -> Learner:
    """Read what one learner writes; AuthorError when the file is missing or names what is not there."""
    shown = f"{loaded.shown}/learners/{name}.yml"
    entries = read(Source.of(loaded.folder / "learners" / f"{name}.yml", shown), dict[str, Value], {"": []})
    points = str(entries.pop(SUM, ""))
    if not POINTS.fullmatch(points):
        do = "Write the machine points of the whole: `points: 44.5`."
        raise AuthorError(shown, f"points are {points!r}" if points else "there are no points", do)
    tasks = [task.id for task in loaded.unit.tasks]
    for task in entries:
        if task not in tasks:
            raise AuthorError(shown, f"{task!r} is no task of the unit", did_you_mean(task, tasks))
    for task in tasks:
        if task not in entries:
            do = f"Name a specimen, {MODEL} or {UNTOUCHED}."
            raise AuthorError(shown, f"nothing stands for the task {task!r}", do)
    return Learner(name, Fraction(points), {task: str(entries[task]) for task in tasks})


def answers_of(loaded: LoadedUnit, exercise: Exercise, learner: Learner) -> dict[str, str]:
    """Assemble the answers of a learner by task; AuthorError for a specimen that is not there."""
    model, untouched = exercise.answers(), exercise.untouched()
    known: dict[str, dict[str, str]] = {
        task.id: {MODEL: model[task.id], UNTOUCHED: untouched[task.id]} for task in loaded.unit.tasks
    }
    for one in read_specimens(loaded):
        known[one.task][one.name] = one.source
    for task, writes in learner.writes.items():
        if writes not in known[task]:
            where = f"{loaded.shown}/learners/{learner.name}.yml, {task}"
            raise AuthorError(where, f"there is no specimen {writes!r}", did_you_mean(writes, known[task]))
    return {task: known[task][writes] for task, writes in learner.writes.items()}


def audit_learners(
    loaded: LoadedUnit, judge: JudgeAll, exercise: Exercise, *, required: bool
) -> Iterator[Problem]:
    """Check that the three learners are there, earn what they say, and are as strong as their names say.

    They are `required` of a unit that stands in the table of contents.
    """
    for name, bounds in KINDS.items():
        if not required and not (loaded.folder / "learners" / f"{name}.yml").is_file():
            continue
        try:
            learner = read_learner(loaded, name)
            reports = judge(answers_of(loaded, exercise, learner))
        except AuthorError as error:
            yield Problem.of(error)
            continue
        earned = sum((report.points or Fraction(0) for report in reports.values()), Fraction(0))
        yield from _weighed(loaded, learner, earned, bounds)


def _weighed(
    loaded: LoadedUnit, learner: Learner, earned: Fraction, bounds: tuple[Fraction, Fraction]
) -> Iterator[Problem]:
    where = f"{loaded.shown}/learners/{learner.name}.yml"
    if earned != learner.points:
        found = f"earns {number(earned)} machine points, not {number(learner.points)}"
        yield Problem(where, found, "Mend the check, or the points here.")
    of = sum((task.points for task in loaded.unit.tasks), Fraction(0))
    low, high = (share * of for share in bounds)
    if not low <= earned <= high:
        found = f"earns {number(earned)} of {number(of)} machine points"
        do = f"Between {float(low):.1f} and {float(high):.1f} is {learner.name}: choose other specimens."
        yield Problem(where, found, do)
