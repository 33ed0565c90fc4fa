"""Find out how many of a task's points its open check decides, by letting it judge the model answer."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from cyberattache import probe, release
from cyberattache.checks import Check, load_checks
from cyberattache.errors import AuthorError
from cyberattache.judge import execute
from cyberattache.learner.ladder import Explanation
from cyberattache.learner.run import findings_of, run_check
from cyberattache.types import Cell
from cyberattache.units import LoadedUnit
from cyberattache.variants import Variant


def open_points(loaded: LoadedUnit) -> dict[str, Fraction]:
    """Run the model answers in order, and add up what each open check would give points for."""
    variant = Variant(loaded.unit)
    exercise = release.read_exercise(loaded)
    checks = load_checks(loaded.unit, loaded.checks_open, loaded.checks_closed)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    decided: dict[str, Fraction] = {}
    for cell in release.cells_of(loaded.unit, exercise, variant.given, exercise.answers()):
        _execute(cell, namespace, loaded)
        if cell.task is not None:
            check = checks[cell.task].open
            decided[cell.task] = Fraction(0) if check is None else _of(check, namespace, loaded, variant)
    return decided


def _execute(cell: Cell, namespace: dict[str, Any], loaded: LoadedUnit) -> None:
    try:
        execute(cell, namespace)
    except Exception as problem:
        what = f"the model answer to {cell.task!r}" if cell.task else "a given cell"
        found = f"{what} stops with {type(problem).__name__}: {problem}"
        raise AuthorError(
            f"{loaded.shown}/exercise.md", found, "Run the exercise in Jupyter to see where."
        ) from problem


def _of(check: Check, namespace: dict[str, Any], loaded: LoadedUnit, variant: Variant) -> Fraction:
    purpose = f"open {check.task}"
    plan = check.observe(variant.given, variant.rng(purpose)).plan()
    known = {one.id: Explanation(one.say, one.reread) for one in loaded.unit.misconceptions.values()}
    try:
        seen = run_check(
            check, probe.observe(namespace, plan), known, given=variant.given, rng=variant.rng(purpose)
        )
    except Exception as problem:
        found = f"the open check of {check.task!r} stops with {type(problem).__name__}: {problem}"
        raise AuthorError(f"{loaded.shown}/checks_open.py", found, "Mend the check.") from problem
    return sum((finding.of for finding in findings_of(seen)), Fraction(0))
