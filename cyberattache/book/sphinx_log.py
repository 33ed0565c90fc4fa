"""Read what Jupyter Book prints: steps to show while it works, and the reason when it fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

STEP = re.compile(r"^(reading sources|writing output)\.\.\. \[ *\d+%\] (?P<page>\S+)")
EXECUTING = re.compile(r"(?P<file>\S+): Executing notebook using")
COMPLAINT = re.compile(
    r"(^|: )(WARNING|ERROR|CRITICAL|SEVERE): |^(Exception occurred|Extension error|Configuration error)"
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
CELL_BEGINS = "------------------\n"
SHOWN_COMPLAINTS, SHOWN_TRACEBACK = 12, 25


class Log:
    """Collect the lines of one build; pass the steps worth showing to `say`."""

    def __init__(self, source: Path, say: Callable[[str], None]) -> None:
        self.lines: list[str] = []
        self._source, self._say = source, say

    def take(self, line: str) -> None:
        """Keep one line; show it if it names a step."""
        line = COLOUR.sub("", line)
        self.lines.append(line)
        if found := EXECUTING.search(line):
            self._say(f"executing {self._short(found['file'])}")
        elif found := STEP.match(line):
            self._say(f"{'reading' if line.startswith('reading') else 'writing'} {found['page']}")

    def failure(self, reports: Sequence[Path]) -> str:
        """Say why the build failed: each complaint once, then the tail of each failed page's traceback."""
        # Past the first traceback there is only the machinery that carried the error up.
        end = next((n for n, line in enumerate(self.lines) if line.startswith("Traceback")), len(self.lines))
        said_lines = [self._short(line) for line in self.lines[:end] if line.strip()]
        complaints = list(dict.fromkeys(line for line in said_lines if COMPLAINT.search(line)))
        # An extension's or the configuration's error stands in the line after the word.
        if not complaints or complaints[-1].endswith(":"):
            complaints += said_lines[-2:]
        said = ["Jupyter Book stopped", *complaints[:SHOWN_COMPLAINTS]]
        if len(complaints) > SHOWN_COMPLAINTS:
            said.append(f"... and {len(complaints) - SHOWN_COMPLAINTS} more")
        for report in reports:
            page = report.name.removesuffix(".err.log")
            said += [f"the cell of {page} that failed, and why:", *_tail(report.read_text(encoding="utf-8"))]
        return "\n  ".join(said)

    def _short(self, text: str) -> str:
        return text.replace(f"{self._source}/", "")


def _tail(report: str) -> list[str]:
    """Give the cell and its error from a traceback report, without the machinery before it."""
    plain = COLOUR.sub("", report)
    own = plain[plain.find(CELL_BEGINS) :] if CELL_BEGINS in plain else plain
    lines = [line.rstrip() for line in own.splitlines() if line.strip() and set(line) != {"-"}]
    return lines[-SHOWN_TRACEBACK:]
