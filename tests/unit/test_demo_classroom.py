"""Whole submissions assembled from specimens."""

from __future__ import annotations

import json

import pytest

from cyberattache.audit.specimens import Specimen
from cyberattache.demo.classroom import CLASS, Bench, submissions
from cyberattache.notebook.fill import fill

TASKS = ("first", "second", "third", "fourth")


def notebook() -> bytes:
    cells = [{"cell_type": "markdown", "id": "first-text", "metadata": {}, "source": "# First"}]
    for task in TASKS:
        cells.append({"cell_type": "code", "id": f"{task}-answer", "metadata": {}, "source": "...", "outputs": []})
        cells.append({"cell_type": "code", "id": f"{task}-check", "metadata": {}, "source": "check()", "outputs": []})
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}).encode()


@pytest.fixture
def bench() -> Bench:
    kinds = ("right_a", "right_b", "wrong_a", "wrong_b", "wrong_c")
    specimens = [Specimen(task, kind, f"{task} {kind}", None, frozenset()) for task in TASKS for kind in kinds]
    return Bench.of(notebook(), specimens)


def written(submission: bytes) -> dict[str, str]:
    return {cell["id"]: cell["source"] for cell in json.loads(submission)["cells"]}


def test_an_answer_goes_into_the_answer_cell_of_its_task_and_nowhere_else():
    before, after = written(notebook()), written(fill(notebook(), {"second": "answer = 2"}))
    assert {name for name in before if before[name] != after[name]} == {"second-answer"}
    assert after["second-answer"] == "answer = 2"


def test_an_answer_without_a_cell_is_refused():
    with pytest.raises(KeyError, match="fifth"):
        fill(notebook(), {"first": "1", "fifth": "5"})


def test_the_nth_submission_takes_the_nth_specimen_of_every_task(bench):
    assert bench.answers(0) == {task: f"{task} right_a" for task in TASKS}
    assert bench.answers(1) == {task: f"{task} right_b" for task in TASKS}
    assert bench.answers(2) == bench.answers(0)


def test_slips_fall_on_every_nth_task(bench):
    wrong = [task for task, source in bench.answers(0, wrong_every=2).items() if "wrong" in source]
    assert wrong == ["first", "third"]
    assert all("wrong" in source for source in bench.answers(3, wrong_every=1).values())


def test_the_class_has_at_least_twelve_members_whose_submissions_all_differ(bench):
    made = submissions(bench)
    assert len(made) == len(CLASS) >= 12
    assert len({made[name] for name in ("amina", "bjorn", "hana", "ivan", "kavya", "lerato", "mateo", "oskar")}) == 8


def test_the_class_has_an_untouched_notebook_a_broken_file_and_a_confused_one(bench):
    made = submissions(bench)
    assert made["oskar"] == bench.release
    with pytest.raises(ValueError, match=r"(?i)delimiter|unterminated|expecting"):
        json.loads(made["priya"])
    confused = written(made["lerato"])
    assert confused["second-answer"] == "first right_a"
    assert confused["first-answer"] == "..."
    assert "first-answer" not in written(made["noor"])


def test_the_same_class_comes_out_twice(bench):
    assert submissions(bench) == submissions(bench)
