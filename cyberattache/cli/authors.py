"""`build`, `audit`, `new` and `demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer()

Units = Annotated[
    list[str] | None, typer.Argument(metavar="[UNIT]...", help="Units; all of them when none is named.")
]


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
    """Begin a unit: one working task and three whole learners.

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


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
