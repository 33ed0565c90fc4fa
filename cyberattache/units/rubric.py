"""The rubric of a written task: criteria, what their levels look like, and answers to anchor them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that a marker looks at; `levels[n]` says what level n looks like."""

    id: str
    title: str
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exemplar:
    """An anchor answer with its level on every criterion, and the reason."""

    id: str
    text: str
    levels: Mapping[str, int]
    why: str


@dataclass(frozen=True, slots=True)
class Rubric:
    """How a written task is marked."""

    criteria: tuple[Criterion, ...]
    exemplars: tuple[Exemplar, ...] = ()
