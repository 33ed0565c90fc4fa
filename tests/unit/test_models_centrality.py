"""Centrality: Krackhardt's kite, networks with known answers, a count by hand as second opinion, and properties."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberattache.models.centrality import Centrality, centralities, kite, ties_of

networks = st.integers(3, 8).flatmap(
    lambda n: st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=12).map(
        # A path through all members keeps the network in one piece.
        lambda extra: [
            (f"m{a}", f"m{b}") for a, b in [*zip(range(n), range(1, n), strict=False), *extra] if a != b
        ]
    )
)


def spread(near, start):
    """Give the steps from one member to every other, and the number of shortest paths, by breadth."""
    steps, paths, edge = {start: 0}, {start: 1}, [start]
    while edge:
        following = []
        for one in edge:
            for other in near[one]:
                if other not in steps:
                    steps[other], paths[other] = steps[one] + 1, 0
                    following.append(other)
                if steps[other] == steps[one] + 1:
                    paths[other] += paths[one]
        edge = following
    return steps, paths


def by_hand(ties):
    """Count without a library."""
    near: dict[str, set[str]] = {}
    for a, b in ties:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    counted = {one: spread(near, one) for one in near}
    n, found = len(near), {}
    for one in near:
        between = Fraction(0)
        for a, b in combinations(set(near) - {one}, 2):
            (from_a, paths_a), (from_one, paths_one) = counted[a], counted[one]
            if from_a[one] + from_one[b] == from_a[b]:
                between += Fraction(paths_a[one] * paths_one[b], paths_a[b])
        share = float(between * 2 / ((n - 1) * (n - 2)))
        found[one] = Centrality(len(near[one]) / (n - 1), share, (n - 1) / sum(counted[one][0].values()))
    return found


def test_the_kite_names_a_different_person_by_each_measure():
    found = centralities(kite())
    assert max(found, key=lambda one: found[one].degree) == "Diane"
    assert max(found, key=lambda one: found[one].betweenness) == "Heather"
    assert round(found["Heather"].betweenness, 3) == 0.389
    assert round(found["Fernando"].closeness, 3) == round(found["Garth"].closeness, 3) == 0.643
    assert max(one.closeness for one in found.values()) == found["Garth"].closeness


def test_the_kite_is_the_one_that_networkx_ships():
    theirs = nx.krackhardt_kite_graph()
    ours = nx.Graph(kite())
    assert sorted(dict(ours.degree).values()) == sorted(dict(theirs.degree).values())
    assert nx.is_isomorphic(ours, theirs)


@settings(deadline=None)
@given(networks)
def test_a_count_by_hand_gives_the_same(ties):
    ours, theirs = centralities(ties), by_hand(ties)
    assert ours.keys() == theirs.keys()
    for one, found in ours.items():
        assert (found.degree, found.betweenness, found.closeness) == pytest.approx(
            (theirs[one].degree, theirs[one].betweenness, theirs[one].closeness)
        )


@given(networks)
def test_all_three_lie_from_nought_to_one_whatever_the_order_of_ties(ties):
    found = centralities(ties)
    turned = centralities([(b, a) for a, b in reversed(ties)] + ties)
    for one, measured in found.items():
        assert 0 <= measured.betweenness <= 1 and 0 < measured.degree <= 1 and 0 < measured.closeness <= 1
        assert turned[one].betweenness == pytest.approx(measured.betweenness)


def test_the_middle_of_a_star_is_central_by_all_three():
    star = centralities([("hub", f"ray {n}") for n in range(5)])
    assert star["hub"] == Centrality(1, 1, 1)
    assert star["ray 0"].betweenness == 0


def test_a_team_ties_each_two_of_its_members_once():
    assert ties_of([["A", "B", "C"], ["B", "A"], ["D"], ["C", "D"]]) == [
        ("A", "B"),
        ("A", "C"),
        ("B", "C"),
        ("C", "D"),
    ]


@pytest.mark.parametrize(
    ("ties", "says"),
    [
        ([("A", "B")], "at least 3"),
        ([("A", "A"), ("A", "B"), ("B", "C")], "tied to itself"),
        ([("A", "B"), ("C", "D")], "2 pieces"),
    ],
)
def test_what_has_no_one_answer_is_refused(ties, says):
    with pytest.raises(ValueError, match=says):
        centralities(ties)
