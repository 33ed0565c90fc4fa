"""Take a class through its crew: what is done is taken up, the rest is graded, and each result is kept as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cyberattache import foreign, units
from cyberattache.grade import store
from cyberattache.grade.abroad import ForeignCourse
from cyberattache.grade.find import Submission, find
from cyberattache.grade.one import Course, UnitCourse
from cyberattache.grade.schedule import Crew, dispatch
from cyberattache.grade.work import Order
from cyberattache.learner.panel import number, plural
from cyberattache.report import class_html, class_json, table
from cyberattache.types import Limits, Outcome, Report


@dataclass(frozen=True, slots=True)
class Result:
    """A report and what it was made from; `again` when it was there already, `before` when it takes its place."""

    report: Report
    made_from: store.Origin
    again: bool
    before: tuple[Report, store.Origin] | None = None

    @property
    def overruled(self) -> str:
        """Say that the same notebook had other points before; "" when it had not."""
        if self.before is None or self.before[1].submission != self.made_from.submission:
            return ""
        old, new = self.before[0], self.report
        both = old.outcome is Outcome.GRADED and new.outcome is Outcome.GRADED
        if not both or old.points == new.points:
            return ""
        points = f"{plural(old.points)} before, {number(new.points)} now"
        return f"{new.learner}/{new.unit}: {points}, for the same notebook."


@dataclass(frozen=True, slots=True)
class Class:
    """The submissions of a class, notes about what was passed over, and the course that is not ours, if it has one."""

    found: Sequence[Submission]
    notes: Sequence[str]
    abroad: foreign.Course | None

    @staticmethod
    def at(path: Path, *, unit: str | None, source: Path | None) -> Class:
        """Find the submissions; where the path belongs to an nbgrader course, also those to its own assignments."""
        abroad, known = foreign.locate(path, source), units.names()
        folders: dict[str, dict[str, str]] = {}
        for id_, (assignment, notebook) in abroad.units().items() if abroad else ():
            folders.setdefault(assignment, {})[notebook] = id_
        found, notes = find(abroad.submitted if abroad else path, unit=unit, known=known, abroad=folders)
        return Class(found, notes, abroad)


def open_courses(
    found: Sequence[Submission], abroad: foreign.Course | None, secret: bytes | None, limits: Limits | None
) -> dict[str, Course]:
    """Read the units that were handed in; AuthorError before anything is run."""
    wanted, limits = {one.unit for one in found}, limits or Limits()
    courses: dict[str, Course] = {
        id_: UnitCourse.of(id_, secret, limits) for id_ in units.names() if id_ in wanted
    }
    for id_, name in abroad.units().items() if abroad else ():
        if id_ in wanted and id_ not in courses and abroad:
            courses[id_] = ForeignCourse(foreign.read(abroad, *name), limits)
    return courses


def results(
    found: Sequence[Submission], courses: Mapping[str, Course], crew: Crew, *, out: Path, keep: bool = True
) -> Iterator[Result]:
    """Give the result of each submission as it comes, and keep what is new, unless that is left to the caller."""
    left = []
    for one in found:
        made_from = _origin(_order(one), courses, crew)
        report = store.done(one.learner, one.unit, made_from, out=out)
        if report is None:
            left.append(one)
        else:
            yield Result(report, made_from, again=True)
    for order, report in dispatch(map(_order, left), crew):
        made_from = _origin(order, courses, crew)
        before = store.kept(order.learner, order.unit, out=out)
        if keep:
            store.keep(report, made_from, out=out, unit=courses[order.unit].loaded.unit)
        yield Result(report, made_from, again=False, before=before)


def _order(submission: Submission) -> Order:
    """Read a submission; what cannot be read is a reason."""
    content, problem = b"", submission.problem
    if not problem:
        try:
            content = submission.read()
        except OSError as cause:
            problem = f"the file cannot be read: {cause.strerror or cause}"
    return Order(submission.learner, submission.unit, content, problem)


def _origin(order: Order, courses: Mapping[str, Course], crew: Crew) -> store.Origin:
    content = order.problem.encode() if order.problem else order.content
    return store.origin(content, courses[order.unit], order.learner, crew.stamp)


def write_class(reports: Sequence[Report], courses: Mapping[str, Course], out: Path) -> None:
    """Write the tables of the class, with the units that were graded into the same folder before."""
    known = [*units.names(), *sorted(courses.keys() - set(units.names()))]
    earlier = [one for one in store.all_kept(out, but=courses) if one.unit in known]
    shown = [*reports, *earlier]
    loaded = {
        id_: courses[id_].loaded if id_ in courses else units.load_unit(id_)
        for id_ in known
        if any(one.unit == id_ for one in shown)
    }
    described = {id_: one.unit for id_, one in loaded.items()}
    store.write(out / "grades.csv", table(shown, loaded))
    store.write(out / "class.json", store.as_text(class_json(shown, described)))
    store.write(out / "class.html", class_html(shown, described))
