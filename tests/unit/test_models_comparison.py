"""Structured comparison: holes in a table of cases are found, and pairs are the ones that Mill's methods ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.models.comparison import Gap, Pair, gaps, most_different, most_similar

CODEBOOK = {"named": {"yes", "no", "unknown"}, "harm": {"data", "service"}}
CODING = {
    "one": {"named": "yes", "harm": "data"},
    "two": {"named": "maybe"},
    "three": {"named": "no", "harm": "service", "mood": "bad"},
}
THREE = {
    "a": {"x": "1", "y": "1", "out": "yes"},
    "b": {"x": "1", "y": "0", "out": "no"},
    "c": {"x": "0", "y": "0", "out": "yes"},
}


def test_every_kind_of_hole_is_found_and_named():
    assert gaps(CODING, CODEBOOK) == (
        Gap("two", "harm", "not asked"),
        Gap("two", "named", "not in the codebook"),
        Gap("three", "mood", "not among the questions"),
    )


def test_a_whole_table_has_no_holes():
    assert gaps({"one": CODING["one"]}, CODEBOOK) == ()


def test_pairs_with_different_outcomes_come_with_the_fewest_differences_first():
    assert most_similar(THREE, ["x", "y"], "out") == (Pair("a", "b", ("y",)), Pair("b", "c", ("x",)))


def test_pairs_with_one_outcome_come_with_the_most_differences_first():
    assert most_different(THREE, ["x", "y"], "out") == (Pair("a", "c", ("x", "y")),)


answers = st.fixed_dictionaries({key: st.sampled_from("01") for key in ("x", "y", "z", "out")})


@given(st.dictionaries(st.sampled_from("abcdefg"), answers, min_size=2))
def test_every_pair_of_cases_is_in_one_of_the_two_lists(coding):
    found = [*most_similar(coding, ["x", "y", "z"], "out"), *most_different(coding, ["x", "y", "z"], "out")]
    assert len({frozenset((p.first, p.second)) for p in found}) == len(found) == len(coding) * (len(coding) - 1) // 2
    for pair in found:
        assert all(coding[pair.first][q] != coding[pair.second][q] for q in pair.differ)


def test_a_case_that_was_not_asked_everything_is_refused():
    with pytest.raises(ValueError, match="two has no answer to harm"):
        most_similar(CODING, ["named"], "harm")
