"""What every test may ask for."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# How long one example takes says how busy the machine is.
hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=3, help="how many runs of `grade` are killed and started again")


# What shares a fixture that is dear, or measures time, memory or processes, runs in one worker, one after another.
TOGETHER = {
    "jail": ("test_grade_killed.py", "test_jail_leftovers.py", "test_jail_limits.py", "test_warm_jail.py"),
    "site": ("test_browser_edition.py", "test_site.py"),
}


def _group(nodeid: str) -> str:
    """Name what a test goes to a worker with: its file, or all that attacks the jail, or all that opens the site."""
    file = nodeid.partition("::")[0]
    if file.startswith("tests/hostile/"):
        return "jail"
    return next((group for group, names in TOGETHER.items() if file.rpartition("/")[2] in names), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share out whole files, and together what belongs together: `pytest -n 2 --dist loadscope`."""
    from xdist.scheduler import LoadScopeScheduling

    class ByGroup(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return _group(nodeid)

    return ByGroup(config, log)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser of this machine, which `make test` installs."""
    for name in ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"):
        if found := shutil.which(name):
            return found
    pytest.fail("no Chromium on this machine: run `make test`, which installs one where it may")


@pytest.fixture
def path_with_alembic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nbgrader find alembic, which it calls by name, also where no environment is activated."""
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))


@dataclass(frozen=True)
class Classroom:
    """A course of one small unit, and the folder into which its class hands in."""

    course: Path
    submitted: Path
    right: Mapping[str, str]

    def hand_in(self, learner: str, answers: Mapping[str, str] | str | None = None) -> Path:
        """Hand in the right answers, but for those given here; or, when that is a text, a file of just that."""
        import nbformat

        from cyberattache import release
        from cyberattache.units import load_unit

        loaded = load_unit("tiny", self.course)
        made: Any = release.learner_notebook(loaded.unit, release.read_exercise(loaded))
        for cell in made.cells:
            task = cell.metadata.get("cyberattache", {}).get("task")
            given = {**self.right, **answers} if isinstance(answers, Mapping) else self.right
            cell.source = given.get(task, cell.source)
        file = self.submitted / learner / "tiny" / "tiny.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(answers if isinstance(answers, str) else nbformat.writes(made), encoding="utf-8")
        return file

    def hand_in_mixed(self, count: int) -> None:
        """Hand in a class of every kind: right, wrong, slow to warm up, unreadable."""
        kinds: list[Mapping[str, str] | str | None] = [
            None,
            {"share": "share = 100 * given.part / given.whole"},
            {"share": "print('x' * 9000)\nshare = 1 / 0"},
            "{",
            {"double-share": "import time\ntime.sleep(0.3)"},
        ]
        for number in range(count):
            self.hand_in(f"learner-{number:02}", kinds[number % len(kinds)])


@pytest.fixture
def classroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Classroom:
    """A course in a folder of its own, which this process and those that it starts work on."""
    from cyberattache import release
    from cyberattache.learner.paths import VARIABLE
    from cyberattache.units import load_unit

    course = tmp_path / "course"
    shutil.copytree(ROOT / "tests" / "fixtures" / "units", course / "units")
    monkeypatch.setenv(VARIABLE, str(course))
    right = release.read_exercise(load_unit("tiny", course)).answers()
    return Classroom(course, tmp_path / "submitted", right)


def files_of(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, hidden ones too."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.fixture(scope="session")
def files() -> Any:
    """Read every file of a folder, to compare two folders byte by byte."""
    return files_of
