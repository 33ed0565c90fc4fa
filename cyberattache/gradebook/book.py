"""Open nbgrader's gradebook."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cyberattache.errors import MissingToolError

Row = Any  # a row of nbgrader's database, which is not typed


@contextmanager
def open_book(database: Path) -> Iterator[Row]:
    """Open a gradebook; it is made, whole, when it is not there."""
    try:
        from nbgrader.api import Gradebook  # type: ignore[import-untyped]
    except ImportError as missing:
        do = "Install it: pip install 'cyberattache[instructor]'"
        raise MissingToolError("the gradebook", "nbgrader is not installed", do) from missing
    database.parent.mkdir(parents=True, exist_ok=True)
    with _programs_beside_python():
        if not database.exists():
            # nbgrader makes the tables first and says after a while of which version they are. A run that is killed
            # in between would leave a gradebook that no later nbgrader can upgrade.
            new = database.with_name(f".{database.name}.new")
            new.unlink(missing_ok=True)
            Gradebook(f"sqlite:///{new.resolve()}").close()
            new.replace(database)
        with Gradebook(f"sqlite:///{database.resolve()}") as book:
            yield book


@contextmanager
def _programs_beside_python() -> Iterator[None]:
    """Let nbgrader find alembic, which it calls by name, also where no environment is activated."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def added(book: Row, row: Row) -> Row:
    """Add a row, and let the database give it its id."""
    book.db.add(row)
    book.db.flush()
    return row
