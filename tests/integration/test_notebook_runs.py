"""The notebooks run in a kernel from first cell to last, touched or not."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from cyberattache.units import names

ROOT = Path(__file__).resolve().parents[2]


def run(path: Path):
    notebook = nbformat.read(path, 4)
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    return notebook


def outputs(notebook, task: str) -> str:
    cell = next(cell for cell in notebook.cells if cell.get("id") == f"{task}-check")
    return "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


@pytest.mark.parametrize("unit", names())
def test_an_untouched_exercise_runs_to_its_end_and_every_check_says_what_is_open(unit: str) -> None:
    notebook = run(ROOT / "exercises" / unit / f"{unit}.ipynb")
    checks = [cell.id.removesuffix("-check") for cell in notebook.cells if cell.id.endswith("-check")]
    assert checks
    for task in checks:
        assert "[--]" in outputs(notebook, task), task


@pytest.mark.parametrize("unit", names())
def test_the_solutions_run_to_their_end_and_earn_all_machine_points(unit: str) -> None:
    notebook = run(ROOT / "solutions" / unit / f"{unit}.ipynb")
    for cell in notebook.cells:
        told = cell.metadata.get("nbgrader", {})
        if told.get("grade") and not told.get("solution"):
            (result,) = (output for output in cell.outputs if output.output_type == "execute_result")
            assert float(result.data["text/plain"]) == told["points"], told["grade_id"]
            assert not [output for output in cell.outputs if output.output_type == "stream"]


def test_a_check_after_a_cell_that_stopped_says_so_and_after_a_mended_one_does_not() -> None:
    notebook = nbformat.read(ROOT / "exercises" / "primer" / "primer.ipynb", 4)
    wanted = ("_setup", "numbers-answer", "numbers-check")
    setup, answer, check = (next(cell for cell in notebook.cells if cell.id == id_) for id_ in wanted)
    answer.source = "yes = 119\nmembers = 193\nshare = yes / members"
    broken = nbformat.v4.new_code_cell("share = yes /")
    notebook.cells = [setup, answer, broken, deepcopy(check), deepcopy(answer), deepcopy(check)]
    NotebookClient(notebook, timeout=120, kernel_name="python3", allow_errors=True).execute()
    after_error, after_run = ("".join(notebook.cells[n].outputs[0].data["text/plain"]) for n in (3, 5))
    assert "The cell that ran last stopped with an error" in after_error
    assert "Look again" in after_run and "stopped" not in after_run
