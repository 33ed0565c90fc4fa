"""`data list`, `data show` and `data import`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from cyberattache.errors import UsageError

app = typer.Typer(
    help="See the packaged tables; bring in public data sets.", no_args_is_help=True
)


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


@app.command("import")
def data_import(
    form: Annotated[str, typer.Argument(metavar="FORM", help="Which data set: dcid, eurepoc or cfr.")],
    file: Annotated[Path, typer.Argument(help="Its file, as its authors ship it.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder for the table.")] = Path("class-data"),
) -> None:
    """Map a public data set of incidents to our columns.

    The data sets are their authors' and do not come with the course. Get the file, and do not convert it:

    dcid     the workbook (.xlsx) of DCID 2.0 from its authors' site, or the CSV file from doi:10.7910/DVN/CQOMYV

    eurepoc  the CSV file with a row for each incident: eurepoc_global_dataset_1_3.csv from zenodo.org/records/14965395,
    or release 1.1 from zenodo.org/records/7848941; the dyadic, attribution and receiver files are other tables

    cfr      the CSV file of the Cyber Operations Tracker, from cfr.org/cyber-operations; it lists groups, too, as if
    they were incidents

    Writes FORM.csv, and FORM-unmapped.csv with every cell that could not be mapped and why. In a notebook:
    table("dcid", folder=Path("class-data")). What the authors coded on scales of their own keeps a name of its own;
    nothing is guessed.
    """
    from cyberattache.data.public import import_incidents
    from cyberattache.data.public.progress import shown

    with shown(sys.stderr) as say:
        made = import_incidents(form=form, file=file, out=out, say=say)
    left_out = made.read - made.mapped
    typer.echo(f"wrote {made.table}: {made.mapped} of {made.read} incidents, {left_out} left out")
    typer.echo(f"wrote {made.unmapped}: {len(made.problems)} cells that could not be mapped, and why")
    typer.echo(f'In a notebook: table("{form}", folder=Path("{out}"))')
