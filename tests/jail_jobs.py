"""Short jobs for the tests of the jail, and how to read what came of them."""

from __future__ import annotations

from typing import Any

from cyberattache.jail import Jail
from cyberattache.types import Cell, CellStatus, Job, Limits, Plan, Run

OK, ERROR, TIME, MEMORY, DIED_IN = (
    CellStatus.OK,
    CellStatus.ERROR,
    CellStatus.TIME,
    CellStatus.MEMORY,
    CellStatus.DIED,
)
SHORT = Limits(cell_seconds=2, wall_seconds=30, memory_mib=256)


def call(function: str, *args: Any) -> dict[str, Any]:
    return {"function": function, "args": list(args), "kwargs": {}}


def job(*sources: str, limits: Limits = SHORT, **plans: Plan) -> Job:
    """Make a job whose tasks are named t0, t1, ..."""
    cells = tuple(Cell(source, f"t{number}") for number, source in enumerate(sources))
    return Job("tiny", "ada", cells, plans, limits)


def seen(jail: Jail, source: str, *names: str, limits: Limits = SHORT) -> dict[str, Any]:
    run = jail.run(job(source, limits=limits, t0=Plan(names)))
    assert run.fault == "" and run.cells[0].error == "", run
    found: dict[str, Any] = run.observations["t0"]["names"]
    return found


def statuses(run: Run) -> list[CellStatus]:
    assert run.fault == ""
    return [cell.status for cell in run.cells]
