"""What is said of first tries on attribution, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any

import pytest
import trying
from trying import model_names

from cyberattache import release
from cyberattache.judge import judge_for, judge_in_process
from cyberattache.learner import table
from cyberattache.units import load_unit
from cyberattache.variants import Variant


@pytest.fixture(scope="module")
def answered() -> Mapping[str, Any]:
    """Give what the names of the notebook hold after the model answers."""
    return model_names("attribution")


said = partial(trying.said, "attribution")


def test_a_function_that_prints_instead_of_returning_is_told_so() -> None:
    assert "is there a `return`?" in said("term", "def term(p):\n    print('likely')\n")


@pytest.mark.parametrize("word", ["even chance", "Roughly even", "50-50"])
def test_another_word_for_the_middle_is_told_to_read_the_standards(word: str) -> None:
    model = release.read_exercise(judge_for("attribution").loaded).answers()["term"]
    assert '"Even" alone claims one half' in said("term", model.replace("roughly even chance", word))


def test_a_probability_in_percent_is_told_how_to_write_it() -> None:
    assert "Write 0.9 for 90 %" in said("origins", "sure = 80")


def test_a_pair_the_wrong_way_round_is_told_so() -> None:
    assert "changed places" in said("wording", 'words = {"firm": ("technical", "assessed")}')


def test_a_list_of_another_form_is_told_how_it_differs() -> None:
    body = "products = [p * chance for p, chance in zip(prior, likelihood)]"
    results = {
        "[products[0] / sum(products), 1 - products[0] / sum(products)]": "3 numbers are asked; these are 2.",
        "[round(one / sum(products), 2) for one in products]": "The numbers look rounded",
        "dict(enumerate(products))": "A list of 3 numbers is asked; this is a dict.",
    }
    for result, hint in results.items():
        assert hint in said("update", f"def update(prior, likelihood):\n    {body}\n    return {result}\n")


def test_a_reason_that_does_not_fit_is_told_what_to_ask() -> None:
    assert "which other do the facts bear out?" in said(
        "responsibility", 'rungs = {"looked-away": ("state-ignored", "adopted")}'
    )
    assert "to adopt is to take the act as one's" in said(
        "responsibility", 'rungs = {"applause": ("state-encouraged", "adopted")}'
    )


@pytest.mark.parametrize(
    ("task", "source"),
    [
        ("responsibility", 'rungs = {"colonel": ("state-ignored", "nobody\'s")}'),
        ("responsibility", 'rungs = {"applause": ("state-ignored", "adopted")}'),
        ("wording", 'words = {"minister": ("charged", "legal")}'),
        ("wording", 'words = {"note-verbale": ("charged", "political")}'),
    ],
)
def test_no_half_of_a_pair_is_said_to_fit_where_neither_does(task: str, source: str) -> None:
    told = said(task, source)
    assert "The rung fits" not in told and "The word fits" not in told


def test_praise_read_as_an_order_is_not_told_that_only_the_soil_ties_the_state() -> None:
    told = said("responsibility", 'rungs = {"applause": ("state-ordered", "control")}')
    assert "a call to go on" in told and "soil" not in told


def test_contradictions_that_are_counted_are_told_so_where_no_row_is_left_as_well() -> None:
    source = (
        "def ach(matrix):\n"
        "    kept = [row for row in matrix if max(row) > min(row)]\n"
        "    return [sum(row[h] < 0 for row in kept) for h in range(len(matrix[0]))]\n"
    )
    told = said("ach", source)
    assert "counted and not weighed" in told and "On a row against everybody" not in told


def test_a_column_that_was_rounded_is_told_so() -> None:
    rows = (("war-room", 450, 0.89), ("ministry", 170, 0.47), ("hospital", 114, 0.14))
    source = f"alarms = [dict(zip(('where', 'flags', 'right'), row)) for row in {rows}]"
    assert "It looks rounded: give the numbers with more places." in said("alarms", source)


def test_days_that_are_no_numbers_yet_are_told_where_theirs_is() -> None:
    source = 'from datetime import timedelta\ndays = {"alone": timedelta(23), "together": 131, "within_30": 7}'
    assert "`.days`" in said("naming-time", source)


def test_a_rung_in_other_words_is_told_the_codes() -> None:
    assert "state-ignored" in said("responsibility", 'rungs = {"looked-away": ("ignored", "omission")}')


def test_a_note_that_holds_its_tongue_below_the_threshold_is_not_told_to_speak() -> None:
    model = release.read_exercise(judge_for("attribution").loaded).answers()["note"]
    for option in ("wait", "tell-privately"):
        report = judge_in_process("attribution", "note", model.replace('"tell-privately"', f'"{option}"'))
        assert (report.points, report.awaiting_marker) == (Fraction(1), Fraction(3))


def test_a_note_is_marked_even_where_its_writer_gave_no_levels() -> None:
    model = release.read_exercise(judge_for("attribution").loaded).answers()["note"]
    report = judge_in_process("attribution", "note", model + "\nself_score = ...\n")
    assert (report.points, report.awaiting_marker) == (Fraction(1), Fraction(3))


def test_the_judgments_that_are_shown_are_those_that_are_judged(answered: Mapping[str, Any]) -> None:
    judge = judge_for("attribution")
    panel = judge.checks["panel"].closed
    assert panel is not None
    shown = {analyst: tuple(row.values()) for analyst, row in answered["judgments"].items()}
    assert panel.judge.__globals__["JUDGMENTS"] == shown


def test_no_two_mistakes_about_origins_give_the_same_number_to_any_learner() -> None:
    unit_ = load_unit("attribution").unit
    choices = {one.name: one.choose for one in unit_.parameters}
    for prior in choices["prior"]:
        for ratio in choices["ratio"]:
            for copies in choices["copies"]:
                p, r, n = float(prior), float(ratio), int(copies)
                odds = p / (1 - p)
                totals = [odds * r * 3, odds * r**n * 3, r * 3, odds * r, odds * 3, odds * (r + 3), p * r * 3]
                totals += [odds * r * n * 3, r * 3 / odds]
                numbers = sorted(total / (1 + total) for total in totals)
                assert all(b - a > 0.001 for a, b in pairwise(numbers)), (p, r, n)
                assert 1 < totals[0] <= 20, "odds are told from a probability, and from a percentage"


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    from cyberattache.models import bayes, calibration
    from cyberattache.models import competing_hypotheses as competing

    text = (load_unit("attribution").folder / "exercise.md").read_text(encoding="utf-8")
    matrix = [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [1, -2, -1], [1, 1, -2]]
    parts = calibration.decompose([0.1] * 3 + [0.3] * 3 + [0.7] * 3 + [0.9], [0, 0, 0, 1, 0, 0, 1, 1, 0, 1])
    thrice = bayes.posterior(0.25, 4**3)
    shown = {
        "**0.7273, 0.1636, 0.1091**": [round(p, 4) for p in bayes.update((0.5, 0.3, 0.2), (0.8, 0.3, 0.3))]
        == [0.7273, 0.1636, 0.1091],
        "**450** in all": 1000 * (0.5 * 0.8 + 0.5 * 0.1) == 450,
        "Scores: **[1, 3, 5]**": competing.inconsistency(matrix[1:]) == (1, 3, 5),
        "(0.60, 0.30, 0.10)": [round(p, 2) for p in competing.coherentise((0.7, 0.4, 0.2))]
        == [0.6, 0.3, 0.1],
        "reliability **0.00467**": round(parts.reliability, 5) == 0.00467,
        "resolution **0.10667**": round(parts.resolution, 5) == 0.10667,
        "from 0.25 to 0.955": round(thrice, 3) == 0.955,
    }
    for words, right in shown.items():
        assert words in text and right, words


def test_the_forecast_is_open_until_its_day() -> None:
    settles = load_unit("attribution").unit.task("forecast").settles
    assert settles is not None and settles.day == "2027-12-31" and settles.outcome is None


def test_every_attribution_in_the_table_came_after_the_incident_was_known() -> None:
    rows: list[Any] = list(table("public_attributions"))
    assert all(row["known_on"] <= row["named_on"] for row in rows)
    assert len({(row["incident"], row["accuser"]) for row in rows}) == len(rows) == 20


def test_other_learners_get_other_numbers() -> None:
    unit_ = load_unit("attribution").unit
    given = {tuple(Variant(unit_, f"learner-{n}", b"a secret").given.items()) for n in range(20)}
    assert len(given) > 5


SAME_CASE = {
    "seoul": "DarkSeoul March 2013",
    "sony": "Sony Pictures Entertainment",
    "tv5monde": "TV5 Monde",
    "dnc": "Democratic National Committee and 2016 US election",
    "wannacry": "WannaCry",
    "notpetya-london": "NotPetya",
    "pyeongchang": "Olympic Destroyer",
    "georgia": "Georgia website defacements 2019",
    "storting": "Norwegian Parliament mail 2020",
    "solarwinds": "SolarWinds Orion",
    "fuel": "Iranian fuel distribution 2021",
    "kyiv-banks": "Ukrainian banks and defence ministry DDoS",
    "ka-sat": "Viasat KA-SAT",
    "albania": "Albania government services",
    "electoral": "UK Electoral Commission",
    "bybit": "Bybit",
}


def test_the_days_of_naming_are_those_of_the_incident_table() -> None:
    named = {str(row["id"]): row["named_on"] for row in table("public_attributions")}
    incidents = {str(row["name"]): row["attribution_date"] for row in table("incidents")}
    assert {case: named[case] for case in SAME_CASE} == {
        case: incidents[name] for case, name in SAME_CASE.items()
    }


def test_the_days_on_which_cases_became_known_are_those_of_the_incident_table() -> None:
    known = {str(row["id"]): row["known_on"] for row in table("public_attributions")}
    incidents = {str(row["name"]): row["public_date"] for row in table("incidents")}
    assert {case: known[case] for case in SAME_CASE} == {
        case: incidents[name] for case, name in SAME_CASE.items()
    }
