"""A new unit works at once, and says what is left to write."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cyberattache.audit import audit
from cyberattache.audit.learners import KINDS, read_learner
from cyberattache.build import build
from cyberattache.errors import UsageError
from cyberattache.learner.paths import VARIABLE
from cyberattache.new import new
from cyberattache.units import in_order, load_unit


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "book" / "units").mkdir(parents=True)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path


def test_a_new_unit_passes_the_audit_but_for_what_its_author_must_write(course: Path) -> None:
    new(unit="arms-control", today=datetime.date(2026, 11, 23))
    problems = audit().problems
    assert problems
    assert all(problem.found.startswith("still to be written: ") for problem in problems)
    assert load_unit("arms-control", course).unit.as_of == "2026-11-23"


def test_a_new_unit_passes_the_audit_once_everything_is_written(course: Path) -> None:
    for path in new(unit="arms-control"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("‹write: ", "").replace("›", ""), encoding="utf-8")
    assert audit().problems == ()


def test_a_new_unit_has_three_whole_learners_when_the_course_asks_for_them(course: Path) -> None:
    new(unit="arms-control")
    (course / "book/_toc.yml").write_text(
        "format: jb-book\nroot: intro\nchapters:\n- file: units/arms-control/chapter\n", encoding="utf-8"
    )
    assert in_order(course) == ("arms-control",)
    assert {problem.found.split(":")[0] for problem in audit().problems} == {"still to be written"}
    loaded = load_unit("arms-control", course)
    assert [read_learner(loaded, name).points for name in KINDS] == [50, 30, 0]
    (loaded.folder / "learners/average.yml").unlink()
    assert any("learners/average.yml" in problem.where for problem in audit().problems)


def test_a_new_unit_builds_at_once(course: Path) -> None:
    new(unit="arms-control")
    assert course / "exercises/arms-control/arms-control.ipynb" in build()
    build(check=True)


@pytest.mark.parametrize("name", ["Arms", "arms control", "../arms", "arms_control", "", "-arms", "1arms"])
def test_a_name_that_no_unit_can_have_is_refused(course: Path, name: str) -> None:
    with pytest.raises(UsageError, match="small letters and hyphens"):
        new(unit=name)
    assert list((course / "book/units").iterdir()) == []


def test_an_existing_unit_is_never_written_over(course: Path) -> None:
    first = new(unit="arms-control")[0]
    first.write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="such a folder already"):
        new(unit="arms-control")
    assert first.read_text(encoding="utf-8") == "mine"
