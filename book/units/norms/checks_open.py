"""What a learner is told on the spot about the exercise on norms.

Longer than a module should be, because it travels to learners as one file of a known name: seventeen tasks.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations
from math import exp

from cyberattache.compare.order import as_date
from cyberattache.compare.symmetry import read_positions
from cyberattache.compare.tables import read_table, same_keys
from cyberattache.compare.values import as_finite, as_mapping, as_number, show, to_float
from cyberattache.learner import Bank, Bearing, Given, Seen, call, calls, name, names, reading, table, task

EVENTS = (
    "first-resolution",
    "first-report",
    "eleven-norms",
    "second-failure",
    "two-rooms",
    "first-open-report",
    "last-open-report",
    "mechanism-sits",
)


KINDS_OF_ACT = ("cyber-diplomacy", "digital-diplomacy", "espionage", "operation")
WHAT_AGREEMENT_SHOWS = ("reliable", "no-better", "below-chance", "third-coder")


@task("recall-four-acts", observe=name("acts"))
def recall_four_acts(seen: Seen) -> None:
    """Feedback only, and all of it on the spot: what the unit needs from an earlier one."""
    key = dict(zip(("line", "chat", "mailbox", "outage"), KINDS_OF_ACT, strict=True))
    talk = ["cyber-diplomacy"], ["digital-diplomacy"]
    seen.codes(key, KINDS_OF_ACT)
    seen.classified(
        {act: [reading(kind)] for act, kind in key.items()},
        points=0,
        mistakes={
            "tools-for-subject": {"line": talk[1], "chat": talk[0]},
            "reading-as-operation": {"mailbox": ["operation"]},
            "stopping-as-espionage": {"outage": ["espionage"]},
            "operation-as-diplomacy": {"mailbox": talk[0], "outage": talk[0]},
        },
        why={
            "line": "The talk is between governments, and cyberspace is what it is about.",
            "chat": "The tool is digital; the subject is travel.",
            "mailbox": "Information is taken and nothing is changed. No norm of the eleven forbids that as such.",
            "outage": "A service is stopped: an effect. Now it can be asked which norm it engages.",
        },
    )


@task("recall-chance", observe=name("agreement_shows"))
def recall_chance(seen: Seen) -> None:
    """Feedback only, and all of it on the spot: what the unit needs from an earlier one."""
    seen.choice(
        ["no-better"],
        codes=WHAT_AGREEMENT_SHOWS,
        mistakes={
            "reliable": "raw-for-corrected",
            "below-chance": "disagreements-as-minus",
            "third-coder": "referee-for-reliability",
        },
        why="Kappa is 0 here: look at it before you use anybody's codes, those of norm stages too.",
    )


def read_dates(seen: Seen) -> dict[str, date]:
    """Read every date of the timeline, or end the ladder."""
    dates = {}
    for event, value in seen.mapping(EVENTS).items():
        read = as_date(value)
        if read is None:
            say = f"No date can be read for {event}. Write a year, such as 2015, or a day, such as '2015-07-22'."
            seen.ladder.stop("Read every date.", show(value), say)
        dates[event] = read
    return dates


@task("process-timeline", observe=name("timeline"))
def process_timeline(seen: Seen) -> None:
    dates = read_dates(seen)
    start, end = min(dates.values()), max(dates.values())
    first, last = (" and ".join(event for event in EVENTS if dates[event] == day) for day in (start, end))
    seen.holds(
        start < end and (start, end) == (dates["first-resolution"], dates["mechanism-sits"]),
        tried="See whether the first resolution and the Mechanism stand at the two ends.",
        saw=f"earliest {first}, {start.year}; latest {last}, {end.year}",
        say="All the rest happened between the first resolution and the Mechanism; one of your dates lies outside.",
        points=0.5,
    )


# The incidents to read; the judgement of the others comes when the notebook is handed in.
INCIDENTS = ("games", "named", "scan-all", "told", "team", "update", "flaw", "election-week", "extortion", "understanding")
LETTERS = (*"abcdefghijk", "none")
REASONS = (
    *("service", "weigh", "knew", "asked", "crime", "rights", "hidden", "remedy", "own-team", "joint"),
    *("no-duty", "no-state", "spying", "war"),
)


@task("norm-letters", observe=name("letters"))
def norm_letters(seen: Seen) -> None:
    seen.codes(INCIDENTS, LETTERS, REASONS)
    judged = {"team": [reading("k", "own-team")], "election-week": [reading("e", "rights")]}
    seen.classified(
        judged,
        points=1,
        others=[incident for incident in INCIDENTS if incident not in judged],
        mistakes={
            "k-shields-only": {"team": ["none"]},
            "c-for-own-acts": {"team": ["c"]},
            "security-excuses-all": {"election-week": ["g"]},
            "home-is-no-matter": {"election-week": ["none"]},
        },
        why={
            "team": "(k) also keeps a state from using its own authorised team for harm abroad. No other team need be hit.",
            "election-week": "(e) goes with every security measure. Whether the warning was true is another question.",
        },
    )


OUTCOMES = ("0-59", "60-84", "85-109", "110-193")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    """Feedback only: a forecast is coherent or not, and right or wrong only when many are counted together."""
    seen.forecast(OUTCOMES, mistakes={"percent": "percent-for-share", "sum": "sum-not-one", "sure": "sure-of-it"})


def _bass(p: float, q: float, t: float) -> float:
    ahead = exp(-t * (p + q))
    return p * (1 - ahead) / (p + q * ahead) if p else q / p


def _e(p: float, q: float, t: float) -> float:
    return exp(-(p + q) * t)


def _bass_by_years(p: float, q: float, t: float) -> float:
    share = 0.0
    for _ in range(int(t)):
        share += (p + q * share) * (1 - share)
    return share


BASS_MISTAKES = {
    "rate-for-share": lambda p, q, t: (p + q * _bass(p, q, t)) * (1 - _bass(p, q, t)),
    "p-and-q-swapped": lambda p, q, t: _bass(q, p, t),
    "growth-for-decay": lambda p, q, t: _bass(p, q, -t),
    "share-in-percent": lambda p, q, t: 100 * _bass(p, q, t),
    "nobody-imitates": lambda p, q, t: 1 - exp(-(p + q) * t),
    "p-left-out-of-the-decay": lambda p, q, t: (1 - exp(-q * t)) / (1 + q / p * exp(-q * t)),
    "whole-years-added-up": _bass_by_years,
    "ratio-left-out": lambda p, q, t: (1 - _e(p, q, t)) / (1 + q * _e(p, q, t)),
    "brackets-left-out": [
        lambda p, q, t: 1 - _e(p, q, t) / (1 + q / p * _e(p, q, t)),
        lambda p, q, t: (1 - _e(p, q, t)) / ((1 + q / p) * _e(p, q, t)),
        lambda p, q, t: 1 - _e(p, q, t) + q / p * _e(p, q, t),
        lambda p, q, t: (1 - exp(-p + q * t)) / (1 + q / p * exp(-p + q * t)),
        lambda p, q, t: (1 - exp(-p - q * t)) / (1 + q / p * exp(-p - q * t)),
    ],
}


@task(
    "bass",
    observe=calls(
        "bass",
        call(0.03, 0.38, 5, label="the worked example", group="the worked example and two more"),
        call(0.05, 0.3, 4, label="p = 0.05, q = 0.3, t = 4", group="the worked example and two more"),
        call(0.01, 0.6, 8, label="p = 0.01, q = 0.6, t = 8", group="the worked example and two more"),
    ),
)
def bass(seen: Seen) -> None:
    seen.calls(_bass, places=4, points=1, mistakes=BASS_MISTAKES, tried="Call `bass` on the worked example and two more.")


@task("bass-peak", observe=name("peak_year"))
def bass_peak(seen: Seen, given: Given) -> None:
    peak = seen.number()
    p, q = float(given.p), float(given.q)

    def rate(t: float) -> float:
        e = exp(-(p + q) * min(t, 700 / (p + q)))
        return p * (p + q) ** 2 * e / (p + q * e) ** 2

    if peak < 0:
        mirrored = rate(-peak) > max(rate(-peak - 0.25), rate(-peak + 0.25))
        say = "This moment lies before the start. Of what number is the logarithm taken, and is that number above 1?"
        mistake = "ratio-upside-down" if mirrored else None
        seen.ladder.stop("See whether `peak_year` lies after the start.", show(seen.value()), say, mistake)
    before, at, after = rate(peak - 0.25), rate(peak), rate(peak + 0.25)
    here = "the rate still rises" if after > at else "the rate falls already"
    seen.holds(
        at > max(before, after),
        tried="Compare the rate of adoption a quarter of a year before your moment, at it, and a quarter after.",
        saw=f"{before:.3g}, {at:.3g}, {after:.3g} a year",
        say=f"At the fastest moment the middle one of the three is the largest. At yours {here}.",
        points=0.5,
    )


@task("budapest-fit", observe=name("fit"))
def budapest_fit(seen: Seen) -> None:
    found = seen.mapping(["K", "r", "t0", "at_2030"])
    numbers = {key: as_finite(value) for key, value in found.items()}
    for key, number in numbers.items():
        if number is None:
            seen.ladder.stop(f"Read `{key}` as a number.", show(found[key]), "Each of the four is one number.")
    ceiling, r, t0, then = (numbers[key] or 0.0 for key in ("K", "r", "t0", "at_2030"))
    now = max(row["parties"] for row in table("budapest_milestones"))
    if ceiling <= now:
        say = f"There were {now} Parties in January 2025, and the curve never reaches its ceiling: K must be higher."
        seen.ladder.stop("Compare `K` with the last count.", show(found["K"]), say)
    if r < 0:
        say = "The counts rise, so r should be above 0. Which counts went into the line, and is N over K − N or under it?"
        seen.holds(False, tried="See whether the curve grows.", saw=f"r = {show(found['r'])}", say=say)
    seen.holds(
        1900 < t0 < 2200,
        tried="Read `t0` as a calendar year.",
        saw=show(found["t0"]),
        say="",
        mistake="intercept-for-crossing" if t0 < 0 else "t0-not-a-year",
    )
    seen.holds(
        now < then < ceiling,
        tried=f"See whether `at_2030` lies between the {now} Parties of January 2025 and your `K`.",
        saw=show(found["at_2030"]),
        say=(
            "A growing curve never reaches its own ceiling: read it at 2030 once more."
            if then > now
            else "That is no more than there were, and Parties rarely leave. Is it a number of Parties? Does your `K` "
            "leave room for all that may still come?"
        ),
        points=0.5,
    )


VALUES = {"Y": 1.0, "A": 0.5, "N": 0.0}
Votes = list[str]


def _shared(a: Votes, b: Votes, values: dict[str, float]) -> list[tuple[float, float]]:
    return [(values[x], values[y]) for x, y in zip(a, b, strict=False) if x in values and y in values]


def _alike(a: Votes, b: Votes, values: dict[str, float] = VALUES) -> float:
    pairs = _shared(a, b, values)
    return 1 - sum(abs(x - y) for x, y in pairs) / len(pairs)


def _identical(a: Votes, b: Votes) -> float:
    pairs = _shared(a, b, VALUES)
    return sum(x == y for x, y in pairs) / len(pairs)


def _key_error(a: Votes, b: Votes) -> float:
    return _alike(a, b) if "NA" not in [*a, *b] else VALUES["NA"]


def _over_all(a: Votes, b: Votes) -> float:
    return sum(1 - abs(x - y) for x, y in _shared(a, b, VALUES)) / len(a)


def _apart_over_all(a: Votes, b: Votes) -> float:
    return 1 - sum(abs(x - y) for x, y in _shared(a, b, VALUES)) / len(a)


def _two_abstentions(a: Votes, b: Votes) -> float:
    pairs = _shared(a, b, VALUES)
    return sum(0.5 if 0.5 in pair else float(pair[0] == pair[1]) for pair in pairs) / len(pairs)


def _squared(a: Votes, b: Votes) -> float:
    pairs = _shared(a, b, VALUES)
    return 1 - sum((x - y) ** 2 for x, y in pairs) / len(pairs)


# Where a mistake can be made in several ways, the last ones differ in what they do when nothing is shared.
AGREEMENT_MISTAKES = {
    "absent-as-no": lambda a, b: _alike(a, b, {**VALUES, "X": 0, "NA": 0}),
    "absent-as-abstained": lambda a, b: _alike(a, b, {**VALUES, "X": 0.5, "NA": 0.5}),
    "divided-by-all": [_over_all, _apart_over_all],
    "only-identical-votes": _identical,
    "abstained-as-absent": lambda a, b: _alike(a, b, {"Y": 1.0, "N": 0.0}),
    "abstained-as-no": lambda a, b: _alike(a, b, {**VALUES, "A": 0.0}),
    "distance-for-agreement": lambda a, b: 1 - _alike(a, b),
    "codes-two-apart": lambda a, b: _alike(a, b, {"Y": 1.0, "A": 0.0, "N": -1.0}),
    "agreement-in-percent": lambda a, b: 100 * _alike(a, b),
    "no-data-forgotten": [lambda a, b: _alike(a, b, {**VALUES, "NA": 0}), _key_error],
    "two-abstentions-as-half": _two_abstentions,
    "distance-squared": _squared,
}


def _codes(text: str) -> Votes:
    return text.split()


@task(
    "agreement",
    observe=calls(
        "agreement",
        call(_codes("Y N Y Y"), _codes("Y Y Y N"), label="two that differ on two of four", group="votes of yes and no"),
        call(_codes("N N Y"), _codes("N N Y"), label="two that never differ", group="votes of yes and no"),
        call(_codes("Y A N Y"), _codes("A A A Y"), label="abstentions", group="votes with abstentions"),
        call(_codes("A Y N"), _codes("N N N"), label="an abstention beside a no", group="votes with abstentions"),
        call(_codes("Y Y X"), _codes("Y N Y"), label="an absence beside a yes", group="votes with absences"),
        call(_codes("X N Y X"), _codes("N N Y X"), label="an absence beside a no", group="votes with absences"),
    ),
)
def agreement(seen: Seen) -> None:
    for group, points in (("votes of yes and no", 0.5), ("votes with abstentions", 0.5), ("votes with absences", 1)):
        seen.calls(_alike, group=group, places=3, points=points, mistakes=AGREEMENT_MISTAKES)


@task("blocs", observe=name("positions"))
def blocs(seen: Seen) -> None:
    six = ("CHL", "KAZ", "RUS", "SEN", "TUR", "USA")
    line = read_positions(seen.value(), dict.fromkeys(six, 0.0))
    if isinstance(line, str):
        seen.ladder.stop("Read `positions` as a dict from state to position.", show(seen.value()), line)
    gaps = {pair: abs(line[pair[0]] - line[pair[1]]) for pair in combinations(six, 2)}
    widest, ends = max(gaps, key=lambda pair: gaps[pair]), gaps["RUS", "USA"]
    saw = f"{widest[0]} and {widest[1]} are furthest apart, {gaps[widest]:.3f}"
    if gaps[widest] == 0:
        seen.ladder.stop("Look for the two states at the ends.", saw, "All six stand in one place. Has `line_up` been called?")
    seen.holds(
        widest == ("RUS", "USA"),
        tried="Look for the two states at the ends. Russia and the United States were never on the same side of a vote.",
        saw=saw if widest == ("RUS", "USA") else f"{saw}; RUS and USA are {ends:.3f} apart",
        say="Two states that never agree should stand furthest apart. What does a large number in your matrix mean?",
        mistake="agreement-for-distance" if ends == min(gaps.values()) else None,
        points=1,
    )


MEASURED = ("A/RES/71/28", "A/RES/73/27", "A/RES/73/187", "A/RES/74/247")


@task("vote-measures", observe=name("measures"))
def vote_measures(seen: Seen) -> None:
    columns = ("rice", "ai")
    read = read_table(seen.value(), "resolution", columns)
    problem = read.problem or same_keys(read, {key: {} for key in MEASURED})
    if problem:
        seen.ladder.stop("Read `measures` as a table by resolution.", show(seen.value()), problem)
    cells = {(key, column): as_number(read.rows[key][column]) for key in MEASURED for column in columns}
    off = next((cell for cell, number in cells.items() if number is None or not 0 <= number <= 1), None)
    tried = "See whether every measure is a number from 0 to 1."
    if off is None:
        seen.ladder.holds(tried)
    else:
        _outside(seen, tried, off, read.rows[off[0]][off[1]], cells[off])
    rice, ai = (to_float(cells["A/RES/71/28", column] or 0) for column in columns)
    swapped = "columns-swapped" if rice < 0.9995 <= ai else None
    seen.holds(
        abs(rice - 1) <= 0.0005,
        tried="Look at A/RES/71/28, where nobody took the other side: by Rice that is full unity.",
        saw=f"rice {rice:g}",
        say="Rice looks only at those who took a side. Who else is in your number for this vote?",
        mistake=swapped,
        points=0.5,
    )
    seen.holds(
        0 < ai < 0.9995,
        tried="Look at the same vote by the agreement index, which sees the one abstention.",
        saw=f"ai {ai:g}",
        say="One member abstained, so this index should fall a little short of 1. Does your number know of it?",
        mistake=swapped,
        points=0.5,
    )


def _outside(seen: Seen, tried: str, cell: tuple[str, str], value: object, number: object) -> None:
    """Tell of a measure that is no number from 0 to 1; above 1, or no number, what follows could not be read."""
    saw, figure = f"{cell[0]}, {cell[1]}: {show(value)}", as_finite(number)
    if figure is None:
        seen.ladder.stop(tried, saw, "This is no number: leave out quotation marks, and divide by no zero.")
    if figure > 1:
        seen.ladder.stop(tried, saw, "", "unity-in-percent")
    say = "Neither measure goes below 0. Compare with the question: what does yours subtract, and how much of it?"
    seen.ladder.fails(tried, saw, say)


@task("voting-power", observe=name("permanent_power"))
def voting_power(seen: Seen) -> None:
    share = seen.number(low=0, high=1, say="A share of all orders is a number from 0 to 1.")
    seen.holds(
        1 / 11 + 0.0005 < share <= 0.2,
        tried="Compare with two bounds: five permanent seats hold no more than all the power, and a veto weighs something.",
        saw=f"{share:g}",
        say=(
            f"Five such seats would have {5 * share:.3g} of all the power. Is this one seat?"
            if share > 0.2
            else "One of eleven seats without any veto would have 1/11, 0.0909. Should a seat with a veto have no more?"
        ),
        points=0.5,
    )


CLAIMS = ("trade-secrets", "criminalise", "neutral-firms", "response-teams")
STAGES = ("emergence", "cascade", "internalisation")
BANK_IDS = tuple(f"F{number}" for number in range(1, 19))


@task("norm-stage", observe=name("stages"))
def norm_stage(seen: Seen) -> None:
    seen.codes(CLAIMS, STAGES, BANK_IDS)
    seen.classified(
        {"neutral-firms": [reading("emergence", ["F14", "F15"])]},
        points=1,
        others=[claim for claim in CLAIMS if claim != "neutral-firms"],
        mistakes={"name-is-adoption": {"neutral-firms": ["cascade"]}},
        why={"neutral-firms": "Advocates propose it by name, and they are firms: no state has bound itself (code E1)."},
    )


LIMITS = ("few-shared", "easy-agreement", "data-gap", "no-roll-call", "mirror")
FACTS = ("R1", "R2", "R3", "R4", "R5")


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    seen.codes(("venezuela", "thailand"), LIMITS, FACTS)


ARGUMENT_IDS = Bank(
    claims=dict.fromkeys(("two-camps", "one-refuses", "approved-both"), ""),
    evidence={id_: Bearing() for id_ in BANK_IDS},
    links={warrant: frozenset() for warrant in ("W1", "W2", "W3")},
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


CRITERIA = ("position", "evidence", "uncertainty", "action", "fairness")
NOTES = ("note-1", "note-2", "note-3")


@task("calibration", observe=name("calibration"))
def calibration(seen: Seen) -> None:
    given_levels = [as_number(v) for row in seen.mapping(NOTES).values() for v in (as_mapping(row) or {}).values()]
    known = [level for level in given_levels if level is not None]
    if known and max(known) == 4 and min(known) >= 1:
        seen.ladder.stop("Read your levels.", f"from {show(min(known))} to {show(max(known))}", "", "levels-from-one")
    codes = seen.coded({note: dict.fromkeys(CRITERIA, 0) for note in NOTES})
    seen.holds(
        any(len(set(levels.values())) > 1 for levels in codes.values()),
        tried="See whether each criterion was read by itself.",
        saw="; ".join(f"{note}: {', '.join(map(str, levels.values()))}" for note, levels in codes.items()),
        say="",
        mistake="halo",
    )


@task("note", observe=names("note", "note_probability", "self_score"))
def note(seen: Seen) -> None:
    seen.value("note")
    probability = seen.number("note_probability", low=0.01, high=0.99, say="A probability lies from 0.01 to 0.99 here; write 0.7 for 70 %.")
    seen.texts.written(
        ("position", "evidence", "uncertainty", "next_step"),
        words=(120, 220),
        bank=BANK_IDS,
        citations=2,
        probability=probability,
        points=1,
        mistakes={
            "length": "note-length",
            "repeats": "said-twice",
            "silent": "no-likelihood-word",
            "evidence": "bare-assertion",
            "words": "word-off-number",
            "confidence": "confidence-with-likelihood",
        },
    )
    seen.texts.self_scores("self_score", CRITERIA)
