"""A unit as its learner meets it: checks on the spot, hints, the evidence bank, the rubric.

Reads `open.json` and `checks_open.py`, which `cyberattache build` puts beside the learner's notebook.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from fractions import Fraction
from functools import cached_property
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

from cyberattache import probe
from cyberattache.compare.finding import Finding
from cyberattache.learner.given import Given
from cyberattache.learner.ladder import Explanation, exact
from cyberattache.learner.observe import Check, checks_in
from cyberattache.learner.pages import Evidence, PanelPage, RubricPage
from cyberattache.learner.panel import WIDTH, Panel, prose
from cyberattache.learner.paths import course_root
from cyberattache.learner.run import findings_of, load_module, run_check

Json = Any


class LearnerUnit:
    """One unit of the course, for use in a notebook: `norms.check("agreement")`, `norms.hint("agreement")`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._points: dict[str, Fraction] = {}
        self._hints_seen: dict[str, int] = {}
        self._last = ""

    def __repr__(self) -> str:
        return f"{self._about['title']}: {len(self._tasks)} tasks ({', '.join(self._tasks)})"

    @cached_property
    def _about(self) -> Mapping[str, Json]:
        told: Mapping[str, Json] = json.loads((self._folder / "open.json").read_text(encoding="utf-8"))
        return told

    @cached_property
    def _tasks(self) -> Mapping[str, Mapping[str, Json]]:
        return {task["id"]: task for task in self._about["tasks"]}

    @cached_property
    def _checks(self) -> Mapping[str, Check]:
        path = self._folder / "checks_open.py"
        module = load_module(f"checks_open_{self._about['id']}", path.read_text(encoding="utf-8"), str(path))
        return checks_in(vars(module))

    @cached_property
    def _known(self) -> Mapping[str, Explanation]:
        return {id_: Explanation(one["say"], one["reread"]) for id_, one in self._about["misconceptions"].items()}

    @property
    def evidence(self) -> Mapping[str, str]:
        """The unit's bank of evidence: id and what it says."""
        return Evidence(lambda: self._about["evidence"])

    @property
    def rubric(self) -> Mapping[str, Json]:
        """The rubrics of the written tasks, with their exemplars."""
        return dict(self._about["rubric"])

    def read_rubric(self, task: str) -> RubricPage:
        """Show the rubric of a written task, and its exemplars without their levels."""
        return RubricPage(lambda: self.rubric[task])

    def compare_levels(self, task: str, mine: object) -> PanelPage:
        """Show the panel's levels of the exemplars beside one's own, and why, once one's own are complete."""
        return PanelPage(lambda: self.rubric[task], mine)

    def check(self, task: str, namespace: Mapping[str, Any] | None = None) -> Panel:
        """Judge what can be judged here of one task, as the answer stands now; cells may be run in any order."""
        about = self._task(task)
        self._last = task
        if namespace is None:
            namespace = sys._getframe(1).f_globals
        findings, unanswered = self._judge(task, namespace)
        self._points[task] = sum((finding.points for finding in findings), Fraction(0))
        here = sum((finding.of for finding in findings), Fraction(0))
        points = exact(about["points"])
        open_points = exact(about.get("open_points", here))
        return Panel(
            about["title"],
            findings,
            open_points,
            points - open_points,
            exact(about["marker_points"]),
            sum(self._points.values(), Fraction(0)),
            self._about["title"],
            unanswered,
            stopped=_last_cell_stopped(),
        )

    def _judge(self, task: str, namespace: Mapping[str, Any]) -> tuple[tuple[Finding, ...], bool]:
        check = self._checks.get(task)
        if check is None:
            return (Finding(True, "Nothing is judged here; this task is judged when you hand in."),), False
        given = self._given(namespace)
        plan = check.observe(given, random.Random(0)).plan()
        observed = probe.observe(namespace, plan)
        seen = run_check(check, observed, self._known, given=given, rng=random.Random(0))
        return findings_of(seen), seen.ladder.unanswered

    def _given(self, namespace: Mapping[str, Any]) -> Given:
        found = namespace.get("given")
        return found if isinstance(found, Given) else Given(**self._about["given"])

    def hint(self, task: str = "") -> Hint:
        """Give the next hint: where to look, then which rule, then a worked parallel. They cost nothing.

        Without a task it is a hint for the one that was checked last.
        """
        task = task or self._last
        hints = self._task(task)["hints"]
        level = min(self._hints_seen.get(task, 0), len(hints) - 1)
        self._hints_seen[task] = level + 1
        if not hints:
            return Hint(0, 0, "This task has no hints.")
        last = level + 1 == len(hints) and self._task(task).get("fill")
        name = self._about["id"].replace("-", "_")
        more = f' And there is the function with one line to fill: `{name}.fill("{task}")`.' if last else ""
        return Hint(level + 1, len(hints), hints[level] + more)

    def fill(self, task: str = "") -> FillForm:
        """Show a function with one line left to fill, for whoever has read the hints. It costs nothing.

        Without a task it is that of the one that was checked last.
        """
        task = task or self._last
        return FillForm(self._task(task).get("fill", ""))

    def _task(self, task: str) -> Mapping[str, Json]:
        if task not in self._tasks:
            near = get_close_matches(task, self._tasks, n=1)
            tip = f"Did you mean {near[0]!r}?" if near else f"There are {', '.join(self._tasks)}."
            raise NoSuchTask(f"The unit {self._about['id']} has no task {task!r}. {tip}" if task else f"Which? {tip}")
        return self._tasks[task]


class NoSuchTask(LookupError):
    """A task's name was mistyped. A notebook shows the sentence and spares the learner our own lines."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


class FillForm:
    """A function with one line left to fill, shown as code to copy; the objective is the same."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __repr__(self) -> str:
        if not self.source:
            return "This task has no form to fill: it asks for no function, or for one that a loop above shows."
        return f"# Copy this into your answer cell, and put your own line in place of ____\n{self.source}"

    def _repr_html_(self) -> str:
        return f"<pre>{escape(repr(self))}</pre>"


class Hint:
    """One level of help, shown as text."""

    def __init__(self, level: int, of: int, say: str) -> None:
        self.level, self.of, self.say = level, of, say

    def __repr__(self) -> str:
        return fill(f"{self._head}: {self.say}", WIDTH)

    def _repr_html_(self) -> str:
        return f"<p><strong>{self._head}.</strong> {prose(self.say)}</p>"

    @property
    def _head(self) -> str:
        return f"Hint {self.level} of {self.of}" if self.of else "Hint"


def unit(unit_id: str, *, exercises: Path | None = None) -> LearnerUnit:
    """Open a unit of the course: `norms = unit("norms")`. In a course that is not built yet it opens on first use.

    A copy that lies beside the notebook comes first, as `cyberattache study start` puts one there.
    """
    if exercises is None and _is_copy(Path.cwd(), unit_id):
        return LearnerUnit(Path.cwd())
    root = exercises or course_root().exercises
    known = sorted(path.parent.name for path in root.glob("*/open.json"))
    if known and unit_id not in known:
        raise LookupError(f"There is no unit {unit_id!r}. There are: {', '.join(known)}.")
    return LearnerUnit(root / unit_id)


def _last_cell_stopped() -> bool:
    """Ask IPython, where there is one, whether the cell before this one raised or was no Python."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell is not None and not getattr(shell, "last_execution_succeeded", True)


def _is_copy(folder: Path, unit_id: str) -> bool:
    if not (folder / "checks_open.py").is_file():
        return False
    try:
        about = json.loads((folder / "open.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(about, dict) and about.get("id") == unit_id
