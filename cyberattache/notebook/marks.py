"""The marks by which a cell says which task it belongs to.

Every answer cell carries three: the course's own metadata, nbgrader's, and the cell's id. Editors keep some of them
and drop others, so any one is enough; what they say of a submission is a claim, not a fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

ANSWER = "-answer"


def claims(cell: Any) -> set[str]:
    """Name the tasks that a cell of any shape says it answers."""
    return set(_claims(cell)) if isinstance(cell, dict) else set()


def _claims(cell: dict[str, Any]) -> Iterator[str]:
    metadata = cell.get("metadata")
    if isinstance(metadata, dict):
        own, nbgrader = metadata.get("cyberattache"), metadata.get("nbgrader")
        if isinstance(own, dict) and isinstance(own.get("task"), str):
            yield own["task"]
        if isinstance(nbgrader, dict):
            yield from _from_answer_id(nbgrader.get("grade_id"))
    yield from _from_answer_id(cell.get("id"))


def _from_answer_id(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.endswith(ANSWER):
        yield value.removesuffix(ANSWER)
