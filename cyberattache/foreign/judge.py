"""Judge a run of somebody else's tests: pure functions from what they said to points and explanations.

A test that ends without an error earns all its points, or as many as the number that it ends with. What nbgrader
reads out of a cell's outputs is not looked at: warnings cost nothing, and a test that did not run earns nothing.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from cyberattache.compare.finding import Finding
from cyberattache.foreign.answers import Taken
from cyberattache.foreign.assignment import Assignment, Kind, Part
from cyberattache.types import Cell, CellRun, CellStatus, Job, Limits, Outcome, Plan, Run, TaskReport

Json = Any
SAID = ("seal", "error", "line", "value", "signs")
NONE = Fraction(0)
ROUNDING = Fraction(1, 10**9)
SIGN = re.compile(r"[\w. /-]{1,80}")
SIGNS = {
    "lib": "`{}` was replaced",
    "name": "`{}` was redefined",
    "module": "something else stands in the place of the module `{}`",
    "file": "the file `{}` was changed",
    "class": "objects of the class `{}` equal everything",
    "trace": "{}",
    "shell": "the shell's `{}` was changed, without effect on the tests",
}
STOPPED = {
    CellStatus.TIME: "The test was stopped at the time limit. Does a loop in your answer ever end?",
    CellStatus.MEMORY: "The test was stopped at the memory limit. Does something in your answer grow without end?",
    CellStatus.DIED: "Python itself ended in this test. Does your answer exit, or recurse without end?",
}


def job(assignment: Assignment, taken: Taken, *, learner: str, limits: Limits, seal: str) -> Job:
    """Put the answers into the instructor's notebook; where one is missing, what was released stands for it."""
    cells = []
    for part in assignment.parts:
        source = taken.answers.get(part.id, part.source) if part.kind is Kind.ANSWER else part.source
        if part.code and part.kind is not Kind.TASK and source.strip():
            cells.append(Cell(source, part.id or None, part.kind is Kind.TEST))
    plans = {part.id: Plan(names=SAID) for part in assignment.parts if part.kind is Kind.TEST}
    size = sum(map(len, assignment.files.values())) // 2**20 + 1
    room = replace(limits, files_mib=limits.files_mib + size) if assignment.files else limits
    return Job(assignment.id, learner, tuple(cells), plans, room, assignment.files, seal)


def judge(
    assignment: Assignment, taken: Taken, run: Run, seal: str
) -> tuple[tuple[TaskReport, ...], dict[str, str], tuple[CellRun, ...]]:
    """Judge every graded cell; give what the stamp says besides, and what of the run may be shown."""
    said = {part.id: _said(run, part, seal) for part in assignment.graded if part.kind is Kind.TEST}
    cells = {cell.task: cell for cell in run.cells if cell.task is not None}
    reports = [
        _test(part, said[part.id], assignment, taken, cells)
        if part.kind is Kind.TEST
        else _by_hand(part, taken)
        for part in assignment.graded
    ]
    secret = {part.id for part in assignment.parts if part.hidden}
    shown = [_shown(cell, tests=said.keys(), secret=secret) for cell in run.cells]
    return tuple(reports), _stamp(assignment, taken, said), tuple(shown)


def _said(run: Run, part: Part, seal: str) -> Mapping[str, Json]:
    """Give what a test said of itself; {} when it is not the test that said it."""
    names = run.observations.get(part.id, {}).get("names", {})
    return names if seal and names.get("seal") == seal else {}


def _test(
    part: Part, said: Mapping[str, Json], assignment: Assignment, taken: Taken, cells: Mapping[str, CellRun]
) -> TaskReport:
    of, cell = part.points or NONE, cells.get(part.id)
    status = cell.status if cell else CellStatus.NOT_RUN
    if status in STOPPED:
        stopped = Finding(False, "Run the test.", status.value, STOPPED[status])
        return TaskReport(
            part.id, Outcome.GRADED, NONE, of, (stopped, *_before(part, assignment, taken, cells))
        )
    if not said:
        return _none(part, _unsaid(status))
    if said["error"]:
        found = (_failure(part, said, taken), *_before(part, assignment, taken, cells))
        return TaskReport(part.id, Outcome.GRADED, NONE, of, found)
    earned = score(said["value"], of)
    if earned is None:
        reason = "The test ended with what is no score of it: False, or a number outside 0 to its points."
        return _none(part, f"{reason} A person has to look.")
    changed = [sign for kind, sign in _signs(said, assignment) if kind != "shell"]
    if changed and earned:
        reason = (
            f"This test relies on what the submission changed: {'; '.join(changed[:5])}. That it passed is no"
        )
        return _none(part, f"{reason} verdict; a person has to look.")
    saw = "" if earned == of else f"{float(earned):g} of {float(of):g} points"
    say = "" if earned == of else "The test gives part of its points."
    return TaskReport(
        part.id, Outcome.GRADED, earned, of, (Finding(earned == of, "Run the test.", saw, say),)
    )


def _none(part: Part, reason: str) -> TaskReport:
    return TaskReport(part.id, Outcome.NOT_GRADABLE, None, part.points or NONE, reason=reason)


def _unsaid(status: CellStatus) -> str:
    if status is CellStatus.NOT_RUN:
        return "The test was not run, because the submission ended or used up its time before. A person has to look."
    return "What came out of the jail was not said by the test. A person has to look."


def score(value: Json, of: Fraction) -> Fraction | None:
    """Read a test's last value: all points when it is no score, None when it is one that cannot be right.

    True is all points, but False is no verdict: to nbgrader both are no number, and all points.
    """
    if value is None or value is True:
        return of
    if value is False:
        return None
    if isinstance(value, dict) and value.get("$") not in ("number", "int", "float"):
        return of
    try:
        given = Fraction(str(value["v"] if isinstance(value, dict) else value))
    except (ValueError, ZeroDivisionError, KeyError):  # not a number, infinite
        return None
    if not -ROUNDING <= given <= of + ROUNDING:
        return None
    return min(max(given, NONE), of)


def _failure(part: Part, said: Mapping[str, Json], taken: Taken) -> Finding:
    """Say how a test failed; of a hidden one only that, since what it says may carry what it asked."""
    error, line = str(said["error"]), said["line"]
    hidden = bool(part.hidden) and (type(line) is not int or line in part.hidden)
    name = error.partition(":")[0]
    if hidden:
        known = isinstance(getattr(builtins, name, None), type)
        return Finding(
            False, "Run the test.", name if known else "an exception", "A hidden part of it failed."
        )
    lines = part.source.split("\n")
    code = lines[line - 1].strip() if type(line) is int and 0 < line <= len(lines) else ""
    lost = re.search(r"NameError: name '(\w+)'", error)
    say = f"It stopped at `{code}`." if code and "`" not in code else "It stopped with an error."
    if lost and lost[1] in taken.own:
        say += f" `{lost[1]}` is defined in a cell of your own, and those are not run: put it into an answer."
    return Finding(False, "Run the test.", error, say)


def _before(
    part: Part, assignment: Assignment, taken: Taken, cells: Mapping[str, CellRun]
) -> Iterator[Finding]:
    """Say what is wrong with the answers that stand right before a test."""
    above = assignment.parts[: assignment.parts.index(part)]
    answers: list[Part] = []
    for one in reversed(above):
        if one.kind is Kind.ANSWER:
            answers.insert(0, one)
        elif one.kind is Kind.TEST and answers:
            break
    for answer in answers:
        cell, tried = cells.get(answer.id), f"Run the answer `{answer.id}`."
        if answer.id in taken.missing:
            say = "What was released stands in its place."
            yield Finding(False, f"Look for the answer `{answer.id}`.", taken.missing[answer.id], say)
        elif is_untouched(answer, taken):
            yield Finding(
                False, f"Look for the answer `{answer.id}`.", "its cell is as it was released", "Write it."
            )
        elif cell is not None and cell.status not in (CellStatus.OK, CellStatus.NOT_RUN):
            yield Finding(False, tried, cell.error or cell.status.value, "The answer stopped before its end.")


def is_untouched(part: Part, taken: Taken) -> bool:
    """Tell whether an answer is what was released."""
    return taken.answers.get(part.id, "").strip() == part.source.strip()


def _by_hand(part: Part, taken: Taken) -> TaskReport:
    if part.id in taken.missing:
        return TaskReport(
            part.id, Outcome.NOT_GRADABLE, None, NONE, reason=f"No answer: {taken.missing[part.id]}."
        )
    if part.kind is Kind.ANSWER and is_untouched(part, taken):
        found = Finding(
            False, "Read the answer.", "the cell is as it was released", "There is nothing to mark."
        )
        return TaskReport(part.id, Outcome.GRADED, NONE, NONE, (found,))
    return TaskReport(part.id, Outcome.GRADED, NONE, NONE, awaiting_marker=part.points or NONE)


# --- what a report shows besides ---------------------------------------------------------------------------------


def _signs(said: Mapping[str, Json], assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Read the signs of tampering; a name that the model answers define is the learner's to define."""
    found = said.get("signs")
    for sign in found if isinstance(found, list) else ():
        kind, what = sign if isinstance(sign, list) and len(sign) == 2 else ("", "")
        well_formed = kind in SIGNS and isinstance(what, str) and SIGN.fullmatch(what)
        if well_formed and not (kind in ("name", "module") and what in assignment.bound):
            yield kind, SIGNS[kind].format(what)


def _stamp(assignment: Assignment, taken: Taken, said: Mapping[str, Mapping[str, Json]]) -> dict[str, str]:
    if not said:
        return {}
    hidden = ", the hidden ones readable to it" if any(part.hidden for part in assignment.parts) else ""
    signs = dict.fromkeys(sign for one in said.values() for _, sign in _signs(one, assignment))
    found = list(signs)
    more = [f"{len(found) - 5} more"] if len(found) > 5 else []
    stamp = {
        "tests": f"ran beside the submission's code{hidden}",
        "tampering": f"SEEN ({'; '.join([*found[:5], *more])})" if found else "none seen",
    }
    if taken.edited:
        stamp["file"] = f"{len(taken.edited)} of {len(said)} tests were changed in it, without effect"
    return stamp


def _shown(cell: CellRun, *, tests: Collection[str], secret: set[str]) -> CellRun:
    """Show of a test what the finding does not say already, and nothing of one that is hidden."""
    if cell.task not in tests:
        return cell
    return replace(cell, error="", output="", images=()) if cell.task in secret else replace(cell, error="")
