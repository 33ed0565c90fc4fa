"""Judge the results of calls: right, raising as asked, or explained by a function with a named mistake."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from cyberattache.compare.number import Tolerance, is_near, slip
from cyberattache.compare.values import Raised, as_finite, as_mapping, as_number, as_sequence, kind, show
from cyberattache.learner.observe import Call

Agree = Callable[[object, object], bool]
Wrong = Callable[..., object] | Sequence[Callable[..., object]]  # one mistake, in one or several ways of making it
Pairs = Sequence[tuple[Call, object]]


def mistaken(
    pairs: Pairs,
    wrong: Pairs,
    mistakes: Mapping[str, Wrong],
    agree: Agree,
) -> str | None:
    """Find the first mistake that explains every result of a group, right ones included."""
    ways = [(mistake, way) for mistake, one in mistakes.items() for way in ([one] if callable(one) else one)]
    for mistake, function in ways:
        results = [(result, _outcome(function, one)) for one, result in pairs if not one.raises]
        explained = all(_same_outcome(result, expected, agree) for result, expected in results)
        raising = [(one, result) for one, result in wrong if one.raises]
        if explained and all(_same_outcome(result, _outcome(function, one), agree) for one, result in raising):
            return mistake
    return None


def _outcome(function: Callable[..., object], one: Call) -> object:
    """Call our own function; what it raises is an outcome like any other."""
    try:
        return function(*one.args, **one.kwargs)
    except (ValueError, ZeroDivisionError, ArithmeticError, LookupError, TypeError) as problem:
        return Raised((type(problem).__name__,), "")


def _same_outcome(seen: object, expected: object, agree: Agree) -> bool:
    if isinstance(expected, Raised):
        return isinstance(seen, Raised) and expected.types[0] in seen.types
    if isinstance(expected, float) and math.isnan(expected):
        return isinstance(seen, float) and math.isnan(seen)
    return agree(seen, expected)


def is_right(one: Call, result: object, right: Callable[..., object], agree: Agree) -> bool:
    """Tell whether a result is what our own function gives, or the error that was asked for."""
    if one.raises:
        return isinstance(result, Raised) and one.raises in result.types
    return agree(result, right(*one.args, **one.kwargs))


def same_value(seen: object, expected: object, tolerance: Tolerance) -> bool:
    """Tell whether a result is what our own function gives: numbers within tolerance, containers item by item."""
    figure = as_number(expected)
    if figure is not None:
        return is_near(seen, float(figure), tolerance)
    if isinstance(expected, Mapping):
        found = as_mapping(seen)
        return (
            found is not None
            and found.keys() == expected.keys()
            and all(same_value(found[key], item, tolerance) for key, item in expected.items())
        )
    if isinstance(expected, list | tuple):
        found_items = list(seen) if isinstance(seen, list | tuple) else None
        return (
            found_items is not None
            and len(found_items) == len(expected)
            and all(same_value(a, b, tolerance) for a, b in zip(found_items, expected, strict=True))
        )
    return type(seen) is type(expected) and seen == expected


def near_miss(seen: object, expected: object, tolerance: Tolerance) -> str:
    """Say how a result differs in form from what was asked, a number or several: its kind, its rounding, a slip."""
    figure, number = as_finite(expected), as_finite(seen)
    if figure is None:
        return _near_miss_of_several(seen, expected) if isinstance(expected, list | tuple) else ""
    if number is None:
        return f" A number is asked; this is {kind(seen)}." if as_number(seen) is None else ""
    if any(number == round(figure, places) for places in range(1, tolerance.places or 0)):
        return " It looks rounded: give the number with more places, or as it is."
    told = slip(seen, figure, tolerance)
    return f" {told}" if told else ""


def _near_miss_of_several(seen: object, expected: Sequence[object]) -> str:
    figures = [as_finite(one) for one in expected]
    if not figures or None in figures:
        return ""
    found = as_sequence(seen)
    if found is None:
        return f" A list of {len(figures)} numbers is asked; this is {kind(seen)}."
    if len(found) != len(figures):
        return f" {len(figures)} numbers are asked; these are {len(found)}."
    numbers = [as_finite(one) for one in found]
    for places in (1, 2, 3):
        if all(number == round(figure or 0.0, places) for number, figure in zip(numbers, figures, strict=True)):
            return " The numbers look rounded: give them as they are."
    return ""


def write(function: str, one: Call) -> str:
    """Write a call as code."""
    args = [show(arg, 60) for arg in one.args] + [f"{key}={show(value, 60)}" for key, value in one.kwargs.items()]
    return f"{function}({', '.join(args)})"
