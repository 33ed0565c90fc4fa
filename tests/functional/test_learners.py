"""Three whole learners of every unit: assembled as notebooks, taken apart again, judged, and as strong as they say."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from cyberattache.audit import audit
from cyberattache.audit.learners import KINDS, answers_of, read_learner
from cyberattache.audit.passes import judge_notebook
from cyberattache.errors import AuthorError
from cyberattache.judge import judge_for
from cyberattache.learner.paths import VARIABLE, course_root
from cyberattache.notebook.fill import fill
from cyberattache.notebook.rebuild import rebuild
from cyberattache.release import read_exercise
from cyberattache.units import graded_in_order, load_unit

TINY = Path(__file__).parents[1] / "fixtures" / "units" / "tiny"


@pytest.mark.parametrize("unit", graded_in_order())
@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_learner_earns_what_is_written_and_is_as_strong_as_the_name_says(
    unit: str, kind: str
) -> None:
    judge = judge_for(unit)
    exercise, learner = read_exercise(judge.loaded), read_learner(judge.loaded, kind)
    release = (course_root().exercises / unit / f"{unit}.ipynb").read_bytes()
    handed_in = rebuild(fill(release, answers_of(judge.loaded, exercise, learner)), judge.loaded.unit)
    assert not handed_in.refused and not handed_in.problems
    reports = judge_notebook(judge, exercise, handed_in.answers)
    earned = sum((report.points or Fraction(0) for report in reports.values()), Fraction(0))
    assert earned == learner.points, {task: str(report.points) for task, report in reports.items()}
    low, high = KINDS[kind]
    assert low <= earned / sum(task.points for task in judge.loaded.unit.tasks) <= high


@pytest.mark.parametrize("unit", graded_in_order())
def test_the_three_learners_differ_in_most_tasks(unit: str) -> None:
    loaded = load_unit(unit)
    wrote = [read_learner(loaded, kind).writes for kind in KINDS]
    alike = [task.id for task in loaded.unit.tasks if len({one[task.id] for one in wrote}) == 1]
    assert len(alike) * 4 <= len(loaded.unit.tasks), alike


# --- what the audit says of learners -----------------------------------------------------------------------------

TASKS = ("share", "double-share", "guess", "limit", "memo")


def learner(points: int, *writes: str) -> str:
    return f"points: {points}\n" + "".join(
        f"{task}: {wrote}\n" for task, wrote in zip(TASKS, writes, strict=True)
    )


WRITTEN = {
    "strong": learner(47, "model", "right_warns", "right_even", "right_plain", "right_long"),
    "average": learner(31, "wrong_complement", "wrong_zero", "wrong_over_one", "right_joined", "right_short"),
    "confused": learner(7, "wrong_percent", "untouched", "model", "model", "model"),
}


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course of the unit for tests and of its three learners."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    shutil.copytree(TINY, tmp_path / "units" / "tiny")
    (tmp_path / "_toc.yml").write_text(
        "root: intro\nchapters:\n  - file: units/tiny/chapter\n", encoding="utf-8"
    )
    learners = tmp_path / "units" / "tiny" / "learners"
    learners.mkdir()
    for name, text in WRITTEN.items():
        (learners / f"{name}.yml").write_text(text, encoding="utf-8")
    return learners


def told() -> list[str]:
    return [str(problem) for problem in audit().problems]


def test_three_learners_that_are_as_they_say_are_no_problem(course: Path) -> None:
    assert told() == []


def test_a_unit_in_the_table_of_contents_needs_all_three_and_one_in_preparation_none(course: Path) -> None:
    (course / "average.yml").unlink()
    (problem,) = told()
    assert problem.startswith("units/tiny/learners/average.yml: there is no such file")
    (course.parents[2] / "_toc.yml").unlink()
    assert told() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("strong", "points: 47", "points: 46", "strong.yml: earns 47 machine points, not 46; Mend the check"),
        (
            "strong",
            "points: 47\n",
            "",
            "strong.yml: there are no points; Write the machine points of the whole",
        ),
        ("strong", "points: 47", "points: many", "strong.yml: points are 'many'"),
        (
            "strong",
            "memo: right_long",
            "memos: right_long",
            "'memos' is no task of the unit; Did you mean 'memo'?",
        ),
        (
            "strong",
            "memo: right_long\n",
            "",
            "nothing stands for the task 'memo'; Name a specimen, model or untouched",
        ),
        (
            "strong",
            "right_long",
            "right_log",
            "strong.yml, memo: there is no specimen 'right_log'; Did you mean 'right_",
        ),
        (
            "confused",
            "share: wrong_percent",
            "share: wrong_percent\nshare: model",
            "the key 'share' stands here twice",
        ),
        ("confused", "points: 7\nshare: wrong_percent", "points: 17\nshare: model", ""),
        (
            "strong",
            "points: 47\nshare: model\ndouble-share: right_warns",
            "points: 13\nshare: wrong_percent\ndouble-share: wrong_percent",
            "earns 13 of 47 machine points; Between 42.3 and 47.0 is strong: choose other specimens.",
        ),
    ],
)
def test_a_learner_that_is_not_as_it_says_is_told(
    course: Path, file: str, old: str, new: str, expected: str
) -> None:
    path = course / f"{file}.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = told()
    assert any(expected in one for one in found) if expected else found == [], found


def test_a_learner_of_a_broken_file_is_refused(course: Path) -> None:
    (course / "strong.yml").write_text("- points\n", encoding="utf-8")
    with pytest.raises(AuthorError):
        read_learner(load_unit("tiny", course.parents[2]), "strong")
