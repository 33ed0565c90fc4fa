"""A learner who studies on their own, in a course of one small unit."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cyberattache.build import build
from cyberattache.learner.paths import VARIABLE, working_on
from cyberattache.notebook.fill import fill
from cyberattache.study import diary
from cyberattache.study.check import CheckedUnit, check
from cyberattache.study.events import Event
from cyberattache.study.start import start
from cyberattache.study.voice import Voice

NOW = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
RIGHT = {
    "share": "share = given.part / given.whole",
    "double-share": (
        "def share_of(part, whole):\n    if whole == 0:\n        raise ValueError(whole)\n    return part / whole"
    ),
    "guess": 'guess = {"yes": 0.7, "no": 0.3}',
    "limit": 'limit = "absent"',
    "memo": 'memo = {"claim": "A quarter of all states voted no [E1].", "limit": "Those absent are left out of it."}',
}
WRONG = "share = given.whole / given.part"


class Student:
    """Someone who studies in a folder of their own."""

    right = RIGHT
    wrong = WRONG

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW

    @property
    def here(self) -> dict[str, Any]:
        return {"here": self.folder, "now": self.now}

    @property
    def notebook(self) -> Path:
        return self.folder / "tiny" / "tiny.ipynb"

    @property
    def events(self) -> tuple[Event, ...]:
        return diary.read(self.folder).events

    def write(self, **answers: str) -> None:
        made = {task.replace("_", "-"): source for task, source in answers.items()}
        self.notebook.write_bytes(fill(self.notebook.read_bytes(), made))

    def write_all(self, **but: str) -> None:
        self.notebook.write_bytes(fill(self.notebook.read_bytes(), {**RIGHT, **but}))

    def check(self, what: str | None = None, *, whole: bool = True, **options: Any) -> CheckedUnit:
        return check(what=what, whole=whole, **self.here, **options)

    @staticmethod
    def told(function: Callable[..., None], *about: object) -> str:
        """Give what a person would read in a pipe."""
        stream = io.StringIO()
        function(Voice(stream), *about)
        return stream.getvalue()


@pytest.fixture(scope="module")
def study_course(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A course of one small unit, built."""
    place = tmp_path_factory.mktemp("course")
    shutil.copytree(root / "tests" / "fixtures" / "units", place / "units")
    about = place / "units" / "tiny" / "unit.yml"
    gives = "    gives: [guess]\n"
    settled = about.read_text(encoding="utf-8").replace(
        gives, f'{gives}    settles: {{day: 2026-12-24, outcome: "yes"}}\n'
    )
    about.write_text(settled, encoding="utf-8")
    with working_on(place):
        build(units=["tiny"])
    return place


@pytest.fixture
def student(study_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Student:
    monkeypatch.setenv(VARIABLE, str(study_course))
    monkeypatch.chdir(tmp_path)
    one = Student(tmp_path)
    start(unit="tiny", **one.here)
    return one
