"""Judge observations: pure functions from what came out of a jail or a kernel to points and explanations.

Nothing a learner's value does can raise here. What raises is a check of ours, and that is `OUR_FAULT` for its task.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any
from warnings import catch_warnings, simplefilter

from cyberattache import probe, release
from cyberattache.checks import TaskChecks, load_checks
from cyberattache.compare.finding import Finding
from cyberattache.errors import OurFault
from cyberattache.learner.ladder import Explanation
from cyberattache.learner.observe import Check
from cyberattache.learner.panel import Panel
from cyberattache.learner.paths import working_on
from cyberattache.learner.run import findings_of, run_check
from cyberattache.learner.seen import Seen
from cyberattache.types import Cell, CellRun, CellStatus, Outcome, Plan, Run, Task, TaskReport
from cyberattache.units import LoadedUnit, load_unit
from cyberattache.variants import Variant

Json = Any
OPEN, CLOSED = "open", "closed"

CELL_SAYS = {
    CellStatus.ERROR: "The cell stopped before its end, so what comes after that line was not run.",
    CellStatus.TIME: "The cell was stopped at the time limit. A loop that never ends? A sleep?",
    CellStatus.MEMORY: "The cell was stopped at the memory limit. A list that grows without end?",
    CellStatus.DIED: "Python itself ended inside this cell (an exit, a crash), so nothing after it was run.",
    CellStatus.NOT_RUN: "The cell was not run, because an earlier one ended the run.",
}


@dataclass(frozen=True, slots=True)
class Judge:
    """The checks of one unit for one learner's variant; without the closed ones where `whole` is not set."""

    loaded: LoadedUnit
    variant: Variant
    whole: bool = True

    @property
    def checks(self) -> Mapping[str, TaskChecks]:
        """The two checks of every task."""
        checks = load_checks(self.loaded.unit, self.loaded.checks_open, self.loaded.checks_closed)
        return checks if self.whole else {task: TaskChecks(pair.open, None) for task, pair in checks.items()}

    def plans(self) -> dict[str, Plan]:
        """Say what to observe after the cell of every task."""
        return {task: self._plan(pair) for task, pair in self.checks.items()}

    def _plan(self, pair: TaskChecks) -> Plan:
        opened, closed = (self._declared(check, which) for check, which in ((pair.open, OPEN), (pair.closed, CLOSED)))
        names = tuple(dict.fromkeys([*opened["names"], *closed["names"]]))
        return Plan(names, tuple(opened["calls"]), tuple(closed["calls"]))

    def _declared(self, check: Check | None, which: str) -> Mapping[str, Json]:
        if check is None:
            return {"names": [], "calls": []}
        return check.observe(self.variant.given, self._rng(check, which)).plan()

    def _rng(self, check: Check, which: str) -> Any:
        return self.variant.rng(f"{which} {check.task}")

    def task(self, task: Task, observed: Json, closed: Json, cell: CellRun | None = None) -> TaskReport:
        """Judge one task: `observed` from names and open calls, `closed` the results of closed calls."""
        try:
            seen = list(self._seen(self.checks[task.id], observed, closed))
        except Exception as problem:  # noqa: BLE001 - a check raised: the learner must not pay for it
            reason = f"The check of this task failed ({type(problem).__name__}). This is our fault; it is graded again."
            return TaskReport(task.id, Outcome.OUR_FAULT, None, task.points, reason=reason)
        findings = _each_once([finding for one in seen for finding in findings_of(one)])
        earned = min(task.points, sum((finding.points for finding in findings), Fraction(0)))
        if cell is not None and cell.status is not CellStatus.OK and earned < task.points:
            findings = (_cell_finding(cell), *findings)
        scores = {criterion: level for one in seen for criterion, level in one.ladder.self_scored.items()}
        return TaskReport(
            task.id,
            Outcome.GRADED,
            earned,
            task.points,
            findings,
            awaiting_marker=Fraction(0) if any(one.ladder.unanswered for one in seen) else task.marker_points,
            self_scored=scores,
        )

    def _seen(self, pair: TaskChecks, observed: Json, closed: Json) -> Iterable[Seen]:
        names = observed.get("names", {}) if isinstance(observed, dict) else {}
        known = {id_: Explanation(one.say, one.reread) for id_, one in self.loaded.unit.misconceptions.items()}
        given = self.variant.given
        if pair.open is not None:
            yield run_check(pair.open, observed, known, given=given, rng=self._rng(pair.open, OPEN))
        if pair.closed is not None:
            behind = {"names": names, "calls": closed}
            rng = self._rng(pair.closed, CLOSED)
            yield run_check(pair.closed, behind, known, given=given, rng=rng, closed=True)

    def run(self, run: Run, problems: Mapping[str, str]) -> tuple[TaskReport, ...]:
        """Judge every task of a run; `problems` says for which tasks the submission has no answer, and why."""
        cells = {cell.task: cell for cell in run.cells if cell.task is not None}
        reports = []
        for task in self.loaded.unit.tasks:
            if task.id in problems:
                none = TaskReport(task.id, Outcome.NOT_GRADABLE, None, task.points, reason=problems[task.id])
                reports.append(none)
            else:
                observed, closed = run.observations.get(task.id, {}), run.closed.get(task.id, [])
                reports.append(self.task(task, observed, closed, cells.get(task.id)))
        return tuple(reports)

    def namespace(self, task: Task, namespace: Mapping[str, Any], cell: CellRun | None = None) -> TaskReport:
        """Judge one task on a live namespace: a specimen's, or a kernel's under stock nbgrader."""
        plan = self._plan(self.checks[task.id])
        observed = probe.observe(namespace, {"names": list(plan.names), "calls": list(plan.open_calls)})
        closed = probe.observe(namespace, {"names": [], "calls": list(plan.closed_calls)})["calls"]
        return self.task(task, observed, closed, cell)


def _each_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Drop what both checks say alike, unless it carries points: those are of each check's own."""
    return tuple(one for place, one in enumerate(findings) if one.of or one not in findings[:place])


def _cell_finding(cell: CellRun) -> Finding:
    say = CELL_SAYS[cell.status] + (f" Python said: {cell.error}" if cell.error else "")
    return Finding(False, "Run the cell.", cell.status.value, say)


def judge_in_process(
    unit_id: str, task_id: str, source: str, *, variant: Variant | None = None, root: Path | None = None
) -> TaskReport:
    """Judge one answer of ours (a specimen, a model answer) in this process, model answers standing in for the rest.

    Only for code that we wrote: a learner's runs in the jail.
    """
    judge = judge_for(unit_id, variant=variant, root=root)
    unit, exercise = judge.loaded.unit, release.read_exercise(judge.loaded)
    answers = {**exercise.answers(), task_id: source}
    namespace: dict[str, Any] = {"__name__": "__main__"}
    cell = CellRun(task_id, CellStatus.OK)
    for one in release.cells_of(unit, exercise, judge.variant.given, answers):
        try:
            with working_on(root):
                execute(one, namespace)
        except Exception as problem:
            if one.task != task_id:
                raise
            cell = CellRun(task_id, CellStatus.ERROR, f"{type(problem).__name__}: {problem}")
        if one.task == task_id:
            break
    return judge.namespace(unit.task(task_id), namespace, cell)


@contextmanager
def quietly() -> Iterator[None]:
    """Run code of ours as a kernel would: what it prints and warns of is nobody's business."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()), catch_warnings():
        simplefilter("ignore")
        yield


def execute(cell: Cell, namespace: dict[str, Any]) -> None:
    """Run one cell of ours in this process; it may raise anything."""
    with quietly():
        exec(compile(cell.source, cell.task or "given", "exec"), namespace)  # noqa: S102 - a learner's runs in the jail


def judge_for(unit_id: str, *, variant: Variant | None = None, root: Path | None = None) -> Judge:
    """Make the judge of a unit, for the default variant unless another is given."""
    loaded = load_unit(unit_id, root)
    return Judge(loaded, variant or Variant(loaded.unit))


def grade_in_kernel(unit_id: str, task_id: str, namespace: Mapping[str, Any]) -> float:
    """Grade one task inside a kernel, for the hidden tests of the notebooks that stock nbgrader grades.

    Shows the explanations and returns the points, which nbgrader takes from the cell's last expression.
    """
    from IPython.display import clear_output, display

    judge = judge_for(unit_id)
    task = judge.loaded.unit.task(task_id)
    report = judge.namespace(task, namespace)
    if report.points is None:
        raise OurFault(f"{unit_id}, task {task_id}", report.reason, "Run `cyberattache audit` on the unit.")
    panel = Panel(task.title, report.findings, task.points, Fraction(0), task.marker_points, Fraction(0), "")
    # To nbgrader anything on stderr is a failed cell; a function that logs or warns is none.
    sys.stderr.flush()
    clear_output()  # type: ignore[no-untyped-call]
    display(panel)  # type: ignore[no-untyped-call]
    return float(report.points)
