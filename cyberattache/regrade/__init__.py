"""Grade a class again after a check changed, and show what that would change before anything is overwritten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from cyberattache.errors import UsageError
from cyberattache.grade import store
from cyberattache.grade.find import Submission
from cyberattache.grade.one import Course
from cyberattache.grade.progress import Watcher, watcher
from cyberattache.grade.run import Class, Result, open_courses, results, write_class
from cyberattache.grade.schedule import Crew, crew
from cyberattache.grade.work import Opener
from cyberattache.jail import Jail
from cyberattache.regrade.changes import Change, causes, changes
from cyberattache.types import Limits, Outcome, Report

__all__ = ["Change", "Regraded", "regrade"]

Kept = dict[tuple[str, str], tuple[Report, store.Origin]]


@dataclass(frozen=True, slots=True)
class Regraded:
    """What a new grading changes: `causes` says since when, `stays` what could not be graded again and is left.

    `reports` are all reports of the class as they stand now: with the changes only when they were applied.
    """

    changes: tuple[Change, ...]
    causes: tuple[str, ...]
    stays: tuple[str, ...]
    reports: tuple[Report, ...]
    applied: bool


def regrade(
    *,
    submissions: Path,
    out: Path,
    jail: Jail | Opener,
    unit: str | None = None,
    jobs: int | None = None,
    secret: bytes | None = None,
    limits: Limits | None = None,
    progress: Watcher | None = None,
    executor: Executor | None = None,
    source: Path | None = None,
    apply: bool = False,
) -> Regraded:
    """Grade again what was graded into a folder, and say what is different now; overwrite it only with `apply`.

    Takes the same arguments as `grade`. What was never graded is left to `grade`; what fails by our fault stays as it
    was.
    """
    if not out.is_dir():
        raise UsageError(out, "nothing was graded there", "Name the folder that `cyberattache grade` wrote.")
    with store.writing(out), progress or watcher() as told:
        handed_in = Class.at(submissions, unit=unit, source=source)
        found, before = handed_in.found, _before(handed_in.found, out)
        for note in (*handed_in.notes, *_new(found, before)):
            told.note(note)
        graded = [one for one in found if (one.learner, one.unit) in before]
        courses = open_courses(graded, handed_in.abroad, secret, limits)
        with crew(jail, courses, jobs=jobs, executor=executor, note=told.note) as graders:
            ordered = _graded(graded, courses, graders, out, told)
        fit = [one for one in ordered if not _worse(one, before)]
        if apply:
            for one in (one for one in fit if not one.again):
                store.keep(one.report, one.made_from, out=out, unit=courses[one.report.unit].loaded.unit)
            write_class(_standing(ordered, before, applied=True), courses, out)
    return _regraded(ordered, fit, before, applied=apply)


def _graded(
    found: Sequence[Submission], courses: Mapping[str, Course], graders: Crew, out: Path, told: Watcher
) -> list[Result]:
    """Grade, and leave what there is as it is; the results in the order of the submissions."""
    told.total(len(found))
    after: dict[tuple[str, str], Result] = {}
    for one in results(found, courses, graders, out=out, keep=False):
        after[one.report.learner, one.report.unit] = one
        told.step(one.report, again=one.again)
    return [after[one.learner, one.unit] for one in found]


def _before(found: Sequence[Submission], out: Path) -> Kept:
    kept = {(one.learner, one.unit): store.kept(one.learner, one.unit, out=out) for one in found}
    return {name: one for name, one in kept.items() if one is not None}


def _new(found: Sequence[Submission], before: Kept) -> list[str]:
    names = [(one.learner, one.unit) for one in found if (one.learner, one.unit) not in before]
    return [f"{learner}/{unit}: never graded so far. `cyberattache grade` does that." for learner, unit in names]


def _worse(result: Result, before: Kept) -> bool:
    """Tell whether our own failure would take the place of a verdict."""
    report = result.report
    had = before[report.learner, report.unit][0].outcome
    return report.outcome is Outcome.OUR_FAULT and had is not Outcome.OUR_FAULT


def _standing(ordered: Sequence[Result], before: Kept, *, applied: bool) -> list[Report]:
    return [
        before[one.report.learner, one.report.unit][0] if not applied or _worse(one, before) else one.report
        for one in ordered
    ]


def _regraded(ordered: Sequence[Result], fit: Sequence[Result], before: Kept, *, applied: bool) -> Regraded:
    pairs = [(*before[one.report.learner, one.report.unit], one) for one in fit]
    found = [change for old, _, one in pairs for change in changes(old, one.report)]
    since = [cause for _, made_from, one in pairs for cause in causes(made_from, one.made_from)]
    stays = [f"{one.report.learner}/{one.report.unit}: {one.report.reason}" for one in ordered if one not in fit]
    reports = _standing(ordered, before, applied=applied)
    return Regraded(tuple(found), tuple(dict.fromkeys(since)), tuple(stays), tuple(reports), applied)
