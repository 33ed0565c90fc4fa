"""Make what a target of the Makefile needs: `.venv` with the pinned packages, and programs of the system.

    python3 scripts/setup_env.py [bubblewrap] [chromium]

Standard library only. An environment that still fits `pyproject.toml`, `constraints.txt`, this folder and this
Python is left alone. A missing program is installed with the system's package manager where that needs no password;
otherwise one line says what to run.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
EXTRAS = "book,cluster,data,dev,instructor,lab,test"
STAMP = "cyberattache-setup.json"
INSTALL = {
    "apt-get": ("apt-get", "install", "-y", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y"),
    "zypper": ("zypper", "--non-interactive", "install"),
    "pacman": ("pacman", "-S", "--noconfirm", "--needed"),
    "apk": ("apk", "add"),
}


@dataclass(frozen=True)
class Program:
    """A program of the system: the names it may have on PATH, and the packages that bring it."""

    commands: tuple[str, ...]
    packages: tuple[str, ...]
    apt_packages: tuple[str, ...] = ()


PROGRAMS: Mapping[str, Program] = {
    "bubblewrap": Program(("bwrap",), ("bubblewrap",)),
    "chromium": Program(
        ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
        ("chromium",),
        # Debian's chromium has no font of its own.
        ("chromium", "fonts-dejavu-core"),
    ),
}

Run = Callable[[Sequence[str]], int]
Which = Callable[[str], "str | None"]


class CannotSetUp(Exception):
    """The message is one line: what is missing, and the command that mends it."""


# --- programs of the system --------------------------------------------------------------------------------------


def missing(wanted: Sequence[str], which: Which) -> list[str]:
    """Name the wanted programs that are not on PATH."""
    return [name for name in wanted if not any(which(command) for command in PROGRAMS[name].commands)]


def packages_of(names: Sequence[str], manager: str) -> list[str]:
    """List the packages that bring these programs, as this package manager calls them."""
    chosen = (PROGRAMS[name] for name in names)
    return [
        package
        for program in chosen
        for package in (program.apt_packages if manager == "apt-get" and program.apt_packages else program.packages)
    ]


def install(what: str, packages: Callable[[str], Sequence[str]], *, run: Run, which: Which, root: bool) -> None:
    """Install packages of the system, or say in one line what to run. `packages` names them for a manager."""
    manager = next((name for name in INSTALL if which(name)), None)
    if manager is None:
        raise CannotSetUp(f"{what} is needed and not installed: install it with this system's package manager.")
    command = [*INSTALL[manager], *packages(manager)]
    by_hand = f"{what} is needed and not installed. Run: {'' if root else 'sudo '}{' '.join(command)}"
    if root:
        prefix: list[str] = []
    elif which("sudo") and run(["sudo", "-n", "true"]) == 0:
        prefix = ["sudo", "-n"]
    else:
        raise CannotSetUp(by_hand)
    if manager == "apt-get":
        prefix += ["env", "DEBIAN_FRONTEND=noninteractive"]
    print(f"Installing {what} with {manager} ...", flush=True)
    if run([*prefix, *command]) == 0:
        return
    # A fresh machine may have no package lists yet.
    refreshed = manager == "apt-get" and run([*prefix, "apt-get", "update", "-q"]) == 0
    if not (refreshed and run([*prefix, *command]) == 0):
        raise CannotSetUp(by_hand)


# --- the environment ---------------------------------------------------------------------------------------------


def stamp(root: Path, version: Sequence[int]) -> dict[str, str]:
    """Describe what an environment depends on; two equal descriptions need only one environment."""
    packages = hashlib.sha256()
    for name in ("pyproject.toml", "constraints.txt", "scripts/setup_env.py"):
        packages.update((root / name).read_bytes())
    return {
        "root": str(root),
        "python": ".".join(map(str, version[:2])),
        "packages": packages.hexdigest(),
    }


def read_stamp(venv: Path) -> dict[str, str]:
    """Read how an environment was made; {} when it was not finished or is not ours."""
    try:
        found = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def make_environment(root: Path, run: Run) -> bool:
    """Bring `.venv` up to date; tell whether anything had to be done."""
    venv, wanted = root / ".venv", stamp(root, sys.version_info)
    found = read_stamp(venv)
    if found == wanted:
        return False
    print("Making the environment in .venv; the first time takes a few minutes ...", flush=True)
    # Scripts name the folder and the Python they were made for, so an environment cannot be moved.
    fits = all(found.get(key) == wanted[key] for key in ("root", "python"))
    (venv / STAMP).unlink(missing_ok=True)
    if not fits:
        _step(run, [sys.executable, "-m", "venv", "--clear", str(venv)])
    # pyproject's build backend comes pinned too; isolation would fetch whatever is newest.
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    pip += ["--constraint", str(root / "constraints.txt")]
    _step(run, [*pip, "hatchling", "editables"])
    _step(run, [*pip, "--no-build-isolation", "--editable", f"{root}[{EXTRAS}]"])
    (venv / STAMP).write_text(json.dumps(wanted, indent=1) + "\n", encoding="utf-8")
    return True


def _step(run: Run, command: Sequence[str]) -> None:
    if run(command) != 0:
        raise CannotSetUp(f"This failed, and says above why: {' '.join(command)}")


# --- the script --------------------------------------------------------------------------------------------------


def newer_python(which: Which) -> str:
    """Find a Python that is new enough, for a machine whose `python3` is not."""
    for minor in (13, 12, 11):
        found = which(f"python3.{minor}")
        if found:
            return found
    raise CannotSetUp(f"Python {OLDEST[0]}.{OLDEST[1]} or later is needed; python3 is {sys.version.split()[0]}.")


def main(wanted: Sequence[str]) -> int:
    """Set up what a target needs; exit code 2 when a person has to do something first."""
    unknown = [name for name in wanted if name not in PROGRAMS]
    if unknown:
        print(f"setup_env.py: unknown program {unknown[0]!r}; known are {', '.join(PROGRAMS)}.", file=sys.stderr)
        return 2
    try:
        if sys.version_info < OLDEST:
            return _run([newer_python(shutil.which), __file__, *wanted])
        _install_missing(wanted)
        make_environment(ROOT, _run)
    except CannotSetUp as reason:
        print(reason, file=sys.stderr)
        return 2
    return 0


def _install_missing(wanted: Sequence[str]) -> None:
    names, root = missing(wanted, shutil.which), os.geteuid() == 0
    if names:
        install(
            " and ".join(names), lambda manager: packages_of(names, manager), run=_run, which=shutil.which, root=root
        )
    if find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        install("Python's venv", lambda _manager: [package], run=_run, which=shutil.which, root=root)


def _run(command: Sequence[str]) -> int:
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
