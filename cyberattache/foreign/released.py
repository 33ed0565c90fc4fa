"""What learners get of an instructor's cell."""

from __future__ import annotations

from cyberattache.foreign.assignment import Part


def released(part: Part) -> str:
    """Give the source of a cell without its hidden tests."""
    return "\n".join(line for number, line in enumerate(part.source.split("\n"), 1) if number not in part.hidden)
