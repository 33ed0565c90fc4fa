"""Run a learner's cells in a process of their own and say what was observed. A program, started by `execute`.

It stands alone beside `probe`: neither checks nor model answers are in this process. It is no jail; it is the
learner's own code on the learner's own machine, with someone outside who looks at the clock.

Lines of JSON on standard output, which is out of the cells' reach: `{"step"}` before each step, `{"cell", "error"}`,
`{"task", "seen"}`, `{"closed", "call", "seen"}`, `{"done"}`. A step is "cell 3", "open TASK" or "closed TASK"; those
that the job lists under `without` are left out, because an earlier run did not come back from them.
"""

from __future__ import annotations

import ast
import contextlib
import json
import linecache
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import IO, Any

from cyberattache import probe

Json = Any
Say = Callable[[Json], None]


def main() -> None:
    """Run the job in the file that is named."""
    with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be a needless import here
        job = json.load(file)
    sys.argv = [""]
    with _channel() as out:

        def say(line: Json) -> None:
            out.write(json.dumps(line) + "\n")
            out.flush()

        run_cells(job, say)


@contextlib.contextmanager
def _channel() -> Iterator[IO[str]]:
    """Keep standard output for ourselves; what cells print goes nowhere, whichever way they print it."""
    sys.stdout.flush()
    out = os.fdopen(os.dup(1), "w", encoding="ascii")
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - until the process ends
    yield out


def run_cells(job: Json, say: Say) -> None:
    """Run every cell in order, and observe its task right after it."""
    shell, without = make_shell(), set(job["without"])
    for index, cell in enumerate(job["cells"]):
        step = f"cell {index}"
        if step not in without:
            say({"step": step})
            say({"cell": index, "error": shell.run(cell["source"])})
        task = cell["task"]
        if task in job["plans"]:
            observe(task, job["plans"][task], shell.names, without, say)
    say({"done": True})


def observe(task: str, plan: Json, names: dict[str, Any], without: set[str], say: Say) -> None:
    """Observe names and open calls, then the closed calls one by one."""
    step = f"open {task}"
    say({"step": step})
    calls = [] if step in without else plan["open_calls"]
    say({"task": task, "seen": probe.observe(names, {"names": plan["names"], "calls": calls})})
    step = f"closed {task}"
    if step in without:
        return
    for number, call in enumerate(plan["closed_calls"]):
        say({"step": step})
        say({"closed": task, "call": number, "seen": probe.observe_call(names, call)})


class Plain:
    """Run cells with Python alone: no magics."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__"}

    def run(self, source: str) -> str:
        """Run one cell and describe the exception that it ended with, or give ""."""
        name = "<cell>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        try:
            exec(compile(ast.parse(source, name), name, "exec"), self.names)  # noqa: S102 - the learner's own code
        except BaseException as problem:  # noqa: BLE001 - whatever it is, the next cell is run
            return describe(problem, name)
        return ""


class Shell:
    """Run cells as a notebook does, magics included."""

    def __init__(self, shell: Any) -> None:
        self._shell = shell
        self.names: dict[str, Any] = shell.user_ns

    def run(self, source: str) -> str:
        """Run one cell and describe the exception that it ended with, or give ""."""
        try:
            result = self._shell.run_cell(source, store_history=True)
            problem = result.error_before_exec or result.error_in_exec
        except BaseException as broken:  # noqa: BLE001 - whatever it is, the next cell is run
            problem = broken
        return describe(problem, "<ipython-input") if problem is not None else ""


def make_shell() -> Plain | Shell:
    """Make IPython's shell where IPython is installed; it comes with every notebook program."""
    try:
        from IPython.core.interactiveshell import InteractiveShell
        from traitlets.config import Config
    except ImportError:
        return Plain()
    config = Config()
    config.HistoryManager.enabled = False
    kind: Any = InteractiveShell
    shell = kind.instance(config=config)
    shell.showtraceback = shell.showsyntaxerror = shell.enable_gui = lambda *_, **__: None
    warnings.filterwarnings("ignore", message=".*non-interactive, and thus cannot be shown")
    return Shell(shell)


def describe(problem: BaseException, cell: str) -> str:
    """Say which exception it was and on which line of the cell, whose file name begins with `cell`."""
    raised = probe.encode_raised(problem)
    line = getattr(problem, "lineno", None) if isinstance(problem, SyntaxError) else None
    step = problem.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename.startswith(cell):
            line = step.tb_lineno
        step = step.tb_next
    where = f" (line {line})" if isinstance(line, int) else ""
    return f"{raised['type'][0]}: {raised['message']}{where}" if raised["type"] else "an exception"


if __name__ == "__main__":
    main()
