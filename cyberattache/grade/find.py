"""Find the submissions in a folder. File names are data too: whatever they are, they become rows, not paths."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category
from urllib.parse import quote_from_bytes

from cyberattache.errors import UsageError, did_you_mean
from cyberattache.notebook.rebuild import MAX_BYTES

KEPT = "@._+- "  # beside letters and digits, what may stand in the name of a learner as it is
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Submission:
    """One notebook that was handed in, or the reason why there is none to read."""

    learner: str
    unit: str
    path: Path
    problem: str = ""

    def read(self) -> bytes:
        """Read the file, and never anything but a plain file; OSError says what was there instead."""
        descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise OSError("it is not a plain file")
        with os.fdopen(descriptor, "rb") as file:
            return file.read(MAX_BYTES + 1)  # one more than is allowed is enough to refuse it


def learner_id(name: str) -> str:
    """Make a learner's id out of a file name: the name itself, if it is an ordinary one, or an escaped form of it."""
    ordinary = all(c in KEPT or category(c)[0] in "LMN" for c in name) and name == name.strip()
    if ordinary and name[:1].isalnum() and len(name.encode()) <= LONGEST:
        return name
    escaped = quote_from_bytes(os.fsencode(name), safe="@")
    first = escaped if escaped[:1].isalnum() or escaped[:1] == "%" else f"%{ord(escaped[0]):02X}{escaped[1:]}"
    return first if len(first) <= LONGEST else f"{first[:LONGEST]}%{_short(name)}"


def _short(name: str) -> str:
    return hashlib.sha256(os.fsencode(name)).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: `folders` names the notebooks in each folder, and of each the unit that it is a submission to.

    `only` keeps it to one unit, or to the units of one folder.
    """

    folders: Mapping[str, Mapping[str, str]]
    only: str | None = None

    @property
    def units(self) -> set[str]:
        """Name all units."""
        return {unit for notebooks in self.folders.values() for unit in notebooks.values()}

    def below(self, folder: str) -> Iterator[tuple[str, str]]:
        """Name the notebooks that are wanted of a folder, and their units."""
        for notebook, unit in self.folders[folder].items():
            if self.only in (None, unit, folder):
                yield notebook, unit


def find(
    place: Path,
    *,
    unit: str | None,
    known: Collection[str],
    abroad: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[list[Submission], list[str]]:
    """List the submissions in order, and notes about what was passed over.

    Both shapes may be there: `<learner>/<unit>/<unit>.ipynb`, and notebooks named after learners, which then
    need `unit`. `abroad` names the folders and notebooks of assignments that are not units of ours (`Wanted.folders`).
    """
    wanted = Wanted({**(abroad or {}), **{name: {name: name} for name in known}}, unit)
    allowed = {*wanted.folders, *wanted.units}
    if unit is not None and unit not in allowed:
        raise UsageError("--unit", f"there is no unit {unit!r}", did_you_mean(unit, allowed))
    if not place.exists():
        raise UsageError(place, "there is no such folder", "Name the folder that holds the submissions.")
    entries = [place] if place.is_file() else sorted(place.iterdir(), key=lambda path: os.fsencode(path.name))
    found: dict[tuple[str, str], Submission] = {}
    notes: list[str] = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        for one in _entry(entry, wanted, notes):
            key = (one.learner, one.unit)
            found[key] = one if key not in found else _twice(one, found[key])
    return [found[key] for key in sorted(found)], notes


def _entry(entry: Path, wanted: Wanted, notes: list[str]) -> Iterator[Submission]:
    if entry.suffix == ".ipynb" and not entry.is_dir():
        learner, unit = learner_id(entry.stem), wanted.only
        if unit is None or unit not in wanted.units:
            notes.append(f"{learner}: a notebook without a folder for its unit. Name the unit with --unit.")
        else:
            yield Submission(learner, unit, entry, _link(entry))
    elif entry.is_dir() or entry.is_symlink():
        yield from _learner(entry, wanted, notes)


def _learner(folder: Path, wanted: Wanted, notes: list[str]) -> Iterator[Submission]:
    learner = learner_id(folder.name)
    if folder.is_symlink():
        notes.append(f"{learner}: a symbolic link, which is not followed.")
        return
    try:
        names = sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as problem:
        notes.append(f"{learner}: the folder cannot be read ({problem.strerror}).")
        return
    for name in names:
        if name in wanted.folders:
            for notebook, unit in wanted.below(name):
                yield _submission(learner, unit, folder / name, notebook)
        elif (folder / name).is_dir():
            notes.append(f"{learner}/{learner_id(name)}: no such unit. {did_you_mean(name, wanted.folders)}")


def _submission(learner: str, unit: str, folder: Path, notebook: str) -> Submission:
    file = folder / f"{notebook}.ipynb"
    problem = _link(folder) or _link(file)
    if not problem and not folder.is_dir():
        problem = f"{folder.name} is not a folder"
    if not problem and not os.path.lexists(file):
        problem = f"the folder {folder.name} holds no {notebook}.ipynb. Was the notebook renamed?"
    return Submission(learner, unit, file, problem)


def _link(path: Path) -> str:
    return f"{learner_id(path.name)} is a symbolic link, which is not followed" if path.is_symlink() else ""


def _twice(one: Submission, other: Submission) -> Submission:
    problem = "two notebooks were handed in under this name, in a folder and beside it. Keep one of them"
    return Submission(one.learner, one.unit, other.path, problem)
