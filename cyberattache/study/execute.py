"""Run a learner's notebook in a process with a time limit, on Linux, macOS and Windows.

It is their own code with their own rights: nothing here keeps it from the machine, and nothing needs to. Whoever
judges what others wrote uses `cyberattache grade`, which has a jail.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from cyberattache.errors import OurFault
from cyberattache.types import CellRun, CellStatus, Job, Json, Plan, Run

RUNNER = Path(__file__).with_name("runner.py")
ATTEMPTS = 8
MAX_ERROR = 600
TIME_LIMIT: Json = {"$": "raised", "type": ["TimeoutError", "OSError", "Exception"], "message": ""}
DIED: Json = {"$": "raised", "type": ["SystemExit"], "message": ""}


@dataclass(slots=True)
class Transcript:
    """What the attempts to run one job have said so far; of two attempts the first one counts."""

    job: Job
    step: str = ""
    done: bool = False
    without: dict[str, CellStatus] = field(default_factory=dict)
    cells: dict[int, str] = field(default_factory=dict)
    seen: dict[str, Json] = field(default_factory=dict)
    closed: dict[str, dict[int, Json]] = field(default_factory=dict)

    def read(self, line: Mapping[str, Json]) -> None:
        """Take one line in."""
        if "step" in line:
            self.step = line["step"]
        elif "cell" in line:
            self.cells.setdefault(line["cell"], line["error"][:MAX_ERROR])
        elif "task" in line:
            self.seen.setdefault(line["task"], line["seen"])
        elif "closed" in line:
            self.closed.setdefault(line["closed"], {}).setdefault(line["call"], line["seen"])
        elif "done" in line:
            self.done = True

    def run(self) -> Run:
        """Put together what was observed."""
        plans = self.job.plans.items()
        return Run(
            cells=tuple(self._cell(index) for index in range(len(self.job.cells))),
            observations={task: self._open(task, plan) for task, plan in plans if task in self.seen},
            closed={task: self._closed(task, plan) for task, plan in plans if task in self.seen},
        )

    def _cell(self, index: int) -> CellRun:
        task, error = self.job.cells[index].task, self.cells.get(index)
        if error is None:
            return CellRun(task, self.without.get(f"cell {index}", CellStatus.NOT_RUN))
        ended = self.without.get(f"open {task}", CellStatus.OK)  # a call that never came back is said of the cell
        return CellRun(task, CellStatus.ERROR if error else ended, error)

    def _open(self, task: str, plan: Plan) -> Json:
        seen = self.seen[task]
        absent = self._absent(f"open {task}")
        calls = [*seen["calls"], *[absent] * (len(plan.open_calls) - len(seen["calls"]))]
        return {"names": seen["names"], "calls": calls}

    def _closed(self, task: str, plan: Plan) -> list[Json]:
        results, absent = self.closed.get(task, {}), self._absent(f"closed {task}")
        return [results.get(number, absent) for number in range(len(plan.closed_calls))]

    def _absent(self, step: str) -> Json:
        return DIED if self.without.get(step) is CellStatus.DIED else TIME_LIMIT


def execute(job: Job) -> Run:
    """Run a job: what does not come back is stopped, and the rest is run without it."""
    told = Transcript(job)
    with tempfile.TemporaryDirectory(prefix="cyberattache-study-", ignore_cleanup_errors=True) as name:
        place, deadline = Path(name), time.monotonic() + job.limits.wall_seconds
        for _ in range(ATTEMPTS):
            told.step = ""
            ended = _attempt(told, place, deadline)
            if told.done:
                break
            if not told.step:
                raise OurFault("study", f"the process that runs your cells ended at once ({ended})", "Try again.")
            told.without[told.step] = ended
            if time.monotonic() > deadline:
                break
    return told.run()


def _attempt(told: Transcript, place: Path, deadline: float) -> CellStatus:
    """Run the job once, as far as it goes; say why it went no further."""
    work = place / "work"  # an empty folder, as in the jail: a file that an answer needs must come from the course
    work.mkdir(exist_ok=True)
    (place / "job.json").write_text(json.dumps(_letter(told)), encoding="utf-8")
    with _process(place / "job.json", work, place) as process:
        lines: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=_listen, args=(process, lines), daemon=True).start()
        while True:
            patience = min(told.job.limits.cell_seconds, max(0.0, deadline - time.monotonic()))
            try:
                line = lines.get(timeout=patience)
            except queue.Empty:
                return CellStatus.TIME
            if line is None:
                return CellStatus.DIED
            with contextlib.suppress(ValueError):
                told.read(json.loads(line))


def _letter(told: Transcript) -> Json:
    cells = [{"source": cell.source, "task": cell.task} for cell in told.job.cells]
    plans = {task: asdict(plan) for task, plan in told.job.plans.items()}
    return {"cells": cells, "plans": plans, "without": list(told.without)}


def _listen(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    assert process.stdout is not None  # noqa: S101 - a pipe was asked for
    with contextlib.suppress(ValueError, OSError):
        for line in process.stdout:
            lines.put(line)
    lines.put(None)


@contextlib.contextmanager
def _process(job: Path, work: Path, place: Path) -> Iterator[subprocess.Popen[str]]:
    """Start the runner in a group of its own, and leave nothing of it."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-B", str(RUNNER), str(job)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "MPLBACKEND": "agg", "IPYTHONDIR": str(place / "ipython")},
        cwd=work,
        text=True,
        start_new_session=True,  # of no effect on Windows, where `taskkill` finds what a process started
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Stop a process and those that it started."""
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()
