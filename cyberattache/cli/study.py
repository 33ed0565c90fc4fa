"""`study list`, `start`, `check`, `hint`, `solution`, `retry`, `revisit`, `progress` and `record`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cyberattache.study.voice import Voice

app = typer.Typer(
    help="""Study on your own: notebooks, checks, hints, progress, a record.

    Make a folder, go there, and begin:

    cyberattache study list · cyberattache study start norms · jupyter lab norms/norms.ipynb

    What you do is written to study.json in that folder. The file is yours, nothing leaves your machine, and a copy of
    the folder is all that another machine needs.""",
    no_args_is_help=True,
)

Folder = Annotated[
    Path | None,
    typer.Option("--folder", metavar="DIR", help="Where you study; this folder, or one above it, otherwise."),
]
TheTask = Annotated[
    str, typer.Argument(metavar="TASK", help="A task, such as agreement; norms/agreement where two units have one.")
]
AUnit = Annotated[
    str | None, typer.Argument(metavar="[UNIT]", help="The unit; the one you worked on last otherwise.")
]


@app.command("list")
def list_(
    folder: Folder = None,
    path: Annotated[
        str | None, typer.Option("--path", metavar="PATH", help="Only the units of a path, in its order: core.")
    ] = None,
) -> None:
    """List the units: how long they take, what they need, where you stand.

    Example: cyberattache study list --path core
    """
    from cyberattache.study.progress import listed
    from cyberattache.study.show_progress import listing

    listing(_voice(), listed(here=Path.cwd(), folder=folder, path=path))


@app.command()
def diagnostic(
    answers: Annotated[
        str, typer.Option("--answers", metavar="LETTERS", help="Your ten choices, such as babcbacbba.")
    ] = "",
) -> None:
    """Answer ten questions, and hear with which unit to begin. Nothing is kept.

    Example: cyberattache study diagnostic
    """
    from cyberattache.study import show_ways

    voice = _voice()
    asked = None
    if voice.rich and sys.stdin.isatty() and not answers:
        asked = lambda letters: str(typer.prompt("Your choice", default="", show_default=False))  # noqa: E731
    show_ways.diagnostic(voice, answers, asked)


@app.command()
def start(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="One of `cyberattache study list`.")],
    folder: Folder = None,
    answers_from: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A notebook to take answers from, say of the browser edition."),
    ] = None,
) -> None:
    """Begin a unit: make a folder with its notebook and its open checks.

    The first one also begins your diary, study.json. A unit that is begun stays as it is: nothing is overwritten, and a
    notebook that you moved away is made anew.

    Example: cyberattache study start norms
    """
    from cyberattache.study import show
    from cyberattache.study.start import start as run

    done = run(unit=unit, now=_now(), here=Path.cwd(), folder=folder, answers_from=answers_from)
    show.begun(_voice(), done)


@app.command()
def check(
    what: Annotated[
        str | None, typer.Argument(metavar="[UNIT|TASK]", help="What to speak of; all of your latest unit otherwise.")
    ] = None,
    closed: Annotated[
        bool, typer.Option("--closed", help="Judge everything, as when a course hands in. This is what counts.")
    ] = False,
    because: Annotated[
        str, typer.Option("--because", metavar="WORDS", help="What you changed, and why it should help.")
    ] = "",
    folder: Folder = None,
) -> None:
    """Judge your notebook as it is saved, and say what to look at.

    The whole notebook is run from the top, since tasks build on each other, in a process with a time limit. Without
    --closed it is what the checks in the notebook say. With it everything is judged: your first attempt is written down
    apart, your best is kept, and 80 % unlocks the badge. Try as often as you like. Whoever changes an answer again and
    again without a hold is asked what changed, or shown the next hint. Exit code 1 when an answer does not hold.

    Example: cyberattache study check norms --closed
    """
    from cyberattache.study import show
    from cyberattache.study.check import check as run

    voice = _voice()
    ask = _ask if voice.rich and sys.stdin.isatty() else None
    done = run(
        what=what,
        whole=closed,
        now=_now(),
        here=Path.cwd(),
        folder=folder,
        ask=ask,
        because=because,
        working=lambda title: voice.say(f"Running your notebook of {title} ...", style="dim") if voice.rich else None,
    )
    show.checked(voice, done)
    if done.to_mend:
        raise typer.Exit(1)


@app.command()
def hint(
    task: TheTask,
    again: Annotated[bool, typer.Option("--again", help="Show those that you have read, and no new one.")] = False,
    folder: Folder = None,
) -> None:
    """Give the next hint: where to look, then which rule, then a worked parallel.

    Where a function is asked, the last step is that function with one line left to fill. Hints cost nothing.
    Those that you have read are remembered.

    Example: cyberattache study hint agreement
    """
    from cyberattache.study import show
    from cyberattache.study.hint import hint as run

    show.hinted(_voice(), run(task=task, now=_now(), here=Path.cwd(), folder=folder, again=again))


@app.command()
def solution(task: TheTask, folder: Folder = None) -> None:
    """Show the model answer, explained, after an honest attempt.

    What counts: an answer of yours that holds with --closed; or two different answers that were checked in this round,
    and every hint read. Which model answers you read before yours held is written down; it costs no points, and they
    come back for revision first.

    Example: cyberattache study solution agreement
    """
    from cyberattache.study import show
    from cyberattache.study.solution import solution as run

    show.solved(_voice(), run(task=task, now=_now(), here=Path.cwd(), folder=folder))


@app.command()
def retry(unit: AUnit = None, folder: Folder = None) -> None:
    """Begin a unit again, with a fresh notebook and new numbers.

    The numbers derive from the seed in your diary. Your notebook so far is kept beside the new one.

    Example: cyberattache study retry norms
    """
    from cyberattache.study import show
    from cyberattache.study.start import retry as run

    show.begun(_voice(), run(unit=unit, now=_now(), here=Path.cwd(), folder=folder))


@app.command()
def revisit(
    task: Annotated[
        str | None, typer.Argument(metavar="[TASK]", help="A task; the one that is due otherwise.")
    ] = None,
    knew: Annotated[
        bool | None, typer.Option("--knew/--forgot", help="How it went, where nobody can be asked.")
    ] = None,
    folder: Folder = None,
) -> None:
    """Answer a question from memory, and compare.

    What you have learned comes back after a day, three, a week, three weeks, two months, half a year; sooner when it is
    forgotten. `cyberattache study progress` says what is due today.

    Example: cyberattache study revisit norms/agreement
    """
    from cyberattache.study import show
    from cyberattache.study.revisit import revisit as run

    voice, now, here = _voice(), _now(), Path.cwd()
    asked = run(task=task, knew=None, now=now, here=here, folder=folder)
    show.revisited(voice, asked)
    if asked is None:
        return
    name = f"{asked.unit.id}/{asked.task.id}"
    if knew is None and not (voice.rich and sys.stdin.isatty()):
        voice.say(f"Then: cyberattache study revisit {name} --knew (or --forgot)")
        return
    if knew is None:
        typer.prompt("Say it aloud or write it down, then press Enter", default="", show_default=False)
        show.compared(voice, asked)
        knew = typer.confirm("Did you have it")
        told = run(task=name, knew=knew, now=now, here=here, folder=folder)
        show.comes_back(voice, told)
        return
    show.revisited(voice, run(task=name, knew=knew, now=now, here=here, folder=folder))


@app.command()
def progress(folder: Folder = None) -> None:
    """Say where you stand, and what to revisit today.

    Units with your first attempt and your best, kept apart; objectives mastered; forecasts, scored when their time has
    come; two questions at most to answer from memory.

    Example: cyberattache study progress
    """
    from cyberattache.study import show_progress
    from cyberattache.study.progress import progress as run

    show_progress.progress(_voice(), run(now=_now(), here=Path.cwd(), folder=folder))


@app.command()
def record(
    units: Annotated[
        list[str] | None, typer.Argument(metavar="[UNIT]...", help="The units of your path; all of them otherwise.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="The .zip file to write.")] = None,
    folder: Folder = None,
) -> None:
    """Bundle your work when a path is complete, for anyone to grade again.

    A path is complete when each of its units is mastered. The record proves work, not identity, and says so: whoever
    has it can find the same points with `cyberattache grade`, not who wrote the answers.

    Example: cyberattache study record norms
    """
    from cyberattache.study import show
    from cyberattache.study.record import record as run

    show.recorded(_voice(), run(here=Path.cwd(), units=units, folder=folder, out=out))


def _now() -> datetime:
    return datetime.now().astimezone().replace(microsecond=0)


def _ask(question: str) -> str:
    return str(typer.prompt(question, default="", show_default=False))


def _voice() -> Voice:
    """Speak to standard output; where its encoding lacks a sign, a question mark stands for it."""
    import io

    from cyberattache.study.voice import Voice

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    return Voice()
