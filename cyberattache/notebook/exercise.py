"""Read `exercise.md`, a MyST notebook, into cells of four kinds."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from cyberattache.errors import AuthorError, did_you_mean
from cyberattache.notebook.markers import (
    BEGIN_SOLUTION,
    MarkerError,
    fill_form,
    near_misses,
    without_fill,
    without_solution,
)
from cyberattache.types import Unit

HEADING = re.compile(r"^(#{1,6}) \{([^{}]+)\}[ \t]*$", re.MULTILINE)
OPTIONS = ("role", "task")
ROLES = ("given",)
# What jupytext imports when it is there, does without when it is not, and this does not use. jsonschema, which the
# notebook format brings, builds 38 grammars with the first, a second of work to check addresses in schemas, of which a
# notebook has none; the second is a web server, for jupytext's own part in it.
UNUSED = ("rfc3987_syntax", "jupyter_server")


class Role(StrEnum):
    """What a cell of an exercise is."""

    TEXT = "text"
    GIVEN = "given"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class SourceCell:
    """One cell as its author wrote it; `line` is where it begins in the file, from 1.

    `fill` is an answer with one line left blank, where its author marked one.
    """

    role: Role
    source: str
    line: int
    task: str | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """An exercise with its model answers, known to fit its unit."""

    cells: tuple[SourceCell, ...]

    def answers(self) -> dict[str, str]:
        """Give the answer cell of every task, with the model answer in it."""
        return {cell.task: cell.source for cell in self.cells if cell.task is not None}

    def fills(self) -> dict[str, str]:
        """Give the fill-one-line form of every task that has one."""
        return {cell.task: cell.fill for cell in self.cells if cell.task is not None and cell.fill}

    def untouched(self) -> dict[str, str]:
        """Give the answer cell of every task as a learner finds it."""
        return {task: without_solution(source) for task, source in self.answers().items()}


@contextmanager
def _without(modules: Sequence[str]) -> Iterator[None]:
    """Have modules that are not loaded yet look as if they were not installed, for as long as others are imported."""
    absent = [module for module in modules if module not in sys.modules]
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for module in absent:
            del sys.modules[module]


def parse_exercise(text: str, unit: Unit, *, file: str) -> Exercise:
    """Read an exercise; raise AuthorError for the first thing that is wrong, above all what would leak."""
    cells = tuple(_cells(text, unit, file))
    _check_order(cells, unit, file)
    _check_headings(cells, unit, file)
    return Exercise(cells)


def _cells(text: str, unit: Unit, file: str) -> Iterator[SourceCell]:
    try:
        cells = _written(text)
    except _NotMyst as wrong:
        do = "An option of a cell is a line such as `:task: agreement`."
        raise AuthorError(file, str(wrong), do) from wrong
    for kind, options, source, start in cells:
        where = f"{file}, line {start}"
        found = _cell(kind, options, source, start, where, unit)
        _check_markers(found, where)
        yield from _split_at_headings(found) if found.role is Role.TEXT else (found,)


class _NotMyst(Exception):
    """The text is no MyST notebook; the argument says why."""


@lru_cache(maxsize=16)
def _written(text: str) -> tuple[tuple[str, Mapping[str, object], str, int], ...]:
    """Read the cells of a MyST notebook: kind, options, source and first line. One text is read over and over."""
    with _without(UNUSED):  # jupytext ships no types; a slow import, needed here only
        from jupytext.myst import MystMetadataParsingError, myst_to_notebook  # type: ignore[import-untyped]

    try:
        notebook = myst_to_notebook(text, add_source_map=True)
    except MystMetadataParsingError as wrong:
        raise _NotMyst(str(wrong)) from wrong
    lines = text.splitlines()
    starts = [_first_written(lines, int(line)) for line in notebook.metadata["source_map"]]
    return tuple(
        (cell.cell_type, dict(cell.metadata), cell.source, start)
        for cell, start in zip(notebook.cells, starts, strict=True)
    )


def _first_written(lines: list[str], start: int) -> int:
    """Number, from 1, the first line of a cell that is not blank."""
    return next(
        (number for number, line in enumerate(lines[start:], start=start + 1) if line.strip()), start + 1
    )


def _split_at_headings(cell: SourceCell) -> Iterator[SourceCell]:
    """Let every task begin a cell of its own, so that its id can derive from the task's."""
    starts = sorted({0, *(match.start() for match in HEADING.finditer(cell.source)), len(cell.source)})
    for start, end in pairwise(starts):
        if part := cell.source[start:end].strip("\n"):
            yield SourceCell(Role.TEXT, part, cell.line + cell.source.count("\n", 0, start))


def _cell(
    kind: str, options: Mapping[str, object], source: str, line: int, where: str, unit: Unit
) -> SourceCell:
    if kind == "raw":
        raise AuthorError(
            where, "a raw cell", "Write Markdown, or a code cell with `:role: given` or `:task: ID`."
        )
    for option in options:
        if kind == "markdown":
            raise AuthorError(where, f"a text cell with the option {option!r}", "Text cells have no options.")
        if option not in OPTIONS:
            raise AuthorError(where, f"unknown option {option!r}", did_you_mean(option, OPTIONS))
    if kind == "markdown":
        return SourceCell(Role.TEXT, source, line)
    if len(options) != 1:
        found = "a code cell that is both given and an answer" if options else "a code cell without an option"
        raise AuthorError(where, found, "Say `:role: given` for a cell of yours, `:task: ID` for an answer.")
    if "role" in options:
        if options["role"] not in ROLES:
            raise AuthorError(
                where, f"unknown role {options['role']!r}", did_you_mean(str(options["role"]), ROLES)
            )
        return SourceCell(Role.GIVEN, source, line)
    task, known = str(options["task"]), [task.id for task in unit.tasks]
    if task not in known:
        raise AuthorError(where, f"{task!r} is not a task of {unit.id}", did_you_mean(task, known))
    return _answer(source, line, where, task)


def _answer(source: str, line: int, where: str, task: str) -> SourceCell:
    """Take the model answer and its fill-one-line form apart."""
    try:
        return SourceCell(Role.ANSWER, without_fill(source), line, task, fill_form(source))
    except MarkerError as wrong:
        do = "Let `### FILL` end one line of the model answer, such as `return a / b  ### FILL`."
        raise AuthorError(where, str(wrong.args[1]), do) from wrong


def _check_markers(cell: SourceCell, where: str) -> None:
    for _, line in near_misses(cell.source):
        found = f"{line!r} resembles a marker and is none, so what follows it would leak"
        raise AuthorError(
            where, found, "Write `### BEGIN SOLUTION` and `### END SOLUTION`, each alone on its line."
        )
    marked = BEGIN_SOLUTION in cell.source
    if cell.role is not Role.ANSWER:
        if marked:
            raise AuthorError(where, "a solution outside an answer cell", "Give the cell its `:task: ID`.")
        return
    if not marked:
        do = f"Put the model answer between `{BEGIN_SOLUTION}` and `### END SOLUTION`."
        raise AuthorError(where, f"the answer cell of {cell.task!r} marks no solution, so it would leak", do)
    try:
        ast.parse(without_solution(cell.source))
        ast.parse(cell.source)
    except MarkerError as wrong:
        do = "Pair `### BEGIN SOLUTION` with `### END SOLUTION`."
        raise AuthorError(where, str(wrong.args[1]), do) from wrong
    except SyntaxError as wrong:
        found = f"the answer cell of {cell.task!r} is not Python ({wrong.msg}), with its solution or without"
        raise AuthorError(where, found, "Let the markers stand around whole statements.") from wrong


def _check_order(cells: tuple[SourceCell, ...], unit: Unit, file: str) -> None:
    wanted = [task.id for task in unit.tasks]
    found = [cell.task for cell in cells if cell.task is not None]
    for task in wanted:
        if found.count(task) != 1:
            many = "has no answer cell" if task not in found else f"has {found.count(task)} answer cells"
            raise AuthorError(file, f"task {task!r} {many}", f"Write one code cell with `:task: {task}`.")
    if found != wanted:
        here = next(task for task, other in zip(found, wanted, strict=True) if task != other)
        raise AuthorError(
            file, f"task {here!r} stands elsewhere than in unit.yml", "Keep one order in both files."
        )


def _check_headings(cells: tuple[SourceCell, ...], unit: Unit, file: str) -> None:
    """Every task has one heading, and its answer cell follows it before the next heading does."""
    current, headed = "", list[str]()
    for cell in cells:
        where = f"{file}, line {cell.line}"
        for match in HEADING.finditer(cell.source) if cell.role is Role.TEXT else ():
            current = match.group(2)
            if current not in (known := [task.id for task in unit.tasks]):
                raise AuthorError(
                    where, f"heading of {current!r}, which is not a task", did_you_mean(current, known)
                )
            if current in headed:
                raise AuthorError(where, f"a second heading {{{current}}}", "Keep one of the two.")
            headed.append(current)
        if cell.task is not None and cell.task != current:
            raise AuthorError(
                where, f"no heading before the answer to {cell.task!r}", f"Write `## {{{cell.task}}}`."
            )
