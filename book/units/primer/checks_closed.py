"""The judgement of the primer's two functions: the same questions on rows that were not seen. Nothing has points."""

from __future__ import annotations

from pathlib import Path
from random import Random

from cyberattache.checks import Given, Observe, Seen, call, calls, task
from cyberattache.learner.run import load_module

OPEN = load_module("checks_open_primer", Path(__file__).with_name("checks_open.py").read_text("utf-8"), __file__)
KINDS = ("espionage", "disruption", "destruction", "ransomware")
CODES = ("Y", "N", "A", "X", "NA")


def other_rows(_given: Given, rng: Random) -> Observe:
    """Draw rows in which every kind occurs; the last one is asked for, so that counting it alone shows."""
    rows = [
        [{"kind": kind} for kind in (*KINDS, *rng.choices(KINDS, k=6), last)] for last in ("espionage", "destruction")
    ]
    return calls("count_kind", *(call(some, kind) for some in rows for kind in (*KINDS[:3], "financial")))


@task("kinds", observe=other_rows)
def kinds(seen: Seen) -> None:
    seen.calls(OPEN.count_kind, mistakes=OPEN.KIND_MISTAKES)


def other_votes(_given: Given, rng: Random) -> Observe:
    """Draw votes in which every code occurs; the first ones differ, so that stopping there shows."""
    return calls("share_of_yes", *(call([first, *rng.choices(CODES, k=9), *CODES]) for first in ("Y", "N", "A")))


@task("agreed", observe=other_votes)
def agreed(seen: Seen) -> None:
    seen.calls(OPEN.share_of_yes, places=6, mistakes=OPEN.AGREED_MISTAKES)
