"""What the contenders of the benchmark share: the class, and how cost and memory are counted."""

from __future__ import annotations

import re
import shutil
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from benchmarks.meter import Meter
from cyberattache import release
from cyberattache.build import build
from cyberattache.learner.paths import working_on
from cyberattache.notebook.fill import fill
from cyberattache.units import load_unit

UNIT = "tallies"
HERE = Path(__file__).resolve().parent
# What a learner gets wrong: raised, slow to explain, or plainly another number.
SLIPS = {
    "count": "count = len(vote)\n",
    "years": "years = votes.groupby('yaer')['yes'].size()\n",
    "yes-share": "yes_share = 100 * votes['yes'].sum() / votes[['yes', 'no']].sum().sum()\n",
    "agree": "def agree(one, two):\n    print('agreement')\n    return 1\n",
}


@dataclass(slots=True)
class Cost:
    """Seconds of processor and of wall clock for each submission, one pair for each round."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def add(self, cpu: float, wall: float, submissions: int) -> None:
        """Note a round."""
        self.cpu.append(cpu / submissions)
        self.wall.append(wall / submissions)

    def line(self, what: str) -> str:
        """Write medians and spread."""
        return f"{what:<34}{_spread(self.cpu)}   {_spread(self.wall)}"


def _spread(seconds: Sequence[float]) -> str:
    middle = statistics.median(seconds)
    return f"{middle:7.3f} s ({min(seconds):.3f}–{max(seconds):.3f})"


def course(root: Path) -> bytes:
    """Make a course of the benchmark's unit in a folder, and give the learner's notebook."""
    shutil.copytree(HERE / "units", root / "units")
    with working_on(root):
        build(units=[UNIT])
    return (root / "exercises" / UNIT / f"{UNIT}.ipynb").read_bytes()


def answers(root: Path, number: int) -> dict[str, str]:
    """Write the answers of one learner: every other one slips once or twice."""
    right = _model_answers(root)
    slips = list(SLIPS)
    slipped = {slips[number % len(slips)], slips[number // 2 % len(slips)]} if number % 2 else set()
    return {task: SLIPS[task] if task in slipped else source + f"\n# {number}" for task, source in right.items()}


@cache
def _model_answers(root: Path) -> dict[str, str]:
    return release.read_exercise(load_unit(UNIT, root)).answers()


def hand_in(root: Path, blank: bytes, folder: Path, numbers: Iterable[int]) -> None:
    """Hand in notebooks as `<learner>/<unit>/<unit>.ipynb`."""
    for number in numbers:
        file = folder / f"learner{number:04}" / UNIT / f"{UNIT}.ipynb"
        file.parent.mkdir(parents=True)
        file.write_bytes(fill(blank, answers(root, number)))


@contextmanager
def round_of(cost: Cost, submissions: int, meter: Meter) -> Iterator[None]:
    """Measure one round."""
    cpu, wall = meter.seconds(), time.monotonic()
    yield
    cost.add(meter.seconds() - cpu, time.monotonic() - wall, submissions)


def held_mib(pids: Iterable[int]) -> float:
    """Say how much memory processes hold together; pages that several share count once."""
    total = 0
    for pid in pids:
        try:
            found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
        except OSError:
            continue
        total += int(found[1]) if found else 0
    return total / 1024
