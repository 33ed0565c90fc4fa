"""Grade a folder of submissions: rebuild, jail, judge, report; resumable, and the same result every time."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path

from cyberattache.grade import store
from cyberattache.grade.progress import Watcher, watcher
from cyberattache.grade.run import Class, open_courses, results, write_class
from cyberattache.grade.schedule import crew
from cyberattache.grade.work import Open, Opener
from cyberattache.jail import Jail
from cyberattache.types import Limits, Report

__all__ = ["Open", "grade"]


def grade(
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
) -> list[Report]:
    """Grade every submission in a folder into another, and give the reports in order.

    What was graded before from the same things is not graded again. AuthorError for a unit that cannot be read, before
    anything is run; a submission that cannot be graded is a report like the others. With an executor its processes
    grade, each in a jail that it opens itself: of the kind of `jail`, or by calling it when it is a function.
    `submissions` may also be an nbgrader course or its folder of submissions; `source` is the folder of the
    instructor's notebooks where the layout does not say it.
    """
    with store.writing(out), progress or watcher() as told:
        handed_in = Class.at(submissions, unit=unit, source=source)
        found = handed_in.found
        for note in handed_in.notes:
            told.note(note)
        courses = open_courses(found, handed_in.abroad, secret, limits)
        reports = dict[tuple[str, str], Report]()
        with crew(jail, courses, jobs=jobs, executor=executor, note=told.note) as graders:
            told.total(len(found))
            for one in results(found, courses, graders, out=out):
                reports[one.report.learner, one.report.unit] = one.report
                told.step(one.report, again=one.again)
                if one.overruled:
                    told.note(one.overruled)
        ordered = [reports[one.learner, one.unit] for one in found]
        write_class(ordered, courses, out)
    return ordered
