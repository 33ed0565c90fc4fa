"""Tables: joined by key, free of row and column order; says which column is off and where it starts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.number import Tolerance, is_near
from cyberattache.compare.values import Table, as_mapping, as_number, as_sequence, show

Row = Mapping[str, object]

MAX_ROWS = 5_000  # more than any answer has, few enough to compare
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Keyed:
    """A table as rows by key, or why it cannot be read as one."""

    rows: Mapping[object, Row]
    problem: str = ""


def read_table(seen: object, key: str, columns: Sequence[str]) -> Keyed:
    """Read a table in any usual shape, by the values of its key column.

    A DataFrame (the key may be its index), a list of dicts, a dict of columns, or a dict from key to row.
    """
    rows = _rows(seen, key)
    if rows is None:
        return Keyed(
            {}, f"A table was expected (a DataFrame, a list of dicts, or a dict by {key}); this is {show(seen)}."
        )
    if len(rows) > MAX_ROWS:
        return Keyed({}, f"The table has {len(rows):,} rows; at most {MAX_ROWS:,} are read.")
    for number, row in enumerate(rows, start=1):
        lacking = [column for column in (key, *columns) if column not in row]
        if lacking:
            found = ", ".join(str(column)[:40] for column in list(row)[:SHOWN]) or "none"
            found += ", ..." if len(row) > SHOWN else ""
            return Keyed({}, f"Row {number} has no column {lacking[0]!r}; its columns are {found}.")
    keys = [_plain(row[key]) for row in rows]
    twice = next((one for one in keys if keys.count(one) > 1), None)
    if twice is not None:
        return Keyed({}, f"{key} {show(twice)} stands in more than one row.")
    return Keyed(dict(zip(keys, rows, strict=True)))


def _plain(value: object) -> object:
    text = value.strip() if isinstance(value, str) else value
    try:
        hash(text)  # a tuple may hold a list
    except TypeError:
        return str(text)
    return text


def _rows(seen: object, key: str) -> list[Row] | None:
    if isinstance(seen, Table):
        names = [str(column) for column in seen.columns]
        rows = [dict(zip(names, row, strict=True)) for row in seen.rows]
        if key in names:
            return list(rows)
        return [{key: index, **row} for index, row in zip(seen.index, rows, strict=True)]
    items = as_sequence(seen)
    if items is not None:
        return (
            [{str(k): v for k, v in item.items()} for item in items if isinstance(item, dict)]
            if _all_dicts(items)
            else None
        )
    mapping = as_mapping(seen)
    if not mapping:
        return None
    if _all_dicts(list(mapping.values())):
        return [
            {key: name, **{str(k): v for k, v in row.items()}} for name, row in mapping.items() if isinstance(row, dict)
        ]
    columns = {str(name): as_sequence(values) for name, values in mapping.items()}
    lengths = {len(values) for values in columns.values() if values is not None}
    if None in columns.values() or len(lengths) != 1:
        return None
    return [dict(zip(columns, row, strict=True)) for row in zip(*[v or [] for v in columns.values()], strict=True)]


def _all_dicts(items: Sequence[object]) -> bool:
    return bool(items) and all(isinstance(item, dict) for item in items)


def same_keys(seen: Keyed, right: Mapping[str, Row]) -> str:
    """Say which keys are missing or unexpected; "" when none is."""
    missing = [key for key in right if key not in seen.rows]
    unknown = [key for key in seen.rows if key not in right]
    if not missing and not unknown:
        return ""
    return f"Missing rows: {', '.join(missing) or 'none'}; unexpected rows: {', '.join(map(show, unknown)) or 'none'}."


def same_cell(seen: object, right: object, tolerance: Tolerance) -> bool:
    """Tell whether two cells agree: numbers within tolerance, text without regard to case and space."""
    if isinstance(right, bool) or right is None:
        return seen is right
    number = as_number(right)
    if number is not None:
        return is_near(seen, float(number), tolerance)
    return isinstance(seen, str) and isinstance(right, str) and seen.strip().casefold() == right.strip().casefold()


def same_column(seen: Keyed, right: Mapping[str, Row], column: str, tolerance: Tolerance) -> Match:
    """Judge one column by key: the share of cells that agree, and the first that does not."""
    wrong = [key for key, row in right.items() if not same_cell(seen.rows[key].get(column), row[column], tolerance)]
    if not wrong:
        return FULL
    first = f"Column {column}, row {wrong[0]}: {show(seen.rows[wrong[0]].get(column))} does not fit"
    rounded = _rounded(seen, right, column, wrong, tolerance)
    if len(wrong) == len(right):
        return none(f"{first}, nor does any other row.{rounded}")
    more = (
        f", nor do {len(wrong) - 1} others." if len(wrong) > 2 else ", nor does one other." if len(wrong) == 2 else "."
    )
    return Match(Fraction(len(right) - len(wrong), len(right)), first + more + rounded)


def _rounded(seen: Keyed, right: Mapping[str, Row], column: str, wrong: Sequence[str], tolerance: Tolerance) -> str:
    pairs = [(as_number(seen.rows[key].get(column)), as_number(right[key][column])) for key in wrong]
    known = [(number, float(figure)) for number, figure in pairs if number is not None and figure is not None]
    for places in range(1, tolerance.places or 0):
        if len(known) == len(wrong) and all(number == round(figure, places) for number, figure in known):
            return " It looks rounded: give the numbers with more places."
    return ""
