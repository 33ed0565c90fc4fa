"""The panel that a learner sees: calm, complete, escaped, and the same in plain text."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cyberattache.compare.finding import Finding
from cyberattache.learner import Given
from cyberattache.learner.panel import Panel, html, prose, text
from cyberattache.learner.unit import NoSuchTask, unit

LOOK = Finding(
    False, "Call `f`.", "f('<b>') gave 3", "Is it <counted> twice?", "twice", "A heading", Fraction(0), Fraction(1)
)
FINE = Finding(True, "Look for `f`.", points=Fraction(1), of=Fraction(1))


def panel(*findings: Finding, later: int = 0) -> Panel:
    return Panel("How alike?", findings, Fraction(2), Fraction(later), Fraction(0), Fraction(3), "Norms")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        assert tag in {"style", "section", "h4", "ol", "li", "span", "p", "code"}
        self.style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.style = False

    def handle_data(self, data: str) -> None:
        if not self.style:
            self.words += data.split()


def test_html_says_what_the_text_says() -> None:
    shown = panel(FINE, LOOK, later=4)
    reader = _Reader()
    reader.feed(html(shown))
    told = set(" ".join(text(shown).split()).split())
    assert {word for word in reader.words if word not in text(shown)} <= {"✓", "→"}
    assert {"<counted>", "gave", "Norms."} <= told


def test_every_word_of_the_learner_is_escaped() -> None:
    hostile = Finding(False, "<script>", "<img onerror=1>", "</section>", None, "<a>")
    for marked in ("<script>", "<img", "</section></", "<a>"):
        assert marked not in html(panel(hostile)).removesuffix("</section>")


def test_points_and_what_is_still_open_are_said() -> None:
    told = text(panel(FINE, LOOK, later=4))
    assert "1 of 2 decided here" in told
    assert "4 points judged when you hand in" in told
    assert "So far in this notebook: 3 points." in " ".join(told.split())
    assert float(panel(FINE, FINE)) == 2


def test_no_panel_shouts_or_blames() -> None:
    told = text(panel(LOOK)).lower()
    for word in ("!", "incorrect", "wrong", "failed", "error"):
        assert word not in told


def test_a_mistake_is_explained_once_and_pointed_back_to() -> None:
    shown = panel(LOOK, FINE, LOOK)
    for told in (text(shown), html(shown)):
        assert told.count("counted") == 1 and told.count("The same again, as above.") == 1
        assert told.count("Re-read") == 1


def test_a_cell_that_stopped_is_pointed_to_before_an_old_answer_is_explained() -> None:
    stopped = replace(panel(LOOK), stopped=True)
    assert "The cell that ran last stopped" in text(stopped) and "The cell that ran last stopped" in html(stopped)
    assert "stopped" not in text(replace(panel(FINE), stopped=True))


def test_a_mistake_in_a_retrieval_task_sends_back_to_the_earlier_chapter() -> None:
    shown = panel(replace(LOOK, reread="foundations/Who spies"))
    for told in (text(shown), html(shown)):
        assert "Re-read “Who spies” in the chapter on foundations." in " ".join(told.split())


def test_prose_sets_code_and_stress_and_leaves_sums_alone() -> None:
    assert prose("Call `a*b*c` *now*.") == "Call <code>a*b*c</code> <em>now</em>."
    assert prose("2 * 3 * 4 and a*b*c <b>") == "2 * 3 * 4 and a*b*c &lt;b&gt;"


def test_what_is_not_answered_yet_is_no_mistake(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    for untouched in ({}, {"x": ...}):
        shown = tiny.check("half", untouched)
        assert "Not answered yet" in text(shown) and "cya wait" in html(shown)
    assert "Look again" in text(tiny.check("half", {"x": "two"}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    about = {
        "id": "tiny",
        "title": "Tiny",
        "tasks": [
            {
                "id": "half",
                "title": "Half",
                "points": 3,
                "marker_points": 0,
                "open_points": 1,
                "hints": ["where", "rule"],
            },
            {"id": "later", "title": "Later", "points": 1, "marker_points": 2, "open_points": 0, "hints": []},
        ],
        "misconceptions": {"doubled": {"say": "Twice?", "reread": "A heading"}},
        "given": {"n": 4},
        "evidence": {"E1": "a fact"},
        "rubric": {},
    }
    (tmp_path / "tiny").mkdir()
    (tmp_path / "tiny" / "open.json").write_text(json.dumps(about), encoding="utf-8")
    (tmp_path / "tiny" / "checks_open.py").write_text(
        "from cyberattache.learner import *\n\n"
        '@task("half", observe=name("x"))\n'
        "def half(seen, given):\n"
        "    seen.near(given.n / 2, places=1, points=1, mistakes={'doubled': 2 * given.n})\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_check_reads_the_notebook_it_is_called_from(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    notebook = {"tiny": tiny, "x": 8}
    exec("shown = tiny.check('half')", notebook)
    assert "Twice?" in repr(notebook["shown"])
    notebook["x"] = 2.0
    exec("shown = tiny.check('half')", notebook)
    assert float(notebook["shown"]) == 1  # type: ignore[arg-type]
    assert "2 points judged when you hand in" in repr(notebook["shown"])


def test_checks_run_in_any_order_and_again(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    first = repr(tiny.check("half", {"x": 2}))
    assert "judged when you hand in" in repr(tiny.check("later", {}))
    assert repr(tiny.check("half", {"x": 2})) == first


def test_a_learners_own_numbers_are_used(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    assert tiny.check("half", {"x": 5, "given": Given(n=10)}).points == 1
    assert tiny.check("half", {"x": 5, "given": "forged"}).points == 0


def test_hints_come_one_at_a_time_and_stay_at_the_last(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    assert [repr(tiny.hint("half")) for _ in range(3)] == [
        "Hint 1 of 2: where",
        "Hint 2 of 2: rule",
        "Hint 2 of 2: rule",
    ]
    assert "no hints" in repr(tiny.hint("later"))


def test_a_hint_without_a_name_is_for_the_task_checked_last(folder: Path) -> None:
    tiny = unit("tiny", exercises=folder)
    with pytest.raises(LookupError, match="There are half, later"):
        tiny.hint()
    tiny.check("half", {"x": 1})
    assert repr(tiny.hint()) == "Hint 1 of 2: where"
    assert tiny.hint()._repr_html_() == "<p><strong>Hint 2 of 2.</strong> rule</p>"


def test_a_mistyped_task_is_answered_in_one_sentence(folder: Path) -> None:
    with pytest.raises(NoSuchTask) as told:
        unit("tiny", exercises=folder).check("hlaf", {})
    assert told.value._render_traceback_() == ["The unit tiny has no task 'hlaf'. Did you mean 'half'?"]


def test_an_unknown_task_or_unit_names_the_nearest(folder: Path) -> None:
    with pytest.raises(LookupError, match="Did you mean 'half'"):
        unit("tiny", exercises=folder).check("halve", {})
    with pytest.raises(LookupError, match="There are: tiny"):
        unit("tinny", exercises=folder)
