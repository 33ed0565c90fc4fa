"""A plain nbgrader course through `grade` and `regrade`: found, resumed, graded again, graded elsewhere, refused."""

from __future__ import annotations

import json
import multiprocessing
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from cyberattache.errors import AuthorError, UsageError
from cyberattache.grade import Open, grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import NoJail
from cyberattache.regrade import regrade
from cyberattache.types import Outcome, Report

SOURCE = Path(__file__).resolve().parents[1] / "fixtures" / "nbgrader" / "source"
ANSWERS = {"rate": "def rate(c, p):\n    return c / p * 1e6", "total": "total = sum(counts())"}
Notebook = dict[str, Any]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(SOURCE, tmp_path / "source")
    for learner in ("ada", "bob"):
        notebook = json.loads((SOURCE / "rates" / "rates.ipynb").read_text())
        for cell in notebook["cells"]:
            name = cell["metadata"].get("nbgrader", {}).get("grade_id")
            cell["source"] = ANSWERS.get(name, cell["source"])
        file = tmp_path / "submitted" / learner / "rates" / "rates.ipynb"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps(notebook))
    return tmp_path


def take(course: Path, told: Path, **more: Any) -> dict[str, Report]:
    with told.open("w") as stream:
        how = {
            "submissions": course,
            "out": course / "out",
            "jail": NoJail(),
            "progress": Lines(stream),
            **more,
        }
        return {report.learner: report for report in grade(**how)}


def change(course: Path, edit: Callable[[Notebook], None]) -> None:
    file = course / "source" / "rates" / "rates.ipynb"
    notebook = json.loads(file.read_text())
    edit(notebook)
    file.write_text(json.dumps(notebook))


def cell(notebook: Notebook, name: str) -> dict[str, Any]:
    return next(one for one in notebook["cells"] if one["id"] == name)


def test_a_second_run_takes_up_what_is_there_until_the_source_changes(course: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    first = take(course, told)
    assert first["ada"].points == 7 and "as before" not in told.read_text()
    assert take(course / "submitted", told, out=course / "out") == first
    assert told.read_text().count("as before") == 2
    change(course, lambda notebook: cell(notebook, "total-test").update(source="assert total == 61"))
    assert take(course, told)["ada"].points == 6
    assert "as before" not in told.read_text()


def test_data_beside_the_notebook_is_part_of_it(course: Path, tmp_path: Path) -> None:
    take(course, tmp_path / "told")
    (course / "source" / "rates" / "counts.csv").write_text("country,count\nA,61\n")
    assert take(course, tmp_path / "told")["bob"].points == 6


def test_regrade_shows_what_a_changed_test_changes(course: Path, tmp_path: Path) -> None:
    take(course, tmp_path / "told")
    change(course, lambda notebook: cell(notebook, "total-test").update(source="assert total == 61"))
    with (tmp_path / "told").open("w") as stream:
        found = regrade(submissions=course, out=course / "out", jail=NoJail(), progress=Lines(stream))
    assert [(one.learner, one.task) for one in found.changes] == [
        ("ada", "total-test"),
        ("bob", "total-test"),
    ]


def test_workers_elsewhere_get_the_assignment_with_the_order(course: Path, tmp_path: Path) -> None:
    here = take(course, tmp_path / "told")
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as executor:
        there = take(course, tmp_path / "told", jail=Open(none=True), executor=executor, out=course / "there")
    assert there == here


def test_source_names_the_folder_where_the_layout_does_not(course: Path, tmp_path: Path) -> None:
    (course / "submitted").rename(course / "handed-in")
    (course / "source").rename(course / "instructor")
    found = take(course / "handed-in", tmp_path / "told", source=course / "instructor", out=course / "out")
    assert found["ada"].points == 7


def test_a_missing_notebook_and_an_unknown_folder_are_told(course: Path, tmp_path: Path) -> None:
    (course / "submitted" / "bob" / "rates" / "rates.ipynb").rename(
        course / "submitted" / "bob" / "rates" / "x.ipynb"
    )
    (course / "submitted" / "ada" / "other").mkdir()
    found = take(course, tmp_path / "told")
    assert found["bob"].outcome is Outcome.NOT_GRADABLE and "renamed" in found["bob"].reason
    assert "ada/other: no such unit" in (tmp_path / "told").read_text()


def test_one_assignment_can_be_asked_for(course: Path, tmp_path: Path) -> None:
    assert take(course, tmp_path / "told", unit="rates").keys() == {"ada", "bob"}
    with pytest.raises(UsageError, match="there is no unit 'rate'"):
        take(course, tmp_path / "told", unit="rate")


def r_kernel(notebook: Notebook) -> None:
    notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R", "display_name": "R"}


def no_end(notebook: Notebook) -> None:
    cell(notebook, "rate")["source"] = "### BEGIN SOLUTION\nx = 1"


def broken_test(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["source"] = "assert ("


def autotest(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["source"] = "### AUTOTEST rate(1, 2)"


def same_id(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["metadata"]["nbgrader"]["grade_id"] = "total-test"


def no_points(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["metadata"]["nbgrader"]["points"] = -1


@pytest.mark.parametrize(
    "edit, found",
    [
        (r_kernel, "its language is 'R'"),
        (no_end, "no end solution statement"),
        (broken_test, "cell 'rate-test': the test is not Python"),
        (autotest, "AUTOTEST"),
        (same_id, "total-test"),
        (no_points, "-1 is less than the minimum of 0"),
    ],
)
def test_a_mistake_in_the_source_is_told_before_anything_runs(
    course: Path, tmp_path: Path, edit: Callable[[Notebook], None], found: str
) -> None:
    change(course, edit)
    with pytest.raises(AuthorError, match=found):
        take(course, tmp_path / "told")


def test_settings_that_cannot_be_read_are_told(course: Path, tmp_path: Path) -> None:
    (course / "nbgrader_config.py").write_text("c = get_config(\n")
    with pytest.raises(AuthorError, match="nbgrader_config.py: cannot be read"):
        take(course, tmp_path / "told")
