"""Voting power in weighted bodies, computed exactly: how often a member decides the outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from operator import index

# Coalitions[s][w] is the number of coalitions of s members whose weights sum to w, for w below the quota.
Coalitions = list[dict[int, int]]


@dataclass(frozen=True, slots=True)
class VotingBody:
    """A weighted majority game: a motion carries when the weights in favour reach the quota."""

    weights: tuple[int, ...]
    quota: int


def security_council(permanent: int = 5, elected: int = 10, needed: int = 9) -> VotingBody:
    """Write a council with vetoes as weights and a quota; the defaults give 7, 1 and 39.

    Permanent members come first. A motion carries with `needed` votes, all the permanent members' among them.
    The weight of a veto is the least whole number with which the quota is out of reach without it. The rule
    modelled is Article 27(3) of the UN Charter since the enlargement of 1965; `security_council(5, 6, 7)` is
    the council before it. Limits: procedural votes know no veto, and by practice an abstention by a permanent
    member is not a veto, while here whoever does not vote in favour is against.
    Refused: no permanent or a negative number of elected members, or `needed` below `permanent` or above the
    number of seats. The formula for the weight is derived here, not read.
    """
    if permanent < 1 or elected < 0:
        raise ValueError(f"{permanent} permanent and {elected} elected members; at least 1 and 0 are needed")
    if not permanent <= needed <= permanent + elected:
        raise ValueError(f"needed is {needed}; it must lie from {permanent} to {permanent + elected}")
    veto = elected - (needed - permanent) + 1
    return VotingBody((veto,) * permanent + (1,) * elected, veto * permanent + needed - permanent)


def shapley_shubik(weights: Sequence[int], quota: int) -> tuple[Fraction, ...]:
    """Compute each member's Shapley-Shubik index: the share of orders in which they turn loss into win.

    The indices are exact and sum to 1, in the order of `weights`. For a member, a coalition of s others that
    is short of the quota without them and reaches it with them counts s! (n - s - 1)! / n!. Coalitions are
    counted by size and weight, so the work grows with n * n * quota, never with n! orders.
    Refused: no members; a weight that is negative or not whole (multiply by a common denominator); a quota
    below 1 or above the sum of the weights. A quota of half the weights or less is taken as it is, although
    two opposed coalitions could then both win.
    Source: Shapley and Shubik (1954), A method for evaluating the distribution of power in a committee
    system.
    """
    members = _checked(weights, quota)
    n = len(members)
    orders = [factorial(size) * factorial(n - size - 1) for size in range(n)]

    def power(swings: list[int]) -> Fraction:
        return Fraction(sum(count * each for count, each in zip(swings, orders, strict=True)), factorial(n))

    by_weight = {weight: power(swings) for weight, swings in _swings(members, quota).items()}
    return tuple(by_weight[weight] for weight in members)


def banzhaf(weights: Sequence[int], quota: int) -> tuple[Fraction, ...]:
    """Compute each member's normalised Banzhaf index: their share of all swings.

    A swing is a coalition that wins with the member and loses without. Orders do not matter here: every
    coalition weighs the same, so the two indices answer different questions and need not agree.
    Exact, sums to 1. Refused: as `shapley_shubik`. Source: Banzhaf (1965), Weighted voting doesn't work.
    """
    members = _checked(weights, quota)
    by_weight = {weight: sum(swings) for weight, swings in _swings(members, quota).items()}
    total = sum(by_weight[weight] for weight in members)
    return tuple(Fraction(by_weight[weight], total) for weight in members)


def _checked(weights: Sequence[int], quota: int) -> tuple[int, ...]:
    try:
        members, needed = tuple(index(weight) for weight in weights), index(quota)
    except TypeError:
        raise ValueError(
            "weights and quota must be whole numbers; multiply them all by a common denominator"
        ) from None
    if not members:
        raise ValueError("there are no members; give one weight for each")
    if min(members) < 0:
        raise ValueError(f"the weight {min(members)} is negative; a member without votes has weight 0")
    if not 1 <= needed <= sum(members):
        raise ValueError(
            f"the quota is {needed}; it must lie from 1 to {sum(members)}, the sum of the weights"
        )
    return members


def _swings(members: tuple[int, ...], quota: int) -> dict[int, list[int]]:
    """Count, per distinct weight and number of others, the coalitions that this weight turns into winners."""
    every = _losing_coalitions(members, quota)
    return {
        weight: [
            sum(count for total, count in layer.items() if total >= quota - weight)
            for layer in _without(every, weight)
        ]
        for weight in set(members)
    }


def _losing_coalitions(members: tuple[int, ...], quota: int) -> Coalitions:
    layers: Coalitions = [{0: 1}] + [{} for _ in members]
    for joined, weight in enumerate(members):
        # Downwards, so that a member joins only coalitions formed before it.
        for size in range(joined, -1, -1):
            for total, count in layers[size].items():
                if total + weight < quota:
                    layers[size + 1][total + weight] = layers[size + 1].get(total + weight, 0) + count
    return layers


def _without(layers: Coalitions, weight: int) -> Coalitions:
    """Take one member of this weight out of the count: dividing the generating function by 1 + x y^weight."""
    left: Coalitions = [dict(layers[0])]
    for size in range(1, len(layers) - 1):
        before = left[size - 1]
        left.append({total: count - before.get(total - weight, 0) for total, count in layers[size].items()})
    return left
