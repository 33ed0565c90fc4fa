"""Take the answers out of a submission.

A submission is data. Of all that a notebook file can carry, only the source of the answer cells is taken; nothing
here raises, whatever the bytes, and one spoilt cell costs its own task only.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, NoReturn

from cyberattache.notebook.marks import ANSWER, claims
from cyberattache.types import Unit

MAX_BYTES = 20_000_000
MAX_SOURCE = 200_000
MAX_CELLS = 2_000
MAX_NAME = 60
READ = (3, 4)

Json = Any


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a submission holds: answers by task, and for every other task the reason why there is none.

    `refused` is the reason when the file is no notebook of this unit; then there are no answers at all.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    refused: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A cell whose marks name tasks of the unit."""

    tasks: frozenset[str]
    kind: str
    source: str | None


class Refused(Exception):
    """The file cannot be read as a notebook; the argument says why."""


def rebuild(submission: bytes, unit: Unit) -> Rebuilt:
    """Take the answers to the tasks of `unit` out of the bytes of a notebook file. Never raises."""
    try:
        cells = read_cells(submission)
    except Refused as reason:
        return Rebuilt(refused=str(reason))
    known = {task.id for task in unit.tasks}
    candidates = [found for cell in cells if (found := _candidate(cell, known)) is not None]
    if not candidates:
        return Rebuilt(
            refused=f"no cell of this notebook is an answer cell of the unit {unit.id!r}. Is it that exercise?"
        )
    strange = {name for cell in cells for name in claims(cell) if name not in known and len(name) <= MAX_NAME}
    answers: dict[str, str] = {}
    problems: dict[str, str] = {}
    for task in unit.tasks:
        source, problem = _answer(task.id, candidates)
        if source is None:
            problems[task.id] = problem or _missing(task.id, strange)
        else:
            answers[task.id] = source
    return Rebuilt(answers, problems)


def _answer(task: str, candidates: list[_Candidate]) -> tuple[str | None, str]:
    """Choose the source of a task's answer cell, or say what is wrong with it; nothing at all when it is missing."""
    mine = [cell for cell in candidates if cell.tasks == {task}]
    if not mine:
        if any(task in cell.tasks for cell in candidates):
            return None, "The marks of a cell name this task and another: whose answer is it?"
        return None, ""
    code = [cell for cell in mine if cell.kind == "code"]
    if not code:
        return None, "The answer cell is no longer a code cell. Turn it back into one."
    sources = {cell.source for cell in code}
    if len(sources) > 1:
        return None, f"{len(code)} different cells are marked as the answer. Keep one of them."
    source = code[0].source
    if source is None:
        return None, "The answer cell holds no text that could be read."
    if len(source) > MAX_SOURCE:
        return None, f"The answer is {len(source):,} characters long; {MAX_SOURCE:,} are allowed."
    return source, ""


def _missing(task: str, strange: set[str]) -> str:
    """Say that no cell is marked as the answer, and name the mark that looks like a misspelling of it."""
    near = get_close_matches(task, sorted(strange), n=1, cutoff=0.75)
    renamed = f" A cell is marked {near[0] + ANSWER!r}; was it renamed?" if near else ""
    return f"The answer cell is missing.{renamed}"


def _candidate(cell: Json, known: set[str]) -> _Candidate | None:
    tasks = frozenset(claims(cell)) & known
    if not tasks:
        return None
    kind = cell.get("cell_type")
    return _Candidate(tasks, kind if isinstance(kind, str) else "", source_of(cell))


def source_of(cell: Mapping[str, Json]) -> str | None:
    """Give the text of a cell, lines ended as everywhere; None when it is no text."""
    source = cell.get("source")
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        return None
    try:
        source.encode("utf-8")
    except UnicodeEncodeError:  # half of a surrogate pair is no text, and no report could be written with it
        return None
    return source.replace("\r\n", "\n").replace("\r", "\n")


# --- from bytes to cells -----------------------------------------------------------------------------------------


def read_cells(submission: bytes) -> list[Json]:
    """Read the cells of a notebook file, whatever they are; Refused says why the file is none."""
    notebook = _parse(submission)
    if not isinstance(notebook, dict):
        raise Refused("the file is JSON, but not a notebook")
    version = notebook.get("nbformat")
    if type(version) is not int or version not in READ:
        raise Refused(f"its notebook format is {_shown(version)}; formats 3 and 4 can be read")
    cells = notebook.get("cells") if version == 4 else list(_cells_of_version_3(notebook))
    if not isinstance(cells, list):
        raise Refused("the notebook has no list of cells")
    if len(cells) > MAX_CELLS:
        raise Refused(f"the notebook has {len(cells):,} cells; {MAX_CELLS:,} are allowed")
    return cells


def _parse(submission: bytes) -> Json:
    if len(submission) > MAX_BYTES:
        raise Refused(
            f"the file has {len(submission):,} bytes; {MAX_BYTES:,} are allowed. Clear its outputs."
        )
    try:
        text = submission.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise Refused(f"the file is not UTF-8 text (byte {wrong.start})") from wrong
    try:
        # NaN stands in honest outputs, which are dropped anyway.
        return json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=lambda _: None)
    except json.JSONDecodeError as wrong:
        raise Refused(f"the file is not valid JSON (line {wrong.lineno}: {wrong.msg})") from wrong
    except ValueError as wrong:  # an integer of more digits than Python reads
        raise Refused("the file holds a number that is too long to read") from wrong
    except RecursionError as wrong:
        raise Refused("the file is nested too deeply to be a notebook") from wrong


def _no_key_twice(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Refuse an object that says two things under one key: readers would differ in which one they believe."""
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse_twice(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return found


def _refuse_twice(key: str) -> NoReturn:
    raise Refused(f"an object in the file has the key {_shown(key)} twice")


def _cells_of_version_3(notebook: Mapping[str, Json]) -> Iterator[Json]:
    """Read the old format as far as an answer goes: worksheets of cells, code under `input`."""
    worksheets = notebook.get("worksheets")
    for sheet in worksheets if isinstance(worksheets, list) else ():
        cells = sheet.get("cells") if isinstance(sheet, dict) else None
        for cell in cells if isinstance(cells, list) else ():
            if isinstance(cell, dict):
                yield {**cell, "source": cell.get("input", cell.get("source"))}


def _shown(value: Json) -> str:
    text = ascii(value)
    return text if len(text) <= 40 else text[:37] + "..."
