"""The notebooks that are made of an exercise."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import nbformat
import pytest

from cyberattache import release
from cyberattache.types import Unit
from cyberattache.units import load_unit

LOADED = load_unit("tiny", Path(__file__).parents[1] / "fixtures")
UNIT, EXERCISE = LOADED.unit, release.read_exercise(LOADED)


@pytest.fixture(params=[release.learner_notebook, release.instructor_notebook])
def notebook(request):
    return request.param(UNIT, EXERCISE)


def source(notebook, name: str) -> str:
    return next(cell.source for cell in notebook.cells if cell.id == name)


@pytest.mark.parametrize("make", [release.learner_notebook, release.instructor_notebook])
def test_a_notebook_is_valid_and_the_same_bytes_every_time(make) -> None:
    notebook = make(UNIT, EXERCISE)
    nbformat.validate(notebook)
    assert nbformat.writes(notebook) == nbformat.writes(make(UNIT, EXERCISE))
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


def test_a_notebook_carries_no_outputs_and_no_counts(notebook) -> None:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            assert cell.outputs == [] and cell.execution_count is None


def test_the_introduction_comes_first_then_the_imports_then_the_learners_numbers(notebook) -> None:
    assert [cell.id for cell in notebook.cells[:4]] == ["_start-text", "_setup", "_given", "share-text"]
    assert (
        source(notebook, "_setup")
        == 'from cyberattache.learner import Given, table, unit\n\ntiny = unit("tiny")'
    )
    assert source(notebook, "_given") == "given = Given(part=3, whole=12)"


def test_headings_are_rendered_from_the_unit(notebook) -> None:
    headings = re.findall(r"^## .*$", "\n".join(cell.source for cell in notebook.cells), re.MULTILINE)
    assert headings == [
        "## 1. What share voted against? (10 points · T1)",
        "## 2. A function for any share (30 points · T2)",
        "## 3. What will the next vote bring? (feedback only · T3)",
        "## 4. What would make the share misleading? (5 points · T1)",
        "## 5. Write it down (2 points + 3 by a marker · T3)",
    ]


@pytest.mark.parametrize(
    ("machine", "marker", "label"),
    [
        ("1", "0", "1 point"),
        ("1/2", "0", "1/2 points"),
        ("0", "3", "3 points by a marker"),
        ("0", "0", "feedback only"),
    ],
)
def test_points_are_said_in_words(machine: str, marker: str, label: str) -> None:
    task = replace(UNIT.task("share"), points=Fraction(machine), marker_points=Fraction(marker))
    assert release.points_label(task) == label


def test_every_answer_is_followed_by_its_check_and_the_learner_sees_no_hidden_test() -> None:
    learner, instructor = (
        release.learner_notebook(UNIT, EXERCISE),
        release.instructor_notebook(UNIT, EXERCISE),
    )
    for task in UNIT.tasks:
        order = [cell.id for cell in learner.cells]
        assert order[order.index(f"{task.id}-answer") + 1] == f"{task.id}-check"
        assert source(learner, f"{task.id}-check") == f'tiny.check("{task.id}")'
        hidden = source(instructor, f"{task.id}-check").split("\n")
        assert hidden[0] == f'tiny.check("{task.id}")'
        if task.points:
            assert hidden[1:] == [
                "### BEGIN HIDDEN TESTS",
                "from cyberattache.judge import grade_in_kernel",
                f'grade_in_kernel("tiny", "{task.id}", globals())',
                "### END HIDDEN TESTS",
            ]


def test_points_in_the_metadata_are_the_units_machine_and_marker_apart(notebook) -> None:
    told = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader
        for cell in notebook.cells
        if "nbgrader" in cell.metadata
    }
    assert {name: one.points for name, one in told.items() if one.grade} == {
        "share": 10,
        "double-share": 30,
        "limit": 5,
        "memo": 2,
        "memo-answer": 3,
    }
    assert told["memo-answer"].solution and not told["memo"].solution
    assert told["share"].locked and not told["share-answer"].locked
    assert not told["guess-check"].grade


def test_the_release_holds_neither_solutions_nor_markers() -> None:
    text = nbformat.writes(release.learner_notebook(UNIT, EXERCISE))
    for secret in ("BEGIN", "END SOL", "HIDDEN", 'absent\\"\\n', "there is no share of nothing", "0.6"):
        assert secret not in text


def test_another_learners_numbers_change_one_cell_only() -> None:
    ours, theirs = (
        release.learner_notebook(UNIT, EXERCISE, given) for given in (None, {"part": 5, "whole": 16})
    )
    different = [a.id for a, b in zip(ours.cells, theirs.cells, strict=True) if a != b]
    assert different == ["_given"]
    assert source(theirs, "_given") == "given = Given(part=5, whole=16)"


def test_a_unit_without_parameters_has_no_cell_for_them() -> None:
    plain: Unit = replace(UNIT, parameters=())
    ids = [cell.id for cell in release.learner_notebook(plain, EXERCISE).cells]
    assert "_given" not in ids
    assert "Given" not in release.setup_source(plain)


def test_the_cells_to_grade_are_ours_with_the_answers_in_them() -> None:
    cells = release.cells_of(
        UNIT, EXERCISE, {"part": 5, "whole": 12}, {"share": "share = 1", "memo": "memo = 2"}
    )
    assert [(cell.source, cell.task) for cell in cells] == [
        (release.setup_source(UNIT), None),
        ("given = Given(part=5, whole=12)", None),
        ("share = 1", "share"),
        ("example = (1, 4)", None),
        ("memo = 2", "memo"),
    ]


def test_a_task_whose_id_holds_hyphens_gives_a_unit_handle_that_is_a_name() -> None:
    assert release.handle("norms-and-law") == "norms_and_law"
