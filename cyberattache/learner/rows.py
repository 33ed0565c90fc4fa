"""Packaged tables as rows of plain values, for the learner's own code.

Standard library only: it runs in the learner's kernel, in the jail and in the browser, where nothing but
this folder and `cyberattache/data/tables` is at hand. What the columns mean stands in `_types.json`, the
JSON twin of the schemas, which `cyberattache build` writes.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast, overload

if TYPE_CHECKING:
    import pandas

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Cell]

TABLES = Path(__file__).resolve().parent.parent / "data" / "tables"
TWIN = "_types.json"
SHOWN = 5
WIDEST = 28


@dataclass(frozen=True, slots=True)
class About:
    """What a table is, how old it is, where it comes from, and the type of each of its columns."""

    name: str
    title: str
    as_of: str
    licence: str
    source: str
    types: Mapping[str, str]


def table(name: str, *, folder: Path = TABLES) -> Rows:
    """Read a packaged table, for example `table("un_votes")`. The rows are the caller's own, to change at will."""
    known = _twin(folder / TWIN, _state(folder / TWIN))
    if name not in known:
        raise LookupError(_unknown("table", name, known))
    path = folder / f"{name}.csv"
    kept = _kept(path, _state(path), folder / TWIN, _state(folder / TWIN))
    return Rows([dict(row) for row in kept], kept.about)


def _state(path: Path) -> tuple[int, int]:
    """Tell a file that was written anew from the one that was read before."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=8)
def _twin(path: Path, _state: tuple[int, int]) -> Mapping[str, Mapping[str, object]]:
    return cast("dict[str, dict[str, object]]", json.loads(path.read_text(encoding="utf-8")))


@lru_cache(maxsize=256)
def _kept(path: Path, _state: tuple[int, int], twin: Path, known: tuple[int, int]) -> Rows:
    """Read a table once, for all who ask: a grader asks for the same ones thousands of times."""
    return read(path, about(path.stem, _twin(twin, known)[path.stem]))


def about(name: str, entry: Mapping[str, object]) -> About:
    """Take one table's entry of the JSON twin apart."""
    columns = cast("Mapping[str, Mapping[str, str]]", entry["columns"])
    return About(
        name=name,
        title=str(entry["title"]),
        as_of=str(entry["as_of"]),
        licence=str(entry["licence"]),
        source=str(entry["source"]),
        types={column: said["type"] for column, said in columns.items()},
    )


def read(path: Path, what: About) -> Rows:
    """Read a CSV file whose cells are known to be right; an empty cell becomes None."""
    with path.open(encoding="utf-8", newline="") as lines:
        found = [
            {column: parse_cell(text, what.types[column]) for column, text in row.items()}
            for row in csv.DictReader(lines)
        ]
    return Rows(found, what)


def parse_cell(text: str, kind: str) -> Cell:
    """Turn the text of a cell into a value of its column's type, or raise ValueError.

    Dates stay ISO text: it sorts as dates do and crosses every boundary unchanged.
    """
    if text == "":
        return None
    return PARSERS[kind](text)


class Rows(Sequence[Row]):
    """The rows of a table: a sequence of plain dicts that knows where it comes from."""

    def __init__(self, rows: Sequence[Row], what: About) -> None:
        self._rows = list(rows)
        self.about = what

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Rows: ...
    def __getitem__(self, index: int | slice) -> Row | Rows:
        if isinstance(index, slice):
            return Rows(self._rows[index], self.about)
        return self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    @property
    def columns(self) -> list[str]:
        """Name the columns, in the order of the file."""
        return list(self.about.types)

    def where(self, **wanted: Cell) -> Rows:
        """Keep the rows whose columns have these values, for example `where(symbol="A/RES/73/27")`."""
        for column in wanted:
            self._must_have(column)
        kept = [row for row in self._rows if all(row[column] == value for column, value in wanted.items())]
        return Rows(kept, self.about)

    def column(self, name: str) -> list[Cell]:
        """List one column's values, row by row."""
        self._must_have(name)
        return [row[name] for row in self._rows]

    def frame(self) -> pandas.DataFrame:
        """Give the rows as a pandas DataFrame; whole dates become timestamps."""
        try:
            import pandas
        except ImportError as gone:
            raise ImportError(
                "frame() needs pandas, which is not installed here. The rows need nothing: "
                "loop over them, or use .where() and .column()."
            ) from gone
        made = pandas.DataFrame(
            {name: pandas.Series(self.column(name), dtype=self._dtype(name)) for name in self.columns}
        )
        for name, kind in self.about.types.items():
            if kind == "date":
                made[name] = pandas.to_datetime(made[name], format="%Y-%m-%d")
        return made

    def _dtype(self, name: str) -> str | None:
        values = self.column(name)
        kind, gaps = self.about.types[name], None in values
        if all(value is None for value in values):
            return "object"
        if kind in ("int", "year"):
            return "Int64" if gaps else "int64"
        if kind == "bool":
            return "boolean" if gaps else "bool"
        return None

    def _must_have(self, column: str) -> None:
        if column not in self.about.types:
            raise ValueError(f"{self.about.name}: {_unknown('column', column, self.about.types)}")

    def __repr__(self) -> str:
        shown = [[_short(row[name]) for name in self.columns] for row in self._rows[:SHOWN]]
        widths = [max(map(len, column)) for column in zip(self.columns, *shown, strict=True)]
        lines = [
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
            for line in (self.columns, *shown)
        ]
        return "\n".join([f"{self.about.title} ({self._size()})", *lines, self._footer()])

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(_short(row[name]))}</td>" for name in self.columns) + "</tr>"
            for row in self._rows[:SHOWN]
        )
        caption = f"<caption>{escape(self.about.title)} ({self._size()})</caption>"
        return (
            f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f"<p>{escape(self._footer())}</p>"
        )

    def _size(self) -> str:
        count = "1 row" if len(self) == 1 else f"{len(self)} rows"
        return count if len(self) <= SHOWN else f"{count}, the first {SHOWN} shown"

    def _footer(self) -> str:
        return f"As of {self.about.as_of}. Source: {self.about.source} Licence: {self.about.licence}."


def _unknown(what: str, name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(known)}."
    return f"there is no {what} {name!r}. {hint}"


def _short(value: Cell) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _integer(text: str) -> int:
    if not re.fullmatch(r"-?\d+", text, re.ASCII):
        raise ValueError(text)
    return int(text)


def _year(text: str) -> int:
    if not re.fullmatch(r"[12]\d{3}", text, re.ASCII):
        raise ValueError(text)
    return int(text)


def _number(text: str) -> float:
    if not re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII):
        raise ValueError(text)
    return float(text)


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _day(text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
        raise ValueError(text)
    date.fromisoformat(text)
    return text


def _day_or_month(text: str) -> str:
    if re.fullmatch(r"\d{4}-\d{2}", text, re.ASCII):
        _day(f"{text}-01")
        return text
    return _day(text)


def _day_month_or_year(text: str) -> str:
    if re.fullmatch(r"[12]\d{3}", text, re.ASCII):
        return text
    return _day_or_month(text)


PARSERS: Mapping[str, Callable[[str], Cell]] = {
    "str": str,
    "enum": str,
    "int": _integer,
    "year": _year,
    "float": _number,
    "bool": _truth,
    "date": _day,
    "date-or-month": _day_or_month,
    "date-or-year": _day_month_or_year,
}
