"""Declare what a check looks at: the values of names, and calls of a learner's function on given inputs."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from cyberattache import probe
from cyberattache.learner.given import Given

Json = Any


@dataclass(frozen=True)
class Call:
    """One call: its inputs, what to call them in words, the group they are judged with, the error that is right."""

    args: tuple[object, ...] = ()
    kwargs: Mapping[str, object] = field(default_factory=dict)
    label: str = ""
    group: str = ""
    raises: str = ""


def call(*args: object, label: str = "", group: str = "", raises: str = "", **kwargs: object) -> Call:
    """Declare one call: `call([1, 2], label="two states that agree", group="shared votes")`."""
    return Call(args, kwargs, label, group, raises)


@dataclass(frozen=True)
class Observe:
    """What one check looks at."""

    names: tuple[str, ...] = ()
    function: str = ""
    calls: tuple[Call, ...] = ()

    def plan(self) -> dict[str, Json]:
        """Write the declaration as the JSON that `probe.observe` takes."""
        calls = [
            {
                "function": self.function,
                "args": [probe.encode(arg) for arg in one.args],
                "kwargs": {key: probe.encode(value) for key, value in one.kwargs.items()},
            }
            for one in self.calls
        ]
        return {"names": list(self.names), "calls": calls}


def name(one: str) -> Observe:
    """Look at the value of one name."""
    return Observe(names=(one,))


def names(*several: str) -> Observe:
    """Look at the values of several names."""
    return Observe(names=several)


def calls(function: str, *inputs: Call) -> Observe:
    """Look at what a function gives on declared inputs (and at the function itself)."""
    return Observe(names=(function,), function=function, calls=inputs)


Declared: TypeAlias = Observe | Callable[[Given, random.Random], Observe]


@dataclass(frozen=True)
class Check:
    """The check of one task: what it looks at, and the function that judges it."""

    task: str
    declared: Declared
    judge: Callable[..., None]

    def observe(self, given: Given, rng: random.Random) -> Observe:
        """Give the declaration for one learner; closed inputs derive from `rng`."""
        return self.declared if isinstance(self.declared, Observe) else self.declared(given, rng)


def task(task_id: str, *, observe: Declared) -> Callable[[Callable[..., None]], Check]:
    """Make a function `(seen)` or `(seen, given)` the check of a task."""

    def declare(judge: Callable[..., None]) -> Check:
        return Check(task_id, observe, judge)

    return declare


def checks_in(namespace: Mapping[str, object]) -> dict[str, Check]:
    """Collect the checks of a module by task, in the order in which they are written; two for one task are refused."""
    found: dict[str, Check] = {}
    for one in namespace.values():
        if isinstance(one, Check):
            if one.task in found:
                raise ValueError(f"two checks for the task {one.task!r}")
            found[one.task] = one
    return found


def group_of(calls_: Sequence[Call], results: Sequence[object], group: str) -> list[tuple[Call, object]]:
    """Pair the calls of one group with their results; all calls when `group` is ""."""
    return [(one, result) for one, result in zip(calls_, results, strict=True) if group in ("", one.group)]
