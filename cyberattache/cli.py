"""The commands: parse, call one function, print, exit. Nothing else is decided here.

Each command imports what it needs when it runs, so that `--help` is there at once.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from cyberattache.errors import CyberAttacheError, UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from cyberattache.grade.work import Opener
    from cyberattache.jail import Jail

TRACEBACK = "CYBERATTACHE_TRACEBACK"
OUR_FAULT = 70

app = typer.Typer(
    help="""Cyber Attaché: a course on cyber operations in military diplomacy, and what teaches and grades it.

    Learners need no command: they open a notebook under exercises/ and run it.

    Exit codes: 0 done, 1 something you asked to be told (a stale build, a failed audit), 2 usage or a mistake in a
    file of the course, 70 a fault of ours.""",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
book_app = typer.Typer(help="Build the course's site, and look at it.", no_args_is_help=True)
data_app = typer.Typer(
    help="See the packaged tables: what they hold, how old, from where.", no_args_is_help=True
)
app.add_typer(book_app, name="book")
app.add_typer(data_app, name="data")

Units = Annotated[
    list[str] | None, typer.Argument(metavar="[UNIT]...", help="Units; all of them when none is named.")
]


Submissions = Annotated[
    Path | None,
    typer.Argument(
        metavar="PATH", help="Folder of submissions: LEARNER/UNIT/UNIT.ipynb, or flat; or an nbgrader course."
    ),
]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="Folder for the reports and grades.csv.")]
OneUnit = Annotated[str | None, typer.Option("--unit", help="The unit, where the files do not say it.")]
Jobs = Annotated[int | None, typer.Option("--jobs", min=1, help="Submissions at a time; one per core.")]
Scheduler = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="ADDRESS", help="Grade on the workers of this dask scheduler."),
]
SecretFile = Annotated[
    Path | None,
    typer.Option("--secret-file", help="The course's secret, from which learners' numbers derive."),
]
Source = Annotated[
    Path | None,
    typer.Option("--source", help="An nbgrader course's folder of instructor notebooks; source/ otherwise."),
]
NoJail = Annotated[
    bool, typer.Option("--no-jail", help="Run learners' code with all your rights. The reports will say so.")
]
JsonOut = Annotated[bool, typer.Option("--json", help="Write lines of JSON, for machines.")]


@app.command()
def grade(
    path: Submissions = None,
    out: Out = None,
    unit: OneUnit = None,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    secret_file: SecretFile = None,
    source: Source = None,
    gradebook: Annotated[
        Path | None, typer.Option("--gradebook", help="Also write the results into nbgrader's gradebook.db.")
    ] = None,
    json: JsonOut = False,
    no_jail: NoJail = False,
    container: Annotated[
        str | None,
        typer.Option("--container", help="A jail by a container engine instead: podman, docker or auto."),
    ] = None,
    self_test: Annotated[
        bool, typer.Option("--self-test", help="Only say what the jail of this machine holds, and stop.")
    ] = False,
) -> None:
    """Grade a folder of submissions, each in a jail of its own.

    A second run takes up where the first one stopped. Exit code 0 means that every submission has an outcome: graded,
    not gradable (with the reason), or our fault (run it again).

    Example: cyberattache grade submitted/ --out reports/
    """
    from cyberattache.grade import grade as run
    from cyberattache.grade.progress import JsonLines, summary

    if self_test:
        _jail(none=no_jail, jobs=jobs, container=container)
        return
    path, out = _asked("grade", path, out)
    secret = None if secret_file is None else _secret(secret_file)
    with _graders(scheduler, jobs, no_jail=no_jail, container=container) as (jail, executor):
        reports = run(
            submissions=path,
            out=out,
            jail=jail,
            unit=unit,
            jobs=jobs,
            secret=secret,
            executor=executor,
            source=source,
            progress=JsonLines() if json else None,
        )
    if gradebook is not None:
        from cyberattache.gradebook import keep

        keep(reports, submissions=path, source=source, database=gradebook)
    if not json:
        typer.echo(summary(reports))
        typer.echo(f"grades: {out / 'grades.csv'}\nclass:  {out / 'class.html'}")


@app.command()
def regrade(
    path: Submissions = None,
    out: Out = None,
    apply: Annotated[bool, typer.Option("--apply", help="Overwrite the reports with what is new.")] = False,
    unit: OneUnit = None,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    secret_file: SecretFile = None,
    source: Source = None,
    gradebook: Annotated[
        Path | None,
        typer.Option(
            "--gradebook", help="With --apply: nbgrader's gradebook.db too; a marker's points stay."
        ),
    ] = None,
    json: JsonOut = False,
    no_jail: NoJail = False,
) -> None:
    """Show what a changed check would change.

    The table says who changes, in which task, by how much and why. Nothing is overwritten without --apply. Exit code 1
    when something would change. Give the same options as to `cyberattache grade`.

    Example: cyberattache regrade submitted/ --out reports/
    """
    from cyberattache.grade.progress import JsonLines
    from cyberattache.regrade import regrade as run
    from cyberattache.regrade.show import json_lines, table

    path, out = _asked("regrade", path, out)
    secret = None if secret_file is None else _secret(secret_file)
    with _graders(scheduler, jobs, no_jail=no_jail) as (jail, executor):
        regraded = run(
            submissions=path,
            out=out,
            jail=jail,
            unit=unit,
            jobs=jobs,
            secret=secret,
            executor=executor,
            source=source,
            progress=JsonLines() if json else None,
            apply=apply,
        )
    if gradebook is not None and apply:
        from cyberattache.gradebook import keep

        keep(regraded.reports, submissions=path, source=source, database=gradebook)
    typer.echo(json_lines(regraded) if json else table(regraded))
    if regraded.changes and not apply:
        raise typer.Exit(1)


def _asked(command: str, path: Path | None, out: Path | None) -> tuple[Path, Path]:
    if path is None or out is None:
        missing = "PATH" if path is None else "--out DIR"
        raise UsageError(command, f"{missing} is missing", f"cyberattache {command} submitted/ --out reports/")
    return path, out


@contextmanager
def _graders(
    scheduler: str | None, jobs: int | None, *, no_jail: bool, container: str | None = None
) -> Iterator[tuple[Jail | Opener, Executor | None]]:
    """Open the jail of this machine, or reach the workers that open theirs."""
    if scheduler is None:
        yield _jail(none=no_jail, jobs=jobs, container=container), None
        return
    from cyberattache.grade import Open
    from cyberattache.grade.cluster import workers_of

    if container is not None:
        do = "Leave --container out, or grade without --scheduler."
        raise UsageError("--container", "the workers of a scheduler open jails of their own", do)
    if jobs is not None:
        do = "Start as many workers as you want, or leave --scheduler out."
        raise UsageError("--jobs", "the workers of a scheduler are its own", do)
    with workers_of(scheduler) as executor:
        yield Open(none=no_jail), executor


def _jail(*, none: bool, jobs: int | None, container: str | None = None) -> Jail:
    from cyberattache.jail import ContainerJail, NoJail, open_jail, self_test

    if none and container:
        raise UsageError("grade", "--no-jail and --container exclude each other", "Leave one of them out.")
    jail: Jail = NoJail() if none else ContainerJail(container) if container else open_jail(jobs=jobs)
    typer.echo(self_test(jail), err=True)
    return jail


def _secret(path: Path) -> bytes:
    try:
        secret = path.read_bytes().strip()
    except OSError as problem:
        raise UsageError(
            path, f"cannot be read: {problem.strerror}", "Name the file of the secret."
        ) from problem
    if not secret:
        raise UsageError(
            path, "the file is empty", "Write the course's secret into it: one line, hard to guess."
        )
    return secret


@app.command()
def build(
    units: Units = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 when something is stale.")
    ] = False,
) -> None:
    """Write the files that are generated from the units.

    They are exercises/, solutions/, the README's table of units and the tables' types. They are committed and never
    edited: the sources are in book/units/.
    """
    from cyberattache.build import build as run

    written = run(units=units or None, check=check)
    for path in written:
        typer.echo(f"wrote {_shown(path)}")
    if not written:
        typer.echo("everything is up to date")


@app.command()
def audit(
    units: Units = None,
    chapters: Annotated[
        bool, typer.Option("--chapters", help="Execute the chapters too; takes minutes.")
    ] = False,
) -> None:
    """Look for what leaks, cannot be solved, or is not held.

    Exits 1 when there is a problem, and says of each where it is and what to do.

    Specimens are answers of a known kind: specimens/TASK/right_STYLE.py and wrong_MISTAKE.py, with a header that says
    what a wrong one still earns and which misconception it shows.
    """
    from cyberattache.audit import audit as run

    found = run(units=units or None, chapters=chapters)
    for note in found.notes:
        typer.echo(note)
    for problem in found.problems:
        typer.echo(str(problem))
    count = len(found.problems)
    typer.echo(f"{count or 'no'} problem{'s' if count > 1 else ''}")
    if found.problems:
        raise typer.Exit(1)


@app.command()
def new(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="Its name: small letters and hyphens.")],
) -> None:
    """Begin a unit: a folder with one working task.

    `cyberattache audit UNIT` then says line by line what is left to write.
    """
    from cyberattache.new import new as run

    for path in run(unit=unit):
        typer.echo(f"wrote {_shown(path)}")
    typer.echo(
        f"Next: add `units/{unit}/chapter` to book/_toc.yml, write, and run `cyberattache audit {unit}`."
    )


@app.command()
def demo(
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for what the demonstration makes.")] = Path(
        "demo"
    ),
) -> None:
    """Show everything: build the book, grade a class."""
    from cyberattache.demo import demo as run

    run(out=out)


@book_app.command("build")
def book_build(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Folder; book/_build/html otherwise.")
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Forget earlier runs of the chapters' code.")
    ] = False,
    strict: Annotated[
        bool,
        typer.Option("--strict/--no-strict", help="Let every warning and every broken link be an error."),
    ] = True,
) -> None:
    """Build the site from book/, running every chapter's code."""
    from cyberattache.book.build import build as run

    run(out=out, fresh=fresh, strict=strict, say=typer.echo)


@book_app.command("serve")
def book_serve(
    site: Annotated[Path | None, typer.Option("--site", help="Folder; book/_build/html otherwise.")] = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
) -> None:
    """Serve the built site to this machine's browser until you stop it."""
    from cyberattache.book.serve import serve as run

    run(site=site, port=port, say=typer.echo)


@data_app.command("list")
def data_list() -> None:
    """Name the packaged tables."""
    from cyberattache import data

    for name in data.names():
        typer.echo(f"{name:24} {data.schema(name).title}")


@data_app.command("show")
def data_show(
    name: Annotated[str, typer.Argument(metavar="TABLE", help="One of `cyberattache data list`.")],
) -> None:
    """Say what a table holds, column by column, and show its first rows."""
    from cyberattache import data
    from cyberattache.errors import did_you_mean
    from cyberattache.learner import table

    if name not in data.names():
        raise UsageError(f"table {name!r}", "there is no such table", did_you_mean(name, data.names()))
    typer.echo(data.describe(name))
    typer.echo(f"\n{table(name)!r}")


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


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


if __name__ == "__main__":
    main()
