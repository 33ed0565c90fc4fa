"""The judgement of the exercise on deterrence.

Longer than a module should be, because a unit keeps its judgement in one file of a known name: thirteen tasks, each
with the mistakes that it can tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from math import inf
from pathlib import Path
from random import Random

from cyberattache.checks import Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.finding import Match
from cyberattache.compare.forecast import brier
from cyberattache.compare.number import Tolerance, near
from cyberattache.compare.tables import Keyed, read_table, same_column
from cyberattache.compare.values import as_finite
from cyberattache.learner.results import Wrong
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models import deterrence, imperfect_attribution
from cyberattache.models.imperfect_attribution import Game

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_deterrence", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)

Rows = list[list[float]]


# --- what is asked again, and the forecast -------------------------------------------------------------------------


@task("recall-norms", observe=name("forbidden"))
def recall_norms(seen: Seen) -> None:
    OPEN.recall_norms.judge(seen)


@task("recall-attribution", observe=name("true_alarm"))
def recall_attribution(seen: Seen) -> None:
    OPEN.recall_attribution.judge(seen)


@task("assumption", observe=name("assumption"))
def assumption(seen: Seen) -> None:
    OPEN.assumption.judge(seen)


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    OPEN.forecast.judge(seen)  # says once more what was said on the spot, and ends here where it ended there
    probabilities = seen.forecast(OPEN.OUTCOMES)
    change = _chances()["higher-bar", "after"] - _chances()["higher-bar", "before"]
    happened = "falls" if change < -0.02 else "rises" if change > 0.02 else "stays"
    score = brier(probabilities, happened)
    seen.holds(
        probabilities["falls"] <= 0.5,
        tried=f"Score the forecast: Brier {score:.2f}; 0 is best, 2 worst, three equal shares have 0.67. No points.",
        saw=f"it {happened}",
        say="",
        mistake="certainty-deters",
    )


# --- expected-utility, attack-threshold, spend: what an attacker expects ------------------------------------------

Expected = dict[str, float]


def _expected(given: Given) -> tuple[Expected, dict[str, Expected]]:
    """Give the three numbers, and those to which each named mistake leads."""
    gain, cost, success, loss, a = (
        float(given[key]) for key in ("gain", "cost", "success", "loss", "attribution")
    )

    def each(value: Callable[[float, float], float]) -> Expected:
        return {"now": value(success, a), "denial": value(success / 2, a), "attribution": value(success, 2 * a)}

    right = each(lambda q, p: deterrence.expected_utility(gain, cost, q, p, loss))
    wrong = {
        "punishment-not-weighed": each(lambda q, p: q * gain - cost - loss),
        "cost-left-out": each(lambda q, p: q * gain - p * loss),
        "cost-only-on-success": each(lambda q, p: q * (gain - cost) - p * loss),
        "punished-only-on-success": each(lambda q, p: q * gain - cost - q * p * loss),
        "gain-not-weighed": each(lambda q, p: gain - cost - p * loss),
        "gain-only-unpunished": each(lambda q, p: q * (1 - p) * gain - cost - p * loss),
        "defenders-sign": {key: -figure for key, figure in right.items()},
        "denial-on-loss": {"denial": success * gain - cost - a * loss / 2},
        "changes-added-up": {"attribution": success * gain / 2 - cost - 2 * a * loss},
        "rounded-too-far": {key: float(round(figure)) for key, figure in right.items()},
    }
    return right, wrong


EXPECTED_WHY = {
    "now": "It attacks: above 0, attacking is worth more than holding back.",
    "denial": "Denial needs no culprit: this number falls although nobody is found out more often.",
    "attribution": "Attribution works only through the loss: where there is nothing to lose, it moves nothing.",
}


@task("expected-utility", observe=name("expected"))
def expected_utility(seen: Seen, given: Given) -> None:
    found = OPEN.read_expected(seen)
    right, wrong = _expected(given)
    # Where 2a is one half, this mistake agrees with another in one number; it is known by all three.
    unpunished = wrong.pop("gain-only-unpunished")
    if all(abs(found[key] - unpunished[key]) < 0.006 for key in OPEN.STATES):
        wrong = {"gain-only-unpunished": unpunished}
    for key, points in (("now", 1.5), ("denial", 1.25), ("attribution", 1.25)):
        mistakes = {mistake: figures[key] for mistake, figures in wrong.items() if key in figures}
        match = near(found[key], right[key], Tolerance(2), mistakes).because(EXPECTED_WHY[key])
        seen.ladder.match(f"Work out `{key}` from your given numbers.", f"{found[key]:g}", match, points)


def _threshold_calls(given: Given, rng: Random) -> Observe:
    pays, free, never = "attacks that pay", "attacks that do not pay even unpunished", "attacks that pay even when punished"
    inputs = []
    for _ in range(5):
        gain, success, cost = rng.randint(20, 60), rng.randint(50, 90) / 100, rng.randint(2, 8)
        loss = round((success * gain - cost) / rng.uniform(0.15, 0.85), 2)
        inputs.append(call(gain, cost, success, loss, label="another attack that pays", group=pays))
    gain, cost = rng.randint(10, 30), rng.randint(3, 8)
    inputs += [
        call(8, 6, 0.75, 7, label="a worth of exactly 0", group=free),
        call(gain, cost, 0, 10, label="an attack that never succeeds", group=free),
        call(gain, gain + cost, 0.9, 10, label="a cost above the gain", group=free),
        call(gain, gain, 0.5, 0, label="no loss, and nothing to win", group=free),
        call(gain + 20, cost, 1.0, 5, label="a small loss", group=never),
        call(gain + 20, cost, 0.9, 0, label="no loss at all", group=never),
        call(20, 2, 0.5, 8, label="a threshold of exactly 1", group=never),
        call(gain, cost, 1.2, 10, label="success above 1", group="numbers that are no probability", raises="ValueError"),
        call(gain, cost, -0.1, 10, label="success below 0", group="numbers that are no probability", raises="ValueError"),
    ]
    return calls("attack_threshold", *inputs)


def _raw(gain: float, cost: float, success: float, loss: float) -> float:
    return (success * gain - cost) / loss


def _capped(gain: float, cost: float, success: float, loss: float) -> float:
    return min(1.0, max(0.0, _raw(gain, cost, success, loss)))


def _capped_anyway(gain: float, cost: float, success: float, loss: float) -> float:
    return _capped(gain, cost, success, loss) if loss else 1.0


def _floored(gain: float, cost: float, success: float, loss: float) -> float:
    return max(0.0, _raw(gain, cost, success, loss))


def _none_for_free(gain: float, cost: float, success: float, loss: float) -> float | None:
    return None if success * gain <= cost else deterrence.attack_threshold(gain, cost, success, loss)


def _none_below(gain: float, cost: float, success: float, loss: float) -> float | None:
    return None if success * gain < cost else deterrence.attack_threshold(gain, cost, success, loss)


def _open_end(gain: float, cost: float, success: float, loss: float) -> float | None:
    left = success * gain - cost
    return 0 if left <= 0 else left / loss if left < loss else None


def _ends_apart(slip: Callable[..., object]) -> Callable[..., object]:
    """Make a slip in the division only: the two cases in which there is nothing to divide are told apart rightly."""

    def wrong(gain: float, cost: float, success: float, loss: float) -> object:
        right = deterrence.attack_threshold(gain, cost, success, loss)
        return slip(gain, cost, success, loss) if right else right

    return wrong


def _each(slip: Wrong) -> list[Callable[..., object]]:
    return [slip] if callable(slip) else list(slip)


def _either_way(slip: Wrong) -> list[Callable[..., object]]:
    """Make a slip everywhere, or in the division only."""
    return [way for one in _each(slip) for way in (one, _ends_apart(one))]


def _ways(slips: Mapping[str, Wrong]) -> list[Callable[..., object]]:
    return [way for slip in slips.values() for way in _each(slip)]


@task("attack-threshold", observe=_threshold_calls)
def attack_threshold(seen: Seen, given: Given) -> None:
    right = deterrence.attack_threshold
    why = "Denial and punishment meet here: whatever lowers what an attack is worth lowers the attribution that you need."
    slips = OPEN.threshold_mistakes(given)
    seen.calls(right, group="attacks that pay", places=4, points=2, mistakes=slips, why=why)
    free = {"less-than-nothing": [_raw], "free-is-none": [_none_for_free, _none_below], **slips}
    seen.calls(right, group="attacks that do not pay even unpunished", places=4, points=1, mistakes=free)
    never = {
        "certainty-is-enough": [_capped, _capped_anyway],
        "more-than-certain": [_raw, _floored],
        "exactly-one-refused": _open_end,
        **{one: _either_way(slip) for one, slip in slips.items()},
    }
    seen.calls(right, group="attacks that pay even when punished", places=4, points=1, mistakes=never)
    seen.calls(
        right,
        group="numbers that are no probability",
        points=1,
        mistakes={"nothing-refused": [_threshold_anyway, _raw, _capped, *_ways(slips)]},
    )


def _threshold_anyway(gain: float, cost: float, success: float, loss: float) -> object:
    return OPEN._threshold(gain, cost, success, loss)


BUDGET, KEEP, BITE = 6, 0.8, 2.3
Columns = dict[str, dict[str, object]]


def _best(given: Given, utility: Callable[[int, float], float], shown: Callable[[int, float], float] | None = None) -> Columns:
    """Give denial and utility by attribution, where the share is chosen by one function and shown by another."""
    columns: Columns = {"denial": {}, "utility": {}}
    for level in OPEN.LEVELS:
        a = float(level)
        units = min(range(BUDGET + 1), key=lambda d, a=a: (utility(d, a), d))
        columns["denial"][level] = units
        columns["utility"][level] = (shown or utility)(units, a)
    return columns


def _shares(given: Given) -> tuple[Columns, dict[str, Columns]]:
    """Give the best shares, and those that named mistakes find best."""
    gain, cost, success, loss = (float(given[key]) for key in ("gain", "cost", "success", "loss"))

    def worth(d: int, a: float, left: float | None = None, units: int | None = None) -> float:
        chance = success * (KEEP**d if left is None else left)
        return chance * gain - cost - a * (loss + BITE * (BUDGET - d if units is None else units))

    grids = {
        level: deterrence.spend_grid(
            BUDGET, gain=gain, cost=cost, success=success, attribution=float(level), loss=loss, keep=KEEP, bite=BITE
        )
        for level in OPEN.LEVELS
    }
    best = {level: deterrence.best_spend(grid) for level, grid in grids.items()}
    right: Columns = {
        "denial": {level: one.denial for level, one in best.items()},
        "utility": {level: one.utility for level, one in best.items()},
    }
    chance_only = _best(given, lambda d, a: success * KEEP**d * gain)
    own = float(given["attribution"])
    return right, {
        "attackers-best": _best(given, lambda d, a: -worth(d, a), worth),
        "bite-not-weighed": _best(given, lambda d, a: success * KEEP**d * gain - cost - a * loss - BITE * (BUDGET - d)),
        "denial-adds-up": _best(given, lambda d, a: worth(d, a, max(0.0, 1 - (1 - KEEP) * d))),
        "budget-spent-twice": _best(given, lambda d, a: worth(d, a, units=BUDGET)),
        "one-unit-for-all": _best(given, lambda d, a: worth(d, a, KEEP if d else 1.0)),
        "share-turned-round": _best(given, lambda d, a: worth(d, a, (1 - KEEP) ** d)),
        "last-unit-left-out": _best(given, lambda d, a: worth(d, a) if d < BUDGET else inf),
        "units-of-the-other": {"denial": {level: BUDGET - one.denial for level, one in best.items()}},
        "denial-on-loss": _best(given, lambda d, a: success * gain - cost - a * (loss * KEEP**d + BITE * (BUDGET - d))),
        "own-attribution": _best(given, lambda d, a: worth(d, own)),
        "cost-left-out": {"utility": {level: one.utility + cost for level, one in best.items()}},
        "rounded-too-far": {"utility": {level: float(round(one.utility)) for level, one in best.items()}},
        "denial-only": chance_only,
    }


@task("spend", observe=name("best"))
def spend(seen: Seen, given: Given) -> None:
    read = OPEN.read_best(seen)
    right, mistakes = _shares(given)
    # Two mistakes can agree in one column: whichever explains the whole table is the one that was made.
    whole = [one for one, columns in mistakes.items() if len(columns) == 2 and _explains(read, columns)]
    known = {one: mistakes[one] for one in whole[:1]} or mistakes
    why = {
        "denial": "Where the culprit is hardly ever found, all goes to denial; the surer the name, the less.",
        "utility": "Notice which levels are still above 0: there even the best spending of six units does not deter.",
    }
    for column, points in (("denial", 3), ("utility", 2)):
        match = same_column(read, _by_level({column: right[column]}), column, Tolerance(2)).because(why[column])
        made = [one for one, columns in known.items() if column in columns and _explains(read, {column: columns[column]})]
        saw = match.say if made and not match.full else ""
        explained = match if match.full or not made else Match(match.share, match.say, made[0])
        seen.ladder.match(f"Compare the column `{column}` row by row.", saw, explained, points)


def _by_level(columns: Columns) -> dict[str, dict[str, object]]:
    return {level: {column: values[level] for column, values in columns.items()} for level in OPEN.LEVELS}


def _explains(read: Keyed, columns: Columns) -> bool:
    return all(same_column(read, _by_level(columns), column, Tolerance(2)).full for column in columns)


# --- posterior, solve-eq, reforms, backfire: the game --------------------------------------------------------------


def _row(rng: Random, signals: int, *, silent: float) -> list[float]:
    """Draw a row of probabilities with about `silent` on signal 0, in hundredths that add up to 1."""
    first = round(100 * silent) + rng.randint(-5, 5)
    cuts = sorted(rng.sample(range(1, 100 - first), signals - 2))
    rest = [b - a for a, b in zip([0, *cuts], [*cuts, 100 - first], strict=True)]
    return [first / 100, *(part / 100 for part in rest)]


def _draw(rng: Random, attackers: int, signals: int) -> tuple[float, list[float], Rows]:
    g = rng.randint(30, 90) / 100
    return g, _row(rng, signals, silent=0.8), [_row(rng, signals, silent=0.3) for _ in range(attackers)]


def _game(g: float, none: list[float], attacks: Rows) -> Game:
    return Game(g, tuple(none), tuple(tuple(row) for row in attacks))


def _posterior(x: list[float], g: float, none: list[float], attacks: Rows) -> Rows:
    return [list(row) for row in imperfect_attribution.posterior(_game(g, none, attacks), x)]


def _solve(g: float, none: list[float], attacks: Rows) -> list[float]:
    return list(imperfect_attribution.solve(_game(g, none, attacks), tolerance=1e-12).cutoffs)


def _posterior_calls(given: Given, rng: Random) -> Observe:
    two, more, never = "other games of two attackers", "games of one, three and four attackers", "signals that cannot come"

    def asked(attackers: int, signals: int, group: str, label: str) -> object:
        g, none, attacks = _draw(rng, attackers, signals)
        x = [rng.randint(5, 90) / 100 for _ in range(attackers)]
        return call(x, g, none, attacks, label=label, group=group)

    inputs = [asked(2, signals, two, f"{signals} signals") for signals in (3, 4, 3)]
    inputs += [asked(n, 3, more, f"{n} attackers") for n in (1, 3, 4)]
    inputs += [
        call([0.2, 0.4], 1, [1, 0, 0], [[0.3, 0.7, 0], [0.5, 0.5, 0]], label="a signal that nobody sends", group=never),
        call([1, 0.4], 0.5, [1, 0], [[0.2, 0.8], [1, 0]], label="a sender who never attacks", group=never),
    ]
    return calls("posterior", *inputs)


def _undefined(value: object) -> Callable[..., object]:
    """Give beliefs as they should be, with something else where a signal cannot come."""

    def wrong(x: list[float], g: float, none: list[float], attacks: Rows) -> object:
        rates = [g * (1 - cutoff) for cutoff in x]
        dead = [p == 0 and all(r * row[s] == 0 for r, row in zip(rates, attacks, strict=True)) for s, p in enumerate(none)]
        if value is ZeroDivisionError and any(dead):
            raise ZeroDivisionError
        right = _posterior(x, g, none, attacks)
        return [[value if off else b for b, off in zip(row, dead, strict=True)] for row in right]

    return wrong


@task("posterior", observe=_posterior_calls)
def posterior(seen: Seen) -> None:
    slips, same = OPEN.POSTERIOR_MISTAKES, OPEN.same_lists(4)
    why = "Whoever attacks more readily is suspected more, and the others less. That is all that the next task needs."
    two, more = "other games of two attackers", "games of one, three and four attackers"
    seen.calls(_posterior, group=two, points=2, mistakes=slips, same=same, why=why)
    pair_only = {"made-for-two": _made_for_two}
    seen.calls(_posterior, group=more, points=2, mistakes={**slips, **pair_only}, same=same)
    never = {"divided-by-nothing": [_undefined(one) for one in (ZeroDivisionError, None, 1.0, 0.5)]}
    seen.calls(_posterior, group="signals that cannot come", points=1, mistakes={**never, **slips}, same=same)


def _made_for_two(x: list[float], g: float, none: list[float], attacks: Rows) -> Rows:
    """Count peace as if there were two attackers, however many there are."""
    rates = [g * (1 - cutoff) for cutoff in x]
    ways = [
        2 * p + sum(rate * (row[s] - p) for rate, row in zip(rates, attacks, strict=True)) for s, p in enumerate(none)
    ]
    return [[rate * p / way for p, way in zip(row, ways, strict=True)] for rate, row in zip(rates, attacks, strict=True)]


def _equilibrium_calls(given: Given, rng: Random) -> Observe:
    alike, unlike, more = "other pairs alike", "attackers unlike each other", "one attacker, and three"
    inputs = []
    for _ in range(2):
        own, other = rng.randint(45, 65) / 100, rng.randint(5, 15) / 100
        alarm = rng.randint(2, 8) / 100
        attacks = [[1 - own - other, own, other], [1 - own - other, other, own]]
        none = [1 - 2 * alarm, alarm, alarm]
        inputs.append(call(rng.randint(40, 80) / 100, none, attacks, label="another pair alike", group=alike))
    for _ in range(3):
        first, second = rng.randint(50, 70), rng.randint(20, 40)
        attacks = [[(90 - first) / 100, first / 100, 0.1], [(85 - second) / 100, 0.15, second / 100]]
        none = [0.9, rng.randint(3, 7) / 100]
        none.append(round(1 - sum(none), 2))
        inputs.append(call(rng.randint(40, 80) / 100, none, attacks, label="one easier to name", group=unlike))
    hit = rng.randint(50, 70) / 100
    three = [[0.3, 0.5, 0.1, 0.1], [0.3, 0.1, 0.5, 0.1], [0.4, 0.2, 0.2, 0.2]]
    inputs += [
        call(0.6, [0.9, 0.1], [[1 - hit, hit]], label="one attacker", group=more),
        call(rng.randint(50, 80) / 100, [0.85, 0.05, 0.05, 0.05], three, label="three attackers", group=more),
    ]
    return calls("solve_eq", *inputs)


@task("solve-eq", observe=_equilibrium_calls)
def solve_eq(seen: Seen) -> None:
    slips, same = OPEN.EQUILIBRIUM_MISTAKES, OPEN.same_lists(3)
    why = "Nothing in your code says that there is one resting place only; try other starts, and see that they agree."
    seen.calls(_solve, group="other pairs alike", points=2, mistakes=slips, same=same, why=why)
    seen.calls(_solve, group="attackers unlike each other", points=2.5, mistakes=slips, same=same)
    two = {"made-for-two": lambda g, none, attacks: OPEN._settle(g, none, attacks, _made_for_two)}
    seen.calls(_solve, group="one attacker, and three", points=1.5, mistakes={**slips, **two}, same=same)


def _rows() -> dict[tuple[str, str], tuple[float, list[float], Rows]]:
    """Read the games of the reforms by reform and stage."""
    games = {}
    for row in table("synthetic_reforms"):
        none, *attacks = ([float(str(row[f"{who}_{s}"])) for s in range(3)] for who in ("none", "first", "second"))
        games[str(row["reform"]), str(row["stage"])] = float(str(row["opportunity"])), none, attacks
    return games


@cache
def _chances() -> dict[tuple[str, str], float]:
    return {key: imperfect_attribution.solve(_game(*game)).total for key, game in _rows().items()}


def _reform_columns(chance: Callable[[tuple[str, str]], float]) -> Columns:
    columns: Columns = {stage: {reform: chance((reform, stage)) for reform in OPEN.REFORMS} for stage in ("before", "after")}
    columns["verdict"] = {
        reform: "deters" if chance((reform, "after")) < chance((reform, "before")) else "backfires" for reform in OPEN.REFORMS
    }
    return columns


@cache
def _reforms_wrong() -> dict[str, Columns]:
    """Give the tables to which named mistakes lead, from right cutoffs."""
    games = _rows()
    cutoffs = {key: _solve(*game) for key, game in games.items()}
    means = {key: sum(x) / len(x) for key, x in cutoffs.items()}
    wrong = {
        "cutoffs-for-attacks": _reform_columns(lambda key: means[key]),
        "opportunity-left-out": _reform_columns(lambda key: 1 - means[key]),
        "two-opportunities": _reform_columns(lambda key: 2 * games[key][0] * (1 - means[key])),
        "first-attacker-only": _reform_columns(lambda key: games[key][0] * (1 - cutoffs[key][0])),
    }
    return {mistake: {stage: columns[stage] for stage in ("before", "after")} for mistake, columns in wrong.items()}


def _reforms_observed(given: Given, rng: Random) -> Observe:
    asked = tuple(call(*game, label=f"{reform} {stage}") for (reform, stage), game in _rows().items())
    return Observe(names=("reforms",), function="solve_eq", calls=asked)


def _own_chances(seen: Seen) -> dict[tuple[str, str], float] | None:
    """Give the probabilities to which the learner's own `solve_eq` leads; None where it leads to none."""
    chances = {}
    for (key, game), (_, result) in zip(_rows().items(), seen.results, strict=True):
        cutoffs = OPEN.as_lists(result)
        numbers = [as_finite(x) for x in cutoffs] if isinstance(cutoffs, list) else []
        known = [x for x in numbers if x is not None]
        if len(known) != 2 or len(numbers) != 2:
            return None
        chances[key] = game[0] * (1 - sum(known) / 2)
    # A function that hardly tells games apart leads to no table that anybody would have to work out.
    return chances if len({round(p, 4) for p in chances.values()}) >= 6 else None


REFORMS_WHY = {
    "before": "Four reforms start from one game; the last needs a game of its own, in which one attacker is hard to see.",
    "after": "Fewer wrong names help only while the right ones stay: compare silent-not-wrong with higher-bar.",
}


@task("reforms", observe=_reforms_observed)
def reforms(seen: Seen) -> None:
    right = _reform_columns(_chances().__getitem__)
    own = _own_chances(seen)
    if own is not None and _fits(seen, _reform_columns(own.__getitem__)):
        right = _reform_columns(own.__getitem__)
    rows = {reform: {column: right[column][reform] for column in right} for reform in OPEN.REFORMS}
    points = {"before": 1.0, "after": 2.0, "verdict": 1.0}
    optimist = {"verdict": dict.fromkeys(OPEN.REFORMS, "deters")}
    mistakes = {**_reforms_wrong(), "better-always-deters": optimist}
    seen.table(rows, key="reform", places=3, points=points, mistakes=mistakes, why=REFORMS_WHY)


def _fits(seen: Seen, right: Columns) -> bool:
    """Tell whether the table is the one that the learner's own solver leads to."""
    read = read_table(seen.value(), "reform", ("before", "after", "verdict"))
    rows = {reform: {column: right[column][reform] for column in right} for reform in OPEN.REFORMS}
    if read.problem or set(read.rows) != set(rows):
        return False
    return all(same_column(read, rows, column, Tolerance(3)).full for column in right)


@task("backfire", observe=name("backfire"))
def backfire(seen: Seen) -> None:
    seen.classified(
        {
            "first": [reading("down", "shares-suspicion")],
            "cure": [reading("name-rightly", "signals-apart")],
        },
        points=3,
        others=["second"],
        mistakes={
            "detection-deters-all": {"first": ["up"], "cure": ["notice-more"]},
            "nothing-changed-for-first": {"first": ["same"]},
            "crowd-deters": {"cure": ["more-suspects"]},
            "down-for-another-reason": {"first": ["down"]},
        },
        why={
            "first": (
                "Nothing about its own attacks has changed. Signal 1 used to mean the first, for certain; now it may be the "
                "second, so the defender holds back more often, and the first attacks more."
            ),
            "cure": "Detection that keeps the signals apart deters; what backfires is detection that blurs them.",
        },
    )


# --- non-state, claims: where the model ends -----------------------------------------------------------------------


@task("non-state", observe=name("non_state"))
def non_state(seen: Seen) -> None:
    key = {
        "booters": [reading("not-heard", ["denial"]), reading("out-of-reach", ["denial"])],
        "harbour": [reading("out-of-reach", ["host", "denial"])],
        "martyrs": [reading("no-loss", "denial")],
    }
    why = {
        "booters": (
            "Contested: the threat may not be heard by whoever opens the next shop, or the sellers abroad may be beyond "
            "reach. Either way what was seen to work took away the means."
        ),
        "harbour": (
            "Attribution is complete and changes nothing. Denial works without it; whether a host state can be moved is a "
            "question for diplomacy."
        ),
        "martyrs": "The loss has changed its sign: more punishment makes attacking pay more. Success is left to be denied.",
    }
    seen.classified(
        key,
        points=3,
        others=["sunrise"],
        mistakes={
            "name-is-enough": {"harbour": ["not-on-the-list"]},
            "punishment-always-hurts": {"martyrs": ["not-heard"], "booters": ["no-loss"]},
            "reach-is-all": {"martyrs": ["out-of-reach"]},
            "heavier-threat": {
                "booters": ["not-heard", "retaliation"],
                "harbour": ["out-of-reach", "retaliation"],
                "martyrs": ["no-loss", "retaliation"],
            },
        },
        why=why,
    )


@task("claims", observe=name("claims"))
def claims(seen: Seen) -> None:
    key = {
        "balance": [reading("wrong-concept", "no-balance")],
        "red-lines": [reading("holds", "left-open"), reading("imprecise", "left-open")],
        "transparency": [reading("imprecise", "show-and-lose"), reading("wrong-concept", "show-and-lose")],
        "misattribution": [reading("holds", "mechanism")],
    }
    seen.classified(
        key,
        points=4,
        others=["threat-and-ability"],
        mistakes={
            "balance-deters": {"balance": ["holds"]},
            "balance-in-part": {"balance": ["imprecise"]},
            "lines-must-be-clear": {"red-lines": ["wrong-concept"]},
            "open-is-strong": {"transparency": ["holds"]},
            "mechanism-doubted": {"misattribution": ["wrong-concept"]},
            "rate-for-mechanism": {"misattribution": ["imprecise"]},
        },
        why={
            "balance": "Expected loss above expected gain is all that it takes. Equals can fail to deter, and the weak can deter.",
            "red-lines": "Talks help, and an alliance may still leave open where its line runs: NATO decides case by case.",
            "transparency": "One can be open about who decides, and by which law; a tool that is shown is soon patched.",
            "misattribution": "You computed the mechanism: who may be hit for nothing has less to lose by attacking.",
        },
    )
