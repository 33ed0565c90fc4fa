"""Grade a folder of submissions: rebuild, jail, judge, report; resumable, and the same result every time."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor, as_completed
from pathlib import Path

from cyberattache import release, units
from cyberattache.errors import UsageError
from cyberattache.grade import store
from cyberattache.grade.find import Submission, find
from cyberattache.grade.one import Course, grade_one
from cyberattache.grade.progress import Watcher, watcher
from cyberattache.jail import Jail
from cyberattache.report import class_html, class_json, table
from cyberattache.types import Limits, Report

__all__ = ["grade"]


def grade(
    *,
    submissions: Path,
    out: Path,
    jail: Jail,
    unit: str | None = None,
    jobs: int | None = None,
    secret: bytes | None = None,
    limits: Limits | None = None,
    progress: Watcher | None = None,
) -> list[Report]:
    """Grade every submission in a folder into another, and give the reports in order.

    What was graded before from the same things is not graded again. AuthorError for a unit that cannot be read, before
    anything is run; a submission that cannot be graded is a report like the others.
    """
    known = units.names()
    _make(out)
    with progress or watcher() as told:
        found, notes = find(submissions, unit=unit, known=known)
        for note in notes:
            told.note(note)
        courses = {
            id_: _course(id_, secret, limits or Limits())
            for id_ in known
            if any(s.unit == id_ for s in found)
        }
        told.total(len(found))
        with ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1) as pool:
            reports = _grade_all(found, courses, jail, out, pool, told)
    _write_class(reports, courses, out)
    return reports


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise UsageError(
            out, f"cannot be made: {problem.strerror}", "Name another folder with --out."
        ) from problem


def _course(unit: str, secret: bytes | None, limits: Limits) -> Course:
    loaded = units.load_unit(unit)
    course = Course(loaded, release.read_exercise(loaded), secret, limits)
    course.judge("").plans()  # a unit whose checks do not load is said now, not once per learner
    return course


def _grade_all(
    found: Sequence[Submission],
    courses: Mapping[str, Course],
    jail: Jail,
    out: Path,
    pool: Executor,
    told: Watcher,
) -> list[Report]:
    futures = {pool.submit(_grade_and_keep, one, courses[one.unit], jail, out): one for one in found}
    reports: dict[Submission, Report] = {}
    try:
        for future in as_completed(futures):
            report, again = future.result()
            reports[futures[future]] = report
            told.step(report, again=again)
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    return [reports[one] for one in found]


def _grade_and_keep(submission: Submission, course: Course, jail: Jail, out: Path) -> tuple[Report, bool]:
    """Grade one submission unless its report is there; True when it was."""
    submission, content = _read(submission)
    made_from = content if not submission.problem else submission.problem.encode()
    key = store.key(made_from, course, submission.learner, jail.stamp())
    before = store.done(submission.learner, submission.unit, key, out=out)
    if before is not None:
        return before, True
    report = grade_one(submission, content, course, jail)
    store.keep(report, key, out=out, unit=course.loaded.unit)
    return report, False


def _read(submission: Submission) -> tuple[Submission, bytes]:
    if submission.problem:
        return submission, b""
    try:
        return submission, submission.read()
    except OSError as problem:
        reason = f"the file cannot be read: {problem.strerror or problem}"
        return Submission(submission.learner, submission.unit, submission.path, reason), b""


def _write_class(reports: Sequence[Report], courses: Mapping[str, Course], out: Path) -> None:
    """Write the tables of the class, with the units that were graded into the same folder before."""
    known = units.names()
    earlier = [one for one in store.all_kept(out) if one.unit in known and one.unit not in courses]
    shown = [*reports, *earlier]
    loaded = {id_: units.load_unit(id_) for id_ in known if any(one.unit == id_ for one in shown)}
    described = {id_: one.unit for id_, one in loaded.items()}
    store.write(out / "grades.csv", table(shown, loaded))
    store.write(out / "class.json", store.as_text(class_json(shown, described)))
    store.write(out / "class.html", class_html(shown, described))
