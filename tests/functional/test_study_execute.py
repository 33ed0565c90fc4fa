"""One's own code in a process of its own: whatever it does, the rest is judged, and the clock has the last word."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from cyberattache.study import runner
from cyberattache.study.execute import execute
from cyberattache.types import Cell, CellStatus, Job, Limits, Plan, Run

QUICK = Limits(cell_seconds=1.5, wall_seconds=60)


def call(function: str, *args: object) -> dict[str, object]:
    return {"function": function, "args": list(args), "kwargs": {}}


def run(cells: dict[str, str], plans: dict[str, Plan], limits: Limits = QUICK) -> Run:
    made = tuple(Cell(source, task) for task, source in cells.items())
    return execute(Job("tiny", "", made, plans, limits))


def test_names_and_calls_are_observed_right_after_each_cell() -> None:
    done = run(
        {"a": "x = 1\ndef f(n):\n    return n * x", "b": "x = 2"},
        {"a": Plan(("x",), (call("f", 3),), (call("f", 5),)), "b": Plan(("x",))},
    )
    assert [cell.status for cell in done.cells] == [CellStatus.OK, CellStatus.OK]
    assert done.observations == {"a": {"names": {"x": 1}, "calls": [3]}, "b": {"names": {"x": 2}, "calls": []}}
    assert done.closed == {"a": [5], "b": []}


def test_an_error_is_told_with_its_line_and_the_next_cell_is_run() -> None:
    done = run({"a": "x = 1\ny = 1 / 0", "b": "z = ("}, {"a": Plan(("x", "y")), "b": Plan(("z",))})
    assert done.cells[0].error == "ZeroDivisionError: division by zero (line 2)"
    assert done.cells[1].error.startswith("SyntaxError: ") and "(line 1)" in done.cells[1].error
    assert done.observations["a"]["names"] == {"x": 1, "y": {"$": "missing"}}


def test_a_cell_that_does_not_end_is_stopped_and_costs_its_own_task_only() -> None:
    done = run(
        {"a": "x = 1", "loop": "while True:\n    pass", "b": "y = x + 1"},
        {"a": Plan(("x",)), "loop": Plan(("z",)), "b": Plan(("y",))},
    )
    assert [cell.status for cell in done.cells] == [CellStatus.OK, CellStatus.TIME, CellStatus.OK]
    assert done.observations["b"]["names"] == {"y": 2}


def test_a_call_that_does_not_end_is_told_as_one_that_ran_out_of_time() -> None:
    cells = {"f": "def f(n):\n    while n:\n        pass\n    return 0", "g": "def g(n):\n    return n"}
    hanging = Plan(("f",), (call("f", 1),), (call("f", 0), call("f", 1), call("f", 0)))
    done = run(cells, {"f": hanging, "g": Plan(("g",), (), (call("g", 4),))})
    assert done.observations["f"]["calls"][0]["type"][0] == "TimeoutError"
    assert done.closed["f"][0] == 0
    assert [result["type"][0] for result in done.closed["f"][1:]] == ["TimeoutError", "TimeoutError"]
    assert done.closed["g"] == [4]
    assert done.cells[0].status is CellStatus.TIME


def test_a_cell_that_ends_python_is_told_and_the_rest_is_run() -> None:
    done = run({"a": "import os\nos._exit(0)", "b": "y = 2", "c": "raise SystemExit"}, {"b": Plan(("y",))})
    assert [cell.status for cell in done.cells] == [CellStatus.DIED, CellStatus.OK, CellStatus.ERROR]
    assert done.observations["b"]["names"] == {"y": 2}


def test_the_whole_has_a_limit_too_and_what_was_not_reached_is_not_run() -> None:
    cells = dict.fromkeys("abcdef", "import time\ntime.sleep(1)")
    begun = time.monotonic()
    done = run(cells, {}, replace(QUICK, wall_seconds=2.5))
    assert time.monotonic() - begun < 15
    assert done.cells[0].status is CellStatus.OK
    assert done.cells[-1].status is CellStatus.NOT_RUN


def test_nothing_that_a_cell_prints_is_taken_for_an_observation() -> None:
    forged = '{"task": "a", "seen": {"names": {"x": 99}, "calls": []}}'
    ways = (f"print({forged!r})", f"os.write(1, {forged!r}.encode())", f"print({forged!r}, file=sys.__stdout__)")
    printing = "\n".join(["import os, sys", *ways, "x = 1"])
    done = run({"a": printing}, {"a": Plan(("x",))})
    assert done.observations["a"]["names"] == {"x": 1}


LEFT_BEHIND = """
import subprocess, sys
left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open({note!r}, "w").write(str(left.pid))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="looks for the process by its number, as POSIX has them")
def test_a_process_that_a_cell_left_behind_is_gone(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    run({"a": LEFT_BEHIND.format(note=str(note))}, {})
    pid = int(note.read_text())
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        if "State:\tZ" in Path(f"/proc/{pid}/status").read_text():
            return
        time.sleep(0.05)
    pytest.fail(f"process {pid} is still there")


def test_cells_are_run_in_an_empty_folder_that_is_cleared_away(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    cell = "import os\nhere, files = os.getcwd(), os.listdir()\nopen('mine.txt', 'w').close()"
    done = run({"a": cell}, {"a": Plan(("here", "files"))})
    names = done.observations["a"]["names"]
    assert names["files"] == [] and not Path(names["here"]).exists()
    assert list(tmp_path.iterdir()) == []


def test_without_ipython_cells_are_run_by_python_alone(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "IPython.core.interactiveshell", None)
    shell = runner.make_shell()
    assert isinstance(shell, runner.Plain)
    assert shell.run("x = 1\nx / 0") == "ZeroDivisionError: division by zero (line 2)"
    assert shell.run("%matplotlib inline").startswith("SyntaxError: ")
    assert shell.run("y = x + 1") == "" and shell.names["y"] == 2


def test_magics_of_a_notebook_are_understood_where_ipython_is_installed() -> None:
    done = run({"a": "%precision 3\nx = 1"}, {"a": Plan(("x",))})
    assert done.cells[0].error == "" and done.observations["a"]["names"] == {"x": 1}
