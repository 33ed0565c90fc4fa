"""The class of the demonstration: whole submissions, assembled from the specimens of a unit.

Pure: from a unit's release and its specimens to bytes. The names are first names from many places and nobody's.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cyberattache.audit.specimens import Specimen
from cyberattache.notebook.fill import fill
from cyberattache.notebook.marks import claims

Answers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Bench:
    """What submissions are made of: the learner's notebook, and each task's right and wrong answers."""

    release: bytes
    right: Mapping[str, Sequence[str]]
    wrong: Mapping[str, Sequence[str]]

    @staticmethod
    def of(release: bytes, specimens: Sequence[Specimen]) -> Bench:
        """Sort the specimens of a unit by task and by whether they are right."""
        tasks = dict.fromkeys(one.task for one in specimens)
        return Bench(
            release,
            {task: [one.source for one in specimens if one.task == task and one.right] for task in tasks},
            {task: [one.source for one in specimens if one.task == task and not one.right] for task in tasks},
        )

    def answers(self, number: int, *, wrong_every: int = 0) -> Answers:
        """Take the `number`-th right specimen of every task, and a wrong one at every `wrong_every`-th task."""
        chosen: Answers = {}
        for place, task in enumerate(self.right):
            slips = wrong_every and (place + number) % wrong_every == 0
            among = self.wrong[task] if slips else self.right[task]
            chosen[task] = among[number % len(among)]
        return chosen


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the class: a name, what the submission is like, and how it is made."""

    name: str
    like: str
    submission: Callable[[Bench], bytes]


def submissions(bench: Bench) -> dict[str, bytes]:
    """Make the submission of every member, by name."""
    return {member.name: member.submission(bench) for member in CLASS}


def _answered(number: int, *, wrong_every: int = 0) -> Callable[[Bench], bytes]:
    return lambda bench: fill(bench.release, bench.answers(number, wrong_every=wrong_every))


def _half_done(bench: Bench) -> bytes:
    answers = bench.answers(0)
    return fill(bench.release, {task: answers[task] for task in list(answers)[: len(answers) // 2]})


def _confused(bench: Bench) -> bytes:
    """Write every answer one cell too late."""
    answers = bench.answers(0)
    tasks = list(answers)
    return fill(bench.release, {task: answers[before] for before, task in pairwise(tasks)})


def _crashing(bench: Bench) -> bytes:
    """End Python in the middle of an otherwise right notebook."""
    answers = bench.answers(1)
    middle = list(answers)[len(answers) // 2]
    return fill(bench.release, {**answers, middle: "import os\n\nos._exit(0)\n"})


def _cell_deleted(bench: Bench) -> bytes:
    """Delete the answer cell of the first task, as an editor that ignores its metadata lets one do."""
    content = json.loads(fill(bench.release, bench.answers(2)))
    first = next(iter(bench.right))
    content["cells"] = [cell for cell in content["cells"] if first not in claims(cell)]
    return json.dumps(content).encode()


def _untouched(bench: Bench) -> bytes:
    return bench.release


def _cut_off(bench: Bench) -> bytes:
    """Lose the second half of the file, as a full disk or a broken upload does."""
    whole = fill(bench.release, bench.answers(0))
    return whole[: len(whole) // 2]


CLASS = (
    Member("amina", "right", _answered(0)),
    Member("bjorn", "right, in another style", _answered(1)),
    Member("chiara", "right, in a third style", _answered(2)),
    Member("duc", "one slip in seven tasks", _answered(3, wrong_every=7)),
    Member("eleni", "one slip in five", _answered(4, wrong_every=5)),
    Member("farhad", "one slip in four", _answered(5, wrong_every=4)),
    Member("grace", "one slip in three", _answered(6, wrong_every=3)),
    Member("hana", "one slip in two", _answered(7, wrong_every=2)),
    Member("ivan", "wrong everywhere", _answered(8, wrong_every=1)),
    Member("joao", "wrong in other ways", _answered(9, wrong_every=1)),
    Member("kavya", "handed in half done", _half_done),
    Member("lerato", "answers one cell too low", _confused),
    Member("mateo", "ends Python in one cell", _crashing),
    Member("noor", "lost an answer cell", _cell_deleted),
    Member("oskar", "untouched", _untouched),
    Member("priya", "half a file", _cut_off),
)
