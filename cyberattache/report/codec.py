"""Write a report as JSON, and read it back: what was graded once is not graded again."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cyberattache.compare.finding import Finding
from cyberattache.types import CellRun, CellStatus, Json, Outcome, Report, TaskReport

FORMAT = 1


def to_json(report: Report) -> dict[str, Json]:
    """Describe a report in plain values; fractions that no decimal can write stay fractions, as text."""
    return {
        "format": FORMAT,
        "unit": report.unit,
        "learner": report.learner,
        "outcome": report.outcome.value,
        "reason": report.reason,
        "points": number(report.points) if report.outcome is Outcome.GRADED else None,
        "of": number(report.of),
        "stamp": dict(report.stamp),
        "tasks": [_task(task) for task in report.tasks],
        "cells": [_cell(cell) for cell in report.cells],
    }


def _cell(cell: CellRun) -> dict[str, Json]:
    said = {"task": cell.task, "status": cell.status.value, "error": cell.error, "output": cell.output}
    return {**said, "images": list(cell.images)} if cell.images else said


def number(points: Fraction) -> int | float | str:
    """Write points as a number where that is exact: 3, 2.5, "5/3"."""
    if points.denominator == 1:
        return points.numerator
    return float(points) if Fraction(str(float(points))) == points else str(points)


def _task(task: TaskReport) -> dict[str, Json]:
    return {
        "task": task.task,
        "outcome": task.outcome.value,
        "points": None if task.points is None else number(task.points),
        "of": number(task.of),
        "awaiting_marker": number(task.awaiting_marker),
        "self_scored": dict(task.self_scored),
        "reason": task.reason,
        "findings": [_finding(finding) for finding in task.findings],
    }


def _finding(finding: Finding) -> dict[str, Json]:
    return {
        "holds": finding.holds,
        "tried": finding.tried,
        "saw": finding.saw,
        "say": finding.say,
        "misconception": finding.misconception,
        "reread": finding.reread,
        "points": number(finding.points),
        "of": number(finding.of),
    }


def from_json(written: Mapping[str, Json]) -> Report:
    """Read a report that `to_json` wrote; ValueError, KeyError or TypeError for anything else."""
    if written["format"] != FORMAT:
        raise ValueError(f"format {written['format']!r}")
    return Report(
        unit=written["unit"],
        learner=written["learner"],
        outcome=Outcome(written["outcome"]),
        tasks=tuple(_read_task(task) for task in written["tasks"]),
        reason=written["reason"],
        stamp=written["stamp"],
        cells=tuple(
            CellRun(
                cell["task"],
                CellStatus(cell["status"]),
                cell["error"],
                cell["output"],
                tuple(cell.get("images", ())),
            )
            for cell in written["cells"]
        ),
    )


def _read_task(task: Mapping[str, Json]) -> TaskReport:
    return TaskReport(
        task=task["task"],
        outcome=Outcome(task["outcome"]),
        points=None if task["points"] is None else _exact(task["points"]),
        of=_exact(task["of"]),
        findings=tuple(
            Finding(**{**finding, "points": _exact(finding["points"]), "of": _exact(finding["of"])})
            for finding in task["findings"]
        ),
        reason=task["reason"],
        awaiting_marker=_exact(task["awaiting_marker"]),
        self_scored=task["self_scored"],
    )


def _exact(points: Json) -> Fraction:
    return Fraction(str(points))
