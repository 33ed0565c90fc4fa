"""`grade` and `regrade`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from cyberattache.errors import UsageError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from cyberattache.grade.work import Opener
    from cyberattache.jail import Jail
    from cyberattache.types import Report

app = typer.Typer()

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
Container = Annotated[
    str | None, typer.Option("--container", help="A jail by a container engine instead: podman, docker or auto.")
]
SelfTest = Annotated[
    bool, typer.Option("--self-test", help="Only say what the jail of this machine holds, and stop.")
]
GradebookToo = Annotated[
    Path | None,
    typer.Option("--gradebook", help="Also write nbgrader's gradebook.db, and the notebooks in folders beside it."),
]
GradebookApplied = Annotated[
    Path | None,
    typer.Option("--gradebook", help="With --apply: nbgrader's gradebook.db too; a marker's points stay."),
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
    gradebook: GradebookToo = None,
    json: JsonOut = False,
    no_jail: NoJail = False,
    container: Container = None,
    self_test: SelfTest = False,
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
    class_ = _class(path, unit, source, secret_file)
    with _graders(scheduler, jobs, no_jail=no_jail, container=container) as how:
        reports = run(out=out, progress=JsonLines() if json else None, **class_, **how)
    _hand_on(reports, gradebook, class_)
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
    gradebook: GradebookApplied = None,
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
    class_ = _class(path, unit, source, secret_file)
    with _graders(scheduler, jobs, no_jail=no_jail) as how:
        regraded = run(out=out, progress=JsonLines() if json else None, apply=apply, **class_, **how)
    _hand_on(regraded.reports, gradebook if apply else None, class_)
    typer.echo(json_lines(regraded) if json else table(regraded))
    if regraded.changes and not apply:
        raise typer.Exit(1)


def _asked(command: str, path: Path | None, out: Path | None) -> tuple[Path, Path]:
    if path is None or out is None:
        missing = "PATH" if path is None else "--out DIR"
        raise UsageError(command, f"{missing} is missing", f"cyberattache {command} submitted/ --out reports/")
    return path, out


class _Class(TypedDict):
    """What is graded."""

    submissions: Path
    unit: str | None
    source: Path | None
    secret: bytes | None


class _Graders(TypedDict):
    """Who grades."""

    jail: Jail | Opener
    jobs: int | None
    executor: Executor | None


def _class(path: Path, unit: str | None, source: Path | None, secret_file: Path | None) -> _Class:
    secret = None if secret_file is None else _secret(secret_file)
    return {"submissions": path, "unit": unit, "source": source, "secret": secret}


def _hand_on(reports: Sequence[Report], gradebook: Path | None, class_: _Class) -> None:
    if gradebook is not None:
        from cyberattache.grade.nbgrader import hand_on

        hand_on(reports, database=gradebook, **class_)


@contextmanager
def _graders(
    scheduler: str | None, jobs: int | None, *, no_jail: bool, container: str | None = None
) -> Iterator[_Graders]:
    """Open the jail of this machine, or reach the workers that open theirs."""
    if scheduler is None:
        jail = _jail(none=no_jail, jobs=jobs, container=container)
        yield {"jail": jail, "jobs": jobs, "executor": None}
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
        yield {"jail": Open(none=no_jail), "jobs": None, "executor": executor}


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
