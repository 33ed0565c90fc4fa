"""What a notebook of an nbgrader course asks: its cells, as released but for the hidden tests, which are in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from cyberattache.types import Task, Unit

BY_HAND, BY_TEST = "marked by a person", "test"


class Kind(StrEnum):
    """What a cell is to whoever grades."""

    GIVEN = "given"  # the instructor's, and run
    ANSWER = "answer"  # the learner's
    TEST = "test"  # the instructor's, and earns points
    TASK = "task"  # a description, with cells of the learner's own below it


@dataclass(frozen=True, slots=True)
class Part:
    """One cell: `source` is what learners get, `points` what it can earn (None: nothing), `id` its grade_id.

    `cell_id` is the notebook format's own id, "" where there is none; `hidden` are the lines of hidden tests, from 1.
    """

    kind: Kind
    source: str
    id: str = ""
    cell_id: str = ""
    code: bool = True
    points: Fraction | None = None
    hidden: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Assignment:
    """One notebook of an assignment, the files beside it, and the names that its model answers define.

    `digest` stands for all of it: a result made from the same digest is the same result.
    """

    name: str
    notebook: str
    parts: tuple[Part, ...]
    files: Mapping[str, bytes]
    bound: frozenset[str]
    digest: str
    folder: Path

    @property
    def id(self) -> str:
        """Name the notebook in reports and tables."""
        return unit_id(self.name, self.notebook)

    @property
    def graded(self) -> tuple[Part, ...]:
        """The cells that earn points, in order."""
        return tuple(part for part in self.parts if part.points is not None)

    @property
    def unit(self) -> Unit:
        """Describe it as a unit, for the reports."""
        return Unit(self.id, f"{self.name}: {self.notebook}", "", {}, tuple(map(_task, self.graded)), {})


def unit_id(assignment: str, notebook: str) -> str:
    """Name a notebook: `ps1.problem1`, or `ps1` when assignment and notebook have one name."""
    return assignment if assignment == notebook else f"{assignment}.{notebook}"


def _task(part: Part) -> Task:
    points, none = part.points or Fraction(0), Fraction(0)
    if part.kind is Kind.TEST:
        return Task(part.id, part.id, BY_TEST, points, "", ())
    return Task(part.id, part.id, BY_HAND, none, "", (), marker_points=points)
