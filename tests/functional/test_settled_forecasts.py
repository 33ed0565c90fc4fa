"""What a unit says has happened is what its own check scores a forecast by."""

from __future__ import annotations

import re

import pytest

from cyberattache import release
from cyberattache.judge import judge_for, judge_in_process
from cyberattache.units import load_unit, names

SETTLED = [
    (unit, task) for unit in names() for task in load_unit(unit).unit.tasks if task.settles and task.settles.outcome
]
SCORE = re.compile(r"Brier (?:score )?(\d\.\d+)")
SURE = 0.97


def outcomes(unit: str, task: str) -> list[str]:
    namespace: dict[str, object] = {}
    exec(release.read_exercise(judge_for(unit).loaded).answers()[task], namespace)
    answer = namespace[load_unit(unit).unit.task(task).gives[0]]
    assert isinstance(answer, dict)
    return list(answer)


@pytest.mark.parametrize(("unit", "task"), SETTLED, ids=[unit for unit, _ in SETTLED])
def test_the_outcome_that_settles_a_forecast_is_the_one_that_scores_best(unit: str, task) -> None:
    scores = {}
    for sure_of in outcomes(unit, task.id):
        others = [one for one in outcomes(unit, task.id) if one != sure_of]
        forecast = {sure_of: SURE, **dict.fromkeys(others, (1 - SURE) / len(others))}
        told = judge_in_process(unit, task.id, f"{task.gives[0]} = {forecast!r}")
        found = [SCORE.search(f"{one.tried} {one.saw} {one.say}") for one in told.findings]
        scores[sure_of] = min(float(one.group(1)) for one in found if one)
    assert task.settles.outcome == min(scores, key=lambda one: scores[one]), scores
