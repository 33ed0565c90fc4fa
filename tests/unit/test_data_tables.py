"""The shipped tables: valid, sourced, in our own words, and right where a published number is known."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from cyberattache import data
from cyberattache.learner.rows import TABLES, table

NORMS_UNIT = [
    "un_norms",
    "un_processes",
    "gge_members",
    "un_votes",
    "un_roll_calls",
    "budapest_parties",
    "budapest_milestones",
    "initiatives",
    "initiative_principles",
    "cybercrime_signatories",
    "national_positions",
    "norm_incidents",
]
SOURCE = re.compile(r"https?://[^\s]+\.[^\s]+|doi:10\.\d{4,}/\S+|\bA/(RES/)?\d+/\d+|\bGA/\S+")
SECOND_HAND = ("dig.watch", "wikipedia", "github.com", "scribd", "docslib", "vdocuments", "policycommons")
BANNED = ("recalled", "stored", "pivotal", "crucial", "landscape", "realm", "delve", "todo", "placeholder")


def votes(symbol: str) -> dict[object, object]:
    return {row["state_iso3"]: row["vote"] for row in table("un_roll_calls").where(symbol=symbol)}


@pytest.mark.parametrize("name", data.names())
def test_every_shipped_table_is_as_its_schema_says(name: str) -> None:
    assert [str(problem) for problem in data.validate(name)] == []


def test_every_table_of_the_norms_unit_is_there() -> None:
    assert set(NORMS_UNIT) <= set(data.names())


def test_every_csv_has_a_schema() -> None:
    assert sorted(path.stem for path in TABLES.glob("*.csv")) == data.names()


@pytest.mark.parametrize("name", data.names())
def test_every_row_names_a_source_that_a_reader_can_open(name: str) -> None:
    bad = [row for row in table(name) if not SOURCE.search(str(row["source"]))]
    assert bad == []


@pytest.mark.parametrize("name", data.names())
def test_no_source_is_a_repackaging_or_a_digest(name: str) -> None:
    bad = [row["source"] for row in table(name) if any(word in str(row["source"]) for word in SECOND_HAND)]
    assert bad == []


@pytest.mark.parametrize("path", sorted(TABLES.parent.rglob("*.*")), ids=lambda path: path.name)
def test_no_table_or_schema_holds_a_banned_word(path: Path) -> None:
    if path.suffix not in (".csv", ".yml", ".json"):
        return
    words = set(re.findall(r"[a-z.]+", path.read_text(encoding="utf-8").lower()))
    assert words & set(BANNED) == set()


def test_the_json_twin_is_up_to_date() -> None:
    assert data.twin_path().read_text(encoding="utf-8") == data.twin()


def test_the_states_are_the_193_members_and_palestine() -> None:
    states = table("states")
    assert len(states.where(un_member=True)) == 193
    assert states.where(un_member=False).column("iso3") == ["PSE"]
    assert all(re.fullmatch("[A-Z]{3}", str(code)) for code in states.column("iso3"))


@pytest.mark.parametrize(
    ("code", "state"),
    [
        ("CHE", "Switzerland"),
        ("COD", "Democratic Republic of the Congo"),
        ("COG", "Congo"),
        ("DEU", "Germany"),
        ("GRD", "Grenada"),
        ("LBR", "Liberia"),
        ("LBY", "Libya"),
        ("NER", "Niger"),
        ("NGA", "Nigeria"),
        ("PRK", "DPR Korea"),
        ("SVK", "Slovakia"),
        ("SVN", "Slovenia"),
        ("SWZ", "Eswatini"),
        ("ZAF", "South Africa"),
    ],
)
def test_codes_that_are_easily_confused_name_the_right_state(code: str, state: str) -> None:
    assert table("states").where(iso3=code).column("state") == [state]


@pytest.mark.parametrize("name", ["gge_members", "budapest_parties", "cybercrime_signatories"])
def test_a_state_has_one_name_in_every_table(name: str) -> None:
    names = {row["iso3"]: row["state"] for row in table("states")}
    for row in table(name):
        if row["state_iso3"] is not None:
            assert names[str(row["state_iso3"])] == row.get("state", row.get("name"))


def test_there_are_eleven_norms_three_of_which_limit() -> None:
    norms = table("un_norms")
    assert norms.column("letter") == list("abcdefghijk")
    assert norms.column("number") == list(range(1, 12))
    assert norms.where(kind="limiting").column("letter") == ["c", "f", "k"]


def test_every_group_of_experts_has_as_many_members_as_it_says() -> None:
    counted = Counter(table("gge_members").column("process"))
    said = {row["id"]: row["members"] for row in table("un_processes") if row["track"] == "GGE"}
    assert counted == said


def test_a_roll_call_has_every_member_once() -> None:
    members = set(table("states").where(un_member=True).column("iso3"))
    symbols = set(table("un_roll_calls").column("symbol"))
    assert len(symbols) == 17
    assert all(set(votes(str(symbol))) == members for symbol in symbols)


def test_a_tally_equals_its_roll_call() -> None:
    for row in table("un_votes").where(roll_call=True):
        counted = Counter(votes(str(row["symbol"])).values())
        assert (row["yes"], row["no"], row["abstain"]) == (counted["Y"], counted["N"], counted["A"])
        assert row["not_voting"] == counted["X"]


def test_a_resolution_says_that_it_has_a_roll_call_exactly_when_it_has_one() -> None:
    said = set(table("un_votes").where(roll_call=True).column("symbol"))
    assert said == set(table("un_roll_calls").column("symbol"))


def test_a_roll_call_and_its_resolution_have_the_same_date() -> None:
    said = {row["symbol"]: row["date"] for row in table("un_votes")}
    assert all(row["date"] == said[row["symbol"]] for row in table("un_roll_calls"))


def test_a_text_without_a_recorded_vote_has_no_tally() -> None:
    assert set(table("un_votes").where(mode="without a vote").column("yes")) == {None}


def test_the_pair_of_2018_splits_as_the_chapter_says() -> None:
    russian, american = votes("A/RES/73/27"), votes("A/RES/73/266")
    pairs = Counter((russian[state], american[state]) for state in russian)
    assert pairs["Y", "Y"] == 77
    assert pairs["Y", "N"] == 12
    assert sum(count for (first, _), count in pairs.items() if first == "N") == 46
    assert pairs["N", "Y"] == 46


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("A/RES/74/28", "A/RES/74/29", 111),
        ("A/RES/75/32", "A/RES/75/240", 73),
        ("A/RES/77/36", "A/RES/77/37", 91),
    ],
)
def test_the_number_that_said_yes_to_both_texts_of_a_year(first: str, second: str, both: int) -> None:
    one, other = votes(first), votes(second)
    assert sum(one[state] == other[state] == "Y" for state in one) == both


def test_ukraine_alone_abstained_on_71_28() -> None:
    assert [state for state, vote in votes("A/RES/71/28").items() if vote == "A"] == ["UKR"]


@pytest.mark.parametrize("symbol", ["A/RES/60/45", "A/RES/61/54", "A/RES/62/17", "A/RES/63/37"])
def test_the_united_states_alone_opposed_the_item_before_2009(symbol: str) -> None:
    assert [state for state, vote in votes(symbol).items() if vote == "N"] == ["USA"]


def test_the_coding_gaps_of_2023_are_flagged() -> None:
    flagged = table("un_roll_calls").where(flag="suspected coding gap")
    assert {(row["symbol"], row["state_iso3"]) for row in flagged} == {
        ("A/RES/78/16", "TUR"),
        ("A/RES/78/16", "YEM"),
        ("A/RES/78/16", "ZWE"),
        ("A/RES/78/237", "TUR"),
        ("A/RES/78/237", "YEM"),
    }


def test_there_are_78_parties_and_two_signatories_to_the_budapest_convention() -> None:
    assert len(table("budapest_parties").where(status="party")) == 78
    assert table("budapest_parties").where(status="signatory").column("state_iso3") == ["IRL", "ZAF"]


def test_the_budapest_dates_come_in_order_and_follow_the_three_month_rule() -> None:
    for row in table("budapest_parties"):
        signed, deposited, bound = row["signature"], row["deposit"], row["entry_into_force"]
        known = [str(day) for day in (signed, deposited, bound) if day]
        assert known == sorted(known)
        if deposited and bound and str(bound) > "2004-07-01":
            year, month = int(str(deposited)[:4]), int(str(deposited)[5:7]) + 4
            assert bound == f"{year + (month > 12)}-{(month - 1) % 12 + 1:02}-01"


def test_the_milestones_grow_and_there_are_enough_for_a_curve() -> None:
    milestones = table("budapest_milestones")
    counts = [int(str(count)) for count in milestones.column("parties")]
    dates = [str(day) for day in milestones.column("date")]
    assert all(before < after for before, after in pairwise(counts))
    assert dates == sorted(dates)
    assert len(milestones.where(certainty="confirmed")) >= 8
    assert (dates[0][:4], counts[0]) == ("2004", 5)


def test_the_decimal_year_of_a_milestone_is_its_date() -> None:
    for row in table("budapest_milestones"):
        year, *rest = (int(part) for part in str(row["date"]).split("-"))
        month = rest[0] - 1 if rest else 6
        day = rest[1] if len(rest) == 2 else 15 if rest else 1
        about = year + month / 12 + day / 365
        assert row["year"] == pytest.approx(about, abs=0.02)


def test_no_milestone_is_below_what_the_confirmed_deposits_add_up_to() -> None:
    deposits = [str(day) for day in table("budapest_parties").column("deposit") if day]
    for row in table("budapest_milestones").where(basis="ratified or acceded"):
        date = str(row["date"])
        assert sum(day[: len(date)] <= date for day in deposits) <= int(str(row["parties"]))


def test_the_first_milestone_counts_the_states_bound_on_that_day() -> None:
    bound = table("budapest_parties").where(entry_into_force="2004-07-01").column("state_iso3")
    assert bound == ["ALB", "EST", "HRV", "HUN", "LTU"]


def test_73_participants_had_signed_the_un_convention_by_november_2025() -> None:
    signed = table("cybercrime_signatories")
    assert len(signed) == 73
    assert [row["participant"] for row in signed if str(row["signed"]) > "2025-10-31"] == ["MUS"]


def test_the_initiatives_have_the_principles_that_they_are_known_for() -> None:
    counted = Counter(table("initiative_principles").column("initiative"))
    assert counted == {"paris-call": 9, "gcsc": 8, "tech-accord": 4, "pall-mall": 4}
