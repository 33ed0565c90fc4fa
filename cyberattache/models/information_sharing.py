"""Sharing information about attacks: what partners spend when each also gains from what the others found out.

Each of n members spends e_i on its own protection and shares it to a degree theta: a partner's spending protects it as
theta of its own would. Its risk of a breach is p_i = exp(-k (e_i + theta * sum of the others' spending)), and it
loses L in a breach, so that it pays p_i L + e_i in expectation. L and e are in one currency, k is per unit of it, and
theta has no unit. After Gordon, Loeb and Lucyshyn (2003), Sharing information on computer systems security: an economic
analysis, whose two firms share in this way; their risk function is general. The exponential one and n members are a
teaching reduction: its results agree with those that their abstract states (each spends less when sharing, the level
reached alone costs less, and whoever can stop sharing does), but the equations were re-derived, not read in the paper.
What their abstract adds this reduction excludes: that under other curves sharing can raise the level of security too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sharing:
    """What each member spends, its risk of a breach, and what it pays in expectation, losses included."""

    spending: float
    risk: float
    cost: float


def risk(own: float, others: float, theta: float, k: float) -> float:
    """Compute the risk of a breach: exp(-k (own + theta * others)), `others` being the sum of their spending.

    Refused: spending below 0, theta outside 0 to 1, k not above 0, or anything not finite.
    """
    if not all(map(math.isfinite, (own, others))) or min(own, others) < 0:
        raise ValueError(f"spending is {own} and {others}; both must be finite and 0 or more")
    _check(1.0, k, theta, 2)
    return math.exp(-k * (own + theta * others))


def best_reply(others: float, theta: float, loss: float, k: float) -> float:
    """Give what a member spends when the others spend `others` together: ln(kL)/k less theta times theirs.

    Never below 0: a member that is protected enough spends nothing. Refused: as `risk`; loss not above 0.
    """
    _check(loss, k, theta, 2)
    if not math.isfinite(others) or others < 0:
        raise ValueError(f"the others spend {others}; it must be finite and 0 or more")
    return max(0.0, alone(loss, k) - theta * others)


def alone(loss: float, k: float) -> float:
    """Give what a member spends without any sharing: ln(kL)/k, or 0 where kL is 1 or less."""
    _check(loss, k, 0.0, 2)
    return max(0.0, math.log(k * loss) / k)


def equilibrium(loss: float, k: float, theta: float, members: int = 2) -> Sharing:
    """Find the symmetric equilibrium: each spends ln(kL)/k / (1 + theta (n - 1)) and answers the others best.

    The risk stays what it was alone, 1/(kL): the saving goes into spending less, not into being safer.
    Refused: loss or k not above 0, theta outside 0 to 1, fewer than 2 members, or anything not finite.
    """
    _check(loss, k, theta, members)
    return _sharing(alone(loss, k) / (1 + theta * (members - 1)), loss, k, theta, members)


def planner(loss: float, k: float, theta: float, members: int = 2) -> Sharing:
    """Find the equal spending that makes the sum of all members' costs smallest.

    A unit spent by one counts for itself and theta for each other, so it is spent until the risk is
    1/(kL (1 + theta (n - 1))): safer than in equilibrium. Refused: as `equilibrium`.
    """
    _check(loss, k, theta, members)
    reach = 1 + theta * (members - 1)
    return _sharing(max(0.0, math.log(k * loss * reach) / (k * reach)), loss, k, theta, members)


def _sharing(spending: float, loss: float, k: float, theta: float, members: int) -> Sharing:
    left = risk(spending, (members - 1) * spending, theta, k)
    return Sharing(spending, left, left * loss + spending)


def _check(loss: float, k: float, theta: float, members: int) -> None:
    if not all(map(math.isfinite, (loss, k, theta))) or loss <= 0 or k <= 0:
        raise ValueError(f"loss = {loss}, k = {k}; both must be finite and above 0")
    if not 0 <= theta <= 1:
        raise ValueError(f"theta = {theta}; it runs from 0, nothing shared, to 1, all of it")
    if members < 2:
        raise ValueError(f"{members} members cannot share; at least 2 are needed")
