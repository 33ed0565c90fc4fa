"""The judgement of the exercise on norms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from math import comb, exp, isfinite, log, log10, nan
from pathlib import Path
from random import Random
from statistics import linear_regression

from cyberattache.checks import Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.number import Tolerance, is_near, near
from cyberattache.compare.values import as_number, show
from cyberattache.data import load
from cyberattache.learner.run import load_module
from cyberattache.models import diffusion, roll_calls
from cyberattache.models.diffusion import bass_cumulative
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
        call(p, q, 0, label="t = 0, when nobody has adopted", group="edges"),
        call(p, 0, 7, label="q = 0, when nobody imitates", group="edges"),
        call(p, q, 60, label="a time when all have adopted", group="edges"),
        call(2 * p, 2 * q, 3, label="p and q doubled, time halved", group="edges"),
        call(p, q, 6, label="p and q before doubling", group="edges"),
    ]
    refused = [
        call(0, q, 5, label="p = 0", group="values without a meaning", raises="ValueError"),
        call(-p, q, 5, label="p below 0", group="values without a meaning", raises="ValueError"),
        call(p, -q, 5, label="q below 0", group="values without a meaning", raises="ValueError"),
    ]
    return calls("bass", *growth, *edges, *refused)


@task("bass", observe=_bass_calls)
def bass(seen: Seen) -> None:
    seen.calls(
        bass_cumulative, group="five other pairs of p and q", places=4, points=1.5, mistakes=OPEN.BASS_MISTAKES
    )
    seen.calls(bass_cumulative, group="edges", places=4, points=0.5, mistakes=OPEN.BASS_MISTAKES)
    unguarded = [OPEN._bass, lambda p, q, t: p * (1 - exp(-(p + q) * t)) / (p + q * exp(-(p + q) * t))]
    mistakes = {"nonsense-not-refused": [*unguarded, *OPEN.BASS_MISTAKES.values()]}
    seen.calls(bass_cumulative, group="values without a meaning", points=1, mistakes=mistakes)


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
            "multiplied-by-the-sum": log(q / p) * (p + q),
            "numbers-of-the-chapter": diffusion.bass_peak(0.03, 0.38).time,
        },
        tried="Take the ratio, its logarithm, and divide by the sum, with your own p and q.",
    )


Points_ = list[tuple[float, float]]


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
    slips = _fits_by_mistake(points, every, ceiling)
    growth = near(r, slope, Tolerance(3), {key: one[0] for key, one in slips.items()})
    _judge(seen, "r", found, growth, 1, "Draw the line through the log odds, under your own K.")
    middle = near(t0, crossing, Tolerance(1), {key: one[1] for key, one in slips.items()})
    if not middle.full and t0 < 1900:
        middle = none("", "t0-not-a-year")
    _judge(seen, "t0", found, middle, 1, "Find where the line crosses zero: half of your own K is in.")
    _judge(seen, "at_2030", found, _forecast(then, ceiling, (slope, crossing), (r, t0), points), 0.5, "Read the curve in 2030.")


def _figure(seen: Seen, key: str, value: object) -> float:
    figure = as_number(value)
    if figure is None or not isfinite(figure):
        seen.ladder.stop(f"Read `{key}` as a number.", show(value), "Each of the four is one number.")
    return float(figure)


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
        "axes-swapped": (turned, start),
        "another-kind-of-fit": (curve.r, curve.t0),
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

OTHER = {"Y": "N", "N": "Y"}


def _ballot(rng: Random, codes: str, length: int) -> list[str]:
    return [rng.choice(codes) for _ in range(length)]


def _agreement_calls(given: Given, rng: Random) -> Observe:
    # Every ballot ends in votes that both cast, so that no named mistake runs out of votes by accident.
    plain = [(_ballot(rng, "YNA", 6), _ballot(rng, "YNA", 6)) for _ in range(3)]
    plain = [([*a, "A", "Y"], [*b, "Y", "N"]) for a, b in plain]
    inputs = [call(a, b, label="votes that both cast", group="yes, no and abstentions") for a, b in plain]
    a, b = plain[0]
    inputs += [
        call(b, a, label="two states the other way round", group="yes, no and abstentions"),
        call(a, a, label="a state and itself", group="yes, no and abstentions"),
        call(a[::-1], b[::-1], label="resolutions in another order", group="yes, no and abstentions"),
    ]
    absent = [([*_ballot(rng, "YNX", 5), "X", "N"], [*_ballot(rng, "YNX", 5), "Y", "N"]) for _ in range(3)]
    inputs += [call(a, b, label="absences on both sides", group="other votes with absences") for a, b in absent]
    a, b = absent[0]
    inputs += [
        call(b, a, label="absences, the other way round", group="other votes with absences"),
        call([*a, "X"], [*b, "X"], label="one resolution more that both missed", group="other votes with absences"),
        call(["X", "X", "Y"], ["N", "Y", "Y"], label="one shared vote in three", group="other votes with absences"),
    ]
    gone = _ballot(rng, "YN", 3)
    inputs += [
        call(["NA", *gone, "Y"], ["N", *gone, "N"], label="a state that joined late", group="codes without data"),
        call(["Y", *gone], ["NA", *gone], label="a gap in the data", group="codes without data"),
        call(["X", "Y", "N"], ["Y", "X", "X"], label="nothing shared", group="pairs that share no vote", raises="ValueError"),
        call(["X"], ["X"], label="two absences", group="pairs that share no vote", raises="ValueError"),
        call([], [], label="no resolution at all", group="pairs that share no vote", raises="ValueError"),
        call(["Y", "N", "Y"], ["Y", "N"], label="a longer first list", group="lists of unlike length", raises="ValueError"),
        call(["Y"], ["Y", "N"], label="a longer second list", group="lists of unlike length", raises="ValueError"),
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
    for group, points in (("yes, no and abstentions", 1.5), ("other votes with absences", 1), ("codes without data", 0.5)):
        seen.calls(roll_calls.agreement, group=group, places=3, points=points, mistakes=slips)
    unknown = {"unknown-as-number": [OPEN._alike, *[_unknown_as(value) for value in (0, 1, None, nan)]]}
    seen.calls(roll_calls.agreement, group="pairs that share no vote", points=0.5, mistakes={**unknown, **slips})
    cut = {"shorter-list-decides": [_cut, _by_position]}
    seen.calls(roll_calls.agreement, group="lists of unlike length", points=0.5, mistakes=cut)


SIX = ("CHL", "KAZ", "RUS", "SEN", "TUR", "USA")
Ballots = dict[str, list[str]]


def _ballots(since: str) -> Ballots:
    """Give the votes of the six states on every roll call from a day on."""
    rows = load("un_roll_calls")
    rows = rows[(rows["date"] >= since) & rows["state_iso3"].isin(SIX)]
    wide = rows.pivot(index="state_iso3", columns="symbol", values="vote").astype(str)
    return {state: wide.loc[state].tolist() for state in SIX}


def _line_of(ballots: Ballots, alike: Callable[[list[str], list[str]], float] = roll_calls.agreement) -> dict[str, float]:
    apart = [[0.0 if a == b else 1 - alike(ballots[a], ballots[b]) for b in SIX] for a in SIX]
    return dict(zip(SIX, roll_calls.classical_mds(apart)[:, 0].tolist(), strict=True))


@task("blocs", observe=name("positions"))
def blocs(seen: Seen) -> None:
    ballots = _ballots("2018-01-01")
    slips = OPEN.AGREEMENT_MISTAKES
    ways = {key: slips[key] for key in ("absent-as-no", "absent-as-abstained", "only-identical-votes", "abstained-as-absent")}
    lines = {key: _line_of(ballots, way) for key, way in ways.items()}
    lines["agreement-for-distance"] = _line_of(ballots, lambda a, b: 1 - roll_calls.agreement(a, b))
    lines["votes-of-other-years"] = _line_of(_ballots("1990-01-01"))
    lines["codes-two-apart"] = {state: 2 * place for state, place in _line_of(ballots).items()}
    seen.positions(_line_of(ballots), absolute=0.002, points=3, mistakes=lines)


def _measures(rice: Callable[[int, int, int, int], float], ai: Callable[[int, int, int, int], float]) -> Columns:
    """Measure the four votes with two functions of yes, no, abstentions and not voting."""
    tallies = load("un_votes").set_index("symbol").loc[list(OPEN.MEASURED), ["yes", "no", "abstain", "not_voting"]]
    counts = {symbol: [int(n) for n in row] for symbol, row in zip(tallies.index, tallies.to_numpy(), strict=True)}
    return {
        "rice": {symbol: rice(*row) for symbol, row in counts.items()},
        "ai": {symbol: ai(*row) for symbol, row in counts.items()},
    }


Columns = dict[str, dict[str, float]]


@task("vote-measures", observe=name("measures"))
def vote_measures(seen: Seen) -> None:
    right = _measures(lambda y, n, a, x: roll_calls.rice(y, n), lambda y, n, a, x: roll_calls.agreement_index(y, n, a))
    rows = {symbol: {column: right[column][symbol] for column in right} for symbol in OPEN.MEASURED}
    over_all = _measures(lambda y, n, a, x: (y - n) / (y + n + a), lambda y, n, a, x: (y - (n + a) / 2) / (y + n))
    absent = _measures(
        lambda y, n, a, x: (y - n) / (y + n + a + x), lambda y, n, a, x: (y - (n + a + x) / 2) / (y + n + a + x)
    )
    whole = _measures(lambda y, n, a, x: 0.0, lambda y, n, a, x: (y - (n + a)) / (y + n + a))
    share = _measures(lambda y, n, a, x: y / (y + n), lambda y, n, a, x: y / (y + n + a))
    mistakes = {
        "columns-swapped": {"rice": right["ai"], "ai": right["rice"]},
        "abstentions-in-rice": {"rice": over_all["rice"]},
        "abstentions-out-of-the-total": {"ai": over_all["ai"]},
        "absent-in-the-total": absent,
        "rest-not-halved": {"ai": whole["ai"]},
        "share-of-yes": share,
        "unity-in-percent": {column: {key: 100 * one for key, one in right[column].items()} for column in right},
    }
    seen.table(rows, key="resolution", places=3, points={"rice": 1.5, "ai": 1.5}, mistakes=mistakes)


@task("voting-power", observe=name("permanent_power"))
def voting_power(seen: Seen) -> None:
    old, new = security_council(5, 6, 7), security_council()
    shares, swings = shapley_shubik(old.weights, old.quota), banzhaf(old.weights, old.quota)
    coalitions = sum(comb(6, elected) for elected in range(2, 7))
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
        },
        tried="Count the orders in which one permanent member decides.",
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
    }
    why = {
        "venezuela": "Eight of twelve votes carry the number, and none of them is later than 2020: say so beside it.",
        "thailand": "Whoever joins every majority agrees with whoever else does. The number shows no contact between the two.",
    }
    seen.classified(key, points=2, mistakes=mistakes, why=why)
