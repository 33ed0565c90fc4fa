"""What a learner is told on the spot about the exercise on the foundations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from math import sqrt

from cyberattache.compare.finding import Match, none
from cyberattache.compare.number import Tolerance, near
from cyberattache.compare.tables import read_table, same_keys
from cyberattache.compare.values import as_finite, as_mapping, as_sequence, show
from cyberattache.learner import Given, Seen, call, calls, name, reading, task

LABELS = (
    *("cyber-diplomacy", "digital-diplomacy", "military-diplomacy"),
    *("operation", "espionage", "influence", "crime"),
)
ACTIVITIES = (
    *("trade-secrets", "nuclear-link", "au-position", "crime-treaty", "video-summit", "embassy-posts"),
    *("locked-shields", "defence-ministers", "attache-talks", "centrifuges", "satellite", "symphony"),
    *("clearance-files", "phone", "troll-farm", "pipeline"),
)


@task("activities", observe=name("labels"))
def activities(seen: Seen) -> None:
    """Four of the sixteen are judged here; the judgement of the others comes when the notebook is handed in."""
    seen.codes(ACTIVITIES, LABELS)
    judged = {
        "video-summit": [reading("digital-diplomacy")],
        "locked-shields": [reading("military-diplomacy")],
        "phone": [reading("espionage")],
        "pipeline": [reading("crime")],
    }
    seen.classified(
        judged,
        points=1.5,
        others=[one for one in ACTIVITIES if one not in judged],
        mistakes={
            "tool-for-subject": {"video-summit": ["cyber-diplomacy"]},
            "uniform-means-operation": {"locked-shields": ["operation"]},
            "subject-before-forces": {"locked-shields": {"cyber-diplomacy", "digital-diplomacy"}},
            "charged-so-crime": {"phone": ["crime"]},
            "copying-is-breaking": {"phone": ["operation"]},
            "every-attack-is-a-states": {"pipeline": ["operation"]},
            "espionage-is-diplomacy": {"phone": ["cyber-diplomacy"], "pipeline": ["cyber-diplomacy"]},
        },
        why={
            "video-summit": "The link is a tool; the talks are about fish.",
            "locked-shields": "It was agreed, it was announced, and forces take part to learn from one another.",
            "phone": "Information, in secret. That Germany then protested was diplomacy; what it protested against was not.",
            "pipeline": "Money was asked, and no state was charged. What the host state owes is another question.",
        },
    )


BORDERS = ("hunt-forward", "central-bank", "hack-and-leak", "tech-ambassador")
REASONS = (
    *("invited", "networks", "gain", "state-hand"),
    *("secret-copy", "publication", "subject", "wider-word"),
)
# A label that can be defended, with a reason that carries the other one, is recognised by its label.
BORDER_MISTAKES = {
    "consent-overlooked": {"hunt-forward": ["espionage"]},
    "subject-before-forces": {"hunt-forward": ["cyber-diplomacy"]},
    "spies-do-not-steal-money": {"central-bank": ["espionage"]},
    "charged-so-crime": {"hack-and-leak": ["crime"]},
    "publishing-is-breaking": {"hack-and-leak": ["operation"]},
    "companies-are-an-audience": {"tech-ambassador": ["influence"]},
}
SWAPPED = "reason-of-the-other-reading"


@task("border-cases", observe=name("borders"))
def border_cases(seen: Seen) -> None:
    seen.codes(BORDERS, LABELS, REASONS)
    seen.classified(
        {"tech-ambassador": [reading("cyber-diplomacy", "subject"), reading("digital-diplomacy", "wider-word")]},
        points=0.5,
        others=BORDERS[:3],
        mistakes={
            "companies-are-an-audience": BORDER_MISTAKES["companies-are-an-audience"],
            SWAPPED: {"tech-ambassador": {"cyber-diplomacy", "digital-diplomacy"}},
        },
        why={
            "tech-ambassador": (
                "Contested. By subject it is cyber diplomacy; the European Union calls its whole foreign policy on such "
                "matters digital diplomacy. Both earn the points: say whose word you use."
            )
        },
    )


HAPPENINGS = ("cable", "fire", "names", "routes", "register", "account", "clerk", "rumour")
FOUR = ("physical", "logical", "information", "people")
THREE = ("physical network", "logical network", "cyber-persona", "outside")


@task("layers", observe=name("layers"))
def layers(seen: Seen) -> None:
    seen.codes(HAPPENINGS, FOUR, THREE)
    judged = {"cable": [reading("physical", "physical network")], "clerk": [reading("people", "outside")]}
    seen.classified(
        judged,
        points=1.25,
        others=[one for one in HAPPENINGS if one not in judged],
        mistakes={
            "networks-have-no-matter": {"cable": ["logical"]},
            "no-counterpart": {"cable": ["physical"]},
            "human-error-is-technical": {"clerk": ["logical"]},
            "told-is-content": {"clerk": ["information"]},
            "persona-is-person": {"clerk": ["people"]},
        },
        why={
            "cable": "Matter is torn; the repair needs a ship.",
            "clerk": "Nothing was wrong with rule or machine. The doctrine's layers end at the account, and he is no account.",
        },
    )


ACTORS = ("envoy", "attache", "command", "team", "privateers", "gang", "engineers", "lab")
ROLES = ("speaks", "operates", "responds", "proxy", "profits", "standards", "reports")
STATE = ("envoy", "attache", "command", "team")


def ask_rows(seen: Seen, keys: Collection[str], example: str) -> None:
    """Tell the dict of pairs that other tasks ask for from the rows that this one asks for, or go on."""
    given = as_mapping(seen.value()) or {}
    if set(map(str, given)) & set(keys) and not all(as_mapping(row) for row in given.values()):
        say = f"This is a dict of pairs, as in other tasks. Here a list of rows is asked, each a dict: [{example}, ...]."
        seen.ladder.stop("See whether it is a list of rows.", show(seen.value()), say)


def read_roles(seen: Seen) -> None:
    """See that the table can be read and every code is in the lists of the question, or end the ladder."""
    ask_rows(seen, ACTORS, '{"actor": "envoy", "organ": "yes", "role": "speaks"}')
    read = read_table(seen.value(), "actor", ("organ", "role"))
    problem = read.problem or same_keys(read, {actor: {} for actor in ACTORS})
    if problem:
        seen.ladder.stop("Read `roles` as a table by actor.", show(seen.value()), problem)
    for column, codes in (("organ", ("yes", "no")), ("role", ROLES)):
        for actor in ACTORS:
            cell = read.rows[actor][column]
            if not isinstance(cell, str) or cell.strip().casefold() not in codes:
                say = f"The codes for {column} are {', '.join(codes)}, as texts in quotation marks."
                seen.ladder.stop(f"Look up the codes of the column `{column}`.", f"{actor}: {show(cell)}", say)


@task("actors", observe=name("roles"))
def actors(seen: Seen) -> None:
    read_roles(seen)
    organs = {actor: {"organ": "yes" if actor in STATE else "no"} for actor in ACTORS}
    seen.table(
        organs,
        key="actor",
        places=0,
        points={"organ": 1.5},
        mistakes={
            "sheltered-is-organ": {"organ": {"privateers": "yes"}},
            "response-team-is-private": {"organ": {"team": "no"}},
            "standards-are-made-by-states": {"organ": {"engineers": "yes"}},
            "public-is-organ": {"organ": {"lab": "yes"}},
            "persons-are-no-organs": {"organ": {"attache": "no"}},
        },
        why={"organ": "Four speak and act under a state's law; whether a state answers for the other four is its own question."},
    )


OUTCOMES = ("0-10", "11-30", "31-80", "81-429")


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    """Feedback only: a forecast is coherent or not; right or wrong it is only when many are counted together."""
    seen.forecast(OUTCOMES, mistakes={"percent": "percent-for-share", "sum": "sum-not-one", "sure": "sure-of-it"})


AIMS = ("espionage", "disruption", "degradation")


@task("objectives", observe=name("aims"))
def objectives(seen: Seen) -> None:
    ask_rows(seen, AIMS, '{"aim": "espionage", "n": 123, "share": 0.123}')
    read = read_table(seen.value(), "aim", ("n", "share"))
    problem = read.problem or same_keys(read, {aim: {} for aim in AIMS})
    if problem:
        seen.ladder.stop("Read `aims` as a table by aim.", show(seen.value()), problem)
    cells = {column: [as_finite(read.rows[aim][column]) for aim in AIMS] for column in ("n", "share")}
    for column, numbers in cells.items():
        if None in numbers:
            say = f"Each {column} is one number, without quotation marks."
            raw = [read.rows[aim][column] for aim in AIMS]
            seen.ladder.stop(f"Read the column `{column}`.", show(raw), say)
    counts, shares = ([number or 0.0 for number in cells[column]] for column in ("n", "share"))
    seen.holds(
        sum(counts) == 429,
        tried="Add up your three counts: every incident has one objective.",
        saw=f"{sum(counts):g}",
        say="",
        mistake="one-kind-of-espionage",
        points=0.5,
    )
    one_whole = abs(sum(shares) - 1) < 0.005
    short = one_whole and all(abs(share - round(share, 2)) < 1e-9 for share in shares)
    percent = "share-in-percent" if abs(sum(shares) - 100) < 1 else None
    follows = sum(counts) != 429 and all(abs(share - count / 429) < 0.0006 for share, count in zip(shares, counts, strict=True))
    seen.holds(
        one_whole and not short,
        tried="Add up your three shares, and look at their places.",
        saw=show(shares) if short else f"{sum(shares):.3f}",
        say="They follow from your counts: mend those first, and these come with them."
        if follows
        else "The three are shares of one whole: what should they make together? Look at what you divide by.",
        mistake="rounded-too-early" if short else percent,
        points=0.5,
    )


def read_ends(seen: Seen, given: Given) -> tuple[float, float]:
    """Read the two ends as shares in order, or end the ladder."""
    pair = as_sequence(seen.value())
    if pair is None or len(pair) != 2:
        say = "An interval is a pair in brackets: (low, high)."
        seen.ladder.stop("Read `ends` as two numbers.", show(seen.value()), say)
    low, high = (as_finite(end) for end in pair)
    if low is None or high is None:
        seen.ladder.stop("Read `ends` as two numbers.", show(seen.value()), "Each end is one number, without quotation marks.")
    k, n, z = float(given.k), float(given.n), 1.96
    middle, spread = k / n + z**2 / (2 * n), z * sqrt(k / n * (1 - k / n) / n + z**2 / (4 * n**2))
    if any(abs(low - middle / by) + abs(high - spread / by) < 0.002 for by in (1, 1 + z**2 / n)):
        seen.ladder.stop("See what the two numbers are.", f"({low:g}, {high:g})", "", "middle-and-spread")
    if low > high:
        say = "The ends are the wrong way round: the lower one comes first."
        seen.ladder.stop("Look which end is lower.", show(seen.value()), say)
    if high > 100 or low < -1.5:
        seen.ladder.stop("See whether both ends are shares.", f"({low:g}, {high:g})", "", "brackets-lost")
    if high > 1 and low <= 100 * k / n <= high:
        seen.ladder.stop("See whether both ends are shares.", f"({low:g}, {high:g})", "", "interval-in-percent")
    return low, high


@task("interval", observe=name("ends"))
def interval(seen: Seen, given: Given) -> None:
    low, high = read_ends(seen, given)
    share = float(given.k) / float(given.n)
    seen.holds(
        low >= 0 and high <= 1,
        tried="See whether both ends are shares that can be.",
        saw=f"({low:g}, {high:g})",
        say="A share lies between 0 and 1. Run your lines with 12 and 429: at which step do they leave the numbers of the question?",
        points=0.5,
    )
    seen.holds(
        low < share < high,
        tried="See whether the share itself lies inside.",
        saw=f"{share:.3f} and ({low:g}, {high:g})",
        say="The data say that this share was seen. An interval that leaves it out has lost a step, or has other numbers in it.",
        points=0.5,
    )


def end(seen: float, right: float, mistakes: dict[str, float]) -> Match:
    """Judge one end of the interval."""
    match = near(seen, right, Tolerance(3), mistakes)
    return match if match.full or match.mistake else none(match.say)


Counts = list[list[float]]


def _agreed(table: Counts) -> float:
    return sum(table[i][i] for i in range(len(table))) / sum(map(sum, table))


def _habits(table: Counts) -> tuple[list[float], list[float]]:
    total = sum(map(sum, table))
    return [sum(row) / total for row in table], [sum(column) / total for column in zip(*table, strict=True)]


def _beyond(share: float, luck: float) -> float:
    return 1 - (1 - share) / (1 - luck)


def _chance(table: Counts) -> float:
    return sum(a * b for a, b in zip(*_habits(table), strict=True))


def _kappa(table: Counts) -> float:
    return _beyond(_agreed(table), _chance(table))


def _pooled(table: Counts) -> float:
    return _beyond(_agreed(table), sum(((a + b) / 2) ** 2 for a, b in zip(*_habits(table), strict=True)))


def _one_coders(side: int) -> Callable[[Counts], float]:
    def way(table: Counts) -> float:
        return _beyond(_agreed(table), sum(share**2 for share in _habits(table)[side]))

    return way


def _two_only(table: Counts, total: float) -> float:
    """Give what a formula with the four cells of two categories makes of a table."""
    (a, b), (c, d) = (row[:2] for row in table[:2])
    return _beyond((a + d) / total, ((a + b) * (a + c) + (c + d) * (b + d)) / total**2)


def _first_two(table: Counts) -> float:
    """Run over the first two categories only, with the habits of all."""
    shares = list(zip(*_habits(table), strict=True))[:2]
    return _beyond((table[0][0] + table[1][1]) / sum(map(sum, table)), sum(a * b for a, b in shares))


KAPPA_MISTAKES = {
    "raw-agreement": _agreed,
    "two-categories-only": [
        lambda table: _two_only(table, sum(map(sum, table))),
        lambda table: _two_only(table, sum(map(sum, (row[:2] for row in table[:2])))),
        _first_two,
    ],
    "chance-divided-once": lambda table: _beyond(_agreed(table), _chance(table) * sum(map(sum, table))),
    "difference-not-bracketed": [
        lambda table: _agreed(table) - 2 * _chance(table),
        lambda table: _agreed(table) - _chance(table) / (1 - _chance(table)),
    ],
    "habits-pooled": _pooled,
    "chance-is-one-in-k": lambda table: _beyond(_agreed(table), 1 / len(table)),
    "not-divided": lambda table: _agreed(table) - _chance(table),
    "divided-by-another": [
        lambda table: (_agreed(table) - _chance(table)) / (1 - _agreed(table)),
        lambda table: (_agreed(table) - _chance(table)) / _chance(table),
    ],
    "one-coders-habits": [_one_coders(0), _one_coders(1)],
    "kappa-in-percent": lambda table: 100 * _kappa(table),
    "chance-from-the-diagonal": lambda table: _beyond(
        _agreed(table), sum((table[i][i] / sum(map(sum, table))) ** 2 for i in range(len(table)))
    ),
}
# Cohen (1968, table 1), in counts of 200.
COHEN = [[88, 10, 2], [14, 40, 6], [18, 10, 12]]


@task(
    "kappa",
    observe=calls(
        "kappa",
        call([[20, 5], [10, 15]], label="the table of the question", group="the worked table and one more"),
        call([[45, 15], [25, 15]], label="a table of 100", group="the worked table and one more"),
        call(COHEN, label="Cohen's table of 1968, in counts", group="the table that Cohen published"),
    ),
)
def kappa(seen: Seen) -> None:
    seen.calls(_kappa, group="the worked table and one more", places=4, points=1, mistakes=KAPPA_MISTAKES)
    why = "Of three categories, with unequal habits: the coders agree on 70 in 100, and kappa is 0.49."
    seen.calls(_kappa, group="the table that Cohen published", places=4, points=1, mistakes=KAPPA_MISTAKES, why=why)


Codes = list[list[int | None]]


def _units(ratings: Codes) -> list[list[int]]:
    return [[code for code in unit if code is not None] for unit in zip(*ratings, strict=True)]


Far = Callable[[int, int], float]


def _far(metric: str) -> Far:
    return (lambda c, k: (c - k) ** 2) if metric == "interval" else (lambda c, k: float(c != k))


def _alpha_of(
    units: list[list[int]],
    far: Far,
    *,
    pool: list[int] | None = None,
    less: int = 1,
    by: Callable[[int], float] = lambda size: size - 1,
) -> float:
    units = [codes for codes in units if len(codes) > 1]
    within = sum(sum(far(c, k) for c in codes for k in codes) / by(len(codes)) for codes in units)
    every = pool if pool is not None else [code for codes in units for code in codes]
    between = sum(far(c, k) for c in every for k in every)
    return 1 - (len(every) - less) * within / between


def _alpha(ratings: Codes, metric: str) -> float:
    return _alpha_of(_units(ratings), _far(metric))


def _other_metric(ratings: Codes, metric: str) -> float:
    return _alpha(ratings, "nominal" if metric == "interval" else "interval")


def _complete_only(ratings: Codes, metric: str) -> float:
    return _alpha_of([codes for codes in _units(ratings) if len(codes) == len(ratings)], _far(metric))


def _lone_counted(ratings: Codes, metric: str) -> float:
    units = _units(ratings)
    return _alpha_of(units, _far(metric), pool=[code for codes in units for code in codes])


def _one_less_forgotten(ratings: Codes, metric: str) -> float:
    return _alpha_of(_units(ratings), _far(metric), less=0)


def _pairs_not_averaged(ratings: Codes, metric: str) -> float:
    return _alpha_of(_units(ratings), _far(metric), by=lambda size: 1)


def _factor_left_out(ratings: Codes, metric: str) -> float:
    units = _units(ratings)
    size = sum(len(codes) for codes in units if len(codes) > 1)
    return 1 - (1 - _alpha_of(units, _far(metric))) / (size - 1)


def _divided_by_all(ratings: Codes, metric: str) -> float:
    return _alpha_of(_units(ratings), _far(metric), by=lambda size: size)


def _units_for_codes(less: int) -> Callable[[Codes, str], float]:
    def way(ratings: Codes, metric: str) -> float:
        units = [codes for codes in _units(ratings) if len(codes) > 1]
        return 1 - (1 - _factor_left_out(ratings, metric)) * (len(units) - less)

    return way


def _pairs_once(ratings: Codes, metric: str) -> float:
    """Count each pair once within units and twice between all codes."""
    return 1 - (1 - _alpha(ratings, metric)) / 2


def _not_squared(ratings: Codes, metric: str) -> float:
    return _alpha_of(_units(ratings), (lambda c, k: abs(c - k)) if metric == "interval" else _far(metric))


def _raw(ratings: Codes, metric: str) -> float:
    """Give the share of pairs within units that are alike, whatever the metric."""
    pairs = Counter(a == b for codes in _units(ratings) for i, a in enumerate(codes) for b in codes[i + 1 :])
    return pairs[True] / pairs.total()


ALPHA_MISTAKES = {
    "metric-ignored": [lambda ratings, metric: _alpha(ratings, "nominal"), _other_metric],
    "complete-units-only": _complete_only,
    "lone-codes-counted": _lone_counted,
    "one-less-forgotten": _one_less_forgotten,
    "pairs-not-averaged": _pairs_not_averaged,
    "divided-by-all-codes": _divided_by_all,
    "units-for-codes": [_units_for_codes(1), _units_for_codes(0)],
    "factor-left-out": _factor_left_out,
    "pairs-once": _pairs_once,
    "steps-not-squared": _not_squared,
    "raw-pairs": _raw,
}
_ = None
# Krippendorff (2011), four coders and twelve units.
KRIPPENDORFF: Codes = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
SMALL: Codes = [[1, 2, 3, 3], [1, 2, 4, _], [_, 2, 3, _]]


@task(
    "alpha",
    observe=calls(
        "alpha",
        call(SMALL, "nominal", label="the example of the question, nominal", group="codes read as names"),
        call(KRIPPENDORFF, "nominal", label="Krippendorff's example, nominal", group="codes read as names"),
        call(SMALL, "interval", label="the example of the question, interval", group="codes read as steps"),
        call(KRIPPENDORFF, "interval", label="Krippendorff's example, interval", group="codes read as steps"),
    ),
)
def alpha(seen: Seen) -> None:
    seen.calls(_alpha, group="codes read as names", places=4, points=1, mistakes=ALPHA_MISTAKES)
    why = "The same codes: 0.743 read as names, 0.849 read as steps, since most that differ are neighbours."
    seen.calls(_alpha, group="codes read as steps", places=4, points=1, mistakes=ALPHA_MISTAKES, why=why)


RESULTS = ("kappa", "alpha", "interval")
ASSUMPTIONS = ("habits", "equal-categories", "distance", "complete", "independent")
FACTS = ("D1", "D2", "D3", "D4", "D5")


@task("drivers", observe=name("drivers"))
def drivers(seen: Seen) -> None:
    seen.codes(RESULTS, ASSUMPTIONS, FACTS)
    seen.classified(
        {"kappa": [reading("habits", "D1")]},
        points=1,
        others=RESULTS[1:],
        mistakes={
            "chance-always-equal": {"kappa": ["equal-categories"]},
            "fact-of-another-result": {"kappa": {"independent", "distance", "complete"}},
            "fact-beside-the-assumption": {"kappa": ["habits"]},
        },
        why={"kappa": "Two who say the same word 95 times in 100 agree often by habit: by chance, on 90.5 of 100."},
    )


CLAIMS = ("PC-50", "PC-51", "PC-52", "PC-70", "PC-80", "PC-83", "PC-84", "PC-86")
VERDICTS = ("holds", "imprecise", "wrong")
BANK = tuple(f"F{number}" for number in range(1, 13))
EVIDENCE_BESIDE = "evidence-beside-the-verdict"


@task("verdicts", observe=name("verdicts"))
def verdicts(seen: Seen) -> None:
    seen.codes(CLAIMS, VERDICTS, BANK)
    judged = {"PC-51": [reading("wrong", "F4")], "PC-80": [reading("holds", "F7"), reading("imprecise", "F12")]}
    seen.classified(
        judged,
        points=2.5,
        others=[claim for claim in CLAIMS if claim not in judged],
        mistakes={
            "centre-is-treaty": {"PC-51": ["holds"]},
            "category-is-no-detail": {"PC-51": ["imprecise"]},
            "sounds-alike-is-alike": {"PC-80": ["wrong"]},
            EVIDENCE_BESIDE: {"PC-51": ["wrong"], "PC-80": {"holds", "imprecise"}},
        },
        why={
            "PC-51": "A centre is no agreement: it trains, writes and rehearses, and commands nobody.",
            "PC-80": "Subject on the one side, tool on the other. That some institutions use the words otherwise is worth a footnote.",
        },
    )


SENTENCES = ("never", "most")
LIMITS = ("none-is-not-never", "only-what-was-seen", "coders", "cause")
LIMIT_FACTS = ("L1", "L2", "L3", "L4")


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    seen.codes(SENTENCES, LIMITS, LIMIT_FACTS)

