"""Hold the memory and the processes of a group of processes by looking, where no control group can be had.

Counts what a process really holds: anonymous and shared memory, and files in memory that only a descriptor keeps.
A copy made by fork shares its pages, so the exact count (`smaps_rollup`) is taken only when the quick one is over
the limit.
"""

from __future__ import annotations

import contextlib
import os
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cyberattache.types import Limits

PROC = Path("/proc")
_QUICK = re.compile(r"^Rss(?:Anon|Shmem):\s+(\d+) kB$", re.MULTILINE)
_EXACT = re.compile(r"^Pss_(?:Anon|Shmem):\s+(\d+) kB$", re.MULTILINE)


@dataclass(slots=True)
class Watch:
    """Look at a process and all its descendants, and kill the largest when together they are over a limit."""

    root: int
    limits: Limits
    over: bool = False

    def look(self) -> bool:
        """Take one look; True from the first time that the group was over a limit."""
        family = list(descendants(self.root))
        if self._too_many(family):
            for pid in family:
                _kill(pid)
        elif self._too_large(family):
            _kill(max(family, key=lambda pid: (_kilobytes(pid, "smaps_rollup", _EXACT), pid)))
        return self.over

    def _too_many(self, family: list[int]) -> bool:
        self.over = self.over or len(family) > self.limits.processes + 32
        return len(family) > self.limits.processes + 32

    def _too_large(self, family: list[int]) -> bool:
        allowed = self.limits.memory_mib * 1024
        unmapped = _unmapped(family)
        if unmapped + sum(_kilobytes(pid, "status", _QUICK) for pid in family) <= allowed:
            return False
        exact = unmapped + sum(_kilobytes(pid, "smaps_rollup", _EXACT) for pid in family)
        self.over = self.over or exact > allowed
        return exact > allowed


def descendants(pid: int) -> Iterator[int]:
    """Walk the tree of processes below one; orphans hang below the first process of their own namespace."""
    for child in children(pid):
        yield child
        yield from descendants(child)


def children(pid: int) -> list[int]:
    """List the processes that one started and that still are."""
    found: list[int] = []
    tasks: list[Path] = []
    with contextlib.suppress(OSError):  # the process may end at any moment; a glob would raise then
        tasks = list((PROC / str(pid) / "task").iterdir())
    for task in tasks:
        with contextlib.suppress(OSError):
            found += map(int, (task / "children").read_text().split())
    return found


def _kilobytes(pid: int, file: str, pattern: re.Pattern[str]) -> int:
    with contextlib.suppress(OSError):
        return sum(int(size) for size in pattern.findall((PROC / str(pid) / file).read_text()))
    return 0


def _unmapped(family: list[int]) -> int:
    """Count the memory of files that have no name, which no mapping need show."""
    seen: dict[int, int] = {}
    for folder in (PROC / str(pid) / "fd" for pid in family):
        with contextlib.suppress(OSError):
            for entry in folder.iterdir():
                if str(entry.readlink()).startswith("/memfd:"):
                    found = entry.stat()
                    seen[found.st_ino] = found.st_blocks // 2
    return sum(seen.values())


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, signal.SIGKILL)
