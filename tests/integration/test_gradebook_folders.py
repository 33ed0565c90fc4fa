"""What nbgrader finds beside its gradebook: autograded notebooks that formgrader shows, and pages without markup."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from cyberattache.grade import grade
from cyberattache.grade.nbgrader import hand_on
from cyberattache.grade.progress import Lines
from cyberattache.jail import NoJail
from cyberattache.types import Report

SOURCE = Path(__file__).resolve().parents[1] / "fixtures" / "nbgrader" / "source"
MARKUP = "<script>alert('markup')</script> & <img src=x onerror=alert(1)>"
ANSWERS = {
    "rate": f"print({MARKUP!r})\ndef rate(c, p):\n    return c / p * 1e6",
    "total": "total = sum(counts())",
}


def answered(cell: dict[str, Any]) -> dict[str, Any]:
    about = cell["metadata"].get("nbgrader", {})
    own = ANSWERS.get(about.get("grade_id"), MARKUP if cell["cell_type"] == "markdown" else cell["source"])
    return {**cell, "source": own} if about.get("solution") else cell


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(SOURCE, root / "source")
    notebook = json.loads((SOURCE / "rates" / "rates.ipynb").read_text())
    notebook["cells"] = [answered(cell) for cell in notebook["cells"]]
    for learner, content in {"ada": json.dumps(notebook), "bob": "{"}.items():
        file = root / "submitted" / learner / "rates" / "rates.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(content)
    with (root / "told").open("w") as told:
        reports: list[Report] = grade(submissions=root, out=root / "out", jail=NoJail(), progress=Lines(told))
    hand_on(reports, submissions=root, database=root / "gradebook.db")
    return root


def nbgrader(course: Path, *words: str) -> str:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = [sys.executable, "-m", "nbgrader", *words, f"--course={course}"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=course, env={**os.environ, "PATH": path}
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_formgrader_finds_what_was_graded_and_what_waits_for_a_marker(course: Path, path_with_alembic: None) -> None:
    api = NbGraderAPI(CourseDirectory(config=Config({"CourseDirectory": {"root": str(course)}})))
    found = {one["student"]: one for one in api.get_notebook_submissions("rates", "rates")}
    assert list(found) == ["ada"]  # whose notebook can be shown; bob's could not be read
    assert found["ada"]["code_score"] == 7
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        grades = book.find_submission_notebook("rates", "rates", "ada").grades
        waits = {one.name for one in grades if one.needs_manual_grade}
    written = {
        cell["metadata"]["nbgrader"]["grade_id"]
        for cell in json.loads((SOURCE / "rates" / "rates.ipynb").read_text())["cells"]
        if cell["cell_type"] == "markdown" and cell["metadata"].get("nbgrader", {}).get("grade")
    }
    assert written and written <= waits and found["ada"]["needs_manual_grade"]


def test_the_notebook_holds_the_answers_and_outputs_and_no_hidden_test(course: Path) -> None:
    file = course / "autograded" / "ada" / "rates" / "rates.ipynb"
    notebook: Any = nbformat.read(file, as_version=4)
    nbformat.validate(notebook)
    by_name = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    assert by_name["rate"].source == ANSWERS["rate"] and MARKUP in by_name["rate"].outputs[0].text
    assert "HIDDEN" in (SOURCE / "rates" / "rates.ipynb").read_text() and "HIDDEN" not in file.read_text()
    assert not any("<script" in cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    assert not (course / "autograded" / "bob").exists()


def test_what_formgrader_renders_runs_nothing_of_a_learners(course: Path, path_with_alembic: None) -> None:
    """Formgrader and `generate_feedback` render with the same exporter; the latter can be asked for a file."""
    shutil.copytree(course, course.with_name("rendered"))
    again = course.with_name("rendered")
    shutil.rmtree(again / "feedback")
    nbgrader(again, "generate_feedback", "rates")
    page = (again / "feedback" / "ada" / "rates" / "rates.html").read_text()
    assert "alert(" in page and "<script>alert(" not in page and "<img src=x" not in page


def test_the_pages_for_learners_are_ours_and_escaped(course: Path) -> None:
    page = (course / "feedback" / "ada" / "rates" / "rates.html").read_text()
    assert "ada" in page and "<script" not in page and "<img src=x" not in page


def test_nbgrader_exports_the_points(course: Path) -> None:
    nbgrader(course, "export")
    rows = (course / "grades.csv").read_text().splitlines()
    assert any("ada" in row and ",7.0" in row for row in rows), rows


def test_writing_again_gives_the_same_bytes(course: Path) -> None:
    file = course / "autograded" / "ada" / "rates" / "rates.ipynb"
    before = file.read_bytes()
    with (course / "told").open("w") as told:
        reports = grade(submissions=course, out=course / "out", jail=NoJail(), progress=Lines(told))
    hand_on(reports, submissions=course, database=course / "gradebook.db")
    assert file.read_bytes() == before


def test_a_unit_of_ours_is_shown_with_what_was_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cyberattache import release
    from cyberattache.build import build
    from cyberattache.learner.paths import working_on
    from cyberattache.notebook.fill import fill
    from cyberattache.units import load_unit

    shutil.copytree(Path(__file__).resolve().parents[1] / "fixtures" / "units", tmp_path / "units")
    with working_on(tmp_path):
        build(units=["tiny"])
        loaded = load_unit("tiny")
        answers = release.read_exercise(loaded).answers()
        blank = (tmp_path / "exercises" / "tiny" / "tiny.ipynb").read_bytes()
        file = tmp_path / "submitted" / "ada" / "tiny" / "tiny.ipynb"
        file.parent.mkdir(parents=True)
        file.write_bytes(fill(blank, answers))
        with (tmp_path / "told").open("w") as told:
            reports = grade(
                submissions=tmp_path / "submitted", out=tmp_path / "out", jail=NoJail(), progress=Lines(told)
            )
        hand_on(reports, submissions=tmp_path / "submitted", database=tmp_path / "gradebook.db")
    notebook: Any = nbformat.read(tmp_path / "autograded" / "ada" / "tiny" / "tiny.ipynb", as_version=4)
    nbformat.validate(notebook)
    by_name = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    assert by_name["share-answer"].source == answers["share"]
    assert loaded.unit.task("share").title in by_name["share"].outputs[0].text
    nbgrader(tmp_path, "generate_feedback", "tiny", "--force")
    assert "<h" in (tmp_path / "feedback" / "ada" / "tiny" / "tiny.html").read_text()
