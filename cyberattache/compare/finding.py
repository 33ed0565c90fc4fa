"""What a comparator says, and what a learner is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Match:
    """How far a value matches: the share of the points that it earns, and what to say where it does not.

    `mistake` is the id of a misconception that explains the value, `say` a sentence of the comparator's own for when
    none does.
    """

    share: Fraction
    say: str = ""
    mistake: str | None = None

    @property
    def full(self) -> bool:
        """Tell whether nothing is missing."""
        return self.share == 1

    def because(self, why: str) -> Match:
        """Let a full match tell why it is one."""
        return replace(self, say=why) if self.full else self


FULL = Match(Fraction(1))


def none(say: str, mistake: str | None = None) -> Match:
    """Make the match that earns nothing."""
    return Match(Fraction(0), say, mistake)


AGAIN = "The same again, as above."


def where_to_read(reread: str) -> tuple[str, str]:
    """Take a place to re-read apart: the unit, where it is another one (`foundations/Heading`), and the heading."""
    unit, slash, heading = reread.partition("/")
    return (unit, heading) if slash and unit.replace("-", "").isalnum() and unit.islower() else ("", reread)


@dataclass(frozen=True, slots=True)
class Finding:
    """One step of a ladder: what was tried, what was seen, what to think about.

    `say` is "" only when the step holds. `misconception` is an id of the unit's list, or None; `reread` a heading of
    its chapter, or of another unit's (`where_to_read`).
    """

    holds: bool
    tried: str
    saw: str = ""
    say: str = ""
    misconception: str | None = None
    reread: str = ""
    points: Fraction = Fraction(0)
    of: Fraction = Fraction(0)


def told_once(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Explain a mistake where it shows first, and point back to that where it is the next that shows."""
    told = ""
    shown = []
    for one in findings:
        again = not one.holds and one.say != "" and one.say == told
        shown.append(replace(one, say=AGAIN, reread="") if again else one)
        told = told if one.holds else one.say
    return tuple(shown)
