"""What can happen in a learner's study. Each is a line of `study.json`; keys that are not known are refused."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer


def _exact(value: object) -> object:
    return Fraction(str(value)) if isinstance(value, int | float | str) and not isinstance(value, bool) else value


def _number(points: Fraction) -> int | float | str:
    """Write points as the number that they are: 3, 2.5; thirds as text."""
    if points.denominator == 1:
        return points.numerator
    return float(points) if Fraction(str(float(points))) == points else str(points)


Points = Annotated[
    Fraction,
    BeforeValidator(_exact),
    PlainSerializer(_number, when_used="json"),
]
Round = Annotated[int, Field(ge=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class _Happened(_Entry):
    """`when` is local time with its offset from UTC: what is due on a day is due on the learner's day."""

    when: datetime
    unit: str

    @property
    def day(self) -> date:
        """The learner's day on which it happened."""
        return self.when.date()


class Started(_Happened):
    """A unit was begun, or begun again with new numbers: from round 2 on they derive from the seed and the round."""

    did: Literal["start"] = "start"
    round: Round


class Tried(_Entry):
    """How one answer was judged: a digest of it, its points of those that this check decides, and what it was told.

    `holds` is set when nothing was left to mend.
    """

    answer: str
    points: Points
    of: Points
    holds: bool
    told: tuple[str, ...] = ()


class Checked(_Happened):
    """A notebook was judged: the open checks, or (`whole`) the closed ones too.

    `points` and `of` are those of the whole notebook, `tasks` the answers that were new.
    """

    did: Literal["check"] = "check"
    round: Round
    whole: bool
    points: Points
    of: Points
    tasks: dict[str, Tried]


class HintRead(_Happened):
    """A hint was read."""

    did: Literal["hint"] = "hint"
    round: Round
    task: str
    level: Annotated[int, Field(ge=1)]


class Reflected(_Happened):
    """The learner said what they changed, and why."""

    did: Literal["reflect"] = "reflect"
    round: Round
    task: str
    words: str


class SolutionRead(_Happened):
    """A model answer was read; `held` when the learner's own answer had held before."""

    did: Literal["solution"] = "solution"
    round: Round
    task: str
    held: bool


class Foretold(_Happened):
    """A forecast was made. The first one of a round counts."""

    did: Literal["forecast"] = "forecast"
    round: Round
    task: str
    said: dict[str, float]


class Recalled(_Happened):
    """A task was thought of again, from memory."""

    did: Literal["recall"] = "recall"
    task: str
    knew: bool


Event: TypeAlias = Annotated[
    Started | Checked | HintRead | Reflected | SolutionRead | Foretold | Recalled, Field(discriminator="did")
]
