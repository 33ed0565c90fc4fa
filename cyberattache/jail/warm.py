"""The fast jail: warm workers that fork a child for each submission, closed off like a process of its own.

Importing what a course uses takes seconds, running a submission a fraction of one. So a nursery imports once, in a
bubblewrap cage, workers are copies of it, and every submission runs in a copy of a worker, in namespaces nested inside
the cage's (`worker`). Where a machine lets nobody nest namespaces, `open_jail` takes the jail that starts anew for
each submission.
"""

from __future__ import annotations

import queue
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

from cyberattache.jail import seccomp, supervise
from cyberattache.jail.bubblewrap import BubblewrapJail
from cyberattache.jail.means import Means
from cyberattache.jail.nursery import NotStarted, Nursery, Worker, WorkerLost
from cyberattache.types import Cell, Job, Limits, Run

MAX_SUBMISSIONS = 200
NEEDS = ("numpy", "pandas", "matplotlib")


class WarmJail:
    """Run each submission in a copy of a warm interpreter; `jobs` is how many run at once, `needs` what is warm."""

    def __init__(self, means: Means, *, jobs: int = 1, needs: Sequence[str] = NEEDS) -> None:
        self._walls = BubblewrapJail(means)
        self._seccomp = seccomp.program()
        self._nursery = Nursery(self._walls, needs, self._seccomp)
        self._slots = [_Slot(self._nursery) for _ in range(max(1, jobs))]
        # The one that was used last is warm already.
        self._free: queue.LifoQueue[_Slot] = queue.LifoQueue()
        for slot in reversed(self._slots):
            self._free.put(slot)
        self.close = weakref.finalize(self, _stop, self._nursery, self._slots)

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
        run = self.run(Job("", "", (Cell("1"),), {}, Limits(cell_seconds=10)))
        return run.fault or run.refused

    def processes(self) -> list[int]:
        """List the nursery, if it runs, and the workers, by process id as seen from here."""
        return [*self._nursery.pids(), *self.workers()]

    def workers(self) -> list[int]:
        """List the workers that run."""
        return [slot.worker.pid for slot in self._slots if slot.worker and not slot.worker.ended]

    @contextmanager
    def _slot(self) -> Iterator[_Slot]:
        slot = self._free.get()
        try:
            yield slot
        finally:
            self._free.put(slot)


def _stop(nursery: Nursery, slots: Sequence[_Slot]) -> None:
    for slot in slots:
        slot.stop()
    nursery.stop()


@dataclass(slots=True)
class _Slot:
    """The place of one worker: has it made when it is needed, and anew when it is lost, worn or of other limits."""

    nursery: Nursery
    worker: Worker | None = None

    def launch(self, limits: Limits, stdin: BinaryIO, descriptors: Sequence[int]) -> supervise.Cage:
        """Give the worker of this place one submission."""
        if self.worker and not (self.worker.served < MAX_SUBMISSIONS and self.worker.serves(limits)):
            self.stop()
        if self.worker is None:
            self.worker = self.nursery.make(limits)
        try:
            return self.worker.take(stdin, descriptors)
        except OSError as problem:
            self.stop()
            raise NotStarted(str(problem)) from problem

    def stop(self) -> None:
        """End the worker, if there is one, and all that it holds."""
        if self.worker:
            self.worker.stop()
        self.worker = None
