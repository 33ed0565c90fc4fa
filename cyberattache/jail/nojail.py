"""No jail: for trusted notebooks, on machines that cannot make one. Every report is stamped with it."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, BinaryIO

from cyberattache.errors import MissingToolError
from cyberattache.jail import supervise
from cyberattache.jail.bubblewrap import ENVIRONMENT
from cyberattache.jail.layout import shelf, sites, stock
from cyberattache.jail.watch import Watch
from cyberattache.types import Job, Limits, Run


class NoJail:
    """Run each submission in a plain process: it can read and write whatever the user who grades can."""

    def __init__(self) -> None:
        if not hasattr(os, "fork"):
            raise MissingToolError("--no-jail", f"it needs Linux or macOS, this is {sys.platform}")
        self._course = shelf(self) / "course"
        stock(self._course)

    def run(self, job: Job) -> Run:
        """Run one submission in a process of its own."""
        return supervise.run(job, self._launch)

    def stamp(self) -> Mapping[str, str]:
        """Say that nothing held the submissions of this class."""
        return {"jail": "none"}

    def _launch(self, limits: Limits, stdin: BinaryIO, descriptors: Sequence[int]) -> supervise.Cage:
        home = tempfile.TemporaryDirectory(prefix="cyberattache-home-")
        complaint = tempfile.TemporaryFile()  # noqa: SIM115 - the cage closes it
        path = os.pathsep.join([str(self._course), *map(str, sites())])
        process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-B", str(self._course / "inmate.py")],
            stdin=stdin,
            stdout=subprocess.DEVNULL,
            stderr=complaint,
            pass_fds=descriptors,
            env={**ENVIRONMENT, "HOME": home.name, "PYTHONPATH": path},
            cwd=home.name,
            start_new_session=True,
        )
        return _Plain(process, complaint, home, Watch(process.pid, limits))


@dataclass(slots=True)
class _Plain:
    process: subprocess.Popen[bytes]
    complaint: IO[bytes]
    home: tempfile.TemporaryDirectory[str]
    watch: Watch

    def memory_spent(self) -> bool:
        return self.watch.look()

    def end(self) -> str:
        """Kill the process group; a process that left it stays, as `--no-jail` says."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        with contextlib.suppress(OSError):
            self.home.cleanup()
        with self.complaint as file:
            file.seek(0)
            return file.read(4000).decode("utf-8", "replace")
