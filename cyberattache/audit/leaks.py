"""Look in what learners get for what they must not get."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cyberattache.audit.problem import Problem
from cyberattache.notebook import Exercise
from cyberattache.notebook.markers import near_misses, solution_lines
from cyberattache.release import learner_notebook
from cyberattache.units import LoadedUnit

TELLING = 20
ORDINARY = re.compile(r"(import|from|for|with|def|class|if|elif|else|try|except|#)\b|#|\"\"\"")
MARKER = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)")


def audit_release(loaded: LoadedUnit, exercise: Exercise) -> Iterator[Problem]:
    """Look for lines of the model answers, and for markers, in the learner's notebook and in the open checks."""
    shipped = {cell.id: cell.source for cell in learner_notebook(loaded.unit, exercise).cells}
    shipped["checks_open.py"] = loaded.checks_open.read_text(encoding="utf-8")
    lines = {line.strip(): name for name, source in shipped.items() for line in source.split("\n")}
    for name, source in shipped.items():
        where = f"{loaded.shown}, {name} of the release"
        if MARKER.search(source):
            yield Problem(where, "holds a marker", "Put it in an answer cell, alone on its line.")
        for _, line in near_misses(source):
            yield Problem(where, f"{line!r} resembles a marker", "Say it in other words.")
    for task, source in exercise.answers().items():
        for line in map(str.strip, solution_lines(source)):
            if line in lines and len(line) >= TELLING and not ORDINARY.match(line):
                found = f"a line of the model answer stands in {lines[line]}, which learners get: {line!r}"
                yield Problem(
                    f"{loaded.shown}, task {task}", found, "Take it out there, or write it otherwise."
                )
