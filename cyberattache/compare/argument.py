"""Argument graphs (Toulmin 1958): claim, grounds, warrant, qualifier, rebuttal.

Judged is the structure and its fit with the unit's bank of evidence; whether the argument persuades is for a reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cyberattache.compare.estimative import BANDS, band_of, fits
from cyberattache.compare.spelling import meant
from cyberattache.compare.values import as_finite, as_mapping, as_sequence, as_text, show, unanswered

PARTS = ("claim", "grounds", "warrant", "qualifier", "rebuttal")


@dataclass(frozen=True, slots=True)
class Bearing:
    """How one piece of evidence bears on the claims of a bank: which it supports, which it undermines."""

    supports: frozenset[str] = frozenset()
    undermines: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bank:
    """What an argument is built from: claims and warrants by id, and evidence by its bearing.

    `links[warrant]` are the evidence ids that a warrant can connect to a claim; `answers[answer]` the evidence ids
    that an answer to a rebuttal meets.
    """

    claims: Mapping[str, str]
    evidence: Mapping[str, Bearing]
    links: Mapping[str, frozenset[str]]
    answers: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument as a learner wrote it, its ids not yet judged."""

    claim: str
    grounds: tuple[str, ...]
    warrant: str
    word: str
    probability: float
    rebuttal: str
    answer: str


def read_argument(seen: object, bank: Bank) -> Argument | str:
    """Read a dict of the five parts, or say why it cannot be read.

    claim: id; grounds: list of evidence ids; warrant: id; qualifier: (word, probability); rebuttal: (evidence id,
    answer id).
    """
    mapping = as_mapping(seen)
    if mapping is None:
        return f"An argument is a dict with {', '.join(PARTS)}; this is {show(seen)}."
    lacking = [part for part in PARTS if not mapping.get(part) or unanswered(mapping[part])]
    if lacking:
        return f"The argument has no {lacking[0]} yet."
    claim, warrant = as_text(mapping["claim"]), as_text(mapping["warrant"])
    if claim is None or warrant is None:
        return f"The {'claim' if claim is None else 'warrant'} is one id, in quotation marks."
    offered = mapping["grounds"]
    listed = sorted(offered, key=str) if isinstance(offered, frozenset) else as_sequence(offered)
    grounds = [as_text(one) for one in listed or ()]
    qualifier, rebuttal = as_sequence(mapping["qualifier"]), as_sequence(mapping["rebuttal"])
    if qualifier is None or len(qualifier) != 2 or as_text(qualifier[0]) is None or as_finite(qualifier[1]) is None:
        return 'The qualifier is a pair: an estimative word and a probability, such as ("likely", 0.7).'
    if rebuttal is None or len(rebuttal) != 2 or not all(as_text(part) for part in rebuttal):
        return "The rebuttal is a pair: the evidence that speaks against you, and the id of your answer to it."
    if not grounds or not all(grounds):
        return 'The grounds are a list of evidence ids, such as ["F1", "F2"].'
    argument = Argument(
        claim,
        tuple(ground or "" for ground in grounds),
        warrant,
        as_text(qualifier[0]) or "",
        as_finite(qualifier[1]) or 0.0,
        as_text(rebuttal[0]) or "",
        as_text(rebuttal[1]) or "",
    )
    return _unknown(argument, bank) or argument


def _unknown(argument: Argument, bank: Bank) -> str:
    checks = (
        ("claim", (argument.claim,), bank.claims),
        ("evidence", argument.grounds, bank.evidence),
        ("warrant", (argument.warrant,), bank.links),
        ("evidence", (argument.rebuttal,), bank.evidence),
        ("answer", (argument.answer,), bank.answers),
    )
    for what, ids, known in checks:
        for one in ids:
            if one not in known:
                near = meant(one, known)
                hint = f"Did you mean {near!r}?" if near else f"It has {', '.join(known)}."
                return f"{show(one)} is no {what} of this unit's bank. {hint}"
    return ""


def undermining(argument: Argument, bank: Bank) -> tuple[str, ...]:
    """List the grounds that speak against the claim they are offered for."""
    return tuple(g for g in argument.grounds if argument.claim in bank.evidence[g].undermines)


def idle(argument: Argument, bank: Bank) -> tuple[str, ...]:
    """List the grounds that bear on the claim neither way."""
    bearings = {g: bank.evidence[g] for g in argument.grounds}
    return tuple(g for g, b in bearings.items() if argument.claim not in b.supports | b.undermines)


def unlinked(argument: Argument, bank: Bank) -> tuple[str, ...]:
    """List the grounds that the warrant does not connect to the claim."""
    return tuple(g for g in argument.grounds if g not in bank.links[argument.warrant])


def is_counter(argument: Argument, bank: Bank) -> bool:
    """Tell whether the rebuttal names evidence that does speak against the claim."""
    return argument.claim in bank.evidence[argument.rebuttal].undermines


def is_answered(argument: Argument, bank: Bank) -> bool:
    """Tell whether the answer meets the evidence of the rebuttal."""
    return argument.rebuttal in bank.answers[argument.answer]


def qualifier_problem(argument: Argument) -> str:
    """Say what is wrong between the estimative word and the probability; "" when they agree."""
    if not 0 < argument.probability < 1:
        percent = " Write 0.9 for 90 %." if 1 < argument.probability <= 100 else ""
        return f"{argument.probability:g} is not a probability between 0 and 1.{percent}"
    if band_of(argument.word) is None:
        known = ", ".join(band.words[0] for band in BANDS)
        return f"{argument.word!r} is not a word of the standard, which has {known} and a second word for each."
    if not fits(argument.word, argument.probability):
        return f"{argument.word!r} and {argument.probability:g} lie in different bands."
    return ""
