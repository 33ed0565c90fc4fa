"""Clear away what a grader that was killed could not: its control groups, what still sits in them, and its folders."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import signal
import time
from pathlib import Path

from cyberattache.jail.cgroup import Cgroups

SHELF = "cyberattache-shelf-"
# Whatever is younger may be half-made by a grader that is well.
SECONDS = 60.0


def clear(groups: Cgroups | None, *, tmp: Path = Path("/tmp"), older: float = SECONDS) -> None:
    """Clear away what is left of graders that are gone; whatever cannot be cleared stays."""
    before = time.time() - older
    for shelf in tmp.glob(f"{SHELF}*"):
        with contextlib.suppress(OSError):
            if shelf.stat().st_mtime < before:
                _shelf(shelf)
    for folder in {groups.memory, groups.processes or groups.memory} if groups else ():
        for group in folder.glob("cyberattache-*-*"):
            with contextlib.suppress(OSError, ValueError):
                if group.stat().st_mtime < before:
                    _group(group)


def hold(shelf: Path) -> int:
    """Lock a folder for as long as its descriptor is open, which is no longer than this process lives."""
    descriptor = os.open(shelf, os.O_RDONLY)
    with contextlib.suppress(OSError):  # a file system without locks: then it is never cleared away either
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return descriptor


def _shelf(shelf: Path) -> None:
    descriptor = os.open(shelf, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        shutil.rmtree(shelf, ignore_errors=True)
    finally:
        os.close(descriptor)


def _group(group: Path) -> None:
    owner = int(group.name.split("-")[1])
    if Path(f"/proc/{owner}").exists():
        return
    inside = [int(pid) for pid in (group / "cgroup.procs").read_text().split()]
    if 0 in inside:  # a process that this container cannot see: the group is another one's
        return
    for pid in inside:
        os.kill(pid, signal.SIGKILL)
    for _ in range(10):
        with contextlib.suppress(OSError):
            group.rmdir()
            return
        time.sleep(0.02)
