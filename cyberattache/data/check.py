"""Judge the rows of a table against its schema; pure, so that a test can corrupt a copy and look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cyberattache.data.schema_file import Column, Schema
from cyberattache.learner.rows import parse_cell

MEANING: Mapping[str, str] = {
    "str": "text",
    "int": "a whole number",
    "year": "a year, such as 2015",
    "float": "a number with a decimal point",
    "bool": "false, true",
    "date": "a date of the calendar as YYYY-MM-DD",
    "date-or-month": "a date of the calendar as YYYY-MM-DD or YYYY-MM",
    "date-or-year": "a date of the calendar as YYYY-MM-DD, YYYY-MM or YYYY",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One cell that is not as its schema says; rows are counted as an editor does, the header being row 1."""

    file: str
    row: int
    column: str
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.file}, row {self.row}, column {self.column}: found {self.found!r}, allowed: {self.allowed}"


def find_problems(
    schema: Schema, lines: Iterable[Sequence[str]], *, file: str, known: Mapping[str, frozenset[str]]
) -> list[Problem]:
    """List what is wrong in a table, header first.

    `known` holds the values of every column that a foreign key names, as `{"states.iso3": {"AFG", ...}}`.
    """
    numbered = enumerate(lines, start=1)
    _, header = next(numbered, (1, []))
    if list(header) != list(schema.columns):
        return [Problem(file, 1, "header", ",".join(header), ",".join(schema.columns))]
    return list(_row_problems(schema, numbered, file, known))


def _row_problems(
    schema: Schema,
    numbered: Iterable[tuple[int, Sequence[str]]],
    file: str,
    known: Mapping[str, frozenset[str]],
) -> Iterator[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in numbered:
        if len(cells) != len(schema.columns):
            yield Problem(file, number, "all", f"{len(cells)} cells", f"{len(schema.columns)} cells")
            continue
        row = dict(zip(schema.columns, cells, strict=True))
        for name, column in schema.columns.items():
            allowed = _refused(row[name], column, known)
            if allowed:
                yield Problem(file, number, name, row[name], allowed)
        key = tuple(row[name] for name in schema.key)
        first = seen.setdefault(key, number)
        if first != number:
            said = f"a key that no other row has (row {first} has this one)"
            yield Problem(file, number, " + ".join(schema.key), ", ".join(key), said)


def _refused(text: str, column: Column, known: Mapping[str, frozenset[str]]) -> str:
    """Say what a cell may hold when it holds something else; empty when it is right."""
    if text == "":
        return "a value (this column is required)" if column.required else ""
    if text != text.strip():
        return "no space at either end"
    if column.allowed and text not in column.allowed:
        return ", ".join(sorted(column.allowed))
    try:
        parse_cell(text, column.type)
    except ValueError:
        return MEANING[column.type]
    if column.found_in and text not in known.get(column.found_in, frozenset()):
        return f"a value of {column.found_in}"
    return ""
