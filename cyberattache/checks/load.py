"""Load the checks of a unit from its two files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cyberattache.errors import AuthorError, did_you_mean
from cyberattache.learner.observe import Check, checks_in
from cyberattache.learner.run import load_module
from cyberattache.types import Unit


@dataclass(frozen=True, slots=True)
class TaskChecks:
    """The two checks of one task; at least one of them is there."""

    open: Check | None
    closed: Check | None


def load_checks(unit: Unit, open_file: Path, closed_file: Path) -> Mapping[str, TaskChecks]:
    """Load the checks by task, in the order of the unit.

    AuthorError for a file that does not run, for a check of no task, and for a task without a check.
    """
    known = tuple(task.id for task in unit.tasks)
    return _paired(known, open_file, _stamp(open_file), closed_file, _stamp(closed_file))


@lru_cache(maxsize=64)
def _paired(
    known: tuple[str, ...], open_file: Path, opened_at: int, closed_file: Path, closed_at: int
) -> Mapping[str, TaskChecks]:
    opened, closed = _read(open_file, opened_at), _read(closed_file, closed_at)
    for path, found in ((open_file, opened), (closed_file, closed)):
        for task in found:
            if task not in known:
                raise AuthorError(path, f"a check of {task!r}, which is no task", did_you_mean(task, known))
    checks = {task: TaskChecks(opened.get(task), closed.get(task)) for task in known}
    for task, pair in checks.items():
        if pair.open is None and pair.closed is None:
            do = f'Write `@task("{task}", observe=...)` in checks_open.py or checks_closed.py.'
            raise AuthorError(open_file.parent, f"task {task!r} has no check", do)
    return checks


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError as problem:
        raise AuthorError(path, f"cannot be read: {problem.strerror}", "A unit has both checks files.") from problem


@lru_cache(maxsize=64)
def _read(path: Path, stamp: int) -> Mapping[str, Check]:
    """Execute a checks file; `stamp` makes an edited file a new one."""
    source = path.read_text(encoding="utf-8")
    try:
        return checks_in(vars(load_module(f"{path.stem}_{path.parent.name}", source, str(path))))
    except Exception as problem:
        found = f"does not run: {type(problem).__name__}: {problem}"
        raise AuthorError(path, found, "Run the file with Python to see where.") from problem
