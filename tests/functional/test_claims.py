"""The map of popular claims: every written unit deals with its own, and the audit says where one does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cyberattache.audit.claims import (
    CORRECTED,
    anchor_of,
    audit_claims,
    claims_by_unit,
    treatment,
    treatments,
)
from cyberattache.learner import table
from cyberattache.learner.paths import course_root
from cyberattache.units import load_unit, names

UNITS = names()
PLANNED = (
    *(
        "foundations",
        "bridge",
        "law",
        "norms",
        "attribution",
        "deterrence",
        "signalling",
        "escalation",
        "confidence",
    ),
    *("alliances", "information", "cases", "assurance", "futures", "tabletop", "memo"),
)
NORMS = course_root().units / "norms"


def test_the_map_holds_the_89_claims_in_order_each_with_a_unit_of_the_course() -> None:
    rows = table("popular_claims")
    assert rows.column("id") == [f"PC-{number}" for number in range(1, 90)]
    assert set(claims_by_unit()) == set(PLANNED)
    assert len(set(rows.column("text"))) == 4


def test_a_claim_that_is_mere_context_is_not_one_that_has_to_be_corrected() -> None:
    assert not [
        row["id"] for row in table("popular_claims").where(context=True) if row["verdict"] in CORRECTED
    ]


@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_anchors_corrects_and_grades_the_claims_that_the_map_gives_to_it(unit: str) -> None:
    assert [str(problem) for problem in audit_claims(load_unit(unit), treatments(course_root().root))] == []


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(NORMS, tmp_path / "units" / "norms", ignore=shutil.ignore_patterns("specimens"))
    return tmp_path


def edit(course: Path, file: str, old: str, new: str) -> None:
    path = course / "units" / "norms" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def told(course: Path) -> str:
    return "\n".join(map(str, audit_claims(load_unit("norms", course), treatments(course))))


def test_a_claim_without_an_anchor_is_told_with_the_anchor_to_set(course: Path) -> None:
    edit(course, "chapter.md", ":name: norms-pc-20\n", "")
    assert "units/norms/chapter.md: no anchor for PC-20" in told(course)
    assert "(norms-pc-20)=" in told(course)


def test_a_target_serves_for_a_claim_that_holds_and_not_for_one_that_has_to_be_corrected(
    course: Path,
) -> None:
    for claim in ("norms-pc-19", "norms-pc-89"):
        edit(course, "chapter.md", f":name: {claim}\n", "")
        edit(course, "chapter.md", "## What is disputed", f"({claim})=\n## What is disputed")
    assert told(course).startswith("units/norms/chapter.md: PC-89 is dated and has no Claim check")
    assert told(course).count("\n") == 0


def test_a_box_of_another_kind_is_no_claim_check(course: Path) -> None:
    edit(course, "chapter.md", ":class: claim-check\n:name: norms-pc-89", ":class: note\n:name: norms-pc-89")
    assert "PC-89 is dated and has no Claim check" in told(course)


def test_a_claim_that_no_graded_task_tests_is_told_unless_it_is_context(course: Path) -> None:
    edit(course, "unit.yml", "    claims: [PC-25]\n", "")
    assert "units/norms/unit.yml: no graded task tests PC-25" in told(course)
    assert "PC-22" not in told(course)


def test_a_claim_that_is_not_in_the_map_is_told_with_the_nearest(course: Path) -> None:
    edit(course, "unit.yml", "claims: [PC-25]", "claims: [PC-25, PC-255]")
    assert told(course).startswith(
        "units/norms/unit.yml, task norm-letters: there is no popular claim 'PC-255'"
    )


def test_a_question_without_points_tests_no_claim(course: Path) -> None:
    edit(course, "unit.yml", "gives: [calibration]\n", "gives: [calibration]\n    claims: [PC-20]\n")
    assert told(course).startswith("units/norms/unit.yml, task calibration: has no points and tests PC-20")


def test_another_unit_may_carry_the_box_and_the_question(course: Path) -> None:
    assert anchor_of("norms", "PC-84") in treatment(load_unit("norms", course)).boxes
    edit(course, "chapter.md", ":class: claim-check\n:name: norms-pc-84", ":name: norms-pc-84")
    edit(course, "unit.yml", "    claims: [PC-84]\n", "")
    elsewhere = course / "units" / "foundations"
    shutil.copytree(course / "units" / "norms", elsewhere)
    for file, old, new in (
        ("unit.yml", "id: norms\n", "id: foundations\n"),
        ("unit.yml", "claims: [PC-25]", "claims: [PC-25, PC-84]"),
        ("chapter.md", ":name: norms-pc-84", ":class: claim-check\n:name: foundations-pc-84"),
    ):
        path = elsewhere / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert told(course) == ""
