"""The judgement of the exercise on norms.

Longer than a module should be, because a unit keeps its judgement in one file of a known name: seventeen tasks, each
with the mistakes that it can tell apart, and nothing that two tasks share stands twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import combinations, pairwise
from math import comb, exp, log, log10, nan
from pathlib import Path
from random import Random
from statistics import linear_regression

import yaml

from cyberattache.checks import Bank, Bearing, Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.coding import lean, within
from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.forecast import brier
from cyberattache.compare.number import Tolerance, is_near, near
from cyberattache.compare.symmetry import read_positions, up_to_reflection
from cyberattache.compare.values import as_finite, show
from cyberattache.data import load
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models import diffusion, roll_calls
from cyberattache.models.diffusion import bass_cumulative
from cyberattache.models.reliability import krippendorff_alpha
from cyberattache.models.voting_power import banzhaf, security_council, shapley_shubik

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_norms", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)


# --- bass, bass-peak, budapest-fit: how a norm spreads -----------------------------------------------------------


def _bass_calls(given: Given, rng: Random) -> Observe:
    growth = []
    for _ in range(5):
        p, q, t = rng.randint(5, 60) / 1000, rng.randint(15, 80) / 100, rng.randint(2, 12)
        growth.append(call(p, q, t, label=f"p = {p}, q = {q}, t = {t}", group="five other pairs of p and q"))
    p, q = rng.randint(5, 40) / 1000, rng.randint(20, 60) / 100
    edges = [
        call(p, q, 0, label="t = 0, when nobody has adopted", group="special cases"),
        call(p, 0, 7, label="q = 0, when nobody imitates", group="special cases"),
        call(p, q, 60, label="a time when all have adopted", group="special cases"),
        call(2 * p, 2 * q, 3, label="p and q doubled, time halved", group="special cases"),
        call(p, q, 6, label="p and q before doubling", group="special cases"),
    ]
    refused = [
        call(0, q, 5, label="p = 0", group="values that mean nothing", raises="ValueError"),
        call(-p, q, 5, label="p below 0", group="values that mean nothing", raises="ValueError"),
        call(p, -q, 5, label="q below 0", group="values that mean nothing", raises="ValueError"),
    ]
    return calls("bass", *growth, *edges, *refused)


@task("bass", observe=_bass_calls)
def bass(seen: Seen) -> None:
    seen.calls(
        bass_cumulative, group="five other pairs of p and q", places=4, points=1.5, mistakes=OPEN.BASS_MISTAKES
    )
    why = "At q = 0 each state moves on its own account alone; with p and q doubled, everything happens in half the time."
    seen.calls(bass_cumulative, group="special cases", places=4, points=0.5, mistakes=OPEN.BASS_MISTAKES, why=why)
    unguarded = [OPEN._bass, lambda p, q, t: p * (1 - exp(-(p + q) * t)) / (p + q * exp(-(p + q) * t))]
    mistakes = {"nonsense-not-refused": [*unguarded, *OPEN.BASS_MISTAKES.values()]}
    seen.calls(bass_cumulative, group="values that mean nothing", points=1, mistakes=mistakes)


@task("bass-peak", observe=name("peak_year"))
def bass_peak(seen: Seen, given: Given) -> None:
    p, q = float(given.p), float(given.q)
    peak = diffusion.bass_peak(p, q)
    seen.near(
        peak.time,
        places=3,
        points=1.5,
        mistakes={
            "ratio-upside-down": -peak.time,
            "logarithm-to-base-ten": log10(q / p) / (p + q),
            "share-for-moment": peak.cumulative,
            "rate-for-moment": peak.rate,
            "logarithm-left-out": q / p / (p + q),
            "sum-left-out": log(q / p),
            "difference-for-sum": log(q / p) / (q - p),
            "multiplied-by-the-sum": log(q / p) * (p + q),
            "numbers-of-the-chapter": diffusion.bass_peak(0.03, 0.38).time,
            "rounded-too-early": round(peak.time, 1),
        },
        tried="Take the ratio, its logarithm, and divide by the sum, with your own p and q.",
        why="Fastest is the middle of the cascade: less than half is in, and imitation took over well before.",
    )


Points_ = list[tuple[float, float]]


@cache
def _milestones() -> tuple[Points_, Points_]:
    """Give the counts of one kind as (year, Parties), and all counts."""
    counts = load("budapest_milestones")
    every = list(zip(counts["year"].tolist(), counts["parties"].tolist(), strict=True))
    one = counts[counts["basis"] == "ratified or acceded"]
    return list(zip(one["year"].tolist(), one["parties"].tolist(), strict=True)), every


def _line(points: Points_, turn: Callable[[float], float]) -> tuple[float, float]:
    """Draw the line of least squares through `turn` of each count: its slope, and where it crosses zero."""
    slope, start = linear_regression([year for year, _ in points], [turn(count) for _, count in points])
    return slope, -start / slope


@cache
def _ceilings() -> tuple[int, dict[str, int]]:
    """Give the ceiling that the question sets, and those that mistakes set."""
    states = load("budapest_parties")
    members, party = states["coe_member"], states["status"] == "party"
    in_all, others, signed = int(members.sum()), int((party & ~members).sum()), int((~members).sum())
    un = int(load("states")["un_member"].sum())
    return in_all + 2 * others, {
        "ceiling-of-all-states": un,
        "signed-as-party": in_all + 2 * signed,
        "members-counted-twice": in_all + 2 * int(party.sum()),
        "others-counted-once": in_all + others,
        "members-that-joined": int((party & members).sum()) + 2 * others,
    }


@task("budapest-fit", observe=name("fit"))
def budapest_fit(seen: Seen) -> None:
    found = seen.mapping(["K", "r", "t0", "at_2030"])
    ceiling, r, t0, then = (_figure(seen, key, found[key]) for key in found)
    right, wrong = _ceilings()
    _judge(seen, "K", found, near(ceiling, right, Tolerance(0), wrong), 1, "Work out the ceiling that the question sets.")
    points, every = _milestones()
    if ceiling <= max(count for _, count in points):
        seen.ladder.stop("Fit the curve under your own K.", show(found["K"]), "No curve with this ceiling reaches the last count.")
    slope, crossing = _line(points, lambda count: log(count / (ceiling - count)))
    fits = is_near(r, slope, Tolerance(3)) and is_near(t0, crossing, Tolerance(1))
    slips = {} if fits else _fits_by_mistake(points, every, ceiling)
    growth = near(r, slope, Tolerance(3), {key: one[0] for key, one in slips.items()})
    _judge(seen, "r", found, growth, 1, "Draw the line through the log odds, under your own K.")
    middle = near(t0, crossing, Tolerance(1), {key: one[1] for key, one in slips.items()})
    if not middle.full and t0 < 1900:
        middle = none("", "intercept-for-crossing" if t0 < 0 else "t0-not-a-year")
    _judge(seen, "t0", found, middle, 1, "Find where the line crosses zero: half of your own K is in.")
    _judge(seen, "at_2030", found, _forecast(then, ceiling, (slope, crossing), (r, t0), points), 0.5, "Read the curve in 2030.")


def _figure(seen: Seen, key: str, value: object) -> float:
    figure = as_finite(value)
    if figure is None:
        seen.ladder.stop(f"Read `{key}` as a number.", show(value), "Each of the four is one number.")
    return figure


def _judge(seen: Seen, key: str, found: Mapping[str, object], match: Match, points: float, tried: str) -> None:
    seen.ladder.match(tried, f"{key} = {show(found[key])}", match, points)


def _fits_by_mistake(points: Points_, every: Points_, ceiling: float) -> dict[str, tuple[float, float]]:
    """Give r and t0 as named mistakes lead to them, under the learner's own ceiling."""

    def odds(count: float) -> float:
        return log(count / (ceiling - count))

    new = [(year, max(count - before, 0.5)) for (_, before), (year, count) in pairwise(points)]
    turned, start = linear_regression([odds(count) for _, count in points], [year for year, _ in points])
    curve = diffusion.fit_logistic([year for year, _ in points], [count for _, count in points], ceiling)
    tens = _line(points, odds)
    return {
        "counts-of-two-kinds": _line(every, odds),
        "new-for-cumulative": _line([one for one in new if one[1] >= 1], odds),
        "share-for-odds": _line(points, lambda count: log(count / ceiling)),
        "straight-line": _line(points, lambda count: count / ceiling),
        "odds-to-base-ten": (tens[0] / log(10), tens[1]),
        "axes-swapped": (1 / turned, start),
        "another-kind-of-fit": (curve.r, curve.t0),
        "odds-upside-down": (-tens[0], tens[1]),
    }


def _forecast(
    then: float, ceiling: float, right: tuple[float, float], own: tuple[float, float], points: Points_
) -> Match:
    """Judge the count of 2030 by the right curve or by the learner's own, both under the learner's own ceiling."""
    for r, t0 in (right, own):
        curve = ceiling / (1 + exp(-max(min(r * (2030 - t0), 500), -500)))
        if is_near(then, curve, Tolerance(absolute=0.75)):
            return FULL
    slope, crossing = _line(points, float)
    share = 1 / (1 + exp(-right[0] * (2030 - right[1])))
    mistakes = {"straight-line": slope * (2030 - crossing), "share-for-count": share}
    return near(then, ceiling * share, Tolerance(absolute=0.75), mistakes)


# --- agreement, blocs, vote-measures, voting-power, limit: who votes with whom ------------------------------------


def _ballot(rng: Random, codes: str, length: int) -> list[str]:
    return [rng.choice(codes) for _ in range(length)]


def _agreement_calls(given: Given, rng: Random) -> Observe:
    both, missed = "yes, no and abstentions", "other votes with absences"
    plain = [(_ballot(rng, "YNA", 7), _ballot(rng, "YNA", 7)) for _ in range(3)]
    a, b = plain[0]
    inputs = [call(a, b, label="votes that both cast", group=both) for a, b in plain]
    inputs += [
        call(b, a, label="two states the other way round", group=both),
        call(a, a, label="a state and itself", group=both),
        call(a[::-1], b[::-1], label="resolutions in another order", group=both),
        # Whatever is drawn, these tell the named mistakes apart: one abstention, or one absence, beside each vote.
        call(["A", "N", "Y"], ["N", "N", "Y"], label="an abstention beside a no", group=both),
        call(["Y", "Y", "N"], ["Y", "A", "Y"], label="an abstention beside a yes", group=both),
    ]
    absent = [([*_ballot(rng, "YNX", 5), "Y", "N"], [*_ballot(rng, "YNX", 5), "Y", "Y"]) for _ in range(3)]
    a, b = absent[0]
    inputs += [call(a, b, label="absences on both sides", group=missed) for a, b in absent]
    inputs += [
        call(b, a, label="absences, the other way round", group=missed),
        call([*a, "X"], [*b, "X"], label="one resolution more that both missed", group=missed),
        call(["X", "N", "N"], ["N", "N", "Y"], label="an absence beside a no", group=missed),
        call(["Y", "Y", "N"], ["Y", "X", "N"], label="an absence beside a yes", group=missed),
    ]
    gone = _ballot(rng, "YN", 5)
    inputs += [
        call(["NA", *gone, "Y"], ["N", *gone, "N"], label="a state that joined late", group="lists with `NA` in them"),
        call(["Y", *gone], ["NA", *gone], label="a gap in the data", group="lists with `NA` in them"),
        call(["X", "Y", "N"], ["Y", "X", "X"], label="nothing shared", group="pairs that share no vote", raises="ValueError"),
        call(["X"], ["X"], label="two absences", group="pairs that share no vote", raises="ValueError"),
        call([], [], label="no resolution at all", group="pairs that share no vote", raises="ValueError"),
        call(["Y", "N", "Y"], ["Y", "N"], label="a longer first list", group="lists of different length", raises="ValueError"),
        call(["Y"], ["Y", "N"], label="a longer second list", group="lists of different length", raises="ValueError"),
    ]
    return calls("agreement", *inputs)


def _cut(a: list[str], b: list[str]) -> float:
    return float(OPEN._alike(a, b))


def _by_position(a: list[str], b: list[str]) -> float:
    return float(OPEN._alike(a, [b[place] for place in range(len(a))]))


def _unknown_as(value: object) -> Callable[..., object]:
    def unguarded(a: list[str], b: list[str]) -> object:
        return value if not OPEN._shared(a, b, OPEN.VALUES) else OPEN._alike(a, b)

    return unguarded


@task("agreement", observe=_agreement_calls)
def agreement(seen: Seen) -> None:
    slips = OPEN.AGREEMENT_MISTAKES
    for group, points in (("yes, no and abstentions", 1.5), ("other votes with absences", 1), ("lists with `NA` in them", 0.5)):
        seen.calls(roll_calls.agreement, group=group, places=3, points=points, mistakes=slips)
    unknown = {"unknown-as-number": [OPEN._alike, *[_unknown_as(value) for value in (0, 1, None, nan)]]}
    seen.calls(roll_calls.agreement, group="pairs that share no vote", points=0.5, mistakes={**unknown, **slips})
    cut = {"shorter-list-decides": [_cut, _by_position]}
    seen.calls(roll_calls.agreement, group="lists of different length", points=0.5, mistakes=cut)


SIX = ("CHL", "KAZ", "RUS", "SEN", "TUR", "USA")
Ballots = dict[str, list[str]]


@cache
def _ballots(since: str, subject: str = "") -> Ballots:
    """Give the votes of the six states on every roll call from a day on, of one subject or of both."""
    rows, texts = load("un_roll_calls"), load("un_votes")
    rows = rows[(rows["date"] >= since) & rows["state_iso3"].isin(SIX)]
    if subject:
        rows = rows[rows["symbol"].isin(texts.loc[texts["subject"] == subject, "symbol"])]
    wide = rows.pivot(index="state_iso3", columns="symbol", values="vote").astype(str)
    return {state: wide.loc[state].tolist() for state in SIX}


def _line_of(ballots: Ballots, alike: Callable[[list[str], list[str]], float] = roll_calls.agreement) -> dict[str, float]:
    apart = [[0.0 if a == b else 1 - alike(ballots[a], ballots[b]) for b in SIX] for a in SIX]
    return dict(zip(SIX, roll_calls.classical_mds(apart)[:, 0].tolist(), strict=True))


@cache
def _lines() -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Give the line that the question leads to, and those to which mistakes lead."""
    ballots = _ballots("2018-01-01")
    slips = OPEN.AGREEMENT_MISTAKES
    ways = {key: slips[key] for key in ("absent-as-no", "absent-as-abstained", "only-identical-votes", "abstained-as-absent")}
    lines = {key: _line_of(ballots, way) for key, way in ways.items()}
    lines["agreement-for-distance"] = _line_of(ballots, lambda a, b: 1 - roll_calls.agreement(a, b))
    lines["votes-of-other-years"] = _line_of(_ballots("1990-01-01"))
    lines["ten-of-the-chapter"] = _line_of(_ballots("2018-01-01", "ICT security"))
    lines["codes-two-apart"] = {state: 2 * place for state, place in _line_of(ballots).items()}
    return _line_of(ballots), lines


def _blocs_observed(given: Given, rng: Random) -> Observe:
    ballots = _ballots("2018-01-01")
    pairs = tuple(call(ballots[a], ballots[b], label=f"{a} {b}") for a, b in combinations(SIX, 2))
    return Observe(names=("positions",), function="agreement", calls=pairs)


def _own_line(seen: Seen) -> dict[str, float] | None:
    """Give the line that the learner's own `agreement` leads to; None where it leads to none."""
    own = {one.label: as_finite(result) for one, result in seen.results}
    # A function that hardly tells pairs apart leads to no line that anybody would have to work out.
    if None in own.values() or len({round(value, 6) for value in own.values() if value is not None}) < 4:
        return None
    apart = [[0.0 if a == b else 1 - (own[f"{min(a, b)} {max(a, b)}"] or 0) for b in SIX] for a in SIX]
    try:
        return dict(zip(SIX, roll_calls.classical_mds(apart)[:, 0].tolist(), strict=True))
    except ValueError:
        return None


@task("blocs", observe=_blocs_observed)
def blocs(seen: Seen) -> None:
    line, own = read_positions(seen.value(), dict.fromkeys(SIX, 0.0)), _own_line(seen)
    if isinstance(line, dict) and own is not None and up_to_reflection(line, own, Tolerance(absolute=0.002)).full:
        tried = "Lay your line beside the one that your own `agreement` leads to, and mirrored."
        seen.holds(True, tried=tried, say="", saw=show(seen.value()), points=3)
        return
    why = "Four stand between the ends: they voted now with one side, now with the other. Why, the line does not show."
    right, wrong = _lines()
    seen.positions(right, absolute=0.002, points=3, mistakes=wrong, why=why)


def _measures(rice: Callable[[int, int, int, int], float], ai: Callable[[int, int, int, int], float]) -> Columns:
    """Measure the four votes with two functions of yes, no, abstentions and not voting."""
    tallies = load("un_votes").set_index("symbol").loc[list(OPEN.MEASURED), ["yes", "no", "abstain", "not_voting"]]
    counts = {symbol: [int(n) for n in row] for symbol, row in zip(tallies.index, tallies.to_numpy(), strict=True)}
    return {
        "rice": {symbol: rice(*row) for symbol, row in counts.items()},
        "ai": {symbol: ai(*row) for symbol, row in counts.items()},
    }


Columns = dict[str, dict[str, float]]


@cache
def _united() -> tuple[Columns, dict[str, Columns]]:
    """Give the two columns by resolution, and what mistakes make of them."""
    right = _measures(lambda y, n, a, x: roll_calls.rice(y, n), lambda y, n, a, x: roll_calls.agreement_index(y, n, a))
    over_all = _measures(lambda y, n, a, x: (y - n) / (y + n + a), lambda y, n, a, x: (y - (n + a) / 2) / (y + n))
    absent = _measures(
        lambda y, n, a, x: (y - n) / (y + n + a + x), lambda y, n, a, x: (y - (n + a + x) / 2) / (y + n + a + x)
    )
    whole = _measures(lambda y, n, a, x: 0.0, lambda y, n, a, x: (y - (n + a)) / (y + n + a))
    share = _measures(lambda y, n, a, x: y / (y + n), lambda y, n, a, x: y / (y + n + a))
    return right, {
        "columns-swapped": {"rice": right["ai"], "ai": right["rice"]},
        "abstentions-in-rice": {"rice": over_all["rice"]},
        "abstentions-out-of-the-total": {"ai": over_all["ai"]},
        "absent-in-the-total": absent,
        "rest-not-halved": {"ai": whole["ai"]},
        "share-of-yes": share,
        "unity-in-percent": {column: {key: 100 * one for key, one in right[column].items()} for column in right},
        "two-places": {column: {key: round(one, 2) for key, one in right[column].items()} for column in right},
    }


@task("vote-measures", observe=name("measures"))
def vote_measures(seen: Seen) -> None:
    right, mistakes = _united()
    rows = {symbol: {column: right[column][symbol] for column in right} for symbol in OPEN.MEASURED}
    why = {"ai": "By both measures the texts on cybercrime were the least united; the figures differ, so say which you use."}
    seen.table(rows, key="resolution", places=3, points={"rice": 1.5, "ai": 1.5}, mistakes=mistakes, why=why)


@task("voting-power", observe=name("permanent_power"))
def voting_power(seen: Seen) -> None:
    old, new = security_council(5, 6, 7), security_council()
    shares, swings = shapley_shubik(old.weights, old.quota), banzhaf(old.weights, old.quota)
    coalitions = sum(comb(6, elected) for elected in range(2, 7))
    with_itself = shares[-1] * 6 / 5  # one elected member chosen out of six to come before the one that decides
    seen.near(
        float(shares[0]),
        places=4,
        points=2.5,
        mistakes={
            "veto-left-out": 1 / 11,
            "only-the-veto-counts": 1 / 5,
            "coalitions-for-orders": float(swings[0]),
            "coalitions-not-normalised": coalitions / 2**10,
            "council-of-today": float(shapley_shubik(new.weights, new.quota)[0]),
            "all-five-together": float(5 * shares[0]),
            "elected-for-permanent": float(shares[-1]),
            "one-elected-taken-off": float((1 - shares[-1]) / 5),
            "before-itself": float((1 - 6 * with_itself) / 5),
        },
        tried="Count the orders in which one permanent member decides.",
        why="Four more elected seats took about 0.001 from each permanent one: a wider table, the same lock on the door.",
    )


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    key = {"venezuela": [reading("few-shared", "R1")], "thailand": [reading("easy-agreement", "R3")]}
    mistakes = {
        "limit-of-any-pair": {"venezuela": ["no-roll-call"], "thailand": ["no-roll-call"]},
        "absence-as-gap": {"venezuela": ["data-gap"], "thailand": ["data-gap"]},
        "agreement-has-no-ends": {"venezuela": ["mirror"], "thailand": ["mirror"]},
        "easy-for-everyone": {"venezuela": ["easy-agreement"]},
        "shared-votes-not-counted": {"thailand": ["few-shared"]},
        "fact-beside-the-limit": {"venezuela": ["few-shared"], "thailand": ["easy-agreement"]},
    }
    why = {
        "venezuela": "Eight of twelve votes carry the number, and none of them is later than 2020: say so beside it.",
        "thailand": "Whoever joins every majority agrees with whoever else does. The number shows no contact between the two.",
    }
    seen.classified(key, points=2, mistakes=mistakes, why=why)


# --- process-timeline, norm-letters, norm-stage: what the texts and the record say --------------------------------


def _years() -> dict[str, dict[str, str]]:
    """Give the years of the talks as `right`, and as every named mistake has them, from the tables."""
    bodies = {row["id"]: row for row in table("un_processes")}
    votes = {row["symbol"]: row for row in table("un_votes")}
    ended = sorted((row["end"], row["outcome"]) for row in bodies.values() if row["track"] == "GGE")
    agreed = [str(year) for year, outcome in ended if outcome == "consensus report"]
    failed = [str(year) for year, outcome in ended if outcome == "no consensus"]
    mandates = [votes[bodies[one]["mandate"]]["date"][:4] for one in ("OEWG1", "GM")]
    right = {
        "first-resolution": min(row["date"] for row in votes.values())[:4],
        "first-report": agreed[0],
        "eleven-norms": next(str(row["end"]) for row in bodies.values() if row["report"] == "A/70/174"),
        "second-failure": failed[1],
        "two-rooms": str(bodies["OEWG1"]["start"]),
        "first-open-report": str(bodies["OEWG1"]["end"]),
        "last-open-report": str(bodies["OEWG2"]["end"]),
        "mechanism-sits": str(bodies["GM"]["start"]),
    }
    return {
        "right": right,
        "every-group-agreed": {"first-report": str(bodies["GGE1"]["end"])},
        "norms-of-2013": {"eleven-norms": str(bodies["GGE3"]["end"])},
        "mandate-for-meeting": dict(zip(("two-rooms", "mechanism-sits"), mandates, strict=True)),
        "treaty-for-mechanism": {"mechanism-sits": str(bodies["AHC"]["end"])},
        "law-for-first-report": {"first-report": str(bodies["GGE3"]["end"])},
        "vote-for-first-meeting": {"two-rooms": mandates[0]},
        "rooms-swapped": {"first-report": right["first-open-report"], "first-open-report": right["first-report"]},
    }


YEARS_WHY = (
    "Notice the pace: twelve years from the first text to the first agreed report, five more to the list of norms, and a "
    "failure on either side of them."
)


@task("process-timeline", observe=name("timeline"))
def process_timeline(seen: Seen) -> None:
    OPEN.read_dates(seen)
    years = _years()
    # A year is read as its middle, so that half a year to either side is every day of it.
    seen.timeline(years.pop("right"), days=183, order_points=0.5, date_points=2, mistakes=years, why=YEARS_WHY)


LETTERS = {
    "games": [reading("b", "weigh")],
    "named": [reading("none", "no-duty")],
    "scan-all": [reading("none", "no-duty")],
    "told": [reading(["c", "h"], ["knew", "asked"])],
    "update": [reading("i", "hidden"), reading("none", "spying")],
    "flaw": [reading("j", "remedy")],
    "extortion": [reading("d", "crime"), reading("none", "no-state")],
    "understanding": [reading("a", "joint"), reading(["a", "d"], ["joint", "crime"])],
}
LETTER_MISTAKES = {
    "f-bans-every-attack": {"extortion": ["f"], "update": ["f"]},
    "b-is-attribution-norm": {"named": ["b"]},
    "c-is-monitoring": {"scan-all": ["c"]},
    "another-act": {"games": ["f"], "scan-all": ["e"], "understanding": ["none"]},
    "i-and-j-exchanged": {"update": ["j"], "flaw": ["i"]},
}
LETTERS_WHY = {
    "games": "(b) asks for care before reacting; here the first traces led to three states, and one had been forged.",
    "named": (
        "None of the eleven asks for publication. Section VI of the same report, on law, notes that accusations "
        "should be substantiated; to whom is disputed."
    ),
    "scan-all": (
        "(c) turns on knowledge. How much a state must do in order to know is disputed; that it must watch everything is "
        "not in it."
    ),
    "told": "(c), since Arvania knew, and (h), since it was asked: (h) begins with a request, (c) does without one.",
    "update": (
        "Contested. (i) speaks of hidden functions that harm. Others start from the view that spying by itself likely "
        "breaks no rule of international law (Eichensehr 2022), and see nothing in the eleven that goes further. Both "
        "readings earn the points."
    ),
    "flaw": "(j) encourages what was done here. It does not forbid keeping a flaw, which is why this is worth a record.",
    "extortion": (
        "Contested. Some file it under (d), since states are to help one another against criminals; others say that no "
        "norm is engaged until a state is. Both earn the points; (f) addresses what states do."
    ),
    "understanding": "A measure agreed between states is (a); whoever adds (d) for the dialogue on crime reads it as well.",
}


@task("norm-letters", observe=name("letters"))
def norm_letters(seen: Seen) -> None:
    seen.mapping(OPEN.INCIDENTS, partial=True)
    others = [incident for incident in OPEN.INCIDENTS if incident not in LETTERS]
    seen.classified(LETTERS, points=4, mistakes=LETTER_MISTAKES, why=LETTERS_WHY, others=others)


STAGES = {
    "trade-secrets": [reading("cascade", ["F10", "F11"])],
    "criminalise": [reading("internalisation", "F12"), reading("cascade", ["F12", "F13"])],
    "response-teams": [reading("emergence", ["F16", "F17"]), reading("cascade", ["F16", "F17"])],
}
STAGE_MISTAKES = {
    "breach-kills-norm": {"trade-secrets": ["emergence"]},
    "consensus-is-habit": {"response-teams": ["internalisation"], "trade-secrets": ["internalisation"]},
    "new-text-resets": {"criminalise": ["emergence"]},
}
STAGES_WHY = {
    "trade-secrets": (
        "The G20 committed itself (C1), and the G7 held the commitment up to a state in public (C2). What is rejected is "
        "the charge (X1); no item rejects the rule."
    ),
    "criminalise": (
        "Contested. It stands in the law of the parties (I1), so that some say internalised; others stop at cascade, since "
        "the parties are far from all states and the second convention is new. Both earn the point."
    ),
    "response-teams": (
        "Contested. Reports and a resolution carry it (E2). Some take a resolution of all for an act of each (C1), others "
        "ask for an act of a state's own. Both earn the point; no item shows it in law or procedure."
    ),
}


@task("norm-stage", observe=name("stages"))
def norm_stage(seen: Seen) -> None:
    seen.mapping(OPEN.CLAIMS, partial=True)
    others = [claim for claim in OPEN.CLAIMS if claim not in STAGES]
    seen.classified(STAGES, points=3, mistakes=STAGE_MISTAKES, why=STAGES_WHY, others=others)


# --- forecast, argument, calibration: what one may say, and how surely --------------------------------------------


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    OPEN.forecast.judge(seen)  # says once more what was said on the spot, and ends here where it ended there
    probabilities = seen.forecast(OPEN.OUTCOMES)
    votes: dict[str, dict[str, str]] = {}
    for row in table("un_roll_calls"):
        votes.setdefault(row["symbol"], {})[row["state_iso3"]] = row["vote"]
    first, second = votes["A/RES/77/36"], votes["A/RES/77/37"]
    both = sum(vote == "Y" == second[state] for state, vote in first.items())
    happened = next(bin_ for bin_ in OPEN.OUTCOMES if both <= int(bin_.split("-")[1]))
    score = brier(probabilities, happened)
    seen.holds(
        probabilities[OPEN.OUTCOMES[0]] <= 0.5,
        tried=f"Score the forecast: Brier {score:.2f}; 0 is best, 2 worst, four equal shares have 0.75. No points.",
        saw=f"{both} states voted yes to both",
        say="",
        mistake="expected-two-camps",
    )


BANK = Bank(
    claims=OPEN.ARGUMENT_IDS.claims,
    evidence=dict(OPEN.ARGUMENT_IDS.evidence)
    | {
        "F1": Bearing(frozenset(["one-refuses"]), frozenset(["two-camps"])),
        "F2": Bearing(frozenset(["one-refuses", "two-camps"])),
        "F3": Bearing(frozenset(["two-camps"]), frozenset(["one-refuses"])),
        "F4": Bearing(frozenset(["one-refuses"]), frozenset(["two-camps"])),
        "F5": Bearing(frozenset(["two-camps"]), frozenset(["one-refuses"])),
        "F8": Bearing(undermines=frozenset(["approved-both"])),
    },
    links={
        "W1": frozenset(["F1", "F2", "F3", "F4"]),
        "W2": frozenset(["F2", "F3", "F5"]),
        "W3": frozenset(["F1", "F4", "F8"]),
    },
    answers={
        "A1": frozenset(["F5"]),
        "A2": frozenset(["F3"]),
        "A3": frozenset(["F1", "F4"]),
        "A4": frozenset(["F8"]),
        "A5": frozenset(),
    },
)
IDLE = {"F6": "committee-for-plenary", "F7": "absence-as-side"}
JOINTS_WHY = {
    "grounds": "Each of them bears on the claim and none speaks against it: without one of them you would claim less.",
    "warrant": "The rule reaches each ground. Who grants your counts can still attack here, so know it by heart.",
    "rebuttal": "The objection is real and the answer meets it. It does not go away; that is what the qualifier is for.",
}


@task("argument", observe=name("argument"))
def argument(seen: Seen) -> None:
    found = seen.texts.argument(BANK, grounds=2)
    idle = next((IDLE[ground] for ground in found.grounds if ground in IDLE), None)
    if found.claim == "approved-both":
        idle = "roll-call-shows-reasons"
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
    # 77 states supported both texts and 58 took a side: the bank leans to one claim, whatever one makes of it.
    leans = found.probability > 0.45 if found.claim == "one-refuses" else found.probability < 0.55
    seen.holds(
        leans,
        tried="Weigh the probability against the whole bank.",
        saw=f"{found.claim} with {found.probability:g}",
        say="",
        mistake="louder-than-bank",
        points=0.5,
    )


@task("calibration", observe=name("calibration"))
def calibration(seen: Seen) -> None:
    rubric = yaml.safe_load(Path(__file__).with_name("rubric.yml").read_text("utf-8"))["note"]
    panel = {one["id"]: one["levels"] for one in rubric["exemplars"]}
    OPEN.calibration.judge(seen)
    codes = seen.coded(panel)
    pairs = [(codes[text][criterion], level) for text, row in panel.items() for criterion, level in row.items()]
    share, leaning = within(codes, panel, 1), lean(codes, panel)
    alpha = krippendorff_alpha([[own for own, _ in pairs], [level for _, level in pairs]], level="ordinal")
    mistake = "lenient" if leaning > 0 else "severe"
    seen.holds(
        share >= 0.8,
        tried="Compare your levels with the panel's: within one level on four fifths of them. No points.",
        saw=f"{float(share):.0%} within one level; Krippendorff's alpha (ordinal) {alpha:.2f}, where 1 is full agreement",
        say="",
        mistake="scale-upside-down" if alpha < -0.2 else mistake,
    )
