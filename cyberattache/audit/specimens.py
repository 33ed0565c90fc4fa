"""Hold every check with specimens: right answers get all the points, each wrong one loses what it should.

A specimen is a Python file, `right_<style>.py` or `wrong_<mistake>.py`, with a header:

    # points: 4
    # diagnosis: absent-as-no
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from cyberattache.audit.names import bound, own_names
from cyberattache.audit.problem import Problem
from cyberattache.errors import did_you_mean
from cyberattache.types import Outcome, Task, TaskReport
from cyberattache.units import LoadedUnit

RIGHT, WRONG = "right_", "wrong_"
ENOUGH = {RIGHT: 2, WRONG: 3}
KEYS = ("points", "diagnosis")
HEADER = re.compile(r"#\s*(\w+):\s*(.*?)\s*$")
POINTS = re.compile(r"\d+(/[1-9]\d*|\.\d+)?")

# Judges a whole notebook: the reports by task, for answers by task.
JudgeAll = Callable[[Mapping[str, str]], Mapping[str, TaskReport]]


@dataclass(frozen=True, slots=True)
class Specimen:
    """One answer of a known kind; `points` is None where the header gives none."""

    task: str
    name: str
    source: str
    points: Fraction | None
    diagnoses: frozenset[str]

    @property
    def right(self) -> bool:
        """Tell whether the answer is right."""
        return self.name.startswith(RIGHT)


def read_specimens(loaded: LoadedUnit) -> list[Specimen]:
    """Read the specimens of a unit in the order of its tasks, by name within a task."""
    return [
        read_specimen(path, task.id)
        for task in loaded.unit.tasks
        for path in sorted((loaded.specimens / task.id).glob("*.py"))
        if path.name.startswith((RIGHT, WRONG))
    ]


def read_specimen(path: Path, task: str) -> Specimen:
    """Read one specimen and its header."""
    source = path.read_text(encoding="utf-8")
    header = list(_header(source))
    points = [Fraction(value) for key, value in header if key == "points" and POINTS.fullmatch(value)]
    diagnoses = frozenset(value for key, value in header if key == "diagnosis")
    return Specimen(task, path.stem, source, points[0] if points else None, diagnoses)


def _header(source: str) -> Iterator[tuple[str, str]]:
    for line in source.split("\n"):
        if not line.startswith("#"):
            return
        if match := HEADER.match(line):
            yield match.group(1), match.group(2)


def audit_specimens(loaded: LoadedUnit, judge: JudgeAll, models: Mapping[str, str]) -> Iterator[Problem]:
    """Check that there are enough specimens, that their headers fit, and that each is judged as its header says."""
    specimens = read_specimens(loaded)
    yield from _folders(loaded)
    yield from _missing(loaded, specimens)
    yield from _untied(loaded, specimens)
    for specimen in specimens:
        where = f"{loaded.shown}/specimens/{specimen.task}/{specimen.name}.py"
        task = loaded.unit.task(specimen.task)
        if mistaken := [*_header_problems(specimen, task, loaded, where), *_rebinds(specimen, loaded, where)]:
            yield from mistaken
            continue
        reports = judge({**models, specimen.task: specimen.source})
        yield from _judged(specimen, task, reports[specimen.task], where)
        for other in loaded.unit.tasks:
            if other.id != specimen.task and reports[other.id].points != other.points:
                found = f"it costs points of another task, {other.id!r}"
                yield Problem(
                    where, found, "Let that task's check stand on its own, or mend the model answer."
                )


def _folders(loaded: LoadedUnit) -> Iterator[Problem]:
    known = {task.id for task in loaded.unit.tasks}
    for path in sorted(loaded.specimens.glob("*")):
        where = f"{loaded.shown}/specimens/{path.name}"
        if path.is_dir() and path.name != "__pycache__" and path.name not in known:
            yield Problem(where, "this is no task of the unit", did_you_mean(path.name, known))
        for file in sorted(path.glob("*.py")):
            if not file.name.startswith((RIGHT, WRONG)):
                yield Problem(f"{where}/{file.name}", "neither right_ nor wrong_", "Rename it.")


def _missing(loaded: LoadedUnit, specimens: list[Specimen]) -> Iterator[Problem]:
    for task in loaded.unit.tasks:
        for kind, enough in ENOUGH.items():
            count = sum(1 for one in specimens if one.task == task.id and one.name.startswith(kind))
            if count < enough:
                where = f"{loaded.shown}/specimens/{task.id}"
                do = f"Add {enough - count} more, written in another way."
                yield Problem(where, f"{count} specimens {kind}*.py, where {enough} are asked", do)


def _untied(loaded: LoadedUnit, specimens: list[Specimen]) -> Iterator[Problem]:
    tied = {diagnosis for one in specimens for diagnosis in one.diagnoses}
    for misconception in loaded.unit.misconceptions:
        if misconception not in tied:
            where = f"{loaded.shown}/misconceptions.yml, {misconception}"
            do = f"Write one with `# diagnosis: {misconception}`."
            yield Problem(where, "no specimen shows this misconception", do)


def _header_problems(specimen: Specimen, task: Task, loaded: LoadedUnit, where: str) -> Iterator[Problem]:
    for key, value in _header(specimen.source):
        if key not in KEYS and did_you_mean(key, KEYS).startswith("Did"):
            yield Problem(where, f"unknown header {key!r}", did_you_mean(key, KEYS))
        if key == "points" and not POINTS.fullmatch(value):
            yield Problem(where, f"points are {value!r}", "Write a number: 4, 0.5 or 1/2.")
    for diagnosis in sorted(specimen.diagnoses - loaded.unit.misconceptions.keys()):
        yield Problem(
            where, f"unknown misconception {diagnosis!r}", did_you_mean(diagnosis, loaded.unit.misconceptions)
        )
    if specimen.right:
        if specimen.diagnoses or specimen.points not in (None, task.points):
            yield Problem(
                where, "a right answer that loses points or is diagnosed", "Name the file wrong_*.py."
            )
        return
    if specimen.points is None:
        yield Problem(
            where, "the header gives no points", "Begin with `# points: N`, what this answer still earns."
        )
    elif task.points and specimen.points >= task.points:
        yield Problem(
            where, f"a wrong answer that keeps {specimen.points} of {task.points} points", "Let it lose some."
        )
    if not specimen.diagnoses:
        yield Problem(where, "the header names no misconception", "Add `# diagnosis: ID`.")


def _rebinds(specimen: Specimen, loaded: LoadedUnit, where: str) -> Iterator[Problem]:
    """Refuse what would pass here, where each task is judged apart, and break the whole notebook of a learner."""
    for name in sorted(own_names(loaded.unit) & bound(specimen.source)):
        yield Problem(where, f"it rebinds {name!r}, the notebook's own name", "Use another name.")


def _judged(specimen: Specimen, task: Task, report: TaskReport, where: str) -> Iterator[Problem]:
    if report.outcome is not Outcome.GRADED:
        yield Problem(where, f"not judged: {report.reason}", "Mend the check or the specimen.")
        return
    wanted = task.points if specimen.points is None else specimen.points
    if report.points != wanted:
        yield Problem(where, f"earns {report.points} points, not {wanted}", "Mend the check or the header.")
    told = frozenset(one.misconception for one in report.findings if one.misconception is not None)
    if told != specimen.diagnoses:
        found = f"is told {_listed(told)}, not {_listed(specimen.diagnoses)}"
        yield Problem(where, found, "Mend the check or the header.")
    if specimen.right and not all(finding.holds for finding in report.findings):
        failed = next(finding for finding in report.findings if not finding.holds)
        yield Problem(where, f"a right answer is told {failed.say!r}", "Mend the check.")


def _listed(ids: frozenset[str]) -> str:
    return ", ".join(sorted(ids)) or "no misconception"
