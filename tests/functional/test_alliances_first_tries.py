"""What is said of first tries on alliances, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pytest
from trying import model_names

from cyberattache.judge import judge_in_process
from cyberattache.learner import table, unit
from cyberattache.models.burden_sharing import burden_test, spearman_rho
from cyberattache.models.centrality import centralities, ties_of
from cyberattache.models.information_sharing import equilibrium, planner
from cyberattache.models.public_goods import Technology, nash, social
from cyberattache.units import load_unit


@pytest.fixture(scope="module")
def namespace() -> Mapping[str, Any]:
    """Give what the names of the notebook hold after the model answers."""
    return model_names("alliances")


def test_one_ground_is_not_enough() -> None:
    one = (
        'argument = {"claim": "weakest", "grounds": ["F3", "F3"], "warrant": "W1",'
        ' "qualifier": ("likely", 0.7), "rebuttal": ("F4", "A1")}'
    )
    report = judge_in_process("alliances", "proposal", one)
    assert report.points == 0 and "Two grounds" in report.findings[-1].say


def test_chances_are_judged_with_the_learners_own_rho() -> None:
    slip = """
rho = 0.2
burden = {"rho": rho, "one_sided": round(tail(rho, 13), 3), "two_sided": round(2 * tail(rho, 13), 3)}
"""
    assert judge_in_process("alliances", "burden-test", slip).points == 2.5


def test_a_negative_rho_has_its_two_sides_too() -> None:
    turned = 'burden = {"rho": -0.3, "one_sided": round(tail(-0.3, 13), 3), "two_sided": round(2 * tail(0.3, 13), 3)}'
    assert judge_in_process("alliances", "burden-test", turned).points == 2.5


def test_a_doubled_tail_above_one_sends_back_to_the_ranking(namespace: Mapping[str, Any]) -> None:
    turned = {"rho": -0.725, "one_sided": 0.997, "two_sided": 1.995}
    shown = unit("alliances").check("burden-test", {**namespace, "burden": turned})
    assert not shown.holds and "start at the same end" in shown.findings[0].say


def test_the_given_tail_is_that_of_the_model(namespace: Mapping[str, Any]) -> None:
    for size, burden in (([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]), (range(13), [*range(6, 13), *range(6)])):
        found = burden_test(size, burden)
        assert namespace["tail"](found.rho, found.pairs) == pytest.approx(found.student.one_sided, abs=1e-6)
    assert (namespace["tail"](1, 5), namespace["tail"](-1, 5)) == (0, 1)


def test_the_given_measure_is_that_of_the_model(namespace: Mapping[str, Any]) -> None:
    groups: dict[str, list[str]] = {}
    for row in table("cyber_formats"):
        groups.setdefault(str(row["format"]), []).append(str(row["state_iso3"]))
    papers = [(str(row["a_iso3"]), str(row["b_iso3"])) for row in table("bilateral_agreements")]
    for ties in (ties_of(groups.values()), papers):
        ours = centralities(ties)
        for state, found in namespace["measure"](ties).items():
            assert found["degree"] == pytest.approx(ours[state].degree)
            assert found["betweenness"] == pytest.approx(ours[state].betweenness)
    for wrong in ([("A", "A")], [("A", "B")], [("A", "B"), ("C", "D")]):
        with pytest.raises(ValueError, match="itself|three|pieces"):
            namespace["measure"](wrong)


def test_the_worked_numbers_of_the_questions_are_right(namespace: Mapping[str, Any]) -> None:
    text = " ".join((load_unit("alliances").folder / "exercise.md").read_text(encoding="utf-8").split())
    tail, values, costs = namespace["tail"], (4, 2), (1, 1)
    levels = [round(nash(t, values, costs)[0].together, 3) for t in Technology]
    planned = [round(social(t, values, costs).together, 3) for t in Technology]
    shown = {
        "rho = 1 − 24 / 120 = **0.8**": spearman_rho([500, 400, 300, 200, 100], [4, 5, 2, 3, 1]) == 0.8,
        "gives **0.052**": round(tail(0.8, 5), 3) == 0.052,
        "twice as likely, **0.104**": round(2 * tail(0.8, 5), 3) == 0.104,
        "ln 4 = 1.386 and ln 2 = 0.693": levels == [1.386, 0.693, 1.386],
        "ln 6 = 1.792": planned == [1.792, 1.099, 1.792],
        "so e = **15.351**": round(equilibrium(100, 0.1, 0.5).spending, 3) == 15.351,
        "falls from 0.100 to 0.067": round(planner(100, 0.1, 0.5).risk, 3) == 0.067,
        "0.0333 in the example": round(0.1 - planner(100, 0.1, 0.5).risk, 4) == 0.0333,
        "= **0.167** for B": round(
            namespace["between"]("B", [[["A", "B", "C"], ["A", "D", "C"]], [["A", "D"]], [["C", "D"]]]), 3
        )
        == 0.167,
        "0.60 | odds 0.25 × 6": math.isclose(1.5 / 2.5, 0.6),
        "0.98 | odds 0.25 × 6 × 6 × 6": round(54 / 55, 2) == 0.98,
        "(rho is 0.490 over 14 members)": True,
    }
    for words, holds in shown.items():
        assert " ".join(words.split()) in text, words
        assert holds, words


def test_the_worked_parallels_of_the_hints_are_right(namespace: Mapping[str, Any]) -> None:
    assert spearman_rho([40, 30, 20, 10], [3, 4, 1, 2]) == pytest.approx(0.6)
    assert round(namespace["tail"](0.6, 4), 3) == 0.2
    first = [nash(t, (5, 3), (1, 1))[0].efforts for t in Technology]
    assert [tuple(round(x, 3) for x in pair) for pair in first] == [(1.609, 0), (1.099, 1.099), (1.609, 0)]
    assert [round(social(t, (5, 3), (1, 1)).together, 3) for t in Technology] == [2.079, 1.386, 2.079]
    helped = nash(Technology.WEAKEST_LINK, (4, 2), (1.4, 0.6))[0]
    assert (round(helped.together, 3), round(helped.protection, 2)) == (1.05, 0.65)
    assert round(equilibrium(50, 0.2, 0.25).spending, 3) == 9.21
    assert round(planner(50, 0.2, 0.25).risk, 2) == 0.08


def test_two_of_the_instruments_join_allies_and_the_chapter_says_so() -> None:
    joined = {row["state_iso3"]: str(row["joined"]) for row in table("nato_members")}
    allied = [
        row
        for row in table("bilateral_agreements")
        if all(joined.get(row[side], "9999") <= str(row["date"]) for side in ("a_iso3", "b_iso3"))
    ]
    assert len(allied) == 2
    chapter = (load_unit("alliances").folder / "chapter.md").read_text(encoding="utf-8")
    assert "Only 2 of 29 join two states" in chapter


def test_left_to_themselves_no_variant_lets_the_helped_member_overtake_the_other() -> None:
    """The question on help says that only one technology moves; that must hold for every learner's numbers."""
    parameters = {one.name: one.choose for one in load_unit("alliances").unit.parameters}
    for v1 in parameters["v1"]:
        for v2 in parameters["v2"]:
            for share in parameters["share"]:
                assert float(v2) / (1 - float(share)) < float(v1) and float(v2) > 1
