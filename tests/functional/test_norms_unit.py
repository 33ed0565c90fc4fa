"""What is particular to the unit on norms: answers that build on each other, and the numbers of its questions."""

from __future__ import annotations

from typing import Any

import pytest

from cyberattache import release
from cyberattache.audit.passes import judge_notebook
from cyberattache.judge import Judge, judge_for, judge_in_process
from cyberattache.types import TaskReport
from cyberattache.units import load_unit

SLIP = """
def agreement(a, b):
    code = {"Y": 1, "A": 0.5, "N": 0, "X": 0, "NA": 0}
    return 1 - sum(abs(code[x] - code[y]) for x, y in zip(a, b)) / len(a)
"""
BUILT_ON_IT = """
rows = [row for row in table("un_roll_calls") if row["date"] >= "2018"]
ballot = {state: [row["vote"] for row in rows if row["state_iso3"] == state] for state in six}
positions = line_up({a: {b: 1 - agreement(ballot[a], ballot[b]) for b in six} for a in six})
"""

def told(report: TaskReport) -> set[str]:
    return {one.misconception for one in report.findings if one.misconception is not None}


def whole(judge: Judge, answers: dict[str, str]) -> dict[str, TaskReport]:
    return judge_notebook(judge, release.read_exercise(judge.loaded), answers)


def test_a_slip_in_agreement_is_not_held_against_the_line_that_is_built_on_it() -> None:
    judge = judge_for("norms")
    answers = release.read_exercise(judge.loaded).answers()
    reports = whole(judge, {**answers, "agreement": SLIP, "blocs": BUILT_ON_IT})
    assert "absent-as-no" in told(reports["agreement"])
    assert reports["blocs"].points == judge.loaded.unit.task("blocs").points


def test_what_follows_from_a_ceiling_is_judged_with_the_learners_own() -> None:
    judge = judge_for("norms")
    model = release.read_exercise(judge.loaded).answers()["budapest-fit"]
    report = judge_in_process("norms", "budapest-fit", model.replace("K = members + 2 * others", "K = 193"))
    assert (report.points, told(report)) == (3, {"ceiling-of-all-states"})


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    from cyberattache.models.diffusion import bass_cumulative, bass_peak, logistic
    from cyberattache.models.roll_calls import agreement, agreement_index, rice
    from cyberattache.models.voting_power import security_council, shapley_shubik

    text = (load_unit("norms").folder / "exercise.md").read_text(encoding="utf-8")
    council = security_council()
    shown = {
        "**0.331**": round(bass_cumulative(0.03, 0.38, 5), 3),
        "peak_year = 6.193": round(bass_peak(0.03, 0.38).time, 3),
        "× 4)) = 48": round(logistic(2016, 60, 0.347, 2012)),
        "**0.75**": agreement("YAXNY", "YNYNA"),
        "(60 − 20) / 80 = 0.5": rice(60, 20),
        "(60 − 40/2) / 100 = 0.4": agreement_index(60, 20, 20),
        "today's 0.1963": round(float(shapley_shubik(council.weights, council.quota)[0]), 4),
    }
    for words, right in shown.items():
        assert words in text, words
        assert words.strip("*").split(" = ")[-1].split()[-1] == f"{right:g}", words


STATES = ("RUS", "VEN", "JOR", "THA")


def test_the_two_cases_of_the_limit_are_as_the_question_tells_them() -> None:
    from cyberattache.learner import table
    from cyberattache.models.roll_calls import agreement

    rows: list[Any] = sorted(table("un_roll_calls"), key=lambda row: str(row["date"]))
    rows = [row for row in rows if row["date"] >= "2018"]
    ballots = {state: [row["vote"] for row in rows if row["state_iso3"] == state] for state in STATES}
    assert agreement(ballots["RUS"], ballots["VEN"]) == agreement(ballots["JOR"], ballots["THA"]) == 1
    assert ballots["VEN"][-4:] == ["X"] * 4 and ballots["VEN"].count("X") == 4
    assert set(ballots["JOR"] + ballots["THA"]) == {"Y"}
    assert not any(row["flag"] for row in rows if row["state_iso3"] in STATES)
    for symbol in {row["symbol"] for row in rows}:
        votes = [row["vote"] for row in rows if row["symbol"] == symbol]
        assert max("YNA", key=votes.count) == "Y", symbol


def test_the_given_scaling_places_states_as_the_model_does() -> None:
    import numpy as np

    from cyberattache.models.roll_calls import classical_mds

    judge = judge_for("norms")
    given = next(cell for cell in release.read_exercise(judge.loaded).cells if "def line_up" in cell.source)
    namespace: dict[str, Any] = {}
    exec(given.source, namespace)
    rng = np.random.default_rng(1)
    for size in (3, 6, 9):
        places = rng.random((size, 3))
        apart = np.sqrt(((places[:, None] - places[None]) ** 2).sum(axis=2)) + 0.2 * (1 - np.eye(size))
        line = namespace["line_up"]({a: {b: apart[a, b] for b in range(size)} for a in range(size)})
        ours, theirs = np.array(list(line.values())), classical_mds(apart)[:, 0]
        assert np.allclose(ours, theirs, atol=1e-4) or np.allclose(-ours, theirs, atol=1e-4)
    for wrong in ({"A": {"A": 1}}, {"A": {"A": 0, "B": 1}, "B": {"A": 2, "B": 0}}, {"A": {"A": 0}}):
        with pytest.raises(ValueError, match="distance|directions"):
            namespace["line_up"](wrong)


def test_the_forecast_is_settled_by_the_ballots() -> None:
    from cyberattache.learner import table

    votes: dict[str, dict[str, str]] = {}
    rows: Any = [row for row in table("un_roll_calls") if row["symbol"] in ("A/RES/77/36", "A/RES/77/37")]
    for row in rows:
        votes.setdefault(row["state_iso3"], {})[row["symbol"]] = row["vote"]
    to_both = sum(list(both.values()) == ["Y", "Y"] for both in votes.values())
    settles = load_unit("norms").unit.task("forecast").settles
    assert settles is not None and {row["date"] for row in rows} == {settles.day}
    low, high = map(int, str(settles.outcome).split("-"))
    assert low <= to_both <= high
