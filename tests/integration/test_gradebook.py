"""nbgrader's gradebook: what formgrader and export find there after a class was graded."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from cyberattache import gradebook, release
from cyberattache.compare.finding import Finding
from cyberattache.types import Outcome, Report, TaskReport
from cyberattache.units import load_unit

LOADED = load_unit("tiny", Path(__file__).resolve().parents[1] / "fixtures")
UNIT = LOADED.unit
SAW = Finding(False, "Compare `share`.", "25.0", "A percentage?", "percent", "shares")


def report(learner: str, share: str = "10/3", memo: str = "2", awaiting: int = 3) -> Report:
    tasks = tuple(
        TaskReport(
            task.id, Outcome.GRADED, Fraction({"share": share, "memo": memo}.get(task.id, "0")), task.points
        )
        for task in UNIT.tasks
    )
    first = replace(tasks[0], findings=(SAW,))
    return Report(
        "tiny",
        learner,
        Outcome.GRADED,
        (first, *tasks[1:-1], replace(tasks[-1], awaiting_marker=Fraction(awaiting))),
    )


REFUSED = Report("tiny", "bob", Outcome.NOT_GRADABLE, reason="the file is not valid JSON (line 1)")
FAULT = Report("tiny", "cyd", Outcome.OUR_FAULT, reason="the jail did not start")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "out" / "gradebook.db"


def grades(book: Any, learner: str) -> dict[str, tuple[float | None, bool]]:
    found = book.find_submission_notebook("tiny", "tiny", learner).grades
    return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in found}


def open_book(database: Path) -> Any:
    return Gradebook(f"sqlite:///{database}")


def test_points_land_in_the_cells_of_the_released_notebook(database: Path, path_with_alembic: None) -> None:
    gradebook.write([report("ada")], {"tiny": UNIT}, database=database)
    with open_book(database) as book:
        found = grades(book, "ada")
        assert found["share"] == (pytest.approx(10 / 3), False)
        assert found["memo"] == (2.0, False) and found["memo-answer"] == (None, True)
        assert "guess" not in found
        submission = book.find_submission("tiny", "ada")
        assert submission.score == pytest.approx(16 / 3) and submission.max_score == 50
        comment = book.find_comment("share-answer", "tiny", "tiny", "ada").comment
    assert "A percentage?" in comment and "Re-read" in comment
    released: Any = release.learner_notebook(UNIT, release.read_exercise(LOADED))
    marked = {
        cell.metadata.nbgrader.grade_id
        for cell in released.cells
        if "nbgrader" in cell.metadata and cell.metadata.nbgrader.grade
    }
    assert marked == set(found)


def test_what_has_no_verdict_has_no_score(database: Path, path_with_alembic: None) -> None:
    gradebook.write([REFUSED, FAULT], {"tiny": UNIT}, database=database)
    with open_book(database) as book:
        assert set(grades(book, "bob").values()) == {(None, True)}
        assert "not valid JSON" in book.find_comment("share-answer", "tiny", "tiny", "bob").comment
        assert [student.id for student in book.students] == ["bob"]


def test_nothing_to_mark_is_zero_and_not_awaited(database: Path, path_with_alembic: None) -> None:
    gradebook.write([report("ada", memo="0", awaiting=0)], {"tiny": UNIT}, database=database)
    with open_book(database) as book:
        assert grades(book, "ada")["memo-answer"] == (0.0, False)


def test_writing_again_updates_and_keeps_what_a_marker_wrote(database: Path, path_with_alembic: None) -> None:
    gradebook.write([report("ada")], {"tiny": UNIT}, database=database)
    with open_book(database) as book:
        grade = book.find_grade("memo-answer", "tiny", "tiny", "ada")
        grade.manual_score, grade.needs_manual_grade = 2.5, False
        book.find_comment("memo-answer", "tiny", "tiny", "ada").manual_comment = "Well argued."
        book.db.commit()
    gradebook.write([report("ada", share="10"), report("dan")], {"tiny": UNIT}, database=database)
    gradebook.write([FAULT], {"tiny": UNIT}, database=database)
    with open_book(database) as book:
        assert grades(book, "ada")["share"] == (10.0, False) and grades(book, "ada")["memo-answer"] == (
            None,
            False,
        )
        assert book.find_submission("tiny", "ada").score == 14.5
        assert book.find_comment("memo-answer", "tiny", "tiny", "ada").comment == "Well argued."
        assert len(book.assignment_submissions("tiny")) == 2


def test_nbgrader_exports_it(database: Path, path_with_alembic: None, tmp_path: Path) -> None:
    gradebook.write([report("ada"), report("dan", share="10")], {"tiny": UNIT}, database=database)
    exported = tmp_path / "grades.csv"
    words = [
        sys.executable,
        "-m",
        "nbgrader",
        "export",
        f"--to={exported}",
        f"--CourseDirectory.db_url=sqlite:///{database}",
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "ada" in exported.read_text() and "12.0" in exported.read_text()


def test_it_works_where_no_environment_is_activated(database: Path) -> None:
    program = (
        "from pathlib import Path; from cyberattache import gradebook; from cyberattache.types import *;"
        f"gradebook.write([], {{}}, database=Path({str(database)!r}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "HOME": "/tmp"},
    )
    assert done.returncode == 0 and database.exists(), done.stderr
