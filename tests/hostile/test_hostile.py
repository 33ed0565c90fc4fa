"""One submission per technique, through the real jail, between two honest neighbours.

A specimen prints BREACH when something that must fail did not, and CLOSED when it got a closed input into its output.
What it says above its first line: what it aims at, the task whose answer it is, the points that its honest part earns,
what the report must say, and whether it is a bomb. Bombs run only when the limits have been seen to hold.
"""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbformat
import pytest

from cyberattache import release
from cyberattache.grade import grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import BubblewrapJail, Jail, WarmJail, means
from cyberattache.jail.watch import children
from cyberattache.learner.paths import working_on
from cyberattache.types import Cell, CellStatus, Job, Limits, Outcome, Report
from cyberattache.units import load_unit
from cyberattache.variants import Variant

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SECRET = b"canary-in-secret"
# Several runs of these tests on one machine must not take each other's processes for survivors.
USER, SLEEP = 62000 + os.getpid() % 1000, str(47_000_000 + os.getpid())
NEIGHBOURS = ("ann", "zoe")
LIMITS = Limits(cell_seconds=4, wall_seconds=40, memory_mib=512, processes=32)


@dataclass(frozen=True)
class Specimen:
    name: str
    source: str
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
    return Specimen(
        path.stem, source, task, Fraction(points), says[1] if says else "", "\n# bomb\n" in source
    )


SPECIMENS = [read(path) for path in sorted((Path(__file__).parent / "specimens").glob("*.py"))]
MILD = [one for one in SPECIMENS if not one.bomb]
BOMBS = [one for one in SPECIMENS if one.bomb]


@dataclass(frozen=True)
class Field:
    """A course, a jail, and what the honest neighbours' reports look like when they are alone."""

    folder: Path
    jail: Jail
    alone: dict[str, bytes]

    def grade(self, name: str, specimens: list[Specimen]) -> dict[str, Report]:
        handed_in = self.folder / f"{name}-submissions"
        for neighbour in NEIGHBOURS:
            hand_in(handed_in, neighbour, model_answers())
        for one in specimens:
            hand_in(handed_in, one.name, {one.task: one.source})
        with working_on(self.folder), Path(os.devnull).open("w") as quiet:
            reports = grade(
                submissions=handed_in,
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

    def said(self, name: str, specimen: Specimen) -> str:
        files = (self.folder / name / specimen.name / f"tiny.{form}" for form in ("json", "txt", "html"))
        return "\n".join(path.read_text() for path in files)


def model_answers() -> dict[str, str]:
    answers = release.read_exercise(load_unit("tiny", FIXTURES)).answers()
    return {task: f"{source}\n# canary-in-neighbour" for task, source in answers.items()}


def hand_in(folder: Path, learner: str, answers: dict[str, str]) -> None:
    loaded = load_unit("tiny", FIXTURES)
    notebook: Any = release.learner_notebook(loaded.unit, release.read_exercise(loaded))
    for cell in notebook.cells:
        task = cell.metadata.get("cyberattache", {}).get("task")
        cell.source = answers.get(task, cell.source)
    file = folder / learner / "tiny" / "tiny.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(nbformat.writes(notebook))


@pytest.fixture(scope="module", params=["fresh", "warm"])
def field(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Field]:
    folder = tmp_path_factory.mktemp("field")
    shutil.copytree(FIXTURES / "units", folder / "units")
    (folder / "note.txt").write_text("canary-in-file")
    os.environ["CYBERATTACHE_CANARY"] = "canary-in-environment"
    found = means.find()
    with working_on(folder):
        chosen = found if found.uid is None else dataclasses.replace(found, uid=USER)
        warm = request.param == "warm"
        made = Field(folder, WarmJail(chosen, jobs=2) if warm else BubblewrapJail(chosen), {})
    made.grade("alone", [])
    yield Field(folder, made.jail, made.neighbours("alone"))
    if isinstance(made.jail, WarmJail):
        made.jail.close()
    del os.environ["CYBERATTACHE_CANARY"]


@pytest.fixture(scope="module")
def mild(field: Field) -> dict[str, Report]:
    return field.grade("mild", MILD)


@pytest.fixture(scope="module")
def limits_hold(field: Field) -> None:
    """See the limits hold on something small, before anything that would take the machine down without them."""
    hog = "held = []\nwhile len(held) < 40:\n    held.append(bytearray(b'x' * 10_000_000))"
    run = field.jail.run(Job("tiny", "ann", (Cell(hog, "a"),), {}, Limits(cell_seconds=10, memory_mib=128)))
    assert run.cells[0].status is CellStatus.MEMORY
    forks = "import os, time\ntry:\n    for _ in range(150):\n        if not os.fork(): time.sleep(20); os._exit(0)\n"
    forks += "except OSError:\n    print('full')"
    run = field.jail.run(Job("tiny", "ann", (Cell(forks, "a"),), {}, Limits(cell_seconds=10, processes=32)))
    assert "full" in run.cells[0].output or run.cells[0].status is not CellStatus.OK


@pytest.fixture(scope="module")
def bombed(field: Field, limits_hold: None) -> dict[str, Report]:
    return field.grade("bombed", BOMBS)


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(name for name, _ in attrs if name.startswith("on"))}


def hold(field: Field, name: str, specimen: Specimen, report: Report) -> None:
    said = field.said(name, specimen)
    assert report.outcome is Outcome.GRADED, report.reason
    assert report.points == specimen.points, report
    for mark in ("BREACH", "CLOSED", "canary-", str(field.folder), "Traceback"):
        assert mark not in said, said
    assert specimen.says in re.sub(r"\s+", " ", said)
    page = (field.folder / name / specimen.name / "tiny.html").read_text()
    assert not Tags(page).found & {"script", "img", "iframe", "link", "object", "onerror", "onload", "svg"}
    assert len(said) < 200_000


@pytest.mark.parametrize("specimen", MILD, ids=lambda one: one.name)
def test_nothing_is_gained_and_nothing_comes_out(
    field: Field, mild: dict[str, Report], specimen: Specimen
) -> None:
    hold(field, "mild", specimen, mild[specimen.name])


@pytest.mark.parametrize("specimen", BOMBS, ids=lambda one: one.name)
def test_a_bomb_costs_its_own_task(field: Field, bombed: dict[str, Report], specimen: Specimen) -> None:
    hold(field, "bombed", specimen, bombed[specimen.name])


@pytest.mark.parametrize("name", ["mild", "bombed"])
def test_the_neighbours_reports_are_the_same_byte_for_byte(
    field: Field, name: str, request: pytest.FixtureRequest
) -> None:
    reports = request.getfixturevalue(name)
    assert field.neighbours(name) == field.alone
    assert all(reports[neighbour].points == 47 for neighbour in NEIGHBOURS)


def test_nothing_survives_the_class(field: Field, mild: dict[str, Report], bombed: dict[str, Report]) -> None:
    running = subprocess.run(["ps", "-eo", "uid,args"], capture_output=True, text=True, check=True).stdout
    assert SLEEP not in running
    if isinstance(field.jail, WarmJail):  # the workers stay, and nothing below them
        for worker in field.jail.workers():
            assert children(worker) == []
    else:
        assert not re.search(rf"^\s*{USER}\s", running, re.MULTILINE)


def test_nothing_was_written_on_the_machine(field: Field, mild: dict[str, Report]) -> None:
    site = Path(sysconfig.get_path("purelib"))
    marks = [Path("/tmp/00-hostile-mark.py"), Path("/dev/shm/00-hostile-mark.py"), site / "poison.pth"]
    marks += [
        site / "sitecustomize.py",
        Path("~/.ipython/profile_default/startup/00-hostile-mark.py").expanduser(),
    ]
    assert [mark for mark in marks if mark.exists()] == []


def test_the_closed_inputs_of_the_spies_were_really_sent(mild: dict[str, Report]) -> None:
    for name in ("watch_closed_inputs", "carry_closed_inputs"):
        task = next(task for task in mild[name].tasks if task.task == "double-share")
        assert task.points == 30


def test_a_learner_cannot_choose_their_own_numbers(field: Field) -> None:
    unit = load_unit("tiny", field.folder).unit
    mine = Variant(unit, "mal", SECRET).given
    others = next(
        Variant(unit, f"m{n}", SECRET).given
        for n in range(99)
        if Variant(unit, f"m{n}", SECRET).given.part != mine.part
    )
    claim = f"given = Given(part={others.part}, whole={others.whole})\nshare = {others.part} / {others.whole}"
    handed_in = field.folder / "claim-submissions"
    hand_in(handed_in, "mal", {"share": claim})
    with working_on(field.folder), Path(os.devnull).open("w") as quiet:
        report = grade(
            submissions=handed_in,
            out=field.folder / "claim",
            jail=field.jail,
            secret=SECRET,
            progress=Lines(quiet),
        )[0]
    assert report.points == 0
