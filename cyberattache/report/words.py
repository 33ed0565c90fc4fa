"""The words that every form of a report shares: what became of a submission, a task and a cell."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cyberattache.learner.panel import number, plural
from cyberattache.types import CellRun, CellStatus, Outcome, Report, TaskReport

CELL = {
    CellStatus.OK: "",
    CellStatus.ERROR: "stopped with an error",
    CellStatus.TIME: "was stopped at the time limit",
    CellStatus.MEMORY: "was stopped at the memory limit",
    CellStatus.DIED: "ended the Python process",
    CellStatus.NOT_RUN: "was not run",
}
PROMISES = {
    Outcome.NOT_GRADABLE: "This is not a zero: nothing was judged. Hand in a notebook that can be read.",
    Outcome.OUR_FAULT: "This is not your mistake, and no verdict on your work. It will be graded again.",
}


def standing(report: Report) -> str:
    """Say in one line what became of a submission."""
    if report.outcome is Outcome.GRADED:
        parts = [f"{number(report.points)} of {plural(report.of)}"]
        open_tasks = [task for task in report.tasks if task.points is None]
        if open_tasks:
            parts.append(f"{len(open_tasks)} of {len(report.tasks)} tasks could not be judged")
        waiting = awaiting(report)
        return "; ".join([*parts, f"{plural(waiting)} awaiting a marker"] if waiting else parts)
    return f"{'Not gradable' if report.outcome is Outcome.NOT_GRADABLE else 'Our fault'}: {report.reason}"


def awaiting(report: Report) -> Fraction:
    """Sum the points that a marker has still to give."""
    return sum((task.awaiting_marker for task in report.tasks), Fraction(0))


def cell_says(task: TaskReport, cell: CellRun | None) -> str:
    """Say what became of a cell, where no finding of its task says it already."""
    if cell is None or not CELL[cell.status] or (task.points is not None and task.points < task.of):
        return ""
    return f"The cell {CELL[cell.status]}{': ' if cell.error else '.'}{cell.error}"


def earned(task: TaskReport) -> str:
    """Say what one task earned."""
    if task.points is None:
        return "not gradable" if task.outcome is Outcome.NOT_GRADABLE else "our fault"
    machine = f"{number(task.points)} of {plural(task.of)}" if task.of else "feedback only"
    waits = f"{plural(task.awaiting_marker)} awaiting a marker" if task.awaiting_marker else ""
    return "; ".join(part for part in (machine if task.of or not waits else "", waits) if part)


def held_by(stamp: Mapping[str, str]) -> str:
    """Say under which protections a submission ran."""
    if not stamp:
        return "The submission was not run."
    rest = "; ".join(f"{name}: {value}" for name, value in stamp.items() if name != "jail")
    if stamp.get("jail") == "none":
        alone = "Run WITHOUT A JAIL: the code could reach whatever the grading user can."
        return f"{alone} ({rest}.)" if rest else alone
    return f"Run in a jail ({stamp['jail']}; {rest})."


def plain(text: str) -> str:
    """Keep what a reader can see: no control codes, nothing that turns the direction of the line."""
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text  # which is nearly always so, and found out in no time
    return "".join(c for c in text if c in "\n\t " or c.isprintable())
