"""The tables of the unit on alliances: counts that are published, and rows that agree with one another."""

from __future__ import annotations

from collections import Counter

import pytest

from cyberattache.learner.rows import table


def column(name: str, key: str, **wanted: str) -> list[object]:
    return table(name).where(**wanted).column(key)


def test_nato_has_thirty_two_members_twelve_of_them_since_1949() -> None:
    joined = [str(day) for day in column("nato_members", "joined")]
    assert len(joined) == 32
    assert sum(day.startswith("1949") for day in joined) == 12
    assert max(joined) == "2024-03-07"


def test_the_two_burden_tables_hold_members_of_their_day_ranked_without_gaps() -> None:
    members = {row["state_iso3"]: str(row["joined"]) for row in table("nato_members")}
    for name, year, size in (("burden_1964", "1964", 14), ("burden_2024", "2025", 31)):
        rows = table(name)
        assert sorted(int(str(row["gnp_rank" if year == "1964" else "gdp_rank"])) for row in rows) == list(
            range(1, size + 1)
        )
        assert all(members[row["iso3"]] < year for row in rows)
    assert set(members) - set(column("burden_2024", "iso3")) == {"ISL"}


def test_close_neighbours_in_size_name_each_other_and_stand_side_by_side() -> None:
    rows = {str(row["iso3"]): row for row in table("burden_2024")}
    close = {iso3: row for iso3, row in rows.items() if row["close_to"]}
    assert len(close) == 6
    for iso3, row in close.items():
        other = rows[str(row["close_to"])]
        assert other["close_to"] == iso3
        assert abs(int(str(row["gdp_rank"])) - int(str(other["gdp_rank"]))) == 1


def test_the_milestones_stand_in_order_and_the_wales_one_speaks_of_article_5() -> None:
    dates = [str(date) for date in column("nato_cyber_milestones", "date")]
    assert dates == sorted(dates)
    assert dates[0] == "2002-11-21"
    (wales,) = table("nato_cyber_milestones").where(date="2014-09-05")
    assert "case by case" in str(wales["what_changed"])


def test_the_centre_has_as_many_participants_as_its_totals_say() -> None:
    rows, totals = table("ccdcoe_members"), table("ccdcoe_totals")
    by_year = {row["date"]: row["total"] for row in totals}
    assert sum(row["year"] == 2008 for row in rows) == by_year["2008-05-14"] == 7
    assert len(rows) == 37 < int(str(by_year["2023-05-16"]))


def test_who_contributes_to_the_centre_was_outside_nato_when_it_joined() -> None:
    members = {row["state_iso3"]: int(str(row["joined"])[:4]) for row in table("nato_members")}
    for row in table("ccdcoe_members"):
        inside = members.get(row["state_iso3"], 9999) <= int(str(row["year"]))
        assert inside == (row["role"] == "sponsoring"), row


@pytest.mark.parametrize(("name", "size"), [("CRRT", 8), ("VCISC", 11), ("Tallinn Mechanism", 11)])
def test_each_format_has_the_published_number_of_states(name: str, size: int) -> None:
    assert len(column("cyber_formats", "state_iso3", format=name)) == size


def test_three_states_are_in_all_three_formats() -> None:
    counts = Counter(column("cyber_formats", "state_iso3"))
    assert {state for state, count in counts.items() if count == 3} == {"EST", "NLD", "POL"}


def test_an_agreement_joins_two_different_states() -> None:
    rows = table("bilateral_agreements")
    assert all(row["a_iso3"] != row["b_iso3"] for row in rows)
    assert len({(row["a_iso3"], row["b_iso3"], row["date"]) for row in rows}) == len(rows) == 29
