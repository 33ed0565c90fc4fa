"""What a learner is told on the spot about the exercise on alliances.

Longer than a module should be, because it travels to learners as one file of a known name: sixteen tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log, log10

from cyberattache.compare.tables import read_table, same_keys
from cyberattache.compare.values import as_finite, as_number, show, to_float
from cyberattache.learner import Bank, Bearing, Given, Seen, call, calls, name, reading, task

# --- what comes back from earlier units; feedback only, and all of it on the spot ---------------------------------


@task("recall-one-source", observe=name("belief"))
def recall_one_source(seen: Seen) -> None:
    seen.choice(
        ["once"],
        codes=("once", "thrice", "nothing", "ratio"),
        mistakes={"thrice": "counted-thrice", "nothing": "source-thrown-away", "ratio": "forgot-the-prior"},
        why="One finding, one update, however many services pass it on. Sharing can make one source look like three.",
    )


@task("recall-asked", observe=name("norm"))
def recall_asked(seen: Seen) -> None:
    seen.choice(
        ["h"],
        codes=("d", "f", "h", "k"),
        mistakes={"d": "criminals-assumed", "f": "duty-of-the-attacker", "k": "teams-are-the-topic"},
        why="It begins with a request. What is appropriate is left to the state that is asked.",
    )


OUTCOMES = ("0-2", "3-6", "7-12", "13-29")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    """Feedback only: a forecast is coherent or not, and right or wrong only when many are counted together."""
    seen.forecast(OUTCOMES, mistakes={"percent": "percent-for-share", "sum": "sum-not-one", "sure": "sure-of-it"})


# --- burden-test, burden-limit: who carries ----------------------------------------------------------------------

BURDEN = ("rho", "one_sided", "two_sided")


def read_burden(seen: Seen) -> dict[str, float]:
    """Read the three numbers, or end the ladder."""
    found = seen.mapping(BURDEN)
    numbers = {key: as_finite(value) for key, value in found.items()}
    for key, number in numbers.items():
        if number is None:
            seen.ladder.stop(f"Read `{key}` as a number.", show(found[key]), "Each of the three is one number.")
    return {key: number or 0.0 for key, number in numbers.items()}


@task("burden-test", observe=name("burden"))
def burden_test(seen: Seen) -> None:
    numbers = read_burden(seen)
    rho, one, two = (numbers[key] for key in BURDEN)
    if not -1 <= rho <= 1:
        say = "A rank correlation lies from -1 to 1. What stands below the fraction, and is it taken from 1?"
        seen.ladder.stop("See whether `rho` is possible.", f"{rho:g}", say)
    possible = all(0 <= p <= 1 for p in (one, two)) and two >= min(one, 1 - one) - 0.0005
    seen.holds(
        possible,
        tried="Compare the two probabilities: on either side includes on one side.",
        saw=f"one-sided {one:g}, two-sided {two:g}",
        say=(
            "Twice a tail of more than one half makes more than 1. Your rho is below 0: do both rankings start at the same end?"
            if rho < 0 and two > 1
            else "Both are probabilities, and 'at least as far on either side' cannot be rarer than on one side alone."
        ),
        mistake="sides-swapped" if 0 <= two < one <= 1 else None,
        points=0.5,
    )


LIMITS = ("one-case", "other-cause", "not-independent", "ranks-only")
FACTS = ("R1", "R2", "R3", "R4")


@task("burden-limit", observe=name("burden_limit"))
def burden_limit(seen: Seen) -> None:
    seen.codes(("throughout", "nobody"), LIMITS, FACTS)


# --- technologies, technology-match, reform: who provides ---------------------------------------------------------

TECHNOLOGIES = ("total effort", "weakest link", "best shot")
TECHNOLOGY_COLUMNS = ("first", "second", "planned")


def read_cells(seen: Seen, name_: str, columns: Sequence[str]) -> dict[tuple[str, str], float]:
    """Read the numbers of a table by technology, or end the ladder."""
    tried = f"Read `{name_}` as a table by technology."
    read = read_table(seen.value(), "technology", tuple(columns))
    problem = read.problem or same_keys(read, {key: {} for key in TECHNOLOGIES})
    if problem:
        seen.ladder.stop(tried, show(seen.value()), problem)
    cells: dict[tuple[str, str], float] = {}
    for key in TECHNOLOGIES:
        for column in columns:
            number = as_number(read.rows[key][column])
            if number is None:
                saw = f"{key}, {column}: {show(read.rows[key][column])}"
                seen.ladder.stop(tried, saw, "This is no number: leave out quotation marks, and divide by no zero.")
            cells[key, column] = to_float(number)
    return cells


@task("technologies", observe=name("provision"))
def technologies(seen: Seen) -> None:
    cells = read_cells(seen, "provision", TECHNOLOGY_COLUMNS)
    lowest = min(cells, key=lambda cell: cells[cell])
    if cells[lowest] < 0:
        say = "An effort is never below 0: a member for whom the first unit is not worth its cost makes none."
        seen.ladder.stop("See whether every effort is possible.", f"{lowest[0]}, {lowest[1]}: {cells[lowest]:g}", say)
    a, b = cells["weakest link", "first"], cells["weakest link", "second"]
    seen.holds(
        abs(a - b) <= 0.001,
        tried="Look at the weakest link, where effort beyond the other's changes nothing.",
        saw=f"first {a:g}, second {b:g}",
        say="One of the two pays for effort that raises nothing. What would it rather do?",
        mistake="effort-beyond-the-weakest",
        points=0.5,
    )
    made = {
        "total effort": cells["total effort", "first"] + cells["total effort", "second"],
        "weakest link": min(a, b),
        "best shot": max(cells["best shot", "first"], cells["best shot", "second"]),
    }
    short = [key for key in TECHNOLOGIES if cells[key, "planned"] < made[key] - 0.001]
    seen.holds(
        not short,
        tried="Compare the planner with what the two make of their own accord.",
        saw=", ".join(f"{key}: {cells[key, 'planned']:g} planned, {made[key]:g} made" for key in short or TECHNOLOGIES),
        say=(
            "Two who look after themselves never make more than a planner who counts both. So either a value is missing "
            "from the plan, or somebody adds to what it finds enough already: what is its own next unit still worth to it?"
        ),
        points=1,
    )


ACTIVITIES = ("gateway", "indicators", "key", "laptops", "bug", "team")
REASONS = ("easiest", "adds-up", "once-for-all")


@task("technology-match", observe=name("matches"))
def technology_match(seen: Seen) -> None:
    seen.codes(ACTIVITIES, TECHNOLOGIES, REASONS)
    seen.classified(
        {"gateway": [reading("weakest link", "easiest")]},
        points=0.5,
        others=[activity for activity in ACTIVITIES if activity != "gateway"],
        mistakes={
            "more-eyes-more-safety": {"gateway": ["total effort"]},
            "strongest-protects-all": {"gateway": ["best shot"]},
        },
        why={"gateway": "One open entrance lets everything in; a second guard at a closed one keeps nothing more out."},
    )


@task("reform", observe=name("reform"))
def reform(seen: Seen) -> None:
    cells = read_cells(seen, "reform", ("before", "after"))
    off = next((cell for cell, number in cells.items() if not 0 <= number <= 1), None)
    tried = "See whether every protection is a number from 0 to 1."
    if off:
        mistake = "effort-for-protection" if 1 < cells[off] < 5 else None
        say = "P = 1 - exp(-X) runs from 0 to 1. Is this a percentage, or something else?"
        seen.ladder.stop(tried, f"{off[0]}, {off[1]}: {cells[off]:g}", "" if mistake else say, mistake)
    worse = [key for key in TECHNOLOGIES if cells[key, "after"] < cells[key, "before"] - 0.001]
    seen.holds(
        not worse,
        tried="Compare after with before: nobody is forced to take help, or to do less for it.",
        saw=", ".join(f"{key}: {cells[key, 'before']:g}, then {cells[key, 'after']:g}" for key in worse or TECHNOLOGIES),
        say="Somewhere protection falls. Whose cost has gone up there, and does that member still decide?",
        points=0.5,
    )


# --- sharing, planner-gap, sharing-assumption: what sharing does --------------------------------------------------


def _spending(loss: float, k: float, theta: float) -> float:
    return max(0.0, log(k * loss) / k) / (1 + theta)


def _planned(loss: float, k: float, theta: float) -> float:
    return max(0.0, log(k * loss * (1 + theta)) / (k * (1 + theta)))


SHARING_MISTAKES = {
    "sharing-left-out": lambda loss, k, theta: log(k * loss) / k,
    "others-share-taken-off": lambda loss, k, theta: log(k * loss) / k * (1 - theta),
    "half-of-theta-taken-off": lambda loss, k, theta: log(k * loss) / k * (1 - theta / 2),
    "k-left-undivided": lambda loss, k, theta: log(k * loss) / (1 + theta),
    "agreement-for-partners": _planned,
    "spends-for-both": lambda loss, k, theta: log(k * loss) / k * (1 + theta),
    "divided-by-what-is-left": lambda loss, k, theta: log(k * loss) / k / (1 - theta),
    "rounded-on-the-way": [
        lambda loss, k, theta: round(_spending(loss, k, theta)),
        lambda loss, k, theta: int(_spending(loss, k, theta)),
    ],
    "what-both-spend": lambda loss, k, theta: 2 * log(k * loss) / k / (1 + theta),
    "need-to-base-ten": lambda loss, k, theta: log10(k * loss) / k / (1 + theta),
    "loss-without-k": lambda loss, k, theta: log(loss) / k / (1 + theta),
    "risk-for-spending": lambda loss, k, theta: 1 / (k * loss),
}


@task(
    "sharing",
    observe=calls(
        "spending",
        call(100, 0.1, 0.5, label="the worked example", group="the worked example and two more"),
        call(60, 0.5, 0.2, label="loss 60, k = 0.5, theta = 0.2", group="the worked example and two more"),
        call(400, 0.05, 0.8, label="loss 400, k = 0.05, theta = 0.8", group="the worked example and two more"),
    ),
)
def sharing(seen: Seen) -> None:
    seen.calls(
        _spending,
        places=3,
        points=1.5,
        mistakes=SHARING_MISTAKES,
        tried="Call `spending` on the worked example and two more.",
    )


@task("planner-gap", observe=name("gap"))
def planner_gap(seen: Seen, given: Given) -> None:
    gap = seen.number()
    alone = 1 / (0.1 * float(given.loss))
    seen.holds(
        0 < gap < alone - 0.00005,
        tried="Compare with what there is to take off: the risk that each had without an agreement.",
        saw=show(seen.value()),
        say=(
            "That is all the risk there was, or more. Write down two risks, each partner's without an agreement and with "
            "one, both from 0 to 1; the second is not 0. What is the difference?"
            if gap > 0
            else "An agreement that counts both partners makes each safer, so the difference is above 0."
        ),
        points=1,
    )


ASSUMPTIONS = ("honest", "own-margin", "exponential", "alike")


@task("sharing-assumption", observe=name("assumption"))
def sharing_assumption(seen: Seen) -> None:
    seen.text(one_of=ASSUMPTIONS)


# --- betweenness, network, network-limit: who lies between --------------------------------------------------------

Routes = list[list[list[str]]]


def _ends(who: str, paths: list[list[str]]) -> bool:
    return who in (paths[0][0], paths[0][-1])


def _shares(who: str, routes: Routes) -> list[float]:
    return [sum(who in path for path in paths) / len(paths) for paths in routes if not _ends(who, paths)]


def _between(who: str, routes: Routes) -> float:
    found = _shares(who, routes)
    return sum(found) / len(found)


def _ends_counted(who: str, routes: Routes) -> float:
    return sum(sum(who in path for path in paths) / len(paths) for paths in routes) / len(routes)


def _paths_counted(who: str, routes: Routes) -> float:
    paths = [path for one in routes if not _ends(who, one) for path in one]
    return sum(who in path for path in paths) / len(paths)


def _any_path(who: str, routes: Routes) -> float:
    others = [paths for paths in routes if not _ends(who, paths)]
    return sum(any(who in path for path in paths) for paths in others) / len(others)


def _first_path(who: str, routes: Routes) -> float:
    others = [paths for paths in routes if not _ends(who, paths)]
    return sum(who in paths[0] for paths in others) / len(others)


def _one_end_dropped(who: str, routes: Routes) -> float:
    others = [paths for paths in routes if paths[0][0] != who]
    return sum(sum(who in path for path in paths) / len(paths) for paths in others) / len(others)


def _every_path(who: str, routes: Routes) -> float:
    others = [paths for paths in routes if not _ends(who, paths)]
    return sum(all(who in path for path in paths) for paths in others) / len(others)


BETWEEN_MISTAKES = {
    "ends-counted": _ends_counted,
    "divided-by-all-pairs": lambda who, routes: sum(_shares(who, routes)) / len(routes),
    "paths-for-pairs": _paths_counted,
    "any-path-will-do": _any_path,
    "every-path-must-pass": _every_path,
    "one-end-dropped": _one_end_dropped,
    "first-path-only": _first_path,
    "sum-for-mean": lambda who, routes: sum(_shares(who, routes)),
    "share-in-percent": lambda who, routes: 100 * _between(who, routes),
}


def shortest_paths(ties: Sequence[tuple[str, str]]) -> Routes:
    """List, for every pair of states of a connected network, all shortest paths from one to the other."""
    near: dict[str, list[str]] = {}
    for a, b in ties:
        near.setdefault(a, []).append(b)
        near.setdefault(b, []).append(a)
    states, routes = sorted(near), []
    for place, start in enumerate(states):
        for goal in states[place + 1 :]:
            paths = [[start]]
            while not any(path[-1] == goal for path in paths):
                paths = [[*path, step] for path in paths for step in sorted(near[path[-1]]) if step not in path]
            routes.append([path for path in paths if path[-1] == goal])
    return routes


SQUARE = shortest_paths([("A", "B"), ("B", "C"), ("C", "D"), ("D", "A")])
# A bridge between two triangles, and a state that hangs on by one tie.
BRIDGE = shortest_paths(
    [("A", "B"), ("B", "C"), ("A", "C"), ("C", "D"), ("D", "E"), ("E", "F"), ("D", "F"), ("F", "G")]
)


@task(
    "betweenness",
    observe=calls(
        "between",
        call("B", SQUARE, label="the worked example", group="the square and a bridge"),
        call("D", SQUARE, label="the corner opposite to B", group="the square and a bridge"),
        call("C", BRIDGE, label="a state at one end of a bridge", group="the square and a bridge"),
        call("A", BRIDGE, label="a state that nobody needs", group="the square and a bridge"),
    ),
)
def betweenness(seen: Seen) -> None:
    seen.calls(_between, places=3, points=1, mistakes=BETWEEN_MISTAKES)


FOUR = ("EST", "LTU", "USA", "TUR")


@task("network", observe=name("formats"))
def network(seen: Seen) -> None:
    tried = "Read `formats` as a table by state."
    read = read_table(seen.value(), "state", ("degree", "betweenness"))
    problem = read.problem or same_keys(read, {key: {} for key in FOUR})
    if problem:
        seen.ladder.stop(tried, show(seen.value()), problem)
    degree = {state: as_finite(read.rows[state]["degree"]) for state in FOUR}
    for state, number in degree.items():
        if number is None:
            saw = f"{state}: {show(read.rows[state]['degree'])}"
            seen.ladder.stop(tried, saw, "A degree is one number here: ties over the number of other states.")
    most = degree["EST"] or 0.0
    seen.holds(
        abs(most - 1) <= 0.0005,
        tried="Look at Estonia, which is in all three formats: no state is in none of them.",
        saw=f"degree {most:g}",
        say=(
            "That is too low: Estonia shares a format with every other state here. Does your list tie *each* two states of "
            "a format, and is this its degree?"
        ),
        mistake=(
            None
            if most < 1
            else "ties-counted-twice"
            if most < 3
            else "share-in-percent"
            if most > 50
            else "degree-not-divided"
        ),
        points=0.5,
    )


NETWORK_LIMITS = ("sample", "unlike-ties", "closeness", "division", "influence")


@task("network-limit", observe=name("network_limit"))
def network_limit(seen: Seen) -> None:
    seen.text(one_of=NETWORK_LIMITS)


# --- who-provides, proposal: which help --------------------------------------------------------------------------

LINES = (
    *("article-5", "policy", "own-networks", "moldova", "ukraine", "albania", "summit", "exercise", "strike"),
    "tallinn",
)
PROVIDERS = ("council", "rrt", "crrt", "vcisc", "hunt", "ccdcoe", "nobody")
WHY_THEM = ("consensus", "own-first", "pooled", "invited", "remote", "sponsored", "sovereign")


@task("who-provides", observe=name("providers"))
def who_provides(seen: Seen) -> None:
    seen.codes(LINES, PROVIDERS, WHY_THEM)
    judged = {"article-5": [reading("council", "consensus")], "own-networks": [reading("rrt", "own-first")]}
    seen.classified(
        judged,
        points=1,
        others=[line for line in LINES if line not in judged],
        mistakes={
            "article-5-by-itself": {"article-5": ["nobody"]},
            "two-teams-one-name": {"own-networks": ["crrt"]},
            "centre-guards-networks": {"own-networks": ["ccdcoe"]},
        },
        why={
            "article-5": "The Council decides by consensus and case by case; no number of servers triggers it.",
            "own-networks": "NATO's teams grew out of its own incident response; members are helped on request.",
        },
    )


EVIDENCE_IDS = tuple(f"F{number}" for number in range(1, 14))
ARGUMENT_IDS = Bank(
    claims=dict.fromkeys(("weakest", "team", "agreement"), ""),
    evidence={id_: Bearing() for id_ in EVIDENCE_IDS},
    links={warrant: frozenset() for warrant in ("W1", "W2", "W3")},
    answers={answer: frozenset() for answer in ("A1", "A2", "A3", "A4", "A5")},
)


@task("proposal", observe=name("argument"))
def proposal(seen: Seen) -> None:
    found = seen.texts.argument(ARGUMENT_IDS, grounds=2)
    seen.texts.structure(
        found,
        ARGUMENT_IDS,
        points={"qualifier": 1},
        mistakes={"qualifier": "word-off-number"},
        why={"qualifier": "Word and number lie in one band: whoever knows the standard reads what you meant."},
    )


def protection(level: float) -> float:
    """Give P = 1 - exp(-X)."""
    return 1 - exp(-level)
