"""Say what the verbs of `study` found."""

from __future__ import annotations

from fractions import Fraction

from cyberattache.compare.finding import told_once
from cyberattache.learner.panel import number, plural
from cyberattache.study.check import LIMITS, CheckedUnit, Result
from cyberattache.study.friction import Pause
from cyberattache.study.hint import Hint
from cyberattache.study.place import variant_of
from cyberattache.study.record import PROVES, Recorded
from cyberattache.study.revisit import Revisit
from cyberattache.study.solution import Solution
from cyberattache.study.standing import MASTERY
from cyberattache.study.start import Begun
from cyberattache.study.voice import Voice
from cyberattache.types import Outcome

RUN_AS = (
    f"Your code ran on this machine with your own rights: a limit of {LIMITS.cell_seconds:g} seconds a cell, no jail. "
    "Others' work is graded with `cyberattache grade`."
)


def begun(voice: Voice, done: Begun) -> None:
    """Say where the notebook is and how to go on."""
    unit, place = done.loaded.unit, done.place
    if not done.anew:
        voice.say(f"You have begun {unit.title} already (round {done.round}); nothing was overwritten.")
    elif done.round > 1:
        voice.say(f"Round {done.round} of {unit.title}: a fresh notebook, with new numbers.")
        given = variant_of(done.loaded, place.diary.seed, done.round).given
        if given:
            voice.say(f"Yours are now: {', '.join(f'{name} = {value}' for name, value in given.items())}.")
        else:
            voice.say("This unit has no numbers to change; what is judged by --closed is on new inputs.")
        if done.kept:
            voice.say(f"Your notebook of the round before is kept as {place.shown(done.kept)}.")
    else:
        times = unit.minutes
        minutes = f"{times.get('chapter', 0)} minutes to read, {times.get('exercise', 0)} to answer"
        voice.say(f"{unit.title}: {len(unit.tasks)} tasks; about {minutes}.")
    if done.answers:
        voice.say(f"{done.answers} answers were taken over from the other notebook.")
    folder = place.shown(place.folder(unit.id))
    voice.say(f"Your folder: {folder} (the notebook, its open checks, and the chapter to read).")
    if done.absent:
        voice.say(f"To install first: pip install {' '.join(done.absent)}", style="yellow")
    voice.heading("Next")
    voice.code(f"jupyter lab {place.shown(done.notebook)}")
    voice.code(f"cyberattache study check {unit.id}")
    voice.say(
        "Answer a task, run the check below it, save, and let the whole notebook be judged by the second command; with "
        "--closed as it is judged when a course hands in. `hint TASK` helps one level at a time."
    )


# --- check -------------------------------------------------------------------------------------------------------


def checked(voice: Voice, done: CheckedUnit) -> None:
    """Say how a notebook was judged: what to mend, the tasks at a glance, the sum, what to do next."""
    kind = "judged whole" if done.whole else "open checks"
    voice.heading(f"{done.loaded.unit.title}, round {done.round}: {kind}")
    if done.note:
        voice.say(done.note, style="yellow")
    if done.pause is not None:
        paused(voice, done.pause)
    for one in done.to_mend:
        _task(voice, done, one)
    asked = [one for one in done.results if one.task.id in done.shown]
    if len(asked) == 1 and asked[0].holds:
        _task(voice, done, asked[0])
    voice.say()
    rows = [[one.task.id, _points(one), _state(one)] for one in asked]
    voice.table(["task", "points", ""], rows)
    _sum(voice, done)
    voice.say(RUN_AS, style="dim")


def paused(voice: Voice, pause: Pause) -> None:
    """Say what came before the judgement of an answer that is being guessed at."""
    if pause.words:
        voice.say(f"Noted for “{pause.task.title}”: {pause.words}")
    elif pause.hint is not None:
        voice.say(f"“{pause.task.title}” has not held so far, so here is the next hint first.")
        hinted(voice, pause.hint)
    else:
        voice.say(f"You have read every hint of “{pause.task.title}”. The model answer, explained:")
        voice.code(f"cyberattache study solution {pause.task.id}")


def _task(voice: Voice, done: CheckedUnit, one: Result) -> None:
    voice.heading(f"{'This holds' if one.holds else 'Look again'}: {one.task.title}")
    if one.report.reason:
        voice.say(one.report.reason)
    for finding in told_once(one.report.findings):
        style = "green" if finding.holds else "yellow"
        voice.say(finding.tried, mark="[ok]" if finding.holds else "[--]", style=style)
        reread = f"Re-read “{finding.reread}” in the chapter {done.loaded.unit.title}." if finding.reread else ""
        for part in (f"Seen: {finding.saw}" if finding.saw else "", finding.say, reread):
            if part:
                voice.say(part, indent=5)
    if one.note:
        voice.say(one.note, indent=5)
    if not one.holds:
        voice.say(f"Help: cyberattache study hint {one.task.id}", indent=5, style="dim")


def _points(one: Result) -> str:
    if not one.of:
        return "feedback" if not one.task.points else f"later {number(one.later)}"
    later = f", later {number(one.later)}" if one.later else ""
    return f"{number(one.points)} of {number(one.of)}{later}"


def _state(one: Result) -> str:
    if not one.answered:
        return "not answered yet"
    if not one.judged:
        ours = one.report.outcome is Outcome.OUR_FAULT
        return "could not be judged, our fault" if ours else "could not be judged"
    return "holds" if one.holds else "look again"


def _sum(voice: Voice, done: CheckedUnit) -> None:
    """Say what the notebook earned, and what to do next."""
    unit, voice_say = done.loaded.unit, voice.say
    marker = sum((one.task.marker_points for one in done.results), Fraction(0))
    if not done.anything_new and any(one.answered for one in done.results):
        voice_say("No answer has changed since the last check. Did you save the notebook?")
    voice_say()
    if not unit.graded:
        held = sum(one.holds for one in done.results)
        voice_say(f"{held} of {len(done.results)} answers hold. This unit is not graded.", style="bold")
        return
    what = "" if done.whole else " of those that open checks decide"
    voice_say(f"{number(done.points)} of {plural(done.of)}{what}.", style="bold")
    if marker:
        voice_say(f"{plural(marker)} more are a reader's: score yourself with the rubric in the notebook.")
    if not done.whole:
        voice_say(f"To have everything judged: cyberattache study check {unit.id} --closed")
        return
    if done.now.badge and not done.before.badge:
        where = done.place.shown(done.place.badge(unit.id))
        voice_say(f"Mastered: {float(MASTERY):.0%} or more. Your badge: {where}", style="bold green")
    elif not done.now.badge:
        needed = MASTERY * done.of - done.points
        more = f"{plural(needed)} more, in as many tries as you like"
        voice_say(f"The badge is unlocked at {float(MASTERY):.0%}: {more}.")
    if done.now.badge:
        voice_say(f"Try it on new numbers some other day: cyberattache study retry {unit.id}")


# --- help --------------------------------------------------------------------------------------------------------


def hinted(voice: Voice, one: Hint) -> None:
    """Give a hint."""
    for level, text in enumerate(one.before, 1):
        voice.say(text, mark=f"Hint {level} of {one.of}:")
    head = f"Hint {one.level} of {one.of} ({one.kind}):"
    if one.fills:
        voice.say("Copy this into your answer cell, and put your own line in place of ____.", mark=head)
        voice.code(one.form)
    else:
        voice.say(one.say, mark=head)
    if one.last:
        voice.say("The last one. After an honest attempt: cyberattache study solution " + one.task.id, style="dim")


def solved(voice: Voice, one: Solution) -> None:
    """Show a model answer and explain it."""
    voice.heading(f"A model answer: {one.task.title}")
    voice.code(one.code)
    if one.rule:
        voice.heading("The rule behind it")
        voice.say(one.rule)
    voice.heading("What it is judged by")
    for finding in told_once(one.findings):
        voice.say(finding.tried, mark="[ok]")
        if finding.say:
            voice.say(finding.say, indent=5)
    if one.mistakes:
        voice.heading("What your answers resembled on the way")
        for mistake in one.mistakes:
            voice.say(f"{mistake.say} Re-read “{mistake.reread}”.", mark="-")
    voice.say()
    if one.held:
        voice.say("Yours holds too. Where do the two differ, and which would you rather explain to a colleague?")
    else:
        voice.say(
            "Close this, and write it again in your own way. It comes back tomorrow, in `cyberattache study revisit`; "
            f"on new numbers: cyberattache study retry {one.unit.id}"
        )


def revisited(voice: Voice, one: Revisit | None) -> None:
    """Ask a question from memory; with an answer told, what to compare it with and when it comes back."""
    if one is None:
        voice.say("Nothing is due today. Name a task to revisit it anyway.")
        return
    if one.knew is None:
        voice.heading(f"From memory: {one.task.title} ({one.unit.title})")
        voice.say(one.unit.objectives[one.task.objective].capitalize() + ".", style="dim")
        voice.say(one.prompt)
        return
    compared(voice, one)
    comes_back(voice, one)


def comes_back(voice: Voice, one: Revisit | None) -> None:
    """Say when a task is asked again."""
    if one is not None and one.next_day is not None:
        voice.say(f"It comes back on {one.next_day.isoformat()}.")


def compared(voice: Voice, one: Revisit) -> None:
    """Show what to compare an answer from memory with."""
    voice.heading("To compare with")
    for text in one.answer:
        voice.say(text)
    for mistake in one.mistakes:
        voice.say(f"Your answers once resembled this: {mistake.say}", mark="-")


def recorded(voice: Voice, done: Recorded) -> None:
    """Say where the record is and what it is worth."""
    names = ", ".join(one.unit.id for one in done.standings)
    voice.say(f"Wrote {done.file}: your work in {names}, with what anyone needs to grade it again.")
    voice.say(PROVES)
