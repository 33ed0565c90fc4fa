"""Bring back what was learned before it is forgotten: a question to answer from memory, at growing distances.

The distances are ours: a day, three, a week, three weeks, two months, half a year. What did not hold at the first
attempt, or was read in a model answer, comes back first. A day asks for two at most, of earlier units before the
present one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from cyberattache.study.events import Checked, Event, Recalled, SolutionRead
from cyberattache.study.place import begun_task, open_place
from cyberattache.study.standing import of_unit, started
from cyberattache.types import Misconception, Task, Unit
from cyberattache.units import load_unit, names

DAYS = (1, 3, 7, 21, 60, 180)
FRESH, SURE = 0, 1  # the first distance after a stumble, and after an answer that held at once
PER_DAY = 2
REMINDED = 2
PROMPTS = {
    "function": "Say the steps in their order, from memory. Which inputs must be refused, and why?",
    "number": "Say the steps in their order, from memory, with the unit of each. What would make the number wrong?",
    "interval": "Say how both ends come about, from memory. What would make the interval too narrow?",
    "table": "Say what each column is divided by, from memory. Who is left out of which?",
    "classification": "Say from memory which question decides between the codes, and give a case of two of them.",
    "choice": "Say from memory which answer can be defended, by which fact, and what speaks for another.",
    "ranking": "Put them in order from memory, and say by what.",
    "timeline": "Put the steps in order from memory, with a year each. Which two are easily mixed up?",
    "symmetric": "Say from memory what goes in and what comes out. What of the result carries no meaning?",
    "argument": "Give the claim, two grounds, the warrant and the best objection, from memory.",
    "written": "Give the four sentences that you would say aloud, from memory.",
    "coding": "Say from memory what tells the levels apart.",
    "forecast": "Say from memory where you would begin, and what would move you from there.",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A task to think of again, and the day from which on."""

    unit: str
    task: Task
    day: date


@dataclass(frozen=True, slots=True)
class Revisit:
    """A question to answer from memory, and what to compare the answer with.

    `mistakes` are the last ones that the learner's own answers resembled. `next_day` is set when the answer was told.
    """

    unit: Unit
    task: Task
    mistakes: tuple[Misconception, ...]
    knew: bool | None = None
    next_day: date | None = None

    @property
    def prompt(self) -> str:
        """What to do from memory."""
        return PROMPTS[self.task.kind]

    @property
    def answer(self) -> tuple[str, ...]:
        """The rule and a worked parallel."""
        return self.task.hints[1:]


def due(events: Sequence[Event], units: Iterable[Unit], today: date) -> tuple[Due, ...]:
    """List what to revisit today, the most urgent first; fewer when some was revisited today already."""
    waiting = [one for unit in units for one in _waiting(events, unit) if one.day <= today]
    begun = started(events)
    waiting.sort(key=lambda one: (one.unit == begun[-1], one.day))
    done = sum(isinstance(event, Recalled) and event.day == today for event in events)
    return tuple(waiting[: max(0, PER_DAY - done)])


def next_day(events: Sequence[Event], unit: Unit, task: str) -> date | None:
    """Say when a task comes back; None when it was not learned yet."""
    return next((one.day for one in _waiting(events, unit) if one.task.id == task), None)


def _waiting(events: Sequence[Event], unit: Unit) -> list[Due]:
    mine = of_unit(events, unit.id)
    days = ((task, _due_day(mine, task.id)) for task in unit.tasks if task.graded)
    return [Due(unit.id, task, day) for task, day in days if day is not None]


def _due_day(mine: Sequence[Event], task: str) -> date | None:
    """Follow one task through the events: when it was learned, and how it was recalled since."""
    box, last, stumbled = FRESH, None, False
    for event in mine:
        if isinstance(event, Checked) and event.whole and task in event.tasks:
            if event.tasks[task].holds and last is None:
                box, last = FRESH if stumbled else SURE, event.day
            stumbled = stumbled or not event.tasks[task].holds
        elif isinstance(event, SolutionRead) and event.task == task and last is None:
            box, last, stumbled = FRESH, event.day, True
        elif isinstance(event, Recalled) and event.task == task:
            box, last = min(box + 1, len(DAYS) - 1) if event.knew else FRESH, event.day
    return None if last is None else last + timedelta(days=DAYS[box])


def revisit(
    *, task: str | None, knew: bool | None, now: datetime, here: Path, folder: Path | None = None
) -> Revisit | None:
    """Ask the question that is due, or that of one task; with `knew`, write down whether it was remembered.

    None when no task is named and nothing is due.
    """
    place = open_place(folder, here=here)
    events = place.diary.events
    if task is None:
        units = [load_unit(unit).unit for unit in started(events) if unit in names()]
        today = due(events, units, now.date())
        if not today:
            return None
        task = f"{today[0].unit}/{today[0].task.id}"
    loaded, name = begun_task(place, task)
    unit = loaded.unit
    told = list(dict.fromkeys(_told(of_unit(events, unit.id), name)))[-REMINDED:]
    mistakes = tuple(unit.misconceptions[one] for one in told if one in unit.misconceptions)
    if knew is None:
        return Revisit(unit, unit.task(name), mistakes)
    after = place.diary.add(Recalled(when=now, unit=unit.id, task=name, knew=knew))
    return Revisit(unit, unit.task(name), mistakes, knew, next_day(after.events, unit, name))


def _told(mine: Iterable[Event], task: str) -> list[str]:
    checks = [event for event in mine if isinstance(event, Checked) and task in event.tasks]
    return [mistake for event in checks for mistake in event.tasks[task].told]
