"""Show how far an import is: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from cyberattache.data.public.files import Say

EVERY = 500


@contextmanager
def shown(stream: TextIO) -> Iterator[Say]:
    """Give what `import_incidents` tells of each row."""
    if not stream.isatty():
        yield lambda done, total: _line(stream, done, total)
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(file=stream), transient=True) as progress:
        task = progress.add_task("Mapping")
        yield lambda done, total: progress.update(task, completed=done, total=total)


def _line(stream: TextIO, done: int, total: int) -> None:
    if done % EVERY == 0 or done == total:
        print(f"mapped {done} of {total} rows", file=stream, flush=True)
