"""`book build`, `book serve` and `book print`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Build the course's site, and look at it.", no_args_is_help=True)


@app.command("build")
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
    repository: Annotated[
        str,
        typer.Option(
            "--repository", help="Address of the repository: pages then say where to edit them and report an error."
        ),
    ] = "",
) -> None:
    """Build the site from book/, running every chapter's code."""
    from cyberattache.book.build import build as run

    run(out=out, fresh=fresh, strict=strict, repository=repository, say=typer.echo)


@app.command("serve")
def book_serve(
    site: Annotated[Path | None, typer.Option("--site", help="Folder; book/_build/html otherwise.")] = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
) -> None:
    """Serve the built site to this machine's browser until you stop it."""
    from cyberattache.book.serve import serve as run

    run(site=site, port=port, say=typer.echo)


@app.command("print")
def book_print(
    site: Annotated[Path | None, typer.Option("--site", help="Folder; book/_build/html otherwise.")] = None,
) -> None:
    """Print chapters and exercises as PDF, with Chromium or Chrome."""
    from cyberattache.book.build import ROOT
    from cyberattache.book.paper import print_chapters

    print_chapters(site=site or ROOT / "book" / "_build" / "html", say=typer.echo)
