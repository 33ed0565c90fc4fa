"""Reports: what a learner and an instructor read. Nothing is lost on the way to JSON and back; nothing runs in HTML."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.compare.finding import Finding
from cyberattache.report import class_html, class_json, from_json, html, table, task_text, text, to_json
from cyberattache.report.codec import number
from cyberattache.report.table import self_scored
from cyberattache.types import CellRun, CellStatus, Outcome, Report, TaskReport
from cyberattache.units import load_unit

LOADED = load_unit("tiny", Path(__file__).resolve().parents[1] / "fixtures")
UNIT, UNITS = LOADED.unit, {"tiny": LOADED}
ATTACK = '<script>alert(1)</script><img src=x onerror=alert(2)> & "quotes" \'\x1b[2J\u202e\x00'
HOLDS = Finding(True, "Look for `share`.", "0.25", "", points=Fraction(10, 3), of=Fraction(10, 3))
FAILS = Finding(
    False, "Compare `share`.", "25.0", "A percentage?", "percent", "shares", Fraction(0), Fraction(20, 3)
)
JUDGED = TaskReport("share", Outcome.GRADED, Fraction(10, 3), Fraction(10), (HOLDS, FAILS))
MISSING = TaskReport("limit", Outcome.NOT_GRADABLE, None, Fraction(5), reason="The answer cell is missing.")
WAITING = TaskReport(
    "memo",
    Outcome.GRADED,
    Fraction(2),
    Fraction(2),
    awaiting_marker=Fraction(3),
    self_scored={"claim": 3, "evidence": 0},
)
REPORT = Report(
    "tiny",
    "ada",
    Outcome.GRADED,
    (JUDGED, MISSING, WAITING),
    stamp={"jail": "bubblewrap", "network": "none"},
    cells=(
        CellRun("share", CellStatus.OK, "", "printed\n", ("iVBORw0KGgo=",)),
        CellRun("memo", CellStatus.TIME),
    ),
)
REFUSED = Report("tiny", "bob", Outcome.NOT_GRADABLE, reason="the file is not valid JSON (line 1)")
FAULT = Report("tiny", "cyd", Outcome.OUR_FAULT, reason="the jail did not start")


class Page(HTMLParser):
    """Collect tags, attributes and text, and see that every element is closed."""

    VOID = frozenset({"meta", "br", "link", "img", "input", "hr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("report", [REPORT, REFUSED, FAULT], ids=lambda report: report.learner)
def test_a_report_survives_json(report: Report) -> None:
    assert from_json(json.loads(json.dumps(to_json(report)))) == report


@given(st.fractions())
def test_points_survive_json_exactly(points: Fraction) -> None:
    assert Fraction(str(json.loads(json.dumps(number(points))))) == points


def test_points_are_plain_numbers_where_they_can_be() -> None:
    assert [number(Fraction(n)) for n in ("3", "5/2", "5/3")] == [3, 2.5, "5/3"]


@pytest.mark.parametrize(
    "spoilt", [{}, {"format": 2}, {"format": 1}, {**to_json(REPORT), "outcome": "passed"}]
)
def test_anything_else_is_not_a_report(spoilt: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(spoilt)


def test_text_says_points_what_was_tried_seen_and_what_to_think_about() -> None:
    said = text(REPORT, UNIT)
    for words in (
        "5.33 of 17 points",
        "1 of 3 tasks could not be judged",
        "3 points awaiting a marker",
        "What share voted against? (3.33 of 10 points)",
        "[ok] Look for `share`.",
        "[--] Compare `share`.",
        "Seen: 25.0",
        "A percentage?",
        "Re-read “shares” in the chapter A unit for tests.",
        "The answer cell is missing.",
        "(not gradable)",
        "  | printed",
        "The cell was stopped at the time limit.",
        "claim 3",
        "network: none",
    ):
        assert words in said


@pytest.mark.parametrize("render", [text, html])
def test_the_three_outcomes_are_never_confused(render: Any) -> None:
    refused, fault = render(REFUSED, UNIT), render(FAULT, UNIT)
    assert "Not gradable: the file is not valid JSON" in refused and "This is not a zero" in refused
    assert "Our fault: the jail did not start" in fault and "It will be graded again" in fault
    assert "0 of" not in refused + fault
    assert "not gradable" not in fault.lower() and "our fault" not in refused.lower()


def test_no_jail_cannot_be_overlooked() -> None:
    for said in (
        text(replace(REPORT, stamp={"jail": "none"}), UNIT),
        html(replace(REPORT, stamp={"jail": "none"}), UNIT),
    ):
        assert "WITHOUT A JAIL" in said


def test_html_is_a_whole_page_that_asks_nothing_of_the_network() -> None:
    page = Page(html(REPORT, UNIT))
    assert not set(page.tags) & {"script", "link", "iframe", "object"}
    assert all(
        not (value or "").startswith("http") for name, value in page.attributes if name in ("src", "href")
    )
    assert ("lang", "en") in page.attributes and ("http-equiv", "Content-Security-Policy") in page.attributes
    assert "prefers-color-scheme:dark" in html(REPORT, UNIT)
    spoken = [value for name, value in page.attributes if name == "aria-label"]
    assert "Holds." in spoken and "Look again." in spoken


def test_a_reread_becomes_a_link_when_the_book_has_an_address() -> None:
    page = Page(html(REPORT, UNIT, book="https://example.org/book/"))
    assert ("href", "https://example.org/book/units/tiny/chapter.html#shares") in page.attributes


def test_a_mistake_in_a_retrieval_task_sends_back_to_the_earlier_chapter() -> None:
    task = replace(JUDGED, findings=(Finding(False, "Sort.", say="Look.", reread="foundations/Who spies"),))
    report = replace(REPORT, tasks=(task,))
    assert "Re-read “Who spies” in the chapter on foundations." in text(report, UNIT)
    assert "in the chapter on foundations" in html(report, UNIT)
    page = Page(html(report, UNIT, book="https://example.org"))
    assert ("href", "https://example.org/units/foundations/chapter.html#who-spies") in page.attributes


def hostile(attack: str) -> Report:
    finding = Finding(False, attack, attack, attack, None, attack)
    task = TaskReport(
        "share", Outcome.GRADED, Fraction(0), Fraction(10), (finding,), attack, self_scored={attack: 1}
    )
    cells = (CellRun("share", CellStatus.ERROR, attack, attack),)
    return Report("tiny", attack, Outcome.GRADED, (task,), attack, {"jail": attack}, cells)


@given(st.text(max_size=60) | st.just(ATTACK))
def test_whatever_a_learner_writes_stays_text(attack: str) -> None:
    clean, page = Page(html(hostile("x"), UNIT)), Page(html(hostile(attack), UNIT))
    assert [tag for tag in page.tags if tag != "code"] == clean.tags or not attack.strip()
    assert Page(class_html([hostile(attack)], {"tiny": UNIT})).tags


def test_control_codes_and_direction_marks_reach_no_reader() -> None:
    for said in (text(hostile(ATTACK), UNIT), html(hostile(ATTACK), UNIT)):
        assert not set(said) & {"\x1b", "\x00", "\u202e"}


def test_a_comment_is_about_one_task() -> None:
    assert task_text(JUDGED, UNIT).startswith("What share voted against? (3.33 of 10 points)")


def rows(*reports: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(reports, UNITS))))


def test_the_table_keeps_machine_marker_and_self_apart_and_invents_no_zero() -> None:
    ada, bob, cyd = rows(FAULT, REFUSED, REPORT)
    assert (ada["machine points"], ada["of"], ada["awaiting marker"], ada["self-scored"]) == (
        "5.3333",
        "47",
        "3",
        "1.5",
    )
    assert (ada["share"], ada["limit"], ada["memo"], ada["guess"]) == ("3.3333", "", "2", "")
    for row in (bob, cyd):
        assert {row[name] for name in ("machine points", "awaiting marker", "self-scored", "share")} == {""}
    assert (bob["outcome"], cyd["outcome"]) == ("not gradable", "our fault")


def test_levels_outside_the_rubric_are_brought_into_it() -> None:
    assert self_scored(
        replace(WAITING, self_scored={"claim": 99, "evidence": -5, "charm": 3}), LOADED.rubric
    ) == Fraction(3, 2)
    assert self_scored(replace(WAITING, self_scored={}), LOADED.rubric) is None
    assert self_scored(JUDGED, LOADED.rubric) is None


def test_the_class_is_counted() -> None:
    about = class_json([REPORT, REFUSED, FAULT, replace(REPORT, learner="dan")], {"tiny": UNIT})["tiny"]
    assert about["outcomes"] == {"graded": 2, "not gradable": 1, "our fault": 1}
    assert (about["submissions"], about["mean"], about["of"]) == (4, 5.33, 47.0)
    assert about["tasks"]["share"] == {"mean": 3.33, "of": 10.0, "judged": 2, "not judged": 0}
    assert about["tasks"]["limit"] == {"mean": None, "of": 5.0, "judged": 0, "not judged": 2}
    assert about["misconceptions"] == [
        {"id": "percent", "learners": 2, "is": "A percentage where a share was asked."}
    ]


def test_a_misconception_counts_once_for_each_learner() -> None:
    twice = replace(REPORT, tasks=(JUDGED, replace(JUDGED, task="limit")))
    assert class_json([twice], {"tiny": UNIT})["tiny"]["misconceptions"][0]["learners"] == 1


def test_the_class_page_links_to_each_learner() -> None:
    page = Page(class_html([REPORT, replace(REPORT, learner="%3Ca%3E b")], {"tiny": UNIT}))
    assert {value for name, value in page.attributes if name == "href"} == {
        "ada/tiny.html",
        "%253Ca%253E%20b/tiny.html",
    }


def test_figures_stand_in_the_page_as_data_with_a_name() -> None:
    page = Page(html(REPORT, UNIT))
    assert ("src", "data:image/png;base64,iVBORw0KGgo=") in page.attributes
    assert ("alt", "Figure 1 of the cell") in page.attributes
