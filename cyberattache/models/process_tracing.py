"""Process tracing: what one piece of evidence within a case says about a hypothesis, and by how much.

A test looks for evidence e. Its certainty is P(e | H): how surely e would be found if the hypothesis H were true. Its
uniqueness is 1 - P(e | not H): how surely it would not be found otherwise. Van Evera (1997), Guide to Methods for
Students of Political Science, names the four kinds; Collier (2011) teaches them; Bennett (2010) and Humphreys and
Jacobs (2015) write them as Bayes' rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cyberattache.models.bayes import likelihood_ratio, update, weight_of_evidence

Kind = Literal["straw in the wind", "hoop", "smoking gun", "doubly decisive"]

CERTAIN, UNIQUE = 0.8, 0.1


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is looked for: its probability if the hypothesis is true, and if it is false."""

    if_true: float
    if_false: float


def kind_of(evidence: Evidence, *, certain: float = CERTAIN, unique: float = UNIQUE) -> Kind:
    """Name the test: certain at P(e | H) of `certain` or more, unique at P(e | not H) of `unique` or less.

    Only certain is a hoop, only unique a smoking gun, both is doubly decisive, neither a straw in the wind. The four
    are regions of a plane without borders drawn on it; the two cuts are this course's convention, not Van Evera's.
    Refused: a probability outside 0 to 1, and evidence that is no likelier if H is true, which tests for H in none of
    the four ways.
    """
    _check(evidence)
    if evidence.if_true <= evidence.if_false:
        raise ValueError(
            f"found with {evidence.if_true} if the hypothesis is true and {evidence.if_false} if not; "
            "evidence for it is likelier if it is true"
        )
    sure, alone = evidence.if_true >= certain, evidence.if_false <= unique
    if sure:
        return "doubly decisive" if alone else "hoop"
    return "smoking gun" if alone else "straw in the wind"


def after(prior: float, evidence: Evidence, *, passed: bool) -> float:
    """Give P(H) after the evidence was found (`passed`) or looked for in vain.

    "Not found" has the probabilities 1 - P(e | H) and 1 - P(e | not H), so a search must have been made that would
    have turned it up; silence where nobody looked is no failed test.
    Refused: a probability outside 0 to 1, and a result that is impossible whether or not H is true.
    """
    _check(evidence)
    true, false = evidence.if_true, evidence.if_false
    return update((prior, 1 - prior), (true, false) if passed else (1 - true, 1 - false))[0]


def after_all(prior: float, tests: Iterable[tuple[Evidence, bool]]) -> tuple[float, ...]:
    """Give P(H) after each test in turn; the last does not depend on their order.

    Each test must be independent of the others given H, and given not H. Refused: as `after`.
    """
    steps: list[float] = []
    for evidence, passed in tests:
        steps.append(after(steps[-1] if steps else prior, evidence, passed=passed))
    return tuple(steps)


def weight(evidence: Evidence, *, passed: bool) -> float:
    """Give the weight of evidence in decibels, 10 log10 LR: +10 makes the odds ten times as long, 0 says nothing.

    Infinite where the result cannot occur if H is false, minus infinite where it cannot if H is true.
    Source: Good (1950); for process tracing, Fairfield and Charman (2017). Refused: as `after`.
    """
    _check(evidence)
    true, false = evidence.if_true, evidence.if_false
    ratio = likelihood_ratio(true, false) if passed else likelihood_ratio(1 - true, 1 - false)
    return weight_of_evidence(ratio)


def _check(evidence: Evidence) -> None:
    for name in ("if_true", "if_false"):
        value = getattr(evidence, name)
        if not 0 <= value <= 1:
            raise ValueError(f"{name} is {value}; a probability lies from 0 to 1")
