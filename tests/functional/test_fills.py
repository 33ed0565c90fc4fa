"""Every function of the graded units can be had with one line left to fill, and the points hang on that line."""

from __future__ import annotations

import ast
from fractions import Fraction
from typing import Any

import pytest

from cyberattache.judge import judge_in_process
from cyberattache.learner import unit
from cyberattache.notebook.markers import BLANK, FILL
from cyberattache.release import learner_notebook, read_exercise
from cyberattache.study import show, show_progress
from cyberattache.study.hint import hint
from cyberattache.study.progress import progress
from cyberattache.units import graded_in_order, load_unit

FUNCTIONS = [
    (name, task.id)
    for name in graded_in_order()
    for task in load_unit(name).unit.tasks
    if task.kind == "function"
]


def line_left_out(name: str, task: str) -> str:
    """Find in the model answer what the blank of its form stands for."""
    exercise = read_exercise(load_unit(name))
    before = next(line for line in exercise.fills()[task].split("\n") if BLANK in line).removesuffix(BLANK)
    answer = exercise.answers()[task].split("\n")
    (line,) = {line for line in answer if line.startswith(before) and line not in exercise.fills()[task].split("\n")}
    return line.removeprefix(before)


def earned(name: str, task: str, source: str) -> Fraction | None:
    return judge_in_process(name, task, source).points


@pytest.mark.parametrize(("name", "task"), FUNCTIONS)
def test_with_the_right_line_a_form_earns_everything_and_left_blank_it_does_not(name: str, task: str) -> None:
    form, of = read_exercise(load_unit(name)).fills()[task], load_unit(name).unit.task(task).points
    assert form.count(BLANK) == 1 and ast.parse(form)
    assert earned(name, task, form.replace(BLANK, line_left_out(name, task))) == of
    left_blank = earned(name, task, form)
    assert left_blank is not None and left_blank < of


@pytest.mark.parametrize(("name", "task"), FUNCTIONS)
def test_learners_get_the_form_and_neither_its_line_nor_its_mark(name: str, task: str) -> None:
    form = unit(name).fill(task)
    assert form.source == read_exercise(load_unit(name)).fills()[task] and BLANK in repr(form)
    shipped = (load_unit(name).folder.parents[2] / "exercises" / name / "open.json").read_text(encoding="utf-8")
    assert FILL not in shipped
    notebook = learner_notebook(load_unit(name).unit, read_exercise(load_unit(name)))
    assert FILL not in "".join(cell.source for cell in notebook.cells)
    assert line_left_out(name, task) not in form.source


def test_the_last_hint_in_a_notebook_names_the_form() -> None:
    norms = unit("norms")
    said = [norms.hint("agreement").say for _ in range(4)]
    assert ['norms.fill("agreement")' in one for one in said] == [False, False, True, True]
    assert "asks for no function" in repr(norms.fill("note"))


def test_study_gives_the_form_after_the_last_hint_and_remembers_it_apart(student: Any) -> None:
    for _ in range(3):
        assert not hint(task="double-share", **student.here).fills
    last = hint(task="double-share", **student.here)
    said = student.told(show.hinted, last)
    assert last.fills and "Hint 4 of 4 (one line to fill)" in said and "return ____" in said
    assert [hint(task="double-share", **student.here).level for _ in range(2)] == [4, 4]
    shown = progress(**student.here)
    assert shown.standings[0].with_fill == ("double-share",)
    assert "With one line to fill in tiny: double-share." in student.told(show_progress.progress, shown)
    assert not hint(task="share", **student.here).form
