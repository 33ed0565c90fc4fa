"""Crisp-set qualitative comparative analysis: truth table, minimisation, consistency and coverage.

A configuration is one value, 0 or 1, for every condition; a term fixes some of them and leaves the others open
(None). DEV * stb, over (DEV, URB, STB), is the term (1, None, 0). Source of method and measures: Ragin (1987), The
Comparative Method, and Ragin (2006), Set relations in social research; minimisation by Quine (1952) and McCluskey
(1956).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

Configuration = tuple[int, ...]
Term = tuple[int | None, ...]
Solution = tuple[Term, ...]
Cases = Mapping[str, Mapping[str, int]]

MOST_CONDITIONS = 8  # of 256 configurations every cover can be tried; no set of cases fills more


@dataclass(frozen=True, slots=True)
class Row:
    """One configuration that has cases: which they are, and in how many of them the outcome is present."""

    configuration: Configuration
    cases: tuple[str, ...]
    present: int

    @property
    def consistency(self) -> Fraction:
        """Give the share of the row's cases in which the outcome is present."""
        return Fraction(self.present, len(self.cases))

    @property
    def contradictory(self) -> bool:
        """Tell whether some of the row's cases have the outcome and some have not."""
        return 0 < self.present < len(self.cases)


@dataclass(frozen=True, slots=True)
class TruthTable:
    """The configurations that occur, in descending order, and those that do not (the remainders)."""

    conditions: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def remainders(self) -> tuple[Configuration, ...]:
        """List the configurations without a case."""
        seen = {row.configuration for row in self.rows}
        return tuple(one for one in product((1, 0), repeat=len(self.conditions)) if one not in seen)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well terms fit the cases; None where nothing is covered or no case has the outcome, so that it is 0 / 0."""

    consistency: Fraction | None
    coverage: Fraction | None


def truth_table(cases: Cases, conditions: Sequence[str], outcome: str) -> TruthTable:
    """Sort cases by configuration; the rows come in descending order of configuration.

    Refused: no cases, no conditions or more than 8, a condition named twice or the outcome among the conditions, a
    value that is missing or is not 0 or 1 (calibration comes before this step).
    """
    if not cases:
        raise ValueError("there are no cases")
    if not 1 <= len(conditions) <= MOST_CONDITIONS:
        raise ValueError(f"{len(conditions)} conditions; 1 to {MOST_CONDITIONS} are allowed")
    if len(set(conditions)) < len(conditions) or outcome in conditions:
        raise ValueError(f"{', '.join(conditions)} and {outcome}: a name occurs twice")
    groups: dict[Configuration, list[str]] = {}
    for case, values in cases.items():
        configuration = tuple(_bit(case, name, values) for name in conditions)
        _bit(case, outcome, values)
        groups.setdefault(configuration, []).append(case)
    rows = [
        Row(configuration, tuple(members), sum(int(cases[case][outcome]) for case in members))
        for configuration, members in sorted(groups.items(), reverse=True)
    ]
    return TruthTable(tuple(conditions), tuple(rows))


def _bit(case: str, name: str, values: Mapping[str, int]) -> int:
    value = values.get(name)
    if value not in (0, 1):
        raise ValueError(f"{case}: {name} is {value!r}; a crisp set has 0 or 1")
    return int(value)


def minimise(
    table: TruthTable, *, explain: int = 1, remainders: bool = False, cut: float = 1.0
) -> tuple[Solution, ...]:
    """Give every solution with the fewest terms and, among those, the fewest fixed conditions.

    `explain` is the value of the outcome that is explained. A row counts for it when the share of its cases with that
    value is at least `cut`; a row below the cut counts against it, so that at the default a contradictory row is never
    covered. With `remainders`, configurations without a case may be used where that makes the solution simpler (the
    parsimonious solution); without, they are not (the conservative solution). Terms within a solution are sorted.
    Refused: `explain` other than 0 or 1; a cut not above 0.5 and up to 1; no row that counts for the outcome.
    """
    if explain not in (0, 1):
        raise ValueError(f"explain is {explain!r}; the outcome is 0 or 1")
    if not 0.5 < cut <= 1:
        raise ValueError(f"the cut is {cut}; it must be above 0.5 and at most 1")
    wanted = [row.configuration for row in table.rows if _share(row, explain) >= Fraction(str(cut))]
    if not wanted:
        raise ValueError(f"no row explains the outcome {explain} at a consistency of {cut}")
    usable = {*wanted, *(table.remainders if remainders else ())}
    return _covers(wanted, prime_implicants(usable))


def _share(row: Row, explain: int) -> Fraction:
    return row.consistency if explain else 1 - row.consistency


def prime_implicants(configurations: Iterable[Configuration]) -> tuple[Term, ...]:
    """Merge configurations that differ in one condition until none do; the terms that were never merged are prime.

    The rule: what differs in one condition only, and has the same outcome, does not need that condition.
    """
    level: set[Term] = {tuple(one) for one in configurations}
    primes: set[Term] = set()
    while level:
        merged: set[Term] = set()
        used: set[Term] = set()
        for term in level:
            for place, value in enumerate(term):
                twin = (*term[:place], 0, *term[place + 1 :])
                if value == 1 and twin in level:
                    merged.add((*term[:place], None, *term[place + 1 :]))
                    used |= {term, twin}
        primes |= level - used
        level = merged
    return tuple(sorted(primes, key=_order))


def _covers(wanted: Sequence[Configuration], primes: Sequence[Term]) -> tuple[Solution, ...]:
    useful = [term for term in primes if any(covers(term, one) for one in wanted)]
    for size in range(1, len(useful) + 1):
        found = [
            solution
            for solution in combinations(useful, size)
            if all(any(covers(term, one) for term in solution) for one in wanted)
        ]
        if found:
            least = min(_literals(solution) for solution in found)
            return tuple(solution for solution in found if _literals(solution) == least)
    raise AssertionError("every wanted configuration lies in some prime implicant")


def _literals(solution: Solution) -> int:
    return sum(value is not None for term in solution for value in term)


def _order(term: Term) -> tuple[int, ...]:
    return tuple({1: 0, 0: 1, None: 2}[value] for value in term)


def covers(term: Term, configuration: Sequence[int]) -> bool:
    """Tell whether a configuration has every value that the term fixes."""
    return all(value is None or value == have for value, have in zip(term, configuration, strict=True))


def write(term: Term, conditions: Sequence[str]) -> str:
    """Write a term as the literature does: upper case for presence, lower case for absence, * for "and"."""
    fixed = [
        name.upper() if value else name.lower()
        for value, name in zip(term, conditions, strict=True)
        if value is not None
    ]
    return "*".join(fixed) or "(always)"


def sufficiency(
    cases: Cases, conditions: Sequence[str], outcome: str, terms: Sequence[Term], *, explain: int = 1
) -> Fit:
    """Measure terms, joined by "or", as sufficient for the outcome.

    Consistency is the share of the covered cases that have the outcome, coverage the share of the cases with the
    outcome that are covered.
    """
    covered = {case for case in cases if _in(cases[case], conditions, terms)}
    having = {case for case in cases if int(cases[case][outcome]) == explain}
    return Fit(_ratio(len(covered & having), len(covered)), _ratio(len(covered & having), len(having)))


def necessity(
    cases: Cases, conditions: Sequence[str], outcome: str, terms: Sequence[Term], *, explain: int = 1
) -> Fit:
    """Measure terms, joined by "or", as necessary: the same two ratios with their places exchanged."""
    turned = sufficiency(cases, conditions, outcome, terms, explain=explain)
    return Fit(consistency=turned.coverage, coverage=turned.consistency)


def unique_coverage(
    cases: Cases, conditions: Sequence[str], outcome: str, solution: Solution, *, explain: int = 1
) -> tuple[Fraction, ...]:
    """Give for each term the share of the cases with the outcome that it covers and no other term does.

    Refused: an outcome that no case has.
    """
    having = [case for case in cases if int(cases[case][outcome]) == explain]
    if not having:
        raise ValueError(f"no case has {outcome} = {explain}")
    shares = []
    for term in solution:
        others = [one for one in solution if one != term]
        alone = [
            case
            for case in having
            if _in(cases[case], conditions, [term]) and not _in(cases[case], conditions, others)
        ]
        shares.append(Fraction(len(alone), len(having)))
    return tuple(shares)


def _in(values: Mapping[str, int], conditions: Sequence[str], terms: Sequence[Term]) -> bool:
    configuration = [int(values[name]) for name in conditions]
    return any(covers(term, configuration) for term in terms)


def _ratio(part: int, whole: int) -> Fraction | None:
    return Fraction(part, whole) if whole else None
