"""What is taken out of a submission to somebody else's assignment, and what its tests' words are worth."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cyberattache.foreign import Assignment, Course, Kind, job, judge, locate, read, take
from cyberattache.foreign.judge import score
from cyberattache.types import CellRun, CellStatus, Limits, Outcome, Run, TaskReport

NBGRADER = Path(__file__).resolve().parents[1] / "fixtures" / "nbgrader"
SOURCE = json.loads((NBGRADER / "source" / "rates" / "rates.ipynb").read_text())
MINE = "def rate(count, population):\n    return 2.0"
WHY = "Because I say so."
Notebook = dict[str, Any]


@pytest.fixture(scope="module")
def rates() -> Assignment:
    return read(Course(NBGRADER, NBGRADER / "source", NBGRADER, {}), "rates", "rates")


def submission(edit: Callable[[Notebook], None] | None = None) -> bytes:
    notebook = copy.deepcopy(SOURCE)
    cell(notebook, "rate")["source"], cell(notebook, "why")["source"] = MINE, WHY
    if edit:
        edit(notebook)
    return json.dumps(notebook).encode()


def cell(notebook: Notebook, name: str) -> dict[str, Any]:
    return next(
        one for one in notebook["cells"] if one["metadata"].get("nbgrader", {}).get("grade_id") == name
    )


def about(notebook: Notebook, name: str) -> dict[str, Any]:
    return cell(notebook, name)["metadata"]["nbgrader"]


def test_the_source_notebook_is_read_as_nbgrader_releases_it(rates: Assignment) -> None:
    parts = {part.id: part for part in rates.parts if part.id}
    assert parts["rate"].source.endswith("    # YOUR CODE HERE\n    raise NotImplementedError()")
    assert [part.id for part in rates.graded] == ["rate-test", "total-test", "words-test", "why"]
    assert parts["rate-test"].kind is Kind.TEST and parts["rate-test"].hidden == {2, 3, 4}
    assert "canary-hidden" in parts["rate-test"].source
    assert rates.files == {"counts.csv": b"country,count\nA,10\nB,20\nC,30\n"}
    assert {"rate", "total", "words"} <= rates.bound
    assert rates.unit.id == "rates" and [task.points for task in rates.unit.tasks] == [2, 1, 4, 0]
    assert rates.unit.task("why").marker_points == 3


def retag(notebook: Notebook) -> None:
    for one in notebook["cells"]:
        one["metadata"]["tags"] = ["skip-execution", "raises-exception"]


def retype_tests(notebook: Notebook) -> None:
    for name in ("rate-test", "total-test", "words-test"):
        one = cell(notebook, name)
        one["cell_type"] = "markdown"
        del one["outputs"], one["execution_count"]


def delete_tests(notebook: Notebook) -> None:
    notebook["cells"] = [one for one in notebook["cells"] if not one["id"].endswith("-test")]


def rename_tests(notebook: Notebook) -> None:
    about(notebook, "rate-test")["grade_id"] = "elsewhere"


def double_a_test(notebook: Notebook) -> None:
    one = copy.deepcopy(cell(notebook, "rate-test"))
    notebook["cells"].append({**one, "source": "pass"})


def age_the_schema(notebook: Notebook) -> None:
    about(notebook, "rate")["schema_version"] = 99


def claim_other_flags(notebook: Notebook) -> None:
    about(notebook, "rate-test").update(grade=False, solution=True)
    about(notebook, "rate").update(grade=True, solution=False, points=100)


def raise_points(notebook: Notebook) -> None:
    about(notebook, "rate-test")["points"] = 1000


def change_the_kernel(notebook: Notebook) -> None:
    notebook["metadata"]["kernelspec"] = {"name": "evil", "language": "R", "display_name": "R"}


def fake_outputs(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["outputs"] = [{"output_type": "execute_result", "data": {"text/plain": "2"}}]


def edit_the_tests(notebook: Notebook) -> None:
    cell(notebook, "rate-test")["source"] = "True"


def edit_the_setup(notebook: Notebook) -> None:
    cell(notebook, "setup")["source"] = "def close(a, b):\n    return True"


def add_cells(notebook: Notebook) -> None:
    notebook["cells"].insert(
        0, {"cell_type": "code", "metadata": {}, "source": "import os; os._exit(0)", "outputs": []}
    )


def strip_metadata(notebook: Notebook) -> None:
    for one in notebook["cells"]:
        one["metadata"] = {}


def odd_metadata(notebook: Notebook) -> None:
    for one, value in zip(
        notebook["cells"], (None, [], "x", {"nbgrader": 3}, {"nbgrader": {"grade_id": []}}), strict=False
    ):
        if "nbgrader" not in one["metadata"]:
            one["metadata"] = value
    notebook["cells"] += [None, 3, "cell", [], {"cell_type": "code"}]


TRICKS = (
    retag, retype_tests, delete_tests, rename_tests, double_a_test, age_the_schema, claim_other_flags, raise_points,
    change_the_kernel, fake_outputs, edit_the_tests, edit_the_setup, add_cells, strip_metadata, odd_metadata,
)  # fmt: skip


@pytest.mark.parametrize("trick", TRICKS, ids=lambda one: one.__name__)
def test_what_runs_is_the_instructors_notebook_with_the_answers_in_it(
    rates: Assignment, trick: Callable[[Notebook], None]
) -> None:
    honest, tricked = (take(submission(edit), rates) for edit in (None, trick))
    made = [job(rates, taken, learner="ada", limits=Limits(), seal="s") for taken in (honest, tricked)]
    assert not tricked.refused and made[0] == made[1]
    sources = [one.source for one in made[0].cells]
    assert MINE in sources and sum(one.test for one in made[0].cells) == 3
    assert tricked.answers["why"] == WHY


@pytest.mark.parametrize(
    "trick", [retype_tests, delete_tests, edit_the_tests, rename_tests], ids=lambda one: one.__name__
)
def test_changed_tests_are_told(rates: Assignment, trick: Callable[[Notebook], None]) -> None:
    assert not take(released(rates), rates).edited
    assert "rate-test" in take(submission(trick), rates).edited


def released(rates: Assignment) -> bytes:
    notebook = json.loads(submission())
    one = cell(notebook, "rate-test")
    one["source"] = one["source"].split("\n")[0]
    return json.dumps(notebook).encode()


@pytest.mark.parametrize(
    "content, why",
    [
        (b"", "JSON"),
        (b"{", "JSON"),
        (b"[]", "not a notebook"),
        (b'{"nbformat": 99, "cells": []}', "format"),
        (b'{"nbformat": 4, "cells": []}', "no cell"),
        (b'{"nbformat": 4, "nbformat": 4}', "twice"),
        (b"[" * 200_000, "nested"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_what_is_no_such_notebook_is_refused_with_a_reason(
    rates: Assignment, content: bytes, why: str
) -> None:
    assert why in take(content, rates).refused


def test_a_missing_answer_is_what_was_released_and_of_two_the_last_counts(rates: Assignment) -> None:
    def edit(notebook: Notebook) -> None:
        again = copy.deepcopy(cell(notebook, "rate"))
        notebook["cells"] = [one for one in notebook["cells"] if one["id"] != "total"]
        notebook["cells"].append({**again, "source": "second"})

    taken = take(submission(edit), rates)
    assert taken.answers["rate"] == "second" and list(taken.missing) == ["total"]
    sources = {
        one.task: one.source for one in job(rates, taken, learner="a", limits=Limits(), seal="s").cells
    }
    assert sources["total"] == "# YOUR CODE HERE\nraise NotImplementedError()"


@pytest.mark.parametrize(
    "value, points",
    [
        (None, 4),
        (True, 4),
        (False, None),
        (0, 0),
        (2, 2),
        (2.5, Fraction(5, 2)),
        (4, 4),
        (4.0000000001, 4),
        (-1e-12, 0),
        ({"$": "number", "type": "Fraction", "v": "1/3"}, Fraction(1, 3)),
        ({"$": "date", "v": "2020-01-01"}, 4),
        (-3, None),
        (5, None),
        ({"$": "float", "v": "nan"}, None),
        ({"$": "float", "v": "inf"}, None),
        ({"$": "int", "v": "1" + "0" * 50}, None),
        ({"$": "number", "type": "Decimal", "v": "NaN"}, None),
        ({"$": "number"}, None),
    ],
)
def test_a_number_between_zero_and_all_points_is_partial_credit(
    value: object, points: Fraction | None
) -> None:
    assert score(value, Fraction(4)) == points


# --- the verdict -------------------------------------------------------------------------------------------------


def judged(
    rates: Assignment, said: dict[str, Any] | None, *, status: CellStatus = CellStatus.OK, edit: Any = None
) -> tuple[TaskReport, dict[str, str], tuple[CellRun, ...]]:
    seen = {"seal": "s", "error": "", "line": None, "value": None, "signs": [], **(said or {})}
    run = Run(
        (CellRun("rate-test", status, str(seen["error"]), "printed"),),
        {"rate-test": {"names": seen, "calls": []}} if said is not None else {},
        {},
    )
    tasks, stamp, cells = judge(rates, take(submission(edit), rates), run, "s")
    return tasks[0], stamp, cells


def test_a_test_that_ends_earns_its_points(rates: Assignment) -> None:
    task, stamp, _ = judged(rates, {})
    assert (task.points, task.outcome) == (2, Outcome.GRADED)
    assert stamp["tests"] == "ran beside the submission's code, the hidden ones readable to it"
    assert stamp["tampering"] == "none seen"


def test_a_test_that_fails_earns_nothing_and_says_where(rates: Assignment) -> None:
    task, _, _ = judged(rates, {"error": "AssertionError", "line": 1})
    assert task.points == 0 and "`assert close(rate(3, 1_500_000), 2)`" in task.findings[0].say


def test_a_hidden_test_says_nothing_of_what_it_asked(rates: Assignment) -> None:
    task, _, cells = judged(rates, {"error": "ValueError: 7654321", "line": 3})
    said = f"{task} {cells}"
    assert task.points == 0 and "hidden" in said
    assert "7654321" not in said and "canary" not in said and "printed" not in said


def test_the_name_of_an_exception_class_carries_nothing_out(rates: Assignment) -> None:
    task, _, _ = judged(rates, {"error": "Input7654321: x", "line": 3})
    assert "7654321" not in str(task)


@pytest.mark.parametrize("status", [CellStatus.TIME, CellStatus.MEMORY, CellStatus.DIED])
def test_a_test_that_was_stopped_earns_nothing(rates: Assignment, status: CellStatus) -> None:
    task, _, _ = judged(rates, None, status=status)
    assert task.points == 0 and task.outcome is Outcome.GRADED


@pytest.mark.parametrize("said", [None, {"seal": "other"}, {"seal": None}])
def test_what_the_test_did_not_say_is_no_verdict(rates: Assignment, said: dict[str, Any] | None) -> None:
    task, _, _ = judged(rates, said)
    assert (task.points, task.outcome) == (
        None,
        Outcome.NOT_GRADABLE,
    ) and "A person has to look" in task.reason


@pytest.mark.parametrize(
    "sign, points",
    [
        (["lib", "math.isclose"], None),
        (["name", "close"], None),
        (["trace", "tracing is on"], None),
        (["name", "rate"], 2),  # the model answer defines it
        (["shell", "run_cell"], 2),  # tests run without it
        (["lib", "<script>"], 2),
        ("junk", 2),
    ],
)
def test_a_test_that_passed_on_changed_ground_is_no_verdict(
    rates: Assignment, sign: Any, points: int | None
) -> None:
    task, stamp, _ = judged(rates, {"signs": [sign]})
    assert task.points == points
    assert ("SEEN" in stamp["tampering"]) == (points is None or sign[0] == "shell")


def test_a_name_of_a_cell_that_is_not_run_is_told(rates: Assignment) -> None:
    def edit(notebook: Notebook) -> None:
        own = {"cell_type": "code", "metadata": {}, "source": "def helper():\n    pass", "outputs": []}
        notebook["cells"].insert(2, own)

    task, _, _ = judged(rates, {"error": "NameError: name 'helper' is not defined", "line": 1}, edit=edit)
    assert "`helper` is defined in a cell of your own" in task.findings[0].say


def test_an_answer_to_be_marked_waits_for_a_marker(rates: Assignment) -> None:
    tasks, _, _ = judge(rates, take(submission(), rates), Run((), {}, {}), "s")
    assert tasks[-1].awaiting_marker == 3 and tasks[-1].points == 0

    def untouched(notebook: Notebook) -> None:
        cell(notebook, "why")["source"] = "YOUR ANSWER HERE"

    tasks, _, _ = judge(rates, take(submission(untouched), rates), Run((), {}, {}), "s")
    assert tasks[-1].awaiting_marker == 0 and tasks[-1].outcome is Outcome.GRADED


def test_the_course_of_a_path_is_found(tmp_path: Path) -> None:
    for name in ("source", "submitted"):
        (tmp_path / name).mkdir()
    for path in (tmp_path, tmp_path / "submitted"):
        found = locate(path, None)
        assert found is not None and (found.source, found.submitted) == (
            tmp_path / "source",
            tmp_path / "submitted",
        )
    assert locate(tmp_path / "source", None) is None
    elsewhere = tmp_path / "handed-in"
    elsewhere.mkdir()
    found = locate(elsewhere, tmp_path / "source")
    assert found is not None and found.submitted == elsewhere


def test_the_folders_of_the_courses_settings_are_used(tmp_path: Path) -> None:
    settings = "c = get_config()\nc.CourseDirectory.source_directory = 'solutions'\n"
    (tmp_path / "nbgrader_config.py").write_text(settings)
    for name in ("solutions", "submitted"):
        (tmp_path / name).mkdir()
    found = locate(tmp_path, None)
    assert found is not None and found.source == tmp_path / "solutions"


def test_no_mutation_of_a_file_raises(rates: Assignment) -> None:
    rng, whole = random.Random(6), submission()
    outcomes = set()
    for _ in range(300):
        spoilt = take(mutated(rng, whole), rates)
        outcomes.add(bool(spoilt.refused))
        if not spoilt.refused:
            job(rates, spoilt, learner="ada", limits=Limits(), seal="s")
    assert outcomes == {True, False}


def mutated(rng: random.Random, whole: bytes) -> bytes:
    if rng.random() < 0.3:
        start = rng.randrange(len(whole))
        return whole[:start] + rng.randbytes(rng.randrange(4)) + whole[start + rng.randrange(40) :]
    notebook = json.loads(whole)
    for _ in range(rng.randrange(1, 4)):
        spoil(rng, notebook)
    return json.dumps(notebook).encode("utf-8", "surrogatepass")


def spoil(rng: random.Random, value: Any) -> None:
    """Put something else in the place of anything in a notebook."""
    places = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not places:
        return
    place = rng.choice(places)
    if isinstance(value[place], dict | list) and rng.random() < 0.8:
        spoil(rng, value[place])
    else:
        value[place] = rng.choice(
            [None, True, -1, 1e308, "", "\ud800", [], {}, "x" * 300_000, [3], {"nbgrader": []}]
        )
