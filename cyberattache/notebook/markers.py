"""The markers around what learners do not get, and the words that look like one.

nbgrader passes over a misspelt marker in silence, and what stands under it leaks. So a line that resembles a marker
but is none is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

BEGIN_SOLUTION: Final = "### BEGIN SOLUTION"
END_SOLUTION: Final = "### END SOLUTION"
BEGIN_HIDDEN: Final = "### BEGIN HIDDEN TESTS"
END_HIDDEN: Final = "### END HIDDEN TESTS"
# nbgrader puts both lines in place of every solution. The second one would end "Run All" at the first task that is
# open, so it stands only where Python needs a statement: in the body of a function.
STUB: Final = "# YOUR CODE HERE"
STUB_STATEMENT: Final = "raise NotImplementedError()"

_SIDES = ("BEGIN", "END", "START", "STOP")
_TOPICS = ("SOLUTION", "SOLUTIONS", "HIDDEN", "TESTS", "ANSWER", "MARK", "MARKSCHEME")
_FILLERS = {"OF", "THE", "YOUR", "MY", "MODEL"}
_ALIKE = 0.74
_SHORT = 4


class MarkerError(ValueError):
    """The markers of a cell do not pair up; the first argument is the line within the cell, from 1."""


def without_solution(source: str) -> str:
    """Put the stub in place of every solution of an answer cell; none where a skeleton is left to fill in."""
    kept: list[tuple[str, bool]] = []
    begun = 0
    for number, line in enumerate(source.split("\n"), start=1):
        marker = line.strip()
        if marker == BEGIN_SOLUTION:
            if begun:
                raise MarkerError(number, "a solution begins inside a solution")
            begun = number
            indent = line[: len(line) - len(line.lstrip())]
            kept += [(indent + stub, True) for stub in ((STUB, STUB_STATEMENT) if indent else (STUB,))]
        elif marker == END_SOLUTION:
            if not begun:
                raise MarkerError(number, "a solution ends that did not begin")
            begun = 0
        elif not begun:
            kept.append((line, False))
    if begun:
        raise MarkerError(begun, "this solution has no end")
    skeleton = any(line.strip() for line, is_stub in kept if not is_stub)
    return "\n".join(line for line, _ in kept if not (skeleton and line == STUB)).rstrip("\n")


def solution_lines(source: str) -> list[str]:
    """List the lines of an answer cell that learners do not get."""
    inside, found = False, []
    for line in source.split("\n"):
        marker = line.strip()
        if marker in (BEGIN_SOLUTION, END_SOLUTION):
            inside = marker == BEGIN_SOLUTION
        elif inside:
            found.append(line)
    return found


def near_misses(source: str) -> Iterator[tuple[int, str]]:
    """Find the lines that resemble a marker and are not one of the two that an author writes."""
    for number, line in enumerate(source.split("\n"), start=1):
        if line.strip() not in (BEGIN_SOLUTION, END_SOLUTION) and _resembles(line):
            yield number, line.strip()


def _resembles(line: str) -> bool:
    comment = re.search(r"(?:#+|<!--)\s*([^#]*)$", line.rstrip("# "))
    text = comment.group(1) if comment else line
    words = [word for word in re.findall(r"[A-Za-z]+", text) if word.upper() not in _FILLERS]
    if len(words) == 1:  # ###BEGINSOLUTION
        return comment is not None and any(_alike(words[0], a + b) for a in _SIDES for b in _TOPICS[:2])
    if len(words) < 2 or not (_one_of(words[0], _SIDES) and _one_of(words[1], _TOPICS)):
        return False
    shouted = words[0].isupper() and words[1].isupper()
    return shouted or (comment is not None and len(words) <= _SHORT)


def _one_of(word: str, known: tuple[str, ...]) -> bool:
    return any(_alike(word, other) for other in known)


@lru_cache(maxsize=20_000)
def _alike(word: str, other: str) -> bool:
    return SequenceMatcher(None, word.upper(), other).ratio() >= _ALIKE
