"""The jail that counts: bubblewrap, started as an ordinary user, with limits on the whole group of processes.

Started as root, it first becomes an unprivileged user, because bubblewrap leaves root's own identity in force
inside. The interpreter and the libraries may lie in a folder that this user cannot enter, so they are first bound
to a neutral place in a private mount namespace. Nothing is mounted at /proc: it names paths of the machine, and
Python does without.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from cyberattache.jail import cgroup, supervise
from cyberattache.jail.layout import HOME, INMATE, MERGED, SYSTEM, SYSTEM_FILES, Layout, layout, shelf, stock
from cyberattache.jail.means import Means
from cyberattache.jail.watch import Watch
from cyberattache.types import Job, Limits, Run

MIB = 1024 * 1024
WRITABLE = ("/dev/shm", "/tmp", HOME)
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "HOME": HOME,
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


@dataclass(frozen=True, slots=True)
class Program:
    """What runs as process 1 of a cage: its path inside, the options of bubblewrap it wants, whether it needs /proc."""

    path: str
    options: tuple[str, ...]
    proc: bool


FRESH = Program(INMATE, ("--die-with-parent", "--disable-userns"), proc=False)


class BubblewrapJail:
    """Run each submission in a fresh process, closed off from the machine, the network and all others."""

    def __init__(self, means: Means) -> None:
        self._means = means
        place = shelf(self)
        stock(place / "course")
        self._layout = layout(place / "course")
        self._stage = place / "stage"
        self._stage.mkdir()

    def run(self, job: Job) -> Run:
        """Run one submission in a cage of its own."""
        return supervise.run(job, self.start)

    def stamp(self) -> Mapping[str, str]:
        """Say what holds the submissions of this class."""
        groups = self._means.groups
        return {
            "jail": "bubblewrap",
            "network": "none",
            "user": "unprivileged",
            "namespaces": "no further"
            if "--disable-userns" in self._means.options
            else "further ones possible",
            "memory": "control group" if groups else "watched",
            "processes": "control group" if groups and groups.processes else "watched",
            "workers": "fresh",
        }

    @property
    def groups(self) -> cgroup.Cgroups | None:
        """Say where control groups can be made."""
        return self._means.groups

    def start(
        self, limits: Limits, stdin: BinaryIO, descriptors: Sequence[int], program: Program = FRESH
    ) -> BubblewrapCage:
        """Start a program in a new cage."""
        group = self._means.groups.make(limits) if self._means.groups else None
        complaint = tempfile.TemporaryFile()  # noqa: SIM115 - the cage closes it
        told, tell = os.pipe()
        try:
            process = subprocess.Popen(
                self._command(limits, group, tell, program),
                stdin=stdin,
                stdout=subprocess.DEVNULL,
                stderr=complaint,
                pass_fds=[*descriptors, tell],
                env={"PATH": os.environ.get("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")},
                cwd="/",
            )
        finally:
            os.close(tell)
        return BubblewrapCage(process, told, complaint, group, Watch(process.pid, limits))

    def _command(self, limits: Limits, group: cgroup.Group | None, tell: int, program: Program) -> list[str]:
        """Write the steps into the cage: control group, private mounts, ordinary user, bubblewrap."""
        steps = [f"echo $$ > {shlex.quote(str(door))}" for door in (group.doors if group else ())]
        uid, mounts = self._means.uid, {mount.target: mount.source for mount in self._layout.mounts}
        become: list[str] = []
        if uid is not None:
            steps.append(f"mount -t tmpfs -o mode=0755,size=1m stage {shlex.quote(str(self._stage))}")
            for number, (target, source) in enumerate(mounts.items()):
                mounts[target] = self._stage / str(number)
                place = shlex.quote(str(mounts[target]))
                steps.append(f"mkdir {place} && mount --bind {shlex.quote(str(source))} {place}")
            become = ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups", "--inh-caps=-all"]
        inside = bubblewrap_arguments(self._means, self._layout, mounts, limits, program)
        steps.append("exec " + shlex.join([*become, self._means.program, "--info-fd", str(tell), *inside]))
        script = ["/bin/sh", "-e", "-c", "\n".join(steps)]
        return script if uid is None else ["unshare", "--mount", "--propagation", "private", "--", *script]


def bubblewrap_arguments(
    means: Means, plan: Layout, mounts: Mapping[str, Path], limits: Limits, program: Program = FRESH
) -> list[str]:
    """List bubblewrap's arguments. Their order matters: a later mount covers an earlier one."""
    arguments = ["--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000", "--hostname", "jail"]
    arguments += ["--cap-drop", "ALL", "--new-session", "--as-pid-1", "--clearenv"]
    arguments += [word for word in program.options if word in means.options]
    arguments += [word for name, value in ENVIRONMENT.items() for word in ("--setenv", name, value)]
    arguments += ["--setenv", "PYTHONPATH", ":".join(plan.path)]
    if plan.python.startswith("/python"):
        arguments += ["--setenv", "LD_LIBRARY_PATH", "/python/lib"]
    for place in SYSTEM:
        if Path(place).is_dir() and not Path(place).is_symlink():
            arguments += ["--ro-bind", place, place]
    for place in MERGED:
        if Path(place).is_symlink():
            arguments += ["--symlink", str(Path(place).readlink()), place]
        elif Path(place).is_dir():
            arguments += ["--ro-bind", place, place]
    for place in SYSTEM_FILES:
        arguments += ["--ro-bind-try", place, place]
    for target, source in mounts.items():
        arguments += ["--ro-bind", str(source), target]
    arguments += _covers(plan)
    arguments += ["--proc", "/proc"] if program.proc else []
    arguments += ["--dev", "/dev"]
    for place in WRITABLE:
        arguments += [*_bounded(means, limits), "--tmpfs", place]
    # Bubblewrap's /dev is a writable file system without a bound.
    arguments += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", HOME]
    return [*arguments, "--", plan.python, "-s", "-P", "-B", program.path]


def _covers(plan: Layout) -> list[str]:
    words: list[str] = []
    for place in plan.covered:
        is_file = place.endswith((".pth", ".py"))
        words += ["--ro-bind", "/dev/null", place] if is_file else ["--tmpfs", place, "--remount-ro", place]
    return words


def _bounded(means: Means, limits: Limits) -> list[str]:
    return ["--size", str(limits.files_mib * MIB)] if "--size" in means.options else []


# --- one started cage ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class BubblewrapCage:
    """A started bubblewrap; `told` is where it tells its child's process id."""

    process: subprocess.Popen[bytes]
    told: int
    complaint: IO[bytes]
    group: cgroup.Group | None
    watch: Watch
    _first: int | None = None

    def memory_spent(self) -> bool:
        """Tell whether the group went over its memory."""
        return self.group.kills() > 0 if self.group else self.watch.look()

    def first(self) -> int | None:
        """Give the process id, out here, of process 1 of the cage; None when bubblewrap did not get that far."""
        if self.told >= 0:
            with os.fdopen(self.told, "rb", buffering=0) as pipe:
                said = pipe.read(4096) if select.select([pipe], [], [], 5)[0] else b""
            self.told = -1
            self._first = int(json.loads(said)["child-pid"]) if said else None
        return self._first

    def end(self) -> str:
        """Kill process 1 of the cage: the kernel kills all others first, so when it is gone they are."""
        try:
            self._kill_first()
            self.process.wait(5)  # bubblewrap reaps what it started, and goes
        except subprocess.TimeoutExpired:
            pass
        finally:
            self.process.kill()
            self.process.wait()
            if self.group:
                self.group.remove()
        with self.complaint:
            return self.complaints()

    def complaints(self) -> str:
        """Give the last that was written to its standard error."""
        file = self.complaint.fileno()
        # Those inside write where this descriptor stands, so it must not be moved.
        return os.pread(file, 4000, max(0, os.fstat(file).st_size - 4000)).decode("utf-8", "replace")

    def _kill_first(self) -> None:
        pid = self.first()
        if pid is None:
            return
        with contextlib.suppress(ProcessLookupError):
            first = os.pidfd_open(pid)
            try:
                signal.pidfd_send_signal(first, signal.SIGKILL)
                select.select([first], [], [], 30)
            finally:
                os.close(first)
