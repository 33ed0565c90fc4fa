"""The judgement of the exercise on the foundations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import sqrt
from pathlib import Path
from random import Random

from cyberattache.checks import Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.forecast import brier
from cyberattache.compare.number import Tolerance, is_near
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models.proportions import wilson_interval
from cyberattache.models.reliability import cohen_kappa, krippendorff_alpha

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_foundations", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)


# --- activities, border-cases, layers, actors: what is it, where, and who -----------------------------------------

KINDS = {
    "trade-secrets": [reading("cyber-diplomacy")],
    "nuclear-link": [reading("cyber-diplomacy"), reading("military-diplomacy")],
    "au-position": [reading("cyber-diplomacy")],
    "crime-treaty": [reading("cyber-diplomacy")],
    "embassy-posts": [reading("digital-diplomacy")],
    "defence-ministers": [reading("military-diplomacy")],
    "attache-talks": [reading("military-diplomacy")],
    "centrifuges": [reading("operation")],
    "satellite": [reading("operation")],
    "symphony": [reading("operation")],
    "clearance-files": [reading("espionage")],
    "troll-farm": [reading("influence")],
}
KIND_MISTAKES = {
    "espionage-is-diplomacy": {
        one: ["cyber-diplomacy"] for one in ("clearance-files", "centrifuges", "satellite", "symphony", "troll-farm")
    },
    "forces-are-diplomacy": {one: ["military-diplomacy"] for one in ("centrifuges", "satellite", "symphony")},
    "attache-spies": {"attache-talks": ["espionage"]},
    "tool-for-subject": {"embassy-posts": ["cyber-diplomacy"]},
    "subject-for-tool": {one: ["digital-diplomacy"] for one in ("trade-secrets", "nuclear-link", "au-position", "crime-treaty")},
    "uniform-means-operation": {one: ["operation"] for one in ("defence-ministers", "attache-talks")},
    "subject-before-forces": {
        one: {"cyber-diplomacy", "digital-diplomacy"} for one in ("defence-ministers", "attache-talks")
    },
    "charged-so-crime": {one: ["crime"] for one in ("satellite", "symphony", "clearance-files", "troll-farm")},
    "own-name-is-influence": {"embassy-posts": ["influence"]},
    "copying-is-breaking": {"clearance-files": ["operation"]},
    "breaking-is-copying": {one: ["espionage"] for one in ("centrifuges", "satellite", "symphony")},
    "named-after-its-subject": {"trade-secrets": ["espionage"], "crime-treaty": ["crime"], "symphony": ["influence"]},
    "words-are-an-operation": {"troll-farm": ["operation"]},
    "false-name-overlooked": {"troll-farm": ["digital-diplomacy"]},
}
KINDS_WHY = {
    "trade-secrets": "The promise is about espionage and is not espionage: diplomacy often speaks of what is not diplomacy.",
    "nuclear-link": (
        "Contested. The message is about networks, so cyber diplomacy; on the Russian side the ministry of defence keeps "
        "the centre, so that some call it military. Both earn the points."
    ),
    "au-position": "A body of 55 states says openly how it reads the law: it speaks to other states, about networks.",
    "crime-treaty": "Its subject is crime, and what was done was to negotiate.",
    "embassy-posts": "Visas by way of a network: the tool is digital, the subject is not.",
    "defence-ministers": "Ministers of defence, by agreement, with partners who are each other's rivals.",
    "attache-talks": "An attaché is a soldier accredited as a diplomat; that staffs compare networks is the point of it.",
    "centrifuges": "Something was broken. That nobody has acknowledged it changes who, not what.",
    "satellite": "Modems were made useless; copying them would have left them working.",
    "symphony": "Files were deleted and users locked out. Its target published; the act was to break.",
    "clearance-files": "Copies were taken and nothing was broken. No state was formally named.",
    "troll-farm": "Words under a false name before an audience; no network was entered for it.",
}


@task("activities", observe=name("labels"))
def activities(seen: Seen) -> None:
    others = [one for one in OPEN.ACTIVITIES if one not in KINDS]
    seen.mapping(OPEN.ACTIVITIES, partial=True)
    seen.classified(KINDS, points=4.5, mistakes=KIND_MISTAKES, why=KINDS_WHY, others=others)


BORDER_KEY = {
    "hunt-forward": [reading("military-diplomacy", "invited"), reading("operation", "networks")],
    "central-bank": [reading("crime", "gain"), reading("operation", "state-hand")],
    "hack-and-leak": [
        reading("espionage", "secret-copy"),
        reading("influence", "publication"),
        reading(["espionage", "influence"], ["secret-copy", "publication"]),
    ],
}
BORDER_WHY = {
    "hunt-forward": (
        "Contested. By its consent it is military diplomacy, and the plainest case there is; by what is done at the "
        "keyboard, and by what is taken home, others call it an operation. Both earn the points."
    ),
    "central-bank": (
        "Contested. The act is theft; the charge says that a state-sponsored group did it, and then some see an operation "
        "that pays. Both earn the points."
    ),
    "hack-and-leak": "Two acts: a secret copy, then a publication. Say which of the two you have labelled, or both.",
}


@task("border-cases", observe=name("borders"))
def border_cases(seen: Seen) -> None:
    swapped = {
        "hunt-forward": {"military-diplomacy", "operation"},
        "central-bank": {"crime", "operation"},
        "hack-and-leak": {"influence", "espionage"},
    }
    seen.mapping(OPEN.BORDERS, partial=True)
    mistakes = {**OPEN.BORDER_MISTAKES, OPEN.SWAPPED: swapped}
    seen.classified(BORDER_KEY, points=1.5, mistakes=mistakes, why=BORDER_WHY, others=["tech-ambassador"])


LAYER_KEY = {
    "fire": [reading("physical", "physical network")],
    "names": [reading("logical", "logical network")],
    "routes": [reading("logical", "logical network")],
    "register": [reading("information", "logical network")],
    "account": [reading("people", "cyber-persona"), reading("information", "cyber-persona")],
    "rumour": [reading("people", "outside")],
}
LAYER_MISTAKES = {
    "networks-have-no-matter": {"fire": ["logical"]},
    "rules-are-matter": {"names": ["physical"], "routes": ["physical"]},
    "addresses-are-content": {"names": ["information"], "routes": ["information"]},
    "content-is-code": {"register": ["logical"]},
    "content-lost-in-doctrine": {"register": ["information"]},
    "account-is-code": {"account": ["logical"]},
    "persona-is-person": {"rumour": ["people"]},
    "belief-is-content": {"rumour": ["information"]},
    "no-counterpart": {"fire": ["physical"], "names": ["logical"], "routes": ["logical"], "account": ["people"]},
}
LAYER_WHY = {
    "fire": "Matter burns; whether a copy of the content exists elsewhere is the next question.",
    "names": "The machine stands and the content is whole: what leads to it was changed.",
    "routes": "Nothing is broken; others believe an announcement. Routing is an agreement between networks.",
    "register": "Machines, rules and addresses work, and say what is not so. The doctrine keeps data in its logical layer.",
    "account": (
        "Contested. Some put a false identity with the people it deceives, others with the content it sends. For the "
        "doctrine it is the standard case of its third layer."
    ),
    "rumour": "What was damaged is trust. The doctrine has no layer for it, which is why diplomats use the other model.",
}


@task("layers", observe=name("layers"))
def layers(seen: Seen) -> None:
    others = [one for one in OPEN.HAPPENINGS if one not in LAYER_KEY]
    seen.mapping(OPEN.HAPPENINGS, partial=True)
    seen.classified(LAYER_KEY, points=3.75, mistakes=LAYER_MISTAKES, why=LAYER_WHY, others=others)


ROLES = dict(zip(OPEN.ACTORS, ("speaks", "speaks", "operates", "responds", "proxy", "profits", "standards", "reports"), strict=True))


@task("actors", observe=name("roles"))
def actors(seen: Seen) -> None:
    OPEN.read_roles(seen)
    seen.table(
        {actor: {"role": role} for actor, role in ROLES.items()},
        key="actor",
        places=0,
        points={"role": 2.5},
        mistakes={
            "attache-spies": {"role": {"attache": "operates"}},
            "response-is-counter-attack": {"role": {"team": "operates"}},
            "every-gang-is-a-proxy": {"role": {"gang": "proxy"}},
            "volunteers-are-soldiers": {"role": {"privateers": "operates"}},
            "helpers-are-responders": {"role": {"engineers": "responds", "lab": "responds"}},
        },
        why={"role": "Two speak for states; the attaché is one of them. What the privateers are is what attribution will be about."},
    )


# --- forecast, objectives, interval, limit: what the counts say, and how surely -------------------------------------


def _counts() -> dict[str, int]:
    """Give the incidents of DCID 2.0 by objective, and those of a severity of 5 or more."""
    rows = table("incident_counts")
    by_aim = {str(row["objective"]): int(str(row["count"])) for row in rows.where(measure="objective")}
    return {
        "espionage": sum(count for aim, count in by_aim.items() if "espionage" in aim),
        "short": by_aim["short-term espionage"],
        "disruption": by_aim["disruption"],
        "degradation": by_aim["degradation"],
        "severe": sum(int(str(row["count"])) for row in rows.where(measure="severity") if int(str(row["severity"])) >= 5),
    }


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    OPEN.forecast.judge(seen)  # says once more what was said on the spot, and ends here where it ended there
    probabilities = seen.forecast(OPEN.OUTCOMES)
    severe = _counts()["severe"]
    happened = next(bin_ for bin_ in OPEN.OUTCOMES if severe <= int(bin_.split("-")[1]))
    seen.holds(
        probabilities[OPEN.OUTCOMES[-1]] <= 0.5,
        tried=f"Score the forecast: Brier {brier(probabilities, happened):.2f}; 0 is best, 2 worst, four equal shares 0.75.",
        saw=f"{severe} of 429 got a 5 or more",
        say="",
        mistake="expected-catastrophe",
    )


@task("objectives", observe=name("aims"))
def objectives(seen: Seen) -> None:
    counts = _counts()
    n = {aim: counts[aim] for aim in OPEN.AIMS}
    total = sum(n.values())
    right = {aim: {"n": count, "share": count / total} for aim, count in n.items()}
    mistakes = {
        "one-kind-of-espionage": {"n": {"espionage": counts["short"]}, "share": {"espionage": counts["short"] / total}},
        "share-in-percent": {"share": {aim: 100 * count / total for aim, count in n.items()}},
        "odds-for-share": {"share": {aim: count / (total - count) for aim, count in n.items()}},
        "equal-kinds": {"share": dict.fromkeys(OPEN.AIMS, 1 / 3)},
        "rounded-too-early": {"share": {aim: round(count / total, 2) for aim, count in n.items()}},
    }
    why = {"share": "Espionage leads by far in what became public between rivals; disruption was there from the first years on."}
    seen.table(right, key="aim", places=3, points={"n": 0.5, "share": 1.5}, mistakes=mistakes, why=why)


def _ends_by_mistake(k: float, n: float) -> dict[str, tuple[float, float]]:
    """Give the two ends as named mistakes lead to them."""
    p, z = k / n, 1.96
    plain, root = z * sqrt(p * (1 - p) / n), sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    middle, scale = p + z * z / (2 * n), 1 + z * z / n
    ninety = wilson_interval(int(k), int(n), 0.90)
    return {
        "share-plus-minus": (p - plain, p + plain),
        "not-scaled": (middle - z * root, middle + z * root),
        "one-part-scaled": (middle / scale - z * root, middle / scale + z * root),
        "square-lost": (
            (p + z / (2 * n) - z * root) / scale,
            (p + z / (2 * n) + z * root) / scale,
        ),
        "middle-not-moved": ((p - z * root) / scale, (p + z * root) / scale),
        "one-sided-quantile": (ninety.low, ninety.high),
        "quantile-left-out": ((middle - root) / scale, (middle + root) / scale),
        "numbers-of-the-chapter": (0.016, 0.048),
    }


@task("interval", observe=name("ends"))
def interval(seen: Seen, given: Given) -> None:
    low, high = OPEN.read_ends(seen, given)
    right = wilson_interval(int(given.k), int(given.n))
    ways, three = _ends_by_mistake(float(given.k), float(given.n)), Tolerance(3)
    wrong = {key: pair for key, pair in ways.items() if is_near(low, pair[0], three) and is_near(high, pair[1], three)}
    why = "The upper end lies further from the share than the lower: a small share has more room above than below."
    for which, value, end, place in (("low", low, right.low, 0), ("high", high, right.high, 1)):
        mistakes = {key: pair[place] for key, pair in wrong.items()}
        match = OPEN.end(value, end, mistakes).because(why if place else "")
        seen.ladder.match(f"Work out the {which} end with your own k and n.", f"{value:g}", match, 1)


LIMIT_KEY = {
    "never": [reading("none-is-not-never", "L1"), reading("only-what-was-seen", "L2")],
    "most": [reading("only-what-was-seen", "L2")],
}
LIMIT_WHY = {
    "never": "In 120 cases a share of three in a hundred can easily stay unseen; and what was conceded in silence is not coded.",
    "most": "What is found late or never, and what happens between others than rivals, is in no denominator here.",
}


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    mistakes = {
        "nobody-claims-a-cause": {"never": ["cause"], "most": ["cause"]},
        "coders-are-not-that-far-off": {"never": ["coders"], "most": ["coders"]},
        "none-everywhere": {"most": ["none-is-not-never"]},
        "fact-beside-the-limit": {"never": {"none-is-not-never", "only-what-was-seen"}, "most": ["only-what-was-seen"]},
    }
    seen.mapping(OPEN.SENTENCES, partial=True)
    seen.classified(LIMIT_KEY, points=1, mistakes=mistakes, why=LIMIT_WHY)


# --- kappa, alpha, drivers: do coders agree ------------------------------------------------------------------------


def _kappa_calls(given: Given, rng: Random) -> Observe:
    drawn = []
    for size in (2, 3, 4):
        square = [[rng.randint(1, 12) + (12 if row == column else 0) for column in range(size)] for row in range(size)]
        square[0][0] += rng.randint(5, 25)
        drawn.append(square)
    inputs = [call(square, label=f"a table of {len(square)} categories", group="three other tables") for square in drawn]
    counts = drawn[1]
    turned = [list(column) for column in zip(*counts, strict=True)]
    a, b = rng.randint(5, 30), rng.randint(5, 30)
    inputs += [
        call(turned, label="the coders exchanged", group="special cases"),
        call([row[::-1] for row in counts[::-1]], label="the categories in another order", group="special cases"),
        call([[3 * cell for cell in row] for row in counts], label="three times as many incidents", group="special cases"),
        call([[a, 0], [0, b]], label="two coders who never differ", group="special cases"),
        call([[1, a], [b, 2]], label="two coders who differ nearly always", group="special cases"),
        call([[90, 5], [5, 0]], label="one category that both use nearly always", group="special cases"),
        call([[a, 0], [0, 0]], label="one category only", group="what has no answer", raises="ValueError"),
        call([[0, 0, 0], [0, b, 0], [0, 0, 0]], label="one of three categories only", group="what has no answer", raises="ValueError"),
    ]
    return calls("kappa", *inputs)


@task("kappa", observe=_kappa_calls)
def kappa(seen: Seen) -> None:
    seen.calls(cohen_kappa, group="three other tables", places=4, points=2, mistakes=OPEN.KAPPA_MISTAKES)
    why = "Who is called A changes nothing, nor does the order; and kappa goes below 0 where coders differ more than chance would."
    seen.calls(cohen_kappa, group="special cases", places=4, points=1, mistakes=OPEN.KAPPA_MISTAKES, why=why)
    unguarded = [OPEN._kappa, _or(OPEN._kappa, 1.0), _or(OPEN._kappa, 0.0), *_each(OPEN.KAPPA_MISTAKES)]
    seen.calls(cohen_kappa, group="what has no answer", points=1, mistakes={"no-answer-given-as-one": unguarded})


Answer = Callable[..., object]


def _each(mistakes: Mapping[str, Answer | Sequence[Answer]]) -> list[Answer]:
    """List every function of a dict of mistakes."""
    return [way for one in mistakes.values() for way in ([one] if callable(one) else one)]


def _or(function: Answer, value: object) -> Answer:
    """Make the function that gives `value` where the one given has no answer."""

    def guarded(*args: object) -> object:
        try:
            return function(*args)
        except ZeroDivisionError:
            return value

    return guarded


def _ratings(rng: Random, coders: int, units: int) -> list[list[int | None]]:
    """Draw codes from 1 to 5 with gaps, so that every named mistake gives another number."""
    truth = [rng.randint(1, 5) for _ in range(units)]
    drawn = [[min(5, max(1, code + rng.choice((0, 0, 0, 1, -1, 2)))) for code in truth] for _ in range(coders)]
    ratings: list[list[int | None]] = [list(row) for row in drawn]
    for unit in range(units):
        if unit % 3 == 1:
            ratings[rng.randrange(coders)][unit] = None
    for row in ratings[1:]:
        row[0] = None  # a unit with one code
    ratings[0][2:5], ratings[1][2:5] = [1, 2, 5], [2, 5, 5]  # whatever is drawn, codes differ by one, by three and by none
    return ratings


def _alpha_calls(given: Given, rng: Random) -> Observe:
    inputs = []
    for coders, units in ((3, 10), (4, 9)):
        drawn = _ratings(rng, coders, units)
        inputs += [
            call(drawn, metric, label=f"{coders} coders, {units} units, {metric}", group=f"other codings, {metric}")
            for metric in ("nominal", "interval")
        ]
    drawn = _ratings(rng, 3, 10)
    moved = [[None if code is None else 10 - 2 * code for code in row] for row in drawn[::-1]]
    more = [[*row, 4 if coder == 0 else None] for coder, row in enumerate(drawn)]
    for ratings, label in ((drawn, "codes before they are changed"), (moved, "other coders first, codes on another scale")):
        inputs += [call(ratings, metric, label=f"{label}, {metric}", group="special cases") for metric in ("nominal", "interval")]
    inputs += [
        call(more, "nominal", label="one unit more that only one coder saw", group="special cases"),
        call([[1, 2, 3, 3], [1, 2, 3, 3]], "interval", label="coders who never differ", group="special cases"),
        call([[2, 2], [2, 2]], "nominal", label="codes that are all the same", group="what has no answer", raises="ValueError"),
        call([[1, None], [None, 3]], "interval", label="no unit with two codes", group="what has no answer", raises="ValueError"),
    ]
    return calls("alpha", *inputs)


def _reference(ratings: list[list[int | None]], metric: str) -> float:
    return krippendorff_alpha(ratings, "interval" if metric == "interval" else "nominal")


@task("alpha", observe=_alpha_calls)
def alpha(seen: Seen) -> None:
    seen.calls(_reference, group="other codings, nominal", places=4, points=1.5, mistakes=OPEN.ALPHA_MISTAKES)
    seen.calls(_reference, group="other codings, interval", places=4, points=1.5, mistakes=OPEN.ALPHA_MISTAKES)
    why = "A unit that one coder saw says nothing about agreement; another scale with equal steps changes nothing either."
    seen.calls(_reference, group="special cases", places=4, points=1, mistakes=OPEN.ALPHA_MISTAKES, why=why)
    unguarded = [OPEN._alpha, _or(OPEN._alpha, 1.0), _or(OPEN._alpha, 0.0), *_each(OPEN.ALPHA_MISTAKES)]
    seen.calls(_reference, group="what has no answer", points=1, mistakes={"no-answer-given-as-one": unguarded})


DRIVER_KEY = {"alpha": [reading("distance", "D2")], "interval": [reading("independent", "D3")]}
DRIVER_WHY = {
    "alpha": "Read as names a 3 beside a 4 is as wrong as a 1 beside a 5. The codes are the same, the question is another.",
    "interval": "Incidents of one rivalry resemble each other, so 429 of them tell less than 429 draws would.",
}


@task("drivers", observe=name("drivers"))
def drivers(seen: Seen) -> None:
    mistakes = {
        "gaps-explain-all": {"alpha": ["complete"]},
        "fact-of-another-result": {
            "alpha": {"independent", "equal-categories"},
            "interval": {"complete", "distance", "equal-categories"},
        },
        "kappa-everywhere": {"alpha": ["habits"], "interval": ["habits"]},
        "fact-beside-the-assumption": {"alpha": ["distance"], "interval": ["independent"]},
    }
    seen.mapping(OPEN.RESULTS, partial=True)
    seen.classified(DRIVER_KEY, points=2, mistakes=mistakes, why=DRIVER_WHY, others=["kappa"])


# --- verdicts: what popular claims hold ----------------------------------------------------------------------------

VERDICT_KEY = {
    "PC-50": [reading(["imprecise"], "F3"), reading("wrong", "F3")],
    "PC-52": [reading("imprecise", "F5"), reading("holds", "F5")],
    "PC-70": [reading("imprecise", ["F6"]), reading("wrong", "F6")],
    "PC-83": [reading("wrong", ["F7", "F8"])],
    "PC-84": [reading("imprecise", "F9")],
    "PC-86": [reading("imprecise", "F10")],
}
VERDICT_MISTAKES = {
    "vulnerable-is-destroyed": {"PC-50": ["holds"]},
    "headlines-are-a-trend": {"PC-70": ["holds"]},
    "espionage-is-diplomacy": {"PC-83": ["holds"]},
    "category-is-no-detail": {"PC-83": ["imprecise"]},
    "seat-is-a-staff": {"PC-84": ["holds"]},
    "one-pole": {"PC-86": ["holds"]},
    "correcting-is-rejecting": {"PC-52": ["wrong"], "PC-84": ["wrong"], "PC-86": ["wrong"]},
}
VERDICTS_WHY = {
    "PC-50": "Both showed what depends on networks. What was disturbed came back, so that the comparison with arms fails.",
    "PC-52": "Four are named rightly; commands, proxies, criminals, response teams and engineers are not named at all.",
    "PC-70": "Espionage still leads in the count, and disruption is as old as the count. What moved is the attention.",
    "PC-83": "Diplomacy deals with operations and is not made of them; a mission finds things out by lawful means only.",
    "PC-84": "Two of three hold. A seat costs a vote, a delegation costs salaries.",
    "PC-86": "True of the United States, and of five others on every group: half of the picture is not the picture.",
}


@task("verdicts", observe=name("verdicts"))
def verdicts(seen: Seen) -> None:
    beside = {claim: {one for item in key for one in item.labels} for claim, key in VERDICT_KEY.items()}
    seen.mapping(OPEN.CLAIMS, partial=True)
    others = [claim for claim in OPEN.CLAIMS if claim not in VERDICT_KEY]
    mistakes = {**VERDICT_MISTAKES, OPEN.EVIDENCE_BESIDE: beside}
    seen.classified(VERDICT_KEY, points=7.5, mistakes=mistakes, why=VERDICTS_WHY, others=others)
