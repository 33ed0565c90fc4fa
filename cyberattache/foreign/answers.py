"""Take the answers out of a submission to an nbgrader assignment.

As in `notebook.rebuild`, a submission is data: of its cells only the source counts, and only of those that the
instructor's notebook calls answers. Tests, tags, metadata, outputs and cells of the learner's own are not used.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cyberattache.foreign.assignment import Assignment, Kind, Part
from cyberattache.notebook.rebuild import MAX_SOURCE, Refused, read_cells, source_of

Json = Any


@dataclass(frozen=True, slots=True)
class Taken:
    """What a submission holds: answers by id, and why others are missing; `refused` when it is no such notebook.

    `edited` are the tests that are not in the file as they were released, `own` the names that are defined only in
    cells of the learner's own.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)
    edited: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()
    refused: str = ""


def take(submission: bytes, assignment: Assignment) -> Taken:
    """Take the answers to an assignment out of the bytes of a notebook file. Never raises."""
    try:
        cells = [cell for cell in read_cells(submission) if isinstance(cell, dict)]
    except Refused as reason:
        return Taken(refused=str(reason))
    placed = _placed(cells, assignment.parts)
    if not placed:
        name = f"{assignment.name}/{assignment.notebook}"
        return Taken(refused=f"no cell of this notebook belongs to {name}. Is it that assignment?")
    answers: dict[str, str] = {}
    missing: dict[str, str] = {}
    for part in assignment.parts:
        if part.kind is Kind.ANSWER:
            source, problem = _answer(placed.get(part.id))
            if source is None:
                missing[part.id] = problem
            else:
                answers[part.id] = source
    edited = tuple(part.id for part in assignment.parts if _is_edited(part, placed.get(part.id)))
    return Taken(answers, missing, edited, frozenset(_own(cells, placed, assignment.parts)))


def _placed(cells: Sequence[Json], parts: Sequence[Part]) -> dict[str, Json]:
    """Find the cell of every part: by nbgrader's id, else by the format's. Of two the last, as nbgrader does."""
    known = {part.id for part in parts if part.id}
    by_cell = {part.cell_id: part.id for part in parts if part.id and part.cell_id}
    named: dict[str, Json] = {}
    numbered: dict[str, Json] = {}
    for cell in cells:
        if (name := _grade_id(cell)) in known:
            named[name] = cell
        elif not name and isinstance(cell.get("id"), str) and cell["id"] in by_cell:
            numbered[by_cell[cell["id"]]] = cell
    return {**numbered, **named}


def _grade_id(cell: Json) -> str:
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    name = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    return name if isinstance(name, str) else ""


def _answer(cell: Json) -> tuple[str | None, str]:
    if cell is None:
        return None, "its cell is missing from the submission"
    source = source_of(cell)
    if source is None:
        return None, "its cell holds no text that could be read"
    if len(source) > MAX_SOURCE:
        return None, f"it is {len(source):,} characters long; {MAX_SOURCE:,} are allowed"
    return source, ""


def _is_edited(part: Part, cell: Json) -> bool:
    if part.kind is not Kind.TEST:
        return False
    lines = part.source.split("\n")
    released = "\n".join(line for number, line in enumerate(lines, 1) if number not in part.hidden)
    same = cell is not None and cell.get("cell_type") == "code" and source_of(cell) is not None
    return not same or (source_of(cell) or "").strip() != released.strip()


def _own(cells: Sequence[Json], placed: Mapping[str, Json], parts: Sequence[Part]) -> Iterator[str]:
    """Name what is defined in code cells that are not of the assignment."""
    mine = {id(cell) for cell in placed.values()}
    for cell in cells:
        if cell.get("cell_type") == "code" and id(cell) not in mine:
            source = source_of(cell) or ""
            if len(source) <= MAX_SOURCE and not any(part.source == source for part in parts):
                yield from defined(source)


def defined(source: str) -> Iterator[str]:
    """Name what a cell defines, as far as it can be read without running it."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((alias.asname or alias.name).partition(".")[0] for alias in node.names)
