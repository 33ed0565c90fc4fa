"""What the contenders of the benchmark share: the class, and how processor time and memory are counted."""

from __future__ import annotations

import os
import re
import resource
import shutil
import statistics
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cyberattache import release
from cyberattache.build import build
from cyberattache.jail import WarmJail
from cyberattache.learner.paths import working_on
from cyberattache.notebook.fill import fill
from cyberattache.units import load_unit

UNIT = "tallies"
HERE = Path(__file__).resolve().parent
TICK = os.sysconf("SC_CLK_TCK")
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
    right = release.read_exercise(load_unit(UNIT, root)).answers()
    slips = list(SLIPS)
    slipped = {slips[number % len(slips)], slips[number // 2 % len(slips)]} if number % 2 else set()
    return {task: SLIPS[task] if task in slipped else source + f"\n# {number}" for task, source in right.items()}


def hand_in(root: Path, blank: bytes, folder: Path, numbers: Iterable[int]) -> None:
    """Hand in notebooks as `<learner>/<unit>/<unit>.ipynb`."""
    for number in numbers:
        file = folder / f"learner{number:04}" / UNIT / f"{UNIT}.ipynb"
        file.parent.mkdir(parents=True)
        file.write_bytes(fill(blank, answers(root, number)))


def used(processes: Sequence[int] = ()) -> float:
    """Count processor seconds of this process, of its children that ended, and of others that still run."""
    ended = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in ended) + sum(_of(pid) for pid in processes)


def _of(pid: int) -> float:
    """Read a process's own ticks and those of its children that ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / TICK


@contextmanager
def round_of(cost: Cost, submissions: int, jail: WarmJail) -> Iterator[None]:
    """Measure one round; workers that are replaced on the way are counted among the children that ended."""
    cpu, wall = used(jail.processes()), time.monotonic()
    yield
    cost.add(used(jail.processes()) - cpu, time.monotonic() - wall, submissions)


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
