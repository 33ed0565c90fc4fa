"""Results that have no fixed sign or origin: positions on a line, up to reflection and shift."""

from __future__ import annotations

import math
from collections.abc import Mapping

from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.number import Tolerance, is_near
from cyberattache.compare.values import as_finite, as_mapping, show


def read_positions(seen: object, labels: Mapping[str, float]) -> dict[str, float] | str:
    """Read {label: coordinate}, or say why it cannot be read."""
    mapping = as_mapping(seen)
    if mapping is None:
        return f"Positions are a dict from name to coordinate; this is {show(seen)}."
    missing = [label for label in labels if label not in mapping]
    if missing:
        return f"There is no position for {', '.join(missing[:5])}."
    numbers = {label: as_finite(mapping[label]) for label in labels}
    for label, number in numbers.items():
        if number is None:
            return f"The position of {label} is {show(mapping[label])}, which is not a finite number."
    return {label: number or 0.0 for label, number in numbers.items()}


def up_to_reflection(seen: Mapping[str, float], right: Mapping[str, float], tolerance: Tolerance) -> Match:
    """Judge positions on a line, which are as good when mirrored or moved as a whole; not when stretched."""
    centred, target = _centre({label: seen[label] for label in right}), _centre(right)
    for sign in (1.0, -1.0):
        if all(is_near(sign * centred[label], target[label], tolerance) for label in right):
            return FULL
    spread, wanted = _spread(centred), _spread(target)
    if spread > 0 and wanted > 0:
        scaled = {label: value * wanted / spread for label, value in centred.items()}
        if any(all(is_near(s * scaled[label], target[label], tolerance) for label in right) for s in (1.0, -1.0)):
            return none("The order and the gaps fit, the scale does not.")
    order = sorted(right, key=lambda label: target[label])
    ours = sorted(right, key=lambda label: centred[label])
    if ours in (order, order[::-1]):
        return none("The order along the line fits, the distances do not.")
    return none("Neither the order along the line nor the distances fit.")


def _centre(values: Mapping[str, float]) -> dict[str, float]:
    middle = sum(values.values()) / len(values)
    return {label: value - middle for label, value in values.items()}


def _spread(values: Mapping[str, float]) -> float:
    return math.sqrt(sum(value * value for value in values.values()))
