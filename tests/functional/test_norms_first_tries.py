"""What comes naturally before the right answer: every check of the norms exercise reads it, and says a next step."""

from __future__ import annotations

import time
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest

from cyberattache import release
from cyberattache.judge import execute, judge_for, judge_in_process
from cyberattache.learner import unit

NAMES = {
    "recall-four-acts": "acts",
    "recall-chance": "agreement_shows",
    "process-timeline": "timeline",
    "norm-letters": "letters",
    "forecast": "forecast",
    "bass": "bass",
    "bass-peak": "peak_year",
    "budapest-fit": "fit",
    "agreement": "agreement",
    "blocs": "positions",
    "vote-measures": "measures",
    "voting-power": "permanent_power",
    "norm-stage": "stages",
    "limit": "limit",
    "argument": "argument",
    "calibration": "calibration",
    "note": "note",
}
FIRST_TRIES: tuple[object, ...] = (
    *(..., None, 0, -1, 10**400, float("nan"), float("inf"), "0.5", "50%", [], [1, 2], {}, {"x": 1}, {"x": ...}, True),
    *(np.float64(0.2), np.array([1.0, 2.0]), pd.Series({"x": 1}), pd.DataFrame([{"x": 1}]), object()),
    *(lambda: 1, lambda *anything: None, lambda *anything: "0.5", lambda *anything: 1 / 0, {(1, 2): [3]}),
)


@pytest.fixture(scope="module")
def answered() -> Mapping[str, Any]:
    """Run the model answers, once."""
    judge = judge_for("norms")
    exercise = release.read_exercise(judge.loaded)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        execute(cell, namespace)
    return namespace


def spoilt(right: object) -> list[object]:
    """Give an answer with one item spoilt, in every way in which items are."""
    if not isinstance(right, dict):
        return []
    first = next(iter(right))
    rest = {key: value for key, value in right.items() if key != first}
    values = [rest | {first: value} for value in FIRST_TRIES]
    return [rest, rest | {f" {first.title()}": right[first]}, right | {"one more": 1}, list(right.items()), *values]


@pytest.mark.parametrize("task", NAMES)
def test_every_first_try_is_answered_with_a_next_step(task: str, answered: Mapping[str, Any]) -> None:
    norms, name = unit("norms"), NAMES[task]
    for value in [*FIRST_TRIES, *spoilt(answered[name])]:
        shown = norms.check(task, {**answered, name: value})
        assert shown.findings and all(finding.holds or finding.say for finding in shown.findings), value
        assert shown._repr_html_() and repr(shown)


def test_every_check_answers_well_under_a_second(answered: Mapping[str, Any]) -> None:
    norms = unit("norms")
    for task in NAMES:
        start = time.perf_counter()
        assert norms.check(task, answered).holds
        assert time.perf_counter() - start < 1, task


def test_scoring_a_forecast_that_is_none_yet_asks_for_one(answered: Mapping[str, Any]) -> None:
    exercise = release.read_exercise(judge_for("norms").loaded)
    cells = release.cells_of(judge_for("norms").loaded.unit, exercise, judge_for("norms").variant.given, {})
    (scoring,) = [cell for cell in cells if "yes_to_both" in cell.source]
    outcomes = ("0-59", "60-84", "85-109", "110-193")
    for value in (..., None, 91, [0.25], dict.fromkeys(outcomes, "25%"), dict.fromkeys(outcomes, 25), pd.Series([1])):
        execute(scoring, {**answered, "forecast": value})


def test_one_ground_is_not_enough() -> None:
    one = (
        'argument = {"claim": "one-refuses", "grounds": ["F1", "F1"], "warrant": "W1",'
        ' "qualifier": ("very likely", 0.9), "rebuttal": ("F5", "A1")}'
    )
    report = judge_in_process("norms", "argument", one)
    assert report.points == 0 and "Two grounds" in report.findings[-1].say


def test_a_note_is_marked_even_where_its_writer_gave_no_levels() -> None:
    exercise = release.read_exercise(judge_for("norms").loaded)
    report = judge_in_process("norms", "note", exercise.answers()["note"] + "\nself_score = ...\n")
    assert (report.points, report.awaiting_marker) == (Fraction(1), Fraction(3))
