"""Judge whole notebooks of our own answers in this process, each task right after its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cyberattache import release
from cyberattache.audit.problem import Problem
from cyberattache.judge import Judge, execute, quietly
from cyberattache.notebook import Exercise
from cyberattache.types import Cell, CellRun, CellStatus, Outcome, TaskReport


def judge_notebook(judge: Judge, exercise: Exercise, answers: Mapping[str, str]) -> dict[str, TaskReport]:
    """Run our cells with the answers in them, and judge every task.

    Only for answers that we wrote: a learner's run in the jail.
    """
    unit = judge.loaded.unit
    namespace: dict[str, Any] = {"__name__": "__main__"}
    reports: dict[str, TaskReport] = {}
    for cell in release.cells_of(unit, exercise, judge.variant.given, answers):
        ran = _execute(cell, namespace)
        if cell.task is not None:
            with quietly():
                reports[cell.task] = judge.namespace(unit.task(cell.task), namespace, ran)
    return reports


def _execute(cell: Cell, namespace: dict[str, Any]) -> CellRun:
    try:
        execute(cell, namespace)
    except Exception as problem:  # noqa: BLE001 - a wrong specimen may raise anything
        return CellRun(cell.task, CellStatus.ERROR, f"{type(problem).__name__}: {problem}")
    return CellRun(cell.task, CellStatus.OK)


def audit_fills(judge: Judge, exercise: Exercise) -> Iterator[Problem]:
    """Check that every function asked of a learner has a form with one line to fill, and that the line is needed.

    Filled, the form is the model answer, of which `audit_ends` says whether it earns all points.
    """
    unit, fills = judge.loaded.unit, exercise.fills()
    for task in unit.tasks if unit.graded else ():
        if task.kind == "function" and task.id not in fills:
            do = "Let `### FILL` end the line of the model answer that the objective is about."
            yield Problem(f"{judge.loaded.shown}/exercise.md, task {task.id}", "no form with one line to fill", do)
    reports = judge_notebook(judge, exercise, {**exercise.answers(), **fills})
    for name in fills:
        if reports[name].outcome is Outcome.GRADED and reports[name].points == unit.task(name).points:
            where = f"{judge.loaded.shown}/exercise.md, task {name}"
            yield Problem(where, "with its line left blank it still earns all points", "Mark another line.")


def audit_ends(judge: Judge, exercise: Exercise) -> Iterator[Problem]:
    """Check that the model answers earn all machine points, and that an untouched notebook earns none."""
    shown = judge.loaded.shown
    for task, report in judge_notebook(judge, exercise, exercise.answers()).items():
        where, of = f"{shown}/exercise.md, task {task}", judge.loaded.unit.task(task).points
        if report.outcome is not Outcome.GRADED:
            yield Problem(where, f"the model answer is not judged: {report.reason}", "Mend the check.")
        elif report.points != of or not all(finding.holds for finding in report.findings):
            failed = [finding.say for finding in report.findings if not finding.holds]
            found = f"the model answer earns {report.points} of {of} points"
            yield Problem(
                where, f"{found} and is told {failed!r}" if failed else found, "Mend it or its check."
            )
    for task, report in judge_notebook(judge, exercise, exercise.untouched()).items():
        where = f"{shown}/exercise.md, task {task}"
        if report.outcome is not Outcome.GRADED:
            yield Problem(where, f"untouched, it is not judged: {report.reason}", "Mend the check.")
        elif report.points:
            yield Problem(
                where, f"untouched, it earns {report.points} points", "Let the check ask for an answer."
            )
