"""The tables of the unit on deterrence: invented numbers that say so, and findings with their limits."""

from __future__ import annotations

from collections import Counter

import pytest

from cyberattache.learner.rows import table


def test_the_synthetic_reforms_are_five_games_before_and_after_and_say_that_they_are_invented() -> None:
    rows = table("synthetic_reforms")
    assert Counter(rows.column("reform")) == dict.fromkeys(dict.fromkeys(rows.column("reform")), 2)
    assert len(rows) == 10
    for row in rows:
        for who in ("none", "first", "second"):
            assert sum(float(str(row[f"{who}_{signal}"])) for signal in range(3)) == pytest.approx(1), row
        assert "nvented" in str(row["source"])


def test_the_evidence_on_deterrence_says_of_every_finding_what_it_does_not_cover() -> None:
    rows = table("deterrence_evidence")
    assert {row["id"]: row["value"] for row in rows if row["value"]} == {
        "second-factor": 99.22,
        "leaked-passwords": 98.56,
        "seizures-2018": 33,
        "market-closed": 13,
        "seizures-2022": 40,
    }
    assert all(row["limit"] for row in rows)
