"""Rules about what a unit says of itself: points, hints, objectives, names, headings, text still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from cyberattache.audit.chapter import anchor, anchors
from cyberattache.audit.names import bound, own_names
from cyberattache.audit.problem import Problem
from cyberattache.compare.finding import where_to_read
from cyberattache.errors import did_you_mean
from cyberattache.notebook import Exercise, Role
from cyberattache.types import Unit
from cyberattache.units import LoadedUnit

TOTAL = 50
HINTS = 3
TO_WRITE = re.compile(r"‹write: ([^›]*)›")


def audit_unit(loaded: LoadedUnit) -> Iterator[Problem]:
    """Check what `unit.yml` and `misconceptions.yml` say."""
    unit, file = loaded.unit, f"{loaded.shown}/unit.yml"
    total = sum((task.points + task.marker_points for task in unit.tasks), Fraction(0))
    if unit.graded and total != TOTAL:
        yield Problem(file, f"the points add up to {total}, not {TOTAL}", "Share out the difference.")
    if not unit.graded and total:
        do = "Give every task points: 0, or drop the line `graded: false`."
        yield Problem(file, f"the unit is not graded, and its points add up to {total}", do)
    for task in unit.tasks:
        if len(task.hints) != HINTS:
            do = "Write where to look, which rule, and a worked parallel."
            yield Problem(f"{file}, task {task.id}", f"{len(task.hints)} hints, not {HINTS}", do)
    for objective in unit.objectives.keys() - {task.objective for task in unit.tasks}:
        yield Problem(
            file, f"no task serves the objective {objective!r}", "Write one, or drop the objective."
        )
    yield from _tables(unit, file)
    yield from _rereads(loaded)


def _tables(unit: Unit, file: str) -> Iterator[Problem]:
    from cyberattache import data  # a slow import, needed only where tables are named

    known = data.names() if unit.tables else ()
    for table in unit.tables:
        if table not in known:
            yield Problem(file, f"there is no packaged table {table!r}", did_you_mean(table, known))


def _rereads(loaded: LoadedUnit) -> Iterator[Problem]:
    if not loaded.chapter.is_file():
        yield Problem(f"{loaded.shown}/chapter.md", "there is no chapter", "Write it.")
        return
    asked = {task.recalls for task in loaded.unit.tasks if task.recalls}
    for one in loaded.unit.misconceptions.values():
        elsewhere, heading = where_to_read(one.reread)
        where = f"{loaded.shown}/misconceptions.yml, {one.id}"
        if elsewhere and elsewhere not in asked:
            do = f"Name a heading of this chapter, or let a task recall {elsewhere!r}."
            yield Problem(where, f"reread is in {elsewhere!r}, which no task recalls", do)
            continue
        chapter = loaded.folder.parent / elsewhere / "chapter.md" if elsewhere else loaded.chapter
        if elsewhere and not chapter.is_file():
            continue  # a unit that the course is still to have
        known = anchors(chapter.read_text(encoding="utf-8"))
        if anchor(heading) not in known:
            found = f"reread is {one.reread!r}, which is no heading of the chapter"
            yield Problem(where, found, did_you_mean(heading, known.values()))


def audit_names(loaded: LoadedUnit, exercise: Exercise) -> Iterator[Problem]:
    """Find the names by which an answer or a given cell would take away what the notebook itself uses."""
    unit = loaded.unit
    kept = own_names(unit)
    for task in unit.tasks:
        for name in kept.intersection(task.gives):
            where = f"{loaded.shown}/unit.yml, task {task.id}"
            yield Problem(where, f"{name!r} is the notebook's own name", "Give the answer another name.")
    for cell in exercise.cells:
        if cell.role is not Role.TEXT:
            for name in sorted(kept & bound(cell.source)):
                where = f"{loaded.shown}/exercise.md, line {cell.line}"
                yield Problem(where, f"this cell rebinds {name!r}, the notebook's own name", "Use another name.")


def audit_unwritten(loaded: LoadedUnit) -> Iterator[Problem]:
    """Find what `cyberattache new` left for the author to write."""
    for path in sorted(loaded.folder.rglob("*")):
        if path.suffix not in {".md", ".yml", ".py"}:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
            for wanted in TO_WRITE.findall(line):
                shown = path.relative_to(loaded.folder).as_posix()
                where = f"{loaded.shown}/{shown}, line {number}"
                yield Problem(where, f"still to be written: {wanted}", "Write it in place of the ‹...›.")
