"""Write the class as a table: one row per submission, and what is judged apart from what waits."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from fractions import Fraction

from cyberattache.report.codec import number
from cyberattache.report.words import awaiting
from cyberattache.types import Outcome, Report, TaskReport
from cyberattache.units import LoadedUnit, Rubric

FIRST = ("learner", "unit", "outcome", "machine points", "of", "awaiting marker", "self-scored")


def table(reports: Sequence[Report], units: Mapping[str, LoadedUnit]) -> str:
    """Write grades as CSV; a cell is empty where there is no verdict, and never zero for want of one."""
    used = [unit for id_, unit in units.items() if any(report.unit == id_ for report in reports)]
    tasks = list(dict.fromkeys(task.id for loaded in used for task in loaded.unit.tasks))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*FIRST, *tasks])
    for report in sorted(reports, key=lambda one: (one.learner, one.unit)):
        points = {task.task: _points(task.points) for task in report.tasks}
        writer.writerow([*_row(report, units[report.unit]), *(points.get(task, "") for task in tasks)])
    return out.getvalue()


def _row(report: Report, loaded: LoadedUnit) -> list[int | float | str]:
    graded = report.outcome is Outcome.GRADED
    scored = [own for task in report.tasks if (own := self_scored(task, loaded.rubric)) is not None]
    return [
        report.learner,
        report.unit,
        report.outcome.value,
        _points(report.points) if graded else "",
        _points(sum((task.points for task in loaded.unit.tasks), Fraction(0))),
        _points(awaiting(report)) if graded else "",
        _points(sum(scored, Fraction(0))) if scored else "",
    ]


def self_scored(task: TaskReport, rubrics: Mapping[str, Rubric]) -> Fraction | None:
    """Turn a learner's own levels into a share of the marker's points; None when they gave none."""
    rubric = rubrics.get(task.task)
    if rubric is None or not task.self_scored:
        return None
    highest = {criterion.id: len(criterion.levels) - 1 for criterion in rubric.criteria}
    levels = [min(max(task.self_scored.get(id_, 0), 0), top) for id_, top in highest.items()]
    return Fraction(sum(levels), max(1, sum(highest.values()))) * task.awaiting_marker


def _points(points: Fraction | None) -> int | float | str:
    """Write points for a spreadsheet: thirds to four places."""
    if points is None:
        return ""
    exact = number(points)
    return round(float(points), 4) if isinstance(exact, str) else exact
