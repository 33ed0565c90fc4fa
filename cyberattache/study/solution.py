"""Show a model answer, explained, once its task was honestly attempted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from textwrap import dedent

from cyberattache import release
from cyberattache.compare.finding import Finding
from cyberattache.errors import UsageError
from cyberattache.judge import judge_in_process
from cyberattache.notebook.markers import BEGIN_SOLUTION, END_SOLUTION, solution_lines
from cyberattache.study.events import Event, SolutionRead
from cyberattache.study.place import begun_task, open_place, round_of, variant_of
from cyberattache.study.standing import held, hints_read, tries
from cyberattache.types import Misconception, Task, Unit

ANSWERS = 2
WHAT_COUNTS = (
    "A model answer is shown to whoever got the task right (with --closed), or tried in earnest: "
    f"{ANSWERS} different answers of your own that were checked in this round, and every hint read with "
    "`cyberattache study hint` (the form with one line to fill is not needed)."
)
RULE = 1  # of the hints: where to look, which rule, a worked parallel


@dataclass(frozen=True, slots=True)
class Solution:
    """A model answer: its code, the rule behind it, what a judge says of it, and what the learner's answers resembled.

    `held` is set when the learner's own answer holds: then there are two to compare.
    """

    unit: Unit
    task: Task
    code: str
    findings: tuple[Finding, ...]
    mistakes: tuple[Misconception, ...]
    held: bool

    @property
    def rule(self) -> str:
        """The rule behind the answer."""
        return self.task.hints[RULE] if len(self.task.hints) > RULE else ""


def solution(*, task: str, now: datetime, here: Path, folder: Path | None = None) -> Solution:
    """Show the model answer of a task; UsageError says what an honest attempt still needs."""
    place = open_place(folder, here=here)
    loaded, name = begun_task(place, task)
    unit, found = loaded.unit, loaded.unit.task(name)
    round_, events = round_of(place, unit.id), place.diary.events
    missing = still_needed(events, unit.id, round_, found)
    if missing:
        raise UsageError(f"task {unit.id}/{name}", f"{', '.join(missing)}. {WHAT_COUNTS}", _next(missing, name))
    source = release.read_exercise(loaded).answers()[name]
    judged = judge_in_process(unit.id, name, source, variant=variant_of(loaded, place.diary.seed, round_))
    tried = tries(events, unit.id, round_, name)
    told = dict.fromkeys(mistake for one in tried for mistake in one.told)
    was_held = held(events, unit.id, round_, name)
    if not any(isinstance(event, SolutionRead) and _same(event, unit.id, round_, name) for event in events):
        place.diary.add(SolutionRead(when=now, unit=unit.id, round=round_, task=name, held=was_held))
    return Solution(
        unit,
        found,
        code_of(source),
        judged.findings,
        tuple(unit.misconceptions[mistake] for mistake in told if mistake in unit.misconceptions),
        was_held,
    )


def still_needed(events: tuple[Event, ...], unit: str, round_: int, task: Task) -> list[str]:
    """Say what an honest attempt at a task still needs: answers, hints; nothing for an answer that held."""
    tried = tries(events, unit, round_, task.id)
    if held(events, unit, round_, task.id):
        return []
    answers, hints = len({one.answer for one in tried}), hints_read(events, unit, round_, task.id)
    needed = [f"different answers checked: {answers} of {ANSWERS}"] if answers < ANSWERS else []
    return needed + ([f"hints read: {hints} of {len(task.hints)}"] if hints < len(task.hints) else [])


def _next(missing: list[str], task: str) -> str:
    answers = missing[0].startswith("different")
    return f"Next: cyberattache study {'check' if answers else 'hint'} {task}"


def _same(event: SolutionRead, unit: str, round_: int, task: str) -> bool:
    return (event.unit, event.round, event.task) == (unit, round_, task)


def code_of(source: str) -> str:
    """Take the model answer out of its cell: what stands between the markers, or the whole where that is a part."""
    lines = solution_lines(source)
    if lines and not lines[0][:1].isspace():
        return "\n".join(lines).strip()
    markers = (BEGIN_SOLUTION, END_SOLUTION)
    return dedent("\n".join(line for line in source.split("\n") if line.strip() not in markers)).strip()
