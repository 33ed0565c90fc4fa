"""Write results into an nbgrader gradebook, so that formgrader, feedback and export go on from there.

The cells bear the names that the released notebooks give them: a task's id for the machine's points, and its
answer cell for the marker's. What a marker has written stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cyberattache import foreign, units
from cyberattache.gradebook.abroad import write_abroad
from cyberattache.gradebook.book import Row, added, open_book
from cyberattache.notebook.marks import ANSWER
from cyberattache.report import task_text
from cyberattache.types import Outcome, Report, TaskReport, Unit

__all__ = ["keep", "write", "write_abroad"]


def keep(reports: Sequence[Report], *, submissions: Path, source: Path | None, database: Path) -> None:
    """Write the results of a class that `grade` found at `submissions`: of our units, and of other assignments."""
    graded, ours = {report.unit for report in reports}, units.names()
    write(reports, {id_: units.load_unit(id_).unit for id_ in ours if id_ in graded}, database=database)
    course = foreign.locate(submissions, source)
    named = course.units() if course else {}
    wanted = {assignment for id_, (assignment, _) in named.items() if id_ in graded and id_ not in ours}
    # A submission in the gradebook holds all notebooks of its assignment, also those that were not graded now.
    read = [foreign.read(course, *name) for name in named.values() if course and name[0] in wanted]
    if read:
        write_abroad(reports, read, database=database)


def write(reports: Sequence[Report], units: Mapping[str, Unit], *, database: Path) -> None:
    """Write the results of a class in one batch; the file is made when it is not there.

    What has no verdict gets no score and waits for a person. A submission that failed by our fault is left as it was.
    """
    with open_book(database) as book:
        for unit in units.values():
            of_unit = [one for one in reports if one.unit == unit.id and one.outcome is not Outcome.OUR_FAULT]
            if of_unit:
                _assignment(book, unit)
                source = book.find_notebook(unit.id, unit.id)
                for report in of_unit:
                    _submission(book, report, source, unit)
        book.db.commit()


def _assignment(book: Row, unit: Unit) -> None:
    """Describe the unit as the released notebook does: a check of each task, and its answer."""
    book.update_or_create_assignment(unit.id)
    book.update_or_create_notebook(unit.id, unit.id)
    for task in unit.tasks:
        about = {"notebook": unit.id, "assignment": unit.id}
        answer = task.id + ANSWER
        book.update_or_create_solution_cell(answer, **about)
        if task.points:
            book.update_or_create_grade_cell(task.id, **about, max_score=float(task.points), cell_type="code")
        if task.marker_points:
            most = float(task.marker_points)
            book.update_or_create_grade_cell(answer, **about, max_score=most, cell_type="code")


def _submission(book: Row, report: Report, source: Row, unit: Unit) -> None:
    from nbgrader.api import Comment, Grade  # type: ignore[import-untyped]

    notebook = _notebook(book, report, source)
    judged = {task.task: task for task in report.tasks}
    machine = {task.id: _machine(judged.get(task.id)) for task in unit.tasks}
    marker = {task.id + ANSWER: _marker(judged.get(task.id)) for task in unit.tasks}
    grades = {grade.cell_id: grade for grade in notebook.grades}
    for cell in source.grade_cells:
        grade = grades.get(cell.id) or added(book, Grade(cell_id=cell.id, notebook_id=notebook.id))
        grade.auto_score = {**marker, **machine}.get(cell.name)
        grade.needs_manual_grade = grade.manual_score is None and grade.auto_score is None
    comments = {comment.cell_id: comment for comment in notebook.comments}
    told = {task.task + ANSWER: task_text(task, unit) for task in report.tasks}
    for cell in source.solution_cells:
        comment = comments.get(cell.id) or added(book, Comment(cell_id=cell.id, notebook_id=notebook.id))
        comment.auto_comment = told.get(cell.name) or report.reason or None


def _notebook(book: Row, report: Report, source: Row) -> Row:
    """Find or make the learner's notebook, without a write of its own for each."""
    from nbgrader.api import MissingEntry, Student, SubmittedAssignment, SubmittedNotebook

    try:
        return book.find_submission_notebook(source.name, source.assignment.name, report.learner)
    except MissingEntry:
        if book.db.get(Student, report.learner) is None:
            book.db.add(Student(id=report.learner))
        submission = SubmittedAssignment(assignment_id=source.assignment.id, student_id=report.learner)
        added(book, submission)
        return added(book, SubmittedNotebook(notebook_id=source.id, assignment_id=submission.id))


def _machine(task: TaskReport | None) -> float | None:
    """Give the machine's points; None when there is no verdict."""
    return None if task is None or task.points is None else float(task.points)


def _marker(task: TaskReport | None) -> float | None:
    """Give zero where there is nothing to mark, and None where a marker is awaited."""
    return None if task is None or task.points is None or task.awaiting_marker else 0.0
