"""The commands: parse, call one function, print, exit. Nothing else is decided here.

Each group of commands is a module; each command imports what it needs when it runs, so that `--help` is there at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from typing import NoReturn

import typer

from cyberattache.cli import authors, book, data, grading, study
from cyberattache.errors import CyberAttacheError

TRACEBACK = "CYBERATTACHE_TRACEBACK"
OUR_FAULT = 70

app = typer.Typer(
    help="""Cyber Attaché: a course on cyber operations in military diplomacy, and what teaches and grades it.

    Learners begin with `cyberattache study list`, or open a notebook under exercises/ and run it.

    Exit codes: 0 done, 1 something you asked to be told (a stale build, a failed audit), 2 usage or a mistake in a
    file of the course, 70 a fault of ours.""",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(study.app, name="study")
app.add_typer(grading.app)
app.add_typer(authors.app)
app.add_typer(book.app, name="book")
app.add_typer(data.app, name="data")


def main() -> NoReturn:
    """Run a command; turn what it raises into a message and an exit code."""
    try:
        app()
    except CyberAttacheError as problem:
        _leave(str(problem), problem.exit_code)
    except Exception as problem:  # noqa: BLE001 - the last line of defence: a message, and exit code 70
        if os.environ.get(TRACEBACK):
            traceback.print_exc()
        what = f"cyberattache failed ({type(problem).__name__}: {problem}). This is a fault of ours."
        _leave(f"{what}\n  {TRACEBACK}=1 shows where; please send that with the command.", OUR_FAULT)
    raise SystemExit(0)


def _leave(message: str, code: int) -> NoReturn:
    print(message, file=sys.stderr)  # noqa: T201 - to the terminal of the person who ran the command
    raise SystemExit(code)

