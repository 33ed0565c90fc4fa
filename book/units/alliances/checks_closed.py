"""The judgement of the exercise on alliances.

Longer than a module should be, because a unit keeps its judgement in one file of a known name: the tasks with points, each
with the mistakes that it can tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import combinations, pairwise
from math import log
from pathlib import Path
from random import Random

from cyberattache.checks import Bank, Bearing, Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.forecast import brier
from cyberattache.compare.number import Tolerance, near
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models import information_sharing, public_goods
from cyberattache.models.burden_sharing import burden_test as test_burden
from cyberattache.models.burden_sharing import ranks, spearman_rho
from cyberattache.models.centrality import centralities, ties_of
from cyberattache.models.public_goods import Technology

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_alliances", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)


# --- burden-test, burden-limit: who carries ----------------------------------------------------------------------


@cache
def _members(left_out: str) -> tuple[list[float], list[float]]:
    """Give size and burden in 1964 without one member; size grows with the number."""
    rows = [row for row in table("burden_1964") if row["state"] != left_out]
    return [-float(str(row["gnp_rank"])) for row in rows], [float(str(row["burden"])) for row in rows]


def _wrong_rhos(size: list[float], burden: list[float]) -> dict[str, float]:
    n, all_size, all_burden = len(size), *_members("")
    squares = sum((a - b) ** 2 for a, b in zip(ranks(size), ranks(burden), strict=True))
    straight = sum(abs(a - b) for a, b in zip(ranks(size), ranks(burden), strict=True))
    gaps = [len(all_size) + 1 + place for place in size]  # 14 for the largest, with a gap where one is left out
    kept = sum((a - b) ** 2 for a, b in zip(gaps, ranks(burden), strict=True))
    pairs = list(combinations(range(n), 2))
    agree = sum(((size[a] - size[b]) * (burden[a] - burden[b]) > 0) for a, b in pairs)
    middle_s, middle_b = sum(size) / n, sum(burden) / n
    spread = sum((s - middle_s) ** 2 for s in size) * sum((b - middle_b) ** 2 for b in burden)
    together = sum((s - middle_s) * (b - middle_b) for s, b in zip(size, burden, strict=True))
    return {
        "sign-reversed": -spearman_rho(size, burden),
        "nobody-left-out": spearman_rho(all_size, all_burden),
        "gap-in-the-ranks": 1 - 6 * kept / (n * (n**2 - 1)),
        "fourteen-in-the-formula": 1 - 6 * squares / (14 * (14**2 - 1)),
        "six-left-out": 1 - squares / (n * (n**2 - 1)),
        "one-left-out": 6 * squares / (n * (n**2 - 1)),
        "pairs-for-ranks": (2 * agree - len(pairs)) / len(pairs),
        "burdens-not-ranked": together / spread**0.5,
        "left-out-as-in-the-chapter": spearman_rho(*_members("United States")),
        "differences-not-squared": 1 - 6 * straight / (n * (n**2 - 1)),
    }


@task("burden-test", observe=name("burden"))
def burden_test(seen: Seen, given: Given) -> None:
    numbers = OPEN.read_burden(seen)
    rho, one, two = (numbers[key] for key in OPEN.BURDEN)
    size, burden = _members(str(given.left_out))
    right = test_burden(size, burden)
    match = near(rho, right.rho, Tolerance(3), _wrong_rhos(size, burden)).because(
        "Thirteen members, and one of them can move it this far: say who is in a rank correlation."
    )
    seen.ladder.match("Rank both columns among the thirteen, and put the differences in.", f"rho {rho:g}", match, 2.5)
    if not -0.999 < rho < 0.999:
        seen.ladder.stop("Look at chance.", f"rho {rho:g}", "A rho of 1 or beyond leaves nothing to ask of chance here.")
    # Whoever took all fourteen is told so once; what follows from it is judged with fourteen.
    n = 14 if match.mistake == "nobody-left-out" else len(size)
    own = _tail(rho, n)
    mistakes = {
        **({"doubled-once-more": 2 * own} if two > one else {}),
        "sides-swapped": 2 * min(own, 1 - own),
        "halved-once-more": own / 2,
        "other-tail": 1 - own,
        **({"fourteen-in-the-formula": _tail(rho, 14)} if n < 14 else {}),
    }
    # The rho that was used may have been rounded, or not, before it went in.
    loose = abs(_tail(min(rho + 0.0005, 1), n) - _tail(max(rho - 0.0005, -1), n)) / 2
    close, twice = Tolerance(absolute=0.0005 + loose), Tolerance(absolute=0.0005 + 2 * loose)
    seen.ladder.match("Ask how often chance does as well, with your own rho.", f"{one:g}", near(one, own, close, mistakes), 1)
    both = 2 * min(own, 1 - own)
    swapped = abs(one - both) <= twice.absolute
    wrong = {"sides-swapped" if swapped else "halved-once-more": own, "doubled-once-more": 2 * both, "other-tail": 2 * own}
    if n < 14:
        wrong["fourteen-in-the-formula"] = 2 * _tail(rho, 14)
    seen.ladder.match("Then on either side.", f"{two:g}", near(two, both, twice, wrong), 1)


def _tail(rho: float, n: int) -> float:
    from scipy.stats import t

    return float(t.sf(rho * ((n - 2) / (1 - rho * rho)) ** 0.5, n - 2))


@task("burden-limit", observe=name("burden_limit"))
def burden_limit(seen: Seen) -> None:
    key = {
        "throughout": [reading("one-case", "R1")],
        "nobody": [reading("other-cause", ["R2", "R3"]), reading("not-independent", "R3")],
    }
    mistakes = {
        "limit-of-any-table": {"throughout": ["not-independent"]},
        "giant-in-the-ranks": {"throughout": ["ranks-only"], "nobody": ["ranks-only"]},
        "one-member-in-2024": {"nobody": ["one-case"]},
        "cause-without-a-case": {"throughout": ["other-cause"]},
    }
    why = {
        "throughout": "With one member out, chance does as well in more than one case of ten: the pattern was mostly its own.",
        "nobody": (
            "Who lives next to the danger spends more, large or small, and a common pledge moves all alike. Neither says what a "
            "member would spend without its allies, which is what riding free means."
        ),
    }
    seen.classified(key, points=2, mistakes=mistakes, why=why)


# --- technologies, technology-match, reform: who provides ---------------------------------------------------------

Columns = dict[str, dict[str, float]]
TOTAL, WEAKEST, BEST = OPEN.TECHNOLOGIES


def _by_technology(give: Callable[[Technology], float]) -> dict[str, float]:
    return {str(technology): give(technology) for technology in Technology}


@cache
def _provision(v1: float, v2: float) -> tuple[Columns, dict[str, Columns]]:
    """Give the three columns by technology, and what mistakes make of them."""
    values, costs, high, low = (v1, v2), (1.0, 1.0), log(v1), log(v2)
    made = {technology: public_goods.nash(technology, values, costs)[0] for technology in Technology}
    right: Columns = {
        "first": _by_technology(lambda one: made[one].efforts[0]),
        "second": _by_technology(lambda one: made[one].efforts[1]),
        "planned": _by_technology(lambda one: public_goods.social(one, values, costs).together),
    }
    both = log(v1 + v2)
    return right, {
        "each-acts-alone": {"second": {TOTAL: low, WEAKEST: low, BEST: low}},
        "second-adds-to-the-sum": {"second": {TOTAL: low, WEAKEST: low, BEST: 0.0}},
        "sum-shared-out": {
            "first": {TOTAL: high / 2, WEAKEST: low, BEST: high},
            "second": {TOTAL: high / 2, WEAKEST: low, BEST: 0.0},
        },
        "weakest-follows-strongest": {
            "first": {TOTAL: high, WEAKEST: high, BEST: high},
            "second": {TOTAL: 0.0, WEAKEST: high, BEST: 0.0},
        },
        "tops-up-to-the-plan": {"second": {TOTAL: both - high, WEAKEST: low, BEST: 0.0}},
        "planner-values-one": {"planned": {TOTAL: high, WEAKEST: log(v1 / 2), BEST: high}},
        "level-halved": {"planned": {TOTAL: both, WEAKEST: both / 2, BEST: both}},
        "one-link-paid": {"planned": {TOTAL: both, WEAKEST: both, BEST: both}},
        "plans-added-up": {"planned": {TOTAL: high + low, WEAKEST: log((v1 + v2) / 2), BEST: both}},
        "protection-for-effort": _turned(right, OPEN.protection),
        "logarithm-to-base-ten": _turned(right, lambda level: level / log(10)),
        "too-few-places": _turned(right, lambda level: round(level, 2)),
    }


# What the chapter works out for values 4 and 2, which one may take over by mistake.
WORKED: Columns = {
    "first": {TOTAL: log(4), WEAKEST: log(2), BEST: log(4)},
    "second": {TOTAL: 0.0, WEAKEST: log(2), BEST: 0.0},
    "planned": {TOTAL: log(6), WEAKEST: log(3), BEST: log(6)},
}


def _turned(columns: Columns, turn: Callable[[float], float]) -> Columns:
    return {column: {key: turn(one) for key, one in cells.items()} for column, cells in columns.items()}


def _judge_table(
    seen: Seen,
    columns: tuple[Columns, Mapping[str, Columns]],
    key: str,
    points: Mapping[str, float],
    why: Mapping[str, str],
) -> None:
    right, mistakes = columns
    first = next(iter(right.values()))
    rows = {one: {column: right[column][one] for column in right} for one in first}
    seen.table(rows, key=key, places=3, points=dict(points), mistakes=mistakes, why=dict(why))


@task("technologies", observe=name("provision"))
def technologies(seen: Seen, given: Given) -> None:
    cells = OPEN.read_cells(seen, "provision", OPEN.TECHNOLOGY_COLUMNS)
    v1, v2 = float(given.v1), float(given.v2)
    right, mistakes = _provision(v1, v2)
    if cells[WEAKEST, "second"] < log(v1) - 0.001:
        beyond = mistakes["weakest-follows-strongest"]
        mistakes = {key: one for key, one in mistakes.items() if one is not beyond} | {"effort-beyond-the-weakest": beyond}
    if abs(cells[TOTAL, "first"] - log(4)) < 0.001:  # first, since with a value of 6 another mistake makes the same plan
        mistakes = {"values-of-the-example": WORKED, **mistakes}
    why = {
        "second": "The one that wants less provides nothing where a sum or a best effort counts: it rides free, and rightly so.",
        "planned": "In every technology the plan exceeds what the two do; the weakest link is the one in which both must pay.",
    }
    points = dict.fromkeys(OPEN.TECHNOLOGY_COLUMNS, 1.5)
    _judge_table(seen, (right, mistakes), "technology", points, why)


MATCHES = {
    "indicators": [reading(TOTAL, "adds-up")],
    "key": [reading(BEST, "once-for-all")],
    "laptops": [reading(WEAKEST, "easiest")],
    "bug": [reading(TOTAL, "adds-up"), reading(BEST, "once-for-all")],
    "team": [reading(BEST, "once-for-all")],
}
MATCHES_WHY = {
    "indicators": "Each address that one adds protects the others too; the list is as good as the sum of what is on it.",
    "key": "The strain is broken once. All other laboratories have then worked in vain.",
    "laptops": "One infected machine is enough, whoever brought it.",
    "bug": (
        "Contested. Many searchers find more flaws, so that effort adds up; of a single flaw it holds that the first finder "
        "serves all. Both readings earn the points."
    ),
    "team": "Only the ablest is sent; that others have teams as well adds nothing on the day.",
}


@task("technology-match", observe=name("matches"))
def technology_match(seen: Seen) -> None:
    seen.mapping(OPEN.ACTIVITIES, partial=True)
    mistakes = {
        "more-eyes-more-safety": {"laptops": [TOTAL], "key": [TOTAL], "team": [TOTAL]},
        "strongest-protects-all": {"laptops": [BEST], "indicators": [BEST]},
        "chain-everywhere": {"indicators": [WEAKEST], "key": [WEAKEST], "bug": [WEAKEST], "team": [WEAKEST]},
    }
    others = [activity for activity in OPEN.ACTIVITIES if activity not in MATCHES]
    seen.classified(MATCHES, points=2.5, mistakes=mistakes, why=MATCHES_WHY, others=others)


@cache
def _reform(v1: float, v2: float, share: float) -> tuple[Columns, dict[str, Columns]]:
    """Give protection before and after by technology, and what mistakes make of it."""
    values, p = (v1, v2), OPEN.protection
    before = _by_technology(lambda one: public_goods.nash(one, values, (1.0, 1.0))[0].protection)
    level = public_goods.nash(Technology.WEAKEST_LINK, values, (1 + share, 1 - share))[0].protection
    after = {**before, WEAKEST: level}
    planned = _by_technology(lambda one: public_goods.social(one, values, (1.0, 1.0)).protection)
    helped, dearer = log(v2 / (1 - share)), log(v1 / (1 + share))

    def weakest(effort: float) -> Columns:
        return {"after": {**after, WEAKEST: p(effort)}}

    return {"before": before, "after": after}, {
        "help-adds-to-the-sum": {"after": {**after, TOTAL: p(log(v1) + helped)}},
        "help-changes-nothing": {"after": before},
        "one-limit-asked": weakest(max(dearer, helped)),
        "share-for-the-rest": weakest(min(log(v1 / (2 - share)), log(v2 / share))),
        "share-of-protection": {"after": {**after, WEAKEST: p(log(v2)) * (1 + share)}},
        "value-for-cost": weakest(log(v2 * (1 + share))),
        "planner-for-members": {"before": planned, "after": planned},
        "effort-for-protection": {
            "before": {TOTAL: log(v1), WEAKEST: log(v2), BEST: log(v1)},
            "after": {TOTAL: log(v1), WEAKEST: min(dearer, helped), BEST: log(v1)},
        },
        "what-is-left-open": {"before": {key: 1 - one for key, one in before.items()}},
    }


@task("reform", observe=name("reform"))
def reform(seen: Seen, given: Given) -> None:
    cells = OPEN.read_cells(seen, "reform", ("before", "after"))
    why = {
        "after": "The same money moves one of the three. Where it does, both together gain; whether the giver does hangs on the share.",
    }
    right, mistakes = _reform(float(given.v1), float(given.v2), float(given.share))
    _judge_table(seen, (right, mistakes), "technology", {"before": 0.5, "after": 1}, why)
    slips = {key: columns["after"][WEAKEST] for key, columns in mistakes.items() if "after" in columns}
    helped = cells[WEAKEST, "after"]
    match = near(helped, right["after"][WEAKEST], Tolerance(3), slips)
    seen.ladder.match("Look once more at the weakest link alone.", f"{helped:g}", match, 2)


# --- sharing, planner-gap, sharing-assumption: what sharing does --------------------------------------------------


def _right_spending(loss: float, k: float, theta: float) -> float:
    return information_sharing.equilibrium(loss, k, theta).spending


def _sharing_calls(given: Given, rng: Random) -> Observe:
    other = []
    for _ in range(4):
        loss, k, theta = rng.randint(30, 300), rng.choice([0.08, 0.12, 0.15, 0.3]), rng.randint(10, 90) / 100
        other.append(call(loss, k, theta, label=f"loss {loss}, k = {k}, theta = {theta}", group="four other pairs of partners"))
    loss, k = rng.randint(60, 200), rng.choice([0.1, 0.2])
    theta = rng.randint(20, 80) / 100
    return calls(
        "spending",
        *other,
        call(loss, k, 0, label="theta = 0, nothing shared", group="theta at its ends"),
        call(loss, k, 1, label="theta = 1, everything shared", group="theta at its ends"),
        call(4, k, theta, label="a loss that no unit is worth", group="losses too small to guard against"),
        call(1 / k, k, theta, label="kL of exactly 1", group="losses too small to guard against"),
        call(loss, k, -theta, label="theta below 0", group="values that mean nothing", raises="ValueError"),
        call(loss, k, 1 + theta, label="theta above 1", group="values that mean nothing", raises="ValueError"),
    )


@task("sharing", observe=_sharing_calls)
def sharing(seen: Seen) -> None:
    slips = OPEN.SHARING_MISTAKES
    seen.calls(_right_spending, group="four other pairs of partners", places=3, points=2, mistakes=slips)
    why = "With nothing shared each spends what it would alone; with everything shared each spends half of that."
    seen.calls(_right_spending, group="theta at its ends", places=3, points=1, mistakes=slips, why=why)
    below = {"spending-below-nothing": lambda loss, k, theta: log(k * loss) / k / (1 + theta)}
    seen.calls(_right_spending, group="losses too small to guard against", places=3, points=1, mistakes={**below, **slips})
    unguarded = [OPEN._spending, *below.values(), *slips.values()]
    mistakes = {"nonsense-not-refused": unguarded}
    seen.calls(_right_spending, group="values that mean nothing", points=1.5, mistakes=mistakes)


@task("planner-gap", observe=name("gap"))
def planner_gap(seen: Seen, given: Given) -> None:
    loss, theta, k = float(given.loss), float(given.theta), 0.1
    own, agreed = information_sharing.equilibrium(loss, k, theta), information_sharing.planner(loss, k, theta)
    right = own.risk - agreed.risk
    seen.near(
        right,
        places=4,
        points=3,
        mistakes={
            "agreed-risk-for-gap": agreed.risk,
            "own-risk-for-gap": own.risk,
            "points-for-share": 100 * right,
            "ratio-for-difference": agreed.risk / own.risk,
            "share-taken-off": 1 - agreed.risk / own.risk,
            "spending-for-risk": agreed.spending - own.spending,
            "all-counted-as-shared": own.risk / 2,
            "gap-of-both": 2 * right,
            "theta-of-the-risk": theta * own.risk,
            "numbers-of-the-example": 0.1 - 0.1 / 1.5,
            "sign-of-the-gap": -right,
        },
        tried="Take the risk under the agreement from the one without, with your own loss and theta.",
        why="This much safety lies unused between two partners that share and still decide alone.",
    )


@task("sharing-assumption", observe=name("assumption"))
def sharing_assumption(seen: Seen) -> None:
    seen.choice(
        ["own-margin"],
        codes=OPEN.ASSUMPTIONS,
        points=1,
        mistakes={"honest": "trust-carries-it", "exponential": "curve-carries-it", "alike": "likeness-carries-it"},
        why="Whatever the curve, each restores the risk at which its own last unit pays. That is why sharing alone adds no safety.",
    )


# --- betweenness, network, network-limit: who lies between --------------------------------------------------------


def _drawn_network(rng: Random, size: int) -> list[tuple[str, str]]:
    """Draw a connected network: a tree, and three ties more."""
    states = [chr(ord("A") + place) for place in range(size)]
    rng.shuffle(states)
    ties = {tuple(sorted((states[place], states[rng.randrange(place)]))) for place in range(1, size)}
    spare = [pair for pair in combinations(sorted(states), 2) if pair not in ties]
    return sorted((a, b) for a, b in [*ties, *rng.sample(spare, 3)])


# Two equal routes for one pair and one for the others: what counts pairs, paths or ends differently parts company here.
LOOP = [("A", "B"), ("B", "C"), ("C", "D"), ("D", "E"), ("E", "A"), ("E", "B"), ("D", "F"), ("F", "G")]


def _between_calls(given: Given, rng: Random) -> Observe:
    inputs = []
    for size in (6, 7):
        ties = _drawn_network(rng, size)
        degree = {state: sum(state in tie for tie in ties) for tie in ties for state in tie}
        busiest = sorted(degree, key=lambda state: (-degree[state], state))[:2]
        routes = OPEN.shortest_paths(ties)
        inputs += [call(who, routes, label="a drawn network", group="other networks") for who in busiest]
    loop = OPEN.shortest_paths(LOOP)
    inputs += [call(who, loop, label="a loop with a tail", group="other networks") for who in ("B", "D", "E")]
    star = OPEN.shortest_paths([("H", ray) for ray in "ABCD"])
    lone = [[["A", "B"]], [["A", "C"]]]
    return calls(
        "between",
        *inputs,
        call("H", star, label="the middle of a star", group="a star"),
        call("A", star, label="a ray of a star", group="a star"),
        call("A", lone, label="a state at an end of every pair", group="no pair left", raises="ValueError"),
        call("A", [], label="no pair at all", group="no pair left", raises="ValueError"),
    )


@task("betweenness", observe=_between_calls)
def betweenness(seen: Seen) -> None:
    slips = OPEN.BETWEEN_MISTAKES
    seen.calls(OPEN._between, group="other networks", places=3, points=2, mistakes=slips)
    why = "Nothing passes between two rays but through the middle, and nothing passes through a ray."
    seen.calls(OPEN._between, group="a star", places=3, points=0.5, mistakes=slips, why=why)
    unknown = {"nothing-between-as-number": [OPEN._between, lambda who, routes: 0, lambda who, routes: None, *slips.values()]}
    seen.calls(OPEN._between, group="no pair left", points=0.5, mistakes=unknown)


@cache
def _formats() -> tuple[Columns, dict[str, Columns]]:
    """Give degree and betweenness of the four states, and what other ties make of them."""
    groups: dict[str, list[str]] = {}
    for row in table("cyber_formats"):
        groups.setdefault(str(row["format"]), []).append(str(row["state_iso3"]))
    ties = ties_of(groups.values())
    right = _measured(ties)
    twice = {
        state: sum(len(states) - 1 for states in groups.values() if state in states) / 20 for state in OPEN.FOUR
    }
    hubs = [(states[0], other) for states in groups.values() for other in states[1:]]
    chains = [pair for states in groups.values() for pair in pairwise(states)]
    donors = [[state for state in states if state != "UKR"] for states in groups.values()]
    met = [tuple(sorted(pair)) for states in groups.values() for pair in combinations(states, 2)]
    often = centralities([pair for pair in set(met) if met.count(pair) > 1])
    twice_met = {state: often[state].degree if state in often else 0.0 for state in OPEN.FOUR}
    return right, {
        "ties-counted-twice": {"degree": twice},
        "formats-for-ties": {
            "degree": {state: sum(state in states for states in groups.values()) / 3 for state in OPEN.FOUR}
        },
        "spokes-of-a-leader": _measured(hubs),
        "neighbours-in-the-list": _measured(chains),
        "receiver-left-out": _measured(ties_of(donors)),
        "everybody-tied": {"degree": dict.fromkeys(OPEN.FOUR, 1.0)},
        "met-once-is-not-enough": {"degree": twice_met},
        "degree-not-divided": {"degree": {state: 20 * one for state, one in right["degree"].items()}},
        "share-in-percent": {"degree": {state: 100 * one for state, one in right["degree"].items()}},
        "columns-swapped": {"degree": right["betweenness"], "betweenness": right["degree"]},
    }


def _measured(ties: list[tuple[str, str]]) -> Columns:
    found = centralities(ties)
    return {
        "degree": {state: found[state].degree for state in OPEN.FOUR},
        "betweenness": {state: found[state].betweenness for state in OPEN.FOUR},
    }


@task("network", observe=name("formats"))
def network(seen: Seen) -> None:
    why = {
        "degree": "One large format makes more ties than many small ones: degree here is mostly the size of one's formats.",
        "betweenness": "Lithuania is in two formats, and almost nothing passes through it: others join the same two.",
    }
    _judge_table(seen, _formats(), "state", {"degree": 1.25, "betweenness": 1.25}, why)


@task("network-limit", observe=name("network_limit"))
def network_limit(seen: Seen) -> None:
    seen.choice(
        ["sample", "unlike-ties"],
        codes=OPEN.NETWORK_LIMITS,
        points=1,
        mistakes={
            "closeness": "another-measure-helps",
            "division": "scale-changes-the-order",
            "influence": "between-means-governs",
        },
        why="What is missing, or counted as alike, decides who lies between. A list of found texts maps finding as much as ties.",
    )


# --- forecast, who-provides, proposal ----------------------------------------------------------------------------


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    OPEN.forecast.judge(seen)  # says once more what was said on the spot, and ends here where it ended there
    probabilities = seen.forecast(OPEN.OUTCOMES)
    joined = {str(row["state_iso3"]): str(row["joined"]) for row in table("nato_members")}
    allied = sum(
        all(joined.get(str(row[side]), "9999") <= str(row["date"]) for side in ("a_iso3", "b_iso3"))
        for row in table("bilateral_agreements")
    )
    happened = next(bin_ for bin_ in OPEN.OUTCOMES if allied <= int(bin_.split("-")[1]))
    score = brier(probabilities, happened)
    seen.holds(
        probabilities["13-29"] <= 0.5,
        tried=f"Score the forecast: Brier {score:.2f}; 0 is best, 2 worst, four equal shares have 0.75. No points.",
        saw=f"{allied} of 29 join two members of NATO",
        say="",
        mistake="allies-sign-most",
    )


PROVIDERS = {
    "policy": [reading("council", "consensus")],
    "moldova": [reading("crrt", "pooled")],
    "ukraine": [reading("crrt", "pooled")],
    "albania": [reading("hunt", "invited")],
    "summit": [reading("vcisc", "remote")],
    "exercise": [reading("ccdcoe", "sponsored")],
    "strike": [reading("nobody", "sovereign")],
    "tallinn": [reading("nobody", ["sponsored", "sovereign"])],
}
PROVIDER_MISTAKES = {
    "two-teams-one-name": {"moldova": ["rrt"], "ukraine": ["rrt"]},
    "centre-writes-policy": {"policy": ["ccdcoe"]},
    "centre-is-nato-command": {"tallinn": ["council"], "exercise": ["council"], "strike": ["ccdcoe"]},
    "alliance-sent-the-team": {"albania": ["rrt"]},
    "other-team-in-ukraine": {"ukraine": ["hunt"]},
    "centre-commands-itself": {"tallinn": ["ccdcoe"]},
    "alliance-owns-the-weapons": {"strike": ["council"]},
    "remote-means-sent": {"summit": ["rrt"]},
}
PROVIDERS_WHY = {
    "policy": "Policies are the Council's, after those of January 2008 too: a *policy*, not a strategy of the centre in Tallinn.",
    "moldova": "Experts of several EU states, partly on the spot and partly from afar; the project is PESCO's, not NATO's.",
    "ukraine": "Activated at Ukraine's request days before the invasion, and then not sent. Activated is not deployed.",
    "albania": "One member's team, invited by another. Hosts may ask for silence, so the public count is a lower bound.",
    "summit": "Help from afar and voluntary, tried on a real network by eleven members.",
    "exercise": "Accredited by NATO and paid for by its sponsors, who decide in its steering committee.",
    "strike": "Members offer effects voluntarily and keep command of their own forces.",
    "tallinn": "Accreditation is not command: the centre stands outside NATO's command structure.",
}


@task("who-provides", observe=name("providers"))
def who_provides(seen: Seen) -> None:
    seen.mapping(OPEN.LINES, partial=True)
    others = [line for line in OPEN.LINES if line not in PROVIDERS]
    seen.classified(PROVIDERS, points=4, mistakes=PROVIDER_MISTAKES, why=PROVIDERS_WHY, others=others)


BANK = Bank(
    claims=OPEN.ARGUMENT_IDS.claims,
    evidence=dict(OPEN.ARGUMENT_IDS.evidence)
    | {
        "F1": Bearing(undermines=frozenset(["team"])),
        "F2": Bearing(frozenset(["team"]), frozenset(["weakest"])),
        "F3": Bearing(frozenset(["weakest"])),
        "F4": Bearing(undermines=frozenset(["weakest"])),
        "F5": Bearing(frozenset(["weakest"])),
        "F6": Bearing(undermines=frozenset(["agreement"])),
        "F7": Bearing(frozenset(["agreement"])),
        "F8": Bearing(frozenset(["team"]), frozenset(["weakest"])),
        "F11": Bearing(undermines=frozenset(["agreement"])),
        "F12": Bearing(undermines=frozenset(["team"])),
        "F13": Bearing(frozenset(["agreement"])),
    },
    links={
        "W1": frozenset(["F3", "F4", "F5"]),
        "W2": frozenset(["F1", "F2", "F8", "F12"]),
        "W3": frozenset(["F6", "F7", "F11", "F13"]),
    },
    answers={
        "A1": frozenset(["F4"]),
        "A2": frozenset(["F1", "F12"]),
        "A3": frozenset(["F2", "F8"]),
        "A4": frozenset(["F6"]),
        "A5": frozenset(),
    },
)
IDLE = {"F9": "size-for-readiness", "F10": "spending-for-protection"}
JOINTS_WHY = {
    "grounds": "Each of them bears on the claim and none speaks against it: without one of them you would claim less.",
    "warrant": "The rule reaches each ground. Who grants your facts can still attack here, so know it by heart.",
    "rebuttal": "The objection is real and the answer meets it. It does not go away; that is what the qualifier is for.",
}


@task("proposal", observe=name("argument"))
def proposal(seen: Seen) -> None:
    found = seen.texts.argument(BANK, grounds=2)
    idle = next((IDLE[ground] for ground in found.grounds if ground in IDLE), None)
    mistakes = {
        "undermining": "against-own-claim",
        "unlinked": "warrant-elsewhere",
        "no-counter": "rebuttal-agrees",
        "unanswered": "answer-misses",
    }
    seen.texts.structure(
        found,
        BANK,
        points={"grounds": 1.5, "warrant": 1, "rebuttal": 1},
        mistakes=mistakes | ({"idle": idle} if idle else {}),
        why=JOINTS_WHY,
    )
    # The question is about one shared network: a model and a data set speak for its weakest entrance, against the others there
    # is a count of teams never sent and a proof that sharing alone adds no safety.
    leans = found.probability > 0.45 if found.claim == "weakest" else found.probability < 0.6
    seen.holds(
        leans,
        tried="Weigh the probability against the whole bank.",
        saw=f"{found.claim} with {found.probability:g}",
        say="",
        mistake="louder-than-bank",
        points=0.5,
    )
