"""The texts of the norms exercise against the tables, and its checks against its texts."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from cyberattache.learner import table
from cyberattache.learner.run import load_module
from cyberattache.models.roll_calls import agreement
from cyberattache.units import load_unit

LOADED = load_unit("norms")
BANK = LOADED.unit.evidence
RIVALS = (
    ("A/RES/73/27", "A/RES/73/266"),
    ("A/RES/74/29", "A/RES/74/28"),
    ("A/RES/75/240", "A/RES/75/32"),
    ("A/RES/77/36", "A/RES/77/37"),
    ("A/RES/78/237", "A/RES/78/16"),
)


@pytest.fixture(scope="module")
def votes() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for row in table("un_roll_calls"):
        found.setdefault(str(row["symbol"]), {})[str(row["state_iso3"])] = str(row["vote"])
    return found


@pytest.fixture(scope="module")
def opened() -> ModuleType:
    return load_module("open", LOADED.checks_open.read_text("utf-8"), str(LOADED.checks_open))


@pytest.fixture(scope="module")
def closed() -> ModuleType:
    return load_module("closed", LOADED.checks_closed.read_text("utf-8"), str(LOADED.checks_closed))


def count(votes: dict[str, dict[str, str]], pair: tuple[str, str], codes: str) -> int:
    first, second = votes[pair[0]], votes[pair[1]]
    return sum(first[state] + second[state] == codes for state in first)


def test_the_bank_counts_the_double_votes_as_the_roll_calls_do(votes: dict[str, dict[str, str]]) -> None:
    in_2018, in_2022 = RIVALS[0], RIVALS[3]
    assert f"{count(votes, in_2018, 'YY')} voted yes to both" in BANK["F1"]
    opposed = sum(vote == "N" for vote in votes[in_2018[0]].values())
    assert f"All {opposed} states" in BANK["F2"] and count(votes, in_2018, "NY") == opposed
    assert "Twelve" in BANK["F3"] and count(votes, in_2018, "YN") == 12
    assert f"{count(votes, in_2022, 'YY')} states voted yes to both" in BANK["F4"]
    absent = sum(vote == "X" for vote in votes[in_2018[1]].values())
    assert f"{absent} members did not vote" in BANK["F7"]


def test_the_bank_gives_the_agreement_of_the_poles(votes: dict[str, dict[str, str]]) -> None:
    ten = [symbol for pair in RIVALS for symbol in pair]
    russia, china, america = ([votes[symbol][state] for symbol in ten] for state in ("RUS", "CHN", "USA"))
    assert f"United States is {agreement(russia, america):.2f}" in BANK["F5"]
    assert f"China {agreement(russia, china):.2f}" in BANK["F5"]


def test_the_bank_quotes_the_two_tallies() -> None:
    tallies = {row["symbol"]: f"{row['yes']}-{row['no']}-{row['abstain']}" for row in table("un_votes")}
    assert tallies["A/C.1/73/L.27/Rev.1"] in BANK["F6"] and tallies["A/RES/73/27"] in BANK["F6"]


def test_the_bank_counts_parties_firms_and_reports_as_the_tables_do() -> None:
    parties = table("budapest_parties").where(status="party")
    outside = parties.where(coe_member=False)
    assert f"{len(parties)} states" in BANK["F12"] and f"; {len(outside)} of them" in BANK["F12"]
    accord = table("initiatives").where(id="tech-accord")[0]
    assert f"{accord['companies']} companies" in BANK["F14"] and str(accord["launched"]).startswith("2018-04")
    assert table("un_votes").where(symbol="A/RES/79/243")[0]["mode"] == "without a vote"
    assert table("un_votes").where(symbol="A/RES/70/237")[0]["mode"] == "without a vote"
    reports = {row["report"]: row for row in table("un_processes")}
    assert (reports["A/76/135"]["members"], reports["A/75/816"]["open_to_all"]) == (25, True)


def test_the_checks_know_the_same_items_as_the_tables_the_bank_and_the_rubric(
    opened: ModuleType, closed: ModuleType
) -> None:
    assert {"grid", *opened.INCIDENTS} == {row["id"] for row in table("norm_incidents")}
    assert tuple(BANK) == opened.BANK_IDS
    rubric = LOADED.rubric["note"]
    assert tuple(criterion.id for criterion in rubric.criteria) == opened.CRITERIA
    assert tuple(exemplar.id for exemplar in rubric.exemplars) == opened.NOTES
    for part in ("claims", "links", "answers"):
        assert set(getattr(closed.BANK, part)) == set(getattr(opened.ARGUMENT_IDS, part))


def test_every_code_of_the_checks_is_shown_to_the_learner(opened: ModuleType) -> None:
    exercise = LOADED.exercise.read_text("utf-8")
    ids = [
        *opened.EVENTS,
        *opened.INCIDENTS,
        *opened.REASONS,
        *opened.CLAIMS,
        *opened.OUTCOMES,
        *opened.STAGES,
    ]
    ids += [
        *opened.ARGUMENT_IDS.claims,
        *opened.ARGUMENT_IDS.links,
        *opened.ARGUMENT_IDS.answers,
        *opened.CRITERIA,
    ]
    assert [id_ for id_ in ids if not re.search(rf'["`]{re.escape(id_)}["`]', exercise)] == []


def test_the_best_exemplar_keeps_the_form_that_is_asked() -> None:
    best = max(LOADED.rubric["note"].exemplars, key=lambda one: sum(one.levels.values()))
    assert best.id == "note-2" and 120 <= len(best.text.split()) <= 220
    cited = set(re.findall(r"\[(F\d+)\]", best.text))
    assert len(cited) >= 2 and cited <= set(BANK)
