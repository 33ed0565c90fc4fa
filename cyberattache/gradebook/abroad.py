"""Write results of an assignment that is not ours into the gradebook, into the cells that its own notebook names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from cyberattache.errors import AuthorError
from cyberattache.foreign import Assignment, Kind
from cyberattache.gradebook.book import Row, added, open_book
from cyberattache.report import task_text
from cyberattache.types import Outcome, Report, TaskReport


def write_abroad(reports: Sequence[Report], assignments: Sequence[Assignment], *, database: Path) -> None:
    """Write the results of a class in one batch; what a marker has written stays as it is.

    What has no verdict gets no score and waits for a person. A submission that failed by our fault is left as it was.
    """
    with open_book(database) as book:
        for assignment in assignments:
            _describe(book, assignment, database)
        for assignment in assignments:
            for report in reports:
                if report.unit == assignment.id and report.outcome is not Outcome.OUR_FAULT:
                    _submission(book, report, assignment)
        book.db.commit()


def _describe(book: Row, assignment: Assignment, database: Path) -> None:
    """Describe a notebook where nbgrader has not done so when it released the assignment."""
    from nbgrader.api import MissingEntry  # type: ignore[import-untyped]

    try:
        known = book.find_notebook(assignment.notebook, assignment.name)
    except MissingEntry:
        _add(book, assignment)
        return
    there = {cell.name for cell in (*known.grade_cells, *known.task_cells)}
    if missing := {part.id for part in assignment.graded} - there:
        found = f"{assignment.name}/{assignment.notebook} has no cell {', '.join(sorted(missing))} in it"
        raise AuthorError(database, found, f"Run `nbgrader generate_assignment {assignment.name}` again.")


def _add(book: Row, assignment: Assignment) -> None:
    book.update_or_create_assignment(assignment.name)
    book.update_or_create_notebook(assignment.notebook, assignment.name)
    about = {"notebook": assignment.notebook, "assignment": assignment.name}
    for part in assignment.parts:
        worth = {"max_score": float(part.points or 0), "cell_type": "code" if part.code else "markdown"}
        if part.kind is Kind.ANSWER:
            book.update_or_create_solution_cell(part.id, **about)
        if part.kind is Kind.TASK:
            book.update_or_create_task_cell(part.id, **about, **worth)
        elif part.points is not None:
            book.update_or_create_grade_cell(part.id, **about, **worth)


def _submission(book: Row, report: Report, assignment: Assignment) -> None:
    notebook = _notebook(book, report.learner, assignment)
    judged = {task.task: task for task in report.tasks}
    for grade in notebook.grades:
        grade.auto_score = _points(judged.get(grade.name))
        grade.needs_manual_grade = grade.manual_score is None and grade.auto_score is None
    told = _told(report, assignment)
    for comment in notebook.comments:
        comment.auto_comment = told.get(comment.name) or report.reason or None


def _notebook(book: Row, learner: str, assignment: Assignment) -> Row:
    """Find the learner's notebook, or make all of the submission, without a write of its own for each row."""
    from nbgrader.api import MissingEntry, Student, SubmittedAssignment

    try:
        return book.find_submission_notebook(assignment.notebook, assignment.name, learner)
    except MissingEntry:
        source = book.find_assignment(assignment.name)
    if book.db.get(Student, learner) is None:
        book.db.add(Student(id=learner))
    try:
        submission = book.find_submission(assignment.name, learner)
    except MissingEntry:
        submission = added(book, SubmittedAssignment(assignment_id=source.id, student_id=learner))
    there = {one.notebook_id for one in submission.notebooks}
    for notebook in source.notebooks:
        if notebook.id not in there:
            _empty(book, notebook, submission)
    return book.find_submission_notebook(assignment.notebook, assignment.name, learner)


def _empty(book: Row, notebook: Row, submission: Row) -> None:
    from nbgrader.api import Comment, Grade, SubmittedNotebook

    made = added(book, SubmittedNotebook(notebook_id=notebook.id, assignment_id=submission.id))
    for cell in (*notebook.grade_cells, *notebook.task_cells):
        added(book, Grade(cell_id=cell.id, notebook_id=made.id))
    for cell in (*notebook.solution_cells, *notebook.task_cells):
        added(book, Comment(cell_id=cell.id, notebook_id=made.id))


def _points(task: TaskReport | None) -> float | None:
    """Give the machine's points; None where there is no verdict or a marker is awaited."""
    return None if task is None or task.points is None or task.awaiting_marker else float(task.points)


def _told(report: Report, assignment: Assignment) -> Mapping[str, str]:
    """Gather what each answer's tests said: nbgrader has no place for a comment on a test."""
    judged, told, answer = {task.task: task for task in report.tasks}, dict[str, str](), ""
    for part in assignment.parts:
        answer = part.id if part.kind in (Kind.ANSWER, Kind.TASK) else answer
        task = judged.get(part.id)
        if task is not None and answer and (task.findings or task.reason):
            told[answer] = told.get(answer, "") + task_text(task, assignment.unit)
    return told
