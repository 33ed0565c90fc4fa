"""A submission is data: whatever the bytes, answers come out, or reasons, and never an exception."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberattache import release
from cyberattache.notebook import Rebuilt, rebuild
from cyberattache.notebook.rebuild import MAX_BYTES, MAX_CELLS, MAX_SOURCE
from cyberattache.units import load_unit

LOADED = load_unit("tiny", Path(__file__).parents[1] / "fixtures")
UNIT, EXERCISE = LOADED.unit, release.read_exercise(LOADED)
TASKS = [task.id for task in UNIT.tasks]
RELEASE = nbformat.writes(release.learner_notebook(UNIT, EXERCISE)).encode()


def submission() -> dict[str, Any]:
    notebook: dict[str, Any] = json.loads(RELEASE)
    for cell in notebook["cells"]:
        if cell["id"].endswith("-answer"):
            cell["source"] = [f"# answer to {cell['id']}\n", "x = 1"]
    return notebook


def cell_of(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    return next(cell for cell in notebook["cells"] if cell["id"] == name)


def rebuilt(notebook: object) -> Rebuilt:
    return rebuild(json.dumps(notebook).encode(), UNIT)


def test_an_untouched_release_gives_the_untouched_answers() -> None:
    assert rebuild(RELEASE, UNIT) == Rebuilt(EXERCISE.untouched(), {}, "")


def test_the_answers_are_taken_and_nothing_else() -> None:
    notebook = submission()
    answer = cell_of(notebook, "share-answer")
    answer["outputs"] = [{"output_type": "display_data", "data": {"text/html": "<script>"}}]
    answer["attachments"] = {"a.png": {}}
    answer["metadata"]["tags"] = ["skip-execution"]
    cell_of(notebook, "share-check")["source"] = "print('full marks')"
    found = rebuilt(notebook)
    assert found.problems == {} and found.refused == ""
    assert found.answers == {task: f"# answer to {task}-answer\nx = 1" for task in TASKS}


@pytest.mark.parametrize("mark", ["id", "nbgrader", "cyberattache"])
def test_one_mark_of_three_is_enough(mark: str) -> None:
    notebook = submission()
    for cell in notebook["cells"]:
        if mark != "id":
            del cell["id"]
        cell["metadata"] = {mark: cell["metadata"][mark]} if mark in cell["metadata"] else {}
    assert rebuilt(notebook).answers.keys() == set(TASKS)


def test_order_does_not_matter() -> None:
    notebook = submission()
    notebook["cells"].reverse()
    assert rebuilt(notebook) == rebuilt(submission())


def lose(notebook: dict[str, Any]) -> None:
    notebook["cells"].remove(cell_of(notebook, "share-answer"))


def retype(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "share-answer")["cell_type"] = "markdown"


def rename(notebook: dict[str, Any]) -> None:
    cell = cell_of(notebook, "share-answer")
    cell.update(id="shore-answer", metadata={})


def duplicate(notebook: dict[str, Any]) -> None:
    cell = dict(cell_of(notebook, "share-answer"), source="y = 2", id="other")
    notebook["cells"].append(cell)


def claim_two(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "share-answer")["metadata"]["cyberattache"] = {"task": "limit"}


def spoil(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "share-answer")["source"] = {"not": "text"}


def half_a_pair(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "share-answer")["source"] = "x = '\ud800'"


def too_long(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "share-answer")["source"] = "#" * (MAX_SOURCE + 1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lose, "The answer cell is missing."),
        (retype, "no longer a code cell"),
        (rename, "A cell is marked 'shore-answer'; was it renamed?"),
        (duplicate, "2 different cells are marked as the answer. Keep one of them."),
        (claim_two, "name this task and another"),
        (spoil, "no text that could be read"),
        (half_a_pair, "no text that could be read"),
        (too_long, "characters long; 200,000 are allowed"),
    ],
)
def test_a_spoilt_answer_cell_costs_its_own_task_only(change: Any, expected: str) -> None:
    notebook = submission()
    change(notebook)
    found = rebuilt(notebook)
    assert found.refused == ""
    assert expected in found.problems["share"]
    assert found.problems.keys() == {"share"}
    assert found.answers.keys() == set(TASKS) - {"share"}


def test_a_cell_that_was_copied_unchanged_is_one_answer() -> None:
    notebook = submission()
    notebook["cells"].append(dict(cell_of(notebook, "share-answer"), id="other"))
    assert rebuilt(notebook).problems == {}


def test_metadata_of_any_shape_is_passed_over() -> None:
    notebook = submission()
    notebook["metadata"] = [None]
    for cell, garbage in zip(
        notebook["cells"], [None, [], "x", 7, {"nbgrader": 3}, {"cyberattache": {"task": []}}], strict=False
    ):
        cell["metadata"] = garbage
    notebook["cells"] += [None, 7, "cell", [], {}, {"id": {}}]
    assert rebuilt(notebook).answers.keys() == set(TASKS)


def test_a_byte_order_mark_nan_in_outputs_and_windows_line_ends_do_no_harm() -> None:
    notebook = submission()
    cell_of(notebook, "share-answer")["outputs"] = [{"data": {"application/json": float("nan")}}]
    cell_of(notebook, "share-answer")["source"] = "x = 1\r\ny = 2"
    found = rebuild(b"\xef\xbb\xbf" + json.dumps(notebook).encode(), UNIT)
    assert found.answers["share"] == "x = 1\ny = 2"


def test_a_notebook_of_format_3_is_read() -> None:
    old = nbformat.convert(nbformat.from_dict(submission()), 3)
    found = rebuild(json.dumps(old).encode(), UNIT)
    assert found.answers["share"] == "# answer to share-answer\nx = 1"
    assert found.answers.keys() == set(TASKS)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "not valid JSON (line 1"),
        (RELEASE[:-40], "not valid JSON"),
        (b"[]", "not a notebook"),
        (b"{}", "its notebook format is None"),
        (b'{"nbformat": 99, "cells": []}', "its notebook format is 99; formats 3 and 4 can be read"),
        (b'{"nbformat": true, "cells": []}', "its notebook format is True"),
        (b'{"nbformat": 1e999, "cells": []}', "its notebook format is inf"),
        (b'{"nbformat": 4, "cells": {}}', "no list of cells"),
        (b'{"nbformat": 3, "worksheets": 1}', "is an answer cell of the unit 'tiny'"),
        (b'{"nbformat": 4, "cells": []}', "is an answer cell of the unit 'tiny'"),
        (b'{"nbformat": 4, "nbformat": 4, "cells": []}', "has the key 'nbformat' twice"),
        (b'{"nbformat": 4, "cells": [' + b"1" * 5000 + b"]}", "a number that is too long"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff\xfe{}", "not UTF-8 text (byte 0)"),
        (b'{"nbformat": 4, "cells": [' + b"1," * MAX_CELLS + b"1]}", "the notebook has 2,001 cells"),
        (b" " * (MAX_BYTES + 1), "bytes; 20,000,000 are allowed"),
    ],
)
def test_a_file_that_is_no_notebook_of_the_unit_is_refused_with_the_reason(
    data: bytes, expected: str
) -> None:
    found = rebuild(data, UNIT)
    assert expected in found.refused
    assert found.answers == {} and found.problems == {}


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_no_bytes_raise(data: bytes) -> None:
    assert isinstance(rebuild(data, UNIT), Rebuilt)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from([*TASKS, "share-answer"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "metadata", "source", "cell_type", "nbgrader", "grade_id", "cyberattache", "task"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON, st.sampled_from([3, 4]))
@settings(max_examples=300, deadline=None)
def test_no_cells_raise(cells: object, version: int) -> None:
    body = {"cells": cells} if version == 4 else {"worksheets": [{"cells": cells}]}
    assert isinstance(rebuild(json.dumps({"nbformat": version, **body}).encode(), UNIT), Rebuilt)


def test_seeded_mutations_of_a_release_never_raise_and_never_mix_up_answers() -> None:
    mutations = random.Random(20261123)
    whole = json.dumps(submission()).encode()
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(mutations.randint(1, 6)):
            at = mutations.randrange(len(data))
            match mutations.randrange(3):
                case 0:
                    data[at] = mutations.randrange(256)
                case 1:
                    del data[at : at + mutations.randint(1, 30)]
                case _:
                    data[at:at] = data[at : at + mutations.randint(1, 30)]
        found = rebuild(bytes(data), UNIT)
        assert not found.answers.keys() & found.problems.keys()
        assert found.refused or found.answers.keys() | found.problems.keys() == set(TASKS)
