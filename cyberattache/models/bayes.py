"""Bayes over actors: how far a piece of evidence moves a belief about who did it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# A prior is written by hand to a few places: what it may lack of 1.
_SUM = 1e-6


@dataclass(frozen=True, slots=True)
class Report:
    """One report: where its information began, and its LR for the hypothesis against all others."""

    origin: str
    ratio: float


def update(prior: Sequence[float], likelihood: Sequence[float]) -> tuple[float, ...]:
    """Give the posterior over hypotheses, p_i L_i / sum of p_j L_j, in the order of the prior.

    `prior` holds one probability per hypothesis; the hypotheses exclude each other and exhaust the cases, so it
    sums to 1 (within 1e-6). `likelihood` holds, for each, the probability of the evidence *if* that hypothesis
    were true; these need not sum to 1. Equal likelihoods change nothing, and a prior of 0 stays 0.
    Refused: fewer than two hypotheses; different lengths; a value that is not from 0 to 1; a prior with another
    sum; and evidence that is impossible under every hypothesis that is still held, where the posterior is 0 / 0.
    Source: Bayes (1763); over named suspects, Good (1950), Probability and the Weighing of Evidence.
    """
    priors, chances = _probabilities(prior, "prior"), _probabilities(likelihood, "likelihood")
    if len(priors) < 2:
        raise ValueError(f"{len(priors)} hypothesis; at least two are needed, such as (p, 1 - p)")
    if len(priors) != len(chances):
        raise ValueError(
            f"the prior has {len(priors)} hypotheses and the likelihood {len(chances)}; one value for each is needed"
        )
    if abs(math.fsum(priors) - 1) > _SUM:
        raise ValueError(
            f"the prior sums to {math.fsum(priors):.6g}, not 1; add the missing hypothesis, or divide by the sum"
        )
    # The largest likelihood is divided out first: only ratios matter, and tiny products would vanish to 0.
    top = max((chance for p, chance in zip(priors, chances, strict=True) if p > 0), default=0.0)
    if top == 0:
        raise ValueError(
            "the evidence is impossible under every hypothesis held; one is missing, or a 0 is too sure"
        )
    joint = [p * (chance / top) if p else 0.0 for p, chance in zip(priors, chances, strict=True)]
    total = math.fsum(joint)
    return tuple(one / total for one in joint)


def posteriors(prior: Sequence[float], rows: Iterable[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
    """Update on one row of likelihoods after another, and give the posterior after each.

    The last one does not depend on the order of the rows. Each row must be independent of the earlier ones given
    each hypothesis; two reports that copy one source are not (see `ratio_of_origins`).
    Refused: as `update`.
    """
    steps: list[tuple[float, ...]] = []
    for row in rows:
        steps.append(update(steps[-1] if steps else prior, row))
    return tuple(steps)


def likelihood_ratio(if_true: float, if_false: float) -> float:
    """Give LR, the probability of the evidence if the hypothesis is true over that if it is false.

    Above 1 the evidence speaks for the hypothesis, below 1 against it, at 1 it is not diagnostic. It is infinite
    where the evidence cannot occur otherwise.
    Refused: a value that is not from 0 to 1, and evidence impossible either way. Source: Good (1950).
    """
    true, false = _probabilities((if_true, if_false), "likelihood")
    if true == false == 0:
        raise ValueError(
            "the evidence is impossible whether the hypothesis is true or not; one of the two is too sure"
        )
    return true / false if false else math.inf


def weight_of_evidence(ratio: float) -> float:
    """Give 10 log10 LR, in decibans: 10 is a tenfold change of the odds, 0 is evidence that changes nothing.

    Weights of independent evidence add up. LR = 0 weighs minus infinity.
    Refused: a ratio below 0 or NaN.
    Source: Good (1950), after Turing; used for case evidence by Fairfield and Charman (2017).
    """
    ratio = _ratio(ratio)
    return 10 * math.log10(ratio) if ratio > 0 else -math.inf


def posterior(prior: float, ratio: float) -> float:
    """Give the probability of one hypothesis after evidence with LR `ratio`: odds times LR, back to a probability.

    Refused: a prior that is not from 0 to 1; a ratio below 0 or NaN; and evidence that contradicts certainty (a prior
    of 1 with LR 0, or of 0 with an infinite LR).
    """
    (p,) = _probabilities((prior,), "prior")
    ratio = _ratio(ratio)
    if (p == 1 and ratio == 0) or (p == 0 and math.isinf(ratio)):
        raise ValueError(
            f"a prior of {p:g} and LR {ratio:g} contradict each other; one of the two is too sure"
        )
    if p in (0.0, 1.0) or math.isinf(ratio):
        return 1.0 if math.isinf(ratio) else p
    # Divided by the larger term, neither can overflow.
    return p / (p + (1 - p) / ratio) if ratio >= 1 else p * ratio / (p * ratio + (1 - p))


def ratio_of_origins(reports: Iterable[Report]) -> float:
    """Multiply the LR of reports, counting every origin once.

    A report that repeats another adds nothing to it: given the first, it was to be expected whether the
    hypothesis is true or not. Origins are taken as independent given the hypothesis, and a repetition as certain
    and exact; where somebody checked before passing it on, the truth lies between one and all.
    Refused: a ratio below 0 or NaN; one origin with two ratios; and origins that contradict each other (LR 0 with an
    infinite LR). No report gives 1.
    """
    found: dict[str, float] = {}
    for report in reports:
        ratio = _ratio(report.ratio)
        if found.setdefault(report.origin, ratio) != ratio:
            raise ValueError(
                f"the origin {report.origin!r} has LR {found[report.origin]:g} and {ratio:g}; "
                "give it one, or name two origins"
            )
    if 0.0 in found.values() and math.inf in found.values():
        raise ValueError(
            "one origin makes the hypothesis impossible and another makes it certain; look at both again"
        )
    return math.prod(found.values())


def predictive_value(prevalence: float, sensitivity: float, specificity: float) -> float:
    """Give the share of alarms that are right: the probability of the condition, given an alarm.

    `prevalence` is the share of cases with the condition, `sensitivity` the share of these that raise an alarm,
    `specificity` the share of the others that raise none. All are from 0 to 1. It is Bayes' rule with
    LR = sensitivity / (1 - specificity): a rare condition makes most alarms false, however good the test.
    Refused: a value that is not from 0 to 1, and a test that never raises an alarm.
    Source: Bayes' rule; on the neglect of prevalence, Kahneman and Tversky (1973).
    """
    p, hit, silent = _probabilities((prevalence, sensitivity, specificity), "rate")
    alarms = p * hit + (1 - p) * (1 - silent)
    if alarms == 0:
        raise ValueError("no case raises an alarm, so there is no share of alarms to give")
    return p * hit / alarms


def after_trace(prior: float, left_if_guilty: float, forged_if_innocent: float) -> float:
    """Give the probability that a suspect did it, after a trace that points to the suspect.

    `left_if_guilty` is the probability of the trace if the suspect did it, `forged_if_innocent` if somebody else
    did, who may have planted it. Where both are equal the trace says nothing; where forging is likelier than a
    slip, it speaks for the suspect's innocence.
    Refused: as `update`. Source: Bayes' rule; as a teaching reduction of false flags it is this course's own.
    """
    (p,) = _probabilities((prior,), "prior")
    return update((p, 1 - p), (left_if_guilty, forged_if_innocent))[0]


def _probabilities(values: Sequence[float], name: str) -> list[float]:
    numbers = [float(value) for value in values]
    for number in numbers:
        if not 0 <= number <= 1:  # NaN too is neither
            raise ValueError(f"the {name} {number:g} is no probability; it must be from 0 to 1")
    return numbers


def _ratio(ratio: float) -> float:
    number = float(ratio)
    if math.isnan(number) or number < 0:
        raise ValueError(f"LR {number:g}; a ratio of two probabilities is 0 or more")
    return number
