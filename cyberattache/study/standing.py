"""Where a learner stands, computed from the events. Pure.

*First* is what each task earned the first time that its answer was judged whole; *best* is the best whole notebook. The
two are never added or mixed. Mastery of a unit, or of an objective, is 80 % of the machine's points.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cyberattache.study.events import (
    Checked,
    Event,
    Foretold,
    HintRead,
    Reflected,
    SolutionRead,
    Started,
    Tried,
)
from cyberattache.types import Unit

MASTERY = Fraction(4, 5)
NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Best:
    """The best whole notebook of a unit: its round, its points, and those of each task in it."""

    round: int
    points: Fraction
    tasks: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one unit stands. `with_solution` are the tasks whose model answer was read before an answer held.

    `with_fill` are those whose function was seen with one line left to fill, in any round.
    """

    unit: Unit
    round: int
    of: Fraction
    first: Fraction
    first_tasks: int
    graded_tasks: int
    best: Best | None
    mastered: frozenset[str]
    with_solution: tuple[str, ...]
    with_fill: tuple[str, ...] = ()

    @property
    def badge(self) -> bool:
        """Tell whether the unit is mastered."""
        return self.best is not None and reaches(self.best.points, self.of)


def reaches(points: Fraction, of: Fraction) -> bool:
    """Tell whether points are mastery of what there was to earn; of nothing, nothing is mastered."""
    return of > 0 and points >= MASTERY * of


def of_unit(events: Iterable[Event], unit: str) -> tuple[Event, ...]:
    """Keep what happened in one unit."""
    return tuple(event for event in events if event.unit == unit)


def current_round(events: Iterable[Event], unit: str) -> int:
    """Give the round that a unit is in; 0 when it was not begun."""
    return max((event.round for event in of_unit(events, unit) if isinstance(event, Started)), default=0)


def started(events: Iterable[Event]) -> tuple[str, ...]:
    """Name the units that were begun, in the order in which they were."""
    return tuple(dict.fromkeys(event.unit for event in events if isinstance(event, Started)))


def of_task(events: Iterable[Event], unit: str, round_: int, task: str) -> list[Event]:
    """Keep what happened to one task in one round, in order."""
    return [event for event in of_unit(events, unit) if _is_about(event, round_, task)]


def _is_about(event: Event, round_: int, task: str) -> bool:
    if isinstance(event, Checked):
        return event.round == round_ and task in event.tasks
    if isinstance(event, HintRead | Reflected | SolutionRead | Foretold):
        return (event.round, event.task) == (round_, task)
    return False


def tries(events: Iterable[Event], unit: str, round_: int, task: str) -> list[Tried]:
    """List how the answers to a task were judged in a round, in order."""
    return [event.tasks[task] for event in of_task(events, unit, round_, task) if isinstance(event, Checked)]


def held(events: Iterable[Event], unit: str, round_: int, task: str) -> bool:
    """Tell whether an answer to a task held in a round when it was judged whole."""
    mine = of_task(events, unit, round_, task)
    return any(isinstance(event, Checked) and event.whole and event.tasks[task].holds for event in mine)


def hints_read(events: Iterable[Event], unit: str, round_: int, task: str) -> int:
    """Count the levels of hints that were read of a task in a round."""
    mine = of_task(events, unit, round_, task)
    return max((event.level for event in mine if isinstance(event, HintRead)), default=0)


def stuck(events: Iterable[Event], unit: str, round_: int, task: str) -> int:
    """Count the answers in a row that did not hold since the learner last stopped to read or to think.

    An answer that both kinds of check judged is one answer, and holds if it did the last time.
    """
    held: dict[str, bool] = {}
    for event in of_task(events, unit, round_, task):
        if not isinstance(event, Checked):
            held = {}
            continue
        tried = event.tasks[task]
        held.pop(tried.answer, None)
        held[tried.answer] = tried.holds
    in_a_row = list(held.values())[::-1]
    return in_a_row.index(True) if True in in_a_row else len(in_a_row)


def latest(events: Iterable[Event], unit: str, round_: int, *, whole: bool) -> dict[str, Tried]:
    """Give the latest judgement of each task in a round, by the whole checks or by the open ones."""
    found: dict[str, Tried] = {}
    for event in of_unit(events, unit):
        if isinstance(event, Checked) and (event.round, event.whole) == (round_, whole):
            found.update(event.tasks)
    return found


def standing(events: Sequence[Event], unit: Unit) -> Standing:
    """Say how one unit stands."""
    mine = of_unit(events, unit.id)
    graded = [task for task in unit.tasks if task.points]
    first = _first(mine)
    best = _best(mine)
    read = {event.task for event in mine if isinstance(event, SolutionRead) and not event.held}
    deepest: dict[str, int] = {}
    for event in mine:
        if isinstance(event, HintRead):
            deepest[event.task] = max(event.level, deepest.get(event.task, 0))
    return Standing(
        unit=unit,
        round=current_round(mine, unit.id),
        of=sum((task.points for task in graded), NONE),
        first=sum((first[task.id] for task in graded if task.id in first), NONE),
        first_tasks=sum(task.id in first for task in graded),
        graded_tasks=len(graded),
        best=best,
        mastered=_mastered(unit, best),
        with_solution=tuple(task.id for task in unit.tasks if task.id in read),
        with_fill=tuple(task.id for task in unit.tasks if deepest.get(task.id, 0) > len(task.hints)),
    )


def _first(mine: Sequence[Event]) -> dict[str, Fraction]:
    """Give what each task earned when it was judged whole for the first time."""
    found: dict[str, Fraction] = {}
    for event in mine:
        if isinstance(event, Checked) and event.whole:
            for task, tried in event.tasks.items():
                found.setdefault(task, tried.points)
    return found


def _best(mine: Sequence[Event]) -> Best | None:
    """Find the best whole notebook, the earliest of equals."""
    best: Best | None = None
    now: dict[str, Fraction] = {}
    round_ = 0
    for event in mine:
        if not isinstance(event, Checked) or not event.whole:
            continue
        if event.round != round_:
            round_, now = event.round, {}
        now.update({task: tried.points for task, tried in event.tasks.items()})
        if best is None or event.points > best.points:
            best = Best(event.round, event.points, dict(now))
    return best


def _mastered(unit: Unit, best: Best | None) -> frozenset[str]:
    earned = best.tasks if best else {}
    found = set()
    for objective in unit.objectives:
        tasks = [task for task in unit.tasks if task.objective == objective]
        of = sum((task.points for task in tasks), NONE)
        if reaches(sum((earned.get(task.id, NONE) for task in tasks), NONE), of):
            found.add(objective)
    return frozenset(found)
