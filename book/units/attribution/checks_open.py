"""What a learner is told on the spot about the exercise on attribution.

Longer than a module should be, because it travels to learners as one file of a known name: sixteen tasks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import groupby
from math import inf, sqrt

from cyberattache.compare.estimative import BANDS
from cyberattache.compare.number import Tolerance, is_near
from cyberattache.compare.tables import read_table, same_keys
from cyberattache.compare.values import as_finite, as_mapping, as_number, as_sequence, show
from cyberattache.learner import Given, Seen, call, calls, name, names, reading, table, task

# --- questions from earlier chapters, and the forecast: feedback only ---------------------------------------------

NORM_B = ("weigh", "publish", "verdict", "silence")
AGREEMENT_NUMBERS = ("raw", "kappa", "alpha-nominal", "alpha-ordinal")


@task("recall-norm-b", observe=name("norm_b"))
def recall_norm_b(seen: Seen) -> None:
    """Feedback only, and all of it on the spot: what the unit needs from an earlier one."""
    seen.choice(
        ["weigh"],
        codes=NORM_B,
        mistakes={"publish": "b-as-duty-to-publish", "verdict": "b-as-wait-for-a-court", "silence": "b-as-ban-on-naming"},
        why="It is a norm about judging. Everything in this unit is a way of doing what it asks.",
    )


@task("recall-ladder", observe=name("agreement_number"))
def recall_ladder(seen: Seen) -> None:
    """Feedback only, and all of it on the spot: what the unit needs from an earlier one."""
    seen.choice(
        ["alpha-ordinal"],
        codes=AGREEMENT_NUMBERS,
        mistakes={"raw": "raw-for-corrected", "kappa": "kappa-for-three", "alpha-nominal": "ladder-without-order"},
        why="It takes three coders, keeps the incidents with two codes, and counts 1 against 5 as worse than 1 against 2.",
    )


OUTCOMES = ("yes", "no")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    """Feedback only: the score comes when the day has passed."""
    mistakes = {"percent": "percent-for-share", "sum": "sum-not-one", "sure": "sure-of-it"}
    yes = seen.forecast(OUTCOMES, mistakes=mistakes)["yes"]
    seen.holds(
        yes <= 0.25,
        tried="Compare with the past: more than twenty years, and no such case known to us.",
        saw=f"yes {yes:.3g}",
        say="",
        mistake="past-forgotten",
    )


# --- update, origins, alarms: beliefs and evidence ----------------------------------------------------------------

Numbers = list[float]


def same_list(seen: object, expected: object) -> bool:
    """Tell whether a result is the list that is expected; a tuple or an array will do."""
    if not isinstance(expected, list | tuple):
        return is_near(seen, float(expected), Tolerance(places=4)) if isinstance(expected, int | float) else False
    found = as_sequence(seen)
    if found is None or len(found) != len(expected):
        return False
    # Odds of certainty are infinite, and no distance tells two infinities apart.
    return all(a == b == inf or is_near(a, float(b), Tolerance(places=4)) for a, b in zip(found, expected, strict=True))


def _products(prior: Numbers, likelihood: Numbers) -> Numbers:
    return [p * chance for p, chance in zip(prior, likelihood, strict=True)]


def _update(prior: Numbers, likelihood: Numbers) -> Numbers:
    joint = _products(prior, likelihood)
    return [one / sum(joint) for one in joint]


def _shares(values: Numbers) -> Numbers:
    return [one / sum(values) for one in values]


UPDATE_MISTAKES = {
    "not-normalised": _products,
    "shared-by-the-likelihoods": lambda prior, likelihood: [
        one / sum(likelihood) for one in _products(prior, likelihood)
    ],
    "prior-left-out": lambda prior, likelihood: _shares(likelihood),
    "likelihood-as-answer": lambda prior, likelihood: list(likelihood),
    "added-for-multiplied": [
        lambda prior, likelihood: _shares([p + chance for p, chance in zip(prior, likelihood, strict=True)]),
        lambda prior, likelihood: [(p + s) / 2 for p, s in zip(prior, _shares(likelihood), strict=True)],
    ],
    "odds-for-probability": lambda prior, likelihood: [p / (1 - p) if p < 1 else inf for p in _update(prior, likelihood)],
    "winner-takes-all": lambda prior, likelihood: [
        float(one == max(_products(prior, likelihood))) for one in _products(prior, likelihood)
    ],
    "posterior-in-percent": lambda prior, likelihood: [100 * p for p in _update(prior, likelihood)],
}


@task(
    "update",
    observe=calls(
        "update",
        call([0.5, 0.3, 0.2], [0.8, 0.3, 0.3], label="the worked row", group="the worked row and another"),
        call([0.25, 0.75], [0.6, 0.3], label="two suspects", group="the worked row and another"),
        call([0.5, 0.3, 0.2], [0.4, 0.4, 0.4], label="evidence that fits all alike", group="evidence that fits all alike"),
        call([0.1, 0.9], [0.25, 0.25], label="evidence that fits both alike", group="evidence that fits all alike"),
    ),
)
def update(seen: Seen) -> None:
    seen.calls(_update, group="the worked row and another", points=1, mistakes=UPDATE_MISTAKES, same=same_list)
    why = "Evidence that each would have left alike moves nobody, however striking it looks."
    seen.calls(_update, group="evidence that fits all alike", points=1, mistakes=UPDATE_MISTAKES, why=why, same=same_list)


@task("origins", observe=name("sure"))
def origins(seen: Seen, given: Given) -> None:
    sure = seen.number()
    tried = "See whether `sure` is a probability."
    if 1 < sure <= 20:
        seen.ladder.stop(tried, show(seen.value()), "", "odds-for-probability")
    if sure > 20 or sure < 0:
        seen.ladder.stop(tried, show(seen.value()), "A probability lies from 0 to 1. Write 0.9 for 90 %.")
    prior = float(given.prior)
    seen.holds(
        sure > prior,
        tried="Compare with the prior: both origins speak for Arvania.",
        saw=f"{sure:g}, after a prior of {prior:g}",
        say="Evidence with an LR above 1 raises the probability. Yours did not: which way did you turn the odds?",
        points=1,
    )


PLACES = {"war-room": 0.5, "ministry": 0.1, "hospital": 0.02}


@task("alarms", observe=name("alarms"))
def alarms(seen: Seen) -> None:
    columns = ("flags", "right")
    read = read_table(seen.value(), "where", columns)
    problem = read.problem or same_keys(read, {place: {} for place in PLACES})
    if problem:
        seen.ladder.stop("Read `alarms` as a table by where.", show(seen.value()), problem)
    for place in PLACES:
        for column, high in (("flags", 1000.0), ("right", 1.0)):
            figure = as_finite(read.rows[place][column])
            if figure is None or not 0 <= figure <= high:
                say = f"`{column}` is a number from 0 to {high:g}." + (" Write 0.9 for 90 %." if high == 1 else "")
                seen.ladder.stop(f"Read {place}, {column}.", show(read.rows[place][column]), say)
    right = [as_finite(read.rows[place]["right"]) or 0.0 for place in PLACES]
    alike = "sensitivity-as-answer" if abs(right[0] - 0.8) < 0.001 else "rarity-ignored"
    seen.holds(
        right[0] > right[1] > right[2],
        tried="Compare the three places: same tool, rarer and rarer states.",
        saw=", ".join(f"{value:g}" for value in right),
        say="The rarer states are, the more of the flags come from the others. Should the share that is right rise or fall?",
        mistake=alike if len({round(value, 3) for value in right}) == 1 else None,
        points=1,
    )


# --- ach, panel, brier-parts: judgments ---------------------------------------------------------------------------

Matrix = list[list[int]]


def _telling(matrix: Matrix) -> Matrix:
    return [row for row in matrix if min(row) != max(row)]


def _by_column(matrix: Matrix, count: Callable[[int], int]) -> list[int]:
    return [sum(count(row[column]) for row in matrix) for column in range(len(matrix[0]))]


def _by_telling(matrix: Matrix, count: Callable[[int], int]) -> list[int]:
    return _by_column(_telling(matrix), count) if _telling(matrix) else [0] * len(matrix[0])


def _ach(matrix: Matrix) -> list[int]:
    return _by_telling(matrix, lambda cell: max(-cell, 0))


ACH_MISTAKES = {
    "row-for-all-kept": lambda matrix: _by_column(matrix, lambda cell: max(-cell, 0)),
    "support-counted": [
        lambda matrix: _by_column(matrix, lambda cell: int(cell > 0)),
        lambda matrix: _by_telling(matrix, lambda cell: int(cell > 0)),
        lambda matrix: _by_column(matrix, lambda cell: max(cell, 0)),
        lambda matrix: _by_telling(matrix, lambda cell: max(cell, 0)),
    ],
    "net-of-support": [
        lambda matrix: _by_column(matrix, lambda cell: cell),
        lambda matrix: _by_telling(matrix, lambda cell: cell),
        lambda matrix: _by_telling(matrix, lambda cell: -cell),
    ],
    "counted-not-weighed": [
        lambda matrix: _by_telling(matrix, lambda cell: int(cell < 0)),
        lambda matrix: _by_column(matrix, lambda cell: int(cell < 0)),
    ],
    "only-the-strong-counted": [
        lambda matrix: _by_telling(matrix, lambda cell: 2 * int(cell == -2)),
        lambda matrix: _by_telling(matrix, lambda cell: int(cell == -2)),
    ],
    "support-as-contradiction": [
        lambda matrix: _by_telling(matrix, abs),
        lambda matrix: _by_column(matrix, abs),
    ],
    "sign-kept": [
        lambda matrix: _by_telling(matrix, lambda cell: min(cell, 0)),
        lambda matrix: _by_column(matrix, lambda cell: min(cell, 0)),
    ],
    "rows-for-columns": [
        lambda matrix: [sum(max(-cell, 0) for cell in row) for row in _telling(matrix)],
        lambda matrix: [sum(max(-cell, 0) for cell in row) for row in matrix],
    ],
    "a-place-for-each-row": [
        lambda matrix: _ach(matrix) + [0] * (len(matrix) - len(matrix[0])),
        lambda matrix: _by_column(matrix, lambda cell: max(-cell, 0)) + [0] * (len(matrix) - len(matrix[0])),
    ],
}


@task(
    "ach",
    observe=calls(
        "ach",
        call(
            [[1, 1, 1], [1, -1, -1], [-1, 1, -1], [1, -2, -1], [1, 1, -2]],
            label="the worked matrix",
            group="the worked matrix and another",
        ),
        call([[2, -1], [0, -2], [-2, 1], [1, 0]], label="two hypotheses", group="the worked matrix and another"),
        call(
            [[-1, -1, -1], [1, -2, 0], [0, 1, -1]],
            label="a row that speaks against everybody",
            group="a row that speaks against everybody",
        ),
    ),
)
def ach(seen: Seen) -> None:
    seen.calls(_ach, group="the worked matrix and another", points=1, mistakes=ACH_MISTAKES, same=same_list)
    seen.calls(_ach, group="a row that speaks against everybody", points=1, mistakes=ACH_MISTAKES, same=same_list)


HYPOTHESES = ("arvania", "corvinia", "crew")


def read_panel(seen: Seen) -> dict[str, float]:
    """Read the three probabilities, or end the ladder."""
    found = seen.mapping(HYPOTHESES)
    numbers = {key: as_finite(value) for key, value in found.items()}
    for key, number in numbers.items():
        if number is None or not 0 <= number <= 1:
            say = "Each of the three is a probability from 0 to 1."
            seen.ladder.stop(f"Read `{key}` as a probability.", show(found[key]), say)
    return {key: number or 0.0 for key, number in numbers.items()}


@task("panel", observe=name("panel"))
def panel(seen: Seen) -> None:
    total = sum(read_panel(seen).values())
    seen.holds(
        abs(total - 1) < 0.003,
        tried="Add up the panel's probabilities: one of the three is true.",
        saw=f"{total:.3f}",
        say="If each analyst makes 1, so does their average. Does each of the four make 1, and is it the average that you took?",
        points=1,
    )


def _levels(forecasts: Numbers, happened: list[int]) -> list[tuple[float, int, float]]:
    seen = defaultdict(list)
    for f, o in zip(forecasts, happened, strict=True):
        seen[f].append(o)
    return [(f, len(each), sum(each) / len(each)) for f, each in seen.items()]


def _parts(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    levels, base = _levels(forecasts, happened), sum(happened) / len(happened)
    return _parts_about(levels, base, len(forecasts))


def _parts_about(levels: list[tuple[float, int, float]], base: float, total: float) -> tuple[float, float, float]:
    reliability = sum(n * (f - s) ** 2 for f, n, s in levels) / total
    return reliability, sum(n * (s - base) ** 2 for _, n, s in levels) / total, base * (1 - base)


def _unweighted(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    levels = [(f, 1, s) for f, _, s in _levels(forecasts, happened)]
    return _parts_about(levels, sum(happened) / len(happened), len(levels))


def _rated_by(rate: Callable[[Numbers], float]) -> Callable[..., object]:
    return lambda forecasts, happened: _parts_about(_levels(forecasts, happened), rate(forecasts), len(forecasts))


def _turned(turn: Callable[[float, float, float], object]) -> Callable[..., object]:
    return lambda forecasts, happened: turn(*_parts(forecasts, happened))


def _in_runs(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    runs = [list(run) for _, run in groupby(zip(forecasts, happened, strict=True), key=lambda pair: pair[0])]
    levels = [(run[0][0], len(run), sum(o for _, o in run) / len(run)) for run in runs]
    return _parts_about(levels, sum(happened) / len(happened), len(forecasts))


def _distances(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    levels, base, total = _levels(forecasts, happened), sum(happened) / len(happened), len(forecasts)
    reliability = sum(n * abs(f - s) for f, n, s in levels) / total
    return reliability, sum(n * abs(s - base) for _, n, s in levels) / total, base * (1 - base)


def _one_by_one(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    base, total = sum(happened) / len(happened), len(forecasts)
    missed = sum((f - o) ** 2 for f, o in zip(forecasts, happened, strict=True)) / total
    return missed, sum((f - base) ** 2 for f in forecasts) / total, base * (1 - base)


BRIER_MISTAKES = {
    "levels-unweighted": _unweighted,
    "base-rate-not-of-the-outcomes": [_rated_by(lambda f: 0.5), _rated_by(lambda f: sum(f) / len(f))],
    "both-outcomes-counted": _turned(lambda a, b, c: (2 * a, 2 * b, 2 * c)),
    "parts-out-of-order": [_turned(lambda a, b, c: (b, a, c)), _turned(lambda a, b, c: (c, b, a))],
    "resolution-with-a-minus": _turned(lambda a, b, c: (a, -b, c)),
    "deviation-for-variance": _turned(lambda a, b, c: (a, b, sqrt(c))),
    "score-for-its-parts": _turned(lambda a, b, c: a - b + c),
    "levels-not-formed": _one_by_one,
    "levels-in-runs": _in_runs,
    "not-shared-out": lambda forecasts, happened: _parts_about(
        _levels(forecasts, happened), sum(happened) / len(happened), 1
    ),
    "distance-for-square": _distances,
}


@task(
    "brier-parts",
    observe=calls(
        "brier_parts",
        call(
            [0.1, 0.1, 0.1, 0.3, 0.3, 0.3, 0.7, 0.7, 0.7, 0.9],
            [0, 0, 0, 1, 0, 0, 1, 1, 0, 1],
            label="the worked record",
            group="the worked record",
        ),
        call(
            [0.2, 0.8, 0.2, 0.8, 0.2, 0.6],
            [0, 1, 1, 0, 0, 1],
            label="levels that come back later",
            group="levels of unequal size, out of order",
        ),
        call(
            [0.4, 0.9, 0.4, 0.4, 0.4],
            [1, 1, 0, 0, 1],
            label="one level of four, one of one",
            group="levels of unequal size, out of order",
        ),
    ),
)
def brier_parts(seen: Seen) -> None:
    for group in ("the worked record", "levels of unequal size, out of order"):
        seen.calls(_parts, group=group, points=1, mistakes=BRIER_MISTAKES, same=same_list)


# --- term, responsibility, wording: words -------------------------------------------------------------------------


def terms(p: float) -> list[str]:
    """List the words that the standard has for a probability; on a border those of both bands."""
    fitting = [band for band in BANDS if float(band.low) - 1e-9 <= p <= float(band.high) + 1e-9]
    return [word for band in fitting for word in band.words]


EVEN = terms(0.5)
NEARLY_EVEN = (
    *("even", "even chance", "even chances", "an even chance", "even odds", "about even", "roughly even"),
    *("chances about even", "fifty-fifty", "50-50", "50/50", "toss-up"),
)
ADVERBS = {"almost certainly": "almost certain", "probably": "probable", "improbably": "improbable"}


def same_word(seen: object, expected: object) -> bool:
    """Tell whether a result is one of the words that are expected; the adverbs that ICD 203 prints will do."""
    word = " ".join(seen.lower().split()) if isinstance(seen, str) else ""
    word = ADVERBS.get(word, word)
    return word == expected or (isinstance(expected, list) and word in expected)


def _even(p: float) -> list[str]:
    """List the words of a learner who has another for the middle, and elsewhere those of the standard."""
    words = terms(p)
    return [word for word in words if word not in EVEN] + [word for word in NEARLY_EVEN if set(EVEN) <= set(words)]


def _scale(*steps: tuple[float, str]) -> Callable[[float], str]:
    return lambda p: next(word for up_to, word in steps if p <= up_to)


TERM_MISTAKES = {
    "share-read-as-percent": lambda p: terms(max(p / 100, 0.01)),
    "even-in-other-words": _even,
    "even-chance-left-out": _scale(
        (0.05, "almost no chance"),
        (0.2, "very unlikely"),
        (0.49999, "unlikely"),
        (0.8, "likely"),
        (0.95, "very likely"),
        (9, "almost certain"),
    ),
    "two-words-for-seven-bands": [
        _scale((0.49999, "unlikely"), (9, "likely")),
        _scale((0.5, "unlikely"), (9, "likely")),
    ],
    "confidence-for-likelihood": [
        _scale((0.33334, "low confidence"), (0.66667, "moderate confidence"), (9, "high confidence")),
        _scale((0.45, "low confidence"), (0.8, "moderate confidence"), (9, "high confidence")),
    ],
    "another-houses-words": [
        _scale(
            (0.1, "very unlikely"),
            (0.33334, "unlikely"),
            (0.66667, "about as likely as not"),
            (0.9, "likely"),
            (9, "very likely"),
        ),
        _scale(
            (0.2, "almost certainly not"),
            (0.4, "probably not"),
            (0.6, "chances about even"),
            (0.87, "probable"),
            (9, "almost certain"),
        ),
        *(
            _scale(
                (0.05, "remote chance"),
                (0.2 + gap, "highly unlikely"),
                (0.35 + gap, "unlikely"),
                (0.5 + gap, "realistic possibility"),
                (0.75 + gap, "likely"),
                (0.9 + gap, "highly likely"),
                (9, "almost certain"),
            )
            for gap in (0, 0.025, 0.05)
        ),
    ],
}


@task(
    "term",
    observe=calls(
        "term",
        call(0.7, label="0.7", group="four probabilities"),
        call(0.5, label="0.5", group="four probabilities"),
        call(0.12, label="0.12", group="four probabilities"),
        call(0.97, label="0.97", group="four probabilities"),
    ),
)
def term(seen: Seen) -> None:
    seen.calls(terms, points=1, mistakes=TERM_MISTAKES, same=same_word, tried="Call `term` on four probabilities.")


CASES = ("no-tools", "looked-away", "applause", "suggestions", "colonel", "one-command")
RUNGS = (
    *("state-prohibited", "state-prohibited-but-inadequate", "state-ignored", "state-encouraged", "state-shaped"),
    *("state-coordinated", "state-ordered", "state-rogue-conducted", "state-executed", "state-integrated"),
)
LAW = ("organ", "control", "adopted", "omission", "nobody's")


@task("responsibility", observe=name("rungs"))
def responsibility(seen: Seen) -> None:
    seen.codes(CASES, RUNGS, LAW)
    seen.classified(
        {"no-tools": [reading("state-prohibited-but-inadequate", ["nobody's", "omission"])]},
        points="2/3",
        others=[case for case in CASES if case != "no-tools"],
        mistakes={
            "unable-as-unwilling": {"no-tools": ["state-ignored"]},
            "soil-as-guilt": {"no-tools": ["state-encouraged"]},
            "wish-for-deed": {"no-tools": ["state-prohibited"]},
        },
        why={"no-tools": "It would, and it cannot. That is a reason to send help, and no ground to call the attack its own."},
    )


SENTENCES = ("firm", "minister", "deputy", "prosecutor", "note-verbale")
WORDS = ("alleged", "assessed", "attributed", "charged", "convicted", "proved")
KINDS = ("technical", "political", "legal")


@task("wording", observe=name("words"))
def wording(seen: Seen) -> None:
    seen.codes(SENTENCES, WORDS, KINDS)
    seen.classified(
        {"minister": [reading("attributed", "political")]},
        points="2/5",
        others=[sentence for sentence in SENTENCES if sentence != "minister"],
        mistakes={
            "named-as-proved": {"minister": ["proved"]},
            "official-as-rumour": {"minister": ["alleged"]},
            "statement-as-law": {"minister": ["attributed", "legal"]},
        },
        why={"minister": "A government said so, officially, on a day that you can give. How good its reasons are is another sentence."},
    )


# --- naming-time, drivers, calibration, note: before anybody speaks -----------------------------------------------


@task("naming-time", observe=name("days"))
def naming_time(seen: Seen) -> None:
    found = seen.mapping(("alone", "together", "within_30"))
    for key, value in found.items():
        number = as_finite(value)
        if number is None or number < 0:
            say = "Each of the three is one number, 0 or more. A difference of two dates has its number in `.days`."
            seen.ladder.stop(f"Read `{key}` as a number.", show(value), say)
    quick, rows = as_finite(found["within_30"]) or 0.0, len(table("public_attributions"))
    seen.holds(
        quick == int(quick) and 1 <= quick <= rows,
        tried=f"See whether `within_30` counts some of the {rows} rows.",
        saw=show(found["within_30"]),
        say="It is a count of rows: a whole number, not a share and not days.",
        points=0.5,
    )


RESULTS = ("posterior", "scores", "reliability")
ASSUMPTIONS = ("apart", "complete", "many", "fixed-culprit", "honest-sum")
DRIVING_FACTS = ("D1", "D2", "D3", "D4", "D5")


@task("drivers", observe=name("drivers"))
def drivers(seen: Seen) -> None:
    seen.codes(RESULTS, ASSUMPTIONS, DRIVING_FACTS)


CRITERIA = ("position", "evidence", "uncertainty", "costs", "wording")
NOTES = ("note-1", "note-2", "note-3")
BANK_IDS = tuple(f"E{number}" for number in range(1, 14))


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


OPTIONS = ("name-now", "tell-privately", "wait")
GAIN, LOSS = 3, 6  # what E9 says


@task("note", observe=names("note", "note_probability", "recommendation", "self_score"))
def note(seen: Seen) -> None:
    seen.value("note")
    probability = seen.number("note_probability", low=0.01, high=0.99, say="A probability lies from 0.01 to 0.99 here.")
    option = seen.text("recommendation", one_of=OPTIONS)
    threshold = LOSS / (GAIN + LOSS)
    seen.holds(
        option != "name-now" or probability >= threshold - 0.005,
        tried="Lay the recommendation beside your own probability and the stakes of E9.",
        saw=f"{option}, with a probability of {probability:g}",
        say="",
        mistake="named-below-threshold",
        points=0.5,
    )
    seen.texts.written(
        ("position", "evidence", "uncertainty", "costs"),
        words=(120, 220),
        bank=BANK_IDS,
        citations=3,
        probability=probability,
        points=0.5,
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
