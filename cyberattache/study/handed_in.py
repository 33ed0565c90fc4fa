"""Read a learner's notebook as it lies in the folder: its answers, and which of them are new."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from cyberattache import release
from cyberattache.errors import UsageError
from cyberattache.notebook import Exercise, Rebuilt, rebuild
from cyberattache.study.place import Place
from cyberattache.study.standing import latest, tries
from cyberattache.units import LoadedUnit


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A notebook as it stands: its bytes, its answers, and a digest of each that is not untouched."""

    loaded: LoadedUnit
    exercise: Exercise
    content: bytes
    rebuilt: Rebuilt
    answers: Mapping[str, str]

    def new(self, place: Place, round_: int, *, whole: bool) -> tuple[str, ...]:
        """Name the answers that this kind of check has not judged yet, in the order of the tasks."""
        unit = self.loaded.unit
        known = latest(place.diary.events, unit.id, round_, whole=whole)
        return tuple(
            task.id
            for task in unit.tasks
            if task.id in self.answers
            and (task.id not in known or known[task.id].answer != self.answers[task.id])
        )

    def changed(self, place: Place, round_: int) -> tuple[str, ...]:
        """Name the answers that are others than those judged last, by either kind of check."""
        unit, found = self.loaded.unit, []
        for task in unit.tasks:
            before = tries(place.diary.events, unit.id, round_, task.id)
            if task.id in self.answers and before and before[-1].answer != self.answers[task.id]:
                found.append(task.id)
        return tuple(found)


def read_notebook(place: Place, loaded: LoadedUnit) -> HandedIn:
    """Read the notebook of a unit; UsageError when it is none of this unit."""
    notebook, name = place.notebook(loaded.unit.id), loaded.unit.id
    try:
        content = notebook.read_bytes()
    except OSError as problem:
        do = f"Make a fresh one: cyberattache study start {name}"
        raise UsageError(notebook, f"cannot be read: {problem.strerror}", do) from problem
    rebuilt = rebuild(content, loaded.unit)
    if rebuilt.refused:
        do = f"Save it in your notebook program again, or move it away: cyberattache study start {name}"
        raise UsageError(notebook, rebuilt.refused, do)
    exercise = release.read_exercise(loaded)
    untouched = exercise.untouched()
    written = {task: it for task, it in rebuilt.answers.items() if it.strip() != untouched[task].strip()}
    return HandedIn(loaded, exercise, content, rebuilt, {task: digest(it) for task, it in written.items()})


def digest(source: str) -> str:
    """Name an answer, so that it is known again; nothing of it can be read out."""
    return hashlib.sha256(source.strip().encode("utf-8", "replace")).hexdigest()[:12]
