"""Show how far a class is: a bar on a terminal, plain lines in a log."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cyberattache.report.words import plain, standing
from cyberattache.types import Report


class Watcher(AbstractContextManager["Watcher"], Protocol):
    """Told by `grade` what happens; used as a context for as long as the class takes."""

    def total(self, count: int) -> None:
        """Take the number of submissions."""

    def note(self, line: str) -> None:
        """Take something that the person who grades should know."""

    def step(self, report: Report, *, again: bool) -> None:
        """Take a result; `again` when it was there already."""


class Lines:
    """Write a line for each submission."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._count, self._done = 0, 0

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.flush()

    def total(self, count: int) -> None:
        """Take the number of submissions."""
        self._count = count

    def note(self, line: str) -> None:
        """Write a line."""
        print(plain(line), file=self._stream)

    def step(self, report: Report, *, again: bool) -> None:
        """Write how a submission stands."""
        self._done += 1
        had = " (as before)" if again else ""
        self.note(f"[{self._done}/{self._count}] {report.learner}/{report.unit}: {standing(report)}{had}")


class Bar:
    """Show a bar that moves."""

    def __init__(self, console: Console) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        self._progress = Progress(*columns, console=console)
        self._task = self._progress.add_task("Grading", total=None)

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        self._progress.stop()

    def total(self, count: int) -> None:
        """Take the number of submissions."""
        self._progress.update(self._task, total=count)

    def note(self, line: str) -> None:
        """Write a line above the bar."""
        self._progress.console.print(plain(line), markup=False, highlight=False)

    def step(self, report: Report, *, again: bool) -> None:
        """Move the bar; say what did not end in a grade."""
        self._progress.advance(self._task)
        if report.outcome.value != "graded" and not again:
            self.note(f"{report.learner}/{report.unit}: {standing(report)}")


def watcher(stream: TextIO | None = None) -> Watcher:
    """Choose the bar for a terminal and lines for anything else."""
    console = Console(file=stream or sys.stderr)
    return Bar(console) if console.is_terminal else Lines(stream)
