"""Say where a learner stands, and what the course holds."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from cyberattache.learner.panel import number
from cyberattache.study.progress import Forecast, Listed, Progress
from cyberattache.study.standing import MASTERY, Standing
from cyberattache.study.voice import Voice
from cyberattache.types import Unit


def listing(voice: Voice, units: Sequence[Listed]) -> None:
    """List the units of the course."""
    head = ["unit", "title", "minutes", "needs", "where you stand"]
    voice.table(head, [_listed(one) for one in units])
    voice.say()
    voice.say("Minutes are for the chapter and the exercise. Begin one: cyberattache study start UNIT")


def _listed(one: Listed) -> list[str]:
    title = one.unit.title if one.unit.graded else f"{one.unit.title} (ungraded)"
    return [one.unit.id, title, _minutes(one.unit), _needs(one.unit), _stands(one)]


def _minutes(unit: Unit) -> str:
    return f"{unit.minutes.get('chapter', 0)} + {unit.minutes.get('exercise', 0)}"


def _needs(unit: Unit) -> str:
    return ", ".join(f"{name}{'' if find_spec(name) else ' (to install)'}" for name in unit.needs) or "nothing more"


def _stands(one: Listed) -> str:
    if one.standing is None:
        return "not begun"
    if not one.unit.graded:
        return "begun"
    return f"round {one.standing.round}, {'badge' if one.standing.badge else _best(one.standing)}"


def progress(voice: Voice, now: Progress) -> None:
    """Say units, objectives, forecasts, and what to revisit today."""
    voice.heading(f"Your progress on {now.today.isoformat()}")
    if not now.standings:
        voice.say("No unit is begun yet. See them: cyberattache study list")
        return
    head = ["unit", "round", "first attempt", "best", f"badge ({float(MASTERY):.0%})"]
    voice.table(head, [_row(one) for one in now.standings])
    voice.say()
    voice.say(
        "First attempt: what each task earned the first time that it was judged whole. Best: your best whole notebook. "
        "The two are kept apart; tries and hints cost nothing.",
        style="dim",
    )
    _objectives(voice, now.standings)
    if now.forecasts:
        _forecasts(voice, now)
    _today(voice, now)


def _row(one: Standing) -> list[str]:
    judged = "" if one.first_tasks == one.graded_tasks else f" ({one.first_tasks} of {one.graded_tasks} tasks)"
    if not one.unit.graded:
        return [one.unit.id, str(one.round), "ungraded", "ungraded", "none to earn"]
    first = f"{number(one.first)} of {number(one.of)}{judged}" if one.first_tasks else "not judged yet"
    return [one.unit.id, str(one.round), first, _best(one), "yes" if one.badge else "not yet"]


def _best(one: Standing) -> str:
    if one.best is None:
        return "not judged yet"
    return f"{number(one.best.points)} of {number(one.of)} ({float(one.best.points / one.of) if one.of else 0:.0%})"


def _objectives(voice: Voice, standings: Sequence[Standing]) -> None:
    voice.heading("Objectives")
    for one in standings:
        graded = {task.objective for task in one.unit.tasks if task.points}
        for key, words in one.unit.objectives.items():
            mastered = key in one.mastered
            mark = "[ok]" if mastered else "[  ]"
            whose = "a reader's to judge" if one.unit.graded else "feedback only"
            extra = "" if key in graded else f" ({whose})"
            voice.say(f"{key} {words}{extra}", mark=mark, style="green" if mastered else "")
        if one.with_fill:
            voice.say(f"With one line to fill in {one.unit.id}: {', '.join(one.with_fill)}.", style="dim")
        if one.with_solution:
            voice.say(f"Model answers read in {one.unit.id}: {', '.join(one.with_solution)}.", style="dim")


def _forecasts(voice: Voice, now: Progress) -> None:
    voice.heading("Forecasts")
    for one in now.forecasts:
        voice.say(_forecast(one), mark="-")
    if now.mean_score is not None:
        scored = sum(one.score is not None for one in now.forecasts)
        voice.say(f"Mean Brier score over {scored}: {now.mean_score:.2f} (0 best, 2 worst). One alone says little.")


def _forecast(one: Forecast) -> str:
    said = ", ".join(f"{outcome} {share:.0%}" for outcome, share in one.said.items())
    where = f"{one.unit}/{one.task.id}, you said {said}"
    if one.score is None:
        return f"{where}: {one.why}."
    return f"{where}: {one.happened} happened, Brier score {one.score:.2f} (equal shares {one.equal_shares:.2f})."


def _today(voice: Voice, now: Progress) -> None:
    voice.heading("Today")
    for one in now.due:
        voice.say(f"Revisit from memory: {one.task.title}", mark="-")
        voice.code(f"cyberattache study revisit {one.unit}/{one.task.id}")
    if not now.due:
        voice.say("Nothing is due to be revisited.")
    going = [one for one in now.standings if one.unit.graded and not one.badge]
    if going:
        voice.say(f"Go on with {going[-1].unit.title}:", mark="-")
        voice.code(f"cyberattache study check {going[-1].unit.id}")
    elif now.ahead:
        voice.say(f"Next in the course: {now.ahead[0].title}.", mark="-")
        voice.code(f"cyberattache study start {now.ahead[0].id}")
    else:
        voice.say("Every unit is mastered. Bundle your work:", mark="-")
        voice.code("cyberattache study record")
