"""Stock nbgrader gives an honest submission of the default variant the points that we give it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from cyberattache.audit.learners import KINDS, answers_of, read_learner
from cyberattache.audit.passes import judge_notebook
from cyberattache.audit.specimens import read_specimens
from cyberattache.build import build
from cyberattache.judge import judge_for
from cyberattache.learner.paths import VARIABLE, working_on
from cyberattache.notebook.fill import fill
from cyberattache.notebook.markers import STUB, STUB_STATEMENT
from cyberattache.release import read_exercise
from cyberattache.units import graded_in_order, load_unit

ROOT = Path(__file__).resolve().parents[2]
UNITS = {"tiny": ROOT / "tests" / "fixtures" / "units", **dict.fromkeys(graded_in_order(), ROOT / "book" / "units")}
NOTEBOOKS = 5
UNTOUCHED = "untouched"
# One process for all units: nbgrader starts slowly, and each notebook starts a kernel as it is.
STOCK = """
import json, sys
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

course, units = sys.argv[1], json.loads(sys.argv[2])
api = NbGraderAPI(config=Config({"CourseDirectory": {"root": course}}))
for unit, learners in units.items():
    for learner in (None, *learners):
        done = api.autograde(unit, learner) if learner else api.generate_assignment(unit)
        if not done["success"]:
            sys.exit(f"{unit}: {done.get('error')} {done.get('log')}")
"""

pytestmark = pytest.mark.timeout(1800)  # stock nbgrader takes seconds per notebook, each in a kernel of its own


@dataclass(frozen=True)
class Class:
    """A unit, the answers of each learner, and the folder of an nbgrader course in which they have been graded."""

    unit: str
    course: Path
    answers: dict[str, dict[str, str]]
    nbgrader: Path


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Class]:
    """Hand in every unit's notebooks, generate the assignments, and autograde, all with stock nbgrader."""
    root = tmp_path_factory.mktemp("parity")
    course = root / "nbgrader"
    for unit, folder in UNITS.items():
        shutil.copytree(folder / unit, root / "units" / unit)
    with working_on(root):
        build()
        answers = {unit: whole_notebooks(unit, root) for unit in UNITS}
    for unit, learners in answers.items():
        shutil.copytree(root / "solutions" / unit, course / "source" / unit)
        release = (root / "exercises" / unit / f"{unit}.ipynb").read_bytes()
        for learner, wrote in learners.items():
            folder = course / "submitted" / learner / unit
            folder.mkdir(parents=True)
            (folder / f"{unit}.ipynb").write_bytes(fill(release, wrote))
    stock_nbgrader(course, root, {unit: list(learners) for unit, learners in answers.items()})
    return {unit: Class(unit, root, answers[unit], course) for unit in UNITS}


@pytest.fixture(params=UNITS)
def graded(request: pytest.FixtureRequest, classes: dict[str, Class]) -> Class:
    return classes[request.param]


def whole_notebooks(unit: str, root: Path) -> dict[str, dict[str, str]]:
    """Take the three whole learners, then the i-th specimen of every task, and a notebook that nobody touched."""
    loaded = load_unit(unit, root)
    kinds = [kind for kind in KINDS if (loaded.folder / "learners" / f"{kind}.yml").is_file()]
    whole = {kind: answers_of(loaded, read_exercise(loaded), read_learner(loaded, kind)) for kind in kinds}
    specimens = read_specimens(loaded)
    tasks = dict.fromkeys(one.task for one in specimens)
    by_task = {task: [one.source for one in specimens if one.task == task] for task in tasks}
    mixed = {
        f"mixed{i}": {task: sources[i % len(sources)] for task, sources in by_task.items()}
        for i in range(NOTEBOOKS - len(whole))
    }
    return {**whole, **mixed, UNTOUCHED: {}}


def stock_nbgrader(course: Path, root: Path, units: dict[str, list[str]]) -> None:
    """Run stock nbgrader. It finds `alembic` and the kernel on the path of this interpreter."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, VARIABLE: str(root), "HOME": str(root)}
    done = subprocess.run(
        [sys.executable, "-c", STOCK, str(course), json.dumps(units)],
        env=environment,
        cwd=course,
        capture_output=True,
        text=True,
        timeout=1500,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]


def scores(one: Class, learner: str) -> dict[str, float | None]:
    """Read the automatic scores out of nbgrader's gradebook."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{one.nbgrader}/gradebook.db") as book:
        notebook = book.find_submission_notebook(one.unit, one.unit, learner)
        return {grade.name: grade.auto_score for grade in notebook.grades}


def test_the_machine_points_are_the_same(graded: Class) -> None:
    with working_on(graded.course):
        judge = judge_for(graded.unit)
        exercise = read_exercise(judge.loaded)
        for learner, wrote in graded.answers.items():
            reports = judge_notebook(judge, exercise, {**exercise.untouched(), **wrote})
            ours = {task: float(report.points or 0) for task, report in reports.items() if report.of}
            theirs = scores(graded, learner)
            assert {task: theirs[task] for task in ours} == pytest.approx(ours), learner


def test_some_points_are_lost_and_some_are_kept(graded: Class) -> None:
    totals = {
        learner: sum(score or 0 for score in scores(graded, learner).values()) for learner in graded.answers
    }
    assert totals[UNTOUCHED] == 0
    assert len(set(totals.values())) > 2


def test_a_markers_points_wait_for_a_marker_unless_nothing_was_written(graded: Class) -> None:
    for task in load_unit(graded.unit, graded.course).unit.tasks:
        if task.marker_points:
            assert scores(graded, "mixed0")[f"{task.id}-answer"] is None
            assert not scores(graded, UNTOUCHED)[f"{task.id}-answer"]


def test_nbgraders_release_is_ours_but_for_the_stub(graded: Class) -> None:
    theirs = nbformat.read(graded.nbgrader / f"release/{graded.unit}/{graded.unit}.ipynb", 4)
    ours = nbformat.read(graded.course / f"exercises/{graded.unit}/{graded.unit}.ipynb", 4)
    assert [cell.id for cell in theirs.cells] == [cell.id for cell in ours.cells]
    for their, our in zip(theirs.cells, ours.cells, strict=True):
        if our.id.endswith("-answer"):
            assert without_stub(their.source) == without_stub(our.source)
            their.metadata.nbgrader.pop("checksum"), our.metadata.nbgrader.pop("checksum")
        else:
            assert their.source == our.source
        assert their.metadata == our.metadata, our.id


def without_stub(source: str) -> list[str]:
    return [line for line in source.split("\n") if line.strip() not in {STUB, STUB_STATEMENT, ""}]
