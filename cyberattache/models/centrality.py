"""Centrality: who has many ties, who lies between others, and who is close to all.

Thin over networkx, with the definitions of Freeman (1979), Centrality in social networks: conceptual clarification,
each divided by its largest possible value, so that all three run from 0 to 1. A network is a list of ties without
direction or weight; a tie given twice counts once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

Tie = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Centrality:
    """Three answers to "who is central", each from 0 to 1: ties, lying between, closeness to all others."""

    degree: float
    betweenness: float
    closeness: float


def centralities(ties: Iterable[Tie]) -> dict[str, Centrality]:
    """Compute degree, betweenness and closeness of every member, in the order in which members first appear.

    Degree: ties over n - 1. Betweenness: the share of shortest paths between two others that run through the
    member, over all pairs of others. Closeness: n - 1 over the sum of distances to all others.
    Refused: fewer than 3 members, a tie of a member to itself, and a network in pieces, where a distance
    between two members does not exist and packages differ in what they put in its place.
    """
    import networkx as nx  # type: ignore[import-untyped]

    graph = nx.Graph()
    for a, b in ties:
        if a == b:
            raise ValueError(f"{a!r} is tied to itself; give ties between two")
        graph.add_edge(a, b)
    if len(graph) < 3:
        raise ValueError(
            f"there are {len(graph)} members; at least 3 are needed for one to lie between others"
        )
    if not nx.is_connected(graph):
        pieces = sorted((sorted(piece) for piece in nx.connected_components(graph)), key=len)
        raise ValueError(
            f"the network is in {len(pieces)} pieces, one of them {pieces[0]}; measure each by itself"
        )
    degree, between, close = (
        measure(graph)
        for measure in (nx.degree_centrality, nx.betweenness_centrality, nx.closeness_centrality)
    )
    return {str(one): Centrality(degree[one], between[one], close[one]) for one in graph}


def ties_of(groups: Iterable[Iterable[str]]) -> list[Tie]:
    """Tie every two members who were in a group together, each pair once, in the order of first appearance.

    This is how a list of teams or memberships becomes a network. A group of m members makes m (m - 1) / 2 ties,
    so that one large group can swamp many small ones: say what was tied before saying who is central.
    """
    pairs = (tuple(sorted(pair)) for group in groups for pair in combinations(dict.fromkeys(group), 2))
    return [(a, b) for a, b in dict.fromkeys(pairs)]


def kite() -> list[Tie]:
    """Give the ties of Krackhardt's (1990) kite: ten people, in which each of the three measures names another first.

    Source: Krackhardt, Assessing the political landscape: structure, cognition, and power in organizations,
    Administrative Science Quarterly 35(2). The ties are those that networkx ships as `krackhardt_kite_graph`.
    """
    text = (
        "Andre-Beverly Andre-Carol Andre-Diane Andre-Fernando Beverly-Diane Beverly-Ed Beverly-Garth Carol-Diane "
        "Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth Fernando-Garth Fernando-Heather Garth-Heather "
        "Heather-Ike Ike-Jane"
    )
    ties = (tie.split("-") for tie in text.split())
    return [(a, b) for a, b in ties]
