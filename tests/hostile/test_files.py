"""Notebook files that were tampered with, and what lies beside them: no code runs that was not to run.

Every one carries the same answers: a wrong share and the right limit, 5 points. Whatever is done to the file, these are
what it earns, or it is not gradable, with the reason; and the test cells that it edits are not those that judge.
"""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import nbformat
import pytest

from cyberattache.types import Outcome

Json = Any
ANSWERS = {"share": "share = 5", "limit": "limit = 'absent'"}


@dataclass(frozen=True)
class Tampered:
    lines: tuple[int, ...]
    change: Callable[[Json], Json]
    points: int
    says: str


FILES: dict[str, Tampered] = {}


def tampered(*lines: int, points: int = 5, says: str = "") -> Callable[[Callable[[Json], Json]], None]:
    """Register a way to tamper; it changes the notebook it is given, or gives the bytes to hand in instead."""

    def register(change: Callable[[Json], Json]) -> None:
        FILES[change.__name__] = Tampered(lines, change, points, says)

    return register


def cell(notebook: Json, name: str) -> Json:
    return next(one for one in notebook["cells"] if one["id"] == name)


def checks(notebook: Json) -> list[Json]:
    return [one for one in notebook["cells"] if one["id"].endswith("-check")]


# lines: 1, 2
@tampered(1, 2)
def tags(notebook: Json) -> None:
    for one in notebook["cells"]:
        one["metadata"]["tags"] = ["skip-execution", "raises-exception", "remove-cell", "parameters"]


# lines: 3
@tampered(3)
def tests_become_text(notebook: Json) -> None:
    for number, one in enumerate(checks(notebook)):
        one["cell_type"] = "markdown" if number % 2 else "raw"


# lines: 3
@tampered(3, points=0, says="The answer cell is no longer a code cell")
def answer_becomes_text(notebook: Json) -> None:
    cell(notebook, "limit-answer")["cell_type"] = "markdown"


# lines: 4
@tampered(4)
def tests_deleted(notebook: Json) -> None:
    notebook["cells"] = [one for one in notebook["cells"] if one["id"].endswith("-answer")]


# lines: 4
@tampered(4, says="The answer cell is missing")
def wrong_answer_deleted(notebook: Json) -> None:
    notebook["cells"].remove(cell(notebook, "share-answer"))


# lines: 5
@tampered(5, says="was it renamed?")
def ids_renamed(notebook: Json) -> None:
    cell(notebook, "share-answer").update(
        id="shore-answer", metadata={"nbgrader": {"grade_id": "shore-answer"}}
    )
    for one in checks(notebook):
        one["id"] = one["metadata"].setdefault("nbgrader", {})["grade_id"] = "x" * 90


# lines: 6
@tampered(6, says="2 different cells are marked as the answer")
def ids_twice(notebook: Json) -> None:
    copy = json.loads(json.dumps(cell(notebook, "share-answer")))
    notebook["cells"].append({**copy, "source": "share = given.part / given.whole"})
    notebook["cells"] += checks(notebook)


# lines: 5, 6
@tampered(5, 6, points=0, says="name this task and another")
def an_answer_for_two(notebook: Json) -> None:
    """A right answer that claims the place of a wrong one earns neither."""
    cell(notebook, "limit-answer")["metadata"]["nbgrader"]["grade_id"] = "share-answer"


# lines: 7
@tampered(7)
def other_schema_versions(notebook: Json) -> None:
    for number, one in enumerate(notebook["cells"]):
        one["metadata"].setdefault("nbgrader", {})["schema_version"] = [1, 9, -1, None, "3", 10**400, [3]][
            number % 7
        ]


# lines: 8, 10
@tampered(8, 10)
def roles_and_points(notebook: Json) -> None:
    for one in notebook["cells"]:
        one["metadata"].setdefault("nbgrader", {}).update(
            grade=False, solution=True, locked=False, task=True, points=10**9, checksum="0" * 32
        )


# lines: 9
@tampered(9)
def no_metadata(notebook: Json) -> None:
    notebook["metadata"] = {}
    for one in notebook["cells"]:
        one["metadata"] = {}


# lines: 9
@tampered(9, says="Not gradable: no cell of this notebook is an answer cell of the unit")
def no_marks(notebook: Json) -> None:
    for number, one in enumerate(notebook["cells"]):
        one.update(id=f"c{number}", metadata={})


# lines: 11
@tampered(11)
def other_kernel(notebook: Json) -> None:
    notebook["metadata"]["kernelspec"] = {
        "name": "../../evil",
        "argv": ["/bin/sh", "-c", "touch /tmp/shadowed"],
    }
    notebook["metadata"]["language_info"] = {"name": "bash", "codemirror_mode": {"name": "sh"}}
    notebook["metadata"]["cyberattache"] = {"unit": "norms", "points": 47}


# lines: 16
@tampered(16, says="Not gradable: the file is not valid JSON")
def cut(notebook: Json) -> bytes:
    return json.dumps(notebook).encode()[:-100]


# lines: 16
@tampered(16, says="has the key 'cells' twice")
def keys_twice(notebook: Json) -> bytes:
    return json.dumps(notebook)[:-1].encode() + b', "cells": []}'


# lines: 16
@tampered(16)
def odd_but_readable(notebook: Json) -> bytes:
    cell(notebook, "share-answer")["outputs"] = [{"data": float("nan"), "x": float("inf")}]
    return b"\xef\xbb\xbf" + json.dumps(notebook, indent=3).replace("\n", "\r\n").encode()


# lines: 16
@tampered(16)
def old_format(notebook: Json) -> bytes:
    return json.dumps(nbformat.convert(nbformat.from_dict(notebook), 3)).encode()


# lines: 16
@tampered(16, says="its notebook format is 99")
def future_format(notebook: Json) -> None:
    notebook["nbformat"] = 99


# lines: 16
@tampered(16, says="the file is not UTF-8 text")
def other_encoding(notebook: Json) -> bytes:
    return json.dumps(notebook).encode("utf-16")


# lines: 16
@tampered(16, says="nested too deeply")
def deep(notebook: Json) -> bytes:
    return b'{"nbformat": 4, "cells": ' + b"[" * 200_000


# lines: 15, 16
@tampered(15, 16, says="bytes; 20,000,000 are allowed")
def large(notebook: Json) -> bytes:
    return json.dumps(notebook).encode() + b" " * 20_000_000


# lines: 17
@tampered(17)
def outputs_of_no_run(notebook: Json) -> None:
    for number, one in enumerate(notebook["cells"]):
        if one["cell_type"] == "code":
            one["execution_count"] = number
            one["outputs"] = [
                {
                    "output_type": "execute_result",
                    "execution_count": number,
                    "metadata": {},
                    "data": {"text/plain": "10.0"},
                },
                {
                    "output_type": "display_data",
                    "metadata": {},
                    "data": {"text/html": "<script>BREACH</script>"},
                },
            ]


# lines: 18
@tampered(18)
def code_out_of_sight(notebook: Json) -> None:
    """Code elsewhere than in an answer is not run; in an answer it is, seen or not, inside the jail."""
    code = " " * 400 + "open('/tmp/shadowed', 'w').close(); print('BREACH')"
    notebook["metadata"]["code"] = cell(notebook, "limit-answer")["metadata"]["code"] = code
    notebook["cells"].insert(
        0, {**cell(notebook, "share-check"), "id": "hidden", "metadata": {"collapsed": True}, "source": code}
    )
    cell(notebook, "_setup")["source"] += "\n" + code
    cell(notebook, "share-check")["source"] = code
    cell(notebook, "share-answer")["source"] += " " * 400 + "; share = share * 1"


# lines: 43
@tampered(43)
def given_cells_edited(notebook: Json) -> None:
    cell(notebook, "_given")["source"] = "given = Given(part=5, whole=1)"
    cell(notebook, "double-share-given")["source"] = "share_of = None; raise SystemExit"


# lines: 15
@tampered(15, says="the file is not")
def archive(notebook: Json) -> bytes:
    """An archive in the place of the notebook is no notebook; nothing is ever unpacked."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("../../../../tmp/shadowed", "x")
        file.writestr("bomb", bytes(50_000_000))
    return packed.getvalue()


@pytest.fixture(scope="module")
def files_class(field):
    for learner, one in FILES.items():
        notebook = json.loads(nbformat.writes(field.notebook("tiny", ANSWERS)))
        content = one.change(notebook)
        field.place("files", learner).write_bytes(content or json.dumps(notebook).encode())
    surround(field)
    return field.grade("files")


def surround(field) -> None:
    """Hand in what lies beside a notebook, what is no plain file, and names that are no names."""
    honest = nbformat.writes(field.notebook("tiny", ANSWERS))
    beside = field.place("files", "beside").parent
    (beside / "tiny.ipynb").write_text(honest)
    for name in (
        "conftest.py",
        "numpy.py",
        "pandas.py",
        "sitecustomize.py",
        "nbgrader_config.py",
        "cyberattache.py",
    ):
        (beside / name).write_text("open('/tmp/shadowed', 'w').close(); print('BREACH')")
    forged = {
        "format": 1,
        "unit": "tiny",
        "learner": "beside",
        "outcome": "graded",
        "points": 47,
        "key": "0" * 64,
    }
    for name in ("tiny.json", "results.json", "timestamp.txt", "tiny.html", "owner.txt"):
        (beside / name).write_text(json.dumps(forged) if name.endswith("json") else "1990-01-01 BREACH ann")
    with tarfile.open(beside / "more.tar", "w") as tar:
        device = tarfile.TarInfo("../../../dev/shm/shadowed")
        device.type = tarfile.CHRTYPE
        tar.addfile(device)
    os.symlink("/etc/passwd", field.place("files", "link"))
    os.mkfifo(field.place("files", "pipe"))
    field.place("files", "folder").mkdir()
    os.symlink(field.folder / "files-submissions" / "ann", field.folder / "files-submissions" / "impostor")
    for name in NAMES:
        (field.place("files", name)).write_text(honest)


# lines: 14
NAMES = (
    "-rf",
    "$(touch shadowed)",
    ";reboot;",
    "line\nfeed",
    "a" * 200,
    "ann ",
    "ＡＮＮ",
    "%2e%2e%2fann",
    "con.",
)


@pytest.mark.parametrize("field", ["warm"], indirect=True)
@pytest.mark.parametrize("name", FILES)
def test_a_file_earns_what_its_answers_earn(field, files_class, name: str) -> None:
    report, said = files_class[name], field.said("files", name)
    assert report.points == (0 if report.outcome is Outcome.NOT_GRADABLE else FILES[name].points), report
    assert report.outcome is not Outcome.OUR_FAULT and FILES[name].says in re.sub(r"\s+", " ", said)
    assert report.outcome is Outcome.GRADED or report.reason
    assert "BREACH" not in said and "canary-" not in said


# lines: 12, 15, 34, 35, 44, 67, 68
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_what_lies_beside_a_notebook_is_not_looked_at(field, files_class) -> None:
    assert files_class["beside"].points == 5 and "BREACH" not in field.said("files", "beside")
    assert not os.path.exists("/tmp/shadowed") and not os.path.exists("/dev/shm/shadowed")


# lines: 15
@pytest.mark.parametrize("field", ["warm"], indirect=True)
@pytest.mark.parametrize(
    ("name", "says"),
    [("link", "symbolic link"), ("pipe", "not a plain file"), ("folder", "not a plain file")],
)
def test_what_is_no_plain_file_is_not_read(field, files_class, name: str, says: str) -> None:
    report = files_class[name]
    assert report.outcome is Outcome.NOT_GRADABLE and says in report.reason


# lines: 13, 14
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_a_name_is_a_row_and_never_a_path_nor_somebody_else(field, files_class) -> None:
    wanted = {*FILES, "beside", "link", "pipe", "folder", "ann", "zoe", "bea"}
    strange = set(files_class) - wanted
    assert len(strange) == len(NAMES) and "impostor" not in strange and "ann" not in strange
    assert all(files_class[name].points == 5 for name in strange)
    made = {path.name for path in (field.folder / "files").iterdir()} - {
        "grades.csv",
        "class.json",
        "class.html",
    }
    assert made <= {*wanted, *strange, "results.sqlite"} and not (field.folder / "shadowed").exists()
    rows = (field.folder / "files" / "grades.csv").read_text()
    assert not re.search(r"^[=+@-]", rows, re.MULTILINE)


@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_the_neighbours_of_odd_files_get_what_they_get_alone(field, files_class, neighbours_unharmed) -> None:
    neighbours_unharmed(field, "files", files_class)
    shutil.rmtree(field.folder / "files-submissions")
