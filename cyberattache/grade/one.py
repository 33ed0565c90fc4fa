"""Grade one submission: rebuild, jail, judge. No exception of one submission reaches another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from cyberattache import release
from cyberattache.grade import clock
from cyberattache.grade.find import Submission
from cyberattache.grade.versions import of_folder
from cyberattache.jail import Jail
from cyberattache.judge import Judge
from cyberattache.notebook import Exercise, rebuild
from cyberattache.types import CellRun, CellStatus, Job, Limits, Outcome, Report, Run
from cyberattache.units import LoadedUnit, load_unit
from cyberattache.variants import Variant

SHOWN_OUTPUT = 4_000
SHOWN_IMAGES, IMAGE_BYTES = 4, 400_000
TRIES = 2
JUDGE_SECONDS = 30
Judging = Callable[[], Report]


class Course(Protocol):
    """What grading needs of a unit or an assignment, read once for a class; `version` names the state of its files."""

    @property
    def loaded(self) -> LoadedUnit:
        """What reports say of it."""

    @property
    def secret(self) -> bytes | None:
        """From which learners' numbers derive."""

    @property
    def limits(self) -> Limits:
        """What one submission may use."""

    @property
    def version(self) -> str:
        """The state of its files."""

    def observe(self, learner: str, content: bytes, jail: Jail) -> Judging:
        """Run one submission, and give what is left to do; what either raises is our fault."""


@dataclass(frozen=True, slots=True)
class UnitCourse:
    """A unit of ours."""

    loaded: LoadedUnit
    exercise: Exercise
    secret: bytes | None
    limits: Limits
    version: str = ""

    @staticmethod
    def of(unit: str, secret: bytes | None, limits: Limits) -> UnitCourse:
        """Read the files of a unit; AuthorError where one of them is wrong."""
        loaded = load_unit(unit)
        course = UnitCourse(loaded, release.read_exercise(loaded), secret, limits, of_folder(loaded.folder))
        course.judge("").plans()  # a unit whose checks do not load is said now, not once per learner
        return course

    def judge(self, learner: str) -> Judge:
        """Make the judge of one learner's variant, derived anew: what a notebook claims to be given does not count."""
        return Judge(self.loaded, Variant(self.loaded.unit, learner, self.secret))

    def observe(self, learner: str, content: bytes, jail: Jail) -> Judging:
        """Run a submission in the jail; it is judged outside, by what was observed."""
        unit, stamp = self.loaded.unit, dict(jail.stamp())
        rebuilt = rebuild(content, unit)
        if rebuilt.refused:
            return settled(Report(unit.id, learner, Outcome.NOT_GRADABLE, reason=rebuilt.refused))
        judge = self.judge(learner)
        cells = release.cells_of(unit, self.exercise, judge.variant.given, rebuilt.answers)
        run = run_job(Job(unit.id, learner, cells, judge.plans(), self.limits), jail)
        broken = broken_off(run, unit.id, learner, stamp)
        return settled(broken) if broken else partial(_report, judge, run, rebuilt.problems, learner, stamp)


@dataclass(frozen=True, slots=True)
class Observed:
    """A submission that was run, and still is to be judged."""

    unit: str
    learner: str
    stamp: Mapping[str, str]
    judging: Judging

    def report(self) -> Report:
        """Judge it, and once more if that does not come to an end."""
        for _ in range(TRIES):
            try:
                with clock.limit(JUDGE_SECONDS):
                    return self.judging()
            except clock.TimeOut:
                continue
            except Exception as problem:  # noqa: BLE001 - our own mistake must not stop the class, nor cost a learner
                return self.fault(f"grading failed ({type(problem).__name__})")
        return self.fault(f"a check did not come to an end in {JUDGE_SECONDS} s")

    def fault(self, reason: str) -> Report:
        """Report that it was not graded, by our fault."""
        return Report(self.unit, self.learner, Outcome.OUR_FAULT, reason=reason, stamp=self.stamp)


def settled(report: Report) -> Judging:
    """Leave nothing to judge."""
    return lambda: report


def observe_one(submission: Submission, content: bytes, course: Course, jail: Jail) -> Observed:
    """Run one submission. Whatever happens, its report will have one of the three outcomes."""
    unit, learner, stamp = submission.unit, submission.learner, dict(jail.stamp())
    if submission.problem:
        none = Report(unit, learner, Outcome.NOT_GRADABLE, reason=submission.problem)
        return Observed(unit, learner, stamp, settled(none))
    try:
        return Observed(unit, learner, stamp, course.observe(learner, content, jail))
    except Exception as problem:  # noqa: BLE001 - as above
        reason = f"grading failed ({type(problem).__name__})"
        return Observed(
            unit, learner, stamp, settled(Report(unit, learner, Outcome.OUR_FAULT, reason=reason, stamp=stamp))
        )


def run_job(job: Job, jail: Jail) -> Run:
    """Run a job, and once more if we fail."""
    for _ in range(TRIES):
        run = jail.run(job)
        if not run.fault:
            break
    return run


def broken_off(run: Run, unit: str, learner: str, stamp: Mapping[str, str]) -> Report | None:
    """Report a run that gave nothing to judge; None when it gave something."""
    if run.refused:
        return Report(unit, learner, Outcome.NOT_GRADABLE, reason=run.refused, stamp=stamp)
    return Report(unit, learner, Outcome.OUR_FAULT, reason=run.fault, stamp=stamp) if run.fault else None


def _report(
    judge: Judge, run: Run, problems: Mapping[str, str], learner: str, stamp: Mapping[str, str]
) -> Report:
    tasks = judge.run(run, problems)
    faults = [task.task for task in tasks if task.outcome is Outcome.OUR_FAULT]
    outcome = Outcome.OUR_FAULT if faults else Outcome.GRADED
    reason = f"the check of {', '.join(faults)} failed" if faults else ""
    cells = tuple(
        shown(cell) for cell in run.cells if cell.task is not None or cell.status is not CellStatus.OK
    )
    return Report(judge.loaded.unit.id, learner, outcome, tasks, reason, stamp, cells)


def shown(cell: CellRun) -> CellRun:
    """Keep as much of a cell's output as a person would read."""
    images = cell.images[:SHOWN_IMAGES]
    if sum(map(len, images)) <= IMAGE_BYTES:
        cell = replace(cell, images=images)
    else:
        cell = replace(
            cell, images=(), output=f"{cell.output[:SHOWN_OUTPUT]}\n[figures too large to be shown]"
        )
    if len(cell.output) <= SHOWN_OUTPUT:
        return cell
    cut = len(cell.output) - SHOWN_OUTPUT
    return replace(cell, output=f"{cell.output[:SHOWN_OUTPUT]}\n[{cut:,} more characters are not shown]")
