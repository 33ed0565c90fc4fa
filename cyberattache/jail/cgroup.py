"""Hold the memory and the number of a group of processes with a control group, version 1 or 2.

Whether one can be had is found by trying: containers mount the tree read-only, systemd keeps parts to itself.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import re
import shlex
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cyberattache.types import Limits

TREE = Path("/sys/fs/cgroup")
MIB = 1024 * 1024
_KILLED = re.compile(rb"^oom_kill (\d+)$", re.MULTILINE)
_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Cgroups:
    """Where groups can be made: one folder in version 2, one per controller in version 1."""

    version: int
    memory: Path
    processes: Path | None

    def make(self, limits: Limits) -> Group:
        """Make an empty group with these limits; OSError when the system refuses."""
        name = f"cyberattache-{os.getpid()}-{next(_numbers)}"
        folders = [self.memory / name] + (
            [self.processes / name] if self.processes not in (None, self.memory) else []
        )
        group = Group(self.version, tuple(folders))
        try:
            for folder in folders:
                folder.mkdir()
            group.limit(limits, counts=self.processes is not None)
        except OSError:
            group.remove()
            raise
        return group


@dataclass(frozen=True, slots=True)
class Group:
    """One group: who writes its pid into `doors` is in it, with all its children."""

    version: int
    folders: tuple[Path, ...]

    @property
    def doors(self) -> tuple[Path, ...]:
        """List the files into which a process writes its pid to come in."""
        return tuple(folder / "cgroup.procs" for folder in self.folders)

    def limit(self, limits: Limits, *, counts: bool) -> None:
        """Set the limits."""
        self.allow(limits.memory_mib)
        if counts:
            # The warden, bubblewrap and the waiting copies count too.
            (self.folders[-1] / "pids.max").write_text(str(limits.processes + 32))

    def allow(self, mib: int) -> None:
        """Set how much memory the group may hold, and no swap beside it."""
        memory, size = self.folders[0], str(mib * MIB)
        limit = memory / ("memory.max" if self.version == 2 else "memory.limit_in_bytes")
        swap, no_swap = (
            ("memory.swap.max", "0") if self.version == 2 else ("memory.memsw.limit_in_bytes", size)
        )
        # Version 1 counts memory in the limit for both: that one is raised first and lowered last.
        for _ in range(2):
            with contextlib.suppress(OSError):  # a kernel without accounting of swap
                (memory / swap).write_text(no_swap)
            with contextlib.suppress(OSError):
                limit.write_text(size)
        limit.write_text(size)

    def admit(self, pid: int) -> None:
        """Put a running process into the group; what it holds already stays counted where it was."""
        for door in self.doors:
            door.write_text(str(pid))

    def kills(self) -> int:
        """Count the processes that were killed for memory."""
        file = "memory.events" if self.version == 2 else "memory.oom_control"
        with contextlib.suppress(OSError):  # asked many times for each submission, so without ceremony
            descriptor = os.open(f"{self.folders[0]}/{file}", os.O_RDONLY)
            try:
                found = _KILLED.search(os.read(descriptor, 4096))
            finally:
                os.close(descriptor)
            return int(found[1]) if found else 0
        return 0

    def remove(self) -> None:
        """Remove the group; its last process may take a moment to leave the tables."""
        for folder in self.folders:
            for _ in range(50):
                with contextlib.suppress(FileNotFoundError):
                    try:
                        folder.rmdir()
                    except OSError:
                        time.sleep(0.02)
                        continue
                break


def find(tree: Path = TREE) -> Cgroups | None:
    """Find where groups can be made, nearest first; None when nowhere."""
    for candidate in _candidates(tree):
        if _works(candidate):
            return candidate
    return None


def _candidates(tree: Path) -> Iterator[Cgroups]:
    own = _own_groups()
    if (tree / "memory").is_dir():
        for memory in _upwards(tree / "memory", own.get("memory", "/")):
            for processes in _upwards(tree / "pids", own.get("pids", "/")):
                yield Cgroups(1, memory, processes)
            yield Cgroups(1, memory, None)
    elif "" in own:
        for folder in _upwards(tree, own[""]):
            yield Cgroups(2, folder, folder)


def of(pid: int) -> Group:
    """Name the group in which a process is, whoever made it; only good for asking it."""
    groups = _own_groups(str(pid))
    version, path = (1, groups["memory"]) if "memory" in groups else (2, groups.get("", "/"))
    root = TREE if version == 2 else TREE / "memory"
    return Group(version, (root / path.lstrip("/"),))


def _own_groups(process: str = "self") -> Mapping[str, str]:
    with contextlib.suppress(OSError):
        lines = Path(f"/proc/{process}/cgroup").read_text().splitlines()
        split = [line.split(":", 2) for line in lines]
        return {name: path for _, names, path in split for name in names.split(",")}
    return {}


def _upwards(root: Path, own: str) -> Iterator[Path]:
    folder = root / own.lstrip("/")
    while folder != root and root in folder.parents:
        if folder.is_dir():
            yield folder
        folder = folder.parent
    if root.is_dir():
        yield root


def _works(where: Cgroups) -> bool:
    """Make a group, send a process into it, and look whether it is there."""
    try:
        group = where.make(Limits())
    except OSError:
        return False
    try:
        script = "; ".join(f"echo $$ > {shlex.quote(str(door))} || exit 1" for door in group.doors)
        return subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False).returncode == 0
    finally:
        group.remove()
