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

# Ends the line of a function's model answer that is left out in its fill-one-line form; `____` stands there instead.
FILL: Final = "### FILL"
BLANK: Final = "____"
_FILLED = re.compile(rf"(\s*(?:return|[^=#]*[^=!<>#] [-+|]?=) )(\S.*?)\s*{FILL}")

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


def without_fill(source: str) -> str:
    """Take the mark of the line to fill away: what is left is the model answer."""
    return "\n".join(line.removesuffix(FILL).rstrip() if line.endswith(FILL) else line for line in source.split("\n"))


def fill_form(source: str) -> str:
    """Write the model answer with a blank in place of what the marked line works out; "" where no line is marked.

    MarkerError when more than one line is marked, or one that neither returns nor sets a name, or one outside a
    solution, which learners have already.
    """
    marked = [number for number, line in enumerate(source.split("\n"), start=1) if FILL in line]
    if not marked:
        return ""
    if len(marked) > 1:
        raise MarkerError(marked[1], f"a second line is marked {FILL}")
    line = source.split("\n")[marked[0] - 1]
    match = _FILLED.fullmatch(line)
    if match is None:
        raise MarkerError(marked[0], f"{FILL} ends a line that neither returns nor sets a name")
    if line not in solution_lines(source):
        raise MarkerError(marked[0], f"{FILL} stands outside a solution")
    lines = [match[1] + BLANK if one == line else one for one in source.split("\n")]
    return "\n".join(one for one in lines if one.strip() not in (BEGIN_SOLUTION, END_SOLUTION))


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
