"""Keep results: written atomically as they come, found again by what they were made from."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from cyberattache.errors import UsageError
from cyberattache.grade.one import Course
from cyberattache.grade.versions import digest, of_code
from cyberattache.report import from_json, html, text, to_json
from cyberattache.types import Json, Outcome, Report, Unit

WRITING = ".writing-"
SPREAD = 4  # levels of a report: itself, its tasks, one task, its findings
_held: set[int] = set()


@dataclass(frozen=True, slots=True)
class Origin:
    """Name what a report was made from: equal origins give equal reports.

    `rest` is the learner, the secret, the limits and the protections, in one: none of them can be read out of it.
    """

    submission: str
    unit: str
    code: str
    rest: str


def origin(content: bytes, course: Course, learner: str, stamp: Mapping[str, str]) -> Origin:
    """Name everything that the report of a submission depends on."""
    secret = digest(b"cyberattache key\0" + course.secret) if course.secret is not None else ""
    rest = json.dumps([learner, secret, repr(course.limits), sorted(stamp.items())]).encode()
    return Origin(digest(content), course.version, of_code(), digest(rest))


# --- a folder of results ------------------------------------------------------------------------------------


@contextlib.contextmanager
def writing(out: Path) -> Iterator[None]:
    """Make a folder of results and hold it for one run; clear away what a run that was killed left half-written."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(out, os.O_RDONLY)
    except OSError as problem:
        do = "Name another folder with --out."
        raise UsageError(out, f"cannot be made: {problem.strerror}", do) from problem
    _held.add(descriptor)
    try:
        _lock(out, descriptor)
        for half in (*out.glob(f"{WRITING}*"), *out.glob(f"*/{WRITING}*")):
            half.unlink(missing_ok=True)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _lock(out: Path, descriptor: int) -> None:
    """Lock a folder until its descriptor is closed or the process is gone, whatever ends it."""
    import fcntl  # not on every system, and those that lack it have no way to grade

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as problem:
        do = "Wait until it is done, or name another folder with --out."
        raise UsageError(out, "another run is writing there", do) from problem
    except OSError:  # a file system without locks: two runs at a time are the user's to avoid
        return


def _let_go() -> None:
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


# A pool's forked processes may outlive this one, and would go on holding its folder.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def write(path: Path, content: str) -> None:
    """Write a file so that whoever reads it finds the old content or the new, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=WRITING)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def as_text(value: Json) -> str:
    """Write JSON for people and version control: a line for each small thing."""
    return _spread(value, "") + "\n"


def _spread(value: Json, margin: str) -> str:
    """Give what stands near the top lines of its own. The library's own way to do so costs as much as judging."""
    if not value or not isinstance(value, dict | list) or len(margin) >= SPREAD:
        return json.dumps(value, ensure_ascii=False)
    inner = margin + " "
    if isinstance(value, list):
        parts = [_spread(item, inner) for item in value]
    else:
        parts = [f"{json.dumps(str(key), ensure_ascii=False)}: {_spread(item, inner)}" for key, item in value.items()]
    opening, closing = "[]" if isinstance(value, list) else "{}"
    return f"{opening}\n{inner}" + f",\n{inner}".join(parts) + f"\n{margin}{closing}"


# --- one report ---------------------------------------------------------------------------------------------


def keep(report: Report, made_from: Origin, *, out: Path, unit: Unit) -> None:
    """Write the three forms of a report; the JSON last, since it says that all is done and what the others hold."""
    forms = {"txt": text(report, unit), "html": html(report, unit)}
    for form, content in forms.items():
        write(out / report.learner / f"{report.unit}.{form}", content)
    about = {"made_from": asdict(made_from), "forms": {form: digest(it.encode()) for form, it in forms.items()}}
    write(out / report.learner / f"{report.unit}.json", as_text({**to_json(report), **about}))


def kept(learner: str, unit: str, *, out: Path) -> tuple[Report, Origin] | None:
    """Read a report that was kept, with its origin; None when there is none that can be read."""
    found = _read(learner, unit, out)
    return None if found is None else found[:2]


def _read(learner: str, unit: str, out: Path) -> tuple[Report, Origin, Mapping[str, str]] | None:
    try:
        written = json.loads((out / learner / f"{unit}.json").read_text(encoding="utf-8"))
        return from_json(written), Origin(**written["made_from"]), dict(written["forms"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def all_kept(out: Path, *, but: Collection[str] = ()) -> list[Report]:
    """Read all reports of a folder, but those of some units."""
    paths = [path for path in sorted(out.glob("*/*.json")) if path.stem not in but]
    found = [kept(path.parent.name, path.stem, out=out) for path in paths]
    return [one[0] for one in found if one is not None]


def done(learner: str, unit: str, made_from: Origin, *, out: Path) -> Report | None:
    """Find the report that was made from the same things, if it is whole; our own faults are tried again."""
    found = _read(learner, unit, out)
    if found is None or found[1] != made_from or found[0].outcome is Outcome.OUR_FAULT:
        return None
    return found[0] if _forms(learner, unit, out) == found[2] else None


def _forms(learner: str, unit: str, out: Path) -> dict[str, str]:
    """Name what stands in the other forms: a run may have been killed between them."""
    found = {}
    for form in ("txt", "html"):
        with contextlib.suppress(OSError):
            found[form] = digest((out / learner / f"{unit}.{form}").read_bytes())
    return found
