"""`data list` and `data show`."""

from __future__ import annotations

from typing import Annotated

import typer

from cyberattache.errors import UsageError

app = typer.Typer(help="See the packaged tables: what they hold, how old, from where.", no_args_is_help=True)


@app.command("list")
def data_list() -> None:
    """Name the packaged tables."""
    from cyberattache import data

    for name in data.names():
        typer.echo(f"{name:24} {data.schema(name).title}")


@app.command("show")
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
