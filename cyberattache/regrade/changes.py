"""Say what differs between two reports on the same submission: who, in which task, by how much, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cyberattache.compare.finding import Finding
from cyberattache.grade.store import Origin
from cyberattache.learner.panel import number
from cyberattache.report.words import earned, standing
from cyberattache.types import Outcome, Report, TaskReport

ORIGINS = {
    "submission": "another notebook was handed in",
    "unit": "the unit was edited",
    "code": "this program is another version",
    "rest": "the secret, the limits or the protections are others",
}


@dataclass(frozen=True, slots=True)
class Change:
    """What changes in one task, or in the submission as a whole, where `task` is "".

    `by` is how many of the machine's points; None where one of the two has none. `counts` is False where only words
    change: what a learner is told, but no points, no outcome and nothing for a marker.
    """

    learner: str
    unit: str
    task: str
    before: str
    after: str
    by: Fraction | None
    why: tuple[str, ...]
    counts: bool = True


def changes(before: Report, after: Report) -> list[Change]:
    """List the changes from one report to another."""
    if before.outcome is not Outcome.GRADED or after.outcome is not Outcome.GRADED:
        return _whole(before, after)
    old = {task.task: task for task in before.tasks}
    new = {task.task: task for task in after.tasks}
    found = (_task(after, id_, old.get(id_), new.get(id_)) for id_ in dict.fromkeys([*new, *old]))
    return [one for one in found if one is not None]


def causes(before: Origin, after: Origin) -> tuple[str, ...]:
    """Say what the two were made from differently."""
    return tuple(say for part, say in ORIGINS.items() if getattr(before, part) != getattr(after, part))


def _whole(before: Report, after: Report) -> list[Change]:
    if (before.outcome, before.reason, before.tasks) == (after.outcome, after.reason, after.tasks):
        return []
    why = (after.reason,) if after.reason else ()
    counts = before.outcome is not after.outcome
    return [Change(after.learner, after.unit, "", standing(before), standing(after), None, why, counts)]


def _task(report: Report, task: str, old: TaskReport | None, new: TaskReport | None) -> Change | None:
    if old == new:
        return None
    points = [None if one is None else one.points for one in (old, new)]
    by = None if points[0] is None or points[1] is None else points[1] - points[0]
    shown = ["no such task" if one is None else earned(one) for one in (old, new)]
    counts = old is None or new is None or _counted(old) != _counted(new)
    why = tuple(_why(old.findings if old else (), new.findings if new else ()))
    if new is not None and new.reason and (old is None or old.reason != new.reason):
        why = (new.reason, *why)
    return Change(report.learner, report.unit, task, shown[0], shown[1], by, why, counts)


def _counted(task: TaskReport) -> tuple[object, ...]:
    return task.outcome, task.points, task.of, task.awaiting_marker, dict(task.self_scored)


def _why(old: Sequence[Finding], new: Sequence[Finding]) -> Iterator[str]:
    """Set each finding that is new beside the one of before that tried the same."""
    gone = [one for one in old if one not in new]
    for one in new:
        if one in old:
            continue
        prior = next((other for other in gone if other.tried == one.tried), None)
        was = ""
        if prior is not None:
            gone.remove(prior)
            was = f"; before: {_state(prior)}"
        yield f"{one.tried} {_state(one)}{was}"
    for one in gone:
        yield f"{one.tried} No longer checked; before: {_state(one)}"


def _state(finding: Finding) -> str:
    points = f" ({number(finding.points)} of {number(finding.of)})" if finding.of else ""
    named = f" [{finding.misconception}]" if finding.misconception and not finding.holds else ""
    said = f": {finding.say}" if finding.say and not finding.holds else ""
    return f"{'holds' if finding.holds else 'does not hold'}{points}{named}{said}"
