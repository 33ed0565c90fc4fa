"""Read observations: the JSON that `probe` writes becomes plain values and a few tagged ones.

Nothing here trusts its input: a forged observation is a value like any other, and one that cannot be read is `Other`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

Json = Any


@dataclass(frozen=True, slots=True)
class Table:
    """A pandas.DataFrame."""

    columns: tuple[object, ...]
    index: tuple[object, ...]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Series:
    """A pandas.Series."""

    name: object
    index: tuple[object, ...]
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Array:
    """A numpy.ndarray: its shape, and its values row by row."""

    shape: tuple[int, ...]
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a moment, as ISO 8601 text."""

    iso: str


@dataclass(frozen=True, slots=True)
class Function:
    """A function; what it does is known only by calling it."""

    name: str
    params: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that a call raised: the names of its class and bases, and its message."""

    types: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure, as its Vega-Lite specification."""

    spec: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Other:
    """A value that is not judged: of another class, too large, or unreadable."""

    type: str


@dataclass(frozen=True, slots=True)
class Missing:
    """No such name."""


MISSING = Missing()
MAX_EXPONENT = 400  # of a Decimal; a float's goes to 308
SHOWN = 20  # items of a list or dict that are written out
STUB = "builtins.ellipsis"  # what an untouched `answer = ...` holds


def parse(encoded: Json) -> object:
    """Read one observation; never raises."""
    try:
        return _parse(encoded)
    except (KeyError, TypeError, ValueError, RecursionError, OverflowError, ZeroDivisionError):
        return Other("unreadable")


def _parse(encoded: Json) -> object:
    if isinstance(encoded, list):
        return [_parse(item) for item in encoded]
    if not isinstance(encoded, dict):
        return encoded
    reader = _READERS.get(encoded.get("$"))
    return reader(encoded) if reader else Other("unreadable")


def _items(encoded: Sequence[Json]) -> tuple[object, ...]:
    return tuple(_parse(item) for item in encoded)


def _read_dict(encoded: Mapping[str, Json]) -> object:
    pairs = [(_freeze(_parse(key)), _parse(item)) for key, item in encoded["v"]]
    return dict(pairs)


def _freeze(key: object) -> object:
    """Make a parsed key hashable; a key that was a list in forged JSON stays a key."""
    return tuple(_freeze(item) for item in key) if isinstance(key, list) else key


def _read_number(encoded: Mapping[str, Json]) -> object:
    text = str(encoded["v"])
    exponent = text.lower().partition("e")[2]
    # Few characters can stand for more digits than memory holds.
    if len(text) > 4000 or len(exponent) > 5 or (exponent and abs(int(exponent)) > MAX_EXPONENT):
        return Other("number")
    return Fraction(text)


def _read_table(encoded: Mapping[str, Json]) -> object:
    rows = tuple(_items(row) for row in encoded["rows"])
    columns = _items(encoded["columns"])
    if any(len(row) != len(columns) for row in rows):
        return Other("unreadable")
    return Table(columns, _items(encoded["index"]), rows)


_READERS: dict[object, Any] = {
    "int": lambda e: int(str(e["v"])[:1300]),
    "float": lambda e: float(e["v"]),
    "tuple": lambda e: _items(e["v"]),
    "set": lambda e: frozenset(_freeze(item) for item in _items(e["v"])),
    "dict": _read_dict,
    "number": _read_number,
    "complex": lambda e: complex(*[float(part) for part in e["v"]]),
    "date": lambda e: Date(str(e["v"])),
    "table": _read_table,
    "series": lambda e: Series(_parse(e["name"]), _items(e["index"]), _items(e["values"])),
    "array": lambda e: Array(tuple(int(n) for n in e["shape"]), _items(e["values"])),
    "chart": lambda e: Chart(dict(e["spec"])),
    "function": lambda e: Function(str(e["name"]), tuple(str(p) for p in e["params"])),
    "raised": lambda e: Raised(tuple(str(t) for t in e["type"]), str(e["message"])),
    "missing": lambda e: MISSING,
    "large": lambda e: Other("too large"),
    "other": lambda e: Other(str(e["type"])),
}


def unanswered(value: object) -> bool:
    """Tell whether a value is what an untouched notebook holds: no such name, or `...`."""
    return value is MISSING or isinstance(value, Missing) or value == Other(STUB)


def as_number(value: object) -> float | Fraction | int | None:
    """Take a value as a number: int, float or fraction, also in an array or series of one; never a bool."""
    if isinstance(value, Array | Series) and len(value.values) == 1:
        value = value.values[0]
    if isinstance(value, bool) or not isinstance(value, int | float | Fraction):
        return None
    return value


def to_float(number: float | Fraction | int) -> float:
    """Turn a number of any kind into a float; one too large becomes infinite instead of raising."""
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf


def as_finite(value: object) -> float | None:
    """Take a value as a finite float; None for anything else, a number too large for a float included."""
    number = as_number(value)
    figure = math.nan if number is None else to_float(number)
    return figure if math.isfinite(figure) else None


def as_mapping(value: object) -> dict[object, object] | None:
    """Take a dict, or a series by its index, as a mapping."""
    if isinstance(value, dict):
        return value
    if isinstance(value, Series):
        try:
            return dict(zip(value.index, value.values, strict=True))
        except (TypeError, ValueError):
            return None
    return None


def as_sequence(value: object) -> list[object] | None:
    """Take a list, tuple, one-dimensional array or series as a list."""
    if isinstance(value, list | tuple):
        return list(value)
    if isinstance(value, Series):
        return list(value.values)
    if isinstance(value, Array) and len(value.shape) == 1:
        return list(value.values)
    return None


def as_text(value: object) -> str | None:
    """Take a string, trimmed."""
    return value.strip() if isinstance(value, str) else None


_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (Missing, "nothing"),
    (type(None), "None"),
    (bool, "True or False"),
    ((int, float, Fraction), "a number"),
    (str, "text"),
    (list, "a list"),
    (tuple, "a tuple"),
    (dict, "a dict"),
    (frozenset, "a set"),
    (Table, "a table (DataFrame)"),
    (Series, "a column (Series)"),
    (Array, "an array"),
    (Date, "a date"),
    (Function, "a function"),
    (Raised, "an error"),
    (Chart, "a figure"),
)


def kind(value: object) -> str:
    """Name the kind of a value in words."""
    for types, words in _KINDS:
        if isinstance(value, types):
            return words
    return "something else"


def show(value: object, limit: int = 80) -> str:
    """Write a value as a learner would recognise it, cut to `limit` characters."""
    text = _show(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _show(value: object) -> str:
    if isinstance(value, float) and math.isfinite(value):
        return f"{value:.6g}"
    if isinstance(value, Raised):
        return f"{value.types[0] if value.types else 'an error'}: {value.message}" if value.message else value.types[0]
    if isinstance(value, Table):
        return f"a table of {len(value.rows)} rows with columns {', '.join(map(str, value.columns))}"
    if isinstance(value, Date):
        return value.iso
    if isinstance(value, Function):
        return f"{value.name}({', '.join(value.params)})"
    if isinstance(value, Other):
        return "..." if value.type == STUB else f"a value of type {value.type}"
    if isinstance(value, Missing | Series | Array | Chart):
        return kind(value)
    if isinstance(value, list | tuple | dict):
        return _show_items(value)
    return str(value) if isinstance(value, Fraction) else repr(value)


def _show_items(value: list[object] | tuple[object, ...] | dict[object, object]) -> str:
    if isinstance(value, dict):
        pairs = list(value.items())[:SHOWN]
        return "{" + ", ".join(f"{_show(key)}: {_show(item)}" for key, item in pairs) + "}"
    items = ", ".join(_show(item) for item in value[:SHOWN])
    return f"[{items}]" if isinstance(value, list) else f"({items})"
