"""Grade a submission to an assignment that is not ours: rebuild, jail with the tests in it, judge what they said."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from cyberattache import foreign
from cyberattache.grade.one import Judging, broken_off, run_job, settled, shown
from cyberattache.jail import Jail
from cyberattache.types import CellStatus, Limits, Outcome, Report
from cyberattache.units import LoadedUnit


@dataclass(frozen=True, slots=True)
class ForeignCourse:
    """One notebook of an nbgrader course."""

    assignment: foreign.Assignment
    limits: Limits

    @property
    def loaded(self) -> LoadedUnit:
        """Describe it as reports want it."""
        name = f"{self.assignment.name}/{self.assignment.notebook}"
        return LoadedUnit(self.assignment.unit, self.assignment.folder, name, {})

    @property
    def secret(self) -> bytes | None:
        """All learners get the same."""
        return None

    @property
    def version(self) -> str:
        """Name the state of the instructor's notebook and the files beside it."""
        return self.assignment.digest

    def observe(self, learner: str, content: bytes, jail: Jail) -> Judging:
        """Run the instructor's tests after the learner's answers; judging is to say what they said."""
        unit, stamp = self.assignment.id, dict(jail.stamp())
        taken = foreign.take(content, self.assignment)
        if taken.refused:
            return settled(Report(unit, learner, Outcome.NOT_GRADABLE, reason=taken.refused))
        seal = secrets.token_hex(16)
        job = foreign.job(self.assignment, taken, learner=learner, limits=self.limits, seal=seal)
        run = run_job(job, jail)
        if broken := broken_off(run, unit, learner, stamp):
            return settled(broken)

        def report() -> Report:
            tasks, more, cells = foreign.judge(self.assignment, taken, run, seal)
            kept = [cell for cell in cells if cell.task is not None or cell.status is not CellStatus.OK]
            return Report(
                unit, learner, Outcome.GRADED, tasks, "", {**stamp, **more}, tuple(map(shown, kept))
            )

        return report
