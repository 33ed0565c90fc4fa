"""Show the whole course at work on this machine: the book, and a bundled class graded in the jail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from cyberattache import gradebook
from cyberattache.audit.learners import answers_of, read_learner
from cyberattache.audit.specimens import read_specimens
from cyberattache.book.build import build
from cyberattache.demo.classroom import CLASS, Bench, submissions
from cyberattache.grade import grade
from cyberattache.jail import Jail, open_jail, self_test
from cyberattache.learner.panel import number
from cyberattache.learner.paths import course_root
from cyberattache.notebook.fill import fill
from cyberattache.release import read_exercise
from cyberattache.report.words import awaiting
from cyberattache.types import Outcome, Report
from cyberattache.units import LoadedUnit, graded_in_order, load_unit

__all__ = ["Shown", "demo"]

UNIT = "norms"
# Those who hand in every unit, and how strong they are.
WHOLE = {"sena": "strong", "tariq": "average", "ulla": "confused"}


@dataclass(frozen=True, slots=True)
class Shown:
    """Where everything is that the demonstration made, and how the class did."""

    places: Mapping[str, Path]
    reports: Sequence[Report]


def demo(*, out: Path, jail: Jail | None = None, console: Console | None = None) -> Shown:
    """Build the book, grade a class into a folder, and print the class and where everything is.

    Sixteen hand in one unit, in all the ways in which one can; three more, strong, average and confused, hand in every
    graded unit that stands in the table of contents.

    A second run in the same folder grades only what has changed. MissingToolError, before anything else is done, where
    there is no jail to be had.
    """
    jail, console = jail or open_jail(), console or Console()
    console.rule("The book")
    book = build(say=lambda line: console.print(line, markup=False, highlight=False, soft_wrap=True))
    console.rule("The class")
    console.print(self_test(jail), markup=False, highlight=False, soft_wrap=True)
    units, database = {name: load_unit(name) for name in graded_in_order()}, out / "gradebook.db"
    reports = grade(submissions=hand_in(out / "submitted", units), out=out / "results", jail=jail)
    gradebook.write(reports, {name: one.unit for name, one in units.items()}, database=database)
    places = {
        "Book": book,
        "Class report": out / "results" / "class.html",
        "Grades": out / "results" / "grades.csv",
        "Feedback, for example": out / "results" / CLASS[3].name / f"{UNIT}.html",
        "Gradebook (nbgrader)": database,
    }
    console.print(class_table(reports))
    for what, place in places.items():
        console.print(f"{what + ':':<23}{place.resolve()}", markup=False, highlight=False, soft_wrap=True)
    return Shown(places, reports)


def hand_in(folder: Path, units: Mapping[str, LoadedUnit]) -> Path:
    """Write the submissions of the class as learners hand them in: `<learner>/<unit>/<unit>.ipynb`."""
    for name, unit in units.items():
        release = (course_root().exercises / name / f"{name}.ipynb").read_bytes()
        exercise = read_exercise(unit)
        for learner, kind in WHOLE.items():
            _write(folder, learner, name, fill(release, answers_of(unit, exercise, read_learner(unit, kind))))
        if name == UNIT:
            for learner, submission in submissions(Bench.of(release, read_specimens(unit))).items():
                _write(folder, learner, name, submission)
    return folder


def _write(folder: Path, learner: str, unit: str, submission: bytes) -> None:
    file = folder / learner / unit / f"{unit}.ipynb"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(submission)


def class_table(reports: Sequence[Report]) -> Table:
    """Set what was handed in beside what became of it."""
    like = {**{member.name: member.like for member in CLASS}, **WHOLE}
    table = Table(box=None, pad_edge=False)
    for heading in ("Learner", "Unit", "Handed in"):
        table.add_column(heading, no_wrap=True)
    for heading in ("Points", "of", "to mark"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("Outcome")
    for report in reports:
        points = [report.points, report.of, awaiting(report)] if report.outcome is Outcome.GRADED else []
        shown = [*map(number, points)] or ["", "", ""]
        table.add_row(report.learner, report.unit, like.get(report.learner, ""), *shown, _outcome(report))
    return table


def _outcome(report: Report) -> str:
    if report.outcome is not Outcome.GRADED:
        return f"{report.outcome.value}: {report.reason.partition(' (')[0]}"
    unjudged = sum(task.points is None for task in report.tasks)
    mistakes = len({one.misconception for task in report.tasks for one in task.findings if one.misconception})
    details = (
        f"{mistakes} mistake{'' if mistakes == 1 else 's'} named" if mistakes else "",
        f"{unjudged} task{'' if unjudged == 1 else 's'} not judged" if unjudged else "",
    )
    return ", ".join(["graded", *filter(None, details)])
