"""Make observations of a learner's values: plain JSON out, nothing else.

Runs in the learner's kernel, in Pyodide and inside the jail, beside code that nobody has read. It imports nothing
of ours, decides nothing and knows no expected value. `compare.values` is the other end: it reads what this writes.

JSON of an observation: None, bool, str, finite float and 64-bit int are themselves; a list is a list; everything
else is an object `{"$": tag, ...}`:

    int, float    v: text            an integer beyond 64 bits; "nan", "inf", "-inf"
    tuple, set    v: items           a set is sorted by its items' JSON, so that equal sets give equal bytes
    dict          v: [key, value] pairs, in the learner's order
    number        type, v: text      Fraction, Decimal
    complex       v: [real, imag]
    date          v: ISO 8601 text   date, datetime, numpy.datetime64, pandas.Timestamp
    table         columns, index, rows         pandas.DataFrame
    series        name, index, values          pandas.Series
    array         shape, values                numpy.ndarray, flat, row by row
    chart         spec                         anything Altair draws
    function      name, params
    missing                                    no such name
    raised        type: [class, base, ...], message   what a call raised
    large         what                         over the budget: reported, never judged
    other         type                         anything else, by the name of its class only
"""

from __future__ import annotations

import contextlib
import datetime
import decimal
import fractions
import io
import json
import math
import sys
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Json = Any
MAX_ITEMS = 100_000
MAX_DEPTH = 40
MAX_TEXT = 200_000
MAX_MESSAGE = 300


class _Budget(Exception):
    """The value is larger than a report could carry."""


class _Encoder:
    """Encode one value within one budget of items, depth and text."""

    def __init__(self) -> None:
        self.left = MAX_ITEMS

    def encode(self, value: Any, depth: int = 0) -> Json:
        self.left -= 1
        if self.left < 0 or depth > MAX_DEPTH:
            raise _Budget("items" if self.left < 0 else "depth")
        kind = type(value)
        for known, encode in _PLAIN:
            if kind is known:
                return encode(self, value, depth)
        for known, encode in _library_types():
            if kind is known:
                return encode(self, value, depth)
        return _encode_unknown(self, value, depth)

    def items(self, values: Any, depth: int) -> list[Json]:
        return [self.encode(item, depth + 1) for item in values]


def _encode_text(_: _Encoder, value: str, __: int) -> Json:
    if len(value) > MAX_TEXT:
        raise _Budget("text")
    return value.encode("utf-8", "replace").decode("utf-8")


def _encode_int(_: _Encoder, value: int, __: int) -> Json:
    if -(2**63) <= value < 2**63:
        return value
    if value.bit_length() > 4096:
        raise _Budget("integer")
    return {"$": "int", "v": str(value)}


def _encode_float(_: _Encoder, value: float, __: int) -> Json:
    return value if math.isfinite(value) else {"$": "float", "v": repr(value)}


def _encode_dict(encoder: _Encoder, value: dict[Any, Any], depth: int) -> Json:
    pairs = [[encoder.encode(k, depth + 1), encoder.encode(v, depth + 1)] for k, v in value.items()]
    return {"$": "dict", "v": pairs}


def _encode_set(encoder: _Encoder, value: Any, depth: int) -> Json:
    return {"$": "set", "v": sorted(encoder.items(value, depth), key=lambda item: json.dumps(item, sort_keys=True))}


_PLAIN: tuple[tuple[type, Callable[[_Encoder, Any, int], Json]], ...] = (
    (type(None), lambda e, v, d: None),
    (bool, lambda e, v, d: v),
    (int, _encode_int),
    (float, _encode_float),
    (str, _encode_text),
    (list, lambda e, v, d: e.items(v, d)),
    (tuple, lambda e, v, d: {"$": "tuple", "v": e.items(v, d)}),
    (dict, _encode_dict),
    (set, _encode_set),
    (frozenset, _encode_set),
    (complex, lambda e, v, d: {"$": "complex", "v": e.items((v.real, v.imag), d)}),
    (fractions.Fraction, lambda e, v, d: {"$": "number", "type": "Fraction", "v": str(v)}),
    (decimal.Decimal, lambda e, v, d: {"$": "number", "type": "Decimal", "v": str(v)}),
    (datetime.date, lambda e, v, d: {"$": "date", "v": v.isoformat()}),
    (datetime.datetime, lambda e, v, d: {"$": "date", "v": v.isoformat()}),
    (types.FunctionType, lambda e, v, d: _encode_function(v)),
)


def _encode_function(value: types.FunctionType) -> Json:
    code = value.__code__
    return {"$": "function", "name": code.co_name, "params": list(code.co_varnames[: code.co_argcount])}


def _encode_table(encoder: _Encoder, value: Any, depth: int) -> Json:
    rows = [encoder.items(row, depth + 1) for row in value.itertuples(index=False, name=None)]
    columns, index = encoder.items(value.columns, depth), encoder.items(value.index, depth)
    return {"$": "table", "columns": columns, "index": index, "rows": rows}


def _encode_series(encoder: _Encoder, value: Any, depth: int) -> Json:
    index, values = encoder.items(value.index, depth), encoder.items(value, depth)
    return {"$": "series", "name": encoder.encode(value.name, depth + 1), "index": index, "values": values}


def _encode_array(encoder: _Encoder, value: Any, depth: int) -> Json:
    if value.size > MAX_ITEMS:
        raise _Budget("items")
    return {"$": "array", "shape": list(value.shape), "values": encoder.items(value.ravel().tolist(), depth)}


def _library_types() -> Iterator[tuple[type, Callable[[_Encoder, Any, int], Json]]]:
    """List the array and table classes of libraries that are already imported; importing one here would be slow."""
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if pandas is not None:
        yield pandas.DataFrame, _encode_table
        yield pandas.Series, _encode_series
        yield pandas.Timestamp, lambda e, v, d: {"$": "date", "v": v.isoformat()}
        yield type(pandas.NaT), lambda e, v, d: None
        yield type(pandas.NA), lambda e, v, d: None
    if numpy is not None:
        yield numpy.ndarray, _encode_array


def _encode_unknown(encoder: _Encoder, value: Any, depth: int) -> Json:
    kind = type(value)
    home = str(kind.__module__).partition(".")[0]
    if home == "numpy" and kind.__name__ == "datetime64":
        return {"$": "date", "v": str(value)}
    if home == "numpy" and _is_numpy_scalar(kind):
        return encoder.encode(value.item(), depth + 1)
    if home == "altair" and hasattr(kind, "to_dict"):
        return {"$": "chart", "spec": json.loads(json.dumps(value.to_dict()))}
    return {"$": "other", "type": f"{kind.__module__}.{kind.__qualname__}"[:MAX_MESSAGE]}


def _is_numpy_scalar(kind: type) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and kind in set(numpy.sctypeDict.values())


def encode(value: Any) -> Json:
    """Encode any value as JSON; never raises, whatever the value's own methods do."""
    try:
        return _Encoder().encode(value)
    except _Budget as limit:
        return {"$": "large", "what": str(limit)}
    except BaseException:  # noqa: BLE001 - a learner's object may raise anything, SystemExit included
        return {"$": "other", "type": f"{type(value).__module__}.{type(value).__qualname__}"[:MAX_MESSAGE]}


def build(encoded: Json) -> Any:
    """Build the value that an encoded input of a call stands for; the inverse of `encode` for what checks declare."""
    if isinstance(encoded, list):
        return [build(item) for item in encoded]
    if not isinstance(encoded, dict):
        return encoded
    tag, body = encoded["$"], encoded.get("v")
    if tag == "table":
        import pandas

        return pandas.DataFrame([build(r) for r in encoded["rows"]], columns=build(encoded["columns"]))
    if tag == "array":
        import numpy

        return numpy.array(build(encoded["values"])).reshape(encoded["shape"])
    if tag == "dict":
        return {build(key): build(item) for key, item in body or ()}
    makers: dict[str, Callable[[Any], Any]] = {
        "tuple": lambda v: tuple(build(v)),
        "set": lambda v: set(build(v)),
        "int": int,
        "float": float,
        "complex": lambda v: complex(*v),
        "date": datetime.date.fromisoformat,
        "number": fractions.Fraction if encoded.get("type") == "Fraction" else decimal.Decimal,
    }
    return makers[tag](body)


def observe_name(namespace: Mapping[str, Any], name: str) -> Json:
    """Encode the value of a name, or say that it is missing."""
    return encode(namespace[name]) if name in namespace else {"$": "missing"}


def observe_call(namespace: Mapping[str, Any], call: Mapping[str, Json]) -> Json:
    """Call a learner's function on one declared input; what it prints is dropped, what it raises is encoded."""
    function = namespace.get(call["function"])
    if not callable(function):
        return {"$": "missing"}
    args, kwargs = build(call["args"]), {key: build(item) for key, item in call["kwargs"].items()}
    silence = io.StringIO()
    try:
        with contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
            return encode(function(*args, **kwargs))
    except KeyboardInterrupt:
        raise
    except BaseException as problem:  # noqa: BLE001 - a learner's function may raise anything, SystemExit too
        return encode_raised(problem)


def encode_raised(problem: BaseException) -> Json:
    """Encode an exception by its class and the start of its message."""
    try:
        message = str(problem)[:MAX_MESSAGE]
    except BaseException:  # noqa: BLE001 - a learner's exception class may raise in __str__
        message = ""
    names = [base.__name__ for base in type(problem).__mro__ if base not in (object, BaseException)]
    return {"$": "raised", "type": names, "message": message.encode("utf-8", "replace").decode("utf-8")}


def observe(namespace: Mapping[str, Any], plan: Mapping[str, Sequence[Json]]) -> Json:
    """Make the observations that one check declares.

    `plan` is `{"names": [name, ...], "calls": [{"function", "args", "kwargs"}, ...]}`, inputs encoded; the answer is
    `{"names": {name: value}, "calls": [value, ...]}`, one value per call in the plan's order.
    """
    names = {name: observe_name(namespace, name) for name in plan.get("names", ())}
    return {"names": names, "calls": [observe_call(namespace, call) for call in plan.get("calls", ())]}
