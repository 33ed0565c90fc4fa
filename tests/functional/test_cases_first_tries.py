"""What is said of first tries on cases, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

from functools import partial
from typing import Any

import trying

from cyberattache import release
from cyberattache.judge import judge_for
from cyberattache.models import process_tracing, qca
from cyberattache.models.process_tracing import Evidence

told = partial(trying.said, "cases")


def test_a_count_of_days_in_words_is_answered_with_the_form_that_is_asked() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["comparison"]
    said = told("comparison", model + '\ncomparison[0]["days_to_name"] = "about a month"\n')
    assert 'A whole number of days, or "never".' in said


def test_a_code_outside_the_codebook_is_answered_with_the_codebook() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["comparison"]
    said = told("comparison", model + '\ncomparison[0]["harm"] = "none"\n')
    assert "physical, service, data" in said


def test_a_misspelt_kind_of_test_is_answered_with_the_nearest() -> None:
    model = release.read_exercise(judge_for("cases").loaded).answers()["test-types"]
    assert "smoking gun" in told("test-types", model + '\ntests["order"] = "smoking guns"\n')


def test_several_shortest_solutions_are_all_right() -> None:
    # 000, 001, 011 and 111 in a ring with 110 and 100: six prime implicants, two ways of choosing three.
    ring = ["000", "001", "011", "111", "110", "100"]
    found = {frozenset(some) for some in judge_closed()._minimised(ring, [])}
    assert found == {frozenset(["00-", "-11", "1-0"]), frozenset(["0-1", "11-", "-00"])}


def judge_closed() -> Any:
    from cyberattache.learner.run import load_module
    from cyberattache.units import load_unit

    path = load_unit("cases").folder / "checks_closed.py"
    return load_module("checks_closed_cases", path.read_text("utf-8"), str(path))


def test_what_ships_to_learners_minimises_as_the_model_does() -> None:
    closed = judge_closed()
    names = ["A", "B", "C"]
    for number in range(1, 2**8, 7):
        present = [format(place, "03b") for place in range(8) if number >> place & 1]
        cases = {
            format(place, "03b"): {
                **dict(zip(names, map(int, format(place, "03b")), strict=True)),
                "Y": number >> place & 1,
            }
            for place in range(8)
        }
        model = qca.minimise(qca.truth_table(cases, names, "Y"))
        ours = {frozenset("".join("-" if bit is None else str(bit) for bit in term) for term in one) for one in model}
        assert {frozenset(one) for one in closed.OPEN._solutions(present, [])} == ours


def test_the_worked_numbers_of_the_questions_are_right() -> None:
    text = (judge_for("cases").loaded.folder / "exercise.md").read_text(encoding="utf-8")
    hoop, straw = Evidence(0.9, 0.5), (Evidence(0.6, 0.4), True)
    shown = {
        "0.45 / 0.70 = **0.643**": process_tracing.after(0.5, hoop, passed=True),
        "0.05 / 0.30 = **0.167**": process_tracing.after(0.5, hoop, passed=False),
        "take a prior of 0.5 to 0.771": process_tracing.after_all(0.5, [straw] * 3)[-1],
    }
    for words, right in shown.items():
        assert words in text, words
        assert words.replace("*", "").split()[-1] == f"{right:.3f}"
