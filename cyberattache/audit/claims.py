"""Hold the chapters and the graded questions against the map of popular claims.

`popular_claims` says which unit deals with which claim. A claim has an anchor in each of its chapters, `norms-pc-20`,
set by a target on a line of its own or by the name of a Claim check box.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cyberattache.audit.chapter import TARGET
from cyberattache.audit.problem import Problem
from cyberattache.errors import AuthorError, did_you_mean
from cyberattache.learner.rows import Row, table
from cyberattache.units import LoadedUnit, load_unit, names

BOX = re.compile(
    r"^(?P<fence>`{3,}|:{3,})\{admonition\}[^\n]*\n(?P<options>(?::[\w-]+:[^\n]*\n)*)", re.MULTILINE
)
NAME = re.compile(r"^:name:\s*(\S+)\s*$", re.MULTILINE)
CLASS = re.compile(r"^:class:.*\bclaim-check\b", re.MULTILINE)
# What a reader would take away wrongly without a box that says so.
CORRECTED = frozenset({"imprecise", "dated", "one-sided", "contested", "unsupported", "wrong"})


@dataclass(frozen=True, slots=True)
class Treatment:
    """What one unit does about the claims: the anchors of its chapter, those of boxes, and the claims it grades."""

    anchors: frozenset[str]
    boxes: frozenset[str]
    graded: frozenset[str]


def claims_by_unit() -> Mapping[str, list[Row]]:
    """Read the map: the claims of every unit, also of units that are still to be written."""
    found: dict[str, list[Row]] = {}
    for row in table("popular_claims"):
        for unit in str(row["units"]).split():
            found.setdefault(unit, []).append(row)
    return found


def anchor_of(unit: str, claim: str) -> str:
    """Name the anchor at which a chapter deals with a claim."""
    return f"{unit}-{claim.lower()}"


def treatment(loaded: LoadedUnit) -> Treatment:
    """Read what a unit does about the claims."""
    chapter = loaded.chapter.read_text(encoding="utf-8") if loaded.chapter.is_file() else ""
    options = [box["options"] for box in BOX.finditer(chapter)]
    boxes = {name for option in options if CLASS.search(option) for name in NAME.findall(option)}
    return Treatment(
        anchors=frozenset(
            {*TARGET.findall(chapter), *(name for option in options for name in NAME.findall(option))}
        ),
        boxes=frozenset(boxes),
        graded=frozenset(claim for task in loaded.unit.tasks if task.graded for claim in task.claims),
    )


def treatments(root: Path) -> dict[str, Treatment]:
    """Read what every unit of a course does; one that cannot be read is left out, and told by its own audit."""
    found = {}
    for name in names(root):
        with suppress(AuthorError):
            found[name] = treatment(load_unit(name, root))
    return found


def audit_claims(loaded: LoadedUnit, course: Mapping[str, Treatment]) -> Iterator[Problem]:
    """Check that a unit deals with the claims that the map gives to it, and names none that is not there.

    A box, or a graded question, in one unit of the course serves a claim that belongs to several.
    """
    yield from _unknown(loaded, [str(row["id"]) for row in table("popular_claims")])
    written = {**course, loaded.unit.id: treatment(loaded)}
    for row in claims_by_unit().get(loaded.unit.id, ()):
        yield from _missing(loaded, row, written)


def _unknown(loaded: LoadedUnit, known: list[str]) -> Iterator[Problem]:
    for task in loaded.unit.tasks:
        where = f"{loaded.shown}/unit.yml, task {task.id}"
        if task.claims and not task.graded:
            do = "Name them at a task with points."
            yield Problem(where, f"has no points and tests {', '.join(task.claims)}", do)
        for claim in task.claims:
            if claim not in known:
                yield Problem(where, f"there is no popular claim {claim!r}", did_you_mean(claim, known))


def _missing(loaded: LoadedUnit, row: Row, written: Mapping[str, Treatment]) -> Iterator[Problem]:
    unit, claim = loaded.unit.id, str(row["id"])
    anchor, where = anchor_of(unit, claim), f"{loaded.shown}/chapter.md"
    units = [one for one in str(row["units"]).split() if one in written]
    if anchor not in written[unit].anchors:
        do = f"Set the target ({anchor})= before the text that deals with it, or give its box `:name: {anchor}`."
        yield Problem(where, f"no anchor for {claim}: {row['claim']}", do)
    if row["verdict"] in CORRECTED and not any(anchor_of(one, claim) in written[one].boxes for one in units):
        do = f"Write an admonition of the class claim-check with `:name: {anchor}`."
        yield Problem(where, f"{claim} is {row['verdict']} and has no Claim check", do)
    if not row["context"] and not any(claim in written[one].graded for one in units):
        do = f"Let a question with points test it, and name it there: `claims: [{claim}]`."
        yield Problem(f"{loaded.shown}/unit.yml", f"no graded task tests {claim}: {row['claim']}", do)
