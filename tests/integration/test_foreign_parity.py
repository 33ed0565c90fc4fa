"""Honest work in the course of `nbgrader quickstart` gets from us what stock nbgrader gives, but where it errs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from cyberattache import cli

RATES = Path(__file__).resolve().parents[1] / "fixtures" / "nbgrader" / "source" / "rates"
NOTEBOOKS = (("ps1", "problem1"), ("ps1", "problem2"), ("rates", "rates"))

pytestmark = pytest.mark.timeout(
    1800
)  # stock nbgrader takes seconds per notebook, each in a kernel of its own

SQUARES = "def squares(n):\n    if n < 1:\n        raise ValueError('n')\n    return [i**2 for i in range(1, n + 1)]"
# What each learner writes; None: the model answer.
LEARNERS: dict[str, dict[str, str | None]] = {
    "right": dict.fromkeys(
        ["squares", "sum_of_squares", "sum_of_squares_equation", "sum_of_squares_application"]
    ),
    "blank": {},
    "no-error": {
        "squares": "def squares(n):\n    return [i**2 for i in range(1, n + 1)]",
        "sum_of_squares": None,
    },
    "anew": {
        "squares": SQUARES,
        "sum_of_squares": "def sum_of_squares(n):\n    return n * (n + 1) * (2 * n + 1) // 6",
    },
    "slip": {"squares": "def squares(n)\n    return 1", "sum_of_squares": None},
    "prints": {
        "squares": f"print('hello')\n{SQUARES}\nsquares(3)",
        "sum_of_squares": None,
        "part-a": "It adds.",
    },
    "raises": {"squares": "def squares(n):\n    raise SystemExit", "sum_of_squares": None},
    "rated": dict.fromkeys(["rate", "total", "words", "why"]),
    "half-rated": {
        "rate": "def rate(c, p):\n    return 2",
        "total": None,
        "words": "def words(t):\n    return t.split()",
    },
    "off": {"rate": None, "total": "total = 61", "words": "def words(t):\n    return None"},
}
# Where nbgrader's own rule is wrong, and we give what the work deserves.
ERRS = {
    "stderr": {
        "rate": "import sys\n\n\ndef rate(c, p):\n    print('careful', file=sys.stderr)\n    return c / p * 1e6"
    }
}

Scores = dict[tuple[str, str, str], float | None]


@dataclass(frozen=True)
class Graded:
    course: Path
    out: Path
    theirs: Scores
    ours: Scores


def run(course: Path, *words: str) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "HOME": str(course.parent)}
    command = [sys.executable, "-m", "nbgrader", *words]
    where = course if course.is_dir() else course.parent
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=where, env=environment)
    assert done.returncode == 0, done.stderr


def model_answers(file: Path) -> dict[str, str]:
    cells = json.loads(file.read_text())["cells"]
    about = {cell["metadata"].get("nbgrader", {}).get("grade_id"): cell for cell in cells}
    return {name: "".join(cell["source"]) for name, cell in about.items() if name}


def hand_in(course: Path, learner: str, wrote: dict[str, str | None]) -> None:
    for assignment, notebook in NOTEBOOKS:
        released: dict[str, Any] = json.loads(
            (course / "release" / assignment / f"{notebook}.ipynb").read_text()
        )
        model = model_answers(course / "source" / assignment / f"{notebook}.ipynb")
        for cell in released["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if name in wrote:
                cell["source"] = model[name] if wrote[name] is None else wrote[name]
        file = course / "submitted" / learner / assignment / f"{notebook}.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(released))


def scores(database: Path) -> Scores:
    found: Scores = {}
    with Gradebook(f"sqlite:///{database}") as book:
        for assignment, notebook in NOTEBOOKS:
            for one in book.notebook_submissions(notebook, assignment):
                for grade in one.grades:
                    found[one.student.id, notebook, grade.name] = grade.auto_score
                    assert grade.needs_manual_grade == (grade.auto_score is None)
    return found


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    root = tmp_path_factory.mktemp("quickstart")
    course = root / "course"
    run(course, "quickstart", "course")
    shutil.copytree(RATES, course / "source" / "rates")
    for assignment in ("ps1", "rates"):
        run(course, "generate_assignment", assignment)
    released = shutil.copy(course / "gradebook.db", root / "ours.db")
    for learner, wrote in {**LEARNERS, **ERRS}.items():
        hand_in(course, learner, wrote)
    words = ["grade", str(course), "--out", str(root / "out"), "--gradebook", str(released)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["cyberattache", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
    assert end.value.code == 0
    for assignment in ("ps1", "rates"):
        run(course, "autograde", assignment)
    return Graded(course, root / "out", scores(course / "gradebook.db"), scores(released))


def test_honest_work_gets_the_same_points_cell_by_cell(graded: Graded) -> None:
    wrong = {
        name: (ours, graded.theirs[name])
        for name, ours in graded.ours.items()
        if name[0] in LEARNERS and ours != graded.theirs[name]
    }
    assert wrong == {}
    assert graded.ours.keys() == graded.theirs.keys()
    assert graded.ours["right", "problem1", "correct_squares"] == 1
    assert graded.ours["half-rated", "rates", "words-test"] == 3


def test_a_warning_costs_nothing_where_nbgrader_takes_all_points(graded: Graded) -> None:
    name = ("stderr", "rates", "rate-test")
    assert (graded.ours[name], graded.theirs[name]) == (2, 0)


def test_there_is_a_report_of_every_notebook_and_a_table(graded: Graded) -> None:
    for learner in LEARNERS:
        for unit in ("ps1.problem1", "ps1.problem2", "rates"):
            for form in ("json", "html", "txt"):
                assert (graded.out / learner / f"{unit}.{form}").is_file()
    rows = (graded.out / "grades.csv").read_text().splitlines()
    assert len(rows) == 1 + len(NOTEBOOKS) * len({**LEARNERS, **ERRS})
    assert "ps1: problem1" in (graded.out / "class.html").read_text()


def test_nbgrader_exports_what_we_wrote(graded: Graded) -> None:
    database, exported = graded.course.parent / "ours.db", graded.course.parent / "grades.csv"
    run(graded.course, "export", f"--to={exported}", f"--CourseDirectory.db_url=sqlite:///{database}")
    assert "half-rated" in exported.read_text()
