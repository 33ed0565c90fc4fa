"""Make the notebooks of an exercise: the learner's, the instructor's (an nbgrader source), and the cells to grade.

Pure but for `read_exercise`, which reads a file. The same source gives the same bytes: ids derive from task ids, and
nothing is executed. Cells that nbgrader knows carry its metadata, and the learner's notebook is what
nbgrader itself releases of the instructor's, but for the stub where a solution stood.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from cyberattache import variants
from cyberattache.notebook import Exercise, Role, SourceCell, parse_exercise
from cyberattache.notebook.exercise import HEADING
from cyberattache.notebook.markers import BEGIN_HIDDEN, END_HIDDEN, without_solution
from cyberattache.notebook.marks import ANSWER
from cyberattache.types import Cell, Task, Unit
from cyberattache.units import LoadedUnit
from cyberattache.units.yaml_source import Source

Node = Any  # a notebook node: nbformat ships no types for it
SCHEMA_VERSION = 3


@dataclass(frozen=True, slots=True)
class _Nbgrader:
    """What nbgrader is told about a cell."""

    grade_id: str
    grade: bool = False
    solution: bool = False
    locked: bool = False
    points: Fraction | None = None


@dataclass(frozen=True, slots=True)
class _Made:
    """A cell of a notebook, before it becomes a node."""

    id: str
    source: str
    task: str | None = None
    text: bool = False
    nbgrader: _Nbgrader | None = None


def handle(unit_id: str) -> str:
    """Name the variable by which a notebook speaks to its unit: `norms` in `norms.check("agreement")`."""
    return unit_id.replace("-", "_")


def setup_source(unit: Unit) -> str:
    """Write the first cell of every notebook of a unit."""
    names = "Given, table, unit" if unit.parameters else "table, unit"
    return f'from cyberattache.learner import {names}\n\n{handle(unit.id)} = unit("{unit.id}")'


def given_source(given: Mapping[str, variants.Value]) -> str:
    """Write the cell that holds a learner's own numbers."""
    return f"given = Given({', '.join(f'{name}={value!r}' for name, value in given.items())})"


def points_label(task: Task) -> str:
    """Say what a task is worth: `6 points`, `1 point + 3 by a marker`, `feedback only`."""
    machine, marker = task.points, task.marker_points
    if marker:
        return f"{_plural(machine)} + {marker} by a marker" if machine else f"{_plural(marker)} by a marker"
    return _plural(machine) if machine else "feedback only"


def heading(unit: Unit, task_id: str) -> str:
    """Write the heading of a task: `7. How alike do two states vote? (6 points · N3)`."""
    task = unit.task(task_id)
    number = unit.tasks.index(task) + 1
    return f"{number}. {task.title} ({points_label(task)} · {task.objective})"


def learner_notebook(
    unit: Unit, exercise: Exercise, given: Mapping[str, variants.Value] | None = None
) -> Node:
    """Make the notebook that learners get; `given` are one learner's numbers, the defaults when it is None."""
    made = [_released(cell) for cell in _made(unit, exercise, given, hidden=False)]
    return _notebook(unit, [_node(cell, released=True) for cell in made])


def instructor_notebook(unit: Unit, exercise: Exercise) -> Node:
    """Make the notebook with model answers and hidden tests, which nbgrader reads as its source."""
    return _notebook(unit, [_node(cell, released=False) for cell in _made(unit, exercise, None, hidden=True)])


def cells_of(
    unit: Unit, exercise: Exercise, given: Mapping[str, variants.Value], answers: Mapping[str, str]
) -> tuple[Cell, ...]:
    """Put answers into our own code cells, in order; a task without an answer has no cell."""
    found = [Cell(setup_source(unit))]
    if unit.parameters:
        found.append(Cell(given_source(given)))
    for cell in exercise.cells:
        if cell.role is Role.GIVEN:
            found.append(Cell(cell.source))
        elif cell.task is not None and cell.task in answers:
            found.append(Cell(answers[cell.task], cell.task))
    return tuple(found)


def read_exercise(loaded: LoadedUnit) -> Exercise:
    """Read the exercise of a unit."""
    file = Source.of(loaded.exercise, f"{loaded.shown}/{loaded.exercise.name}")
    return parse_exercise(file.text, loaded.unit, file=file.file)


# --- the cells of a notebook -------------------------------------------------------------------------------------


def _made(
    unit: Unit, exercise: Exercise, given: Mapping[str, variants.Value] | None, *, hidden: bool
) -> Iterator[_Made]:
    """Make the cells of the instructor's notebook, with hidden tests or without."""
    numbers = given or {parameter.name: parameter.default for parameter in unit.parameters}
    first = [_locked("_setup", setup_source(unit))]
    first += [_locked("_given", given_source(numbers))] if unit.parameters else []
    around, counts = "_start", Counter[str]()
    for cell in exercise.cells:
        before, around = around, _last_heading(cell, around)
        if first and (
            cell.role is not Role.TEXT or around != before
        ):  # what introduces the exercise comes first
            yield from first
            first = []
        if cell.task is not None:
            yield from _answer(unit, unit.task(cell.task), cell.source, hidden)
            continue
        kind = "text" if cell.role is Role.TEXT else "given"
        counts[f"{around}-{kind}"] += 1
        number = counts[f"{around}-{kind}"]
        name = f"{around}-{kind}" if number == 1 else f"{around}-{kind}-{number}"
        yield (
            _Made(name, _headed(unit, cell.source), text=True)
            if kind == "text"
            else _locked(name, cell.source)
        )


def _last_heading(cell: SourceCell, before: str) -> str:
    headings = HEADING.findall(cell.source) if cell.role is Role.TEXT else []
    return str(headings[0][1]) if headings else before


def _headed(unit: Unit, source: str) -> str:
    return HEADING.sub(lambda match: f"{match.group(1)} {heading(unit, match.group(2))}", source)


def _answer(unit: Unit, task: Task, source: str, hidden: bool) -> Iterator[_Made]:
    """Make the answer cell of a task and the check below it.

    A marker's points belong to the answer, which a person reads; the machine's to the check.
    """
    marked = task.marker_points or None
    name = task.id + ANSWER
    yield _Made(name, source, task.id, nbgrader=_Nbgrader(name, bool(marked), True, False, marked))
    check = f'{handle(unit.id)}.check("{task.id}")'
    if not task.points:
        yield _locked(f"{task.id}-check", check)
        return
    if hidden:
        judged = f'grade_in_kernel("{unit.id}", "{task.id}", globals())'
        imports = "from cyberattache.judge import grade_in_kernel"
        check = f"{check}\n{BEGIN_HIDDEN}\n{imports}\n{judged}\n{END_HIDDEN}"
    yield _Made(f"{task.id}-check", check, nbgrader=_Nbgrader(task.id, True, False, True, task.points))


def _locked(name: str, source: str) -> _Made:
    return _Made(name, source, nbgrader=_Nbgrader(name, locked=True))


def _released(made: _Made) -> _Made:
    return (
        made
        if made.task is None
        else _Made(made.id, without_solution(made.source), made.task, False, made.nbgrader)
    )


# --- nodes -------------------------------------------------------------------------------------------------------


def _notebook(unit: Unit, nodes: list[Node]) -> Node:
    from nbformat.v4 import new_notebook  # a slow import, needed here only

    metadata = {
        "cyberattache": {"unit": unit.id},
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return new_notebook(cells=nodes, metadata=metadata, nbformat_minor=5)  # type: ignore[no-untyped-call]


def _node(made: _Made, *, released: bool) -> Node:
    from nbformat.v4 import new_code_cell, new_markdown_cell

    metadata: dict[str, Any] = {}
    if made.task is not None:
        metadata["cyberattache"] = {"task": made.task}
    if made.nbgrader is not None:
        metadata["nbgrader"] = _nbgrader_metadata(made.nbgrader)
        if released:
            metadata["deletable"] = False
            metadata["nbgrader"] |= {"cell_type": "code", "checksum": _checksum(made.source, made.nbgrader)}
            if not made.nbgrader.solution:
                metadata["editable"] = False
    make = new_markdown_cell if made.text else new_code_cell
    return make(source=made.source, metadata=metadata, id=made.id)  # type: ignore[no-untyped-call]


def _nbgrader_metadata(cell: _Nbgrader) -> dict[str, Any]:
    told: dict[str, Any] = {
        "grade": cell.grade,
        "grade_id": cell.grade_id,
        "locked": cell.locked,
        "schema_version": SCHEMA_VERSION,
        "solution": cell.solution,
        "task": False,
    }
    return told if cell.points is None else {**told, "points": _number(cell.points)}


def _checksum(source: str, cell: _Nbgrader) -> str:
    """Compute nbgrader's checksum of a code cell, by which it knows one that nobody has touched."""
    parts = [source, "code", str(cell.grade), str(cell.solution), str(cell.locked), cell.grade_id]
    if cell.points is not None:
        parts.append(str(float(cell.points)))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def _number(points: Fraction) -> float | int:
    return int(points) if points.denominator == 1 else float(points)


def _plural(points: Fraction) -> str:
    return f"{points} point{'' if points == 1 else 's'}"
