"""`grade`: a folder in, reports out, three outcomes kept apart, and the same bytes every time."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest

from cyberattache import release
from cyberattache.errors import AuthorError, UsageError
from cyberattache.grade import grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import BubblewrapJail, Jail, NoJail, open_jail
from cyberattache.learner.paths import working_on
from cyberattache.types import Job, Limits, Outcome, Report, Run
from cyberattache.units import load_unit

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
LOADED = load_unit("tiny", FIXTURES)
EXERCISE = release.read_exercise(LOADED)
RIGHT = EXERCISE.answers()
QUICK = Limits(cell_seconds=3, wall_seconds=30)
Grade = Callable[..., dict[str, Report]]


def notebook(answers: dict[str, str]) -> Any:
    made: Any = release.learner_notebook(LOADED.unit, EXERCISE)
    for cell in made.cells:
        task = cell.metadata.get("cyberattache", {}).get("task")
        cell.source = answers.get(task, cell.source)
    return made


def hand_in(place: Path, learner: str, content: Any) -> Path:
    file = place / learner / "tiny" / "tiny.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(content if isinstance(content, str) else nbformat.writes(content))
    return file


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(FIXTURES / "units", root / "units")
    with working_on(root):
        yield root


@pytest.fixture(scope="module")
def jail(course: Path) -> BubblewrapJail:
    return open_jail()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def graded(course: Path, jail: BubblewrapJail, place: Path) -> Grade:
    def run(out: str = "out", **options: Any) -> dict[str, Report]:
        log = options.pop("log", io.StringIO())
        options = {"jail": jail, "limits": QUICK, **options}
        reports = grade(submissions=place, out=place.parent / out, progress=Lines(log), **options)
        return {report.learner: report for report in reports}

    return run


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_right_untouched_and_wrong_answers_get_what_they_should(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    hand_in(place, "bob", notebook({}))
    hand_in(place, "cyd", notebook({**RIGHT, "share": "share = 100 * given.part / given.whole"}))
    found = graded()
    assert {learner: report.points for learner, report in found.items()} == {"ada": 47, "bob": 0, "cyd": 37}
    told = [finding.misconception for finding in found["cyd"].tasks[0].findings if not finding.holds]
    assert told == ["percent"]


def test_every_submission_leaves_three_files_and_the_class_leaves_three(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    graded()
    names = set(files(place.parent / "out"))
    assert names == {
        "ada/tiny.json",
        "ada/tiny.html",
        "ada/tiny.txt",
        "grades.csv",
        "class.json",
        "class.html",
    }


def test_a_cell_that_takes_too_long_costs_itself(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook({**RIGHT, "share": "while True: pass"}))
    report = graded()["ada"]
    assert report.points == 37 and "time limit" in (place.parent / "out/ada/tiny.txt").read_text()


def test_a_missing_answer_cell_is_a_reason_and_not_a_zero(place: Path, graded: Grade) -> None:
    made = notebook(RIGHT)
    made.cells = [cell for cell in made.cells if cell.id != "share-answer"]
    hand_in(place, "ada", made)
    task = graded()["ada"].tasks[0]
    assert (task.outcome, task.points) == (Outcome.NOT_GRADABLE, None) and "missing" in task.reason
    row = rows(place)[0]
    assert row["share"] == "" and row["double-share"] == "30" and row["outcome"] == "graded"


def rows(place: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((place.parent / "out" / "grades.csv").read_text())))


def test_what_no_machine_can_read_is_not_gradable_and_costs_nobody_else(
    place: Path, graded: Grade, tmp_path: Path
) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    hand_in(place, "broken", "{")
    hand_in(place, "binary", "x").write_bytes(b"\xff\xfe\x00")
    hand_in(place, "large", "x" * 21_000_000)
    other = hand_in(place, "other", "x")
    other.rename(other.with_name("mine.ipynb"))
    hand_in(place, "folder", "x").unlink()
    (place / "folder" / "tiny" / "tiny.ipynb").mkdir()
    os.mkfifo(hand_in(place, "pipe", "x").with_name("x"))
    (place / "pipe" / "tiny" / "x").replace(place / "pipe" / "tiny" / "tiny.ipynb")
    linked = hand_in(place, "linked", "x")
    linked.unlink()
    linked.symlink_to(place / "ada" / "tiny" / "tiny.ipynb")
    (place / "linked-folder").mkdir()
    (place / "linked-folder" / "tiny").symlink_to(place / "ada" / "tiny")
    found = graded()
    assert found.pop("ada").points == 47
    assert {report.outcome for report in found.values()} == {Outcome.NOT_GRADABLE}
    reasons = {learner: report.reason for learner, report in found.items()}
    assert sorted(reasons) == [
        "binary",
        "broken",
        "folder",
        "large",
        "linked",
        "linked-folder",
        "other",
        "pipe",
    ]
    for learner, word in {
        "broken": "JSON",
        "binary": "UTF-8",
        "large": "bytes",
        "other": "no tiny.ipynb",
        "linked": "symbolic link",
        "linked-folder": "symbolic link",
        "pipe": "plain file",
        "folder": "plain file",
    }.items():
        assert word in reasons[learner]
    assert all(row["machine points"] == "" for row in rows(place) if row["learner"] != "ada")
    assert "This is not a zero" in (place.parent / "out/broken/tiny.txt").read_text()


def test_metadata_and_added_cells_change_nothing(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook({}))
    made = notebook({})
    for cell in made.cells:
        cell.metadata["tags"] = ["skip-execution", "raises-exception"]
        if "nbgrader" in cell.metadata:
            cell.metadata["nbgrader"] |= {"points": 1000, "locked": False, "schema_version": 1}
        if cell.cell_type == "code" and not cell.id.endswith("-answer"):
            cell.source = "raise SystemExit"
            cell.execution_count = 1
            cell.outputs = [nbformat.v4.new_output("stream", text="10/10")]
    made.metadata["kernelspec"] = {"name": "bash", "display_name": "bash", "language": "bash"}
    made.cells.append(nbformat.v4.new_code_cell("share = 0.25"))
    hand_in(place, "bob", made)
    found = graded()
    assert found["ada"].tasks == found["bob"].tasks and found["bob"].points == 0


class Broken:
    """A jail that does not start."""

    def __init__(self, times: int, then: Jail) -> None:
        self.times, self.then, self.runs = times, then, 0

    def run(self, job: Job) -> Run:
        self.runs += 1
        return Run((), {}, {}, "the jail did not start") if self.runs <= self.times else self.then.run(job)

    def stamp(self) -> dict[str, str]:
        return dict(self.then.stamp())


def test_our_fault_is_said_to_be_ours_and_is_tried_again(
    place: Path, graded: Grade, jail: BubblewrapJail
) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    assert graded(jail=Broken(1, jail))["ada"].points == 47
    report = graded("other", jail=Broken(2, jail))["ada"]
    assert report.outcome is Outcome.OUR_FAULT and report.tasks == ()
    assert "This is not your mistake" in (place.parent / "other/ada/tiny.txt").read_text()
    assert graded("other")["ada"].points == 47


def test_a_unit_whose_checks_do_not_load_is_said_before_anything_runs(
    place: Path, graded: Grade, course: Path
) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    checks = course / "units" / "tiny" / "checks_closed.py"
    before = checks.read_text()
    checks.write_text("import nothing_of_the_kind")
    try:
        with pytest.raises(AuthorError, match=r"checks_closed\.py"):
            graded()
    finally:
        checks.write_text(before)
    assert not (place.parent / "out" / "ada").exists()


def test_the_same_submissions_give_the_same_bytes_in_another_place(place: Path, graded: Grade) -> None:
    noisy = "import time\nprint(object(), {'a', 'b', 'c'})\nshare = given.part / given.whole"
    hand_in(place, "ada", notebook({**RIGHT, "share": noisy}))
    hand_in(place, "bob", notebook({"share": "1/0"}))
    hand_in(place, "cyd", "{")
    graded("one", jobs=1)
    graded("two", jobs=4)
    assert files(place.parent / "one") == files(place.parent / "two")


def test_what_is_done_is_not_done_again_until_something_changes(
    place: Path, graded: Grade, jail: BubblewrapJail
) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    changing = hand_in(place, "bob", notebook({}))
    first = graded()
    counting = Broken(0, jail)
    assert graded(jail=counting) == first and counting.runs == 0
    changing.write_text(nbformat.writes(notebook(RIGHT)))
    assert graded(jail=counting)["bob"].points == 47 and counting.runs == 1
    graded(jail=counting, secret=b"another term")
    assert counting.runs == 3
    (place.parent / "out/ada/tiny.html").unlink()
    graded(jail=counting, secret=b"another term")
    assert counting.runs == 4


def test_a_report_that_was_spoilt_is_made_anew(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    graded()
    clean = files(place.parent / "out")
    for spoilt in ("", "{}", '{"format": 1, "key": 3}', "[" * 5000):
        (place.parent / "out/ada/tiny.json").write_text(spoilt)
        graded()
        assert files(place.parent / "out") == clean


def test_without_a_jail_the_report_says_so_and_is_another_report(
    place: Path, graded: Grade, course: Path
) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    assert graded(jail=NoJail())["ada"].points == 47
    assert "WITHOUT A JAIL" in (place.parent / "out/ada/tiny.html").read_text()
    assert graded()["ada"].stamp["jail"] == "bubblewrap"


def test_a_course_gives_each_learner_other_numbers(place: Path, graded: Grade) -> None:
    for learner in ("ada", "bob", "cyd", "dan"):
        hand_in(place, learner, notebook(RIGHT))
    found = graded(secret=b"a secret")
    assert {report.points for report in found.values()} == {47}
    assert len({report.tasks[0].findings[0].saw for report in found.values()}) > 1


def test_a_flat_folder_works_when_the_unit_is_named(place: Path, graded: Grade) -> None:
    (place / "ada.ipynb").write_text(nbformat.writes(notebook(RIGHT)))
    log = io.StringIO()
    assert graded(log=log) == {} and "--unit" in log.getvalue()
    assert graded(unit="tiny")["ada"].points == 47


def test_two_notebooks_under_one_name_are_refused(place: Path, graded: Grade) -> None:
    (place / "ada.ipynb").write_text(nbformat.writes(notebook(RIGHT)))
    hand_in(place, "ada", notebook(RIGHT))
    report = graded(unit="tiny")["ada"]
    assert report.outcome is Outcome.NOT_GRADABLE and "two notebooks" in report.reason


def test_folders_of_unknown_units_and_hidden_files_are_passed_over_aloud(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    (place / "ada" / "tinny").mkdir()
    (place / "ada" / ".ipynb_checkpoints").mkdir()
    (place / ".git").mkdir()
    (place / "roster.csv").write_text("ada")
    (place / "elsewhere").symlink_to(place / "ada")
    log = io.StringIO()
    assert set(graded(log=log)) == {"ada"}
    assert "ada/tinny: no such unit. Did you mean 'tiny'?" in log.getvalue()
    assert "elsewhere: a symbolic link" in log.getvalue() and ".git" not in log.getvalue()


def test_a_folder_or_a_unit_that_is_not_there_is_said(
    place: Path, graded: Grade, jail: BubblewrapJail
) -> None:
    with pytest.raises(UsageError, match="Did you mean 'tiny'"):
        graded(unit="tinny")
    with pytest.raises(UsageError, match="no such folder"):
        grade(submissions=place / "nowhere", out=place, jail=jail)


def test_names_of_every_kind_are_graded(place: Path, graded: Grade) -> None:
    ordinary = [
        "Ada Lovelace",
        "Žofie",
        "=cmd|'calc'!A0",
        "-rf",
        "a;rm -rf $HOME",
        "a\nb",
        "%41",
        "x" * 200,
        "<b>",
    ]
    for name in ordinary:
        hand_in(place, name, notebook(RIGHT))
    found = graded()
    assert len(found) == len(ordinary) and {report.points for report in found.values()} == {47}
    assert {path.parent.parent for path in (place.parent / "out").rglob("tiny.json")} == {
        place.parent / "out"
    }
    assert len(rows(place)) == len(ordinary)


def test_the_class_report_counts_outcomes_and_mistakes(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    hand_in(place, "bob", notebook({**RIGHT, "share": "share = 100 * given.part / given.whole"}))
    hand_in(place, "dan", "{")
    graded()
    about = json.loads((place.parent / "out/class.json").read_text())["tiny"]
    assert about["outcomes"] == {"graded": 2, "not gradable": 1, "our fault": 0}
    assert [(one["id"], one["learners"]) for one in about["misconceptions"]] == [("percent", 1)]
    assert 'href="bob/tiny.html"' in (place.parent / "out/class.html").read_text()


def test_grades_are_a_table_with_machine_marker_and_self_apart(place: Path, graded: Grade) -> None:
    hand_in(place, "ada", notebook(RIGHT))
    graded()
    row = rows(place)[0]
    assert list(row)[:7] == [
        "learner",
        "unit",
        "outcome",
        "machine points",
        "of",
        "awaiting marker",
        "self-scored",
    ]
    assert list(row)[7:] == [task.id for task in LOADED.unit.tasks]
    assert (row["machine points"], row["of"], row["awaiting marker"], row["self-scored"]) == (
        "47",
        "47",
        "3",
        "",
    )


def test_an_earlier_unit_stays_in_the_table(place: Path, graded: Grade, course: Path) -> None:
    shutil.copytree(course / "units" / "tiny", course / "units" / "small")
    settings = course / "units" / "small" / "unit.yml"
    settings.write_text(settings.read_text().replace("id: tiny", "id: small", 1))
    try:
        hand_in(place, "ada", notebook(RIGHT))
        (place / "ada" / "small").mkdir()
        (place / "ada" / "small" / "small.ipynb").write_text(nbformat.writes(notebook(RIGHT)))
        graded(unit="tiny")
        graded(unit="small")
        assert [(row["unit"], row["machine points"]) for row in rows(place)] == [
            ("small", "47"),
            ("tiny", "47"),
        ]
    finally:
        shutil.rmtree(course / "units" / "small")
