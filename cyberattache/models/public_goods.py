"""Provision of a shared defence: what members contribute when the sum, the least or the largest effort counts.

Two members share one level of protection P = 1 - exp(-X), where X is what their efforts make together:

    total effort   X = x1 + x2        monitoring, or indicators that add up
    weakest link   X = min(x1, x2)    a shared network that is entered where it is easiest
    best shot      X = max(x1, x2)    a cure that only one has to find

Member i values protection at v_i and pays c_i for each unit of effort, so its net benefit is v_i P - c_i x_i, in
the units of v. The planner maximises the sum over both. Sources: Hirshleifer (1983) for the three rules, Varian
(2004) for their use on the reliability of a system. The exponential form of P is chosen here for its closed
answers, which are re-derived and not read in either paper.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Technology(StrEnum):
    """How the efforts of the members make one level of protection."""

    TOTAL_EFFORT = "total effort"
    WEAKEST_LINK = "weakest link"
    BEST_SHOT = "best shot"


@dataclass(frozen=True, slots=True)
class Provision:
    """Efforts of the two members, what they make together (X), and the protection P = 1 - exp(-X)."""

    efforts: tuple[float, float]
    together: float
    protection: float


Pair = Sequence[float]

_TOGETHER: dict[Technology, Callable[[Pair], float]] = {
    Technology.TOTAL_EFFORT: sum,
    Technology.WEAKEST_LINK: min,
    Technology.BEST_SHOT: max,
}


def together(technology: Technology, efforts: Pair) -> float:
    """Give X: the sum, the least, or the largest of two efforts. Refused: no pair; an effort below 0."""
    _pair("efforts", efforts, above=False)
    return float(_TOGETHER[technology](efforts))


def net_benefits(technology: Technology, efforts: Pair, values: Pair, costs: Pair) -> tuple[float, float]:
    """Compute v_i P - c_i x_i for both members, in the units of v. Refused: as `nash`, and as `together`."""
    _check(values, costs)
    protection = -math.expm1(-together(technology, efforts))
    first, second = (v * protection - c * x for v, c, x in zip(values, costs, efforts, strict=True))
    return first, second


def alone(value: float, cost: float) -> float:
    """Give the effort of a member who acts alone: ln(v / c), or 0 where the first unit is not worth its cost."""
    _pair("value and cost", (value, cost), above=True)
    return max(0.0, math.log(value / cost))


def nash(technology: Technology, values: Pair, costs: Pair) -> tuple[Provision, ...]:
    """Find the equilibria in pure strategies: where neither member gains by changing its own effort.

    Total effort: the member with the higher v / c provides all that it would alone, and the other nothing; with
    equal ratios any division of that sum is an equilibrium, and the even one is given. Weakest link: any equal
    efforts from 0 to the smaller ln(v / c); the highest, which both prefer, is given. Best shot: one member
    provides ln(v / c); so does the other in a second one, unless the first would then rather pay for its own.
    Refused: values or costs that are not two finite numbers above 0.
    """
    _check(values, costs)
    first, second = (alone(v, c) for v, c in zip(values, costs, strict=True))
    if technology is Technology.WEAKEST_LINK:
        return (_provision(technology, (min(first, second),) * 2),)
    if technology is Technology.TOTAL_EFFORT:
        if first == second:
            return (_provision(technology, (first / 2, second / 2)),)
        return (_provision(technology, (first, 0.0) if first > second else (0.0, second)),)
    found = [
        _provision(technology, efforts)
        for efforts, idle in (((first, 0.0), 1), ((0.0, second), 0))
        if _content(values[idle], costs[idle], max(efforts))
    ]
    return tuple(dict.fromkeys(found))


def social(technology: Technology, values: Pair, costs: Pair) -> Provision:
    """Find the efforts that make the sum of both net benefits largest.

    Total effort and best shot: only the cheaper member works, for the values of both: ln((v1 + v2) / min c).
    With equal costs nothing says who works in total effort, and each is given half. Weakest link: both
    work equally, and both costs are paid: ln((v1 + v2) / (c1 + c2)) each. Refused: as `nash`.
    """
    _check(values, costs)
    both = sum(values)
    if technology is Technology.WEAKEST_LINK:
        return _provision(technology, (alone(both, sum(costs)),) * 2)
    effort = alone(both, min(costs))
    if technology is Technology.TOTAL_EFFORT and costs[0] == costs[1]:
        return _provision(technology, (effort / 2, effort / 2))
    return _provision(technology, (effort, 0.0) if costs[0] <= costs[1] else (0.0, effort))


def _content(value: float, cost: float, free: float) -> bool:
    """Tell whether a member would rather take the other's effort for nothing than pay for its own best one."""
    own = alone(value, cost)
    return value * -math.expm1(-free) >= value * -math.expm1(-own) - cost * own


def _provision(technology: Technology, efforts: tuple[float, float]) -> Provision:
    made = together(technology, efforts)
    return Provision(efforts, made, -math.expm1(-made))


def _check(values: Pair, costs: Pair) -> None:
    _pair("values", values, above=True)
    _pair("costs", costs, above=True)


def _pair(name: str, numbers: Pair, *, above: bool) -> None:
    if len(numbers) != 2:
        raise ValueError(f"{name} holds {len(numbers)} numbers; this model has two members, so give two")
    if not all(map(math.isfinite, numbers)) or min(numbers) < 0 or (above and min(numbers) == 0):
        wanted = "above 0" if above else "0 or more"
        raise ValueError(f"{name} are {numbers[0]:g} and {numbers[1]:g}; both must be finite and {wanted}")
