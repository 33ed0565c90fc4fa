"""Write a report as plain text."""

from __future__ import annotations

from textwrap import fill, indent

from cyberattache.compare.finding import Finding, told_once, where_to_read
from cyberattache.report.words import PROMISES, cell_says, earned, held_by, plain, standing
from cyberattache.types import CellRun, Report, TaskReport, Unit

WIDTH = 92


def text(report: Report, unit: Unit) -> str:
    """Write what a learner is told, task by task."""
    head = f"{unit.title}: {plain(report.learner)}"
    lines = [head, "=" * min(WIDTH, len(head)), fill(standing(report), WIDTH)]
    if report.outcome in PROMISES:
        lines.append(fill(PROMISES[report.outcome], WIDTH))
    cells = {cell.task: cell for cell in report.cells if cell.task is not None}
    for number, task in enumerate(report.tasks, 1):
        lines += ["", *_task(f"{number}. ", task, unit, cells.get(task.task))]
    return plain("\n".join([*lines, "", fill(held_by(report.stamp), WIDTH)])) + "\n"


def task_text(task: TaskReport, unit: Unit) -> str:
    """Write what a learner is told of one task, without its number and output."""
    return plain("\n".join(_task("", task, unit, None))) + "\n"


def _task(number: str, task: TaskReport, unit: Unit, cell: CellRun | None) -> list[str]:
    head = f"{number}{unit.task(task.task).title} ({earned(task)})"
    lines = [head, "-" * min(WIDTH, len(head))]
    if task.reason:
        lines.append(fill(task.reason, WIDTH))
    for finding in told_once(task.findings):
        lines += _finding(finding, unit)
    if task.self_scored:
        lines.append(
            "Your own levels: " + ", ".join(f"{name} {level}" for name, level in task.self_scored.items())
        )
    said = cell_says(task, cell)
    return [*lines, *([fill(said, WIDTH)] if said else []), *_output(cell)]


def _finding(finding: Finding, unit: Unit) -> list[str]:
    mark = "[ok]" if finding.holds else "[--]"
    lines = [fill(f"{mark} {finding.tried}", WIDTH, subsequent_indent="     ")]
    told = [f"Seen: {finding.saw}" if finding.saw else "", finding.say]
    elsewhere, heading = where_to_read(finding.reread)
    chapter = f"on {elsewhere}" if elsewhere else unit.title
    told.append(f"Re-read “{heading}” in the chapter {chapter}." if heading else "")
    return lines + [
        fill(part, WIDTH, initial_indent="     ", subsequent_indent="     ") for part in told if part
    ]


def _output(cell: CellRun | None) -> list[str]:
    if cell is None or not cell.output.strip():
        return []
    return ["Output of the cell:", indent(cell.output.rstrip("\n"), "  | ")]
