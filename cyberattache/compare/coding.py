"""Codings: how near a learner's ordinal codes come to a panel's."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from cyberattache.compare.values import MISSING, as_finite, as_mapping, show, unanswered

Codes = Mapping[str, Mapping[str, int]]  # unit -> criterion -> level


def read_codes(seen: object, panel: Codes) -> dict[str, dict[str, int]] | str:
    """Read {unit: {criterion: level}} in the panel's shape, or say what is missing."""
    mapping = as_mapping(seen)
    if mapping is None:
        return f"Codes are a dict of dicts, text by text; this is {show(seen)}."
    codes: dict[str, dict[str, int]] = {}
    for unit, criteria in panel.items():
        row = as_mapping(mapping.get(unit))
        if row is None:
            return f"There are no levels for {unit}."
        for criterion in criteria:
            if unanswered(row.get(criterion, MISSING)):
                return f"{unit}, {criterion} is still to fill in."
            level = as_finite(row.get(criterion))
            if level is None or level != int(level) or not 0 <= level <= 3:
                return f"{unit}, {criterion}: {show(row.get(criterion))} is not a level from 0 to 3."
            codes.setdefault(unit, {})[criterion] = int(level)
    return codes


def within(codes: Codes, panel: Codes, levels: int) -> Fraction:
    """Give the share of codes that differ from the panel's by at most `levels`."""
    gaps = [abs(codes[unit][c] - level) for unit, criteria in panel.items() for c, level in criteria.items()]
    return Fraction(sum(gap <= levels for gap in gaps), len(gaps))


def lean(codes: Codes, panel: Codes) -> float:
    """Give the mean difference from the panel in levels: positive for a coder more generous than it."""
    gaps = [codes[unit][c] - level for unit, criteria in panel.items() for c, level in criteria.items()]
    return sum(gaps) / len(gaps)
