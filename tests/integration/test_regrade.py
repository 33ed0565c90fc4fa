"""`regrade`: what a changed check would change, before anything is overwritten; a marker's points are never touched."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

from cyberattache import cli
from cyberattache.errors import UsageError
from cyberattache.grade import grade, store
from cyberattache.grade.progress import Lines
from cyberattache.jail import NoJail
from cyberattache.regrade import Regraded, regrade
from cyberattache.types import Job, Outcome, Run

PERCENT = {"share": "share = 100 * given.part / given.whole"}


class Failing(NoJail):
    """A jail that does not start."""

    def run(self, job: Job) -> Run:
        return Run((), {}, {}, "the jail did not start")


@pytest.fixture
def graded(classroom, tmp_path: Path) -> Path:
    for learner, answers in {"ada": None, "bob": PERCENT, "cyd": "{", "dan": {"limit": "limit = 'none'"}}.items():
        classroom.hand_in(learner, answers)
    grade(submissions=classroom.submitted, out=tmp_path / "out", jail=NoJail(), progress=Lines(io.StringIO()))
    return tmp_path / "out"


def edit(classroom: Any, old: str, new: str, file: str = "checks_closed.py") -> None:
    checks = classroom.course / "units" / "tiny" / file
    before = checks.read_text(encoding="utf-8")
    assert old in before
    checks.write_text(before.replace(old, new, 1), encoding="utf-8")


def again(classroom: Any, out: Path, **options: Any) -> Regraded:
    asked = {"jail": NoJail(), "progress": Lines(io.StringIO()), **options}
    return regrade(submissions=classroom.submitted, out=out, **asked)


def test_a_changed_check_is_a_table_of_who_changes_and_overwrites_nothing(classroom, files, graded: Path) -> None:
    assert again(classroom, graded).changes == ()
    before = files(graded)
    edit(classroom, "points=10", "points=8")
    edit(classroom, "points: 10", "points: 8", "unit.yml")
    found = again(classroom, graded)
    assert files(graded) == before
    assert {(one.learner, one.task, one.by) for one in found.changes if one.by} == {
        ("ada", "share", Fraction(-2)),
        ("dan", "share", Fraction(-2)),
    }
    ada = next(one for one in found.changes if one.learner == "ada")
    assert (ada.before, ada.after) == ("10 of 10 points", "8 of 8 points")
    assert any("holds (8 of 8); before: holds (10 of 10)" in why for why in ada.why)
    assert found.causes == ("the unit was edited",) and not found.applied


def test_applied_it_gives_the_bytes_of_a_fresh_grading(classroom, files, graded: Path, tmp_path: Path) -> None:
    edit(classroom, "points=5", "points=4")
    edit(classroom, "points: 5", "points: 4", "unit.yml")
    applied = again(classroom, graded, apply=True)
    assert applied.applied and {one.learner for one in applied.changes} >= {"ada", "bob"}
    fresh: dict[str, Any] = {"submissions": classroom.submitted, "jail": NoJail()}
    reports = grade(**fresh, out=tmp_path / "fresh", progress=Lines(io.StringIO()))
    assert files(graded) == files(tmp_path / "fresh")
    assert list(applied.reports) == reports
    assert again(classroom, graded).changes == ()


def test_an_application_that_broke_off_is_taken_up(
    classroom, files, graded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(classroom, "points=10", "points=9")
    kept, left = store.keep, iter([False, True])

    def keep(*words: Any, **options: Any) -> None:
        if next(left):
            raise KeyboardInterrupt
        kept(*words, **options)

    monkeypatch.setattr(store, "keep", keep)
    with pytest.raises(KeyboardInterrupt):
        again(classroom, graded, apply=True)
    monkeypatch.setattr(store, "keep", kept)
    again(classroom, graded, apply=True)
    fresh: dict[str, Any] = {"submissions": classroom.submitted, "jail": NoJail()}
    grade(**fresh, out=tmp_path / "fresh", progress=Lines(io.StringIO()))
    assert files(graded) == files(tmp_path / "fresh")


def test_grading_over_another_verdict_says_so(classroom, graded: Path) -> None:
    edit(classroom, "points=10", "points=9")
    classroom.hand_in("bob")
    log = io.StringIO()
    grade(submissions=classroom.submitted, out=graded, jail=NoJail(), progress=Lines(log))
    told = [line for line in log.getvalue().splitlines() if "before" in line]
    assert sorted(told) == [
        "ada/tiny: 47 points before, 46 now, for the same notebook.",
        "dan/tiny: 42 points before, 41 now, for the same notebook.",
    ]


def test_our_failure_takes_no_verdict_away(classroom, files, graded: Path) -> None:
    edit(classroom, "points=5", "points=4")
    before = files(graded)
    found = again(classroom, graded, jail=Failing(), apply=True)
    assert found.changes == () and len(found.stays) == 3  # the fourth was never run
    assert {one.outcome for one in found.reports} == {Outcome.GRADED, Outcome.NOT_GRADABLE}
    after = files(graded)
    assert all(after[name] == before[name] for name in before if name.startswith(("ada", "bob", "dan")))


def test_another_notebook_is_said_to_be_another_and_a_new_one_is_left_to_grade(classroom, graded: Path) -> None:
    classroom.hand_in("cyd")
    classroom.hand_in("eve")
    log = io.StringIO()
    found = again(classroom, graded, progress=Lines(log))
    assert [(one.learner, one.task, one.by) for one in found.changes] == [("cyd", "", None)]
    assert found.causes == ("another notebook was handed in",)
    assert "eve/tiny: never graded so far" in log.getvalue()
    assert not (graded / "eve").exists()


def test_without_a_grading_before_there_is_nothing_to_grade_again(classroom, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    with pytest.raises(UsageError, match="nothing was graded there"):
        again(classroom, tmp_path / "nowhere")


Run_ = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run_:
    def command(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cyberattache", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            cli.main()
        said = capsys.readouterr()
        return int(end.value.code or 0), said.out, said.err

    return command


@pytest.mark.usefixtures("path_with_alembic")
def test_the_command_shows_then_applies_and_leaves_a_markers_points_alone(
    classroom, tmp_path: Path, run: Run_
) -> None:
    classroom.hand_in("ada")
    classroom.hand_in("bob", PERCENT)
    out, book = tmp_path / "out", tmp_path / "gradebook.db"
    words = [classroom.submitted, "--out", out, "--gradebook", book, "--no-jail"]
    assert run("grade", *words)[0] == 0
    mark(book)
    code, said, _ = run("regrade", *words)
    assert (code, said) == (0, "Nothing changes.\n")
    edit(classroom, "points=10", "points=9")
    code, said, _ = run("regrade", *words)
    assert code == 1
    row = next(line for line in said.splitlines() if line.startswith("ada"))
    assert row.split() == ["ada", "tiny", "share", "10", "of", "10", "points", "9", "of", "10", "points", "-1"]
    assert said.endswith("1 of 2 submissions change, by -1 points in all. Nothing was overwritten: --apply does it.\n")
    assert scores(book, "ada") == {"share": (10.0, None), "limit": (5.0, 1.5), "memo-answer": (None, 2.5)}
    code, said, _ = run("regrade", *words, "--apply", "--json")
    events = [json.loads(line) for line in said.splitlines()]
    assert code == 0 and events[-1]["event"] == "regraded" and events[-1]["applied"]
    found = [(one["learner"], one["by"]) for one in events if one["event"] == "change" and one["counts"]]
    assert found == [("ada", -1)]
    assert scores(book, "ada") == {"share": (9.0, None), "limit": (5.0, 1.5), "memo-answer": (None, 2.5)}
    assert run("regrade", *words)[:2] == (0, "Nothing changes.\n")


def mark(database: Path) -> None:
    with Gradebook(f"sqlite:///{database}") as book:
        for cell, points in {"memo-answer": 2.5, "limit": 1.5}.items():
            grade = book.find_grade(cell, "tiny", "tiny", "ada")
            grade.manual_score, grade.needs_manual_grade = points, False
        book.db.commit()


def scores(database: Path, learner: str) -> dict[str, tuple[float | None, float | None]]:
    with Gradebook(f"sqlite:///{database}") as book:
        found = {one: book.find_grade(one, "tiny", "tiny", learner) for one in ("share", "limit", "memo-answer")}
        return {name: (grade.auto_score, grade.manual_score) for name, grade in found.items()}
