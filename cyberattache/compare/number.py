"""Numbers and intervals: tolerance from the rounding that was asked, and slips with a name."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.values import as_number, as_sequence, show


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How near is near: half a unit of the last place asked for, an absolute distance, or a relative one."""

    places: int | None = None
    absolute: float = 0.0
    relative: float = 0.0

    def of(self, right: float) -> float:
        """Give the largest distance from `right` that counts as equal."""
        rounding = 0.5 * 10.0**-self.places if self.places is not None else 0.0
        # The slack is for binary fractions: 0.4975 rounds to 0.498 or 0.497.
        return max(rounding, self.absolute, self.relative * abs(right)) * (1 + 1e-6) + 1e-12 * max(1.0, abs(right))


def is_near(seen: object, right: float, tolerance: Tolerance) -> bool:
    """Tell whether a value is a finite number within tolerance of `right`. NaN is never near anything."""
    number = as_number(seen)
    if number is None or not math.isfinite(right):
        return False
    try:
        distance = abs(float(number) - right)
    except OverflowError:
        return False
    return math.isfinite(distance) and distance <= tolerance.of(right)


SLIPS: tuple[tuple[Callable[[float], float], str], ...] = (
    (lambda right: 100 * right, "It is a hundred times what fits: a percentage where a share was asked?"),
    (lambda right: right / 100, "It is a hundredth of what fits: a share where a percentage was asked?"),
    (lambda right: -right, "The size fits, the sign does not: which way round is the difference?"),
    (lambda right: 1 - right, "It is what is left to 1: did you count the other side?"),
    (lambda right: right + 1, "It is one more than fits: is an end counted twice?"),
    (lambda right: right - 1, "It is one less than fits: is an end left out?"),
)


def slip(seen: object, right: float, tolerance: Tolerance) -> str:
    """Say which common slip turns the right number into the one seen; "" when none does.

    Percent for share, share for percent, sign, complement to 1, off by one. A slip that is itself within
    tolerance of the right number, or of zero, is not recognised.
    """
    for turn, say in SLIPS:
        wrong = turn(right)
        if (
            abs(wrong) > tolerance.of(wrong)
            and not is_near(wrong, right, tolerance)
            and is_near(seen, wrong, tolerance)
        ):
            return say
    return ""


def near(seen: object, right: float, tolerance: Tolerance, mistakes: Mapping[str, float]) -> Match:
    """Judge a number against the right one and against numbers that named mistakes give."""
    if is_near(seen, right, tolerance):
        return FULL
    for mistake, wrong in mistakes.items():
        if is_near(seen, wrong, tolerance):
            return none("", mistake)
    fewer = [round(right, places) for places in range(1, tolerance.places or 0)]
    if is_near(seen, right, Tolerance(absolute=4 * tolerance.of(right))) or any(
        is_near(seen, rounded, Tolerance()) for rounded in fewer if rounded
    ):
        return none("It is close, but not to the precision asked: round only at the end, and to the places asked.")
    elsewhere = "The steps of the question lead elsewhere: go through them by hand, on numbers small enough to follow."
    return none(slip(seen, right, tolerance) or elsewhere)


def interval(seen: object, low: float, high: float, tolerance: Tolerance) -> Match:
    """Judge a pair (low, high): both ends, one half of the points each."""
    pair = as_sequence(seen)
    if pair is None or len(pair) != 2:
        return none(f"An interval is a pair (low, high); this is {show(seen)}.")
    ends = (is_near(pair[0], low, tolerance), is_near(pair[1], high, tolerance))
    if all(ends):
        return FULL
    if is_near(pair[0], high, tolerance) and is_near(pair[1], low, tolerance):
        return none("The ends are the wrong way round: the lower one comes first.")
    half = Match(FULL.share / 2, f"The {'upper' if ends[0] else 'lower'} end is off.")
    return half if any(ends) else none("Neither end fits.")
