"""Hand a graded class on to nbgrader: its gradebook, and the notebooks and pages in the folders beside that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cyberattache import foreign, release
from cyberattache.grade.abroad import ForeignCourse
from cyberattache.grade.find import Submission
from cyberattache.grade.one import Course, UnitCourse
from cyberattache.grade.run import Class, open_courses
from cyberattache.gradebook import keep, notebooks
from cyberattache.notebook import rebuild
from cyberattache.types import Outcome, Report


def hand_on(
    reports: Sequence[Report],
    *,
    submissions: Path,
    database: Path,
    unit: str | None = None,
    source: Path | None = None,
    secret: bytes | None = None,
) -> None:
    """Write the results of a class into nbgrader's gradebook, and its notebooks into the folders beside it.

    Takes what `grade` took. Those folders are `autograded/`, which formgrader shows, and `feedback/`, from which
    `nbgrader release_feedback` hands out; only what was graded is in them.
    """
    keep(reports, submissions=submissions, source=source, database=database)
    handed_in = Class.at(submissions, unit=unit, source=source)
    graded = {(one.learner, one.unit): one for one in reports if one.outcome is Outcome.GRADED}
    left = [one for one in handed_in.found if (one.learner, one.unit) in graded and not one.problem]
    courses = open_courses(left, handed_in.abroad, secret, None)
    for one in left:
        _put(graded[one.learner, one.unit], one, courses[one.unit], database.parent)


def _put(report: Report, submission: Submission, course: Course, place: Path) -> None:
    content, unit = submission.read(), course.loaded.unit
    if isinstance(course, ForeignCourse):
        assignment = course.assignment
        made = notebooks.abroad(assignment, foreign.take(content, assignment).answers, report)
        name = (assignment.name, assignment.notebook)
    elif isinstance(course, UnitCourse):
        given = course.judge(report.learner).variant.given
        blank = release.learner_notebook(unit, course.exercise, given)
        made = notebooks.ours(blank, rebuild(content, unit).answers, report, unit)
        name = (unit.id, unit.id)
    else:
        return
    notebooks.put(made, report, unit, course=place, name=name)
