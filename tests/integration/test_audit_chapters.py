"""The audit executes chapters when it is asked to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cyberattache.audit import audit
from cyberattache.learner.paths import VARIABLE

TINY = Path(__file__).parents[1] / "fixtures" / "units" / "tiny"


@pytest.fixture
def chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TINY, tmp_path / "units" / "tiny")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "units" / "tiny" / "chapter.md"


def test_a_chapter_that_runs_is_no_problem(chapter: Path) -> None:
    assert audit(chapters=True).problems == ()


def test_a_chapter_that_stops_is_told_with_the_reason(chapter: Path) -> None:
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("3 / 12", "3 / 0"), encoding="utf-8")
    assert audit().problems == ()
    (problem,) = audit(chapters=True).problems
    assert str(problem).startswith("units/tiny/chapter.md: a cell stops: ZeroDivisionError: division by zero")
