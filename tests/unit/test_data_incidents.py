"""The tables of incidents: what a row may claim, what it rests on, and the published counts."""

from __future__ import annotations

import re

import pytest

from cyberattache.learner import table

INCIDENTS = table("incidents")
COUNTS = table("incident_counts")
NAMED_BY_A_STATE = ("government", "indictment", "sanctions")


def count(measure: str, **where: object) -> tuple[int, int]:
    (row,) = COUNTS.where(**{"measure": measure, "objective": None, "severity": None} | where)  # type: ignore[arg-type]
    return int(str(row["count"])), int(str(row["of"]))


def test_there_are_141_incidents_and_a_severity_from_one_to_five() -> None:
    assert INCIDENTS.column("id") == [f"INC{number:03}" for number in range(1, 142)]
    assert set(INCIDENTS.column("severity")) == {1, 2, 3, 4, 5}


def test_a_state_stands_as_initiator_only_where_a_state_said_so_and_that_is_confirmed() -> None:
    named = [row for row in INCIDENTS if row["initiator_iso3"] is not None]
    assert len(named) == 56
    for row in named:
        assert row["attribution_form"] in NAMED_BY_A_STATE, row["id"]
        assert row["attribution_certainty"] == "confirmed", row["id"]
        assert row["attribution_date"] is not None, row["id"]


def test_states_of_several_blocs_attribute_and_are_attributed_to() -> None:
    named = set(INCIDENTS.column("initiator_iso3")) - {None}
    assert named == {"CHN", "IRN", "PRK", "RUS", "USA"}
    assert {"Harbin police, MFA", "Russia FSB; Kaspersky did not attribute"} <= set(
        INCIDENTS.column("attributed_by")
    )


SAME = {
    "seoul": 23, "sony": 34, "tv5monde": 37, "dnc": 43, "wannacry": 50, "notpetya-london": 51, "pyeongchang": 57,
    "georgia": 66, "storting": 73, "solarwinds": 75, "exchange": 77, "kyiv-banks": 88, "ka-sat": 90, "albania": 97,
    "electoral": 111, "bybit": 120, "xian": 129, "harbin": 130,
}


def test_what_stands_in_two_tables_is_the_same_in_both() -> None:
    by_id = {row["id"]: row for row in table("public_attributions")}
    for name, number in SAME.items():
        (row,), other = INCIDENTS.where(id=f"INC{number:03}"), by_id[name]
        assert (row["public_date"], row["initiator_iso3"]) == (other["known_on"], other["accused"]), name
        assert row["attribution_date"] == other["named_on"], name


def test_what_nobody_attributed_has_no_day_of_attribution() -> None:
    for row in INCIDENTS:
        unattributed = row["attribution_form"] == "none"
        assert unattributed == (row["attribution_certainty"] == "none"), row["id"]
        assert not (unattributed and row["attribution_date"]), row["id"]


def test_nothing_is_attributed_before_it_began() -> None:
    for row in INCIDENTS:
        if row["attribution_date"]:
            start = str(row["start"])
            assert start <= str(row["attribution_date"])[: len(start)], row["id"]
        assert row["attributing_states"] is None or int(str(row["attributing_states"])) >= 1


def test_targets_are_codes_of_states() -> None:
    known = {*table("states").column("iso3"), "VAT"}
    for row in INCIDENTS:
        codes = str(row["target_iso3"] or "").split()
        assert set(codes) <= known, row["id"]
        assert codes or row["other_targets"], row["id"]


def test_a_joint_attribution_lists_as_many_states_as_it_says() -> None:
    known = set(table("states").column("iso3"))
    joint = table("joint_attributions")
    assert len(joint) == 30
    for row in joint:
        codes = str(row["states_iso3"] or "").split()
        assert set(codes) <= known, row["id"]
        assert len(codes) == row["states"] or (
            not codes and (row["states"] is None or row["organisations"])
        ), row["id"]
        assert row["certainty"] == "confirmed" or row["states"] is None, row["id"]


def test_joint_attributions_name_the_same_state_as_their_incident() -> None:
    by_id = {row["id"]: row for row in INCIDENTS}
    for row in table("joint_attributions"):
        if row["incident"] and row["initiator_iso3"]:
            assert by_id[row["incident"]]["initiator_iso3"] == row["initiator_iso3"], row["id"]


@pytest.mark.parametrize(
    ("objective", "incidents", "concessions"),
    [
        ("disruption", 120, 0),
        ("short-term espionage", 132, 1),
        ("long-term espionage", 131, 4),
        ("degradation", 46, 7),
    ],
)
def test_the_published_counts_by_objective(objective: str, incidents: int, concessions: int) -> None:
    assert count("objective", objective=objective) == (incidents, 429)
    assert count("concession", objective=objective) == (concessions, incidents)
    both = COUNTS.where(measure="objective and severity", objective=objective)
    assert sum(int(str(row["count"])) for row in both) == incidents


def test_the_published_counts_add_up() -> None:
    assert count("concession") == (12, 429)
    severities = [count("severity", severity=severity)[0] for severity in range(1, 7)]
    assert severities == [15, 115, 160, 115, 19, 5] and sum(severities) == 429
    followed = [
        count(f"followed by {how} one")[0] for how in ("a more severe", "an equally severe", "a less severe")
    ]
    assert sum(followed) == count("followed by the other side")[0] == 82


def test_fishers_exact_test_on_degradation_gives_the_published_number() -> None:
    from scipy.stats import fisher_exact

    seven, of = count("concession", objective="degradation")
    twelve, everything = count("concession")
    rest, others = twelve - seven, everything - of
    found = fisher_exact([[seven, of - seven], [rest, others - rest]])
    assert found.pvalue == pytest.approx(5.5e-5, rel=0.01)
    assert found.statistic == pytest.approx(13.6, abs=0.05)


def test_every_incident_rests_on_an_address_or_a_doi() -> None:
    for row in INCIDENTS:
        for part in str(row["source"]).split("); "):
            assert re.search(r"https?://\S+\.\S+|doi:10\.\d{4}", part), (row["id"], part)
