"""One incident on its way from a public data set to our columns, and what could not be mapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

from cyberattache.learner.rows import Cell, parse_cell

Found: TypeAlias = Mapping[str, object]

# The columns of `incidents`, then what the authors coded on scales of their own.
COLUMNS: Mapping[str, tuple[str, str]] = {
    "id": ("str", "Number that the data set's authors give the incident."),
    "name": ("str", "Its name in the data set."),
    "start": ("date-or-year", "When it began."),
    "public_date": ("date", "Day on which it became publicly known."),
    "target_iso3": ("str", "States in which the targets were, with spaces."),
    "other_targets": ("bool", "Whether a target stands in no state that could be told."),
    "kind": ("str", "What was done first of all, in the words of our table."),
    "sector": ("str", "What was targeted, in the words of the data set."),
    "severity": ("int", "Empty: our scale is no function of the authors' own."),
    "initiator_iso3": (
        "str",
        "State that the authors code as initiator, which is no finding of this course.",
    ),
    "attribution_form": ("str", "In what form the first attribution came, where the data set says so."),
    "attributed_by": ("str", "Who attributed, or that the authors coded it."),
    "attribution_date": ("date", "First day of an attribution."),
    "attributing_states": ("int", "Empty: no data set counts them."),
    "responses": ("str", "Public responses, in the words of the data set."),
    "certainty": ("str", "Always coded: as the authors of the data set coded it."),
    "attribution_certainty": ("str", "Always coded, or none where nobody attributed."),
    "source": ("str", "The data set, and the first source that it names."),
    "note": ("str", "What else the data set says."),
    "coded_severity": ("float", "Severity or intensity on the scale of the data set's authors."),
    "coded_objective": ("str", "Objective or type as the authors code it."),
    "concession": ("bool", "Whether the target made a concession, as DCID codes it."),
}
ESSENTIAL = ("name", "kind")
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
GERMAN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
YEAR = re.compile(r"(\d{4})(?:\.0)?")


@dataclass(frozen=True, slots=True)
class Unmapped:
    """What could not be mapped: the row of the file, the header being row 1, the column, and why."""

    row: int
    incident: str
    column: str
    found: str
    why: str
    left_out: bool = False


@dataclass(slots=True)
class Draft:
    """An incident that is being mapped; `row` is where it stands in the file."""

    row: int
    cells: dict[str, Cell] = field(default_factory=lambda: dict.fromkeys(COLUMNS))
    unmapped: list[Unmapped] = field(default_factory=list)

    def put(self, column: str, value: Cell) -> None:
        """Fill a cell."""
        self.cells[column] = value

    def missed(self, column: str, found: object, why: str) -> None:
        """Write down that a cell stays empty, and why."""
        self.unmapped.append(Unmapped(self.row, self.name, column, text(found), why))

    @property
    def name(self) -> str:
        """The incident, as a report names it."""
        return str(self.cells["name"] or self.cells["id"] or "")

    def date(self, column: str, value: object) -> None:
        """Fill a date; say so when there is something that is none."""
        found = day(value)
        if found:
            self.put(column, found)
        elif text(value):
            self.missed(column, value, "no date that can be read")

    def close(self) -> list[Unmapped]:
        """Say which of the cells that no incident can do without are empty; such an incident is left out."""
        lacking = [name for name in ESSENTIAL if self.cells[name] is None]
        if self.cells["start"] is None and self.cells["public_date"] is None:
            lacking.append("start")
        why = "an incident needs a name, a kind and a date"
        return [Unmapped(self.row, self.name, column, "", why, left_out=True) for column in lacking]


def text(value: object) -> str:
    """Give the text of a cell of a workbook or a CSV file, spaces set right; "" where there is nothing."""
    if value is None or (isinstance(value, float) and value != value):  # NaN: what pandas writes for nothing
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).split())


def day(value: object) -> str:
    """Read a day, or a year, in the ways in which the data sets write one; "" when it is none."""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d") if value.year >= 1000 else ""
    words = text(value)
    if found := DAY.match(words):
        year, month, number = map(int, found.groups())
    elif found := AMERICAN.match(words):
        month, number, year = map(int, found.groups())
    elif found := GERMAN.match(words):
        number, month, year = map(int, found.groups())
    else:
        found = YEAR.fullmatch(words)
        return found.group(1) if found else ""
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return ""


def whole(value: object) -> int | None:
    """Read a whole number; None when it is none."""
    words = text(value)
    return int(words) if re.fullmatch(r"-?\d{1,9}", words) else None


def number(value: object) -> float | None:
    """Read a number; None when it is none."""
    try:
        return float(text(value))
    except ValueError:
        return None


def joined(words: Iterable[str]) -> str | None:
    """Join what is not empty, each once, in order."""
    return "; ".join(dict.fromkeys(word for word in words if word)) or None


def written(value: Cell, kind: str) -> str:
    """Write a cell for a CSV file, so that it is read back as what it is."""
    if value is None:
        return ""
    words = str(value).lower() if isinstance(value, bool) else str(value)
    parse_cell(words, kind)  # raises ValueError for what could not be read again: a fault of ours
    return words
