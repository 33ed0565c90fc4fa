"""Every rule of the audit has a unit that breaks it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cyberattache.audit import Audit, audit
from cyberattache.audit.chapter import words
from cyberattache.learner.paths import VARIABLE

TINY = Path(__file__).parents[1] / "fixtures" / "units" / "tiny"


class Course:
    """A copy of the unit for tests, to break."""

    def __init__(self, root: Path) -> None:
        self.unit = root / "units" / "tiny"
        shutil.copytree(TINY, self.unit)

    def edit(self, file: str, old: str, new: str, count: int = 1) -> None:
        path = self.unit / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, count), encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        (self.unit / file).parent.mkdir(parents=True, exist_ok=True)
        (self.unit / file).write_text(text, encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return Course(tmp_path)


def told(found: Audit) -> list[str]:
    return [str(problem) for problem in found.problems]


def only(found: Audit, *parts: str) -> None:
    """There is exactly one problem, and it says all of this."""
    (problem,) = told(found)
    for part in parts:
        assert part in problem


def test_a_sound_unit_has_no_problem_and_its_length_is_noted(course: Course) -> None:
    found = audit()
    assert told(found) == []
    assert found.notes == ("tiny: 5 tasks, 29 words in the chapter (10 minutes)",)


def test_the_words_of_a_chapter_are_those_of_its_prose_and_boxes() -> None:
    chapter = "---\na: b\n---\n# One two\n\n(target)=\n```{code-cell}\nx = y\n```\n"
    chapter += "\n```{note}\n:class: tip\nthree four\n```\n"
    assert words(chapter + "\n```python\nz = 1\n```\n\n:::{tip}\nfive\n:::\n\nIt's six-fold 7 times.\n") == 8


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("unit.yml", "kind: number", "kind: numbers", "tasks[1].kind is 'numbers'"),
        ("exercise.md", "### BEGIN SOLUTION", "### BEGIN SOLUTON", "resembles a marker and is none"),
        ("exercise.md", "    ### END SOLUTION", "    ### END SOLTION", "resembles a marker and is none"),
        ("checks_open.py", '@task("guess"', '@task("gess"', "a check of 'gess', which is no task"),
        ("unit.yml", "      - One of four is 0.25.\n", "", "task share: 2 hints, not 3"),
        ("unit.yml", "  T3: Argue", "  T4: Doubt\n  T3: Argue", "no task serves the objective 'T4'"),
        (
            "unit.yml",
            "tables: []",
            "tables: [un_vote]",
            "there is no packaged table 'un_vote'; Did you mean 'un_votes'?",
        ),
        ("unit.yml", "whole: {default: 12, choose: [12, 16]}", "whole: {default: 12}", ""),
        (
            "misconceptions.yml",
            "reread: shares",
            "reread: share",
            "is no heading of the chapter; Did you mean 'Shares'?",
        ),
        ("misconceptions.yml", "reread: shares", "reread: norms/Shares", "in 'norms', which no task recalls"),
        ("chapter.md", "(limits)=", "(limit)=", "no heading of the chapter"),
        (
            "exercise.md",
            "example = (1, 4)",
            "tiny = (1, 4)",
            "line 26: this cell rebinds 'tiny', the notebook's own name",
        ),
        ("chapter.md", "# A unit", "# ‹write: a title›", "line 5: still to be written: a title"),
        (
            "checks_open.py",
            '@task("share"',
            '"limit": "Who stayed away is not counted.",\n@task("share"',
            "does not run",
        ),
        ("specimens/share/wrong_percent.py", "# points: 0", "# points: 5", "earns 0 points, not 5"),
        ("specimens/share/wrong_percent.py", "# points: 0", "# points: 10", "keeps 10 of 10 points"),
        ("specimens/share/wrong_percent.py", "# points: 0", "# points: none", "points are 'none'"),
        ("specimens/share/wrong_percent.py", "# points: 0\n", "", "the header gives no points"),
        ("specimens/share/wrong_percent.py", "# points: 0", "# point: 0", "unknown header 'point'"),
        (
            "specimens/share/wrong_percent.py",
            "diagnosis: percent",
            "diagnosis: complement",
            "is told percent, not comp",
        ),
        (
            "specimens/share/wrong_percent.py",
            "diagnosis: percent",
            "diagnosis: procent",
            "Did you mean 'percent'?",
        ),
        (
            "specimens/share/wrong_percent.py",
            "# diagnosis: percent\n",
            "",
            "the header names no misconception",
        ),
        ("specimens/limit/right_plain.py", '"absent"', '"none"', "earns 0 points, not 5"),
        (
            "specimens/limit/right_plain.py",
            "limit",
            "# diagnosis: all-vote\nlimit",
            "a right answer that loses points",
        ),
    ],
)
def test_a_broken_rule_is_told(course: Course, file: str, old: str, new: str, expected: str) -> None:
    course.edit(file, old, new)
    found = told(audit())
    assert any(expected in problem for problem in found) if expected else found == [], found


@pytest.mark.parametrize(
    "line",
    [
        "tiny = 3",
        "for unit in (1, 2): pass",
        "import fractions as given",
        "from fractions import Fraction as Given",
        "def table(rows): return rows",
        "class unit: pass",
        "def outer():\n    def inner():\n        global tiny\n        tiny = 3",
        "[tiny := one for one in (1, 2)]",
    ],
)
def test_a_specimen_that_rebinds_a_name_of_the_notebook_is_refused_and_not_judged(
    course: Course, line: str
) -> None:
    right = (course.unit / "specimens/share/right_division.py").read_text(encoding="utf-8")
    course.write("specimens/share/right_other.py", f"{right}\n{line}\n")
    only(audit(), "tiny/specimens/share/right_other.py: it rebinds '", "the notebook's own name; Use another name.")


def test_a_specimen_may_use_a_name_of_the_notebook_where_it_does_not_leave_the_function(course: Course) -> None:
    right = (course.unit / "specimens/share/right_division.py").read_text(encoding="utf-8")
    inside = "def part_of(unit):\n    tiny = unit\n    return [given for given in (tiny,)]\n"
    course.write("specimens/share/right_other.py", f"{inside}{right}\n")
    assert told(audit()) == []


def test_points_that_do_not_add_up_to_fifty_are_told(course: Course) -> None:
    course.edit("unit.yml", "marker_points: 3", "marker_points: 2")
    only(audit(), "units/tiny/unit.yml: the points add up to 49, not 50")


def test_a_task_without_a_check_is_told(course: Course) -> None:
    course.edit("checks_open.py", '@task("guess", observe=name("guess"))', "")
    only(audit(), "task 'guess' has no check")


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("right", "right_plain", "1 specimens right_*.py, where 2 are asked; Add 1 more"),
        ("wrong", "wrong_none_twice", "2 specimens wrong_*.py, where 3 are asked; Add 1 more"),
    ],
)
def test_too_few_specimens_are_told(course: Course, kind: str, name: str, expected: str) -> None:
    (course.unit / f"specimens/limit/{name}.py").unlink()
    only(audit(), "units/tiny/specimens/limit", expected)


def test_specimens_of_no_task_and_of_no_kind_are_told(course: Course) -> None:
    course.write("specimens/limits/right_one.py", "limit = 1\n")
    course.write("specimens/limit/good_one.py", "limit = 1\n")
    first, second = told(audit())
    assert "specimens/limit/good_one.py: neither right_ nor wrong_" in first
    assert "specimens/limits: this is no task of the unit; Did you mean 'limit'?" in second


def test_a_misconception_that_no_specimen_shows_is_told(course: Course) -> None:
    course.edit(
        "misconceptions.yml",
        "upside-down:",
        "new-one:\n  is: New.\n  say: New?\n  reread: shares\nupside-down:",
    )
    only(audit(), "misconceptions.yml, new-one: no specimen shows this misconception", "# diagnosis: new-one")


def test_a_right_answer_that_is_told_to_look_again_is_told(course: Course) -> None:
    course.edit(
        "checks_open.py", "    seen.text(", '    seen.holds(False, tried="x", say="Look!")\n    seen.text('
    )
    found = told(audit())
    assert any("right_plain.py: a right answer is told 'Look!'" in problem for problem in found)
    assert any("the model answer earns 5 of 5 points and is told ['Look!']" in problem for problem in found)


def test_a_model_answer_below_full_points_is_told(course: Course) -> None:
    course.edit("exercise.md", 'limit = "absent"', 'limit = "none"')
    assert any("task limit: the model answer earns 0 of 5 points" in problem for problem in told(audit()))


def test_an_untouched_notebook_that_earns_points_is_told(course: Course) -> None:
    course.edit("exercise.md", "limit = ...", 'limit = "ab" "sent"')
    only(audit(), "task limit: untouched, it earns 5 points")


def test_a_check_that_stops_is_our_fault_and_is_told(course: Course) -> None:
    course.edit("checks_closed.py", "seen.choice(", "seen.choose(")
    found = told(audit())
    assert any(
        "task limit: the model answer is not judged: The check of this task failed" in one for one in found
    )


def test_a_specimen_that_costs_points_elsewhere_is_told(course: Course) -> None:
    course.edit("exercise.md", 'limit = "absent"', 'limit = "absent" if share < 1 else "none"')
    found = [one for one in told(audit()) if "it costs points of another task, 'limit'" in one]
    assert len(found) == 2  # the percentage, and the share turned upside down


def test_a_line_of_the_model_answer_in_what_learners_get_is_told(course: Course) -> None:
    course.edit(
        "exercise.md", "Twelve states vote.", '"limit": "Who stayed away is not counted.",\n\nTwelve vote.'
    )
    only(audit(), "task memo: a line of the model answer stands in _start-text, which learners get")


def test_a_marker_in_the_open_checks_is_told(course: Course) -> None:
    course.edit("checks_open.py", "from cyber", "# BEGIN SOLUTION\nfrom cyber")
    found = told(audit())
    assert any("checks_open.py of the release: holds a marker" in problem for problem in found)


def test_a_missing_chapter_is_told_and_the_rest_is_still_looked_at(course: Course) -> None:
    (course.unit / "chapter.md").unlink()
    course.edit("unit.yml", "marker_points: 3", "marker_points: 2")
    first, second = told(audit())
    assert "the points add up to 49" in first
    assert "units/tiny/chapter.md: there is no chapter" in second


def test_one_broken_unit_does_not_hide_another(course: Course) -> None:
    shutil.copytree(course.unit, course.unit.parent / "other")
    course.edit("../other/unit.yml", "id: tiny", "id: other")
    course.edit("unit.yml", "id: share", "id: Share")
    course.edit("../other/unit.yml", "marker_points: 3", "marker_points: 1")
    other, tiny = told(audit())
    assert "units/other/unit.yml: the points add up to 48" in other
    assert (
        "units/tiny/unit.yml, line 17: tasks[1].id is 'Share'; Use small letters, digits and hyphens: vote-measures."
        in tiny
    )
    assert told(audit(units=["other"])) == [other]


def retrieving(course: Course, unit: str, **recalls: str) -> None:
    """Turn tasks of a unit into retrieval tasks, which have no points."""
    path = course.unit.parent / unit / "unit.yml"
    text = path.read_text(encoding="utf-8")
    for task, recalled in recalls.items():
        points = re.compile(rf"(  - id: {task}\n.*?    points: )\d+\n", re.DOTALL)
        text = points.sub(rf"\g<1>0\n    recalls: {recalled}\n", text)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def two_units(course: Course) -> Course:
    """A course of two units, the one for tests first."""
    shutil.copytree(course.unit, course.unit.parent / "other")
    course.edit("../other/unit.yml", "id: tiny", "id: other")
    listed = "".join(f"  - file: units/{unit}/chapter\n" for unit in ("tiny", "other"))
    (course.unit.parent.parent / "_toc.yml").write_text(f"root: intro\nchapters:\n{listed}", encoding="utf-8")
    return course


def test_every_unit_but_the_first_opens_with_two_retrieval_tasks(two_units: Course) -> None:
    (problem,) = [one for one in told(audit()) if "recall" in one]
    assert problem.startswith("units/other/unit.yml: 0 of the first two tasks recall an earlier unit")
    retrieving(two_units, "other", share="tiny")
    assert any("1 of the first two tasks recall" in one for one in told(audit()))
    retrieving(two_units, "other", **{"double-share": "tiny"})
    assert not any("recall" in one for one in told(audit()))


@pytest.mark.parametrize(
    ("recalls", "expected"),
    [
        ("tiny", "task share: recalls 'tiny', which does not come before 'tiny'; Ask about an earlier unit."),
        ("other", "task share: recalls 'other', which does not come before 'tiny'"),
        ("othr", "task share: recalls 'othr', which is no unit; Did you mean 'other'?"),
        ("deterrence", ""),
    ],
)
def test_a_unit_asks_only_about_units_that_come_before_it(
    two_units: Course, recalls: str, expected: str
) -> None:
    """A unit that the map of claims names may be recalled before it is written."""
    retrieving(two_units, "tiny", share=recalls)
    found = [one for one in told(audit(units=["tiny"])) if "recalls" in one]
    assert (expected in found[0]) if expected else found == []


def test_a_mistake_in_a_retrieval_task_sends_back_to_the_earlier_chapter(two_units: Course) -> None:
    retrieving(two_units, "other", share="tiny")
    two_units.edit("../other/misconceptions.yml", "reread: shares", "reread: tiny/Shares")
    assert not any("reread" in one for one in told(audit(units=["other"])))
    two_units.edit("chapter.md", "## Shares", "## Parts")
    found = [one for one in told(audit(units=["other"])) if "reread" in one]
    assert found and "reread is 'tiny/Shares', which is no heading of the chapter" in found[0]
