"""The units of the course: every specimen is judged as its header says, for whoever works on it.

Written over all units and held by their specimens.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from cyberattache import release
from cyberattache.audit.passes import judge_notebook
from cyberattache.audit.specimens import ENOUGH, Specimen, read_specimens
from cyberattache.judge import Judge, judge_for, judge_in_process
from cyberattache.types import Outcome, TaskReport
from cyberattache.units import load_unit, names
from cyberattache.variants import Variant

UNITS = names()
SPECIMENS = [(unit, one) for unit in UNITS for one in read_specimens(load_unit(unit))]
LEARNERS = ("ana", "bo", "chidi")
each_specimen = pytest.mark.parametrize(
    ("unit", "specimen"), SPECIMENS, ids=[f"{unit}-{one.task}-{one.name}" for unit, one in SPECIMENS]
)


def judged(unit: str, task: str, source: str, variant: Variant | None = None) -> TaskReport:
    """Judge one answer; what it warns of is the answer's own affair."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return judge_in_process(unit, task, source, variant=variant)


def told(report: TaskReport) -> set[str]:
    return {one.misconception for one in report.findings if one.misconception is not None}


def full_points(unit: str, specimen: Specimen) -> Fraction:
    return load_unit(unit).unit.task(specimen.task).points


@each_specimen
def test_a_specimen_earns_and_is_told_what_its_header_says(unit: str, specimen: Specimen) -> None:
    report = judged(unit, specimen.task, specimen.source)
    wanted = full_points(unit, specimen) if specimen.points is None else specimen.points
    assert report.outcome is Outcome.GRADED, report.reason
    assert (report.points, told(report)) == (wanted, specimen.diagnoses), report.findings
    if specimen.right:
        assert all(one.holds for one in report.findings), report.findings


@each_specimen
def test_other_learners_numbers_and_inputs_lead_to_the_same_verdict(unit: str, specimen: Specimen) -> None:
    learner = LEARNERS[len(specimen.name) % len(LEARNERS)]
    variant = Variant(load_unit(unit).unit, learner, b"a secret of a course")
    report = judged(unit, specimen.task, specimen.source, variant)
    assert report.outcome is Outcome.GRADED, report.reason
    assert told(report) == specimen.diagnoses, report.findings
    assert specimen.right == (report.points == full_points(unit, specimen)) or not full_points(unit, specimen)


@pytest.mark.parametrize("unit", UNITS)
def test_every_task_has_specimens_enough(unit: str) -> None:
    loaded = load_unit(unit)
    found = read_specimens(loaded)
    for task in loaded.unit.tasks:
        for kind, enough in ENOUGH.items():
            assert sum(one.task == task.id and one.name.startswith(kind) for one in found) >= enough, (task.id, kind)
        assert len({one.diagnoses for one in found if one.task == task.id and not one.right}) >= ENOUGH["wrong_"]


@pytest.mark.parametrize("unit", UNITS)
def test_model_answers_earn_all_points_for_every_learner(unit: str) -> None:
    unit_ = load_unit(unit).unit
    for variant in (None, *[Variant(unit_, learner, b"a secret of a course") for learner in LEARNERS]):
        judge = judge_for(unit, variant=variant)
        answers = release.read_exercise(judge.loaded).answers()
        for task, report in whole(judge, answers).items():
            assert report.points == unit_.task(task).points, (variant, report)
            assert all(one.holds for one in report.findings), (variant, report)


@pytest.mark.parametrize("unit", UNITS)
def test_an_untouched_notebook_earns_nothing_and_is_told_where_to_begin(unit: str) -> None:
    judge = judge_for(unit)
    for task, report in whole(judge, release.read_exercise(judge.loaded).untouched()).items():
        assert (report.outcome, report.points, report.awaiting_marker) == (Outcome.GRADED, 0, 0), (task, report)
        assert not told(report)
        assert report.findings and not any(one.holds and one.of for one in report.findings)


ODD: tuple[object, ...] = (
    None, True, -1, 1e308, 1e-320, math.inf, math.nan, -(2**4095), Fraction(10**500, 3), "x", "", 1j, object(), int, [],
    (), {}, {1}, [1, 2], ..., print, lambda *given: given,
)  # fmt: skip


def with_one_item_odd(value: object, odd: object) -> Iterator[object]:
    """Give an answer's shape with an odd value in it, at each depth."""
    yield odd
    if isinstance(value, dict):
        yield dict.fromkeys(value, odd)
        for key in list(value)[:2]:
            yield from ({**value, key: part} for part in with_one_item_odd(value[key], odd))
    elif isinstance(value, list | tuple) and value:
        yield type(value)([odd] * len(value))
        yield from (type(value)([part, *value[1:]]) for part in with_one_item_odd(value[0], odd))
        yield from (type(value)([*value[:-1], part]) for part in with_one_item_odd(value[-1], odd))
    elif callable(value):
        yield lambda *given: odd


@pytest.mark.parametrize("unit", UNITS)
def test_nothing_that_a_learner_can_store_makes_a_check_fail(unit: str) -> None:
    judge = judge_for(unit)
    exercise = release.read_exercise(judge.loaded)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    for cell in release.cells_of(judge.loaded.unit, exercise, judge.variant.given, exercise.answers()):
        exec(cell.source, namespace)
    for task in judge.loaded.unit.tasks:
        for given in task.gives:
            for odd in ODD:
                for value in with_one_item_odd(namespace[given], odd):
                    report = judge.namespace(task, {**namespace, given: value})
                    assert report.outcome is Outcome.GRADED, (task.id, given, value, report.reason)


def whole(judge: Judge, answers: dict[str, str]) -> dict[str, TaskReport]:
    return judge_notebook(judge, release.read_exercise(judge.loaded), answers)
