"""What a forged channel could say, before every judge: each answer is short, quick, and worth nothing."""

# lines: 21, 22, 47, 59

from __future__ import annotations

import time
from typing import Any

import pytest

from cyberattache.judge import judge_for
from cyberattache.types import Outcome

Json = Any


def tagged(tag: Json, **body: Json) -> Json:
    return {"$": tag, **body}


VALUES: dict[str, Json] = {
    "a fraction with an exponent": tagged("number", type="Fraction", v="1e9999999"),
    "a fraction of many digits": tagged("number", type="Fraction", v="1/" + "9" * 20_000),
    "a huge decimal": tagged("number", type="Decimal", v="1E+999999999"),
    "a tiny decimal": tagged("number", type="Decimal", v="1E-999999999"),
    "a long integer": tagged("int", v="9" * 20_000),
    "a long float": tagged("float", v="9" * 100_000),
    "many keys": tagged("dict", v=[[f"k{n}", n] for n in range(30_000)]),
    "long keys": tagged("dict", v=[[str(n) * 3000, "x" * 100_000] for n in range(20)]),
    "a key that is a dict": tagged("dict", v=[[tagged("dict", v=[]), 1]]),
    "many items": [f"F{n}" for n in range(30_000)],
    "a large set": tagged("set", v=[f"F{n}" for n in range(30_000)]),
    "a long text": "x" * 200_000,
    "many sentences": " ".join(f"a b c d e{n}." for n in range(10_000)),
    "a bracket that never closes": "[E1" + ",E1" * 60_000,
    "a word and spaces": "low" + " " * 190_000,
    "many dates": "2018-12-04" * 15_000,
    "a wide table": tagged(
        "table", columns=[f"c{n}" for n in range(20_000)], index=[0], rows=[list(range(20_000))]
    ),
    "a table of one key": tagged(
        "table",
        columns=["resolution", "rice", "ai"],
        index=[0],
        rows=[["A/RES/71/28", n, 0.5] for n in range(20_000)],
    ),
    "a long table": tagged(
        "table",
        columns=["resolution", "rice", "ai"],
        index=[0],
        rows=[[f"r{n}", n, 0.5] for n in range(30_000)],
    ),
    "a broken table": tagged("table", columns=["resolution"], index=3, rows=[[1], 2]),
    "an array that is not there": tagged("array", shape=[10**9, 10**9], values=[]),
    "an array of less than nothing": tagged("array", shape=[-1], values=[]),
    "a long date": tagged("date", v="9" * 100_000),
    "a tag that is a list": tagged([1]),
    "a tuple of a number": tagged("tuple", v=3),
    "half a complex number": tagged("complex", v=[1]),
    "an exception": tagged("raised", type=["ValueError"], message="x" * 100_000),
}
SHAPES = {
    "process-timeline": ("first-resolution", "first-report", "two-rooms", "mechanism-sits"),
    "norm-letters": ("games", "named", "scan-all", "told", "team", "update", "flaw"),
    "budapest-fit": ("K", "r", "t0", "at_2030"),
    "blocs": ("CHL", "KAZ", "RUS", "SEN", "TUR", "USA"),
    "norm-stage": ("trade-secrets", "criminalise", "neutral-firms", "response-teams"),
    "argument": ("claim", "grounds", "warrant", "qualifier", "rebuttal"),
    "note": ("position", "evidence", "uncertainty", "next_step"),
}


@pytest.mark.parametrize("name", VALUES)
def test_no_value_holds_the_judge_or_earns_a_point(name: str) -> None:
    judge, value, start = judge_for("norms"), VALUES[name], time.process_time()
    plans = judge.plans()
    for task in judge.loaded.unit.tasks:
        plan = plans[task.id]
        for shown in (value, tagged("dict", v=[[key, value] for key in SHAPES.get(task.id, ())])):
            seen = {"names": dict.fromkeys(plan.names, shown), "calls": [value] * len(plan.open_calls)}
            report = judge.task(task, seen, [value] * len(plan.closed_calls))
            assert report.outcome is Outcome.GRADED, report.reason
            assert report.points == 0 or name == "an exception"  # to refuse what is to be refused is right
            assert sum(len(one.saw) + len(one.say) + len(one.tried) for one in report.findings) < 20_000
    assert time.process_time() - start < 20
