"""Study by script, through units of the course as they stand: wrongly first, with hints, again with new numbers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path

from cyberattache import release
from cyberattache.audit.specimens import Specimen, read_specimens
from cyberattache.grade import grade
from cyberattache.jail import NoJail
from cyberattache.models.diffusion import bass_peak
from cyberattache.notebook.fill import fill
from cyberattache.study import diary
from cyberattache.study.place import variant_of
from cyberattache.study.standing import current_round, standing
from cyberattache.types import Outcome
from cyberattache.units import graded_in_order, load_unit

UNITS = ("norms", *[name for name in graded_in_order() if name != "norms"][:1])
COMMAND = "import sys; from cyberattache.cli import main; sys.argv[0] = 'cyberattache'; main()"


class Student:
    """Someone at a shell, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def study(self, *words: str, code: int = 0) -> str:
        """Run a command and give what it says."""
        done = subprocess.run(
            [sys.executable, "-c", COMMAND, "study", *words],
            cwd=self.folder,
            env={**os.environ, "COLUMNS": "92"},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def write(self, unit: str, answers: Mapping[str, str]) -> None:
        """Save answers in the notebook of a unit."""
        notebook = self.folder / unit / f"{unit}.ipynb"
        notebook.write_bytes(fill(notebook.read_bytes(), answers))


def wrong_first(unit: str) -> Iterator[Specimen]:
    """Choose a wrong answer to each graded task that has one."""
    seen = set[str]()
    for one in read_specimens(load_unit(unit)):
        task = load_unit(unit).unit.task(one.task)
        if not one.right and task.points and one.points is not None and one.diagnoses and one.task not in seen:
            seen.add(one.task)
            yield one


def test_evenings_with_units_of_the_course_end_in_progress_and_a_record(tmp_path: Path) -> None:
    student = Student(tmp_path / "study")
    student.folder.mkdir()
    for unit in UNITS:
        spend_an_evening(unit, student)
    look_at_progress_and_record(student, tmp_path)


def spend_an_evening(unit: str, student: Student) -> None:
    """Answer wrongly first, then with help, then rightly, then on new numbers."""
    loaded = load_unit(unit)
    right = release.read_exercise(loaded).answers()
    wrong = list(wrong_first(unit))
    of = sum((task.points for task in loaded.unit.tasks), Fraction(0))
    assert len(wrong) >= 5

    assert unit in student.study("list")
    student.study("start", unit)

    # Wrongly first: each mistake costs its own task, and is explained.
    student.write(unit, {**right, **{one.task: one.source for one in wrong}})
    said = " ".join(student.study("check", unit, "--closed", code=1).split())
    now = standing(diary.read(student.folder).events, loaded.unit)
    assert now.best is not None and now.best.points == now.first < of
    told = [one for one in wrong if f"Look again: {loaded.unit.task(one.task).title}" in said]
    assert len(told) >= len(wrong) - 1, "one that builds on another wrong answer may be let off"
    for one in told:
        for mistake in one.diagnoses:
            assert " ".join(loaded.unit.misconceptions[mistake].say.split()) in said

    # Help for one of them, a level at a time; the model answer waits for an honest attempt.
    task = f"{unit}/{wrong[0].task}"
    assert "Hint 1 of 3" in student.study("hint", task)
    assert "hints read: 1 of 3" in student.study("solution", task, code=2)
    assert "Hint 3 of 3" in [student.study("hint", task) for _ in range(2)][-1]
    other = next(
        one for one in read_specimens(loaded) if one.task == wrong[0].task and not one.right and one != wrong[0]
    )
    student.write(unit, {one.task: right[one.task] for one in wrong} | {other.task: other.source})
    student.study("check", unit, "--closed", code=1)
    assert "A model answer" in student.study("solution", task)

    # Right, and again with new numbers.
    student.write(unit, right)
    said = student.study("check", "--closed")
    kept = standing(diary.read(student.folder).events, loaded.unit)
    assert kept.best is not None and (kept.best.points, kept.first, kept.badge) == (of, now.first, True)
    assert (student.folder / unit / "badge.svg").is_file()
    before = (student.folder / unit / f"{unit}.ipynb").read_bytes()
    assert f"{unit}/round-1.ipynb" in student.study("retry", unit)
    assert (student.folder / unit / "round-1.ipynb").read_bytes() == before
    student.write(unit, right)
    student.study("check", unit, "--closed")
    again = standing(diary.read(student.folder).events, loaded.unit)
    assert again.round >= 2 and again.best is not None and again.best.points == of
    assert again.mastered == {task.objective for task in loaded.unit.tasks if task.points}


def look_at_progress_and_record(student: Student, tmp_path: Path) -> None:
    """See that both hold what was done, and that the record can be graded again."""
    said = student.study("progress")
    assert all(unit in said for unit in UNITS) and "Brier score" in said and "[ok]" in said
    if len(UNITS) < len(graded_in_order()):
        assert "not begun" in student.study("record", code=2)
    assert "proves work, not identity" in " ".join(student.study("record", *UNITS).split())
    with zipfile.ZipFile(student.folder / "cyberattache-record.zip") as bundle:
        bundle.extractall(tmp_path)
    claimed = {one["unit"]: one["points"] for one in json.loads((tmp_path / "record.json").read_text())["units"]}
    reports = grade(submissions=tmp_path / "numbers-of-the-course", out=tmp_path / "results", jail=NoJail(), jobs=1)
    assert {one.unit: one.points for one in reports} == {unit: Fraction(str(it)) for unit, it in claimed.items()}
    assert all(one.outcome is Outcome.GRADED for one in reports)


def test_work_on_new_numbers_is_found_again_by_whoever_grades_the_record(tmp_path: Path) -> None:
    student, loaded = Student(tmp_path), load_unit("norms")
    student.study("start", "norms")
    student.study("retry", "norms")
    given = variant_of(loaded, diary.read(tmp_path).seed, current_round(diary.read(tmp_path).events, "norms")).given
    peak = bass_peak(float(given.p), float(given.q)).time
    answers = release.read_exercise(loaded).answers() | {"bass-peak": f"peak_year = {peak:.3f}"}
    student.write("norms", {task: answer for task, answer in answers.items() if task != "limit"})
    student.study("check", "norms", "--closed")
    student.study("record", "norms")
    with zipfile.ZipFile(tmp_path / "cyberattache-record.zip") as bundle:
        bundle.extractall(tmp_path / "record")
    told = json.loads((tmp_path / "record" / "record.json").read_text())["units"][0]
    assert (told["round"] >= 2, told["points"], told["of"]) == (True, 45, 47)
    folder, secret = tmp_path / "record" / "numbers-of-my-own", (tmp_path / "record" / "seed.txt").read_bytes().strip()
    # Whoever leaves the seed out judges the answers by other numbers.
    for key, points in ((secret, 45), (None, 43)):
        (report,) = grade(submissions=folder, out=tmp_path / f"r{points}", jail=NoJail(), jobs=1, secret=key)
        assert report.points == points
