"""Bundle the work of a path that is complete, so that anyone can grade it again.

A record proves work, not identity: whoever holds it can see that these notebooks earn these points. It cannot show
who wrote them, nor with what help, and says so itself.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill

import cyberattache
from cyberattache.errors import UsageError, did_you_mean
from cyberattache.learner.panel import number
from cyberattache.notebook import rebuild
from cyberattache.report.codec import number as as_number
from cyberattache.study.diary import write_file
from cyberattache.study.events import Checked, Event, HintRead
from cyberattache.study.place import Place, open_place
from cyberattache.study.standing import MASTERY, Best, Standing, of_unit, standing
from cyberattache.types import Json
from cyberattache.units import load_unit, names

NAME = "cyberattache-record.zip"
FORMAT = 1
FIRST, LATER, SEED = "numbers-of-the-course", "numbers-of-my-own", "seed.txt"
STAMP = (1980, 1, 1, 0, 0, 0)  # the same work gives the same bytes
PROVES = (
    "This record proves work, not identity. Anyone can grade these notebooks again and find the same points. It does "
    "not show who wrote them, when, or with what help; the model answers of the course are public."
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record that was written, and what it says of each unit."""

    file: Path
    standings: tuple[Standing, ...]


def record(
    *, here: Path, units: Sequence[str] | None = None, folder: Path | None = None, out: Path | None = None
) -> Recorded:
    """Write the record of a path: the graded units of the course, or those named.

    UsageError while one is not mastered.
    """
    place = open_place(folder, here=here)
    standings = tuple(_mastered(place, tuple(units or _whole_course())))
    file = out or place.diary.folder / NAME
    if file.suffix != ".zip":
        raise UsageError(file, "a record is a .zip file", f"For example: --out {NAME}")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, text in _files(place, standings):
            bundle.writestr(zipfile.ZipInfo(name, STAMP), text, zipfile.ZIP_DEFLATED)
    try:
        write_file(file, content.getvalue())
    except OSError as problem:
        raise UsageError(file, f"cannot be written: {problem.strerror}", "Name another file with --out.") from problem
    return Recorded(file, standings)


def _whole_course() -> tuple[str, ...]:
    return tuple(name for name in names() if load_unit(name).unit.graded)


def _mastered(place: Place, path: tuple[str, ...]) -> Iterator[Standing]:
    for name in path:
        if name not in names():
            raise UsageError(f"unit {name!r}", "there is no such unit", did_you_mean(name, names()))
    found = [standing(place.diary.events, load_unit(name).unit) for name in path]
    for one in found:
        if not one.unit.graded:
            do = "It gives feedback only: name graded units, or none for all of them."
            raise UsageError(f"unit {one.unit.id!r}", "it is not graded, so there is nothing to record", do)
    lacking = [_lacks(one) for one in found if not one.badge]
    if lacking:
        of = f"{len(found) - len(lacking)} of {len(found)} units mastered. Still to do: {'; '.join(lacking)}"
        do = f"A unit is mastered at {float(MASTERY):.0%}. To record some: cyberattache study record UNIT"
        raise UsageError("the path is not complete", of, do)
    for one in found:
        _readable(place.best(one.unit.id), one)
        yield one


def _readable(best: Path, one: Standing) -> None:
    do = f"Put a copy of it back, or begin again: cyberattache study retry {one.unit.id}"
    if not best.is_file():
        raise UsageError(best, "this notebook of your best score is gone", do)
    if refused := rebuild(best.read_bytes(), one.unit).refused:
        raise UsageError(best, refused, do)


def _lacks(one: Standing) -> str:
    if not one.round:
        return f"{one.unit.id} (not begun)"
    if one.best is None:
        return f"{one.unit.id} (never judged with --closed)"
    return f"{one.unit.id} ({number(one.best.points)} of {number(one.of)})"


def _files(place: Place, standings: Sequence[Standing]) -> Iterator[tuple[str, bytes]]:
    """Name each file of the bundle and give its content."""
    yield "README.txt", _read_me(standings).encode()
    told = {
        "format": FORMAT,
        "what": PROVES,
        "cyberattache": cyberattache.__version__,
        "units": [_told(one, of_unit(place.diary.events, one.unit.id)) for one in standings],
    }
    yield "record.json", (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode()
    yield SEED, f"{place.diary.seed}\n".encode()
    for one in standings:
        yield _where(one), without_outputs(place.best(one.unit.id).read_bytes())


def _best(one: Standing) -> Best:
    return one.best or Best(1, one.first, {})  # `_mastered` lets no unit through that has none


def _where(one: Standing) -> str:
    """Name a notebook as `grade` finds it; the folder of the round is the learner's id, from which numbers derive."""
    round_, unit = _best(one).round, one.unit.id
    return f"{FIRST if round_ == 1 else LATER}/round-{round_}/{unit}/{unit}.ipynb"


def _told(one: Standing, mine: Sequence[Event]) -> Json:
    return {
        "unit": one.unit.id,
        "title": one.unit.title,
        "as_of": one.unit.as_of,
        "points": as_number(_best(one).points),
        "of": as_number(one.of),
        "round": _best(one).round,
        "first_attempt": as_number(one.first),
        "checks": sum(isinstance(event, Checked) for event in mine),
        "hints_read": sum(isinstance(event, HintRead) for event in mine),
        "one_line_filled": list(one.with_fill),
        "solutions_read": list(one.with_solution),
        "notebook": _where(one),
    }


def without_outputs(notebook: bytes) -> bytes:
    """Drop what cells showed when they ran: it counts for nothing, and may name folders of the learner's machine."""
    content = json.loads(notebook)
    for cell in content.get("cells", []):
        if cell.get("cell_type") == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def _read_me(standings: Sequence[Standing]) -> str:
    lines = ["A record of study in the course Cyber Attaché", "", fill(PROVES, 92), "", "What is claimed:", ""]
    lines += [
        f"  {one.unit.id:20} {number(_best(one).points)} of {number(one.of)} points (round {_best(one).round})"
        for one in standings
    ]
    lines += ["", f"To find it again, with cyberattache {cyberattache.__version__} on Linux, in this folder:", ""]
    rounds = {_best(one).round == 1 for one in standings}
    lines += [f"  cyberattache grade {FIRST} --out results-{FIRST}"] if True in rounds else []
    lines += (
        [f"  cyberattache grade {LATER} --secret-file {SEED} --out results-{LATER}"] if False in rounds else []
    )
    lines += ["", fill(f"Numbers of a later round derive from {SEED} and the name of the round's folder.", 92)]
    return "\n".join(lines) + "\n"
