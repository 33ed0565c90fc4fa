"""Hold the retrieval tasks: each unit but the first opens with two, about units that come before it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cyberattache.audit.problem import Problem
from cyberattache.errors import did_you_mean
from cyberattache.units import LoadedUnit

OPENING = 2


def audit_recalls(loaded: LoadedUnit, order: Sequence[str], planned: Collection[str]) -> Iterator[Problem]:
    """Check which units a unit asks about, and that it opens with it.

    `order` is that of the table of contents; `planned` are units that the course will have besides.
    """
    unit, file = loaded.unit, f"{loaded.shown}/unit.yml"
    place = {one: number for number, one in enumerate(order)}
    for task in unit.tasks:
        if task.recalls is None:
            continue
        where, here = f"{file}, task {task.id}", place.get(unit.id, len(place))
        if task.recalls not in place and task.recalls not in planned:
            do = did_you_mean(task.recalls, sorted({*place, *planned}))
            yield Problem(where, f"recalls {task.recalls!r}, which is no unit", do)
        elif task.recalls == unit.id or place.get(task.recalls, -1) > here:
            found = f"recalls {task.recalls!r}, which does not come before {unit.id!r}"
            yield Problem(where, found, "Ask about an earlier unit.")
    opening = [task for task in unit.tasks[:OPENING] if task.recalls]
    if place.get(unit.id, 0) and len(opening) < OPENING:
        do = "Begin with two tasks of 0 points, `recalls:` an earlier unit."
        yield Problem(file, f"{len(opening)} of the first two tasks recall an earlier unit", do)
