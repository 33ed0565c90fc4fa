"""The part of `Seen` that judges classifications: codes that exist, and readings that can be defended."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction

from cyberattache.compare import labels
from cyberattache.compare.finding import Match, none
from cyberattache.compare.spelling import unknown
from cyberattache.compare.values import show, unanswered
from cyberattache.learner.ladder import Ladder, Points, exact


class Classifying(ABC):
    """Judge labels item by item, so that one item that cannot be read costs only its own points."""

    def __init__(self, ladder: Ladder) -> None:
        self.ladder = ladder
        self._unread: set[str] = set()

    @abstractmethod
    def mapping(self, keys: Collection[str], name: str = "", *, partial: bool = False) -> dict[str, object]:
        """Read a dict with these keys."""

    def codes(
        self, items: Collection[str], allowed: Collection[str], reasons: Collection[str] = (), name: str = ""
    ) -> None:
        """See that every label of a classification, and every reason where they are asked, is in the codebook.

        An item that cannot be read is told here and not judged again by `classified`.
        """
        answers = self.mapping(items, name, partial=True)
        for item, value in answers.items():
            problem = "" if unanswered(value) else _problem(value, allowed, reasons)
            if problem:
                self._unread.add(item)
                self.ladder.fails(f"Look up the codes of `{item}`.", show(value), problem)
        if not self._unread:
            self.ladder.holds("Look up every code in the lists of the question.")

    def classified(
        self,
        key: Mapping[str, Sequence[labels.Reading]],
        name: str = "",
        *,
        points: Points,
        mistakes: Mapping[str, Mapping[str, Collection[str]]] | None = None,
        why: Mapping[str, str] | None = None,
        others: Collection[str] = (),
    ) -> None:
        """Judge labels item by item against the readings that can be defended; the points are shared out equally.

        `mistakes[id][item]` are the codes, labels or a reason, by which a named mistake shows itself on an item, alone
        or among more: all that a list holds, or any one of a set. `why[item]` tells why a reading that holds does.
        `others` are items that are asked for and not judged here.
        """
        answers = self.mapping([*key, *others], name, partial=True)
        each = exact(points) / len(key)
        for item, readings in key.items():
            if item in self._unread:
                match = none("It cannot be judged before its codes can be read.")
            else:
                match = _judged(item, answers[item], readings, mistakes or {}, (why or {}).get(item, ""))
            tried = f"Compare your reading of `{item}` with those that can be defended."
            self.ladder.match(tried, "" if item in self._unread else show(answers[item]), match, each)


def _judged(
    item: str,
    value: object,
    readings: Sequence[labels.Reading],
    mistakes: Mapping[str, Mapping[str, Collection[str]]],
    why: str,
) -> Match:
    answer = labels.read_answer(value, with_reason=any(one.reasons for one in readings))
    match = labels.judge_item(answer, readings)
    if match.full:
        return Match(Fraction(1), why)
    return Match(match.share, match.say, _mistake_of(item, answer, mistakes))


def _problem(value: object, allowed: Collection[str], reasons: Collection[str]) -> str:
    answer = labels.read_answer(value, with_reason=bool(reasons))
    if answer.unreadable:
        return answer.unreadable
    if reasons and answer.labels <= frozenset(reasons) and answer.reason in allowed:
        return "The two parts of the pair have changed places: what is named comes first, what supports it second."
    strange = [word for word in sorted(answer.labels) if word not in allowed]
    if strange:
        return unknown(strange[0], allowed)
    return unknown(answer.reason, reasons) if reasons and answer.reason not in reasons else ""


def _mistake_of(item: str, answer: labels.Answer, mistakes: Mapping[str, Mapping[str, Collection[str]]]) -> str | None:
    codes = answer.labels | {answer.reason} if answer.labels else answer.labels
    return next((one for one, items in mistakes.items() if item in items and _shows(codes, items[item])), None)


def _shows(seen: frozenset[str], wrong: Collection[str]) -> bool:
    return bool(seen & wrong if isinstance(wrong, set) else seen and seen >= frozenset(wrong))
