"""Answers to try on a unit: the model's, and what comes naturally before it. For the tests of all units."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
import pandas as pd

from cyberattache import release
from cyberattache.judge import execute, judge_for, judge_in_process

FIRST_TRIES: tuple[object, ...] = (
    *(..., None, True, 0, -1, 57.1, 10**400, float("nan"), float("inf"), "0.5", "50%", "state-ordered", object()),
    *([], [1, 2], ["one", "two"], {}, {"x": 1}, {"x": ...}, {(1, 2): [3]}),
    *(("one",), (0.2, "0.3"), (0.3, 0.2), (1.2, 9.5), (-0.1, 0.2)),
    *(np.float64(0.2), np.array([1.0, 2.0]), pd.Series({"x": 1}), pd.DataFrame([{"x": 1}])),
    *(lambda: 1, lambda *anything: None, lambda *anything: "0.5", lambda *anything: 9e99, lambda *anything: 1 / 0),
    *(lambda *anything: [], lambda *anything: [0.5, 0.5], lambda *anything: [[None]], lambda *anything: {"a": 1}),
    lambda *anything: np.zeros((2, 3)),
)


@lru_cache(maxsize=1)
def model_names(unit_id: str) -> Mapping[str, Any]:
    """Run a whole notebook with the model answers; give what its names hold at the end."""
    judge = judge_for(unit_id)
    exercise = release.read_exercise(judge.loaded)
    names: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        execute(cell, names)
    return names


def spoilt(right: object) -> list[object]:
    """Give a dict or a list of rows with one item spoilt, in every way in which items are."""
    if isinstance(right, list) and right and isinstance(right[0], dict):
        first, *others = right
        rows = [[{**first, key: value}, *others] for key in first for value in FIRST_TRIES]
        return [others, [*right, first], right[::-1], [*others, {}], [first, *others[:-1], "?"], [right], *rows]
    if not isinstance(right, dict):
        return []
    first = next(iter(right))
    rest = {key: value for key, value in right.items() if key != first}
    values = [rest | {first: value} for value in FIRST_TRIES]
    return [rest, rest | {f" {first.title()}": right[first]}, right | {"one more": 1}, list(right.items()), *values]


def said(unit_id: str, task: str, source: str) -> str:
    """Join what an answer is told where it does not hold."""
    report = judge_in_process(unit_id, task, source)
    return " ".join(finding.say for finding in report.findings if not finding.holds)
