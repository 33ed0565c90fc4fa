"""The judgement of the exercise on cases.

Longer than a module should be, because a unit keeps its judgement in one file of a known name: fifteen tasks, each with
the mistakes that it can tell apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from cyberattache.checks import Bank, Bearing, Given, Observe, Seen, call, calls, name, reading, task
from cyberattache.compare.forecast import brier
from cyberattache.compare.number import Tolerance, near
from cyberattache.compare.tables import read_table
from cyberattache.compare.values import as_finite, as_sequence, as_text, show
from cyberattache.learner.rows import table
from cyberattache.learner.run import load_module
from cyberattache.models import process_tracing, qca
from cyberattache.models.process_tracing import Evidence

# What ships to learners already says how each mistake is made; the judgement uses the same functions.
OPEN = load_module("checks_open_cases", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)


# --- comparison ---------------------------------------------------------------------------------------------------

COSTLY = ("sanction", "indictment", "expulsion", "severed relations")
HARM = {
    "estonia-2007": "service",
    "stuxnet-2010": "physical",
    "wannacry-2017": "service",
    "notpetya-2017": "service",
    "albania-2022": "service",
}
MONTHS_18 = 548


def _day(text: str) -> date:
    return date.fromisoformat((text + "-01-01")[:10])


def _first(case: str, event: str, forms: tuple[str, ...] = ()) -> Mapping[str, object] | None:
    rows = [row for row in table("case_events").where(case=case, event=event) if not forms or row["form"] in forms]
    return min(rows, key=lambda row: str(row["date"]), default=None)


def _since(case: str, start: str, end: Mapping[str, object] | None) -> int | str:
    begin = _first(case, start)
    return (_day(str(end["date"])) - _day(str(begin["date"]))).days if begin and end else "never"


@cache
def _compared(start: str = "public") -> dict[str, dict[str, object]]:
    """Answer the six questions for the five cases, with days counted from one kind of event."""
    found = {}
    for case, harm in HARM.items():
        naming, cost = _first(case, "named", ("formal",)), _first(case, "answer", COSTLY)
        days = _since(case, "public", cost)
        found[case] = {
            "named": str(naming["names"]) if naming else "none",
            "days_to_name": _since(case, start, naming),
            "speakers": len(str(naming["by"]).split()) if naming else 0,
            "costly": "yes" if isinstance(days, int) and days < MONTHS_18 else "no",
            "days_to_cost": _since(case, start, cost),
            "harm": harm,
        }
    return found


def _slips(seen: Seen) -> dict[str, dict[str, dict[str, object]]]:
    """Give the cells by which each mistake shows itself."""
    right, early = _compared(), _compared("began")
    rows = read_table(seen.value(), "case", OPEN.COLUMNS).rows
    stuxnet = as_text(rows.get("stuxnet-2010", {}).get("named")) or ""
    any_voice = {case: _since(case, "public", _first(case, "named")) for case in HARM}
    charge = {case: _since(case, "public", _first(case, "answer", ("indictment",))) for case in HARM}
    sanction = _since("albania-2022", "public", _first("albania-2022", "answer", ("sanction",)))
    press = _since("stuxnet-2010", "public", _first("stuxnet-2010", "named", ("press",)))
    from_began = as_finite(rows.get("albania-2022", {}).get("days_to_name")) == early["albania-2022"]["days_to_name"]
    spoke = {case: as_finite(rows.get(case, {}).get("speakers")) for case in HARM}
    fewer = {case: n for case, n in spoke.items() if n is not None and 0 < n < int(str(right[case]["speakers"]))}
    cost = as_finite(rows.get("estonia-2007", {}).get("days_to_cost"))
    harm = as_text(rows.get("stuxnet-2010", {}).get("harm")) or ""
    months = {case: round(days / 30.4) for case in HARM if isinstance(days := right[case]["days_to_name"], int)}
    return {
        "press-as-attribution": {
            "named": {"stuxnet-2010": stuxnet if "USA" in stuxnet or "ISR" in stuxnet else "USA"},
            "days_to_name": {"stuxnet-2010": press},
        },
        "accusation-as-attribution": {
            "named": {"estonia-2007": "RUS"},
            "days_to_name": {"estonia-2007": any_voice["estonia-2007"]},
            "speakers": {"estonia-2007": 1},
        },
        # Relations were severed as long after the first day as the sanction came after the day on which it was public.
        "from-the-first-day": {
            column: {"albania-2022": early["albania-2022"][column]}
            for column in ("days_to_name", *(("days_to_cost",) if from_began else ()))
        },
        "sanctions-only": {"days_to_cost": {"albania-2022": sanction}},
        "year-for-eighteen-months": {"costly": {"wannacry-2017": "no"}, "days_to_cost": {"wannacry-2017": "never"}},
        "first-voice": {"days_to_name": {case: any_voice[case] for case in ("wannacry-2017", "notpetya-2017")}},
        "months-for-days": {"days_to_name": dict(months)},
        "organisations-as-states": {"speakers": {"albania-2022": 4}},
        "later-voices": {"speakers": {"notpetya-2017": 6}},
        "not-all-speakers": {"speakers": dict(fewer)},
        "any-answer-as-cost": {
            "costly": {"estonia-2007": "yes"},
            "days_to_cost": {"estonia-2007": cost} if cost is not None else {},
        },
        "charge-only": {"days_to_cost": {"notpetya-2017": charge["notpetya-2017"]}},
        "harm-by-headline": {"harm": {"estonia-2007": "physical"}},
        "tool-for-effect": {"harm": {"wannacry-2017": "data", "notpetya-2017": "data"}},
        "things-overlooked": {"harm": {"stuxnet-2010": harm}} if harm.casefold() != "physical" else {},
    }


@task("comparison", observe=name("comparison"))
def comparison(seen: Seen) -> None:
    why = {
        "named": "Two of the five have no formal naming at all. That is an answer, and it was worth the question.",
        "days_to_name": "Weeks where the state that was hit led, seven or eight months where a worm hit many.",
        "harm": "Services were cut in four of the five; things were damaged in one. Neither is a war.",
    }
    points = dict.fromkeys(OPEN.COLUMNS, 1)
    seen.table(_compared(), key="case", places=0, points=points, mistakes=_slips(seen), why=why)


# --- tests and beliefs --------------------------------------------------------------------------------------------

TYPES = {
    "timing": [reading("hoop"), reading("straw in the wind")],
    "forum": [reading("straw in the wind")],
    "decline": [reading("hoop")],
    "accounts": [reading("smoking gun")],
    "ransom": [reading("hoop"), reading("doubly decisive")],
    "fingerprint": [reading("doubly decisive"), reading("smoking gun")],
    "minutes": [reading("smoking gun")],
    "intelligence": [reading("hoop")],
    "language": [reading("straw in the wind")],
    "order": [reading("smoking gun")],
}
TYPES_WHY = {
    "timing": (
        "Contested. A campaign's own arm must strike in those days, so a hoop; volunteers follow the news so closely that "
        "others call it a straw. Either way the coincidence does not show who struck."
    ),
    "decline": "Passing it keeps the pledge in the race. It was not passed: the fall began in mid-2014.",
    "ransom": (
        "Contested. It must work if crime is the business, so a hoop; since a wiper would hardly bother, some call it "
        "doubly decisive. It did not work."
    ),
    "fingerprint": (
        "Contested. Whoever aims at one plant must write this, so doubly decisive; others hold that an author might have "
        "aimed by other means, and call it a smoking gun."
    ),
    "minutes": "Nobody has found such minutes, and not finding them moves a belief little: few would have been written.",
    "intelligence": "Little of that kind was found, by the agencies' account. Missing a hoop is what hurts a hypothesis.",
}


@task("test-types", observe=name("tests"))
def test_types(seen: Seen) -> None:
    seen.mapping(OPEN.ITEMS, partial=True)
    others = [item for item in OPEN.ITEMS if item not in TYPES]
    seen.classified(TYPES, points=5, mistakes=OPEN.TEST_MISTAKES, why=TYPES_WHY, others=others)


def _update(prior: float, tests: list[tuple[float, float, bool]]) -> float:
    steps = process_tracing.after_all(prior, [(Evidence(t, f), passed) for t, f, passed in tests])
    return steps[-1] if steps else prior


def _draw(rng: Random, passed: bool) -> tuple[float, float, bool]:
    return rng.randint(50, 95) / 100, rng.randint(5, 45) / 100, passed


def _update_calls(given: Given, rng: Random) -> Observe:
    several, special, never = "several tests in a row", "special cases", "a result that cannot be"
    inputs = []
    for results in ((True, False), (False, True, True), (True, True, False, False)):
        prior = rng.choice([0.2, 0.25, 0.35, 0.7])
        tests = [_draw(rng, passed) for passed in results]
        inputs.append(call(prior, tests, label=f"{len(tests)} tests from a prior of {prior}", group=several))
    one, other = _draw(rng, True), _draw(rng, False)
    inputs += [
        call(0.3, [], label="no test at all", group=special),
        call(0.3, [one, other], label="two tests", group=special),
        call(0.3, [other, one], label="the same two the other way round", group=special),
        call(0.3, [(1.0, 0.6, False)], label="evidence that must be there and is missing", group=special),
        call(0.3, [(0.2, 0.0, True)], label="evidence that is found and cannot be there otherwise", group=special),
        call(0.3, [(0.5, 0.5, True)], label="evidence that says nothing", group=special),
        call(0.3, [(0.0, 0.0, True)], label="evidence that is found though it never can be", group=never, raises="ValueError"),
        call(0.3, [(1.0, 1.0, False)], label="evidence that is missing though it always must be there", group=never, raises="ValueError"),
    ]
    return calls("update_tests", *inputs)


def _unguarded(prior: float, tests: list[tuple[float, float, bool]]) -> float:
    return float(OPEN._after(prior, tests, OPEN._turned))


@task("update-tests", observe=_update_calls)
def update_tests(seen: Seen) -> None:
    slips = OPEN.UPDATE_MISTAKES
    why = "Order does not matter, and a test that is as likely either way changes nothing."
    seen.calls(_update, group="several tests in a row", places=4, points=2, mistakes=slips)
    seen.calls(_update, group="special cases", places=4, points=0.5, mistakes=slips, why=why)
    unguarded = {"impossible-not-refused": [_unguarded, lambda prior, tests: prior, *slips.values()]}
    seen.calls(_update, group="a result that cannot be", points=1, mistakes=unguarded)


@task("failed-hoop", observe=name("left"))
def failed_hoop(seen: Seen, given: Given) -> None:
    p, evidence = float(given.prior), Evidence(float(given.sure), float(given.anyway))
    half = process_tracing.after(0.5, evidence, passed=False)
    seen.near(
        process_tracing.after(p, evidence, passed=False),
        places=3,
        points=1.5,
        mistakes={
            "failed-as-passed": process_tracing.after(p, evidence, passed=True),
            "prior-left-out": half,
            "numbers-of-the-chapter": process_tracing.after(0.5, Evidence(0.9, 0.5), passed=False),
            "hoop-refutes": 0.0,
            "likelihood-for-belief": 1 - evidence.if_true,
            "not-divided": p * (1 - evidence.if_true),
            "half-turned": process_tracing.after(p, Evidence(1 - evidence.if_true, evidence.if_false), passed=True),
        },
        tried="Weigh not finding it, with your own three numbers.",
        why="A hoop that is missed costs much and refutes nothing, as long as the entry could have been left out.",
    )


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    OPEN.forecast.judge(seen)
    probabilities = seen.forecast(OPEN.OUTCOMES)
    with_cost = sum(int(row["COST"] or 0) for row in table("cyber_cases_crisp"))
    happened = next(one for one in OPEN.OUTCOMES if with_cost <= int(one.split("-")[1]))
    score = brier(probabilities, happened)
    seen.holds(
        probabilities["9-12"] + probabilities["13-16"] <= 0.5,
        tried=f"Score the forecast: Brier {score:.2f}; 0 is best, 2 worst, four equal shares have 0.75. No points.",
        saw=f"{with_cost} of the 16 cases had a costly answer",
        say="",
        mistake="famous-for-usual",
    )


# --- truth tables -------------------------------------------------------------------------------------------------

NAMES = ["A", "B", "C", "D"]


def _cases(rng: Random, *, mixed: bool) -> dict[str, dict[str, int]]:
    """Draw cases of which some configurations occur more than once; with `mixed`, one of them is contradictory."""
    kinds = rng.sample([format(number, "04b") for number in range(16)], 5)
    cases = {}
    for place, kind in enumerate(kinds):
        for copy in range(1 + place % 3):
            outcome = place % 2 if not (mixed and place == 2) else copy % 2
            cases[f"case {len(cases)}"] = dict(zip(NAMES, map(int, kind), strict=True)) | {"Y": outcome}
    return cases


def _table_calls(given: Given, rng: Random) -> Observe:
    inputs = []
    for mixed, group in ((False, "tables without contradictions"), (True, "tables with a contradiction")):
        for conditions in (NAMES, NAMES[::-1], ["C", "A"] if mixed else ["D", "C", "B", "A"]):
            cases = _cases(rng, mixed=mixed)
            inputs.append(call(cases, conditions, "Y", label=f"{len(cases)} cases over {' '.join(conditions)}", group=group))
    # Whatever is drawn, these tell the majority from a row that is kept, and a sorted key from one that is not.
    tied = {str(n): {"B": 1, "A": 0, "Y": y} for n, y in enumerate((1, 1, 0))}
    inputs.append(call(tied, ["B", "A"], "Y", label="three cases of one configuration", group="tables with a contradiction"))
    return calls("truth_table", *inputs)


def _counted(cases: Mapping[str, Mapping[str, int]], conditions: list[str], outcome: str) -> dict[str, tuple[int, int]]:
    rows = qca.truth_table(cases, conditions, outcome).rows
    return {"".join(map(str, row.configuration)): (len(row.cases), row.present) for row in rows}


@task("truth-table", observe=_table_calls)
def truth_table(seen: Seen) -> None:
    slips = OPEN.TABLE_MISTAKES
    seen.calls(_counted, group="tables without contradictions", points=1.5, mistakes=slips)
    why = "The row stays, with both its counts: what to do about it is the next question, and a public one."
    seen.calls(_counted, group="tables with a contradiction", points=2, mistakes=slips, why=why)


LIPSET = ["DEV", "URB", "LIT", "IND", "STB"]


@cache
def _lipset() -> tuple[list[str], list[str]]:
    """Give the configurations of Lipset's cases with the outcome, and those that no case shows."""
    cases = {str(row["case"]): {key: int(row[key] or 0) for key in (*LIPSET, "SURV")} for row in table("lipset_18")}
    found = qca.truth_table(cases, LIPSET, "SURV")
    present = ["".join(map(str, row.configuration)) for row in found.rows if row.present == len(row.cases)]
    return present, ["".join(map(str, one)) for one in found.remainders]


def _minimise_calls(given: Given, rng: Random) -> Observe:
    plain, freed, special = "other tables, nothing free", "other tables, some free", "special cases"
    inputs = []
    for size in (4, 5, 7):
        some = rng.sample([format(number, "04b") for number in range(16)], size + 3)
        inputs.append(call(some[:size], [], label=f"{size} configurations of four conditions", group=plain))
        inputs.append(call(some[:size], some[size:], label=f"{size} configurations and 3 free", group=freed))
    inputs += [
        # Whatever is drawn, these tell the named mistakes apart.
        call(["000", "001", "011", "111"], [], label="a chain of four", group=plain),
        call(["0000", "0001", "0011", "0010"], [], label="four around a square", group=plain),
        call(["00", "01"], ["10", "11"], label="free ones that make everything merge", group=freed),
        call(["110"], ["111", "000"], label="one free neighbour and one far away", group=freed),
        call(["000", "001", "011"], ["111"], label="a chain that ends in a free one", group=freed),
    ]
    present, free = _lipset()
    inputs += [
        call(present, [], label="Lipset's cases with nothing free", group=special),
        call(present, free, label="Lipset's cases with the remainders free", group=special),
        # Whatever else, these tell the named mistakes apart here too.
        call(["000", "001", "011"], ["111"], label="a chain that ends in a free one", group=special),
        call(["1111", "0111"], ["0000"], label="two that merge and one free far away", group=special),
        call(["000", "001", "010"], ["011"], label="three that a free one completes", group=special),
        call(["000", "001", "011", "111"], [], label="a chain of four", group=special),
        call([], ["01"], label="nothing with the outcome", group=special),
        call(["0", "1"], [], label="both values of one condition", group=special),
    ]
    return calls("minimise", *inputs)


def _minimised(present: list[str], free: list[str]) -> list[list[str]]:
    """Give every solution by the model, as lists of terms in text."""
    if not present:
        return [[]]
    width = len(present[0])
    known = {format(number, f"0{width}b") for number in range(2**width)} - set(free)
    names = [str(place) for place in range(width)]
    cases = {one: {**dict(zip(names, map(int, one), strict=True)), "Y": int(one in present)} for one in sorted(known)}
    solutions = qca.minimise(qca.truth_table(cases, names, "Y"), remainders=True)
    return [["".join("-" if bit is None else str(bit) for bit in term) for term in some] for some in solutions]


@task("minimise", observe=_minimise_calls)
def minimise(seen: Seen) -> None:
    slips, same = OPEN.MINIMISE_MISTAKES, OPEN.same_terms
    seen.calls(_minimised, group="other tables, nothing free", points=1.5, mistakes=slips, same=same)
    why = "Free configurations help to merge and need not be covered: that is all that they may do."
    seen.calls(_minimised, group="other tables, some free", points=1.5, mistakes=slips, same=same, why=why)
    found = "Lipset's cases give two terms with nothing free and one with the remainders free, as published."
    seen.calls(_minimised, group="special cases", points=1, mistakes=slips, same=same, why=found)


def _measures(recode: int | None, *, drop: bool = False) -> tuple[float, float, float, float, float]:
    """Give of ATT*EFF consistency, coverage, the hits as a share of all cases, and both ratios with "or" for "and"."""
    rows = [dict(row) for row in table("cyber_cases_crisp") if not (drop and row["case"] == "viasat-2022")]
    for row in rows:
        if recode is not None and row["case"] == "viasat-2022":
            row["COST"] = recode
    cost = sum(int(row["COST"] or 0) for row in rows)
    both = [row for row in rows if row["ATT"] and row["EFF"]]
    either = [row for row in rows if row["ATT"] or row["EFF"]]
    hits = sum(int(row["COST"] or 0) for row in both)
    loose = sum(int(row["COST"] or 0) for row in either)
    return hits / len(both), hits / cost, hits / len(rows), loose / len(either), loose / cost


@task("fit", observe=name("fit"))
def fit(seen: Seen) -> None:
    found = seen.mapping(OPEN.FIT)
    first, second, dropped = _measures(None), _measures(0), _measures(None, drop=True)
    right = dict(zip(OPEN.FIT, (first[0], first[1], second[0], second[1]), strict=True))
    for key, expected in right.items():
        now = second if key.endswith("recoded") else first
        which = 1 if key.startswith("coverage") else 0
        mistakes = {
            "fit-in-percent": round(100 * expected, 1),
            "fit-exchanged": now[1 - which],
            "divided-by-all": now[2],
            "or-for-and": now[3 + which],
        }
        if key.endswith("recoded"):
            mistakes = {"not-recoded": first[which], "case-taken-out": dropped[which], **mistakes}
            if which:  # cases with both and the outcome, recoded, over cases with the outcome, not recoded
                mistakes["divisor-not-recoded"] = first[1] * second[0] / first[0]
        match = near(found[key], expected, Tolerance(3), mistakes)
        seen.ladder.match(f"Work out `{key}` of ATT*EFF.", show(found[key]), match, 0.75)


# --- what one may conclude ----------------------------------------------------------------------------------------


@task("drives", observe=name("drives"))
def drives(seen: Seen) -> None:
    key = {
        "tests": [reading("independence", "R2")],
        "parsimonious": [reading("remainders", "R1")],
        "comparison": [reading("nothing-else", "R3")],
    }
    mistakes = {
        "copies-as-tests": {"tests": ["nothing-else"]},
        "numbers-for-copies": {"tests": ["calibration"]},
        "cuts-for-remainders": {"parsimonious": ["calibration"]},
        "unseen-for-seen": {"parsimonious": ["nothing-else"]},
        "difference-as-cause": {"comparison": ["remainders"]},
        "link-for-copies": {"comparison": ["independence"]},
    }
    why = {
        "tests": "One origin is one test: 0.6, not 0.771.",
        "parsimonious": "Nobody has seen sanctions in force, an ally hit, and nobody named. The shorter sentence fills that gap.",
        "comparison": "Where nobody can be named, nothing can be sanctioned: the two hang together before anything causes anything.",
    }
    seen.classified(key, points=2, mistakes=mistakes, why=why)


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    key = {
        "always-found": [reading("selection", "R1")],
        "pledge": [reading("earlier-start", "R2"), reading("wording", "R4")],
    }
    mistakes = {
        "few-for-selected": {"always-found": ["small-numbers"], "pledge": ["small-numbers"]},
        "selection-for-order": {"pledge": ["selection"]},
        "order-for-selection": {"always-found": ["earlier-start"]},
        "words-for-selection": {"always-found": ["wording"]},
    }
    why = {
        "always-found": "An operation that nobody found cannot be in the table, however many there are.",
        "pledge": (
            "A cause comes first, and the fall began a year before. It is also true that the pledge speaks of commercial "
            "theft and the count of all compromises; either earns the point."
        ),
    }
    seen.classified(key, points=2, mistakes=mistakes, why=why)


ACTS = {
    "worm": [reading("operation", "no-message")],
    "order-13687": [reading("answer", ["costs", "names"])],
    "centrifuges": [reading("operation", "no-message")],
    "records": [reading("espionage", "takes")],
    "bullet-points": [reading("agreement", "undertakes")],
    "tallinn": [reading("institution", "body")],
    "memorandum": [reading("agreement", "undertakes")],
}
ACT_MISTAKES = {
    "operation-as-diplomacy": {"worm": ["answer"], "centrifuges": ["answer"]},
    "theft-as-exchange": {"records": ["agreement"]},
    "taking-as-operation": {"records": ["operation"]},
    "centre-as-agreement": {"tallinn": ["agreement"]},
    "sanction-as-operation": {"order-13687": ["operation"]},
    "paper-as-body": {"memorandum": ["institution"]},
    "attack-as-espionage": {"worm": ["espionage"], "centrifuges": ["espionage"]},
    "pledge-as-answer": {"bullet-points": ["answer"], "memorandum": ["answer"]},
}
ACTS_WHY = {
    "centrifuges": "Nobody stands for it and nobody was asked for anything. If it is a message, its sender is missing.",
    "bullet-points": "It speaks of trade secrets for firms, and of nothing else that either side takes.",
    "tallinn": "It advises; it is no agreement, and no case that went well or badly.",
    "memorandum": "Agencies undertake something. Whether anything came of it, the public record does not say.",
}


@task("diplomacy", observe=name("acts"))
def diplomacy(seen: Seen) -> None:
    seen.mapping(OPEN.ACTS, partial=True)
    seen.classified(ACTS, points=3.5, mistakes=ACT_MISTAKES, why=ACTS_WHY, others=["six-states"])


@task("success", observe=name("success"))
def success(seen: Seen) -> None:
    answers = seen.mapping(OPEN.CLAIMS, partial=True)
    key = {
        "resilience": [reading("M1", "K1")],
        "partnership": [reading("M2", "K2")],
        "defence": [reading("M3", "K3")],
    }
    mistakes = {
        "signed-for-success": {claim: ["M4"] for claim in ("resilience", "partnership", "defence")},
        "another-claims-measure": {"resilience": ["M3"], "partnership": ["M1"], "defence": ["M1"]},
        "another-claims-comparison": {"resilience": ["K3"], "partnership": ["K1"], "defence": ["K1"]},
        "after-so-because": {claim: ["K4"] for claim in OPEN.CLAIMS},
    }
    why = {
        "resilience": "Nobody has published it: the claim is plausible and untested, and help came from several states.",
        "partnership": "An official has said what the sharing is for. Which attacks it stopped, when, beside whom: that would be evidence.",
        "defence": "Policy in 2008, the word on Article 5 in 2014, the domain in 2016: three dates, and other events between.",
    }
    seen.classified(key, points=3, mistakes=mistakes, why=why)
    pairs = [as_sequence(value) or [] for value in answers.values()]
    seen.holds(
        all(len(pair) < 2 or as_text(pair[1]) != "K4" for pair in pairs),
        tried="Look for what would have been without it.",
        say="",
        mistake="after-so-because",
    )


BANK = Bank(
    claims=OPEN.ARGUMENT_IDS.claims,
    evidence=dict(OPEN.ARGUMENT_IDS.evidence)
    | {
        "F1": Bearing(frozenset(["disturbed", "changed"]), frozenset(["not-shown"])),
        "F2": Bearing(frozenset(["disturbed", "changed"]), frozenset(["not-shown"])),
        "F3": Bearing(frozenset(["not-shown"]), frozenset(["disturbed", "changed"])),
        "F4": Bearing(frozenset(["not-shown"]), frozenset(["changed"])),
        "F6": Bearing(frozenset(["not-shown"]), frozenset(["changed"])),
        "F7": Bearing(frozenset(["not-shown"]), frozenset(["changed"])),
    },
    links={
        "W1": frozenset(["F4", "F7"]),
        "W2": frozenset(["F1", "F2"]),
        "W3": frozenset(["F1", "F2"]),
        "W4": frozenset(["F6", "F7"]),
    },
    answers={
        "A1": frozenset(["F1"]),
        "A2": frozenset(["F3"]),
        "A3": frozenset(["F4", "F7"]),
        "A4": frozenset(["F5"]),
        "A5": frozenset(["F1", "F2"]),
    },
)
IDLE = {"F5": "author-for-effect", "F8": "power-for-stance", "F9": "spread-for-effect"}
JOINTS_WHY = {
    "grounds": "Each of them bears on the claim and none speaks against it: without one of them you would claim less.",
    "warrant": "The rule reaches each ground. It is also where the next historian will attack, so know it by heart.",
    "rebuttal": "The objection is real and the answer meets it. It does not go away; that is what the qualifier is for.",
}


@task("argument", observe=name("argument"))
def argument(seen: Seen) -> None:
    found = seen.texts.argument(BANK, grounds=2)
    idle = next((IDLE[ground] for ground in found.grounds if ground in IDLE), None)
    mistakes = {
        "undermining": "against-own-claim",
        "unlinked": "warrant-elsewhere",
        "no-counter": "rebuttal-agrees",
        "unanswered": "answer-misses",
    }
    seen.texts.structure(
        found,
        BANK,
        points={"grounds": 1.5, "warrant": 1, "rebuttal": 1.5},
        mistakes=mistakes | ({"idle": idle} if idle else {}),
        why=JOINTS_WHY,
    )
    # Two items speak of machines and none of a decision about the talks: the bank leans, whatever one makes of it.
    leans = found.probability < 0.45 if found.claim == "changed" else found.probability > 0.55
    seen.holds(
        leans,
        tried="Weigh the probability against the whole bank.",
        saw=f"{found.claim} with {found.probability:g}",
        say="",
        mistake="machines-for-talks" if found.claim == "changed" else "quieter-than-bank",
        points=1,
    )
