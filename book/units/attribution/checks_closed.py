"""The judgement of the exercise on attribution.

Longer than a module should be, because a unit keeps its judgement in one file of a known name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from statistics import mean, median, median_high, median_low

import yaml

from cyberattache.checks import Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.coding import lean, within
from cyberattache.compare.number import Tolerance, near
from cyberattache.compare.values import as_finite, show
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models import bayes
from cyberattache.models import calibration as scores
from cyberattache.models import competing_hypotheses as competing
from cyberattache.models.reliability import krippendorff_alpha

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_attribution", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)

Numbers = list[float]
Way = Callable[..., object]


# --- update, origins, alarms: beliefs and evidence ----------------------------------------------------------------


def _prior(rng: Random, size: int) -> Numbers:
    parts = [rng.randint(1, 9) for _ in range(size)]
    return [part / sum(parts) for part in parts]


def _update_calls(given: Given, rng: Random) -> Observe:
    others, special, refused = "five other beliefs", "special cases", "beliefs that mean nothing"
    inputs = []
    for size in (2, 3, 3, 4, 5):
        row = [rng.randint(1, 9) / 10 for _ in range(size - 1)]
        inputs.append(call(_prior(rng, size), [*row, 0.95], label=f"{size} hypotheses", group=others))
    p, row = _prior(rng, 3), [rng.randint(2, 9) / 10 for _ in range(3)]
    inputs += [
        call(p, row, label="three hypotheses", group=special),
        call(p[::-1], row[::-1], label="the same in another order", group=special),
        call(p, [chance / 10 for chance in row], label="every likelihood ten times smaller", group=special),
        call([0.0, 0.4, 0.6], [0.9, 0.2, 0.1], label="a hypothesis that was ruled out", group=special),
        call([0.5, 0.5], [0.0, 0.3], label="evidence that rules one out", group=special),
        call([0.5, 0.3], [0.5, 0.2], label="a prior that sums to 0.8", group=refused, raises="ValueError"),
        call([0.6, 0.6], [0.5, 0.2], label="a prior that sums to 1.2", group=refused, raises="ValueError"),
        call([0.5, 0.5], [0.5, 0.2, 0.1], label="one likelihood too many", group=refused, raises="ValueError"),
        call([0.2, 0.3, 0.5], [0.5, 0.2], label="one likelihood too few", group=refused, raises="ValueError"),
        call([0.5, 0.5], [0.0, 0.0], label="evidence that nobody could have left", group=refused, raises="ValueError"),
        call([0.0, 1.0], [0.7, 0.0], label="evidence against the only one held", group=refused, raises="ValueError"),
    ]
    return calls("update", *inputs)


def _right_update(prior: Numbers, likelihood: Numbers) -> Numbers:
    return list(bayes.update(prior, likelihood))


def _cut(prior: Numbers, likelihood: Numbers) -> Numbers:
    joint = [p * chance for p, chance in zip(prior, likelihood, strict=False)]
    return [one / sum(joint) for one in joint]


def _sum_unseen(prior: Numbers, likelihood: Numbers) -> Numbers:
    if len(prior) != len(likelihood):
        raise ValueError("lengths")
    return _cut(prior, likelihood)


def _sum_seen(prior: Numbers, likelihood: Numbers) -> Numbers:
    if abs(sum(prior) - 1) > 0.001:
        raise ValueError("sum")
    return _cut(prior, likelihood)


@task("update", observe=_update_calls)
def update(seen: Seen) -> None:
    slips = OPEN.UPDATE_MISTAKES
    seen.calls(_right_update, group="five other beliefs", points=3, mistakes=slips, same=OPEN.same_list)
    why = "Only the proportions of the likelihoods count, and what a prior rules out no evidence brings back."
    seen.calls(_right_update, group="special cases", points=1, mistakes=slips, why=why, same=OPEN.same_list)
    unguarded = {"nonsense-not-refused": [_cut, _sum_unseen, _sum_seen, *_each(slips)]}
    seen.calls(_right_update, group="beliefs that mean nothing", points=1, mistakes=unguarded, same=OPEN.same_list)


def _each(mistakes: Mapping[str, Way | list[Way]]) -> list[Way]:
    """List every way of making every mistake."""
    return [way for ways in mistakes.values() for way in (ways if isinstance(ways, list) else [ways])]


PARTNER = 3.0  # LR of the partner's sensor


@task("origins", observe=name("sure"))
def origins(seen: Seen, given: Given) -> None:
    prior, ratio, copies = float(given.prior), float(given.ratio), int(given.copies)
    reports = [bayes.Report("the uploaded sample", ratio)] * copies + [bayes.Report("the partner's sensor", PARTNER)]
    right = bayes.posterior(prior, bayes.ratio_of_origins(reports))
    total = bayes.ratio_of_origins(reports)
    seen.near(
        right,
        places=3,
        points=3,
        mistakes={
            "copies-counted": bayes.posterior(prior, ratio**copies * PARTNER),
            "prior-left-out": total / (1 + total),
            "sensor-left-out": bayes.posterior(prior, ratio),
            "feeds-left-out": bayes.posterior(prior, PARTNER),
            "ratios-added": bayes.posterior(prior, ratio + PARTNER),
            "odds-as-prior": prior * total / (prior * total + 1),
            "feeds-added": bayes.posterior(prior, ratio * copies * PARTNER),
            "odds-turned": bayes.posterior(1 - prior, total),
            "odds-for-probability": total * prior / (1 - prior),
        },
        tried="Count the origins, and turn the odds.",
        why="Had every copy counted, you would be far surer and no wiser. Ask of each report where it began.",
    )


SENSITIVITY, SPECIFICITY = 0.8, 0.9
Columns = dict[str, dict[str, float]]


@cache
def _flagged() -> tuple[Columns, dict[str, Columns]]:
    """Give the two columns by place, and what mistakes make of them."""
    places: dict[str, float] = dict(OPEN.PLACES)
    miss = 1 - SPECIFICITY
    flags = {place: 1000 * (p * SENSITIVITY + (1 - p) * miss) for place, p in places.items()}
    right = {place: bayes.predictive_value(p, SENSITIVITY, SPECIFICITY) for place, p in places.items()}
    swapped = {place: p * SENSITIVITY / (p * SENSITIVITY + (1 - p) * SPECIFICITY) for place, p in places.items()}
    return {"flags": flags, "right": right}, {
        "rarity-ignored": {"right": dict.fromkeys(places, SENSITIVITY / (SENSITIVITY + miss))},
        "sensitivity-as-answer": {"right": dict.fromkeys(places, SENSITIVITY)},
        "accuracy-for-value": {"right": {k: p * SENSITIVITY + (1 - p) * SPECIFICITY for k, p in places.items()}},
        "false-flags-forgotten": {"flags": {place: 1000 * p * SENSITIVITY for place, p in places.items()}},
        "silence-as-flag": {
            "right": swapped,
            "flags": {place: 1000 * (p * SENSITIVITY + (1 - p) * SPECIFICITY) for place, p in places.items()},
        },
        "state-cases-as-flags": {"flags": {place: 1000 * p for place, p in places.items()}},
        "wrong-ones-for-right": {"right": {place: 1 - value for place, value in right.items()}},
    }


@task("alarms", observe=name("alarms"))
def alarms(seen: Seen) -> None:
    right, mistakes = _flagged()
    rows = {place: {column: right[column][place] for column in right} for place in OPEN.PLACES}
    why = {"right": "In the hospital six of seven flags are wrong, and nothing about the tool has changed."}
    seen.table(rows, key="where", places=3, points={"flags": 1, "right": 2}, mistakes=mistakes, why=why)


# --- ach, panel, brier-parts: judgments ---------------------------------------------------------------------------


def _row(rng: Random, size: int) -> list[int]:
    row = [rng.randint(-2, 2) for _ in range(size)]
    row[rng.randrange(size)] = -2
    row[0 if row[0] != -2 else 1] = 1
    return row


def _ach_calls(given: Given, rng: Random) -> Observe:
    others, special, refused = "five other matrices", "special cases", "matrices that mean nothing"
    inputs = []
    for size in (2, 3, 3, 4, 4):
        rows = [_row(rng, size) for _ in range(4)] + [[-1] * size, [2] * size, [-2, *[1] * (size - 1)]]
        rng.shuffle(rows)
        inputs.append(call(rows, label=f"{size} hypotheses", group=others))
    rows = [_row(rng, 3) for _ in range(3)]
    inputs += [
        call([*rows, [-2, -2, -2]], label="a row against everybody", group=special),
        call([[-2, -2, -2], *rows[::-1]], label="the same rows in another order", group=special),
        call([[1, 1], [-2, -2]], label="no row that tells the two apart", group=special),
        call([[1, 2, 1]], label="one row, all in favour", group=special),
        call([[1, -1], [1]], label="rows of different length", group=refused, raises="ValueError"),
        call([[1, -3], [1, 0]], label="a cell off the scale", group=refused, raises="ValueError"),
        call([[0.5, -1], [1, 0]], label="half a step", group=refused, raises="ValueError"),
    ]
    return calls("ach", *inputs)


def _right_ach(matrix: list[list[int]]) -> list[int]:
    telling = [row for row, spread in zip(matrix, competing.diagnosticity(matrix), strict=True) if spread]
    return list(competing.inconsistency(telling)) if telling else [0] * len(matrix[0])


def _empty_fails(matrix: list[list[int]]) -> list[int]:
    return [sum(max(-cell, 0) for cell in column) for column in zip(*OPEN._telling(matrix), strict=False)]


@task("ach", observe=_ach_calls)
def ach(seen: Seen) -> None:
    slips = OPEN.ACH_MISTAKES
    seen.calls(_right_ach, group="five other matrices", points=3, mistakes=slips, same=OPEN.same_list)
    edges = {"nothing-left-to-score": [_empty_fails, OPEN._by_column], **slips}
    seen.calls(_right_ach, group="special cases", points=1, mistakes=edges, same=OPEN.same_list)
    unguarded = {"nonsense-scored": [OPEN._ach, _empty_fails, *_each(slips)]}
    seen.calls(_right_ach, group="matrices that mean nothing", points=1, mistakes=unguarded, same=OPEN.same_list)


JUDGMENTS = {
    "Ada": (0.70, 0.40, 0.20),
    "Ben": (0.50, 0.10, 0.10),
    "Chi": (0.90, 0.50, 0.10),
    "Dag": (0.40, 0.40, 0.50),
}


def _averaged(rows: list[Numbers]) -> Numbers:
    return [mean(column) for column in zip(*rows, strict=True)]


@cache
def _panels() -> tuple[Numbers, dict[str, Numbers]]:
    """Give the panel's probabilities, and those to which mistakes lead."""
    rows = [list(row) for row in JUDGMENTS.values()]
    made = [list(competing.coherentise(row)) for row in rows]
    shared = [[p - (sum(row) - 1) / 3 for p in row] for row in rows]
    cut = [[max(p, 0.0) for p in row] for row in shared]
    together = _averaged(rows)
    return list(competing.aggregate(rows)), {
        "averaged-as-they-are": _averaged(rows),
        "scaled-for-shared": _averaged([[p / sum(row) for p in row] for row in rows]),
        "below-zero-kept": _averaged(shared),
        "cut-and-not-shared": _averaged(cut),
        "cut-and-scaled": _averaged([[p / sum(row) for p in row] for row in cut]),
        "averaged-and-scaled": [p / sum(together) for p in together],
        "middle-for-mean": [median(column) for column in zip(*made, strict=True)],
        "one-analyst": made[0],
    }


@task("panel", observe=name("panel"))
def panel(seen: Seen) -> None:
    found = OPEN.read_panel(seen)
    right, wrong = _panels()
    mistake = next((key for key, one in wrong.items() if _all_near(found, one)), None)
    for place, hypothesis in enumerate(OPEN.HYPOTHESES):
        told = {mistake: wrong[mistake][place]} if mistake else {}
        match = near(found[hypothesis], right[place], Tolerance(3), told)
        tried = f"Make the four coherent, and average what they say of `{hypothesis}`."
        seen.ladder.match(tried, show(found[hypothesis]), match, 1)


def _all_near(found: Mapping[str, float], wrong: Numbers) -> bool:
    return all(near(found[key], value, Tolerance(3), {}).full for key, value in zip(OPEN.HYPOTHESES, wrong, strict=True))


def _brier_calls(given: Given, rng: Random) -> Observe:
    others, special, refused = "five other records", "special cases", "records that mean nothing"
    inputs = []
    for size in (8, 9, 12, 15, 20):
        record = [rng.choice((0.1, 0.2, 0.4, 0.6, 0.85)) for _ in range(size)]
        # Whatever is drawn, the base rate is neither one half nor the mean forecast, and levels differ in size.
        happened = [int(rng.random() < f) for f in record]
        record, happened = [*record, 0.9, 0.9, 0.9], [*happened, 0, 0, 1]
        if 2 * sum(happened) == len(happened):
            record, happened = [*record, 0.9], [*happened, 0]
        inputs.append(call(record, happened, label=f"{len(record)} forecasts", group=others))
    inputs += [
        call([0.3] * 4, [0, 1, 0, 0], label="one level only", group=special),
        call([1.0, 0.0, 1.0], [1, 0, 1], label="a perfect record", group=special),
        call([0.6], [1], label="one forecast", group=special),
        call([], [], label="no forecast", group=refused, raises="ValueError"),
        call([0.2, 0.4], [1], label="an outcome too few", group=refused, raises="ValueError"),
        call([0.2], [1, 0], label="an outcome too many", group=refused, raises="ValueError"),
    ]
    return calls("brier_parts", *inputs)


def _right_parts(forecasts: Numbers, happened: list[int]) -> tuple[float, float, float]:
    parts = scores.decompose(forecasts, [bool(one) for one in happened])
    return parts.reliability, parts.resolution, parts.uncertainty


def _cut_parts(forecasts: Numbers, happened: list[int]) -> object:
    short = min(len(forecasts), len(happened))
    return OPEN._parts(forecasts[:short], happened[:short])


def _cut_to_forecasts(forecasts: Numbers, happened: list[int]) -> object:
    levels: dict[float, list[int]] = {}
    for f, o in zip(forecasts, happened, strict=False):
        levels.setdefault(f, []).append(o)
    base, total = sum(happened) / len(forecasts), len(forecasts)
    rows = [(f, len(each), sum(each) / len(each)) for f, each in levels.items()]
    return OPEN._parts_about(rows, base, total)


@task("brier-parts", observe=_brier_calls)
def brier_parts(seen: Seen) -> None:
    slips = OPEN.BRIER_MISTAKES
    seen.calls(_right_parts, group="five other records", points=2.5, mistakes=slips, same=OPEN.same_list)
    why = "With one level nothing is resolved; a perfect record resolves all the uncertainty there is."
    seen.calls(_right_parts, group="special cases", points=0.5, mistakes=slips, why=why, same=OPEN.same_list)
    unguarded = {"record-not-refused": [_cut_parts, _cut_to_forecasts, OPEN._parts, *_each(slips)]}
    seen.calls(_right_parts, group="records that mean nothing", points=1, mistakes=unguarded, same=OPEN.same_list)


# --- term, responsibility, wording: words -------------------------------------------------------------------------


def _term_calls(given: Given, rng: Random) -> Observe:
    inside, border, refused = "every band", "borders of bands", "what has no word"
    bands = ((2, 4), (6, 19), (21, 44), (46, 54), (56, 79), (81, 94), (96, 98))
    inputs = [call(rng.randint(low, high) / 100, label=f"between {low} and {high} in 100", group=inside) for low, high in bands]
    inputs += [call(p, label=f"{p}", group=border) for p in (0.01, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 0.99)]
    odd = (0, 1, 0.004, 0.999, -0.2, 70)
    inputs += [call(p, label=f"{p}", group=refused, raises="ValueError") for p in odd]
    return calls("term", *inputs)


@task("term", observe=_term_calls)
def term(seen: Seen) -> None:
    slips = OPEN.TERM_MISTAKES
    seen.calls(OPEN.terms, group="every band", points=1, mistakes=slips, same=OPEN.same_word)
    seen.calls(OPEN.terms, group="borders of bands", points=0.5, mistakes=slips, same=OPEN.same_word)
    ends = {"word-for-certainty": [_to_the_ends, _to_the_ends_only, *_each(slips)]}
    seen.calls(OPEN.terms, group="what has no word", points=0.5, mistakes=ends, same=OPEN.same_word)


def _to_the_ends(p: float) -> list[str]:
    return list(OPEN.terms(min(max(p, 0.01), 0.99)))


def _to_the_ends_only(p: float) -> list[str]:
    if not 0 <= p <= 1:
        raise ValueError(p)
    return _to_the_ends(p)


RUNGS = {
    "looked-away": [reading("state-ignored", ["omission", "nobody's"])],
    "applause": [reading("state-encouraged", ["omission", "nobody's"])],
    "suggestions": [reading("state-coordinated", ["omission", "nobody's", "control"])],
    "colonel": [reading("state-rogue-conducted", "organ")],
    "one-command": [reading("state-integrated", ["control", "organ"])],
}
RUNG_MISTAKES = {
    "silence-as-applause": {"looked-away": ["state-encouraged"]},
    "soil-as-guilt": {"looked-away": ["state-ordered"]},
    "praise-as-command": {"applause": {"state-coordinated", "state-ordered"}},
    "praise-as-adoption": {"applause": ["state-encouraged", "adopted"]},
    "suggestion-as-order": {"suggestions": ["state-ordered"]},
    "targets-unnoticed": {"suggestions": ["state-shaped"]},
    "uniform-as-order": {"colonel": ["state-executed"]},
    "against-orders-as-private": {"colonel": ["state-rogue-conducted", "nobody's"]},
    "crew-overlooked": {"one-command": ["state-executed"]},
    "officers-overlooked": {"one-command": ["state-ordered"]},
    "unwilling-as-unable": {"looked-away": ["state-prohibited-but-inadequate"]},
    "praise-as-help": {"applause": ["state-shaped"]},
    "help-overlooked": {"suggestions": ["state-encouraged"]},
}
RUNG_WHY = {
    "looked-away": (
        "It knows and will not act. The attack is not its own; whether its own idleness breaks an obligation of due diligence "
        "is disputed, so that both codes of law earn the points."
    ),
    "applause": (
        "Article 11 asks that a state acknowledge and adopt conduct *as its own*; praise for other people's work falls short. "
        "Whether it had to stop them is disputed."
    ),
    "suggestions": (
        "Contested in law. The International Court asks for effective control of the operation and would hardly find it here; "
        "a wider test of overall control has been used elsewhere. The rung is the same."
    ),
    "colonel": "Politically the cabinet did not want it; in law an organ acted, and it is the state's conduct even against orders.",
    "one-command": "One command over both: some call the crew controlled, others a part of the organ. Either earns the points.",
}


@task("responsibility", observe=name("rungs"))
def responsibility(seen: Seen) -> None:
    seen.mapping(OPEN.CASES, partial=True)
    others = [case for case in OPEN.CASES if case not in RUNGS]
    seen.classified(RUNGS, points="10/3", mistakes=RUNG_MISTAKES, why=RUNG_WHY, others=others)


WORDS = {
    "firm": [reading("assessed", "technical")],
    "deputy": [reading("alleged", "political")],
    "prosecutor": [reading("charged", ["legal", "political"])],
    "note-verbale": [reading("attributed", "legal")],
}
WORD_MISTAKES = {
    "firm-for-state": {"firm": ["attributed"]},
    "loud-as-official": {"deputy": ["attributed"]},
    "charged-as-convicted": {"prosecutor": ["convicted"]},
    "claim-as-proof": {"note-verbale": ["proved"], "firm": ["proved"]},
    "official-as-rumour": {"note-verbale": ["alleged"]},
    "claim-as-statement": {"note-verbale": ["attributed", "political"]},
    "report-as-rumour": {"firm": ["alleged"]},
    "opinion-as-assessment": {"deputy": ["assessed"]},
    "court-left-out": {"prosecutor": ["attributed"]},
}
WORDS_WHY = {
    "firm": "A named body, its own words, and a group that it made up a name for: no state is in the sentence.",
    "deputy": "Somebody says so and shows nothing. A seat in parliament does not make it the state's statement.",
    "prosecutor": (
        "An accusation in a court document, on its date. It is criminal law about two persons; that governments use it to speak "
        "to other governments is why some file it under political."
    ),
    "note-verbale": "Here the state invokes responsibility: a claim in law, made officially, and not yet decided by anybody.",
}


@task("wording", observe=name("words"))
def wording(seen: Seen) -> None:
    seen.mapping(OPEN.SENTENCES, partial=True)
    others = [sentence for sentence in OPEN.SENTENCES if sentence not in WORDS]
    seen.classified(WORDS, points="8/5", mistakes=WORD_MISTAKES, why=WORDS_WHY, others=others)


# --- naming-time, drivers, calibration: before anybody speaks ------------------------------------------------------


@cache
def _waits() -> dict[bool, list[int]]:
    waits: dict[bool, list[int]] = {True: [], False: []}
    for row in table("public_attributions"):
        gone = date.fromisoformat(str(row["named_on"])) - date.fromisoformat(str(row["known_on"]))
        waits[bool(row["together"])].append(gone.days)
    return waits


def _middle(waits: list[int], seen: object) -> int:
    """Give that one of the two values in the middle which is nearer to what was seen."""
    return min(median_low(waits), median_high(waits), key=lambda one: abs(one - (as_finite(seen) or 0.0)))


@task("naming-time", observe=name("days"))
def naming_time(seen: Seen) -> None:
    found = seen.mapping(("alone", "together", "within_30"))
    alone, together = _waits()[False], _waits()[True]
    everyone = alone + together
    right = {"alone": median(alone), "together": median(together), "within_30": sum(wait <= 30 for wait in everyone)}
    wrong = {
        "mean-for-median": {"alone": mean(alone), "together": mean(together)},
        "columns-exchanged": {"alone": right["together"], "together": right["alone"]},
        "all-rows-together": dict.fromkeys(("alone", "together"), median(everyone)),
        "both-ends-counted": {"alone": right["alone"] + 1, "together": right["together"] + 1},
        "one-of-the-middle-two": {
            "alone": _middle(alone, found["alone"]),
            "together": _middle(together, found["together"]),
        },
        "one-kind-counted": {"within_30": sum(wait <= 30 for wait in alone)},
    }
    why = {
        "together": "Coalitions spoke later here. That is what agreeing costs, or they took the harder cases: the table cannot say.",
    }
    for key in right:
        mistakes = {mistake: values[key] for mistake, values in wrong.items() if key in values}
        match = near(as_finite(found[key]) or 0.0, right[key], Tolerance(absolute=0.05), mistakes).because(why.get(key, ""))
        seen.ladder.match(f"Count the days again for `{key}`.", show(found[key]), match, 0.5)


DRIVERS = {
    "posterior": [reading("apart", "D1")],
    "scores": [reading("complete", "D2")],
    "reliability": [reading("many", "D3")],
}
DRIVER_MISTAKES = {
    "sum-proves-nothing": {"posterior": ["honest-sum"], "reliability": ["honest-sum"], "scores": ["honest-sum"]},
    "list-taken-as-given": {"scores": ["apart"]},
    "few-cases-trusted": {"reliability": ["apart"]},
    "copies-as-many": {"posterior": ["many"]},
    "everybody-else-forgotten": {"posterior": ["complete"]},
    "culprit-not-in-doubt": {key: ["fixed-culprit"] for key in ("posterior", "scores", "reliability")},
    "denial-as-evidence": {"scores": ["D4"]},
}
DRIVER_WHY = {
    "posterior": "Three traces that one hand can forge in one minute are nearer to one trace than to three.",
    "scores": "The least contradicted of three is still one of three. The fourth was never asked.",
    "reliability": "One forecast of 0.9 that came true is called perfect, and would have been so at 0.99 as well.",
}


@task("drivers", observe=name("drivers"))
def drivers(seen: Seen) -> None:
    seen.classified(DRIVERS, points=3, mistakes=DRIVER_MISTAKES, why=DRIVER_WHY)


@task("calibration", observe=name("calibration"))
def calibration(seen: Seen) -> None:
    rubric = yaml.safe_load(Path(__file__).with_name("rubric.yml").read_text("utf-8"))["note"]
    panel_ = {one["id"]: one["levels"] for one in rubric["exemplars"]}
    OPEN.calibration.judge(seen)
    codes = seen.coded(panel_)
    pairs = [(codes[text][criterion], level) for text, row in panel_.items() for criterion, level in row.items()]
    share, leaning = within(codes, panel_, 1), lean(codes, panel_)
    alpha = krippendorff_alpha([[own for own, _ in pairs], [level for _, level in pairs]], level="ordinal")
    mistake = "lenient" if leaning > 0 else "severe"
    seen.holds(
        share >= 0.8,
        tried="Compare your levels with the panel's: within one level on four fifths of them. No points.",
        saw=f"{float(share):.0%} within one level; Krippendorff's alpha (ordinal) {alpha:.2f}, where 1 is full agreement",
        say="",
        mistake="scale-upside-down" if alpha < -0.2 else mistake,
    )
