"""Keep a warm interpreter, fork workers of it, and of these a jailed child for each submission.

Process 1 of a bubblewrap cage. None of these reads a job: the letter goes, unread, to the child, so that nothing of
one submission is in the memory from which the next is forked.

    nursery -> worker   one for each core; the supervisor puts it into a control group of its own
            -> A        makes new namespaces, holds none of the submission's pipes, waits for B
            -> B        process 1 of these: furnishes them, gives up all rights, becomes the warden (`inmate`)
            -> C        the learner's process

The supervisor speaks over sockets that keep messages apart. To the nursery, on standard input: first the settings;
then, for each worker, a message with its socket. To a worker: for each submission a message with its descriptors, and
"end". The nursery says "ready", a worker "here" and "gone". When the supervisor goes away, so do all.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import signal
import socket
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from cyberattache.jail import inmate, nest
    from cyberattache.jail.preheat import preheat
else:  # in the jail they lie side by side
    import inmate
    import nest
    from preheat import preheat

Json = Any
HOME = "/home/learner"
PLACES = ("/dev/shm", "/tmp", HOME)
FIRST_FREE = 3
NURSERY, REAP_SECONDS = 1, 1.0
MAX_MESSAGE = 1 << 20
MAX_DESCRIPTORS = 253  # what the kernel passes at once


def main() -> NoReturn:
    """Warm up, then make workers until the supervisor hangs up."""
    control = socket.socket(fileno=os.dup(0))
    os.dup2(1, 0)  # the null device
    settings = json.loads(control.recv(MAX_MESSAGE))
    crew = Crew(inmate.Stage(), base64.b64decode(settings["seccomp"]))
    preheat(crew.stage, settings["needs"])
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:
        sys.exit(f"a library started a thread ({threads} run), and a process with threads cannot be copied")
    nest.pack_memory()
    control.send(b"ready")
    while True:
        if select.select([control], [], [], REAP_SECONDS)[0]:
            _make_worker(control, crew)
        _reap()


def _make_worker(control: socket.socket, crew: Crew) -> None:
    message, descriptors, _, _ = socket.recv_fds(control, MAX_MESSAGE, 1)
    if not message:
        os._exit(0)
    if os.fork() == 0:
        control.close()
        _work(socket.socket(fileno=descriptors[0]), crew)
    os.close(descriptors[0])


def _reap() -> None:
    """Take leave of workers that ended, and of whoever they left behind."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _work(control: socket.socket, crew: Crew) -> NoReturn:
    """Serve submissions one after the other until the supervisor hangs up."""
    nest.end_with_parent()
    control.send(b"here")  # the kernel adds who says so
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, MAX_MESSAGE, MAX_DESCRIPTORS)
        if not message:
            os._exit(0)
        _serve(control, json.loads(message), descriptors, crew)


class Crew:
    """What every child takes over: the warm shell and the filter of system calls."""

    def __init__(self, stage: inmate.Stage, seccomp: bytes) -> None:
        self.stage, self.seccomp = stage, seccomp


def _serve(control: socket.socket, message: Json, descriptors: list[int], crew: Crew) -> None:
    """Run one submission until the supervisor has had enough of it, and leave nothing of it."""
    reader, writer = os.pipe()
    outer = os.fork()
    if outer == 0:
        control.close()
        os.close(reader)
        _outer(message, descriptors, crew, writer)
    for fd in (*descriptors, writer):
        os.close(fd)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    inner = os.pidfd_open(int(told)) if told else None
    heard = control.recv(MAX_MESSAGE)
    if inner is not None:
        _end(inner)
    os.waitpid(outer, 0)
    if not heard:
        os._exit(0)
    control.send(b"gone")


def _end(inner: int) -> None:
    """Kill process 1 of the submission; the kernel kills the rest first, so when it is gone they are."""
    try:
        signal.pidfd_send_signal(inner, signal.SIGKILL)
        select.select([inner], [], [])
    except ProcessLookupError:
        pass
    finally:
        os.close(inner)


def _outer(message: Json, descriptors: list[int], crew: Crew, tell: int) -> NoReturn:
    """Be A: make the namespaces and wait in front of them."""
    try:
        os.setsid()  # a signal to the group of processes crosses namespaces
        nest.leave_for_new_namespaces()
        nest.end_with_parent()
        if os.getppid() == NURSERY:  # the worker was gone before
            os._exit(1)
        inner = os.fork()
        if inner == 0:
            os.close(tell)
            _inner(message, descriptors, crew)
        os.write(tell, b"%d" % inner)
        _close_all_but(())
        os.waitpid(inner, 0)
    except OSError as problem:
        os.write(2, f"{problem}\n".encode())
    finally:
        os._exit(0)


def _inner(message: Json, descriptors: list[int], crew: Crew) -> NoReturn:
    """Be B: close the doors from inside and run the job."""
    try:
        os.setsid()
        with os.fdopen(descriptors[0], "rb") as letter:
            job = inmate.renumbered(json.load(letter), dict(zip(message["numbers"], descriptors[1:], strict=True)))
        _close_all_but(descriptors[1:])
        nest.furnish(PLACES, mib=job["limits"]["files_mib"])
        nest.shut()
        os.chdir(HOME)
        nest.give_up_rights(crew.seccomp)
    except (OSError, ValueError) as problem:
        os.write(2, f"{problem}\n".encode())
        os._exit(1)
    inmate.silence()
    inmate.guard(job, crew.stage)


def _close_all_but(kept: Sequence[int]) -> None:
    for fd in range(FIRST_FREE, FIRST_FREE + 2 * MAX_DESCRIPTORS):
        if fd not in kept:
            inmate.close(fd)


if __name__ == "__main__":
    main()
