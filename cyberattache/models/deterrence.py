"""Deterrence as an expected utility: denial and punishment as two ends of one calculation."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spend:
    """One way to share out a budget, and what it leaves an attacker to expect."""

    denial: int
    punishment: int
    success: float
    loss: float
    utility: float


def expected_utility(gain: float, cost: float, success: float, attribution: float, loss: float) -> float:
    """Give what an attacker expects from an attack: success * gain - cost - attribution * loss.

    `gain` and `loss` (the punishment, where it falls) and `cost` are in one unit of value, none below 0;
    `success` is the probability that the attack does what it is meant to do; `attribution` the probability
    that the attacker is found out *and* punished, so it holds resolve as well as forensics. The attacker
    attacks if the result is above 0, what holding back is worth. Denial lowers `success` or raises `cost`,
    punishment raises `attribution` or `loss`.
    Refused: a probability outside 0 to 1, a negative or infinite value.
    Source: the calculus of crime in Becker (1968), Crime and punishment; denial and punishment as its two
    sides after Snyder (1961), Deterrence and defense. The letters are this course's.
    """
    _check(gain, cost, success, loss, attribution)
    return success * gain - cost - attribution * loss


def is_deterred(gain: float, cost: float, success: float, attribution: float, loss: float) -> bool:
    """Tell whether an attack is worth no more than holding back. Refused: as `expected_utility`."""
    return expected_utility(gain, cost, success, attribution, loss) <= 0


def attack_threshold(gain: float, cost: float, success: float, loss: float) -> float | None:
    """Give the least probability of attribution that deters: a* = (success * gain - cost) / loss.

    0 when the attack does not pay even unpunished (denial alone deters), None when even certain punishment
    is too small (a* would be above 1). Refused: as `expected_utility`.
    """
    _check(gain, cost, success, loss)
    unpunished = success * gain - cost
    if unpunished <= 0:
        return 0.0
    return unpunished / loss if unpunished <= loss else None


def success_threshold(gain: float, cost: float, attribution: float, loss: float) -> float:
    """Give the chance of success up to which an attack is deterred: q* = (cost + attribution * loss) / gain.

    At most 1, when nothing that succeeds pays. Refused: as `expected_utility`, and a gain of 0.
    """
    _check(gain, cost, 1.0, loss, attribution)
    if gain == 0:
        raise ValueError("gain is 0, so no attack pays and there is no threshold; give what the attacker wants")
    return min(1.0, (cost + attribution * loss) / gain)


def spend_grid(
    budget: int, *, gain: float, cost: float, success: float, attribution: float, loss: float, keep: float, bite: float
) -> tuple[Spend, ...]:
    """List every way to share out whole units of a budget between denial and punishment, all on punishment first.

    Each unit of denial leaves the attacker `keep` of its chance of success (so each helps less than the one
    before), each unit of punishment adds `bite` to the loss (so each helps alike, times `attribution`).
    Refused: as `expected_utility`; a budget below 0; `keep` outside 0 to 1; a negative `bite`.
    Source: a teaching reduction of this course; no paper has these two curves.
    """
    _check(gain, cost, success, loss, attribution)
    if budget < 0 or not 0 <= keep <= 1 or not 0 <= bite < math.inf:
        raise ValueError(f"budget = {budget}, keep = {keep}, bite = {bite}; none may be below 0, nor keep above 1")

    def shares() -> Iterator[Spend]:
        for denial in range(budget + 1):
            chance, harm = success * keep**denial, loss + bite * (budget - denial)
            left = expected_utility(gain, cost, chance, attribution, harm)
            yield Spend(denial, budget - denial, chance, harm, left)

    return tuple(shares())


def best_spend(grid: tuple[Spend, ...]) -> Spend:
    """Find the share that leaves the attacker least; of equals, the one with less denial.

    Refused: an empty grid.
    """
    if not grid:
        raise ValueError("the grid is empty; make it with `spend_grid`")
    return min(grid, key=lambda one: (one.utility, one.denial))


def _check(gain: float, cost: float, success: float, loss: float, attribution: float = 0.0) -> None:
    for name, value in (("gain", gain), ("cost", cost), ("loss", loss)):
        if not 0 <= value < math.inf:
            raise ValueError(f"{name} = {value}; it must be a finite value, 0 or more: the formula has its sign")
    for name, value in (("success", success), ("attribution", attribution)):
        if not 0 <= value <= 1:
            raise ValueError(f"{name} = {value}; it is a probability, from 0 to 1")
