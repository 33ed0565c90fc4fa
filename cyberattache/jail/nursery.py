"""The supervisor's side of warm workers: the cage that holds them, each worker, and the submission it has.

What stands on the other side, and what is said over the sockets between, is written in `worker`.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import signal
import socket
import struct
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from cyberattache.jail.bubblewrap import BubblewrapCage, BubblewrapJail, Program
from cyberattache.jail.cgroup import Group
from cyberattache.jail.layout import WORKER
from cyberattache.jail.watch import Watch
from cyberattache.types import Limits

WARM = Program(WORKER, (), proc=True)
# For the nursery itself, which no submission runs in.
ROOM = Limits(memory_mib=2048, processes=1024)
START_SECONDS, MAKE_SECONDS, END_SECONDS, KILL_SECONDS = 60.0, 10.0, 5.0, 30.0
LOOK_SECONDS = 0.04


class WorkerLost(Exception):
    """A worker ended, or did not answer, while it had a submission."""


class NotStarted(Exception):
    """A worker did not get as far as having a submission: that is nobody's fault but ours."""


class Nursery:
    """A cage in which one process imports everything, and of which workers are made; started when it is needed."""

    def __init__(self, walls: BubblewrapJail, needs: Sequence[str], seccomp: bytes) -> None:
        self._walls, self._groups = walls, walls.groups
        self._settings = {"needs": list(needs), "seccomp": base64.b64encode(seccomp).decode()}
        self._lock = threading.Lock()
        self._running: tuple[BubblewrapCage, socket.socket] | None = None

    def make(self, limits: Limits) -> Worker:
        """Make a worker; if the nursery is lost, start another one first."""
        with self._lock:
            for _ in range(2):
                cage, control = self._running or self._start()
                try:
                    return self._make(cage, control, limits)
                except OSError as problem:
                    complaint = self._stop() or str(problem)
        raise NotStarted(complaint)

    def pids(self) -> list[int]:
        """Give its process id as seen from here, if it runs."""
        first = self._running[0].first() if self._running else None
        return [] if first is None else [first]

    def stop(self) -> None:
        """End it, and every worker with it."""
        with self._lock:
            self._stop()

    def _start(self) -> tuple[BubblewrapCage, socket.socket]:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs, theirs.makefile("rb") as stdin:
            self._running = self._walls.start(ROOM, stdin, (), WARM), ours
        try:
            ours.send(json.dumps(self._settings).encode())
            ours.settimeout(START_SECONDS)
            if ours.recv(100) != b"ready":
                raise OSError("it ended while it got warm")
        except OSError as problem:
            raise NotStarted(self._stop() or str(problem)) from problem
        return self._running

    def _make(self, cage: BubblewrapCage, control: socket.socket, limits: Limits) -> Worker:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
            socket.send_fds(control, [b"worker"], [theirs.fileno()])
        ours.settimeout(MAKE_SECONDS)
        # The kernel says who it is, by the number that the process has out here.
        said, who, _, _ = ours.recvmsg(100, socket.CMSG_SPACE(struct.calcsize("iII")))
        if said != b"here":
            ours.close()
            raise OSError("no worker was made")
        pid = int(struct.unpack("iII", who[0][2])[0])
        group = self._groups.make(limits) if self._groups else None
        worker = Worker(pid, os.pidfd_open(pid), ours, limits, group, cage)
        try:
            if group:
                group.admit(pid)
        except OSError:
            worker.stop()
            raise
        return worker

    def _stop(self) -> str:
        running, self._running = self._running, None
        if running is None:
            return ""
        running[1].close()
        return running[0].end().strip()[-600:]


@dataclass(slots=True)
class Worker:
    """One worker; it has one submission at a time."""

    pid: int
    handle: int
    control: socket.socket
    limits: Limits
    group: Group | None
    cage: BubblewrapCage
    served: int = 0
    ended: bool = False

    def serves(self, limits: Limits) -> bool:
        """Tell whether this worker is alive and made for these limits."""
        if self.ended:
            return False
        self.control.setblocking(False)
        with contextlib.suppress(BlockingIOError):
            self.control.recv(1, socket.MSG_PEEK)
            return False  # it speaks only when spoken to, or when it dies
        return (limits.memory_mib, limits.processes) == (self.limits.memory_mib, self.limits.processes)

    def take(self, stdin: BinaryIO, descriptors: Sequence[int]) -> Child:
        """Hand over a submission's letter and its pipes."""
        self.served += 1
        self.control.settimeout(END_SECONDS)
        message = json.dumps({"numbers": list(descriptors)}).encode()
        socket.send_fds(self.control, [message], [stdin.fileno(), *descriptors])
        return Child(self, self.group.kills() if self.group else 0, Watch(self.pid, self.limits))

    def finish(self) -> bool:
        """Have everything of its submission killed; False when the worker does not say that it is gone."""
        try:
            self.control.send(b"end")
            self.control.settimeout(END_SECONDS)
            return self.control.recv(1000).startswith(b"gone")
        except OSError:
            return False

    def stop(self) -> None:
        """Kill the worker; whoever is below it goes with it."""
        if self.ended:
            return
        self.ended = True
        self.control.close()
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        poll = select.poll()
        poll.register(self.handle, select.POLLIN)
        poll.poll(KILL_SECONDS * 1000)
        os.close(self.handle)
        if self.group:
            self.group.remove()


@dataclass(slots=True)
class Child:
    """One submission in a worker."""

    worker: Worker
    kills_before: int
    watch: Watch
    looked: float = field(default=0.0)

    def memory_spent(self) -> bool:
        """Tell whether the submission went over its memory."""
        if self.worker.group:
            return self.worker.group.kills() > self.kills_before
        if time.monotonic() - self.looked >= LOOK_SECONDS:
            self.looked = time.monotonic()
            return self.watch.look()
        return self.watch.over

    def end(self) -> str:
        """Kill all of it and give what was complained about; WorkerLost when that does not come to an end."""
        if not self.worker.finish():
            self.worker.stop()
            raise WorkerLost("its worker ended or did not answer")
        return self.worker.cage.complaints()
