"""Show how far a class is: a bar on a terminal, a plain line per submission in a log, JSON lines for a machine."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from cyberattache.report.codec import number
from cyberattache.report.words import awaiting, plain, standing
from cyberattache.types import Json, Outcome, Report


class Watcher(AbstractContextManager["Watcher"], Protocol):
    """Told by `grade` what happens; used as a context for as long as the class takes."""

    def total(self, count: int) -> None:
        """Take the number of submissions."""

    def note(self, line: str) -> None:
        """Take something that the person who grades should know."""

    def step(self, report: Report, *, again: bool) -> None:
        """Take a result; `again` when it was there already."""


class Lines:
    """Write a line for each submission, at once: whoever follows the log sees where it stands."""

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
        print(_one_line(line), file=self._stream, flush=True)

    def step(self, report: Report, *, again: bool) -> None:
        """Write how a submission stands."""
        self._done += 1
        had = " (as before)" if again else ""
        self.note(f"[{self._done}/{self._count}] {_name(report)}: {standing(report)}{had}")


class Bar:
    """Show a bar that moves, how the submissions ended so far, and how long the rest will take."""

    def __init__(self, console: Console) -> None:
        counts = TextColumn("{task.fields[counts]}", style="dim")
        times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), *times, counts)
        self._progress = Progress(*columns, console=console)
        self._task = self._progress.add_task("Grading", total=None, counts="")
        self._outcomes = Counter[Outcome]()
        self._count = 0

    def __enter__(self) -> Bar:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        self._progress.stop()

    def total(self, count: int) -> None:
        """Take the number of submissions."""
        self._count = count
        self._progress.update(self._task, total=count)

    def note(self, line: str) -> None:
        """Write a line above the bar."""
        self._progress.console.print(_one_line(line), markup=False, highlight=False)

    def step(self, report: Report, *, again: bool) -> None:
        """Move the bar; say what did not end in a grade."""
        self._outcomes[report.outcome] += 1
        counts = ", ".join(f"{self._outcomes[one]} {one.value}" for one in Outcome if self._outcomes[one])
        if again:  # what took no time says nothing about the time that is left
            done = self._outcomes.total()
            self._progress.reset(self._task, total=self._count, completed=done, counts=counts)
        else:
            self._progress.update(self._task, advance=1, counts=counts)
        if report.outcome is not Outcome.GRADED and not again:
            self.note(f"{_name(report)}: {standing(report)}")


class JsonLines:
    """Write each event as one line of JSON: `total`, `note`, `submission`, and at the end of the class `summary`."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._outcomes, self._again = Counter[Outcome](), 0

    def __enter__(self) -> JsonLines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        if kind is None:
            counts = {outcome.value: self._outcomes[outcome] for outcome in Outcome}
            total = self._outcomes.total()
            self.say({"event": "summary", "submissions": total, "as_before": self._again, "outcomes": counts})

    def say(self, event: Json) -> None:
        """Write one event."""
        print(json.dumps(event), file=self._stream, flush=True)

    def total(self, count: int) -> None:
        """Write the number of submissions."""
        self.say({"event": "total", "submissions": count})

    def note(self, line: str) -> None:
        """Write something that the person who grades should know."""
        self.say({"event": "note", "text": plain(line)})

    def step(self, report: Report, *, again: bool) -> None:
        """Write how a submission stands."""
        self._outcomes[report.outcome] += 1
        self._again += again
        graded = report.outcome is Outcome.GRADED
        self.say(
            {
                "event": "submission",
                "learner": report.learner,
                "unit": report.unit,
                "outcome": report.outcome.value,
                "points": number(report.points) if graded else None,
                "of": number(report.of) if graded else None,
                "awaiting_marker": number(awaiting(report)) if graded else None,
                "reason": plain(report.reason),
                "as_before": again,
            }
        )


def watcher(stream: TextIO | None = None) -> Watcher:
    """Choose the bar for a terminal and lines for anything else."""
    console = Console(file=stream or sys.stderr)
    return Bar(console) if console.is_terminal else Lines(stream)


def summary(reports: Sequence[Report]) -> str:
    """Count a class by outcome; name what was not graded and why, and say what to do about our own faults."""
    counts = Counter(report.outcome for report in reports)
    told = [f"{counts[one]} {one.value}" for one in Outcome if counts[one] or one is Outcome.GRADED]
    lines = [f"{len(reports)} submission{'' if len(reports) == 1 else 's'}: {', '.join(told)}"]
    not_graded = [report for report in reports if report.outcome is not Outcome.GRADED]
    lines += [_one_line(f"  {_name(report)}: {standing(report)}") for report in not_graded]
    if counts[Outcome.OUR_FAULT]:
        lines.append("Run the same command again: it takes up only what is our fault.")
    return "\n".join(lines)


def _name(report: Report) -> str:
    return f"{report.learner}/{report.unit}"


def _one_line(text: str) -> str:
    return " ".join(plain(text).splitlines())
