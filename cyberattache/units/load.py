"""Load a unit: its YAML files, checked against their schemas and against each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from cyberattache.errors import AuthorError, UsageError, did_you_mean
from cyberattache.learner.paths import PACKAGE, VARIABLE, CourseRoot, course_at, course_root
from cyberattache.types import Misconception, Parameter, Settlement, Task, Unit
from cyberattache.units import schema
from cyberattache.units.rubric import Criterion, Exemplar, Rubric
from cyberattache.units.yaml_source import Source, read


@dataclass(frozen=True, slots=True)
class LoadedUnit:
    """A unit and where its files are. `shown` is the folder as an error names it."""

    unit: Unit
    folder: Path
    shown: str
    rubric: Mapping[str, Rubric]

    @property
    def chapter(self) -> Path:
        """The chapter."""
        return self.folder / "chapter.md"

    @property
    def exercise(self) -> Path:
        """The exercise with its model answers."""
        return self.folder / "exercise.md"

    @property
    def checks_open(self) -> Path:
        """What a learner is told on the spot."""
        return self.folder / "checks_open.py"

    @property
    def checks_closed(self) -> Path:
        """The judgement."""
        return self.folder / "checks_closed.py"

    @property
    def specimens(self) -> Path:
        """The answers that hold the checks."""
        return self.folder / "specimens"


def names(root: Path | None = None) -> tuple[str, ...]:
    """Name the units, in the order of the course, which the table of contents of the book holds."""
    course = _course(root)
    found = {folder.parent.name for folder in course.units.glob("*/unit.yml")}
    listed = in_order(root)
    return (*listed, *sorted(found.difference(listed)))


def in_order(root: Path | None = None) -> tuple[str, ...]:
    """Name the units that the table of contents of the book holds, in its order, as far as they are written."""
    course = _course(root)
    found = {folder.parent.name for folder in course.units.glob("*/unit.yml")}
    return tuple(dict.fromkeys(name for name in _listed(course) if name in found))


def graded_in_order(root: Path | None = None) -> tuple[str, ...]:
    """Name the units of the table of contents whose work counts, in its order."""
    return tuple(name for name in in_order(root) if load_unit(name, root).unit.graded)


def authored_course() -> CourseRoot:
    """Find the course that an author works on; UsageError when there is none that could be written."""
    course = course_root()
    if course.root == PACKAGE / "_course":
        do = f"Work in a checkout, or name a folder of your own in {VARIABLE}."
        raise UsageError(course.root, "this is an installed course, which nobody edits", do)
    if not course.units.is_dir():
        do = f"Go to a checkout, or make book/units in the folder that {VARIABLE} names."
        raise UsageError(course.root, "there is no folder of units here", do)
    return course


def load_unit(unit_id: str, root: Path | None = None) -> LoadedUnit:
    """Load one unit; AuthorError when one of its files is wrong, UsageError when there is no such unit.

    `root` is the folder of a course; the installed course when it is None.
    """
    course = _course(root)
    known = names(root)
    if unit_id not in known:
        raise UsageError(
            f"unit {unit_id!r}", f"{course.units} has no such unit", _unit_advice(unit_id, known)
        )
    folder = course.units / unit_id
    shown = folder.relative_to(course.root).as_posix()
    mistakes = _misconceptions(Source.of(folder / "misconceptions.yml", f"{shown}/misconceptions.yml"))
    unit = _unit(Source.of(folder / "unit.yml", f"{shown}/unit.yml"), folder.name, mistakes)
    rubric = folder / "rubric.yml"
    rubrics = _rubrics(Source.of(rubric, f"{shown}/rubric.yml"), unit) if rubric.exists() else {}
    return LoadedUnit(unit, folder, shown, rubrics)


def _course(root: Path | None) -> CourseRoot:
    return course_root() if root is None else course_at(root)


def _unit_advice(unit_id: str, known: tuple[str, ...]) -> str:
    return did_you_mean(unit_id, known) if known else "Write one with `cyberattache new UNIT`."


def _listed(course: CourseRoot) -> Iterator[str]:
    toc = course.units.parent / "_toc.yml"
    if toc.is_file():
        try:
            yield from re.findall(
                r"units/([a-z0-9-]+)/chapter", str(yaml.safe_load(toc.read_text(encoding="utf-8")))
            )
        except yaml.YAMLError as wrong:
            raise AuthorError(toc, f"this is not YAML: {wrong}", "Mend the line that is named.") from wrong


def _unit(source: Source, folder: str, misconceptions: Mapping[str, Misconception]) -> Unit:
    entry = read(source, schema.UnitEntry, schema.UNIT_KEYS)
    if entry.id != folder:
        raise AuthorError(
            source.file, f"id is {entry.id!r} in the folder {folder!r}", "Make the two the same."
        )
    tasks = tuple(_task(task) for task in entry.tasks)
    _check_tasks(source.file, tasks, entry.objectives)
    return Unit(
        id=entry.id,
        title=entry.title,
        as_of=entry.as_of.isoformat(),
        objectives=entry.objectives,
        tasks=tasks,
        misconceptions=misconceptions,
        parameters=tuple(_parameter(source.file, name, given) for name, given in entry.given.items()),
        needs=entry.needs,
        tables=entry.tables,
        minutes=entry.minutes.model_dump(),
        evidence=entry.evidence,
        graded=entry.graded,
    )


def _task(entry: schema.TaskEntry) -> Task:
    return Task(
        id=entry.id,
        title=entry.title,
        kind=entry.kind,
        points=entry.points,
        objective=entry.objective,
        gives=entry.gives,
        marker_points=entry.marker_points,
        hints=entry.hints,
        claims=entry.claims,
        recalls=entry.recalls,
        settles=None if entry.settles is None else _settlement(entry.settles),
    )


def _settlement(entry: schema.SettlesEntry) -> Settlement:
    return Settlement(entry.day.isoformat(), entry.outcome)


def _parameter(file: str, name: str, given: schema.GivenEntry) -> Parameter:
    if given.choose and given.default not in given.choose:
        allowed = ", ".join(map(str, given.choose))
        raise AuthorError(
            f"{file}, given.{name}", f"default {given.default!r} is not under choose", f"Allowed: {allowed}."
        )
    return Parameter(name, given.default, given.choose)


def _check_tasks(file: str, tasks: tuple[Task, ...], objectives: Mapping[str, str]) -> None:
    seen: dict[str, str] = {}
    for task in tasks:
        where = f"{file}, task {task.id}"
        if task.id in seen.values():
            raise AuthorError(where, "two tasks have this id", "Give each task an id of its own.")
        if task.objective not in objectives:
            raise AuthorError(
                where, f"unknown objective {task.objective!r}", did_you_mean(task.objective, objectives)
            )
        if task.recalls and task.graded:
            found = f"recalls {task.recalls!r} and has points"
            raise AuthorError(
                where, found, "A task that asks of an earlier unit gives feedback only: points: 0."
            )
        if task.settles and task.kind != "forecast":
            raise AuthorError(
                where, f"a {task.kind} that settles", "Only a task of the kind forecast is scored later."
            )
        if repeated := {claim for claim in task.claims if task.claims.count(claim) > 1}:
            raise AuthorError(where, f"claims: {min(repeated)} stands there twice", "Name each claim once.")
        for name in task.gives:
            if name in seen:
                raise AuthorError(
                    where, f"{name!r} is already given by {seen[name]!r}", "A name belongs to one task."
                )
            seen[name] = task.id
        seen[f"task {task.id}"] = task.id


def _misconceptions(source: Source) -> dict[str, Misconception]:
    entries = read(source, schema.Misconceptions, schema.MISCONCEPTION_KEYS)
    return {key: Misconception(key, entry.is_, entry.say, entry.reread) for key, entry in entries.items()}


def _rubrics(source: Source, unit: Unit) -> dict[str, Rubric]:
    entries = read(source, schema.Rubrics, schema.RUBRIC_KEYS)
    known = [task.id for task in unit.tasks]
    for task_id, entry in entries.items():
        if task_id not in known:
            raise AuthorError(
                source.file, f"{task_id!r} is not a task of this unit", did_you_mean(task_id, known)
            )
        _check_exemplars(f"{source.file}, {task_id}", entry)
    return {task_id: _rubric(entry) for task_id, entry in entries.items()}


def _check_exemplars(where: str, entry: schema.RubricEntry) -> None:
    for exemplar in entry.exemplars:
        for criterion in exemplar.levels.keys() ^ entry.criteria.keys():
            found = f"levels of {exemplar.id!r} and the criteria differ in {criterion!r}"
            raise AuthorError(f"{where}.exemplars", found, "Give every criterion one level, and no other.")


def _rubric(entry: schema.RubricEntry) -> Rubric:
    return Rubric(
        criteria=tuple(Criterion(key, item.title, item.levels) for key, item in entry.criteria.items()),
        exemplars=tuple(
            Exemplar(item.id, item.text, dict(item.levels), item.why) for item in entry.exemplars
        ),
    )
