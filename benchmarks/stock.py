"""What stock nbgrader takes for the same class: `nbgrader autograde`, with the course's own checks or plain asserts.

One command grades a warm-up and six of the class, three of them with mistakes; nbgrader says when it begins with a
submission, and what was used until the next beginning is the cost of one. All before the second one is its start, less
one submission. A class of 60 is then a start and 60 medians, as nbgrader grades one after the other and keeps nothing.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.common import UNIT, Cost, hand_in
from benchmarks.meter import Meter

SAMPLE = 6
ROOT = Path(__file__).resolve().parents[1]
BEGINS = "Converting notebook"
# What an instructor would write who has nbgrader only: right or wrong, no partial points and nothing explained.
ASSERTS = {
    "count": "assert count == 36",
    "yes-share": "assert round(yes_share, 4) == 0.862",
    "texts": "assert texts == 36",
    "tallies": "assert dict(zip(tallies['mode'], tallies['n'])) == {'recorded vote': 26, 'without a vote': 10}",
    "years": "assert len(years) == 10 and round(years['share'].iloc[0], 3) == 0.994",
    "pair": "assert pair == 60",
    "share-of": "assert share_of(1, 4) == 0.25\ntry:\n    share_of(1, 0)\nexcept ValueError:\n    pass",
    "agree": "assert agree('YN', 'YY') == 0.5 and agree('YNA', 'YNA') == 1",
}


@dataclass(frozen=True, slots=True)
class Stock:
    """A start, once, and the cost of each of the submissions after the first."""

    start: Cost
    each: Cost

    def whole(self, size: int) -> tuple[float, float]:
        """Give processor and wall clock of one submission of a class, with its part of the start."""
        cpu, wall = statistics.median(self.each.cpu), statistics.median(self.each.wall)
        return cpu + self.start.cpu[0] / size, wall + self.start.wall[0] / size


def autograde(root: Path, blank: bytes, meter: Meter, *, plain: bool) -> Stock:
    """Release the unit's own notebook, with plain asserts in the place of its checks if so wished, and grade it."""
    place = root / ("asserts" if plain else "checks")
    source = place / "source" / UNIT / f"{UNIT}.ipynb"
    source.parent.mkdir(parents=True)
    notebook = json.loads((root / "solutions" / UNIT / f"{UNIT}.ipynb").read_text())
    source.write_text(json.dumps(_with_asserts(notebook) if plain else notebook))
    hand_in(root, blank, place / "submitted", range(SAMPLE + 1))
    _run(place, "generate_assignment").communicate()
    return _split(_marks(place, meter))


def _with_asserts(notebook: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    for cell in notebook["cells"]:
        about = cell["metadata"].get("nbgrader", {})  # type: ignore[attr-defined]
        if about.get("grade"):
            cell["source"] = f"### BEGIN HIDDEN TESTS\n{ASSERTS[about['grade_id']]}\n### END HIDDEN TESTS"
    return notebook


def _marks(place: Path, meter: Meter) -> list[tuple[float, float]]:
    """Note the processor and the wall clock at the start, whenever a submission begins, and at the end."""
    marks = [(meter.seconds(), time.monotonic())]
    with _run(place, "autograde") as process:
        said = []
        for line in process.stderr or ():
            said.append(line)
            if BEGINS in line and f"{os.sep}submitted{os.sep}" in line:
                marks.append((meter.seconds(), time.monotonic()))
    marks.append((meter.seconds(), time.monotonic()))
    if process.returncode or len(marks) != SAMPLE + 3:
        sys.exit(f"nbgrader autograde failed:\n{''.join(said)[-2000:]}")
    return marks


def _split(marks: list[tuple[float, float]]) -> Stock:
    each, start = Cost(), Cost()
    for before, after in pairwise(marks[2:]):
        each.add(after[0] - before[0], after[1] - before[1], 1)
    (cpu, wall), (first_cpu, first_wall) = marks[2], marks[0]
    start.add(cpu - first_cpu - statistics.median(each.cpu), wall - first_wall - statistics.median(each.wall), 1)
    return Stock(start, each)


def _run(place: Path, command: str) -> subprocess.Popen[str]:
    """Run stock nbgrader, which finds `alembic` and the kernel on the path of this interpreter."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "HOME": str(place), "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "nbgrader", command, UNIT, f"--course={place}"]
    return subprocess.Popen(words, env=environment, cwd=place, stderr=subprocess.PIPE, text=True)
