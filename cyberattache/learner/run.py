"""Run one check on observations: the ladder ends where it ends, and only a mistake of ours raises."""

from __future__ import annotations

import inspect
import random
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from types import ModuleType
from typing import Any

from cyberattache.compare.finding import Finding
from cyberattache.learner.given import Given
from cyberattache.learner.ladder import Explanation, Stop
from cyberattache.learner.observe import Check
from cyberattache.learner.seen import Seen

Json = Any


def run_check(
    check: Check,
    observed: Json,
    known: Mapping[str, Explanation],
    *,
    given: Given,
    rng: random.Random,
    closed: bool = False,
) -> Seen:
    """Judge one observation with one check, and give back what it saw with its findings.

    `rng` must be in the state in which the plan was made, so that the declared calls are the same. An exception out of
    here is a fault of the check's author, never of the learner.
    """
    seen = Seen(check.observe(given, rng), observed, known, closed=closed)
    arguments = (seen, given)[: _parameters(check.judge)]
    with suppress(Stop):
        check.judge(*arguments)
    return seen


@lru_cache(maxsize=1024)
def _parameters(judge: Callable[..., None]) -> int:
    return len(inspect.signature(judge).parameters)


def findings_of(seen: Seen) -> tuple[Finding, ...]:
    """Give the findings of a judged observation in order."""
    return tuple(seen.ladder.findings)


def load_module(name: str, source: str, where: str) -> ModuleType:
    """Execute a checks file as a module of its own; `where` names it in tracebacks."""
    module = ModuleType(name)
    module.__file__ = where
    exec(compile(source, where, "exec"), module.__dict__)  # noqa: S102 - our own file, out of the installed course
    return module
