"""Write what a new grading changes: a table for people, lines of JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from textwrap import fill

from cyberattache.learner.panel import number
from cyberattache.regrade import Regraded
from cyberattache.regrade.changes import Change
from cyberattache.report.codec import number as exact
from cyberattache.report.words import plain
from cyberattache.types import Json

WIDTH = 100
HEAD = ("learner", "unit", "task", "before", "after", "by")


def table(regraded: Regraded) -> str:
    """Write who changes, in which task, by how much, and below each line why."""
    counted = [change for change in regraded.changes if change.counts]
    reworded = {(change.learner, change.unit) for change in regraded.changes if not change.counts}
    lines = [fill(f"Since the last grading: {'; '.join(regraded.causes)}.", WIDTH)] if regraded.causes else []
    lines += _rows(counted)
    if reworded:
        what = "report says" if len(reworded) == 1 else "reports say"
        lines.append(f"{len(reworded)} {what} something in other words, for the same points.")
    lines += [f"left as it was, {one}" for one in regraded.stays]
    return plain("\n".join([*lines, _end(regraded, counted)]))


def _rows(changes: Sequence[Change]) -> Iterator[str]:
    if not changes:
        return
    rows = list[tuple[Sequence[str], Sequence[str]]]([(HEAD, ())])
    for (learner, unit), grouped in groupby(changes, key=lambda one: (one.learner, one.unit)):
        own = list(grouped)
        rows += [((learner, unit, one.task or "(all)", one.before, one.after, _by(one)), one.why) for one in own]
        if len(own) > 1:
            rows.append(((learner, unit, "(in all)", "", "", _signed(_sum(own))), ()))
    cells = [[" ".join(plain(cell).splitlines()) for cell in row] for row, _ in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row, (_, reasons) in zip(cells, rows, strict=True):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for why in reasons:
            yield fill(plain(why), WIDTH, initial_indent="    ", subsequent_indent="      ")


def _sum(changes: Sequence[Change]) -> Fraction:
    return sum((change.by for change in changes if change.by), Fraction(0))


def _by(change: Change) -> str:
    return "–" if change.by is None else _signed(change.by)


def _signed(points: Fraction) -> str:
    return f"{'+' if points > 0 else ''}{number(points)}"


def _end(regraded: Regraded, counted: Sequence[Change]) -> str:
    if not regraded.changes:
        return "Nothing changes."
    who = {(change.learner, change.unit) for change in counted}
    said = f"{len(who)} of {len(regraded.reports)} submissions change, by {_signed(_sum(counted))} points in all."
    last = "Applied." if regraded.applied else "Nothing was overwritten: --apply does it."
    return f"{said} {last}"


def json_lines(regraded: Regraded) -> str:
    """Write an event for each change and one at the end."""
    events: list[Json] = [_event(change) for change in regraded.changes]
    changed = len({(change.learner, change.unit) for change in regraded.changes})
    end = {"changed": changed, "causes": regraded.causes, "stays": regraded.stays, "applied": regraded.applied}
    return "\n".join(json.dumps(event) for event in [*events, {"event": "regraded", **end}])


def _event(change: Change) -> Json:
    return {
        "event": "change",
        "learner": change.learner,
        "unit": change.unit,
        "task": change.task or None,
        "before": change.before,
        "after": change.after,
        "by": None if change.by is None else exact(change.by),
        "counts": change.counts,
        "why": list(change.why),
    }
