"""What comes naturally before the right answer: every check of the foundations reads it, and says a next step."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pytest

from cyberattache import release
from cyberattache.judge import execute, judge_for, judge_in_process
from cyberattache.learner import unit

NAMES = {
    "activities": "labels",
    "border-cases": "borders",
    "layers": "layers",
    "actors": "roles",
    "forecast": "forecast",
    "objectives": "aims",
    "interval": "ends",
    "kappa": "kappa",
    "alpha": "alpha",
    "drivers": "drivers",
    "verdicts": "verdicts",
    "limit": "limit",
}
FIRST_TRIES: tuple[object, ...] = (
    *(
        ...,
        None,
        0,
        -1,
        10**400,
        float("nan"),
        float("inf"),
        "0.5",
        "50%",
        [],
        [1, 2],
        {},
        {"x": 1},
        {"x": ...},
        True,
    ),
    *((0.2, "0.3"), (0.3, 0.2), (1.2, 9.5), (-0.1, 0.2), ("espionage",), ["espionage", "operation"]),
    *(np.float64(0.2), np.array([1.0, 2.0]), pd.Series({"x": 1}), pd.DataFrame([{"x": 1}]), object()),
    *(lambda: 1, lambda *anything: None, lambda *anything: "0.5", lambda *anything: 1 / 0, {(1, 2): [3]}),
)


@pytest.fixture(scope="module")
def answered() -> Mapping[str, Any]:
    """Run the model answers, once."""
    judge = judge_for("foundations")
    exercise = release.read_exercise(judge.loaded)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        execute(cell, namespace)
    return namespace


def spoilt(right: object) -> list[object]:
    """Give an answer with one item spoilt, in every way in which items are."""
    if isinstance(right, list):
        return [
            right[1:],
            [*right, right[0]],
            [{**right[0], "actor": "nobody"}, *right[1:]],
            dict(enumerate(right)),
        ]
    if not isinstance(right, dict):
        return []
    first = next(iter(right))
    rest = {key: value for key, value in right.items() if key != first}
    values = [rest | {first: value} for value in FIRST_TRIES]
    return [
        rest,
        rest | {f" {first.title()}": right[first]},
        right | {"one more": 1},
        list(right.items()),
        *values,
    ]


@pytest.mark.parametrize("task", NAMES)
def test_every_first_try_is_answered_with_a_next_step(task: str, answered: Mapping[str, Any]) -> None:
    foundations, name = unit("foundations"), NAMES[task]
    for value in [*FIRST_TRIES, *spoilt(answered[name])]:
        shown = foundations.check(task, {**answered, name: value})
        assert shown.findings and all(finding.holds or finding.say for finding in shown.findings), value
        assert shown._repr_html_() and repr(shown)


def test_every_check_answers_well_under_a_second(answered: Mapping[str, Any]) -> None:
    foundations = unit("foundations")
    for task in NAMES:
        start = time.perf_counter()
        assert foundations.check(task, answered).holds
        assert time.perf_counter() - start < 1, task


def test_scoring_a_forecast_that_is_none_yet_asks_for_one(answered: Mapping[str, Any]) -> None:
    exercise = release.read_exercise(judge_for("foundations").loaded)
    cells = release.cells_of(
        judge_for("foundations").loaded.unit, exercise, judge_for("foundations").variant.given, {}
    )
    (scoring,) = [cell for cell in cells if "severe = sum" in cell.source]
    outcomes = ("0-10", "11-30", "31-80", "81-429")
    for value in (
        ...,
        None,
        24,
        [0.25],
        dict.fromkeys(outcomes, "25%"),
        dict.fromkeys(outcomes, 25),
        pd.Series([1]),
    ):
        execute(scoring, {**answered, "forecast": value})


def said(task: str, source: str) -> str:
    """Join what an answer is told where it does not hold."""
    report = judge_in_process("foundations", task, source)
    return " ".join(finding.say for finding in report.findings if not finding.holds)


def test_a_function_that_prints_instead_of_returning_is_told_so() -> None:
    printing = "def kappa(table):\n    print(0.4)\n"
    assert "is there a `return`?" in said("kappa", printing)


def test_a_label_in_other_words_is_told_the_codes() -> None:
    assert "military-diplomacy" in said("activities", 'labels = {"attache-talks": "military diplomacy"}')


def test_truth_values_for_an_organ_are_told_to_be_texts() -> None:
    source = "roles = [{'actor': actor, 'organ': True, 'role': 'speaks'} for actor in eight]"
    assert "in quotation marks" in said("actors", source)


def test_an_interval_the_wrong_way_round_is_told_so() -> None:
    assert "the lower one comes first" in said("interval", "ends = (0.122, 0.02)")


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    from cyberattache.learner import table
    from cyberattache.models.proportions import wilson_interval
    from cyberattache.models.reliability import cohen_kappa, krippendorff_alpha
    from cyberattache.units import load_unit

    text = (load_unit("foundations").folder / "exercise.md").read_text(encoding="utf-8")
    small = [[1, 2, 3, 3], [1, 2, 4, None], [None, 2, 3, None]]
    found = wilson_interval(12, 429)
    shown = {
        "from **0.016** to **0.048**": (round(found.low, 3), round(found.high, 3)) == (0.016, 0.048),
        "(1 − 0.50) = **0.40**": round(cohen_kappa([[20, 5], [10, 15]]), 10) == 0.4,
        "7 × 2 / 46 = **0.696**": round(krippendorff_alpha(small), 3) == 0.696,
        "7 × 2 / 120 = **0.883**": round(krippendorff_alpha(small, "interval"), 3) == 0.883,
        "kappa is about −0.05": round(cohen_kappa([[90, 5], [5, 0]]), 2) == -0.05,
        "up to 0.031": round(wilson_interval(0, 120).high, 3) == 0.031,
    }
    for words, right in shown.items():
        assert words in text and right, words
    codes = {(row["unit"], row["coder"]): row["severity"] for row in table("codes_synthetic")}
    units = sorted({unit for unit, _ in codes})
    ratings = [[codes.get((one, coder)) for one in units] for coder in "ABC"]
    read_as = [round(krippendorff_alpha(ratings, metric), 2) for metric in ("nominal", "interval")]
    assert read_as == [0.34, 0.78] and "an alpha of 0.34 read as names and of 0.78" in text


def test_the_settled_forecast_is_what_the_counts_say() -> None:
    from cyberattache.learner import table
    from cyberattache.units import load_unit

    settles = load_unit("foundations").unit.task("forecast").settles
    severe = sum(
        int(str(row["count"]))
        for row in table("incident_counts").where(measure="severity")
        if int(str(row["severity"])) >= 5
    )
    assert settles is not None
    low, high = map(int, str(settles.outcome).split("-"))
    assert low <= severe <= high
