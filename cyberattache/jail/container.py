"""The jail of a container engine, podman or docker, for machines where bubblewrap cannot make one.

The container brings nothing of its own: into an empty image, the same folders are bound as into bubblewrap's cage. So
nothing is fetched, and interpreter and libraries are those of the machine. Every submission has a container.
"""

from __future__ import annotations

import contextlib
import io
import json
import secrets
import shutil
import socket
import struct
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, BinaryIO

from cyberattache.errors import MissingToolError
from cyberattache.jail import cgroup, supervise
from cyberattache.jail.bubblewrap import ENVIRONMENT, MIB
from cyberattache.jail.layout import HOME, MERGED, SYSTEM, SYSTEM_FILES, Layout, layout, shelf, stock
from cyberattache.jail.means import install_command
from cyberattache.types import Job, Limits, Run

ENGINES = ("podman", "docker")
AUTO = "auto"
PROGRAM = "/course/door.py"
DOOR, SOCKET = "/door", "socket"
START_SECONDS, END_SECONDS, POLL_SECONDS = 60.0, 60.0, 0.05
# Engines hand the proxies of whoever grades on to their containers, with the passwords in them.
PROXIES = tuple(f"{kind}_proxy" for kind in ("http", "https", "ftp", "all", "no"))
WHERE = "the jail of a container engine"


class ContainerJail:
    """Run each submission in a container of its own."""

    def __init__(self, engine: str = AUTO) -> None:
        self._engine = find_engine(engine)
        place = shelf(self)
        stock(place / "course")
        self._layout = layout(place / "course")
        self._doors = place / "doors"
        self._doors.mkdir(mode=0o711)
        self._image = empty_image(self._engine, self._layout)

    def run(self, job: Job) -> Run:
        """Run one submission in a container of its own."""
        return supervise.run(job, self._start)

    def stamp(self) -> Mapping[str, str]:
        """Say what holds the submissions of this class."""
        return {
            "jail": Path(self._engine).name,
            "network": "none",
            "user": "unprivileged",
            "namespaces": "no further",
            "memory": "container",
            "processes": "container",
            "workers": "fresh",
            "/proc": "the container's",
        }

    def _start(self, limits: Limits, stdin: BinaryIO, descriptors: Sequence[int]) -> supervise.Cage:
        name = f"cyberattache-{secrets.token_hex(8)}"
        place = self._doors / name
        place.mkdir()
        place.chmod(0o755)
        complaint = tempfile.TemporaryFile()  # noqa: SIM115 - the cage closes it
        with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as listener:
            listener.bind(str(place / SOCKET))
            (place / SOCKET).chmod(0o777)  # nobody finds it: the folder above cannot be listed
            listener.listen(1)
            process = subprocess.Popen(
                run_command(self._engine, self._image, self._layout, limits, name=name, door_place=place),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaint,
            )
            pid = _hand_over(listener, process, [stdin.fileno(), *descriptors])
        shutil.rmtree(place)
        return _Container(self._engine, name, process, complaint, cgroup.of(pid) if pid else None)


def _hand_over(listener: socket.socket, process: subprocess.Popen[bytes], descriptors: Sequence[int]) -> int:
    """Wait for the container at the door and give it its descriptors; its process id, or 0 when nobody came."""
    listener.settimeout(POLL_SECONDS)
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(TimeoutError):
            guest, _ = listener.accept()
            with guest, contextlib.suppress(OSError):
                message = json.dumps({"numbers": list(descriptors[1:])}).encode()
                socket.send_fds(guest, [message], list(descriptors))
                who = guest.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
                return int(struct.unpack("3i", who)[0])
            return 0
    return 0


@dataclass(slots=True)
class _Container:
    """A started container; `group` is the control group that the engine made for it, where it can be read."""

    engine: str
    name: str
    process: subprocess.Popen[bytes]
    complaint: IO[bytes]
    group: cgroup.Group | None

    def memory_spent(self) -> bool:
        """Tell whether the container went over its memory."""
        return bool(self.group and self.group.kills())

    def end(self) -> str:
        """Have the engine kill everything inside, wait until it is gone, and give the engine's complaint."""
        try:
            # Says that there is none when it has ended by itself; waits for the kernel otherwise.
            _ask([self.engine, "rm", "--force", self.name])
            self.process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            pass
        finally:
            self.process.kill()
            self.process.wait()
        with self.complaint as file:
            file.seek(0)
            return file.read()[-4000:].decode("utf-8", "replace")


def run_command(
    engine: str, image: str, plan: Layout, limits: Limits, *, name: str, door_place: Path
) -> list[str]:
    """Write the command that starts a container: nothing writable but three bounded folders in memory, no network."""
    mib = limits.files_mib
    words = [
        engine,
        "run",
        "--rm",
        "--pull=never",
        f"--name={name}",
        "--label=cyberattache",
        "--log-driver=none",
    ]
    words += ["--network=none", "--ipc=private", "--hostname=jail", "--user=1000:1000", "--read-only"]
    words += ["--cap-drop=ALL", "--security-opt=no-new-privileges", "--security-opt=label=disable"]
    words += [f"--memory={limits.memory_mib}m", f"--memory-swap={limits.memory_mib}m"]
    # The warden and the waiting copies count too.
    words += [f"--pids-limit={limits.processes + 32}", "--ulimit=core=0:0", f"--shm-size={mib}m"]
    if Path(engine).name == "podman":
        words += ["--read-only-tmpfs=false", "--http-proxy=false"]
    path = {"PYTHONPATH": ":".join(plan.path), "DOOR": f"{DOOR}/{SOCKET}"}
    library = {"LD_LIBRARY_PATH": "/python/lib"} if plan.python.startswith("/python") else {}
    empty = {spelt: "" for proxy in PROXIES for spelt in (proxy, proxy.upper())}
    words += [f"--env={one}={value}" for one, value in {**ENVIRONMENT, **path, **library, **empty}.items()]
    words += [_bind(source, target) for target, source in _shown(plan).items()]
    words += [_bind(door_place, DOOR)]
    for place in plan.covered:
        is_file = place.endswith((".pth", ".py"))
        words.append(_bind(Path("/dev/null"), place) if is_file else f"--tmpfs={place}:ro,size=4k")
    words += [f"--tmpfs={place}:rw,exec,nosuid,nodev,mode=1777,size={mib * MIB}" for place in ("/tmp", HOME)]
    return [*words, f"--workdir={HOME}", f"--entrypoint={plan.python}", image, "-s", "-P", "-B", PROGRAM]


def _bind(source: Path, target: str) -> str:
    return f"--mount=type=bind,source={source},target={target},readonly"


def _shown(plan: Layout) -> dict[str, Path]:
    """List what of the machine shows in the container, and where."""
    system = [place for place in (*SYSTEM, *MERGED) if Path(place).is_dir() and not Path(place).is_symlink()]
    files = [place for place in SYSTEM_FILES if Path(place).exists()]
    return {place: Path(place) for place in (*system, *files)} | {
        one.target: one.source for one in plan.mounts
    }


# --- the engine -----------------------------------------------------------------------------------------------


def find_engine(wanted: str) -> str:
    """Find an engine that answers; MissingToolError says which is missing, or what it said."""
    said = ""
    for name in ENGINES if wanted == AUTO else (wanted,):
        program = shutil.which(name) if name in ENGINES else None
        if program is None:
            continue
        answer = _ask([program, "info"])
        if answer.returncode == 0:
            return program
        said = f"{name} is installed, but does not run: {answer.stderr.decode('utf-8', 'replace').strip()[-200:]}"
    if said:
        raise MissingToolError(WHERE, said, "Start it, or let this user reach it.")
    missing = "podman" if wanted == AUTO else wanted
    if missing not in ENGINES:
        raise MissingToolError(
            WHERE, f"{missing!r} is no engine", f"Name one of: {', '.join((*ENGINES, AUTO))}."
        )
    raise MissingToolError(WHERE, f"{missing} is not installed", install_command(missing))


def empty_image(engine: str, plan: Layout) -> str:
    """Make the image, if the engine does not have it: the folders on which things are bound, and nothing in them."""
    content = _empty_tree(plan)
    image = f"cyberattache-empty:{sha256(content).hexdigest()[:16]}"
    if _ask([engine, "image", "inspect", image]).returncode:
        made = _ask([engine, "import", "-", image], content)
        if made.returncode:
            said = made.stderr.decode("utf-8", "replace").strip()[-200:]
            raise MissingToolError(
                WHERE, f"an empty image could not be made: {said}", "See what the engine needs."
            )
    return image


def _empty_tree(plan: Layout) -> bytes:
    """Write the archive of the empty image; the same bytes for the same layout."""
    shown = _shown(plan)
    folders = {"dev", "proc", "sys", "tmp", HOME.lstrip("/"), DOOR.lstrip("/")}
    folders |= {target.lstrip("/") for target, source in shown.items() if source.is_dir()}
    folders |= {
        str(parent) for one in (*folders, *(s.lstrip("/") for s in shown)) for parent in Path(one).parents
    }
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name in sorted(folders - {"."}):
            entry = tarfile.TarInfo(name)
            entry.type, entry.mode = tarfile.DIRTYPE, 0o755
            tar.addfile(entry)
        for target in sorted(target for target, source in shown.items() if source.is_file()):
            tar.addfile(tarfile.TarInfo(target.lstrip("/")))
        for place in MERGED:
            if Path(place).is_symlink():
                link = tarfile.TarInfo(place.lstrip("/"))
                link.type, link.linkname = tarfile.SYMTYPE, str(Path(place).readlink())
                tar.addfile(link)
    return packed.getvalue()


def _ask(words: Sequence[str], said: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(words, input=said, capture_output=True, check=False, timeout=END_SECONDS)
