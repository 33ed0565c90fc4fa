"""Where to begin: ten questions, one source for the terminal and the page, and the core path."""

from __future__ import annotations

import re
import sys
from io import StringIO
from pathlib import Path

import pytest

from cyberattache.errors import UsageError
from cyberattache.models.bayes import predictive_value
from cyberattache.study.progress import listed
from cyberattache.study.show_ways import diagnostic, read
from cyberattache.study.voice import Voice
from cyberattache.study.ways import Choice, Question, advise, diagnose, path, ways
from cyberattache.units import graded_in_order, in_order

BOOK = Path(__file__).parents[2] / "book"
RIGHT = [next(place for place, one in enumerate(question.choices) if one.right) for question in ways().questions]


def letters(places: list[int]) -> str:
    return "".join("abcdef"[place] for place in places)


def missing(*numbers: int) -> list[int]:
    """Give answers that miss some questions, numbered from 0, by the last choice, which is never right."""
    return [len(ways().questions[n].choices) - 1 if n in numbers else right for n, right in enumerate(RIGHT)]


def test_there_are_ten_questions_in_the_order_of_the_course_each_with_one_right_choice() -> None:
    questions = ways().questions
    assert len(questions) == 10
    assert all(sum(one.right for one in question.choices) == 1 for question in questions)
    order = [in_order().index(question.unit) for question in questions]
    assert order == sorted(order) and {question.unit for question in questions} == set(ways().begin) == set(in_order())


def test_the_core_path_is_the_six_units_whose_work_counts(tmp_path: Path) -> None:
    assert path("core").units == graded_in_order() and len(path("core").units) == 6
    assert [one.unit.id for one in listed(here=tmp_path, path="core")] == list(graded_in_order())
    with pytest.raises(UsageError, match="Did you mean 'core'"):
        path("cor")


def test_whoever_misses_a_question_is_sent_to_the_first_unit_that_asks_one_of_those() -> None:
    for number, question in enumerate(ways().questions):
        assert advise(missing(number, 9)).unit == question.unit
    assert advise(missing(0, 5)).right == 8
    nothing = advise(RIGHT)
    assert (nothing.unit, nothing.say, nothing.right) == (None, ways().nothing_missed, 10)


def test_the_terminal_asks_each_question_until_a_choice_is_named_and_says_what_follows() -> None:
    said, typed = StringIO(), iter(["z", *letters(missing(2))])
    diagnostic(Voice(said), "", lambda _letters: next(typed))
    text = " ".join(said.getvalue().split())
    assert text.count("[ok]") == 9 and text.count("[--]") == 1 and "Type one of" in text
    assert "9 of 10 held" in text and "study start foundations" in text


def test_letters_that_are_no_choice_are_named() -> None:
    assert read(letters(RIGHT)) == RIGHT
    with pytest.raises(UsageError, match="2 letters, not 10"):
        read("ab")
    with pytest.raises(UsageError, match="question 10"):
        read(letters(RIGHT)[:-1] + "z")


def test_each_choice_is_told_its_own_explanation() -> None:
    told: list[Choice] = []
    answers = iter(missing(4))

    def ask(_number: int, _question: Question) -> int:
        return next(answers)

    assert diagnose(ask, told.append).unit == "norms"
    assert [one.right for one in told] == [number != 4 for number in range(10)]


def test_the_numbers_in_the_questions_are_computed() -> None:
    says = " ".join(one.says for question in ways().questions for one in question.choices)
    assert "90.5" in says and round(100 * (0.95**2 + 0.05**2), 1) == 90.5
    assert "95 of 5,090" in says and 95 + 4995 == 5090
    assert round(predictive_value(0.001, 0.95, 0.95), 2) == 0.02


def test_the_page_holds_every_question_choice_and_advice_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BOOK / "_ext"))
    monkeypatch.delitem(sys.modules, "course_diagnostic", raising=False)
    from course_diagnostic import form  # type: ignore[import-not-found]

    page = form(lambda unit: f"{unit}.html")
    choices = sum(len(question.choices) for question in ways().questions)
    assert page.count("<fieldset") == 10 and page.count('type="radio"') == choices
    assert len(re.findall(r'type="radio"[^>]* data-right', page)) == 10
    assert len(set(re.findall(r'id="([^"]+)"', page))) == page.count(' id="')
    assert set(re.findall(r'data-begin="([^"]*)"', page)) == {*ways().begin, ""}
    assert re.findall(r'fieldset data-unit="(\w+)"', page) == [question.unit for question in ways().questions]
