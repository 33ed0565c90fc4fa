"""Keep a warm interpreter, fork workers of it, and of these a jailed child for each submission.

Process 1 of a bubblewrap cage. None of these reads a job: the letter goes, unread, to the child, so that nothing of
one submission is in the memory from which the next is forked.

    nursery -> worker -> the learner's process

A worker is for one core; the supervisor puts it into a control group of its own. The learner's process is process 1 of
new namespaces: it furnishes them, gives up all rights, and only then reads what to run. When it ends, the kernel ends
all that it started; the copies that wait for closed inputs need it until they have answered, so it stays until then.

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
from collections.abc import Iterable, Sequence
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
    workers: dict[int, int] = {}
    while True:
        ready = select.select([control.fileno(), *workers], [], [])[0]
        if control.fileno() in ready:
            pid = _make_worker(control, crew)
            workers[os.pidfd_open(pid)] = pid
        for handle in workers.keys() & set(ready):
            os.close(handle)
            os.waitpid(workers.pop(handle), 0)
            _end_strays(workers.values())


def _make_worker(control: socket.socket, crew: Crew) -> int:
    message, descriptors, _, _ = socket.recv_fds(control, MAX_MESSAGE, 1)
    if not message:
        os._exit(0)
    pid = os.fork()
    if pid == 0:
        control.close()
        _work(socket.socket(fileno=descriptors[0]), crew)
    os.close(descriptors[0])
    return pid


def _end_strays(workers: Iterable[int]) -> None:
    """Kill the submission that a lost worker left behind: a learner can take back the wish to end with one's parent."""
    for stray in nest.children() - set(workers):
        _end(stray)


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
    alive, mine = os.pipe()
    user = os.getuid(), os.getgid()
    try:
        child = nest.fork_into_new_namespaces()
    except OSError as problem:
        os.write(2, f"{problem}\n".encode())
        child = -1
    if child == 0:
        control.close()
        os.close(mine)
        _become_jailed(message, descriptors, crew, user, alive)
    for fd in (*descriptors, alive):
        os.close(fd)
    heard = control.recv(MAX_MESSAGE)
    os.close(mine)
    if child > 0:
        _end(child)
    if not heard:
        os._exit(0)
    control.send(b"gone")


def _end(child: int) -> None:
    """Kill process 1 of the submission; the kernel kills the rest first, so when it is gone they are."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _become_jailed(
    message: Json, descriptors: list[int], crew: Crew, user: tuple[int, int], alive: int
) -> NoReturn:
    """Close the doors from inside, then run the job. `alive` ends when the worker does."""
    try:
        os.setsid()  # a signal to the group of processes crosses namespaces
        nest.keep_user(*user)
        with os.fdopen(descriptors[0], "rb") as letter:
            job = inmate.renumbered(json.load(letter), dict(zip(message["numbers"], descriptors[1:], strict=True)))
        _close_all_but((*descriptors[1:], alive))
        nest.furnish(PLACES, mib=job["limits"]["files_mib"])
        nest.shut()
        os.chdir(HOME)
        nest.give_up_rights(crew.seccomp)
        if select.select([alive], [], [], 0)[0]:  # the worker was gone before it was made a reason to end
            os._exit(1)
        os.close(alive)
    except (OSError, ValueError) as problem:
        os.write(2, f"{problem}\n".encode())
        os._exit(1)
    inmate.live(job, crew.stage)


def _close_all_but(kept: Sequence[int]) -> None:
    free = FIRST_FREE
    for fd in (*sorted(kept), FIRST_FREE + 2 * MAX_DESCRIPTORS):
        os.closerange(free, fd)
        free = fd + 1


if __name__ == "__main__":
    main()
