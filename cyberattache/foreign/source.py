"""Read the instructor's notebook with nbgrader's own steps of release, all but the one that removes hidden tests."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from typing import Any

from cyberattache.errors import AuthorError
from cyberattache.foreign.answers import defined
from cyberattache.foreign.assignment import Assignment, Kind, Part
from cyberattache.foreign.course import Course, not_installed

MIB = 1024 * 1024
MAX_FILES_MIB = 64
IGNORED = (".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback")
MODULE = re.compile(r"\b(\w+)\.py\b")
LANGUAGES = ("python", "python3", "ipython", "")
Node = Any  # a notebook node: nbformat ships no types for it


def read(course: Course, assignment: str, notebook: str) -> Assignment:
    """Read one notebook of a course; AuthorError for what nbgrader would refuse to release, or cannot be run here."""
    folder = course.source / assignment
    file = folder / f"{notebook}.ipynb"
    written, released = _release(file, course)
    language = written.metadata.get("kernelspec", {}).get("language", "python")
    if language.lower() not in LANGUAGES:
        raise AuthorError(
            file, f"its language is {language!r}; Python can be run here", "Use `nbgrader autograde`."
        )
    parts = tuple(_part(cell, file, course) for cell in released.cells if cell.cell_type != "raw")
    used = tuple(part for part in parts if part.kind is not Kind.GIVEN or part.code)
    _check(used, file)
    files = dict(_files(folder, course))
    models = [cell.source for cell in written.cells if _is(cell, "solution")]
    bound = frozenset(name for source in models for name in (*defined(source), *MODULE.findall(source)))
    told = [
        repr(used),
        *(f"{name}\0{hashlib.sha256(content).hexdigest()}" for name, content in files.items()),
    ]
    digest = hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()
    return Assignment(assignment, notebook, used, files, bound, digest, folder)


def _release(file: Path, course: Course) -> tuple[Node, Node]:
    """Give the instructor's notebook with header and footer, and what is released of it."""
    try:
        from nbgrader.nbgraderformat import reads  # type: ignore[import-untyped]
        from nbgrader.preprocessors import ClearSolutions, IncludeHeaderFooter  # type: ignore[import-untyped]
        from traitlets.config import Config
    except ImportError as missing:
        raise not_installed() from missing
    settings = Config(deepcopy(course.settings))
    around = settings.get("IncludeHeaderFooter", {})
    for end in ("header", "footer"):  # nbgrader means the root of the course, and reads from where it runs
        if around.get(end):
            around[end] = str(course.root / around[end])
    try:
        notebook = reads(file.read_text(encoding="utf-8"), as_version=4)
        notebook, _ = IncludeHeaderFooter(config=settings).preprocess(notebook, {})
        released, _ = ClearSolutions(config=settings).preprocess(deepcopy(notebook), {})
    except Exception as problem:
        said = str(problem).partition("\n")[0]
        found = f"nbgrader cannot release it: {type(problem).__name__}: {said}"
        do = "`nbgrader generate_assignment` says more; `nbgrader update` brings an old notebook up to date."
        raise AuthorError(file, found, do) from problem
    return notebook, released


def _is(cell: Node, flag: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(flag, False))


def _part(cell: Node, file: Path, course: Course) -> Part:
    told: Mapping[str, Any] = cell.metadata.get("nbgrader", {})
    graded, is_code = _is(cell, "grade"), cell.cell_type == "code"
    points = _points(told, file) if graded or _is(cell, "task") else None
    kind = Kind.GIVEN
    if _is(cell, "solution"):
        kind = Kind.ANSWER
    elif _is(cell, "task"):
        kind = Kind.TASK
    elif graded:
        kind = Kind.TEST
        _compiles(cell.source, f"{file}, cell {told['grade_id']!r}")
    named = str(told.get("grade_id", "")) if kind is not Kind.GIVEN else ""
    hidden = frozenset(_hidden(cell.source, course)) if kind is Kind.TEST else frozenset[int]()
    return Part(kind, cell.source, named, str(cell.get("id", "")), is_code, points, hidden)


def _points(told: Mapping[str, Any], file: Path) -> Fraction:
    try:
        points = Fraction(str(told.get("points")))
    except ValueError:
        points = Fraction(-1)
    if points < 0:
        where = f"{file}, cell {told.get('grade_id')!r}"
        raise AuthorError(where, f"points are {told.get('points')!r}", "Write a number that is not negative.")
    return points


def _compiles(source: str, where: str) -> None:
    from IPython.core.inputtransformer2 import TransformerManager

    transform: Any = TransformerManager
    if any(line.strip().startswith(("### AUTOTEST", "### HASHED AUTOTEST")) for line in source.splitlines()):
        do = "Copy what `nbgrader generate_assignment` makes of it into the source notebook."
        raise AuthorError(where, "a test that nbgrader writes when it releases (AUTOTEST)", do)
    try:
        text = transform().transform_cell(source)
        compile(text, "test", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    except SyntaxError as wrong:
        found = f"the test is not Python (line {wrong.lineno}: {wrong.msg})"
        raise AuthorError(where, found, "Run the source notebook.") from wrong


def _hidden(source: str, course: Course) -> Iterator[int]:
    names = course.settings.get("ClearHiddenTests", {})
    begin = names.get("begin_test_delimeter", "BEGIN HIDDEN TESTS")
    end = names.get("end_test_delimeter", "END HIDDEN TESTS")
    inside = False
    for number, line in enumerate(source.split("\n"), 1):
        inside = inside or begin in line
        if inside:
            yield number
        inside = inside and end not in line


def _check(parts: tuple[Part, ...], file: Path) -> None:
    ids = [part.id for part in parts if part.id]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        found = f"{len(twice)} names of cells stand twice: {', '.join(twice[:5])}"
        raise AuthorError(file, found, "Give every cell a grade_id of its own.")


def _files(folder: Path, course: Course) -> Iterator[tuple[str, bytes]]:
    """Read what lies beside the notebook, as nbgrader hands it out: all but notebooks and what the course ignores."""
    ignored = course.settings.get("CourseDirectory", {}).get("ignore", IGNORED)
    ignored = [*(ignored if isinstance(ignored, list | tuple) else IGNORED), "*.ipynb"]
    total = 0
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(Path(part).match(glob) for part in name.parts for glob in ignored):
            total += path.stat().st_size
            if total > MAX_FILES_MIB * MIB:
                found = f"more than {MAX_FILES_MIB} MiB of files lie beside the notebook"
                raise AuthorError(folder, found, "Let the notebook use a smaller extract of its data.")
            yield name.as_posix(), path.read_bytes()
