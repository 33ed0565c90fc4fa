"""Read what comes out of a jail: lines of JSON that anyone may have forged.

Pure. A forged line is a value like any other: no line carries a verdict. A line counts only if it is well formed
and its cell, task or call is known, and only the first one for each counts; the rest is dropped without a word.
"""

from __future__ import annotations

import base64
import json
import math
import re
import struct
from dataclasses import dataclass, field
from typing import NoReturn

from cyberattache.types import CellRun, CellStatus, Job, Json

MAX_ERROR = 600
MAX_PICTURES, MAX_PIXELS = 50, 20_000_000
SURROGATE = rb"\ud"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
MISSING: Json = {"$": "missing"}
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")
TIME_LIMIT: Json = {"$": "raised", "type": ["TimeoutError", "OSError", "Exception"], "message": ""}
DIED: Json = {"$": "raised", "type": ["SystemExit"], "message": ""}


def parse_line(line: bytes) -> dict[str, Json]:
    """Read one line as a JSON object; {} when it is not one that could be written out again."""
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse, parse_float=_finite)
        if SURROGATE in line.lower():  # half of a pair could not be written to a report
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _finite(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else _refuse(text)


def tidy(text: Json, limit: int) -> str:
    """Cut a learner's text, and take out addresses, which differ from run to run, and control codes."""
    if not isinstance(text, str):
        return ""
    kept = text[:limit]
    if not kept.replace("\n", "").replace("\t", "").isprintable():
        kept = "".join(c for c in kept if c in "\n\t" or c.isprintable())
    return ADDRESS.sub("0x…", kept)


def pictures(shown: Json, limit: int) -> tuple[str, ...]:
    """Keep what is a PNG file in base64, as many as fit; nothing else may reach a page as a picture."""
    kept: list[str] = []
    for text in shown[:MAX_PICTURES] if isinstance(shown, list) else ():
        if _is_png(text) and sum(map(len, kept)) + len(text) <= limit:
            kept.append(text)
    return tuple(kept)


def _is_png(text: Json) -> bool:
    """Tell whether a text is a PNG file of a size that a browser can show: few bytes can unfold into many."""
    try:
        data = base64.b64decode(text, validate=True)
        width, height = struct.unpack(">II", data[16:24])
    except (ValueError, TypeError, struct.error):
        return False
    return data.startswith(PNG) and 0 < width * height <= MAX_PIXELS


@dataclass(slots=True)
class Transcript:
    """What one attempt has said so far."""

    job: Job
    skipped: frozenset[int] = frozenset()
    started: list[int] = field(default_factory=list)
    cells: dict[int, CellRun] = field(default_factory=dict)
    observations: dict[str, Json] = field(default_factory=dict)
    done: bool = False

    @property
    def current(self) -> int | None:
        """Name the cell that is running, or that the attempt ended in."""
        return self.started[-1] if self.started else None

    def read(self, line: bytes) -> None:
        """Take one line in, if it counts."""
        said = parse_line(line)
        if "start" in said:
            self._start(said["start"])
        elif "cell" in said:
            self._cell(said["cell"], said)
        elif "task" in said:
            self._task(said["task"], said.get("seen"))
        elif said.get("done") is True:
            self.done = True

    def _start(self, index: Json) -> None:
        known = type(index) is int and 0 <= index < len(self.job.cells) and index not in self.skipped
        if known and (not self.started or index > self.started[-1]):
            self.started.append(index)

    def _cell(self, index: Json, said: dict[str, Json]) -> None:
        if type(index) is not int or index in self.cells or not 0 <= index < len(self.job.cells):
            return
        error = tidy(said.get("error"), MAX_ERROR)
        status = CellStatus.ERROR if error else CellStatus.OK
        output = tidy(said.get("output"), self.job.limits.output_bytes)
        shown = pictures(said.get("images"), self.job.limits.output_bytes)
        self.cells[index] = CellRun(self.job.cells[index].task, status, error, output, shown)

    def _task(self, task: Json, seen: Json) -> None:
        if isinstance(task, str) and task in self.job.plans and task not in self.observations:
            plan = self.job.plans[task]
            said = seen if isinstance(seen, dict) else {}
            names, calls = said.get("names"), said.get("calls")
            names = names if isinstance(names, dict) else {}
            calls = calls if isinstance(calls, list) else []
            self.observations[task] = {
                "names": {name: names.get(name, MISSING) for name in plan.names},
                "calls": [calls[i] if i < len(calls) else MISSING for i in range(len(plan.open_calls))],
            }


@dataclass(slots=True)
class Answers:
    """What a waiting copy has said so far of a number of closed calls."""

    calls: int
    ready: bool = False
    seen: dict[int, Json] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Tell whether nothing that could still be said would count."""
        return self.ready and len(self.seen) == self.calls

    def read(self, line: bytes) -> None:
        """Take one line in, if it counts."""
        said = parse_line(line)
        number = said.get("call")
        self.ready = self.ready or said.get("ready") is True
        if type(number) is int and 0 <= number < self.calls and number not in self.seen:
            self.seen[number] = said.get("seen")

    def results(self, *, in_time: bool) -> list[Json] | None:
        """Put the results in order; None when no copy was there to make them."""
        absent = DIED if in_time else TIME_LIMIT
        return [self.seen.get(number, absent) for number in range(self.calls)] if self.ready else None
