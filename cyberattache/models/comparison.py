"""Structured, focused comparison: the same questions for every case, and what a pair of cases can show.

Source: George and Bennett (2005), Case Studies and Theory Development in the Social Sciences, chapter 3; the methods of
agreement and of difference are Mill's (1843).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

Coding = Mapping[str, Mapping[str, str]]
Trouble = Literal["not asked", "not in the codebook", "not among the questions"]


@dataclass(frozen=True, slots=True)
class Gap:
    """One cell that makes a comparison neither structured nor focused: case, question, and what is wrong with it."""

    case: str
    question: str
    trouble: Trouble


def gaps(coding: Coding, codebook: Mapping[str, Collection[str]]) -> tuple[Gap, ...]:
    """List the cells that break the rule of one set of questions for all cases.

    `codebook[question]` holds the answers allowed, "unknown" among them where that may be said; `coding[case]` the
    answers of one case. Found in this order: a question that was not put to a case, an answer outside the codebook, a
    question that only some case was asked.
    """
    found: list[Gap] = []
    for case, answers in coding.items():
        found += [Gap(case, question, "not asked") for question in codebook if question not in answers]
        found += [
            Gap(case, question, "not in the codebook")
            for question, answer in answers.items()
            if question in codebook and answer not in codebook[question]
        ]
        found += [Gap(case, question, "not among the questions") for question in answers if question not in codebook]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cases, and the questions on which they differ."""

    first: str
    second: str
    differ: tuple[str, ...]


def most_similar(coding: Coding, questions: Sequence[str], outcome: str) -> tuple[Pair, ...]:
    """Pair cases with different outcomes, those that differ on the fewest questions first (method of difference).

    A pair that differs on one question only is what the method asks for: that question is then a candidate, no more.
    A pair that differs on none shows that the list of questions has left something out.
    Refused: a case without an answer to one of the questions or to the outcome.
    """
    return _pairs(coding, questions, outcome, same=False)


def most_different(coding: Coding, questions: Sequence[str], outcome: str) -> tuple[Pair, ...]:
    """Pair cases with the same outcome, those that differ on the most questions first (method of agreement).

    What the two still share is a candidate for a necessary condition. Refused: as `most_similar`.
    """
    return tuple(sorted(_pairs(coding, questions, outcome, same=True), key=lambda pair: -len(pair.differ)))


def _pairs(coding: Coding, questions: Sequence[str], outcome: str, *, same: bool) -> tuple[Pair, ...]:
    for case, answers in coding.items():
        lacking = [question for question in (*questions, outcome) if question not in answers]
        if lacking:
            raise ValueError(f"{case} has no answer to {', '.join(lacking)}; put every question to every case")
    pairs = [
        Pair(a, b, tuple(question for question in questions if coding[a][question] != coding[b][question]))
        for a, b in combinations(coding, 2)
        if (coding[a][outcome] == coding[b][outcome]) is same
    ]
    return tuple(sorted(pairs, key=lambda pair: len(pair.differ)))
