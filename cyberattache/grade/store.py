"""Keep results: written atomically as they come, found again by what they were made from."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import cyberattache
from cyberattache.grade.one import Course
from cyberattache.report import from_json, html, text, to_json
from cyberattache.types import Json, Outcome, Report, Unit


def write(path: Path, content: str) -> None:
    """Write a file so that whoever reads it finds the old content or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def keep(report: Report, key: str, *, out: Path, unit: Unit) -> None:
    """Write the three forms of a report; the JSON last, since it says that all is done."""
    stem = out / report.learner / report.unit
    write(stem.with_name(f"{report.unit}.txt"), text(report, unit))
    write(stem.with_name(f"{report.unit}.html"), html(report, unit))
    write(stem.with_name(f"{report.unit}.json"), as_text({**to_json(report), "key": key}))


def as_text(value: Json) -> str:
    """Write JSON for people and version control."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def kept(learner: str, unit: str, *, out: Path) -> tuple[Report, str] | None:
    """Read a report that was kept, with its key; None when there is none that can be read."""
    try:
        written = json.loads((out / learner / f"{unit}.json").read_text(encoding="utf-8"))
        return from_json(written), str(written["key"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def all_kept(out: Path) -> list[Report]:
    """Read all reports of a folder."""
    found = [kept(path.parent.name, path.stem, out=out) for path in sorted(out.glob("*/*.json"))]
    return [one[0] for one in found if one is not None]


def done(learner: str, unit: str, key: str, *, out: Path) -> Report | None:
    """Find the report that was made from the same things; our own faults are tried again."""
    found = kept(learner, unit, out=out)
    if found is None or found[1] != key or found[0].outcome is Outcome.OUR_FAULT:
        return None
    return found[0] if all((out / learner / f"{unit}.{form}").exists() for form in ("txt", "html")) else None


def key(content: bytes, course: Course, learner: str, stamp: Mapping[str, str]) -> str:
    """Name everything that a report depends on: submission, learner, unit, code, secret, limits, protections."""
    made_from = hashlib.sha256()
    secret = (
        hashlib.sha256(b"cyberattache key\0" + course.secret).hexdigest() if course.secret is not None else ""
    )
    about = [
        learner,
        secret,
        repr(course.limits),
        sorted(stamp.items()),
        _code(),
        _folder(course.loaded.folder),
    ]
    for part in (json.dumps(about).encode(), content):
        made_from.update(len(part).to_bytes(8, "big") + part)
    return made_from.hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    return _folder(Path(cyberattache.__file__).parent)


@lru_cache(maxsize=64)
def _folder(folder: Path) -> str:
    """Hash the files of a folder that say something: programs, settings, texts, tables."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".yml", ".md", ".csv", ".json") and "__pycache__" not in path.parts:
            content = path.read_bytes()
            told.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return told.hexdigest()
