"""Qualitative comparative analysis: Lipset's 18 cases as published, and brute force over small tables."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.data import load
from cyberattache.models.qca import (
    covers,
    minimise,
    necessity,
    prime_implicants,
    sufficiency,
    truth_table,
    unique_coverage,
    write,
)

FIVE = ["DEV", "URB", "LIT", "IND", "STB"]
LETTERS = ["A", "B", "C"]


def lipset():
    rows = load("lipset_18").set_index("case")
    return {case: {name: int(row[name]) for name in [*FIVE, "SURV"]} for case, row in rows.iterrows()}


def written(solution, names=FIVE):
    return {write(term, names) for term in solution}


def test_lipsets_cases_fill_nine_configurations_three_of_them_with_survival():
    table = truth_table(lipset(), FIVE, "SURV")
    assert [row.present for row in table.rows].count(0) == 6 and len(table.rows) == 9
    assert not any(row.contradictory for row in table.rows)
    assert sum(len(row.cases) for row in table.rows if row.present) == 8
    assert sum(len(row.cases) for row in table.rows) == 18
    assert len(table.remainders) == 23


def test_lipsets_conservative_solution_has_two_terms_with_the_published_coverage():
    table = truth_table(lipset(), FIVE, "SURV")
    (solution,) = minimise(table)
    assert written(solution) == {"DEV*LIT*IND*STB", "DEV*urb*LIT*STB"}
    raw = {write(term, FIVE): sufficiency(lipset(), FIVE, "SURV", [term]) for term in solution}
    assert {key: one.coverage for key, one in raw.items()} == {
        "DEV*LIT*IND*STB": Fraction(3, 4),
        "DEV*urb*LIT*STB": Fraction(1, 2),
    }
    assert all(one.consistency == 1 for one in raw.values())
    shares = unique_coverage(lipset(), FIVE, "SURV", solution)
    unique = {write(term, FIVE): share for term, share in zip(solution, shares, strict=True)}
    assert unique == {"DEV*LIT*IND*STB": Fraction(1, 2), "DEV*urb*LIT*STB": Fraction(1, 4)}


def test_lipsets_parsimonious_and_negative_solutions_are_the_published_ones():
    table = truth_table(lipset(), FIVE, "SURV")
    assert [written(one) for one in minimise(table, remainders=True)] == [{"DEV*STB"}]
    assert [written(one) for one in minimise(table, explain=0)] == [{"dev*urb*ind", "DEV*LIT*IND*stb"}]
    assert [written(one) for one in minimise(table, explain=0, remainders=True)] == [{"dev", "stb"}]


def test_a_contradictory_row_is_covered_only_below_its_consistency():
    cases = {
        "one": {"A": 1, "B": 1, "Y": 1},
        "two": {"A": 1, "B": 1, "Y": 1},
        "three": {"A": 1, "B": 1, "Y": 0},
        "four": {"A": 0, "B": 1, "Y": 1},
    }
    table = truth_table(cases, ["A", "B"], "Y")
    assert [row.contradictory for row in table.rows] == [True, False]
    assert minimise(table) == (((0, 1),),)
    assert minimise(table, cut=0.66) == (((None, 1),),)


def test_necessity_is_sufficiency_with_the_places_exchanged():
    cases = lipset()
    fit = necessity(cases, FIVE, "SURV", [(1, None, None, None, None)])
    assert (fit.consistency, fit.coverage) == (1, Fraction(8, 10))


configurations = st.tuples(*[st.sampled_from((0, 1))] * 3)
some_cases = st.lists(st.tuples(configurations, st.sampled_from((0, 1))), min_size=1, max_size=12)


def as_cases(pairs):
    return {
        str(number): dict(zip(LETTERS, configuration, strict=True)) | {"Y": outcome}
        for number, (configuration, outcome) in enumerate(pairs)
    }


def by_brute_force(wanted, allowed):
    """Try every term, then every set of terms: the fewest terms, then the fewest letters."""
    every = set(product((0, 1), repeat=3))
    terms = [
        term
        for term in product((0, 1, None), repeat=3)
        if {one for one in every if covers(term, one)} <= allowed
    ]
    for size in range(1, len(wanted) + 1):
        found = [
            frozenset(some)
            for some in combinations(terms, size)
            if all(any(covers(term, one) for term in some) for one in wanted)
        ]
        if found:
            letters = {one: sum(value is not None for term in one for value in term) for one in found}
            return {one for one in found if letters[one] == min(letters.values())}
    raise AssertionError("the wanted configurations cover themselves")


@given(some_cases, st.booleans(), st.sampled_from((0, 1)))
def test_solutions_are_those_of_brute_force(pairs, remainders, explain):
    table = truth_table(as_cases(pairs), LETTERS, "Y")
    wanted = {row.configuration for row in table.rows if not row.contradictory and bool(row.present) == bool(explain)}
    if not wanted:
        with pytest.raises(ValueError, match="no row explains"):
            minimise(table, explain=explain, remainders=remainders)
        return
    allowed = wanted | (set(table.remainders) if remainders else set())
    found = {frozenset(one) for one in minimise(table, explain=explain, remainders=remainders)}
    assert found == by_brute_force(wanted, allowed)


@given(st.sets(configurations, min_size=1))
def test_a_prime_implicant_stays_inside_and_can_lose_no_letter(inside):
    every = set(product((0, 1), repeat=3))
    for term in prime_implicants(inside):
        assert {one for one in every if covers(term, one)} <= inside
        for place, value in enumerate(term):
            if value is not None:
                wider = (*term[:place], None, *term[place + 1 :])
                assert not {one for one in every if covers(wider, one)} <= inside


@given(some_cases)
def test_at_the_strictest_cut_a_solution_is_consistent_and_unique_coverage_is_part_of_raw(pairs):
    cases = as_cases(pairs)
    table = truth_table(cases, LETTERS, "Y")
    if not any(row.consistency == 1 for row in table.rows):
        return
    for solution in minimise(table):
        assert sufficiency(cases, LETTERS, "Y", solution).consistency == 1
        for term, alone in zip(solution, unique_coverage(cases, LETTERS, "Y", solution), strict=True):
            assert alone <= sufficiency(cases, LETTERS, "Y", [term]).coverage


@given(some_cases, st.permutations(LETTERS))
def test_renaming_conditions_renames_the_solution(pairs, order):
    cases = as_cases(pairs)
    table, turned = truth_table(cases, LETTERS, "Y"), truth_table(cases, order, "Y")
    if not any(row.consistency == 1 for row in table.rows):
        return

    def meant(solutions, names):
        return {frozenset(frozenset(write(t, names).split("*")) for t in one) for one in solutions}

    assert meant(minimise(table), LETTERS) == meant(minimise(turned), order)


def test_what_is_no_crisp_set_is_refused():
    with pytest.raises(ValueError, match="there are no cases"):
        truth_table({}, ["A"], "Y")
    with pytest.raises(ValueError, match="one: A is 2"):
        truth_table({"one": {"A": 2, "Y": 1}}, ["A"], "Y")
    with pytest.raises(ValueError, match="one: Y is None"):
        truth_table({"one": {"A": 1}}, ["A"], "Y")
    with pytest.raises(ValueError, match="occurs twice"):
        truth_table({"one": {"A": 1, "Y": 1}}, ["A", "Y"], "Y")
    with pytest.raises(ValueError, match="9 conditions"):
        truth_table({"one": dict.fromkeys("ABCDEFGHIY", 1)}, list("ABCDEFGHI"), "Y")
    table = truth_table({"one": {"A": 1, "Y": 1}}, ["A"], "Y")
    with pytest.raises(ValueError, match="the cut is"):
        minimise(table, cut=0.5)
    with pytest.raises(ValueError, match="explain is 2"):
        minimise(table, explain=2)
    with pytest.raises(ValueError, match="no case has Y = 0"):
        unique_coverage({"one": {"A": 1, "Y": 1}}, ["A"], "Y", ((1,),), explain=0)


def test_nothing_covered_has_no_consistency():
    fit = sufficiency({"one": {"A": 0, "Y": 1}}, ["A"], "Y", [(1,)])
    assert (fit.consistency, fit.coverage) == (None, 0)
