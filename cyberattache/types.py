"""The data that the parts of the package hand to each other. No I/O, no third-party imports.

What was asked and what happened are two types: `Task` and `TaskReport`, `Job` and `Run`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any

from cyberattache.compare.finding import Finding as Finding

Json = Any


# --- the unit, as its author wrote it ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Misconception:
    """A mistake with a name: what it is (for the instructor), what to say (to the learner), where to re-read."""

    id: str
    is_: str
    say: str
    reread: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """When a forecast meets the world: the day (ISO 8601), and what happened; None while nobody knows."""

    day: str
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One decision asked of a learner.

    `points` are the machine's, `marker_points` a person's. `gives` are the names that the learner writes, in the
    order in which the exercise asks for them. A task of 0 points gives feedback only. `claims` are the ids of the
    popular claims that it puts to the test; `recalls` is the earlier unit of which a retrieval task asks; `settles`
    says when a forecast can be scored.
    """

    id: str
    title: str
    kind: str
    points: Fraction
    objective: str
    gives: tuple[str, ...]
    marker_points: Fraction = Fraction(0)
    hints: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    recalls: str | None = None
    settles: Settlement | None = None

    @property
    def graded(self) -> bool:
        """Tell whether the task earns points, from the machine or from a marker."""
        return bool(self.points or self.marker_points)


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that differs between learners: its default and the values it may take."""

    name: str
    default: float | int | str
    choose: tuple[float | int | str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What `unit.yml` and `misconceptions.yml` of a unit say, read and checked.

    A unit that is not `graded` gives feedback only: none of its tasks has points, and none of its work counts.
    """

    id: str
    title: str
    as_of: str
    objectives: Mapping[str, str]
    tasks: tuple[Task, ...]
    misconceptions: Mapping[str, Misconception]
    parameters: tuple[Parameter, ...] = ()
    needs: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    minutes: Mapping[str, int] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    graded: bool = True

    def task(self, task_id: str) -> Task:
        """Find a task by its id; KeyError when the unit has none."""
        for task in self.tasks:
            if task.id == task_id:
                return task
        raise KeyError(task_id)


# --- what runs in the jail, and what comes out -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell to run: ours (`task` is None), the learner's answer to a task, or a `test` of another course."""

    source: str
    task: str | None = None
    test: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What to observe after a task's cell: names and open calls at once, closed calls when outputs are closed.

    A call is `{"function", "args", "kwargs"}` with encoded inputs (`probe`).
    """

    names: tuple[str, ...] = ()
    open_calls: tuple[Json, ...] = ()
    closed_calls: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one submission may use: seconds of wall clock, MiB of memory and of files, processes, bytes of output."""

    cell_seconds: float = 20.0
    wall_seconds: float = 120.0
    memory_mib: int = 1024
    processes: int = 64
    files_mib: int = 32
    output_bytes: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """A rebuilt submission: our cells with the learner's answers in them, and what to observe.

    `files` lie beside the notebook when it runs. `seal` is what a test that ran says, and nothing else can know without
    looking for it.
    """

    unit: str
    learner: str
    cells: tuple[Cell, ...]
    plans: Mapping[str, Plan]
    limits: Limits = Limits()
    files: Mapping[str, bytes] = field(default_factory=dict)
    seal: str = ""


class CellStatus(StrEnum):
    """How the run of one cell ended."""

    OK = "ok"
    ERROR = "error"  # raised; `error` says what
    TIME = "time"  # stopped at a time limit
    MEMORY = "memory"  # stopped at the memory limit
    DIED = "died"  # the interpreter ended inside this cell
    NOT_RUN = "not run"


@dataclass(frozen=True, slots=True)
class CellRun:
    """What happened in one cell: status, the learner's own exception, and its outputs, capped.

    `output` is plain text, never markup; `images` are PNG files in base64.
    """

    task: str | None
    status: CellStatus
    error: str = ""
    output: str = ""
    images: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """What came out of the jail for one job.

    `observations[task]` is `{"names": {...}, "calls": [...]}` for names and open calls, `closed[task]` the list of
    results of closed calls; a task that is missing in either was not observed. `fault` is set when the engine
    failed, `refused` when the submission makes it fail every time; then nothing else counts.
    """

    cells: tuple[CellRun, ...]
    observations: Mapping[str, Json]
    closed: Mapping[str, Json]
    fault: str = ""
    refused: str = ""


# --- the verdict -------------------------------------------------------------------------------------------------


class Outcome(StrEnum):
    """The three outcomes of a submission, which are never confused."""

    GRADED = "graded"
    NOT_GRADABLE = "not gradable"
    OUR_FAULT = "our fault"


@dataclass(frozen=True, slots=True)
class TaskReport:
    """How one task was judged. `reason` is set, and points are None, when it could not be."""

    task: str
    outcome: Outcome
    points: Fraction | None
    of: Fraction
    findings: tuple[Finding, ...] = ()
    reason: str = ""
    awaiting_marker: Fraction = Fraction(0)
    self_scored: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """How one submission was judged, task by task; `stamp` says which protections were in force."""

    unit: str
    learner: str
    outcome: Outcome
    tasks: tuple[TaskReport, ...] = ()
    reason: str = ""
    stamp: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[CellRun, ...] = ()

    @property
    def points(self) -> Fraction:
        """Sum the machine's points over the tasks that were judged."""
        return sum((task.points or Fraction(0) for task in self.tasks), Fraction(0))

    @property
    def of(self) -> Fraction:
        """Sum the machine's points on offer."""
        return sum((task.of for task in self.tasks), Fraction(0))
