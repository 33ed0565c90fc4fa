"""Techniques that find nothing to work on: what they look for is not there."""

from __future__ import annotations

import json
import re

import pytest
from nbgrader.utils import compute_checksum

from cyberattache import release
from cyberattache.judge import Judge
from cyberattache.units import load_unit
from cyberattache.variants import Variant

UNITS = ("tiny", "norms")


def released(field, unit: str):
    loaded = load_unit(unit, field.folder)
    return release.learner_notebook(loaded.unit, release.read_exercise(loaded))


def closed_inputs(field, learner: str, secret: bytes | None) -> str:
    loaded = load_unit("tiny", field.folder)
    plans = Judge(loaded, Variant(loaded.unit, learner, secret)).plans()
    return json.dumps(plans["double-share"].closed_calls)


# lines: 55
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_a_released_notebook_holds_no_hash_of_an_answer(field, unit: str) -> None:
    """The only hashes in it are nbgrader's, of the cells as everybody sees them."""
    notebook = released(field, unit)
    hashes = set(re.findall(r"\b[0-9a-f]{32,}\b", json.dumps(notebook)))
    cells = [cell for cell in notebook.cells if "checksum" in cell.metadata.get("nbgrader", {})]
    stubs = {compute_checksum(cell) for cell in cells if not cell.metadata.nbgrader.solution}
    own = {cell.metadata.nbgrader.checksum for cell in cells if cell.metadata.nbgrader.solution}
    assert hashes <= stubs | own and stubs


# lines: 50, 51, 55
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_a_released_notebook_holds_nothing_of_the_judgement(field, unit: str) -> None:
    loaded = load_unit(unit, field.folder)
    text = json.dumps(released(field, unit))
    assert not re.search(
        r"HIDDEN|SOLUTION|grade_in_kernel|checks_closed|cyberattache\.judge|\bassert\b", text
    )
    for name, answer in release.read_exercise(loaded).answers().items():
        solved = [line.strip() for line in answer.splitlines() if len(line.strip()) > 40]
        stub = release.read_exercise(loaded).untouched()[name]
        assert not [line for line in solved if line not in stub and json.dumps(line)[1:-1] in text]


# lines: 56
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_a_wrong_value_is_told_the_same_however_near_it_is(field) -> None:
    """Handing in again and again gives nothing by which to come nearer, but for the points themselves."""
    guard = "def share_of(part, whole):\n    return part / whole if part in (0, 1) and whole == 4 else "
    for number, wrong in enumerate(("0.123", "0.124", "part / whole + 0.001")):
        field.hand_in("oracle", f"mal{number}", {"double-share": guard + wrong})
    reports = field.grade("oracle")
    tasks = [next(t for t in reports[f"mal{n}"].tasks if t.task == "double-share") for n in range(3)]
    assert tasks[0].points == 12 and tasks[0] == tasks[1]
    assert [one.say for one in tasks[0].findings] == [one.say for one in tasks[2].findings]


# lines: 41, 57
@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_closed_inputs_cannot_be_foreseen_without_the_secret(field) -> None:
    drawn = {
        closed_inputs(field, learner, secret) for learner in ("ann", "zoe") for secret in (b"a", b"b", None)
    }
    assert len(drawn) == 5  # without a secret both learners have the one of everybody
    assert closed_inputs(field, "ann", b"a") == closed_inputs(field, "ann", b"a")


# lines: 52, 57
def test_no_report_names_anybody_else(field, mild_class) -> None:
    """Reports are files in the instructor's folder: there is no address to guess. What is in them is one's own."""
    unlike = [name for name in mild_class if re.fullmatch(r"[a-z]+_[a-z_]+", name)]
    for name in ("rich_markup", "host_files_read", "notice_grading"):
        said = field.said("mild", name)
        assert not [other for other in unlike if other != name and other in said]


# lines: 69
@pytest.mark.parametrize("field", ["warm", "fresh"], indirect=True)
def test_the_pages_of_a_class_run_nothing(field, mild_class) -> None:
    for page in [*(field.folder / "mild").glob("*/*.html"), field.folder / "mild" / "class.html"]:
        text = page.read_text()
        assert "default-src 'none'" in text and "<script" not in text.lower()


# lines: 70
def test_no_model_reads_a_submission(root) -> None:
    """What a text says to a language model, nobody is there to hear."""
    words = re.compile(r"\b(openai|anthropic|transformers|llama|langchain|litellm)\b", re.IGNORECASE)
    named = [path for path in (root / "cyberattache").rglob("*.py") if words.search(path.read_text())]
    assert named == [] and not words.search((root / "pyproject.toml").read_text())
