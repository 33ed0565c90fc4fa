"""Write results into an nbgrader gradebook, so that formgrader, feedback and export go on from there.

The cells bear the names that the released notebooks give them: a task's id for the machine's points, and its
answer cell for the marker's. What a marker has written stays as it is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cyberattache.errors import MissingToolError
from cyberattache.notebook.marks import ANSWER
from cyberattache.report import task_text
from cyberattache.types import Outcome, Report, TaskReport, Unit

Row = Any  # a row of nbgrader's database, which is not typed


def write(reports: Sequence[Report], units: Mapping[str, Unit], *, database: Path) -> None:
    """Write the results of a class in one batch; the file is made when it is not there.

    What has no verdict gets no score and waits for a person. A submission that failed by our fault is left as it was.
    """
    with _gradebook(database) as book:
        for unit in units.values():
            of_unit = [one for one in reports if one.unit == unit.id and one.outcome is not Outcome.OUR_FAULT]
            if of_unit:
                _assignment(book, unit)
                source = book.find_notebook(unit.id, unit.id)
                for report in of_unit:
                    _submission(book, report, source, unit)
        book.db.commit()


@contextmanager
def _gradebook(database: Path) -> Iterator[Row]:
    try:
        from nbgrader.api import Gradebook  # type: ignore[import-untyped]
    except ImportError as missing:
        do = "Install it: pip install 'cyberattache[instructor]'"
        raise MissingToolError("the gradebook", "nbgrader is not installed", do) from missing
    database.parent.mkdir(parents=True, exist_ok=True)
    with _programs_beside_python():
        if not database.exists():
            # nbgrader makes the tables first and says after a while of which version they are. A run that is killed
            # in between would leave a gradebook that no later nbgrader can upgrade.
            new = database.with_name(f".{database.name}.new")
            new.unlink(missing_ok=True)
            Gradebook(f"sqlite:///{new.resolve()}").close()
            new.replace(database)
        with Gradebook(f"sqlite:///{database.resolve()}") as book:
            yield book


@contextmanager
def _programs_beside_python() -> Iterator[None]:
    """Let nbgrader find alembic, which it calls by name, also where no environment is activated."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


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
    from nbgrader.api import Comment, Grade

    notebook = _notebook(book, report, source)
    judged = {task.task: task for task in report.tasks}
    machine = {task.id: _machine(judged.get(task.id)) for task in unit.tasks}
    marker = {task.id + ANSWER: _marker(judged.get(task.id)) for task in unit.tasks}
    grades = {grade.cell_id: grade for grade in notebook.grades}
    for cell in source.grade_cells:
        grade = grades.get(cell.id) or _added(book, Grade(cell_id=cell.id, notebook_id=notebook.id))
        grade.auto_score = {**marker, **machine}.get(cell.name)
        grade.needs_manual_grade = grade.manual_score is None and grade.auto_score is None
    comments = {comment.cell_id: comment for comment in notebook.comments}
    told = {task.task + ANSWER: task_text(task, unit) for task in report.tasks}
    for cell in source.solution_cells:
        comment = comments.get(cell.id) or _added(book, Comment(cell_id=cell.id, notebook_id=notebook.id))
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
        _added(book, submission)
        return _added(book, SubmittedNotebook(notebook_id=source.id, assignment_id=submission.id))


def _added(book: Row, row: Row) -> Row:
    book.db.add(row)
    book.db.flush()
    return row


def _machine(task: TaskReport | None) -> float | None:
    """Give the machine's points; None when there is no verdict."""
    return None if task is None or task.points is None else float(task.points)


def _marker(task: TaskReport | None) -> float | None:
    """Give zero where there is nothing to mark, and None where a marker is awaited."""
    return None if task is None or task.points is None or task.awaiting_marker else 0.0
