"""What a learner's notebook holds beside the answers, where that explains a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cyberattache import release
from cyberattache.learner import Given
from cyberattache.notebook.marks import claims
from cyberattache.notebook.rebuild import Refused, read_cells, source_of

UNDEFINED = re.compile(r"NameError: name '(\w+)' is not defined")
GIVEN = re.compile(r"given = Given\(.*\)")


def _sources(content: bytes, *, answers: bool) -> Iterator[str]:
    try:
        cells = read_cells(content)
    except Refused:
        return
    for cell in cells:
        if isinstance(cell, dict) and cell.get("cell_type") == "code" and (answers or not claims(cell)):
            yield source_of(cell) or ""


def defined_elsewhere(content: bytes, error: str) -> str:
    """Say so when a name that an answer misses is made in a cell that is not an answer; "" otherwise."""
    missing = UNDEFINED.match(error)
    if missing is None:
        return ""
    name = missing.group(1)
    ways = rf"def\s+{name}\b|class\s+{name}\b|{name}\s*=[^=]|(?:import|from)\b.*\b{name}\b"
    made = re.compile(f"^(?:{ways})", re.MULTILINE)
    if any(made.search(source) for source in _sources(content, answers=False)):
        return f"`{name}` is made in a cell of your own. Only answer cells are judged: move that line into this one."
    return ""


def other_numbers(content: bytes, given: Given) -> str:
    """Say so when the notebook's numbers are not those of the round; "" otherwise."""
    wanted = release.given_source(dict(given))
    found = [source.strip() for source in _sources(content, answers=False) if GIVEN.fullmatch(source.strip())]
    if given and found and wanted not in found:
        return f"This notebook says `{found[0]}`; in this round it is `{wanted}`. Put that into its cell."
    return ""
