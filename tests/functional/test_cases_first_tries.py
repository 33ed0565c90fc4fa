"""What comes naturally before the right answer: every check of the exercise on cases reads it, and says a next step."""

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
from cyberattache.models import process_tracing, qca
from cyberattache.models.process_tracing import Evidence

NAMES = {
    "recall-one-origin": "both_reports",
    "recall-evidence-norm": "publish_norm",
    "comparison": "comparison",
    "test-types": "tests",
    "update-tests": "update_tests",
    "failed-hoop": "left",
    "forecast": "forecast",
    "truth-table": "truth_table",
    "minimise": "minimise",
    "fit": "fit",
    "drives": "drives",
    "limit": "limit",
    "diplomacy": "acts",
    "success": "success",
    "argument": "argument",
}
FIRST_TRIES: tuple[object, ...] = (
    *(..., None, 0, -1, 10**400, float("nan"), float("inf"), "0.5", "50%", [], [1, 2], {}, {"x": 1}, {"x": ...}, True),
    *(np.float64(0.2), np.array([1.0, 2.0]), pd.Series({"x": 1}), pd.DataFrame([{"x": 1}]), object()),
    *(lambda: 1, lambda *anything: None, lambda *anything: "0.5", lambda *anything: 1 / 0, {(1, 2): [3]}),
)


@pytest.fixture(scope="module")
def answered() -> Mapping[str, Any]:
    """Run the model answers, once."""
    judge = judge_for("cases")
    exercise = release.read_exercise(judge.loaded)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        execute(cell, namespace)
    return namespace


def spoilt(right: object) -> list[object]:
    """Give an answer with one item spoilt, in every way in which items are."""
    if isinstance(right, list):
        return [right[1:], right[::-1], *[[{**right[0], "named": value}, *right[1:]] for value in FIRST_TRIES]]
    if not isinstance(right, dict):
        return []
    first = next(iter(right))
    rest = {key: value for key, value in right.items() if key != first}
    values = [rest | {first: value} for value in FIRST_TRIES]
    return [rest, rest | {f" {first.title()}": right[first]}, right | {"one more": 1}, list(right.items()), *values]


@pytest.mark.parametrize("task", NAMES)
def test_every_first_try_is_answered_with_a_next_step(task: str, answered: Mapping[str, Any]) -> None:
    cases, name = unit("cases"), NAMES[task]
    for value in [*FIRST_TRIES, *spoilt(answered[name])]:
        shown = cases.check(task, {**answered, name: value})
        assert shown.findings and all(finding.holds or finding.say for finding in shown.findings), value
        assert shown._repr_html_() and repr(shown)


def test_every_check_answers_well_under_a_second(answered: Mapping[str, Any]) -> None:
    cases = unit("cases")
    for task in NAMES:
        start = time.perf_counter()
        assert cases.check(task, answered).holds
        assert time.perf_counter() - start < 1, task


def told(task: str, source: str) -> str:
    report = judge_in_process("cases", task, source)
    return " ".join(one.say for one in report.findings if not one.holds)


def test_a_count_of_days_in_words_is_answered_with_the_form_that_is_asked() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["comparison"]
    said = told("comparison", model + '\ncomparison[0]["days_to_name"] = "about a month"\n')
    assert 'A whole number of days, or "never".' in said


def test_a_code_outside_the_codebook_is_answered_with_the_codebook() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["comparison"]
    said = told("comparison", model + '\ncomparison[0]["harm"] = "none"\n')
    assert "physical, service, data" in said


def test_a_misspelt_kind_of_test_is_answered_with_the_nearest() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["test-types"]
    assert "smoking gun" in told("test-types", model + '\ntests["order"] = "smoking guns"\n')


def test_several_shortest_solutions_are_all_right() -> None:
    # 000, 001, 011 and 111 in a ring with 110 and 100: six prime implicants, two ways of choosing three.
    ring = ["000", "001", "011", "111", "110", "100"]
    found = {frozenset(some) for some in judge_closed()._minimised(ring, [])}
    assert found == {frozenset(["00-", "-11", "1-0"]), frozenset(["0-1", "11-", "-00"])}


def judge_closed() -> Any:
    from cyberattache.learner.run import load_module
    from cyberattache.units import load_unit

    path = load_unit("cases").folder / "checks_closed.py"
    return load_module("checks_closed_cases", path.read_text("utf-8"), str(path))


def test_what_ships_to_learners_minimises_as_the_model_does() -> None:
    closed = judge_closed()
    names = ["A", "B", "C"]
    for number in range(1, 2**8, 7):
        present = [format(place, "03b") for place in range(8) if number >> place & 1]
        cases = {
            format(place, "03b"): {
                **dict(zip(names, map(int, format(place, "03b")), strict=True)),
                "Y": number >> place & 1,
            }
            for place in range(8)
        }
        model = qca.minimise(qca.truth_table(cases, names, "Y"))
        ours = {frozenset("".join("-" if bit is None else str(bit) for bit in term) for term in one) for one in model}
        assert {frozenset(one) for one in closed.OPEN._solutions(present, [])} == ours


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    text = (judge_for("cases").loaded.folder / "exercise.md").read_text(encoding="utf-8")
    hoop, straw = Evidence(0.9, 0.5), (Evidence(0.6, 0.4), True)
    shown = {
        "0.45 / 0.70 = **0.643**": process_tracing.after(0.5, hoop, passed=True),
        "0.05 / 0.30 = **0.167**": process_tracing.after(0.5, hoop, passed=False),
        "take a prior of 0.5 to 0.771": process_tracing.after_all(0.5, [straw] * 3)[-1],
    }
    for words, right in shown.items():
        assert words in text, words
        assert words.replace("*", "").split()[-1] == f"{right:.3f}"
