"""The diary of a learner's study: one plain file that they own, read and written whole.

`study.json` is JSON in UTF-8 and lies at the top of the folder in which someone studies:

    format   the version of this layout; an installation that is too old for it says so and touches nothing
    about    a sentence for whoever opens the file
    seed     from which the new numbers of a retry derive (`variants`)
    events   what happened, one line each, in order; nothing is ever taken out

Everything else (scores, hints read, what is due) is computed from the events (`standing`, `revisit`), so that no two
places can disagree. To go on on another machine, copy the folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from cyberattache.errors import UsageError
from cyberattache.study.events import Event
from cyberattache.types import Json

FILE = "study.json"
FORMAT = 1
ABOUT = (
    "What you have done in the course Cyber Attaché. This file is yours: it stays on your machine, and a copy of its "
    "folder is all that another machine needs. The seed draws the numbers of your retries; keep it."
)
WRITING = ".study-"
LEFT_SECONDS = 60
TRIES, PAUSE_SECONDS = 20, 0.05
_EVENTS: TypeAdapter[Event] = TypeAdapter(Event)


@dataclass(frozen=True, slots=True)
class Diary:
    """A folder of study and what happened in it."""

    folder: Path
    seed: str
    events: tuple[Event, ...] = ()

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self.folder / FILE

    def add(self, *events: Event) -> Diary:
        """Write down what happened, and give the diary with it.

        The file is read anew: what another window wrote in the meantime stays.
        """
        before = read(self.folder) if self.file.exists() else self
        after = replace(before, events=(*before.events, *events))
        _write(after.file, after.text())
        return after

    def text(self) -> str:
        """Write the file: an event on each line, so that a person can read it and a difference shows what is new."""
        head = {"format": FORMAT, "about": ABOUT, "seed": self.seed}
        lines = [f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}," for key, value in head.items()]
        events = [json.dumps(event.model_dump(mode="json"), ensure_ascii=False) for event in self.events]
        return "\n".join(["{", *lines, ' "events": [', ",\n".join(f"  {event}" for event in events), " ]", "}"]) + "\n"


def find(start: Path) -> Path | None:
    """Find the folder of study that a folder lies in; None when there is none above it."""
    return next((folder for folder in (start, *start.parents) if (folder / FILE).is_file()), None)


def begin(folder: Path) -> Diary:
    """Open the diary of a folder, or a new one, which is not written before something happens."""
    return read(folder) if (folder / FILE).exists() else Diary(folder, secrets.token_hex(16))


def read(folder: Path) -> Diary:
    """Read a diary; UsageError when it is damaged, or newer than this installation."""
    file = folder / FILE
    copy = "Put a copy of it back, or move it away to begin a new one; your notebooks stay as they are."
    try:
        written = json.loads(file.read_text(encoding="utf-8"))
    except OSError as problem:
        raise UsageError(file, f"cannot be read: {problem.strerror}", copy) from problem
    except ValueError as problem:
        raise UsageError(file, f"is not JSON ({problem})", copy) from problem
    if not isinstance(written, dict) or not isinstance(written.get("format"), int):
        raise UsageError(file, "has no number under `format`; 1 is allowed", copy)
    if written["format"] != FORMAT:
        found = f"its format is {written['format']}; this installation reads {FORMAT}"
        raise UsageError(file, found, "Upgrade: pip install --upgrade cyberattache")
    return Diary(folder, _seed(file, written, copy), _events(file, written, copy))


def _seed(file: Path, written: dict[str, Json], do: str) -> str:
    seed = written.get("seed")
    if not isinstance(seed, str) or not seed.strip():
        raise UsageError(file, "has no text under `seed`", do)
    return seed.strip()


def _events(file: Path, written: dict[str, Json], do: str) -> tuple[Event, ...]:
    events = written.get("events")
    if not isinstance(events, list):
        raise UsageError(file, "has no list under `events`", do)
    found = []
    for number, event in enumerate(events, 1):
        try:
            found.append(_EVENTS.validate_python(event))
        except ValidationError as wrong:
            first = wrong.errors()[0]
            where = ".".join(str(step) for step in first["loc"][1:])
            raise UsageError(f"{file}, event {number}", f"{where or 'the event'}: {first['msg']}", do) from wrong
    return tuple(found)


def write_file(path: Path, content: bytes) -> None:
    """Write a file so that whoever reads it finds the old content or the new, never a part; a kill changes nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=WRITING)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        _put(Path(name), path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _put(new: Path, path: Path) -> None:
    """Put a file in the place of another; Windows refuses while a program such as a virus scanner holds it open."""
    for _ in range(TRIES):
        try:
            new.replace(path)
        except PermissionError:
            time.sleep(PAUSE_SECONDS)
        else:
            return
    new.replace(path)


def _write(path: Path, text: str) -> None:
    try:
        write_file(path, text.encode("utf-8"))
        for half in path.parent.glob(f"{WRITING}*"):  # of a run that was killed, not of one that is writing
            with contextlib.suppress(OSError):
                if time.time() - half.stat().st_mtime > LEFT_SECONDS:
                    half.unlink()
    except OSError as problem:
        do = "Make room, or allow yourself to write there. Your diary is as it was."
        raise UsageError(path, f"cannot be written: {problem.strerror}", do) from problem
