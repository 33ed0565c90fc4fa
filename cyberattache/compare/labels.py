"""Classifications: one or several labels per item, accepted readings, and the reason that goes with each."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.values import as_sequence, as_text, show, unanswered


@dataclass(frozen=True, slots=True)
class Reading:
    """One defensible answer to an item: its labels, and the reason codes that support it.

    With no reasons, none is asked for. A contested item has several readings, and any of them with its own reason
    earns the points.
    """

    labels: frozenset[str]
    reasons: frozenset[str] = frozenset()


def reading(labels: str | Collection[str], reasons: str | Collection[str] = ()) -> Reading:
    """Write a reading: `reading("f", "service")`, `reading(["c", "h"], ["asked", "knew"])`."""
    return Reading(_names(labels), _names(reasons))


def _names(words: str | Collection[str]) -> frozenset[str]:
    return frozenset([words] if isinstance(words, str) else words)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a learner said of one item, or why it cannot be read."""

    labels: frozenset[str] = frozenset()
    reason: str = ""
    unreadable: str = ""


def read_answer(seen: object, *, with_reason: bool) -> Answer:
    """Read one item's answer: a label, several, or a pair (label or labels, reason)."""
    if unanswered(seen):
        return Answer(unreadable="This one is still to fill in.")
    if not with_reason:
        labels = _labels(seen)
        return Answer(labels) if labels else Answer(unreadable=f"{show(seen)} is not a label or a list of labels.")
    pair = as_sequence(seen)
    if pair is None or len(pair) != 2:
        return Answer(unreadable="This is not a pair. Write two things in brackets, the second as the question asks.")
    labels, reasons = _labels(pair[0]), _labels(pair[1])
    if not labels:
        return Answer(unreadable=f"The pair begins with {show(pair[0])}, which names nothing.")
    if len(reasons) != 1:
        return Answer(unreadable=f"The second of the pair is {show(pair[1])}, where one reason is asked.")
    return Answer(labels, *reasons)


def _labels(seen: object) -> frozenset[str]:
    if isinstance(seen, str):
        return frozenset([seen.strip()])
    items = list(seen) if isinstance(seen, frozenset) else as_sequence(seen)
    words = [as_text(item) for item in items or ()]
    return frozenset(word for word in words if word) if words and all(words) else frozenset()


def judge_item(answer: Answer, readings: Collection[Reading]) -> Match:
    """Judge one item: full for a reading with its reason, half for its labels without it or for part of them."""
    if answer.unreadable:
        return none(answer.unreadable)
    fitting = [one for one in readings if one.labels == answer.labels]
    if any(not one.reasons or answer.reason in one.reasons for one in fitting):
        return FULL
    if fitting:
        say = f"The label can be defended, but not by the reason {answer.reason!r}: which other do the facts bear out?"
        return Match(Fraction(1, 2), say)
    part = [one for one in readings if answer.labels < one.labels and (not one.reasons or answer.reason in one.reasons)]
    if part:
        return Match(Fraction(1, 2), "What you name fits, and something else is engaged too.")
    extra = [one for one in readings if one.labels < answer.labels]
    if extra:
        return none("Part of this fits, and part has nothing in the facts to stand on.")
    return none("We know of no reading that supports this here: go back to the facts, and to what limits the label.")
