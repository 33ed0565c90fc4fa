"""Say what a jail holds: what of the machine is bound where, and what of it is covered.

Every path inside is neutral: no name of a user, of a course or of a folder of this machine.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
import sysconfig
import tempfile
import weakref
from collections.abc import Iterable, Sequence
from compileall import compile_dir
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode

from cyberattache.jail.leftovers import SHELF, hold
from cyberattache.learner.paths import course_root

PACKAGE = Path(__file__).resolve().parent.parent
INMATE, WORKER = "/course/inmate.py", "/course/worker.py"
# The programs of the jail: the way into a container, what runs a submission, what watches over the tests of another
# course, and three that keep it warm.
PROGRAMS = ("door.py", "inmate.py", "nest.py", "preheat.py", "witness.py", "worker.py")
HOME = "/home/learner"
# Beside these stand only the jail's own programs. Models, checks, units, solutions and exercises stay outside.
COURSE = ("__init__.py", "probe.py", "compare", "learner", "data/tables")
LIBRARIES = (
    "IPython",
    "traitlets",
    "matplotlib_inline",
    "numpy",
    "pandas",
    "scipy",
    "networkx",
    "matplotlib",
    "altair",
)
SYSTEM = ("/usr/bin", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/share/fonts", "/usr/share/zoneinfo")
SYSTEM_FILES = ("/etc/ld.so.cache", "/etc/fonts", "/etc/alternatives")
MERGED = ("/bin", "/lib", "/lib32", "/lib64")


@dataclass(frozen=True, slots=True)
class Mount:
    """A folder of the machine and where it stands, read-only, in the jail."""

    source: Path
    target: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The interpreter's path inside, its search path, the folders to bind, and the places to cover."""

    python: str
    path: tuple[str, ...]
    mounts: tuple[Mount, ...]
    covered: tuple[str, ...]


def shelf(owner: object) -> Path:
    """Make a folder in a place that every user can reach, removed with its owner or at the end of the program."""
    place = Path(tempfile.mkdtemp(prefix=SHELF, dir="/tmp"))
    weakref.finalize(owner, _take_down, place, hold(place))
    place.chmod(0o755)
    return place


def _take_down(place: Path, held: int) -> None:
    shutil.rmtree(place, ignore_errors=True)
    os.close(held)


def stock(folder: Path) -> None:
    """Put into a new folder all of this course that a learner's code may see.

    Of a unit that is what its learners have anyway, but for the open checks: in their place stands a file without any,
    so that `check` in a notebook says that the task is judged when it is handed in.
    """
    folder.mkdir()
    for name in PROGRAMS:
        shutil.copy(Path(__file__).with_name(name), folder / name)
    for name in COURSE:
        source, target = PACKAGE / name, folder / "cyberattache" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    for opened in course_root().exercises.glob("*/open.json"):
        unit = folder / "exercises" / opened.parent.name
        unit.mkdir(parents=True)
        shutil.copy(opened, unit)
        (unit / "checks_open.py").write_text('"""Nothing is judged here."""\n', encoding="utf-8")
    # Compiled once, not in every jail; the paths in it are those inside.
    compile_dir(
        folder,
        quiet=2,
        stripdir=folder,
        prependdir="/course",
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def layout(course: Path) -> Layout:
    """Lay out a jail for the interpreter that is running, with a stocked course folder."""
    base, libraries = Path(sys.base_prefix).resolve(), sites()
    python, mounts = _interpreter(base)
    mounts += [Mount(site, f"/env/{number}") for number, site in enumerate(libraries)]
    covered = _covered(mounts, secrets=[PACKAGE, *_checkout(PACKAGE)])
    path = ("/course", *(mount.target for mount in mounts if mount.source in libraries))
    return Layout(python, path, (Mount(course, "/course"), *mounts), covered)


def _interpreter(base: Path) -> tuple[str, list[Mount]]:
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    if base == Path("/usr"):
        return f"/usr/bin/{name}", []
    parts = [
        part for part in ("bin", "lib", "lib64") if (base / part).is_dir() and not (base / part).is_symlink()
    ]
    return f"/python/bin/{name}", [Mount(base / part, f"/python/{part}") for part in parts]


def sites() -> list[Path]:
    """List the folders that hold the installed libraries a notebook may use, wherever pip put them."""
    found = [Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib"))]
    for library in LIBRARIES:
        spec = importlib.util.find_spec(library)
        if spec is not None and spec.origin:
            found.append(Path(spec.origin).parent.parent)
    return list(dict.fromkeys(path.resolve() for path in found if path.is_dir()))


def _checkout(package: Path) -> list[Path]:
    """Give the repository around the package, if it stands in one."""
    return [package.parent] if (package.parent / "pyproject.toml").is_file() else []


def _covered(mounts: Iterable[Mount], *, secrets: Sequence[Path]) -> tuple[str, ...]:
    """Find the places inside the jail where this package, its checkout, or a pointer to it would show."""
    shown = [Mount(Path(path), path) for path in SYSTEM] + list(mounts)
    places: list[str] = []
    for mount in shown:
        places += [
            f"{mount.target}/{secret.relative_to(mount.source)}"
            for secret in secrets
            if _below(secret, mount.source)
        ]
        pointers = [*mount.source.glob("cyberattache-*.dist-info"), *mount.source.glob("cyberattache")]
        pointers += [*mount.source.glob("*cyberattache*.pth"), *mount.source.glob("__editable__*")]
        places += [f"{mount.target}/{pointer.name}" for pointer in pointers]
    return tuple(sorted(set(places)))


def _below(path: Path, folder: Path) -> bool:
    return folder in path.parents
