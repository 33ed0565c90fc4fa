"""What comes naturally before the right answer: every check of every unit reads it, and says a next step."""

from __future__ import annotations

import re
import time

import pandas as pd
import pytest
from trying import FIRST_TRIES, model_names, spoilt

from cyberattache import release
from cyberattache.judge import execute, judge_for
from cyberattache.learner import unit
from cyberattache.units import graded_in_order, in_order, load_unit

TASKS = [(name, task.id) for name in in_order() for task in load_unit(name).unit.tasks]


@pytest.mark.parametrize(("unit_id", "task"), TASKS)
def test_every_first_try_is_answered_with_a_next_step(unit_id: str, task: str) -> None:
    names, spoken_to = model_names(unit_id), unit(unit_id)
    for name in load_unit(unit_id).unit.task(task).gives:
        for value in [*FIRST_TRIES, *spoilt(names[name])]:
            shown = spoken_to.check(task, {**names, name: value})
            assert shown.findings and all(finding.holds or finding.say for finding in shown.findings), value
            assert shown._repr_html_() and repr(shown)


@pytest.mark.parametrize("unit_id", in_order())
def test_every_check_answers_well_under_a_second(unit_id: str) -> None:
    names, spoken_to = model_names(unit_id), unit(unit_id)
    for task in load_unit(unit_id).unit.tasks:
        start = time.perf_counter()
        assert spoken_to.check(task.id, dict(names)).holds
        assert time.perf_counter() - start < 1, task.id


@pytest.mark.parametrize("unit_id", graded_in_order())
def test_what_scores_a_forecast_asks_for_one_where_there_is_none_yet(unit_id: str) -> None:
    judge, names = judge_for(unit_id), model_names(unit_id)
    given = release.cells_of(judge.loaded.unit, release.read_exercise(judge.loaded), judge.variant.given, {})
    outcomes = list(names["forecast"])
    none_yet = (..., None, 24, [0.25], {"falls": 1}, pd.Series([1]))
    for cell in given:
        if re.search(r"\bforecast\b", cell.source):
            for value in (*none_yet, *(dict.fromkeys(outcomes, each) for each in (..., "25%", 25, "?"))):
                execute(cell, {**names, "forecast": value})
