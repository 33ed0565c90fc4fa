"""Give hints one level at a time, and remember which were read. They cost nothing and are counted for the learner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cyberattache.errors import UsageError
from cyberattache.release import read_exercise
from cyberattache.study.events import HintRead
from cyberattache.study.place import begun_task, open_place, round_of
from cyberattache.study.standing import hints_read
from cyberattache.types import Task

LEVELS = ("where to look", "which rule", "a worked parallel")


@dataclass(frozen=True, slots=True)
class Hint:
    """One level of help for one task; `before` are the levels that were read already and asked for again.

    `form` is the function with one line left to fill, which comes after the last hint.
    """

    unit: str
    task: Task
    level: int
    before: tuple[str, ...] = ()
    form: str = ""

    @property
    def of(self) -> int:
        """How many levels there are: the hints, and the form with one line to fill where there is one."""
        return len(self.task.hints) + bool(self.form)

    @property
    def fills(self) -> bool:
        """Tell whether this level is the form with one line to fill."""
        return self.level > len(self.task.hints)

    @property
    def say(self) -> str:
        """The help."""
        return self.form if self.fills else self.task.hints[self.level - 1]

    @property
    def kind(self) -> str:
        """What kind of help this level is."""
        if self.fills:
            return "one line to fill"
        return LEVELS[self.level - 1] if self.level <= len(LEVELS) else "more"

    @property
    def last(self) -> bool:
        """Tell whether there is no further level."""
        return self.level == self.of


def hint(*, task: str, now: datetime, here: Path, folder: Path | None = None, again: bool = False) -> Hint:
    """Give the next level of help for a task; with `again` those that were read already, and no new one.

    After the last level it is given again.
    """
    place = open_place(folder, here=here)
    loaded, name = begun_task(place, task)
    unit, found = loaded.unit.id, loaded.unit.task(name)
    if not found.hints:
        raise UsageError(f"task {unit}/{name}", "it has no hints", "Read its question again.")
    round_ = round_of(place, unit)
    form = read_exercise(loaded).fills().get(name, "")
    read = hints_read(place.diary.events, unit, round_, name)
    if again:
        if not read:
            raise UsageError(f"task {unit}/{name}", "you have read no hint yet", f"cyberattache study hint {task}")
        return Hint(unit, found, read, found.hints[: read - 1], form)
    level = min(read + 1, len(found.hints) + bool(form))
    if level > read:
        place.diary.add(HintRead(when=now, unit=unit, round=round_, task=name, level=level))
    return Hint(unit, found, level, form=form)
