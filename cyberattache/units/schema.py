"""What an author may write in `unit.yml`, `misconceptions.yml` and `rubric.yml`."""

from __future__ import annotations

import datetime
import keyword
import re
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StrictInt
from pydantic_core import PydanticCustomError

from cyberattache.units.yaml_source import keys_of

KINDS = Literal[
    "number", "interval", "classification", "ranking", "timeline", "table", "function", "symmetric",
    "forecast", "argument", "coding", "choice", "written",
]  # fmt: skip
LEVELS = 4
CELLS = ("-answer", "-check", "-text", "-given")


def _points(value: object) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise PydanticCustomError("value", "Points are a number: 4, 0.5 or 1/2")
    try:
        points = Fraction(str(value))
    except (ValueError, ZeroDivisionError) as wrong:
        raise PydanticCustomError("value", "Points are a number: 4, 0.5 or 1/2") from wrong
    if not 0 <= points <= 100:
        raise PydanticCustomError("value", "Points go from 0 to 100")
    return points


def _python_name(name: str) -> str:
    if not name.isidentifier() or keyword.iskeyword(name):
        raise PydanticCustomError("value", "A name that a learner writes is a Python name, such as peak_year")
    return name


def _claim(claim: str) -> str:
    if not re.fullmatch(r"PC-[1-9]\d*", claim):
        raise PydanticCustomError("value", "A popular claim has an id such as PC-20")
    return claim


def _not_a_cell(task: str) -> str:
    if task.endswith(CELLS):
        raise PydanticCustomError(
            "value", f"A task's id does not end in {', '.join(CELLS)}, which name its cells"
        )
    return task


def _not_bool(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError("value", "A value is a number or a text")
    return value


Text = Annotated[str, Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Claim = Annotated[str, AfterValidator(_claim)]
Name = Annotated[str, AfterValidator(_python_name)]
Points = Annotated[Fraction, BeforeValidator(_points)]
Value = Annotated[StrictInt | float | str, BeforeValidator(_not_bool)]
Level = Annotated[int, Field(ge=0, lt=LEVELS)]


class Entry(BaseModel):
    """A mapping in which every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)


class MinutesEntry(Entry):
    """How long the chapter and the exercise take."""

    chapter: int = Field(gt=0)
    exercise: int = Field(gt=0)


class GivenEntry(Entry):
    """A number that differs between learners."""

    default: Value
    choose: tuple[Value, ...] = ()


class SettlesEntry(Entry):
    """When a forecast can be scored, and what happened once that is known."""

    day: datetime.date
    outcome: Text | None = None


class TaskEntry(Entry):
    """One task."""

    id: Annotated[Id, AfterValidator(_not_a_cell)]
    title: Text
    kind: KINDS
    points: Points
    marker_points: Points = Fraction(0)
    objective: str
    gives: tuple[Name, ...] = Field(min_length=1)
    hints: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    recalls: Id | None = None
    settles: SettlesEntry | None = None


class UnitEntry(Entry):
    """The whole of `unit.yml`."""

    id: Id
    title: Text
    as_of: datetime.date
    minutes: MinutesEntry
    graded: bool = True
    needs: tuple[Literal["pandas", "numpy", "networkx", "scipy", "altair"], ...] = ()
    tables: tuple[str, ...] = ()
    objectives: dict[str, Text] = Field(min_length=1)
    given: dict[Name, GivenEntry] = {}
    evidence: dict[str, Text] = {}
    tasks: tuple[TaskEntry, ...] = Field(min_length=1)


class MisconceptionEntry(Entry):
    """One entry of `misconceptions.yml`."""

    is_: Text = Field(alias="is")
    say: Text
    reread: Text


class CriterionEntry(Entry):
    """One criterion of a rubric: what each level, from 0 up, looks like."""

    title: Text
    levels: tuple[Text, ...] = Field(min_length=LEVELS, max_length=LEVELS)


class ExemplarEntry(Entry):
    """An anchor answer, the level it has on each criterion, and why."""

    id: Id
    text: Text
    levels: dict[str, Level]
    why: Text


class RubricEntry(Entry):
    """The rubric of one written task."""

    criteria: dict[Id, CriterionEntry] = Field(min_length=1)
    exemplars: tuple[ExemplarEntry, ...] = ()


Misconceptions = dict[Id, MisconceptionEntry]
Rubrics = dict[Id, RubricEntry]

UNIT_KEYS = {"": keys_of(UnitEntry), "minutes": keys_of(MinutesEntry), "given": keys_of(GivenEntry),
             "tasks": keys_of(TaskEntry), "settles": keys_of(SettlesEntry)}  # fmt: skip
MISCONCEPTION_KEYS = {"": keys_of(MisconceptionEntry)}
RUBRIC_KEYS = {
    "": keys_of(RubricEntry),
    "criteria": keys_of(CriterionEntry),
    "exemplars": keys_of(ExemplarEntry),
}
