"""What is said of first tries on deterrence, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest
from trying import model_names

from cyberattache import release
from cyberattache.audit.passes import judge_notebook
from cyberattache.judge import execute, judge_for, judge_in_process
from cyberattache.learner import table
from cyberattache.models.deterrence import attack_threshold, expected_utility, spend_grid
from cyberattache.models.imperfect_attribution import Game, best_responses, posterior, solve
from cyberattache.types import TaskReport
from cyberattache.units import load_unit


@pytest.fixture(scope="module")
def answered() -> Mapping[str, Any]:
    """Give what the names of the notebook hold after the model answers."""
    return model_names("deterrence")


def test_scoring_the_forecast_of_a_reform_asks_for_the_table_where_there_is_none_yet(
    answered: Mapping[str, Any],
) -> None:
    judge = judge_for("deterrence")
    cells = release.cells_of(judge.loaded.unit, release.read_exercise(judge.loaded), judge.variant.given, {})
    (scoring,) = [cell for cell in cells if "Brier score" in cell.source]
    right = answered["reforms"]
    for table_ in (..., None, [], right[:1], pd.DataFrame(right)):
        execute(scoring, {**answered, "reforms": table_})


SLIP = """
def solve_eq(g, none, attacks):
    x = [0.0] * len(attacks)
    for _ in range(300):
        rates = [g * (1 - cut) for cut in x]
        peace = len(x) - sum(rates)
        seen = [peace * c + sum(r * row[s] for r, row in zip(rates, attacks)) for s, c in enumerate(none)]
        x = [sum(p * r * p / w for p, w in zip(row, seen) if w) for r, row in zip(rates, attacks)]
    return x
"""


def whole(answers: Mapping[str, str]) -> Mapping[str, TaskReport]:
    judge = judge_for("deterrence")
    exercise = release.read_exercise(judge.loaded)
    return judge_notebook(judge, exercise, {**exercise.answers(), **answers})


def test_a_slip_in_the_solver_is_not_held_against_the_reforms_that_are_built_on_it() -> None:
    reports = whole({"solve-eq": SLIP})
    assert reports["solve-eq"].points == 0
    assert {one.misconception for one in reports["solve-eq"].findings} >= {"innocent-never-hit"}
    assert reports["reforms"].points == 5


def test_a_solver_that_tells_no_games_apart_earns_nothing_in_the_reforms() -> None:
    reports = whole({"solve-eq": "solve_eq = lambda g, none, attacks: [0.5] * len(attacks)"})
    columns = [one for one in reports["reforms"].findings if "Compare the column" in one.tried and one.holds]
    assert reports["solve-eq"].points == 0 and not columns


def test_levels_of_attribution_that_were_added_up_are_read_as_meant() -> None:
    model = release.read_exercise(judge_for("deterrence").loaded).answers()["spend"]
    added = model.replace("(0.1, 0.3, 0.5, 0.7, 0.9)", "[0.1 + 0.2 * step for step in range(5)]")
    assert added != model and judge_in_process("deterrence", "spend", added).points == 6


def test_what_is_said_of_a_wrong_answer_does_not_give_the_right_one_away() -> None:
    report = judge_in_process("deterrence", "expected-utility", 'expected = {"now": 1, "denial": 0, "attribution": -9}')
    right = expected_utility(26, 3.4, 0.6, 0.35, 16)
    assert report.points == 1
    assert not any(f"{right:g}" in one.say + one.saw for one in report.findings)


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    text = (load_unit("deterrence").folder / "exercise.md").read_text(encoding="utf-8")
    game = Game(2 / 3, (0.9, 0.05, 0.05), ((0.3, 0.6, 0.1), (0.3, 0.1, 0.6)))
    small = spend_grid(2, gain=10, cost=4, success=0.5, attribution=0.1, loss=10, keep=0.8, bite=2.3)
    at_first = [round(belief, 3) for belief in posterior(game, (0, 0))[0]]
    answer = best_responses(game, (0, 0))[0]
    shown = {
        "expects 0.5 × 10 − 4 − 0.5 × 10 = **−4**": expected_utility(10, 4, 0.5, 0.5, 10) == -4,
        "10 = **0.1**": abs((attack_threshold(10, 4, 0.5, 10) or 0) - 0.1) < 1e-12,
        "= −0.46, one unit 4 − 4 − 0.1 × 12.3 = −1.23": [round(one.utility, 2) for one in small][:2] == [-0.46, -1.23],
        "= **−1.80**": round(small[2].utility, 2) == -1.80,
        "0.30 / 0.40 = **0.75**, the second 0.05 /\n0.40 =": True,
        "the beliefs in the first attacker are 0.200, 0.800 and 0.133": at_first == [0.2, 0.8, 0.133],
        "0.327, half of the way is 0.163": (round(answer, 3), round(answer / 2, 3)) == (0.327, 0.163),
        "rest at **0.3426**": round(solve(game).cutoffs[0], 4) == 0.3426,
    }
    flat = " ".join(text.split())
    for words, holds in shown.items():
        assert " ".join(words.split()) in flat, words
        assert holds, words
    assert [round(b, 3) for b in posterior(game, (0.25, 0.25))[0]] == [0.125, 0.75, 0.125]


def test_the_worked_parallels_of_the_hints_are_right() -> None:
    lone = Game(0.5, (0.9, 0.1), ((0.4, 0.6),))
    assert [round(b, 3) for b in posterior(lone, (0,))[0]] == [0.308, 0.857]
    assert round(best_responses(lone, (0,))[0], 3) == 0.275 and round(solve(lone).cutoffs[0], 4) == 0.2856
    pair = posterior(Game(1, (0.9, 0.1), ((0.5, 0.5), (0.9, 0.1))), (0.6, 0.8))
    assert (round(pair[0][1], 3), round(pair[1][1], 3)) == (0.556, 0.056)
    one = spend_grid(1, gain=12, cost=2, success=0.5, attribution=0.25, loss=8, keep=0.8, bite=2.3)
    assert [round(share.utility, 3) for share in one] == [1.425, 0.8]
    assert [attack_threshold(12, 2, 0.5, loss) for loss in (8, 4, 3)] == [0.5, 1, None]
    assert [expected_utility(12, 2, q, a, 8) for q, a in ((0.5, 0.25), (0.25, 0.25), (0.5, 0.5))] == [2, -1, 0]


def test_the_fifth_reform_is_not_in_the_chapter() -> None:
    """The notebook asks for a forecast of it."""
    chapter = (load_unit("deterrence").folder / "chapter.md").read_text(encoding="utf-8")
    row = table("synthetic_reforms").where(reform="higher-bar", stage="after")[0]
    none, *attacks = (tuple(float(str(row[f"{who}_{s}"])) for s in range(3)) for who in ("none", "first", "second"))
    after = solve(Game(float(str(row["opportunity"])), none, tuple(attacks))).total
    assert f"{after:.3f}" not in chapter
