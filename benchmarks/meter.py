"""Count processor time: of this process and of everything that it starts, whoever waits for it or nobody.

What a process tells of its children holds only those that somebody waited for, and a jail is ended without that. So
this asks the kernel for a control group's account (version 1: `cpuacct`). Where none can be made it counts what the
whole machine was busy with, which is right on a machine that does nothing else.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ACCOUNTS = Path("/sys/fs/cgroup/cpuacct")
TICK = os.sysconf("SC_CLK_TCK")
IDLE = (3, 4)  # of the first line of /proc/stat: idle, waiting for a disk


class Meter:
    """Counts from the moment it is made."""

    def __init__(self) -> None:
        self._group: Path | None = ACCOUNTS / f"cyberattache-bench-{os.getpid()}"
        try:
            self._group.mkdir()
            (self._group / "cgroup.procs").write_text(str(os.getpid()))
        except OSError:
            self._group = None

    @property
    def kind(self) -> str:
        """Say what is counted."""
        return "this program and all that it starts" if self._group else "all that this machine does"

    def seconds(self) -> float:
        """Give the processor seconds so far; only differences mean something."""
        if self._group:
            return int((self._group / "cpuacct.usage").read_text()) / 1e9
        ticks = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
        return sum(used for place, used in enumerate(ticks) if place not in IDLE) / TICK

    def close(self) -> None:
        """Leave the group and remove it."""
        if self._group:
            (ACCOUNTS / "cgroup.procs").write_text(str(os.getpid()))
            for _ in range(50):
                with contextlib.suppress(OSError):
                    self._group.rmdir()
                    return
                time.sleep(0.05)


@contextmanager
def metering() -> Iterator[Meter]:
    """Count for as long as the context lasts."""
    meter = Meter()
    try:
        yield meter
    finally:
        meter.close()
