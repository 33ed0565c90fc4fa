"""Audit units: refuse what would leak, what is unsolvable, and what no specimen holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from cyberattache import release
from cyberattache.audit.chapter import run_chapter, words
from cyberattache.audit.claims import Treatment, audit_claims, claims_by_unit, treatments
from cyberattache.audit.leaks import audit_release
from cyberattache.audit.learners import audit_learners
from cyberattache.audit.passes import audit_ends, audit_fills, judge_notebook
from cyberattache.audit.problem import Audit, Problem
from cyberattache.audit.recalls import audit_recalls
from cyberattache.audit.rules import audit_names, audit_unit, audit_unwritten
from cyberattache.audit.specimens import audit_specimens
from cyberattache.errors import AuthorError
from cyberattache.judge import Judge
from cyberattache.units import LoadedUnit, authored_course, graded_in_order, in_order, load_unit, names
from cyberattache.variants import Variant

__all__ = ["Audit", "Problem", "audit"]


def audit(*, units: Sequence[str] | None = None, chapters: bool = False) -> Audit:
    """Look through some units, or all of them; with `chapters`, execute the chapters too."""
    root = authored_course().root
    problems: list[Problem] = []
    notes: list[str] = []
    course = treatments(root)
    for name in names(root) if units is None else units:
        try:
            loaded = load_unit(name, root)
            notes.append(_note(loaded))
            problems += _unit(loaded, course, chapters=chapters)
        except AuthorError as error:
            problems.append(Problem.of(error))
    return Audit(tuple(problems), tuple(notes))


def _unit(loaded: LoadedUnit, course: Mapping[str, Treatment], *, chapters: bool) -> Iterator[Problem]:
    yield from audit_unwritten(loaded)
    yield from audit_unit(loaded)
    yield from audit_claims(loaded, course)
    root = authored_course().root
    if loaded.unit.graded:
        yield from audit_recalls(loaded, graded_in_order(root), claims_by_unit())
    exercise = release.read_exercise(loaded)
    yield from audit_names(loaded, exercise)
    judge = Judge(loaded, Variant(loaded.unit))
    _ = judge.checks  # a checks file that does not load is told before the release is looked at
    yield from audit_release(loaded, exercise)
    yield from audit_ends(judge, exercise)
    yield from audit_fills(judge, exercise)
    judged = partial(judge_notebook, judge, exercise)
    yield from audit_specimens(loaded, judged, exercise.answers())
    yield from audit_learners(loaded, judged, exercise, required=loaded.unit.id in in_order(root))
    if chapters and loaded.chapter.is_file():
        yield from run_chapter(loaded)


def _note(loaded: LoadedUnit) -> str:
    chapter = loaded.chapter.read_text(encoding="utf-8") if loaded.chapter.is_file() else ""
    minutes = loaded.unit.minutes
    length = f"{words(chapter):,} words in the chapter ({minutes['chapter']} minutes)"
    return f"{loaded.unit.id}: {len(loaded.unit.tasks)} tasks, {length}"
