"""What the probe says of a value, and that no value makes it raise."""

from __future__ import annotations

import datetime
import json
import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache import probe
from cyberattache.compare import values

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(plain)
def test_plain_values_survive_the_crossing(value: object) -> None:
    line = json.dumps(probe.encode(value), allow_nan=False)
    assert values.parse(json.loads(line)) == _as_parsed(value)


def _as_parsed(value: object) -> object:
    """What crosses as text is replaced where it is no valid UTF-8, as the probe does."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_as_parsed(item) for item in value]
    if isinstance(value, tuple):
        return tuple(_as_parsed(item) for item in value)
    if isinstance(value, dict):
        return {_as_parsed(key): _as_parsed(item) for key, item in value.items()}
    return value


@given(plain)
def test_inputs_are_built_as_they_were_declared(value: object) -> None:
    built = probe.build(json.loads(json.dumps(probe.encode(value))))
    assert built == _as_parsed(value)
    assert type(built) is type(value)


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (np.int64(42), 42),
        (np.float32(0.5), 0.5),
        (np.bool_(True), True),
        (Fraction(1, 3), Fraction(1, 3)),
        (Decimal("0.25"), Fraction(1, 4)),
        (datetime.date(2018, 12, 5), values.Date("2018-12-05")),
        (np.datetime64("2018-12-05"), values.Date("2018-12-05")),
        (np.array([1.0, 2.0]), values.Array((2,), (1.0, 2.0))),
        (pd.Series({"a": 1.5}), values.Series(None, ("a",), (1.5,))),
        (pd.DataFrame({"x": [1], "y": ["a"]}), values.Table(("x", "y"), (0,), ((1, "a"),))),
        (2**70, 2**70),
        (frozenset({1, 2}), frozenset({1, 2})),
    ],
)
def test_numbers_and_tables_of_libraries_are_the_values_they_hold(value: object, seen: object) -> None:
    assert values.parse(json.loads(json.dumps(probe.encode(value)))) == seen


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_numbers_that_are_not_finite_are_tagged(number: float) -> None:
    assert probe.encode(number) == {"$": "float", "v": repr(number)}


class _AlwaysEqual:
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = object.__hash__


class _Sly(float):
    def __sub__(self, other: object) -> float:
        return 0.0


class _Rude:
    @property
    def __class__(self) -> type:
        raise SystemExit


def test_objects_of_other_classes_cross_by_name_only() -> None:
    for value in (_AlwaysEqual(), _Sly(3.0), _Rude(), object(), type, ..., NotImplemented):
        assert probe.encode(value)["$"] == "other"


def test_what_is_too_large_is_said_and_not_sent() -> None:
    endless: list[object] = []
    endless.append(endless)
    for value in (endless, list(range(200_000)), "x" * 300_000, 10**5000, np.zeros(10**6)):
        assert probe.encode(value)["$"] == "large"


def test_a_call_gives_its_result_its_error_or_says_that_there_is_no_function() -> None:
    def half(n: float) -> float:
        print("noise")
        if n < 0:
            raise ValueError("negative")
        return n / 2

    def leave(n: float) -> float:
        raise SystemExit(n)

    space = {"half": half, "leave": leave, "number": 3}
    assert probe.observe_call(space, {"function": "half", "args": [3], "kwargs": {}}) == 1.5
    raised = values.parse(probe.observe_call(space, {"function": "half", "args": [-1], "kwargs": {}}))
    assert raised == values.Raised(("ValueError", "Exception"), "negative")
    left = values.parse(probe.observe_call(space, {"function": "leave", "args": [1], "kwargs": {}}))
    assert isinstance(left, values.Raised)
    assert left.types[0] == "SystemExit"
    for name in ("number", "nothing"):
        assert probe.observe_call(space, {"function": name, "args": [], "kwargs": {}}) == {"$": "missing"}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)
tags = st.sampled_from(sorted(str(tag) for tag in values._READERS))
forged = st.fixed_dictionaries(
    {"$": tags | json_values},
    optional=dict.fromkeys(("v", "columns", "rows", "index", "values", "shape", "type", "name", "spec"), json_values),
)


@given(json_values | forged)
def test_forged_observations_are_read_as_some_value(line: object) -> None:
    value = values.parse(line)
    assert isinstance(values.show(value), str)
    assert isinstance(values.kind(value), str)
    values.as_number(value), values.as_mapping(value), values.as_sequence(value), values.unanswered(value)
