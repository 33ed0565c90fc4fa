"""What a learner is told on the spot about the exercise on deterrence.

Longer than a module should be, because it travels to learners as one file of a known name: thirteen tasks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import prod

from cyberattache.compare.number import Tolerance
from cyberattache.compare.tables import Keyed, read_table, same_keys
from cyberattache.compare.values import Array, Raised, as_finite, as_sequence, show
from cyberattache.learner import Given, Seen, call, calls, name, reading, table, task
from cyberattache.learner.results import Wrong, same_value

Row = Sequence[float]
Rows = Sequence[Row]

# --- what is asked again -------------------------------------------------------------------------------------------

FORBIDDEN = ("any", "intended-and-unlawful", "war", "armed-attack", "attributed")


@task("recall-norms", observe=name("forbidden"))
def recall_norms(seen: Seen) -> None:
    """Feedback only: what is asked again is answered again."""
    seen.text(one_of=FORBIDDEN)
    mistakes = {
        "any": "f-bans-everything",
        "war": "f-is-war-law",
        "armed-attack": "f-needs-armed-attack",
        "attributed": "f-needs-attribution",
    }
    seen.choice(["intended-and-unlawful"], mistakes=mistakes)


@task("recall-attribution", observe=name("true_alarm"))
def recall_attribution(seen: Seen) -> None:
    """Feedback only."""
    right = 0.009 / (0.009 + 0.0495)
    mistakes = {
        "hit-rate-for-posterior": 0.9,
        "silence-for-posterior": 0.95,
        "base-rate-only": 0.01,
        "alarms-not-counted": 0.009 / 0.05,
        "rates-multiplied": 0.9 * 0.95,
        "alarm-in-percent": 15,
    }
    why = "Five false alarms for every true one: rare things are hard to signal. The false-alarm rate returns below."
    seen.near(right, places=2, mistakes=mistakes, tried="Count alarms, true and false, over many days.", why=why)


OUTCOMES = ("falls", "stays", "rises")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    """Feedback only: a forecast is coherent or not; it is scored when the reforms have been solved."""
    seen.forecast(OUTCOMES, mistakes={"percent": "percent-for-share", "sum": "sum-not-one", "sure": "sure-of-it"})


# --- what an attacker expects --------------------------------------------------------------------------------------

STATES = ("now", "denial", "attribution")


def read_expected(seen: Seen) -> dict[str, float]:
    """Read the three numbers, or end the ladder."""
    found = seen.mapping(STATES)
    figures = {}
    for key, value in found.items():
        figure = as_finite(value)
        if figure is None:
            say = "Each of the three is one number, without quotation marks or brackets."
            seen.ladder.stop(f"Read `{key}` as a number.", show(value), say)
        figures[key] = figure
    return figures


@task("expected-utility", observe=name("expected"))
def expected_utility(seen: Seen, given: Given) -> None:
    found = read_expected(seen)
    lowered = [key for key in ("denial", "attribution") if found[key] < found["now"]]
    seen.holds(
        len(lowered) == 2,
        tried="Compare both measures with the first state of affairs: the attacker should expect less.",
        saw=", ".join(f"{key} {figure:g}" for key, figure in found.items()),
        say="Each measure takes something away from the attacker. Which of your numbers does not fall?",
        mistake="defenders-sign" if min(found["denial"], found["attribution"]) > found["now"] else None,
        points=1,
    )
    if all(figure == int(figure) for figure in found.values()):
        saw = ", ".join(f"{figure:g}" for figure in found.values())
        say = "All three are whole numbers, as if they had been rounded. The question asks for 2 places."
        seen.ladder.fails("See whether the numbers have the places that are asked.", saw, say)


ASSUMPTIONS = ("risk-neutral", "informed", "alone", "greedy")
DOUBTS = ("E1", "E2", "E3")


@task("assumption", observe=name("assumption"))
def assumption(seen: Seen) -> None:
    """Feedback only: which assumption carries the formula."""
    seen.codes(("product",), ASSUMPTIONS, DOUBTS)
    seen.classified(
        {"product": [reading("risk-neutral", "E1")]},
        points=0,
        mistakes={
            "informed-for-neutral": {"product": ["informed"]},
            "alone-for-neutral": {"product": ["alone"]},
            "greedy-for-neutral": {"product": ["greedy"]},
            "other-evidence": {"product": ["risk-neutral"]},
        },
        why={
            "product": (
                "Only for an attacker that looks at the product and nothing else are certainty and severity exchangeable. "
                "In the study of crime they are not: whether one is caught deters more than how long for."
            )
        },
    )


def _threshold(gain: float, cost: float, success: float, loss: float) -> float | None:
    left = success * gain - cost
    return 0 if left <= 0 else left / loss if left <= loss else None


def _rounded_threshold(places: int) -> Callable[..., float | None]:
    def rounded(gain: float, cost: float, success: float, loss: float) -> float | None:
        right = _threshold(gain, cost, success, loss)
        return None if right is None else round(right, places)

    return rounded


THRESHOLD_MISTAKES: dict[str, Wrong] = {
    "none-each-time": lambda gain, cost, success, loss: None,
    "divided-first": lambda gain, cost, success, loss: success * gain - cost / loss,
    "cost-added": lambda gain, cost, success, loss: (success * gain + cost) / loss,
    "arguments-in-another-order": lambda gain, cost, success, loss: (gain * cost - success) / loss,
    "rounded-too-far": [_rounded_threshold(places) for places in (1, 2, 3)],
    "success-left-out": lambda gain, cost, success, loss: (gain - cost) / loss,
    "cost-left-out": lambda gain, cost, success, loss: success * gain / loss,
    "cost-only-on-success": lambda gain, cost, success, loss: success * (gain - cost) / loss,
    "threshold-upside-down": lambda gain, cost, success, loss: loss / (success * gain - cost),
    "threshold-of-silence": lambda gain, cost, success, loss: 1 - (success * gain - cost) / loss,
    "punished-only-on-success": lambda gain, cost, success, loss: (success * gain - cost) / (success * loss),
    "threshold-in-percent": lambda gain, cost, success, loss: 100 * (success * gain - cost) / loss,
}


def threshold_mistakes(given: Given) -> dict[str, Wrong]:
    """Give the slips, with that of a function which looks at nothing that it is called with."""
    mine = _threshold(*(float(given[key]) for key in ("gain", "cost", "success", "loss")))
    return {**THRESHOLD_MISTAKES, "arguments-unused": [lambda *unused: mine, lambda *unused: 0.1]}


@task(
    "attack-threshold",
    observe=calls(
        "attack_threshold",
        call(10, 4, 0.5, 10, label="the worked example", group="the worked example and two more"),
        call(12, 2, 0.5, 8, label="gain 12, cost 2, success 0.5, loss 8", group="the worked example and two more"),
        call(20, 3, 0.75, 35, label="gain 20, cost 3, success 0.75, loss 35", group="the worked example and two more"),
    ),
)
def attack_threshold(seen: Seen, given: Given) -> None:
    seen.calls(
        _threshold,
        places=4,
        points=1,
        mistakes=threshold_mistakes(given),
        tried="Call `attack_threshold` on the worked example and two more.",
    )


LEVELS = ("0.1", "0.3", "0.5", "0.7", "0.9")


def read_best(seen: Seen) -> Keyed:
    """Read the table by level of attribution, or end the ladder; 0.30000000000000004 is 0.3."""
    rows_of = as_sequence(seen.value())
    read = read_table(seen.value(), "attribution", ("denial", "utility"))
    if rows_of is not None and len(rows_of) == 7 * len(LEVELS):
        say = "All seven shares of each level are here. Which one of the seven is asked? Keep that row, once for each level."
        seen.ladder.stop("Read `best` as a table by attribution.", f"{len(rows_of)} rows", say)
    rows = {_level(key): row for key, row in read.rows.items()}
    problem = read.problem or same_keys(Keyed(rows), {level: {} for level in LEVELS})
    if problem:
        seen.ladder.stop("Read `best` as a table by attribution.", show(seen.value()), problem)
    return Keyed(rows)


def _level(key: object) -> object:
    number = as_finite(key)
    near = [level for level in LEVELS if number is not None and abs(number - float(level)) < 1e-6]
    return near[0] if near else key


@task("spend", observe=name("best"))
def spend(seen: Seen) -> None:
    read = read_best(seen)
    units = [as_finite(read.rows[level].get("denial")) for level in LEVELS]
    whole = [unit for unit in units if unit is not None and unit == int(unit) and 0 <= unit <= 6]
    tried = "See whether every `denial` is a number of whole units, 0 to 6."
    if len(whole) < len(LEVELS):
        saw = ", ".join(show(read.rows[level].get("denial")) for level in LEVELS)
        seen.ladder.stop(tried, saw, "A unit is whole, and there are six of them.")
    seen.ladder.holds(tried)
    falling = all(before >= after for before, after in pairwise(whole)) and whole[0] > whole[-1]
    seen.holds(
        falling,
        tried="Go from attribution 0.1 to 0.9: the surer punishment is, the less should be left for denial.",
        saw=", ".join(f"{unit:g}" for unit in whole),
        say=(
            "Here denial does not give way to punishment. Does each row use its own level of attribution, are these the "
            "units on denial, and do they leave the attacker least? Let the same lines work out the attacker done by hand "
            "in the question: -0.46, -1.23 and -1.80 should come, and two units."
        ),
        points=1,
    )
    figures = [as_finite(read.rows[level].get("utility")) for level in LEVELS]
    if all(figure is not None and figure == int(figure) for figure in figures):
        saw = ", ".join(f"{figure:g}" for figure in figures if figure is not None)
        say = "All five are whole numbers, as if they had been rounded. The question asks for 2 places."
        seen.ladder.fails("See whether every `utility` has the places that are asked.", saw, say)


# --- who is suspected, and where it comes to rest ------------------------------------------------------------------


def as_lists(value: object) -> object:
    """Turn an array, and what holds arrays, into lists."""
    if isinstance(value, Array):
        if len(value.shape) == 2:
            wide = value.shape[1]
            return [list(value.values[at : at + wide]) for at in range(0, len(value.values), wide or 1)]
        return list(value.values)
    items = as_sequence(value)
    return [as_lists(item) if as_sequence(item) is not None else item for item in items] if items is not None else value


OTHER_SHAPE = "rows and columns other than those of the attacks"
NEVER_AT_REST = "cutoffs that never come to rest: which of them came depends on the number of rounds"


def same_lists(places: int) -> Callable[[object, object], bool]:
    """Compare lists of lists of numbers, given as lists, tuples or arrays; a mark stands for any list of numbers."""
    tolerance = Tolerance(places, 1e-9)

    def same(seen: object, expected: object) -> bool:
        found = as_lists(seen)
        if expected == NEVER_AT_REST:
            return isinstance(found, list) and all(as_finite(x) is not None for x in found)
        if isinstance(expected, tuple) and expected[0] == OTHER_SHAPE:
            return _has_other_shape(found, *expected[1:])
        return same_value(found, as_lists(expected), tolerance)

    return same


def _has_other_shape(found: object, attackers: int, signals: int) -> bool:
    if found is None or isinstance(found, Raised):
        return False
    rows = found if isinstance(found, list) else []
    return len(rows) != attackers or any(not isinstance(row, list) or len(row) != signals for row in rows)


def _shares(rates: Row, ways: Row, attacks: Rows) -> list[list[float]]:
    return [
        [rate * p / way if way > 1e-15 else 0.0 for p, way in zip(row, ways, strict=True)]
        for rate, row in zip(rates, attacks, strict=True)
    ]


def _rates(x: Row, g: float) -> list[float]:
    return [g * (1 - cutoff) for cutoff in x]


def _attacked(rates: Row, attacks: Rows, s: int) -> float:
    return sum(rate * row[s] for rate, row in zip(rates, attacks, strict=True))


def _posterior(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    rates = _rates(x, g)
    peace = len(x) - sum(rates)
    return _shares(rates, [peace * p + _attacked(rates, attacks, s) for s, p in enumerate(none)], attacks)


def _no_false_alarms(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    rates = _rates(x, g)
    return _shares(rates, [_attacked(rates, attacks, s) for s in range(len(none))], attacks)


def _one_for_all(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Forget n: peace counts once, whatever the number of attackers."""
    rates = _rates(x, g)
    peace = 1 - sum(rates)
    return _shares(rates, [peace * p + _attacked(rates, attacks, s) for s, p in enumerate(none)], attacks)


def _cutoffs_for_rates(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return _posterior([1 - cutoff for cutoff in x], g, none, attacks)


def _always_an_opportunity(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return _posterior(x, 1.0, none, attacks)


def _all_peace(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Add peace in full: attacks are counted as if they came on top of it."""
    rates = _rates(x, g)
    return _shares(rates, [len(x) * p + _attacked(rates, attacks, s) for s, p in enumerate(none)], attacks)


def _idle_forgotten(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Count as peace only that nobody had an opportunity; forget who had one and held back."""
    rates = _rates(x, g)
    return _shares(rates, [len(x) * (1 - g) * p + _attacked(rates, attacks, s) for s, p in enumerate(none)], attacks)


def _ways_only(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return [[rate * p for p in row] for rate, row in zip(_rates(x, g), attacks, strict=True)]


def _likelihood(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return [list(row) for row in attacks]


def _independent(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Take peace for the chance that each, on its own, holds back: as if several could attack at once."""
    rates = _rates(x, g)
    peace = prod(1 - rate for rate in rates)
    return _shares(rates, [peace * p + _attacked(rates, attacks, s) for s, p in enumerate(none)], attacks)


def _peace_too(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Give peace a row of its own, before the attackers."""
    rates = _rates(x, g)
    senders = [len(x) - sum(rates), *rates], [none, *attacks]
    return _shares(senders[0], [_attacked(*senders, s) for s in range(len(none))], senders[1])


def _peace_last(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    first, *suspects = _peace_too(x, g, none, attacks)
    return [*suspects, first]


def _g_only_once(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Weigh with g above the line and not below it."""
    full = _rates(x, 1.0)
    ways = [(len(x) - sum(full)) * p + _attacked(full, attacks, s) for s, p in enumerate(none)]
    return _shares(_rates(x, g), ways, attacks)


def _alone_against_peace(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    """Compare each with peace only, as if the others did not exist."""
    return [
        _shares([rate], [(len(x) - rate) * p + rate * q for p, q in zip(none, row, strict=True)], [row])[0]
        for rate, row in zip(_rates(x, g), attacks, strict=True)
    ]


def _in_percent(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return [[100 * belief for belief in row] for row in _posterior(x, g, none, attacks)]


def _other_shape(x: Row, g: float, none: Row, attacks: Rows) -> tuple[str, int, int]:
    return OTHER_SHAPE, len(attacks), len(none)


def _rounded_beliefs(places: int) -> Callable[..., list[list[float]]]:
    return lambda x, g, none, attacks: [[round(b, places) for b in row] for row in _posterior(x, g, none, attacks)]


def _by_signal(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    return [list(column) for column in zip(*_posterior(x, g, none, attacks), strict=True)]


BELIEFS = {
    "no-false-alarms": _no_false_alarms,
    "one-for-all": _one_for_all,
    "cutoffs-for-rates": _cutoffs_for_rates,
    "always-an-opportunity": _always_an_opportunity,
    "all-peace": _all_peace,
    "idle-forgotten": _idle_forgotten,
}
POSTERIOR_MISTAKES = {
    **BELIEFS,
    "ways-not-shared": _ways_only,
    "likelihood-for-belief": _likelihood,
    "signals-by-attackers": _by_signal,
    "each-on-its-own": _independent,
    "rounded-on-the-way": [_rounded_beliefs(2), _rounded_beliefs(3)],
    "g-only-once": _g_only_once,
    "alone-against-peace": _alone_against_peace,
    "belief-in-percent": _in_percent,
    "peace-as-a-suspect": [_peace_too, _peace_last],
    "other-shape": _other_shape,
}
PAIR = ([0.9, 0.05, 0.05], [[0.3, 0.6, 0.1], [0.3, 0.1, 0.6]])


@task(
    "posterior",
    observe=calls(
        "posterior",
        call([0.25, 0.25], 2 / 3, *PAIR, label="the worked example", group="two attackers"),
        call([0.1, 0.5], 0.5, *PAIR, label="a bold attacker and a timid one", group="two attackers"),
        call([0.4, 0.7], 0.8, [0.8, 0.2], [[0.5, 0.5], [0.1, 0.9]], label="two signals", group="two attackers"),
    ),
)
def posterior(seen: Seen) -> None:
    seen.calls(
        _posterior,
        group="two attackers",
        places=4,
        points=2,
        mistakes=POSTERIOR_MISTAKES,
        tried="Call `posterior` on the worked example and two more games of two attackers.",
        same=same_lists(4),
    )


Belief = Callable[[Row, float, Row, Rows], list[list[float]]]


def _settle(
    g: float,
    none: Row,
    attacks: Rows,
    believe: Belief = _posterior,
    *,
    spared: float = 1.0,
    first: int = 0,
    rounds: int = 3000,
    step: Callable[[float, float], float] = lambda old, new: old + (new - old) / 2,
) -> list[float]:
    x = [0.0 for _ in attacks]
    for _ in range(rounds):
        beliefs = believe(x, g, none, attacks)
        answer = [
            sum((p - spared * none[s]) * beliefs[i][s] for s, p in enumerate(row) if s >= first)
            for i, row in enumerate(attacks)
        ]
        after = [step(old, new) for old, new in zip(x, answer, strict=True)]
        moved = max(abs(new - old) for new, old in zip(after, x, strict=True))
        x = after
        if moved < 1e-12:
            break
    return x


def _with(believe: Belief) -> Callable[..., list[float]]:
    return lambda g, none, attacks: _settle(g, none, attacks, believe)


def _n_forgotten(g: float, none: Row, attacks: Rows) -> list[float] | str:
    """Forget n; where that never comes to rest, the answer depends on when the learner stopped."""
    sooner, later = (_settle(g, none, attacks, _one_for_all, rounds=rounds) for rounds in (1500, 1501))
    return later if max(abs(a - b) for a, b in zip(sooner, later, strict=True)) < 1e-6 else NEVER_AT_REST


def _after(rounds: int) -> Callable[..., list[float]]:
    return lambda g, none, attacks: _settle(g, none, attacks, rounds=rounds)


def _rounded_cutoffs(g: float, none: Row, attacks: Rows) -> list[float]:
    return [round(x, 2) for x in _settle(g, none, attacks)]


def _whole_way_on_top(g: float, none: Row, attacks: Rows) -> list[float]:
    return _settle(g, none, attacks, step=lambda old, new: old + new)


def _answer_at_once(g: float, none: Row, attacks: Rows) -> list[float]:
    return [2 * x for x in _settle(g, none, attacks, rounds=1)]


def _attack_probabilities(g: float, none: Row, attacks: Rows) -> list[float]:
    return [g * (1 - x) / len(attacks) for x in _settle(g, none, attacks)]


def _complement(g: float, none: Row, attacks: Rows) -> list[float]:
    return [1 - x for x in _settle(g, none, attacks)]


def _likeliest_only(x: Row, g: float, none: Row, attacks: Rows) -> list[list[float]]:
    beliefs = _posterior(x, g, none, attacks)
    highest = [max(column) for column in zip(*beliefs, strict=True)]
    return [[b if b == top else 0.0 for b, top in zip(row, highest, strict=True)] for row in beliefs]


EQUILIBRIUM_MISTAKES = {
    "no-false-alarms": _with(_no_false_alarms),
    "one-for-all": _with(_one_for_all),
    "always-an-opportunity": _with(_always_an_opportunity),
    "idle-forgotten": _with(_idle_forgotten),
    "all-peace": _with(_all_peace),
    "cutoffs-for-rates": _with(_cutoffs_for_rates),
    "innocent-never-hit": lambda g, none, attacks: _settle(g, none, attacks, spared=0.0),
    "silence-left-out": lambda g, none, attacks: _settle(g, none, attacks, first=1),
    "one-round-only": [_answer_at_once, lambda g, none, attacks: _settle(g, none, attacks, rounds=1)],
    "attacks-for-cutoffs": [_attack_probabilities, _complement],
    "likeliest-only": _with(_likeliest_only),
    "each-on-its-own": _with(_independent),
    "rounded-on-the-way": _rounded_cutoffs,
    "stopped-too-soon": [_after(rounds) for rounds in range(2, 10)],
    "whole-way-on-top": _whole_way_on_top,
    "sign-of-the-answer": lambda g, none, attacks: _settle(g, none, attacks, step=lambda old, new: (old - new) / 2),
    "half-of-the-answer": lambda g, none, attacks: _settle(g, none, attacks, step=lambda old, new: new / 2),
}


LAST_THE_RESTLESS = {
    **{one: way for one, way in EQUILIBRIUM_MISTAKES.items() if one != "one-for-all"},
    "one-for-all": _n_forgotten,
}


@task(
    "solve-eq",
    observe=calls(
        "solve_eq",
        call(2 / 3, *PAIR, label="the worked example", group="two attackers alike"),
        call(0.5, [0.8, 0.1, 0.1], [[0.2, 0.7, 0.1], [0.2, 0.1, 0.7]], label="another such pair", group="two attackers alike"),
    ),
)
def solve_eq(seen: Seen) -> None:
    seen.calls(
        _settle,
        group="two attackers alike",
        places=3,
        points=2,
        mistakes=LAST_THE_RESTLESS,
        tried="Call `solve_eq` on the worked example and another game of two attackers alike.",
        same=same_lists(3),
    )


REFORMS = ("fewer-alarms", "wider-net", "silent-not-wrong", "higher-bar", "hard-cases")
VERDICTS = ("deters", "backfires")


@task("reforms", observe=name("reforms"))
def reforms(seen: Seen) -> None:
    read = read_table(seen.value(), "reform", ("before", "after", "verdict"))
    problem = read.problem or same_keys(read, {reform: {} for reform in REFORMS})
    if problem:
        seen.ladder.stop("Read `reforms` as a table by reform.", show(seen.value()), problem)
    opportunity = {row["reform"]: float(str(row["opportunity"])) for row in table("synthetic_reforms")}
    chances = {(reform, stage): as_finite(read.rows[reform][stage]) for reform in REFORMS for stage in ("before", "after")}
    unread = next((key for key, p in chances.items() if p is None), None)
    if unread:
        saw = f"{unread[0]}, {unread[1]}: {show(read.rows[unread[0]][unread[1]])}"
        seen.ladder.stop("Read every probability as a number.", saw, "Here stands no number.")
    sure = {key: p for key, p in chances.items() if p is not None}
    off = next((key for key, p in sure.items() if not 0 <= p <= opportunity[key[0]]), None)
    tried = "See whether each probability lies between 0 and that of an opportunity: without one, nobody attacks."
    if off:
        saw = f"{off[0]}, {off[1]}: {sure[off]:g}"
        say = f"Here it should be a number from 0 to {opportunity[off[0]]:g}. Is it weighed by g, and is it a mean over the two?"
        seen.ladder.fails(tried, saw, say, "belief-in-percent" if min(sure.values()) > 1 else None)
    else:
        seen.ladder.holds(tried)
    odd = [reform for reform in REFORMS if read.rows[reform]["verdict"] not in VERDICTS]
    if odd:
        saw = f"{odd[0]}: {show(read.rows[odd[0]]['verdict'])}"
        seen.ladder.stop("Look up every verdict.", saw, f"The verdicts are {' and '.join(VERDICTS)}.")
    change = {reform: sure[reform, "after"] - sure[reform, "before"] for reform in REFORMS}
    unlike = [
        reform
        for reform in REFORMS
        if abs(change[reform]) > 0.001 and (read.rows[reform]["verdict"] == "deters") != (change[reform] < 0)
    ]
    seen.holds(
        not unlike,
        tried="See whether each verdict says what its own two numbers say.",
        saw=", ".join(f"{reform}: {read.rows[reform]['verdict']}" for reform in unlike),
        say="",
        mistake="lower-taken-for-worse" if unlike == list(REFORMS) else "better-always-deters",
        points=1,
    )


BACKFIRE = ("first", "second", "cure")
ANSWERS = ("up", "down", "same", "name-rightly", "notice-more", "more-suspects")
BACKFIRE_REASONS = ("shares-suspicion", "newly-hit", "seen-more", "innocent-hit", "signals-apart", "detection-deters")


@task("backfire", observe=name("backfire"))
def backfire(seen: Seen) -> None:
    seen.codes(BACKFIRE, ANSWERS, BACKFIRE_REASONS)
    seen.classified(
        {"second": [reading("up", "newly-hit"), reading("up", "seen-more")]},
        points=1,
        others=[item for item in BACKFIRE if item != "second"],
        mistakes={
            "second-copies-first": {"second": ["down"]},
            "second-untouched": {"second": ["same"]},
            "up-for-another-reason": {"second": ["up"]},
        },
        why={"second": "Its own attacks are noticed and answered more often, so it needs a larger benefit. That much works."},
    )


# --- where the model ends ------------------------------------------------------------------------------------------

CASES = ("sunrise", "booters", "harbour", "martyrs")
BROKEN = ("not-on-the-list", "out-of-reach", "not-heard", "no-loss")
REMAINS = ("police", "denial", "host", "retaliation")


@task("non-state", observe=name("non_state"))
def non_state(seen: Seen) -> None:
    seen.codes(CASES, BROKEN, REMAINS)
    seen.classified(
        {"sunrise": [reading("not-on-the-list", ["police", "denial"])]},
        points=1,
        others=[case for case in CASES if case != "sunrise"],
        mistakes={
            "suspect-for-culprit": {"sunrise": ["out-of-reach"]},
            "loss-for-list": {"sunrise": ["no-loss"]},
            "threat-for-another": {"sunrise": ["not-heard"]},
            "heavier-threat": {"sunrise": ["not-on-the-list", "retaliation"]},
        },
        why={
            "sunrise": (
                "Every belief in the model adds up over a list of suspects. What is not on it gets none: ask first, or take away "
                "success, which needs no name."
            )
        },
    )


CLAIMS = ("threat-and-ability", "balance", "red-lines", "transparency", "misattribution")
CLAIM_VERDICTS = ("holds", "imprecise", "wrong-concept")
CLAIM_REASONS = (
    *("two-mechanisms", "no-balance", "left-open", "show-and-lose", "mechanism", "rate-known", "stronger-wins"),
)


@task("claims", observe=name("claims"))
def claims(seen: Seen) -> None:
    seen.codes(CLAIMS, CLAIM_VERDICTS, CLAIM_REASONS)
    seen.classified(
        {"threat-and-ability": [reading("imprecise", "two-mechanisms")]},
        points=1,
        others=[claim for claim in CLAIMS if claim != "threat-and-ability"],
        mistakes={
            "denial-is-threat": {"threat-and-ability": ["holds"]},
            "mix-for-wrong-concept": {"threat-and-ability": ["wrong-concept"]},
        },
        why={
            "threat-and-ability": (
                "A threat of costs moves the loss, the ability to neutralise moves success. They need different things: the "
                "first a culprit, the second none."
            )
        },
    )
