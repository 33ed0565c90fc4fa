"""The whole exercise set at once: model answers earn everything, an untouched set nothing, however many units stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from cyberattache.audit.passes import judge_notebook
from cyberattache.audit.rules import TOTAL
from cyberattache.judge import judge_for
from cyberattache.learner.paths import course_root
from cyberattache.notebook import Exercise
from cyberattache.notebook.fill import fill
from cyberattache.notebook.rebuild import rebuild
from cyberattache.release import read_exercise
from cyberattache.report.table import self_scored
from cyberattache.types import Outcome, TaskReport
from cyberattache.units import graded_in_order, in_order, load_unit, names

Class = Mapping[str, Mapping[str, TaskReport]]
UNITS = graded_in_order()


def handed_in(answers: Callable[[Exercise], Mapping[str, str]]) -> Class:
    """Hand in every unit's notebook with answers of a kind, and judge what a grader would take out of it."""
    reports = {}
    for unit in UNITS:
        judge = judge_for(unit)
        exercise = read_exercise(judge.loaded)
        release = (course_root().exercises / unit / f"{unit}.ipynb").read_bytes()
        taken = rebuild(fill(release, answers(exercise)), judge.loaded.unit)
        assert not taken.refused and not taken.problems, unit
        reports[unit] = judge_notebook(judge, exercise, taken.answers)
    return reports


@pytest.fixture(scope="module")
def model() -> Class:
    return handed_in(Exercise.answers)


@pytest.fixture(scope="module")
def untouched() -> Class:
    return handed_in(lambda exercise: {})


def machine(found: Class) -> Fraction:
    return sum((one.points or Fraction(0) for unit in found.values() for one in unit.values()), Fraction(0))


def marked(unit: str, task: TaskReport, level: int) -> Fraction:
    """Mark a written answer with one level on every criterion of its rubric, as a marker with the rubric does."""
    if not task.awaiting_marker:
        return Fraction(0)
    rubrics = load_unit(unit).rubric
    levels = {one.id: level for one in rubrics[task.task].criteria}
    points = self_scored(replace(task, self_scored=levels), rubrics)
    assert points is not None
    return points


def test_every_written_unit_stands_in_the_table_of_contents() -> None:
    assert names() == in_order()


def test_model_answers_earn_all_machine_points_of_the_course(model: Class) -> None:
    assert machine(model) == sum(task.points for unit in UNITS for task in load_unit(unit).unit.tasks)
    assert {one.outcome for unit in model.values() for one in unit.values()} == {Outcome.GRADED}


def test_with_the_highest_levels_on_what_is_written_they_earn_fifty_points_a_unit(model: Class) -> None:
    by_marker = sum(marked(unit, task, 3) for unit, found in model.items() for task in found.values())
    assert machine(model) + by_marker == TOTAL * len(UNITS)
    assert by_marker > sum(marked(unit, task, 2) for unit, found in model.items() for task in found.values())


def test_an_untouched_set_earns_nothing_and_leaves_nothing_to_mark(untouched: Class) -> None:
    assert machine(untouched) == 0
    assert not any(one.awaiting_marker for unit in untouched.values() for one in unit.values())
    assert {one.outcome for unit in untouched.values() for one in unit.values()} == {Outcome.GRADED}


def test_every_unit_opens_with_what_it_brings_back_and_asks_one_forecast() -> None:
    for unit in UNITS:
        tasks = load_unit(unit).unit.tasks
        assert sum(task.kind == "forecast" for task in tasks) >= 1, unit
        if unit != "foundations":
            assert [bool(task.recalls) for task in tasks[:3]] == [True, True, False], unit
