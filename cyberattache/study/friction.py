"""Slow down guessing, gently: after two answers that did not hold, think or read before the third is judged.

Never a timer, never a refusal: whoever does not answer sees the next hint, and the answer is judged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cyberattache.study.events import Event, HintRead, Reflected
from cyberattache.study.hint import Hint
from cyberattache.study.place import Place
from cyberattache.study.standing import hints_read, stuck
from cyberattache.types import Task, Unit

Ask = Callable[[str], str]
FREE_TRIES = 2
FEWEST_LETTERS = 8


@dataclass(frozen=True, slots=True)
class Pause:
    """What came before the judgement: what the learner said, or the hint that was shown instead.

    Neither, when every hint is read: then `task` is the one whose model answer may help.
    """

    task: Task
    words: str = ""
    hint: Hint | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """A pause, if there was one, and what is to be remembered of it."""

    pause: Pause | None = None
    events: tuple[Event, ...] = ()


def question(task: Task) -> str:
    """Ask what was changed."""
    return (
        f"“{task.title}” has not held so far. What did you change, and why should it help? "
        "(One line; empty shows the next hint first.)"
    )


def pause(
    place: Place,
    unit: Unit,
    round_: int,
    changed: Sequence[str],
    *,
    now: datetime,
    ask: Ask | None,
    because: str,
) -> Paused:
    """Stop at the first task that is being guessed at; `ask` is None where nobody can answer."""
    events = place.diary.events
    guessed = [task for task in changed if stuck(events, unit.id, round_, task) >= FREE_TRIES]
    if not guessed:
        return Paused()
    task = unit.task(guessed[0])
    words = because or (ask(question(task)) if ask is not None else "")
    words = " ".join(words.split())
    if len(words) >= FEWEST_LETTERS:
        said = Reflected(when=now, unit=unit.id, round=round_, task=task.id, words=words)
        return Paused(Pause(task, words), (said,))
    level = hints_read(events, unit.id, round_, task.id) + 1
    if level > len(task.hints):
        return Paused(Pause(task))
    read = HintRead(when=now, unit=unit.id, round=round_, task=task.id, level=level)
    return Paused(Pause(task, hint=Hint(unit.id, task, level)), (read,))
