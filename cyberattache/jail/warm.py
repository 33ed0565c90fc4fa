"""The fast jail: warm workers that fork a child for each submission, closed off like a process of its own.

Importing what a course uses takes seconds, running a submission a fraction of one. So each worker imports once, in a
bubblewrap cage, and every submission runs in a copy of it, in namespaces nested inside the cage's (`worker`). Where
a machine lets nobody nest namespaces, `open_jail` takes the jail that starts anew for each submission.
"""

from __future__ import annotations

import base64
import contextlib
import json
import queue
import socket
import time
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import BinaryIO

from cyberattache.jail import seccomp, supervise
from cyberattache.jail.bubblewrap import BubblewrapCage, BubblewrapJail, Program
from cyberattache.jail.layout import WORKER
from cyberattache.jail.means import Means
from cyberattache.jail.watch import Watch, children
from cyberattache.types import Cell, Job, Limits, Run

MAX_SUBMISSIONS = 200
START_SECONDS, END_SECONDS = 60.0, 5.0
LOOK_SECONDS = 0.04
WARMING_MIB = 1024
NEEDS = ("numpy", "pandas", "matplotlib")
WARM = Program(WORKER, (), proc=True)


class WorkerLost(Exception):
    """A worker ended, or did not answer, while it had a submission."""


class NotStarted(Exception):
    """A worker did not get as far as having a submission: that is nobody's fault but ours."""


class WarmJail:
    """Run each submission in a copy of a warm interpreter; `jobs` is how many run at once, `needs` what is warm."""

    def __init__(self, means: Means, *, jobs: int = 1, needs: Sequence[str] = NEEDS) -> None:
        self._walls = BubblewrapJail(means)
        self._seccomp = seccomp.program()
        self._slots = [_Slot(self._walls, tuple(needs), self._seccomp) for _ in range(max(1, jobs))]
        # The one that was used last is warm already.
        self._free: queue.LifoQueue[_Slot] = queue.LifoQueue()
        for slot in reversed(self._slots):
            self._free.put(slot)
        self.close = weakref.finalize(self, _stop, self._slots)

    def run(self, job: Job) -> Run:
        """Run one submission; if its worker is lost, once more in a new one."""
        problem = ""
        for _ in range(2):
            with self._slot() as slot:
                try:
                    return supervise.run(job, slot.launch)
                except NotStarted as fault:
                    return Run((), {}, {}, f"a worker did not start: {fault}")
                except WorkerLost as lost:
                    problem = str(lost)
        return Run((), {}, {}, refused=f"It takes the grader down: {problem}.")

    def stamp(self) -> Mapping[str, str]:
        """Say what holds the submissions of this class."""
        calls = "dangerous ones refused" if self._seccomp else "not filtered"
        return {**self._walls.stamp(), "namespaces": "no further", "system calls": calls, "workers": "warm"}

    def refusal(self) -> str:
        """Try to run something; "" or what this machine refuses."""
        cold = _Slot(self._walls, (), self._seccomp)
        try:
            run = supervise.run(Job("", "", (Cell("1"),), {}, Limits(cell_seconds=10)), cold.launch)
        except (NotStarted, WorkerLost) as lost:
            return str(lost)
        finally:
            cold.stop()
        return run.fault

    def processes(self) -> list[int]:
        """List process 1 of each worker that runs, as seen from here."""
        workers = [slot.worker for slot in self._slots if slot.worker and not slot.worker.ended]
        return [pid for worker in workers if (pid := worker.cage.first()) is not None]

    @contextmanager
    def _slot(self) -> Iterator[_Slot]:
        slot = self._free.get()
        try:
            yield slot
        finally:
            self._free.put(slot)


def _stop(slots: Sequence[_Slot]) -> None:
    for slot in slots:
        slot.stop()


@dataclass(slots=True)
class _Slot:
    """The place of one worker: starts it when it is needed, and anew when it is lost, worn or of other limits."""

    walls: BubblewrapJail
    needs: tuple[str, ...]
    seccomp: bytes
    worker: _Worker | None = None

    def launch(self, limits: Limits, stdin: BinaryIO, descriptors: Sequence[int]) -> supervise.Cage:
        """Give the worker of this place one submission."""
        if self.worker and not self.worker.serves(limits):
            self.stop()
        if self.worker is None:
            self.worker = _Worker.start(self.walls, limits, self.needs, self.seccomp)
        try:
            return self.worker.take(stdin, descriptors)
        except OSError as problem:
            raise NotStarted(self.stop() or str(problem)) from problem

    def stop(self) -> str:
        """End the worker, if there is one, and all that it holds."""
        worker, self.worker = self.worker, None
        return worker.stop() if worker else ""


@dataclass(slots=True)
class _Worker:
    cage: BubblewrapCage
    control: socket.socket
    limits: Limits
    served: int = 0
    ended: bool = False

    @staticmethod
    def start(walls: BubblewrapJail, limits: Limits, needs: Sequence[str], seccomp: bytes) -> _Worker:
        """Start a worker and wait until it is warm."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, theirs.makefile("rb") as stdin:
            worker = _Worker(walls.start(limits, stdin, (), WARM), ours, limits)
        group = worker.cage.group
        try:
            if group:
                group.allow(limits.memory_mib + WARMING_MIB)
            settings = {"needs": list(needs), "seccomp": base64.b64encode(seccomp).decode()}
            ours.send(json.dumps(settings).encode())
            if worker.hear(START_SECONDS) != b"ready":
                raise OSError("the worker did not start")
        except OSError as problem:
            raise NotStarted(worker.stop() or str(problem)) from problem
        if group:  # what the worker itself holds is not the submission's
            group.allow(limits.memory_mib + group.held_mib())
        return worker

    def serves(self, limits: Limits) -> bool:
        """Tell whether this worker is alive, not worn, and made for these limits."""
        if self.ended or self.served >= MAX_SUBMISSIONS:
            return False
        self.control.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            self.control.recv(1, socket.MSG_PEEK)
            return False  # it speaks only when spoken to, or when it dies
        return (limits.memory_mib, limits.processes) == (self.limits.memory_mib, self.limits.processes)

    def take(self, stdin: BinaryIO, descriptors: Sequence[int]) -> _Child:
        """Hand over a submission's letter and its pipes."""
        self.served += 1
        message = json.dumps({"numbers": list(descriptors)}).encode()
        socket.send_fds(self.control, [message], [stdin.fileno(), *descriptors])
        group = self.cage.group
        return _Child(self, group.kills() if group else 0)

    def hear(self, seconds: float) -> bytes:
        """Wait for one word of the worker; b"" when it is gone, OSError when it says nothing in time."""
        self.control.settimeout(seconds)
        return self.control.recv(100)

    def stop(self) -> str:
        """Kill the worker and everything below it; give what it complained about."""
        if self.ended:
            return ""
        self.ended = True
        self.control.close()
        return self.cage.end().strip()[-600:]


@dataclass(slots=True)
class _Child:
    """One submission in a worker."""

    worker: _Worker
    kills_before: int
    watch: Watch | None = None
    looked: float = field(default=0.0)

    def memory_spent(self) -> bool:
        """Tell whether the submission went over its memory."""
        group = self.worker.cage.group
        if group:
            return group.kills() > self.kills_before
        if time.monotonic() - self.looked < LOOK_SECONDS:
            return bool(self.watch and self.watch.over)
        self.looked = time.monotonic()
        first = self.worker.cage.first()
        if self.watch is None and first is not None:
            outer = children(first)
            self.watch = Watch(outer[0], self.worker.limits) if outer else None
        return bool(self.watch and self.watch.look())

    def end(self) -> str:
        """Have everything of the submission killed; WorkerLost when the worker does not say that it is gone."""
        try:
            self.worker.control.send(b"end")
            answer = self.worker.hear(END_SECONDS)
        except OSError:
            answer = b""
        if answer != b"gone":
            self.worker.stop()
            raise WorkerLost("its worker ended or did not answer")
        return self.worker.cage.complaints()
