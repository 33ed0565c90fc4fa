"""The units of the course: every specimen is judged as its header says, for whoever works on it.

Written over all units and held by their specimens; what is particular to the unit on norms stands at the end.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from cyberattache import release
from cyberattache.audit.passes import judge_notebook
from cyberattache.audit.specimens import ENOUGH, Specimen, read_specimens
from cyberattache.judge import Judge, judge_for, judge_in_process
from cyberattache.types import Outcome, TaskReport
from cyberattache.units import load_unit, names
from cyberattache.variants import Variant

UNITS = names()
SPECIMENS = [(unit, one) for unit in UNITS for one in read_specimens(load_unit(unit))]
LEARNERS = ("ana", "bo", "chidi")
each_specimen = pytest.mark.parametrize(
    ("unit", "specimen"), SPECIMENS, ids=[f"{unit}-{one.task}-{one.name}" for unit, one in SPECIMENS]
)


def judged(unit: str, task: str, source: str, variant: Variant | None = None) -> TaskReport:
    """Judge one answer; what it warns of is the answer's own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return judge_in_process(unit, task, source, variant=variant)


def told(report: TaskReport) -> set[str]:
    return {one.misconception for one in report.findings if one.misconception is not None}


def full_points(unit: str, specimen: Specimen) -> Fraction:
    return load_unit(unit).unit.task(specimen.task).points


@each_specimen
def test_a_specimen_earns_and_is_told_what_its_header_says(unit: str, specimen: Specimen) -> None:
    report = judged(unit, specimen.task, specimen.source)
    wanted = full_points(unit, specimen) if specimen.points is None else specimen.points
    assert report.outcome is Outcome.GRADED, report.reason
    assert (report.points, told(report)) == (wanted, specimen.diagnoses), report.findings
    if specimen.right:
        assert all(one.holds for one in report.findings), report.findings


@each_specimen
def test_other_learners_numbers_and_inputs_lead_to_the_same_verdict(unit: str, specimen: Specimen) -> None:
    learner = LEARNERS[len(specimen.name) % len(LEARNERS)]
    variant = Variant(load_unit(unit).unit, learner, b"a secret of a course")
    report = judged(unit, specimen.task, specimen.source, variant)
    assert report.outcome is Outcome.GRADED, report.reason
    assert told(report) == specimen.diagnoses, report.findings
    assert specimen.right == (report.points == full_points(unit, specimen)) or not full_points(unit, specimen)


@pytest.mark.parametrize("unit", UNITS)
def test_every_task_has_specimens_enough(unit: str) -> None:
    loaded = load_unit(unit)
    found = read_specimens(loaded)
    for task in loaded.unit.tasks:
        for kind, enough in ENOUGH.items():
            assert sum(one.task == task.id and one.name.startswith(kind) for one in found) >= enough, (task.id, kind)
        assert len({one.diagnoses for one in found if one.task == task.id and not one.right}) >= ENOUGH["wrong_"]


@pytest.mark.parametrize("unit", UNITS)
def test_model_answers_earn_all_points_for_every_learner(unit: str) -> None:
    unit_ = load_unit(unit).unit
    for variant in (None, *[Variant(unit_, learner, b"a secret of a course") for learner in LEARNERS]):
        judge = judge_for(unit, variant=variant)
        answers = release.read_exercise(judge.loaded).answers()
        for task, report in whole(judge, answers).items():
            assert report.points == unit_.task(task).points, (variant, report)
            assert all(one.holds for one in report.findings), (variant, report)


@pytest.mark.parametrize("unit", UNITS)
def test_an_untouched_notebook_earns_nothing_and_is_told_where_to_begin(unit: str) -> None:
    judge = judge_for(unit)
    for task, report in whole(judge, release.read_exercise(judge.loaded).untouched()).items():
        assert (report.outcome, report.points, report.awaiting_marker) == (Outcome.GRADED, 0, 0), (task, report)
        assert not told(report)
        assert report.findings and not any(one.holds and one.of for one in report.findings)


ODD: tuple[object, ...] = (
    None, True, -1, 1e308, 1e-320, math.inf, math.nan, -(2**4095), Fraction(10**500, 3), "x", "", 1j, object(), int, [],
    (), {}, {1}, [1, 2], ..., print, lambda *given: given,
)  # fmt: skip


def with_one_item_odd(value: object, odd: object) -> Iterator[object]:
    """Give an answer's shape with an odd value in it, at each depth."""
    yield odd
    if isinstance(value, dict):
        yield dict.fromkeys(value, odd)
        for key in list(value)[:2]:
            yield from ({**value, key: part} for part in with_one_item_odd(value[key], odd))
    elif isinstance(value, list | tuple) and value:
        yield type(value)([odd] * len(value))
        yield from (type(value)([part, *value[1:]]) for part in with_one_item_odd(value[0], odd))
        yield from (type(value)([*value[:-1], part]) for part in with_one_item_odd(value[-1], odd))
    elif callable(value):
        yield lambda *given: odd


@pytest.mark.parametrize("unit", UNITS)
def test_nothing_that_a_learner_can_store_makes_a_check_fail(unit: str) -> None:
    judge = judge_for(unit)
    exercise = release.read_exercise(judge.loaded)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        exec(cell.source, namespace)
    for task in judge.loaded.unit.tasks:
        for given in task.gives:
            for odd in ODD:
                for value in with_one_item_odd(namespace[given], odd):
                    report = judge.namespace(task, {**namespace, given: value})
                    assert report.outcome is Outcome.GRADED, (task.id, given, value, report.reason)


def whole(judge: Judge, answers: dict[str, str]) -> dict[str, TaskReport]:
    return judge_notebook(judge, release.read_exercise(judge.loaded), answers)


# --- the unit on norms -------------------------------------------------------------------------------------------

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


def test_a_slip_in_agreement_is_not_held_against_the_line_that_is_built_on_it() -> None:
    judge = judge_for("norms")
    answers = release.read_exercise(judge.loaded).answers()
    reports = whole(judge, {**answers, "agreement": SLIP, "blocs": BUILT_ON_IT})
    assert "absent-as-no" in told(reports["agreement"])
    assert reports["blocs"].points == judge.loaded.unit.task("blocs").points


def test_what_follows_from_a_ceiling_is_judged_with_the_learners_own() -> None:
    judge = judge_for("norms")
    model = release.read_exercise(judge.loaded).answers()["budapest-fit"]
    report = judged("norms", "budapest-fit", model.replace("K = members + 2 * others", "K = 193"))
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
