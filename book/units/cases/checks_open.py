"""What a learner is told on the spot about the exercise on cases.

Longer than a module should be, because it travels to learners as one file of a known name: fifteen tasks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations, product

from cyberattache.compare.tables import read_table, same_keys
from cyberattache.compare.values import as_finite, as_number, as_sequence, as_text, show
from cyberattache.learner import Bank, Bearing, Given, Seen, call, calls, name, reading, task

# --- two questions from earlier units: feedback only, and all of it on the spot -----------------------------------


@task("recall-one-origin", observe=name("both_reports"))
def recall_one_origin(seen: Seen) -> None:
    seen.text(one_of=("four", "eight", "sixteen", "one"))
    mistakes = {"eight": "ratios-added", "sixteen": "copies-multiplied", "one": "unnamed-is-nothing"}
    seen.choice(["four"], mistakes=mistakes)


@task("recall-evidence-norm", observe=name("publish_norm"))
def recall_evidence_norm(seen: Seen) -> None:
    seen.text(one_of=("b", "c", "h", "none"))
    mistakes = {"b": "care-for-publication", "c": "territory-for-publication", "h": "help-for-publication"}
    seen.choice(["none"], mistakes=mistakes)


# --- comparison ---------------------------------------------------------------------------------------------------

FIVE = ("estonia-2007", "stuxnet-2010", "wannacry-2017", "notpetya-2017", "albania-2022")
COLUMNS = ("named", "days_to_name", "speakers", "costly", "days_to_cost", "harm")
NAMED = re.compile(r"\s*([A-Za-z]{3}([\s,;]+[A-Za-z]{3})*|[Nn][Oo][Nn][Ee])\s*")
CODEBOOK: Mapping[str, Collection[str]] = {"costly": ("yes", "no"), "harm": ("physical", "service", "data")}


@task("comparison", observe=name("comparison"))
def comparison(seen: Seen) -> None:
    read = read_table(seen.value(), "case", COLUMNS)
    problem = read.problem or same_keys(read, {case: {} for case in FIVE})
    if problem:
        seen.ladder.stop("Read `comparison` as a table by case.", show(seen.value()), problem)
    for case in FIVE:
        named = as_text(read.rows[case]["named"])
        if named is None or not NAMED.fullmatch(named):
            found = f"{case}, named: {show(read.rows[case]['named'])}"
            seen.ladder.stop("Look up every code.", found, 'An ISO code of three letters, such as PRK, or "none".')
        for column, allowed in CODEBOOK.items():
            cell = as_text(read.rows[case][column])
            if cell is None or cell.casefold() not in allowed:
                found = f"{case}, {column}: {show(read.rows[case][column])}"
                seen.ladder.stop("Look up every code.", found, f"The codebook has {', '.join(allowed)}.")
        for column in ("days_to_name", "days_to_cost"):
            cell = read.rows[case][column]
            if as_finite(cell) is None and (as_text(cell) or "").casefold() != "never":
                found = f"{case}, {column}: {show(cell)}"
                seen.ladder.stop("Read the days.", found, 'A whole number of days, or "never".')
    seen.holds(
        all(_consistent(read.rows[case]) for case in FIVE),
        tried="See whether the columns of a row agree with each other.",
        say="In one row somebody is named on no day, or nobody on a day; or a cost has no day, or a day no cost. Which row is it?",
    )


def _consistent(row: Mapping[str, object]) -> bool:
    nobody = (as_text(row["named"]) or "").casefold() == "none"
    no_cost = (as_text(row["costly"]) or "").casefold() == "no"
    return nobody == (as_finite(row["days_to_name"]) is None) and no_cost == (as_finite(row["days_to_cost"]) is None)


# --- tests and beliefs --------------------------------------------------------------------------------------------

KINDS = ("straw in the wind", "hoop", "smoking gun", "doubly decisive")
ITEMS = (
    *("timing", "forum", "decline", "accounts", "denial", "ransom"),
    *("fingerprint", "minutes", "intelligence", "camera", "language", "order"),
)
TEST_MISTAKES = {
    "straw-as-proof": {key: ["smoking gun"] for key in ("forum", "denial", "language", "timing")},
    "hoop-as-proof": {key: ["smoking gun"] for key in ("decline", "intelligence", "ransom")},
    "rare-trace-as-hoop": {key: ["hoop"] for key in ("accounts", "minutes", "order")},
    "strength-for-kind": {
        key: ["doubly decisive"] for key in ("accounts", "minutes", "order", "decline", "intelligence", "forum")
    },
    "decisive-as-hoop": {key: ["hoop"] for key in ("camera", "fingerprint")},
    "decisive-as-gun": {"camera": ["smoking gun"]},
    "straw-as-hoop": {key: ["hoop"] for key in ("forum", "denial", "language")},
    "rare-trace-as-straw": {key: ["straw in the wind"] for key in ("accounts", "minutes", "order")},
    "hoop-as-straw": {key: ["straw in the wind"] for key in ("decline", "intelligence", "ransom")},
    "nothing-decides": {key: ["straw in the wind"] for key in ("camera", "fingerprint")},
}


@task("test-types", observe=name("tests"))
def test_types(seen: Seen) -> None:
    seen.codes(ITEMS, KINDS)
    seen.classified(
        {"camera": [reading("doubly decisive")], "denial": [reading("straw in the wind")]},
        points=1,
        others=[item for item in ITEMS if item not in ("camera", "denial")],
        mistakes=TEST_MISTAKES,
        why={
            "camera": "Found for sure if A did it, and not otherwise. Such evidence is rare outside of invented cases.",
            "denial": "A state may deny or keep silent whether it did it or not: the words move you little.",
        },
    )


Test = tuple[float, float, bool]
Weigh = Callable[[float, Sequence[Test]], float]


def _after(prior: float, tests: Sequence[Test], turn: Callable[[float, float], tuple[float, float]]) -> float:
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else turn(if_true, if_false)
        p = p * true / (p * true + (1 - p) * false)
    return p


def _turned(if_true: float, if_false: float) -> tuple[float, float]:
    return 1 - if_true, 1 - if_false


def _unnormalised(prior: float, tests: Sequence[Test]) -> float:
    p = prior
    for if_true, _, passed in tests:
        p *= if_true if passed else 1 - if_true
    return p


def _ratio_on_probability(prior: float, tests: Sequence[Test]) -> float:
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else _turned(if_true, if_false)
        p *= true / false
    return p


def _other_side_unweighed(prior: float, tests: Sequence[Test]) -> float:
    p = prior
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else _turned(if_true, if_false)
        p = p * true / (p * true + false)
    return p


def _odds(prior: float, tests: Sequence[Test]) -> float:
    odds = prior / (1 - prior)
    for if_true, if_false, passed in tests:
        true, false = (if_true, if_false) if passed else _turned(if_true, if_false)
        odds *= true / false
    return odds


UPDATE_MISTAKES = {
    "ratio-on-probability": _ratio_on_probability,
    "failed-as-passed": lambda prior, tests: _after(prior, tests, lambda t, f: (t, f)),
    "failed-ignored": lambda prior, tests: _after(prior, tests, lambda t, f: (1, 1)),
    "failed-swapped": lambda prior, tests: _after(prior, tests, lambda t, f: (f, t)),
    "restarted-from-the-prior": lambda prior, tests: _after(prior, tests[-1:], _turned),
    "not-divided": _unnormalised,
    "prior-left-out": lambda prior, tests: _after(0.5, tests, _turned),
    "belief-in-percent": lambda prior, tests: 100 * _after(prior, tests, _turned),
    "other-side-unweighed": _other_side_unweighed,
    "odds-for-probability": _odds,
}
EXAMPLE = "the worked example and two more"


@task(
    "update-tests",
    observe=calls(
        "update_tests",
        call(0.5, [(0.9, 0.5, True)], label="a hoop that was passed", group=EXAMPLE),
        call(0.5, [(0.9, 0.5, False)], label="a hoop that was missed", group=EXAMPLE),
        call(0.3, [(0.3, 0.05, True), (0.9, 0.5, False)], label="a smoking gun found and then a hoop missed", group=EXAMPLE),
    ),
)
def update_tests(seen: Seen) -> None:
    seen.calls(
        lambda prior, tests: _after(prior, tests, _turned),
        places=4,
        points=1.5,
        mistakes=UPDATE_MISTAKES,
        tried="Call `update_tests` on the worked example and two more.",
    )


@task("failed-hoop", observe=name("left"))
def failed_hoop(seen: Seen, given: Given) -> None:
    left = seen.number(low=0, high=1, say="A probability is a number from 0 to 1.")
    seen.holds(
        left < float(given.prior),
        tried="Compare with the prior: something was to be expected, and it is missing.",
        saw=f"{left:g} after, {float(given.prior):g} before",
        say="Missing evidence that was to be expected lowers a belief. Which chances did you weigh: of finding, or of not finding?",
        points=0.5,
    )


OUTCOMES = ("0-4", "5-8", "9-12", "13-16")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    seen.forecast(OUTCOMES, mistakes={"percent": "forecast-in-percent", "sum": "sum-not-one", "sure": "sure-of-it"})


# --- truth tables -------------------------------------------------------------------------------------------------

Values = Mapping[str, Mapping[str, int]]
Counts = dict[str, tuple[float, float]]


def _rows(cases: Values, conditions: Sequence[str], outcome: str) -> Counts:
    rows: Counts = {}
    for values in cases.values():
        key = "".join(str(values[one]) for one in conditions)
        n, y = rows.get(key, (0, 0))
        rows[key] = (n + 1, y + values[outcome])
    return rows


def _changed(change: Callable[[str, float, float], tuple[str, tuple[float, float]] | None]) -> Callable[..., Counts]:
    def wrong(cases: Values, conditions: Sequence[str], outcome: str) -> Counts:
        made = [change(key, *pair) for key, pair in _rows(cases, conditions, outcome).items()]
        return dict(one for one in made if one)

    return wrong


def _with_remainders(cases: Values, conditions: Sequence[str], outcome: str) -> Counts:
    every = ["".join(bits) for bits in product("01", repeat=len(conditions))]
    return dict.fromkeys(every, (0, 0)) | _rows(cases, conditions, outcome)


def _with_outcome(cases: Values, conditions: Sequence[str], outcome: str) -> Counts:
    return _rows(cases, [*conditions, outcome], outcome)


def _one_per_row(key: Callable[[str, str], str]) -> Callable[..., dict[str, tuple[int, int]]]:
    def wrong(cases: Values, conditions: Sequence[str], outcome: str) -> dict[str, tuple[int, int]]:
        made = {case: "".join(str(values[one]) for one in conditions) for case, values in cases.items()}
        return {key(case, made[case]): (1, values[outcome]) for case, values in cases.items()}

    return wrong


def _outcomes_listed(cases: Values, conditions: Sequence[str], outcome: str) -> dict[str, list[int]]:
    rows: dict[str, list[int]] = {}
    for values in cases.values():
        rows.setdefault("".join(str(values[one]) for one in conditions), []).append(values[outcome])
    return rows


TABLE_MISTAKES = {
    "row-per-case": [_one_per_row(lambda case, configuration: configuration), _one_per_row(lambda case, configuration: case)],
    "contradictions-dropped": _changed(lambda key, n, y: None if 0 < y < n else (key, (n, y))),
    "remainders-as-rows": _with_remainders,
    "outcome-in-the-key": _with_outcome,
    "tuples-for-text": lambda cases, conditions, outcome: {
        tuple(map(int, key)): pair for key, pair in _rows(cases, conditions, outcome).items()
    },
    "conditions-sorted": lambda cases, conditions, outcome: _rows(cases, sorted(conditions), outcome),
    "majority-decides": _changed(lambda key, n, y: (key, (n, n if 2 * y > n else 0))),
    "only-with-the-outcome": _changed(lambda key, n, y: (key, (n, y)) if y else None),
    "counts-exchanged": _changed(lambda key, n, y: (key, (y, n))),
    "share-for-count": _changed(lambda key, n, y: (key, (n, y / n))),
    "with-and-without": [_changed(lambda key, n, y: (key, (y, n - y))), _changed(lambda key, n, y: (key, (n - y, y)))],
    "outcomes-listed": _outcomes_listed,
}
THREE = {"one": {"A": 1, "B": 0, "Y": 1}, "two": {"A": 1, "B": 0, "Y": 0}, "three": {"A": 0, "B": 1, "Y": 0}}


@task(
    "truth-table",
    observe=calls(
        "truth_table",
        call(THREE, ["A", "B"], "Y", label="the three cases of the question", group="the example, twice"),
        call(THREE, ["B", "A"], "Y", label="the same cases with the conditions the other way round", group="the example, twice"),
    ),
)
def truth_table(seen: Seen) -> None:
    seen.calls(_rows, points=1.5, mistakes=TABLE_MISTAKES, tried="Call `truth_table` on the example of the question.")


Terms = list[str]


def _covers(term: str, configuration: str) -> bool:
    return all(a in ("-", b) for a, b in zip(term, configuration, strict=True))


def _merge_once(level: set[str]) -> tuple[set[str], set[str]]:
    """Give the terms that merging makes, and those that it uses."""
    made: set[str] = set()
    spent: set[str] = set()
    for term in level:
        for place, value in enumerate(term):
            twin = term[:place] + "0" + term[place + 1 :]
            if value == "1" and twin in level:
                made.add(term[:place] + "-" + term[place + 1 :])
                spent |= {term, twin}
    return made, spent


def _primes(configurations: Collection[str]) -> set[str]:
    terms, final = set(configurations), set()
    while terms:
        made, spent = _merge_once(terms)
        final |= terms - spent
        terms = made
    return final


def _shortest(terms: Collection[str], wanted: Collection[str]) -> list[Terms]:
    """Give every shortest choice of terms that covers what is wanted."""
    if not wanted:
        return [[]]
    for size in range(1, len(terms) + 1):
        found = [
            list(some)
            for some in combinations(sorted(terms), size)
            if all(any(_covers(term, one) for term in some) for one in wanted)
        ]
        if found:
            most = max("".join(some).count("-") for some in found)
            return [some for some in found if "".join(some).count("-") == most]
    return []


def _solutions(present: Terms, free: Terms) -> list[Terms]:
    return _shortest(_primes([*present, *free]), present)


def _one_pass(present: Terms, free: Terms) -> list[Terms]:
    made, spent = _merge_once({*present, *free})
    return _shortest(made | ({*present, *free} - spent), present)


def _unmerged_lost(present: Terms, free: Terms, *, partly: bool) -> list[Terms]:
    """Choose among merged terms only; what merged with nothing is lost, and what only that covers stays uncovered."""
    made: set[str] = set()
    terms = {*present, *free}
    while terms:
        terms, _ = _merge_once(terms)
        made |= terms
    within = [one for one in present if any(_covers(term, one) for term in made)]
    return _shortest(made, within) if partly or len(within) == len(present) else [[]]


def _common_core(present: Terms, free: Terms, *, guarded: bool) -> list[Terms]:
    """Keep what all share; of nothing that is nothing, or without a guard one empty term."""
    if guarded and not present:
        return [[]]
    return [["".join(bits.pop() if len(bits) == 1 else "-" for bits in map(set, zip(*present, strict=True)))]]


def _used_once(present: Terms, free: Terms) -> list[Terms]:
    """Merge the first two that differ in one place, put both away, and begin again."""
    terms = [*present, *free]
    while True:
        pairs = ((a, b) for a, b in combinations(terms, 2) if sum(x != y for x, y in zip(a, b, strict=True)) == 1)
        pair = next(pairs, None)
        if pair is None:
            return [terms]
        merged = "".join(x if x == y else "-" for x, y in zip(*pair, strict=True))
        terms = [term for term in terms if term not in pair] + [merged]


MINIMISE_MISTAKES = {
    "not-merged": lambda present, free=(): [sorted(present)],
    "free-ignored": lambda present, free=(): _solutions(list(present), []),
    "free-must-be-covered": lambda present, free=(): _solutions([*present, *free], []),
    "merged-once": lambda present, free=(): _one_pass(list(present), list(free)),
    "unmerged-lost": [
        lambda present, free=(): _unmerged_lost(list(present), list(free), partly=True),
        lambda present, free=(): _unmerged_lost(list(present), list(free), partly=False),
    ],
    "primes-not-chosen": lambda present, free=(): [sorted(_primes([*present, *free]))],
    "common-core": [
        lambda present, free=(): _common_core(list(present), list(free), guarded=True),
        lambda present, free=(): _common_core(list(present), list(free), guarded=False),
    ],
    "used-once": [
        lambda present, free=(): _used_once(list(present), list(free)),
        lambda present, free=(): _used_once(sorted(present), sorted(free)),
    ],
    "terms-in-one-text": lambda present, free=(): ("text", _solutions(list(present), list(free))),
}


def same_terms(seen: object, expected: object) -> bool:
    """Tell whether a list of terms is one of the shortest, in any order; or, of ("text", ...), one text that holds them."""
    if isinstance(expected, tuple):
        return isinstance(seen, str) and same_terms(re.findall(r"[01-]+", seen), expected[1])
    listed = sorted(seen, key=str) if isinstance(seen, frozenset) else as_sequence(seen)
    if listed is None or not isinstance(expected, list):
        return False
    words = sorted(as_text(term) or "" for term in listed)
    return any(words == sorted(some) for some in expected)


FIRST = "the worked example and five more"


@task(
    "minimise",
    observe=calls(
        "minimise",
        call(["111", "110", "011"], [], label="the worked example", group=FIRST),
        call(["11", "10"], ["01"], label="two that merge and a free one", group=FIRST),
        call(["110"], ["111"], label="one beside a free one", group=FIRST),
        call(["000", "001", "010", "011"], [], label="four that merge twice", group=FIRST),
        call(["101", "010"], [], label="two that have nothing in common", group=FIRST),
        call(["000", "001", "011"], ["111"], label="a chain that ends in a free one", group=FIRST),
    ),
)
def minimise(seen: Seen) -> None:
    seen.calls(
        lambda present, free: _solutions(list(present), list(free)),
        points=2,
        mistakes=MINIMISE_MISTAKES,
        same=same_terms,
        tried="Call `minimise` on the worked example and five more.",
    )


FIT = ("consistency", "coverage", "consistency_recoded", "coverage_recoded")


@task("fit", observe=name("fit"))
def fit(seen: Seen) -> None:
    found = seen.mapping(FIT)
    for key, value in found.items():
        figure = as_finite(value)
        if figure is None:
            seen.ladder.stop(f"Read `{key}` as a number.", show(value), "Each of the four is one number.")
        if figure > 1:
            seen.ladder.stop(f"See whether `{key}` is a share.", show(value), "", "fit-in-percent")
    seen.holds(
        all((as_number(value) or 0) > 0 for value in found.values()),
        tried="See whether every share is above 0: some of the cases that are covered had the outcome.",
        saw=", ".join(show(value) for value in found.values()),
        say="At least one is 0. Are COST, ATT and EFF read as numbers, and not as text?",
    )


# --- what one may conclude ----------------------------------------------------------------------------------------

RESULTS = ("tests", "parsimonious", "comparison")
ASSUMPTIONS = ("independence", "remainders", "nothing-else", "calibration")
FACTS = ("R1", "R2", "R3", "R4")


@task("drives", observe=name("drives"))
def drives(seen: Seen) -> None:
    seen.codes(RESULTS, ASSUMPTIONS, FACTS)


LIMITS = ("selection", "earlier-start", "small-numbers", "wording")


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    seen.codes(("always-found", "pledge"), LIMITS, FACTS)


ACTS = ("worm", "six-states", "order-13687", "centrifuges", "records", "bullet-points", "tallinn", "memorandum")
ACT_KINDS = ("operation", "espionage", "answer", "agreement", "institution")
ACT_REASONS = ("no-message", "takes", "names", "costs", "undertakes", "body")


@task("diplomacy", observe=name("acts"))
def diplomacy(seen: Seen) -> None:
    seen.codes(ACTS, ACT_KINDS, ACT_REASONS)
    seen.classified(
        {"six-states": [reading("answer", "names")]},
        points=0.5,
        others=[act for act in ACTS if act != "six-states"],
        mistakes={"answer-as-agreement": {"six-states": ["agreement"]}},
        why={"six-states": "Here is the diplomacy of WannaCry: six governments compared notes, agreed on words, chose a day."},
    )


CLAIMS = ("resilience", "partnership", "defence")
MEASURES, COMPARISONS = ("M1", "M2", "M3", "M4"), ("K1", "K2", "K3", "K4")


@task("success", observe=name("success"))
def success(seen: Seen) -> None:
    seen.codes(CLAIMS, MEASURES, COMPARISONS)


ARGUMENT_IDS = Bank(
    claims=dict.fromkeys(("changed", "not-shown", "disturbed"), ""),
    evidence={f"F{number}": Bearing() for number in range(1, 10)},
    links={warrant: frozenset() for warrant in ("W1", "W2", "W3", "W4")},
    answers={answer: frozenset() for answer in ("A1", "A2", "A3", "A4", "A5")},
)


@task("argument", observe=name("argument"))
def argument(seen: Seen) -> None:
    found = seen.texts.argument(ARGUMENT_IDS, grounds=2)
    seen.texts.structure(
        found,
        ARGUMENT_IDS,
        points={"qualifier": 1},
        mistakes={"qualifier": "word-off-number"},
        why={"qualifier": "Word and number lie in one band: whoever knows the standard reads what you meant."},
    )
