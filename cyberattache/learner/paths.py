"""Find the course: the units, what learners get of them, and the model answers.

Standard library only. In a checkout the course stands beside the package; an installed wheel carries it inside,
under `_course`. `CYBERATTACHE_COURSE` names another folder, for whoever writes units of their own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "CYBERATTACHE_COURSE"
PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class CourseRoot:
    """The folder of a course and the three kinds of folder in it."""

    root: Path
    units: Path
    exercises: Path
    solutions: Path


def course_at(root: Path) -> CourseRoot:
    """Describe the course in a folder: units stand in `book/units`, or in `units` where there is no book."""
    book = root / "book" / "units"
    return CourseRoot(root, book if book.is_dir() else root / "units", root / "exercises", root / "solutions")


def course_root() -> CourseRoot:
    """Find the course that this installation works on."""
    named = os.environ.get(VARIABLE)
    if named:
        return course_at(Path(named).resolve())
    carried = PACKAGE / "_course"
    return course_at(carried if carried.is_dir() else PACKAGE.parent)


@contextmanager
def working_on(root: Path | None) -> Iterator[None]:
    """Let this process work on the course in another folder for a while; on its own when `root` is None."""
    before = os.environ.get(VARIABLE)
    if root is not None:
        os.environ[VARIABLE] = str(root)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before
