"""The ladder of a check: findings are written down in order, and a rung that fails ends it.

A rung about existence, kind, shape or members ends the ladder, since nothing above it could be judged. A rung about a
value does not: values are judged side by side, so that one mistake costs only its own points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NoReturn

from cyberattache.compare.finding import Finding, Match


class Stop(Exception):
    """Nothing above this rung can be judged."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a learner is told about a misconception, and the heading to read again."""

    say: str
    reread: str = ""


Points = Fraction | int | float | str


def exact(points: Points) -> Fraction:
    """Take points exactly: 0.5 as one half, "1/3" as one third."""
    return Fraction(str(points))


@dataclass(slots=True)
class Ladder:
    """The findings of one check so far, the misconceptions that it may name, and the learner's own rubric levels.

    `unanswered` is set when a name still holds what an untouched notebook holds.
    """

    known: Mapping[str, Explanation]
    findings: list[Finding] = field(default_factory=list)
    self_scored: dict[str, int] = field(default_factory=dict)
    unanswered: bool = False

    def holds(self, tried: str, saw: str = "", points: Points = 0, say: str = "") -> None:
        """Write down a step that holds; `say` may tell why it does."""
        of = exact(points)
        self.findings.append(Finding(True, tried, saw, say, points=of, of=of))

    def fails(self, tried: str, saw: str, say: str, mistake: str | None = None, points: Points = 0) -> None:
        """Write down a step that does not hold; go on."""
        self._add(tried, saw, Match(Fraction(0), say, mistake), exact(points))

    def stop(self, tried: str, saw: str, say: str, mistake: str | None = None) -> NoReturn:
        """Write down a step that does not hold, and end the ladder."""
        self.fails(tried, saw, say, mistake)
        raise Stop

    def match(self, tried: str, saw: str, match: Match, points: Points) -> None:
        """Write down how far a value matches."""
        if match.full:
            self.holds(tried, saw, points, match.say)
        else:
            self._add(tried, saw, match, exact(points))

    def _add(self, tried: str, saw: str, match: Match, of: Fraction) -> None:
        say, reread = match.say, ""
        if match.mistake is not None:
            if match.mistake not in self.known:
                raise LookupError(f"misconceptions.yml has no {match.mistake!r}")
            explanation = self.known[match.mistake]
            say, reread = explanation.say, explanation.reread
        say = say or "This does not follow from the steps of the chapter yet: do them once by hand on a small case."
        self.findings.append(Finding(False, tried, saw, say, match.mistake, reread, match.share * of, of))
