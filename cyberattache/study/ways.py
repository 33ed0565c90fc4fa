"""Say where to begin: the paths through the course, and ten questions that point at a unit. Read from `ways.yml`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from cyberattache.errors import UsageError, did_you_mean
from cyberattache.units.yaml_source import Source, keys_of, read

FILE = Path(__file__).with_name("ways.yml")
Text = Annotated[str, Field(min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Way(_Entry):
    """A path through the course: units, in the order in which to take them."""

    title: Text
    say: Text
    units: tuple[str, ...] = Field(min_length=1)


class Choice(_Entry):
    """One answer to a question, and what is said to whoever gives it."""

    choice: Text
    says: Text
    right: bool = False


class Question(_Entry):
    """One question, and the unit to begin with for whoever misses it first."""

    unit: str
    ask: Text
    choices: tuple[Choice, ...] = Field(min_length=2, max_length=6)


class Ways(_Entry):
    """The whole of `ways.yml`; the questions stand in the order of the course."""

    paths: dict[str, Way]
    begin: dict[str, Text]
    nothing_missed: Text = Field(alias="nothing-missed")
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """Where to begin: a unit, or None when nothing was missed, and what is said about it."""

    unit: str | None
    say: str
    right: int
    of: int


@lru_cache(maxsize=1)
def ways() -> Ways:
    """Read the paths and the questions."""
    keys = {
        "": keys_of(Ways),
        "paths": keys_of(Way),
        "questions": keys_of(Question),
        "choices": keys_of(Choice),
    }
    return read(Source.of(FILE, f"cyberattache/study/{FILE.name}"), Ways, keys)


def path(name: str) -> Way:
    """Find a path by its name; UsageError when there is none."""
    known = ways().paths
    if name not in known:
        raise UsageError(f"path {name!r}", "there is no such path", did_you_mean(name, known))
    return known[name]


def advise(answers: Sequence[int]) -> Advice:
    """Say where to begin, from the place of the choice made at each question, from 0.

    It is the unit of the first question that was missed: later units build on earlier ones.
    """
    questions = ways().questions
    held = [one.choices[answer].right for one, answer in zip(questions, answers, strict=True)]
    missed = [one.unit for one, right in zip(questions, held, strict=True) if not right]
    say = ways().begin[missed[0]] if missed else ways().nothing_missed
    return Advice(missed[0] if missed else None, say, sum(held), len(held))


def diagnose(ask: Callable[[int, Question], int], tell: Callable[[Choice], None]) -> Advice:
    """Put the ten questions one by one: `ask` gives the place of a choice, `tell` says what follows from it."""
    answers = []
    for number, question in enumerate(ways().questions, 1):
        answers.append(ask(number, question))
        tell(question.choices[answers[-1]])
    return advise(answers)
