"""A course with honest and hostile learners, graded through the real jail.

A specimen prints BREACH when something that must fail did not, and CLOSED when it got a closed input into its output.
What it says above its first line: what it aims at, the unit (tiny, if it does not say) and the task whose answer it is,
the points that its honest part earns, the techniques that it covers, what the report must say, and whether it is a
bomb. Bombs run only when the limits have been seen to hold.
"""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import nbformat
import pytest

from cyberattache import release
from cyberattache.grade import grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import BubblewrapJail, Jail, WarmJail, means
from cyberattache.learner.paths import working_on
from cyberattache.types import Cell, CellStatus, Job, Limits, Report
from cyberattache.units import load_unit

ROOT = Path(__file__).resolve().parents[2]
SECRET = b"canary-in-secret"
# Several runs of these tests on one machine must not take each other's processes for survivors.
USER, SLEEP = 62000 + os.getpid() % 1000, str(47_000_000 + os.getpid())
NEIGHBOURS = {"ann": "tiny", "zoe": "tiny", "bea": "norms"}
LIMITS = Limits(cell_seconds=4, wall_seconds=40, memory_mib=512, processes=32)


@dataclass(frozen=True)
class Specimen:
    name: str
    source: str
    unit: str
    task: str
    points: Fraction
    says: str
    bomb: bool


def read(path: Path) -> Specimen:
    source = path.read_text().replace("47119", SLEEP)
    about = re.search(r"^# task: (\S+)  points: (\d+)$", source, re.MULTILINE)
    assert about is not None, path
    task, points = about.groups()
    says = re.search(r"^# says: (.+)$", source, re.MULTILINE)
    unit = re.search(r"^# unit: (.+)$", source, re.MULTILINE)
    return Specimen(
        name=path.stem,
        source=source,
        unit=unit[1] if unit else "tiny",
        task=task,
        points=Fraction(points),
        says=says[1] if says else "",
        bomb="\n# bomb\n" in source,
    )


SPECIMENS = [read(path) for path in sorted((Path(__file__).parent / "specimens").glob("*.py"))]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for name, bomb in (("mild", False), ("bomb", True)):
        if name in metafunc.fixturenames:
            chosen = [one for one in SPECIMENS if one.bomb is bomb]
            metafunc.parametrize(name, chosen, ids=[one.name for one in chosen])


@dataclass(frozen=True)
class Field:
    """A course, a jail, and what the honest neighbours' reports look like when they are alone."""

    folder: Path
    jail: Jail
    user: int
    sleep: str
    alone: Mapping[str, bytes]

    def notebook(self, unit: str, answers: Mapping[str, str]) -> Any:
        """Make the notebook of a learner who hands in these answers and leaves the rest as it was."""
        loaded = load_unit(unit, self.folder)
        notebook: Any = release.learner_notebook(loaded.unit, release.read_exercise(loaded))
        for cell in notebook.cells:
            task = cell.metadata.get("cyberattache", {}).get("task")
            cell.source = answers.get(task, cell.source)
        return notebook

    def model_answers(self, unit: str) -> dict[str, str]:
        answers = release.read_exercise(load_unit(unit, self.folder)).answers()
        return {task: f"{source}\n# canary-in-neighbour" for task, source in answers.items()}

    def place(self, name: str, learner: str, unit: str = "tiny") -> Path:
        """Make the folder of a submission, and name the file that it consists of."""
        file = self.folder / f"{name}-submissions" / learner / unit / f"{unit}.ipynb"
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def hand_in(self, name: str, learner: str, answers: Mapping[str, str], unit: str = "tiny") -> None:
        notebook = self.notebook(unit, answers)
        self.place(name, learner, unit).write_text(nbformat.writes(notebook))

    def grade(self, name: str, hostile: Sequence[Specimen] = ()) -> dict[str, Report]:
        """Grade what stands in a class's folder, with the honest neighbours and some specimens."""
        for neighbour, unit in NEIGHBOURS.items():
            self.hand_in(name, neighbour, self.model_answers(unit), unit)
        for one in hostile:
            self.hand_in(name, one.name, {one.task: one.source}, one.unit)
        with working_on(self.folder), Path(os.devnull).open("w") as quiet:
            reports = grade(
                submissions=self.folder / f"{name}-submissions",
                out=self.folder / name,
                jail=self.jail,
                jobs=2,
                secret=SECRET,
                limits=LIMITS,
                progress=Lines(quiet),
            )
        return {report.learner: report for report in reports}

    def neighbours(self, name: str) -> dict[str, bytes]:
        files = [path for learner in NEIGHBOURS for path in sorted((self.folder / name / learner).iterdir())]
        return {str(path.relative_to(self.folder / name)): path.read_bytes() for path in files}

    def said(self, name: str, learner: str, unit: str = "tiny") -> str:
        """Give everything that the learner is told."""
        files = (self.folder / name / learner / f"{unit}.{form}" for form in ("json", "txt", "html"))
        return "\n".join(path.read_text() for path in files)


def make_field(folder: Path, *, warm: bool) -> Field:
    shutil.copytree(ROOT / "tests/fixtures/units/tiny", folder / "units" / "tiny")
    for part in ("units", "exercises"):
        source = ROOT / ("book/units" if part == "units" else part) / "norms"
        shutil.copytree(source, folder / part / "norms", ignore=shutil.ignore_patterns("specimens"))
    (folder / "note.txt").write_text("canary-in-file")
    found = means.find()
    chosen = found if found.uid is None else dataclasses.replace(found, uid=USER)
    with working_on(folder):
        jail = WarmJail(chosen, jobs=2) if warm else BubblewrapJail(chosen)
    alone = Field(folder, jail, USER, SLEEP, {})
    alone.grade("alone")
    return dataclasses.replace(alone, alone=alone.neighbours("alone"))


@pytest.fixture(scope="session")
def canary() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CYBERATTACHE_CANARY", "canary-in-environment")
        yield


@pytest.fixture(scope="session", params=["fresh", "warm"])
def field(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, canary: None
) -> Iterator[Field]:
    made = make_field(tmp_path_factory.mktemp("field"), warm=request.param == "warm")
    yield made
    if isinstance(made.jail, WarmJail):
        made.jail.close()


@pytest.fixture(scope="session")
def mild_class(field: Field) -> dict[str, Report]:
    return field.grade("mild", [one for one in SPECIMENS if not one.bomb])


@pytest.fixture(scope="session")
def limits_hold(field: Field) -> None:
    """See the limits hold on something small, before anything that would take the machine down without them."""
    hog = "held = []\nwhile len(held) < 40:\n    held.append(bytearray(b'x' * 10_000_000))"
    run = field.jail.run(Job("tiny", "ann", (Cell(hog, "a"),), {}, Limits(cell_seconds=10, memory_mib=128)))
    assert run.cells[0].status is CellStatus.MEMORY
    forks = "import os, time\ntry:\n    for _ in range(150):\n        if not os.fork(): time.sleep(20); os._exit(0)\n"
    forks += "except OSError:\n    print('full')"
    run = field.jail.run(Job("tiny", "ann", (Cell(forks, "a"),), {}, Limits(cell_seconds=10, processes=32)))
    assert "full" in run.cells[0].output or run.cells[0].status is not CellStatus.OK


@pytest.fixture(scope="session")
def bombed_class(field: Field, limits_hold: None) -> dict[str, Report]:
    return field.grade("bombed", [one for one in SPECIMENS if one.bomb])


@pytest.fixture(scope="session")
def neighbours_unharmed() -> Callable[[Field, str, Mapping[str, Report]], None]:
    """Tell whether the honest neighbours of a class got what they get alone, byte for byte."""

    def look(field: Field, name: str, reports: Mapping[str, Report]) -> None:
        assert field.neighbours(name) == field.alone
        assert [reports[one].points for one in NEIGHBOURS] == [47, 47, 47]

    return look
