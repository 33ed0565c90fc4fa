"""A run that is killed at any moment and started again ends in the same bytes as one that nobody disturbed.

`make stress` kills twenty runs; every other run of the tests three.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook
from sqlalchemy import text

from cyberattache.errors import UsageError
from cyberattache.grade import grade, store
from cyberattache.jail import NoJail

CLASS = 8
# Beside one per submission: before the first of them, and while tables and gradebook are written.
MOMENTS = CLASS + 2
COMMAND = "import sys; from cyberattache.cli import main; sys.argv[0] = 'cyberattache'; main()"

FORKS = """
import os, sys, time
from pathlib import Path
from cyberattache.grade import store

with store.writing(Path(sys.argv[1])):
    if os.fork() == 0:
        print("forked", flush=True)
        time.sleep(60)
    os.kill(os.getpid(), 9)
"""


def started(submitted: Path, place: Path) -> subprocess.Popen[str]:
    words = ["grade", submitted, "--out", place / "out", "--gradebook", place / "gradebook.db", "--json"]
    return subprocess.Popen(
        [sys.executable, "-c", COMMAND, *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )


def finished(submitted: Path, place: Path) -> list[Any]:
    process = started(submitted, place)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return [json.loads(line) for line in out.splitlines()]


def kill(process: subprocess.Popen[str], moment: float) -> None:
    """Kill a run: so many submissions into it, and then some part of a second."""
    assert process.stdout is not None
    while moment >= 1 and (line := process.stdout.readline()):
        moment -= json.loads(line)["event"] in ("total", "submission")
    time.sleep(moment % 1)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def content(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Read what a gradebook says, without the random names of its rows."""
    with Gradebook(f"sqlite:///{database}") as book:
        handed_in = book.assignment_submissions("tiny")
        notebooks = [notebook for one in handed_in for notebook in one.notebooks]
        return {
            "version": [tuple(row) for row in book.db.execute(text("SELECT version_num FROM alembic_version"))],
            "students": sorted((one.id,) for one in book.students),
            "submissions": sorted((one.student.id, one.score, one.max_score) for one in handed_in),
            "grades": sorted(
                (grade.student.id, grade.name, str(grade.auto_score), str(grade.manual_score), grade.needs_manual_grade)
                for notebook in notebooks
                for grade in notebook.grades
            ),
            "comments": sorted(
                (one.student.id, one.name, str(one.auto_comment)) for notebook in notebooks for one in notebook.comments
            ),
        }


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--kills"))


@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("path_with_alembic")
def test_a_killed_run_that_is_started_again_ends_in_the_same_bytes(
    classroom, files, tmp_path: Path, kills: int
) -> None:
    classroom.hand_in_mixed(CLASS)
    finished(classroom.submitted, tmp_path / "calm")
    calm, book = files(tmp_path / "calm" / "out"), content(tmp_path / "calm" / "gradebook.db")
    assert len(book["students"]) == CLASS and len(book["submissions"]) == CLASS and len(book["version"]) == 1
    drawn = random.Random(20)
    for number in range(kills):
        # One kill in every part of a run, and every third run is killed a second time.
        moments = [MOMENTS * (number + drawn.random()) / kills]
        moments += [MOMENTS * drawn.random()] if number % 3 == 2 else []
        place = tmp_path / f"killed-{number}"
        for moment in moments:
            kill(started(classroom.submitted, place), moment)
        done = whole(place / "out")
        events = finished(classroom.submitted, place)
        assert done <= as_before(events), f"graded twice, killed at {moments}"
        assert files(place / "out") == calm, f"killed at {moments}"
        assert content(place / "gradebook.db") == book, f"killed at {moments}"


def whole(out: Path) -> set[str]:
    """Name the learners whose report was there when the run was killed."""
    return {path.parent.name for path in out.glob("*/tiny.json")}


def as_before(events: Sequence[Any]) -> set[str]:
    return {event["learner"] for event in events if event.get("as_before") and event["event"] == "submission"}


def test_what_a_killed_run_left_half_written_is_cleared_away(classroom, files, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    out = tmp_path / "out"
    asked: dict[str, Any] = {"submissions": classroom.submitted, "out": out, "jail": NoJail()}
    grade(**asked)
    calm = files(out)
    (out / f"{store.WRITING}1").write_text("half")
    (out / "ada" / f"{store.WRITING}2").write_text("half")
    (out / "ada" / "tiny.html").write_text("of another submission, whose JSON was never written")
    grade(**asked)
    assert files(out) == calm


def test_two_runs_do_not_write_into_one_folder(classroom, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    with store.writing(tmp_path / "out"), pytest.raises(UsageError, match="another run is writing there"):
        grade(submissions=classroom.submitted, out=tmp_path / "out", jail=NoJail())
    assert grade(submissions=classroom.submitted, out=tmp_path / "out", jail=NoJail())[0].points == 47


def test_a_process_that_was_forked_does_not_hold_the_folder(tmp_path: Path) -> None:
    words = [sys.executable, "-c", FORKS, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "forked\n"
        process.wait(30)
        try:
            with store.writing(tmp_path):
                pass
        finally:
            os.killpg(process.pid, signal.SIGKILL)
