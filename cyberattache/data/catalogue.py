"""Read, check and describe the packaged tables.

Heavy imports (pandas, pydantic) wait inside the functions, so that `import cyberattache.data` stays quick.
"""

from __future__ import annotations

import csv
import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cyberattache.errors import AuthorError, UsageError, did_you_mean
from cyberattache.learner.rows import TWIN, about, read

if TYPE_CHECKING:
    import pandas

    from cyberattache.data.check import Problem
    from cyberattache.data.schema_file import Schema

HERE = Path(__file__).resolve().parent


def names(*, root: Path = HERE) -> list[str]:
    """Name the packaged tables: those that have a schema."""
    return sorted(path.stem for path in (root / "schemas").glob("*.yml"))


def schema(name: str, *, root: Path = HERE) -> Schema:
    """Read a table's schema."""
    from cyberattache.data.schema_file import read_schema

    if name not in names(root=root):
        raise UsageError("data", f"there is no table {name!r}", did_you_mean(name, names(root=root)))
    return read_schema(root / "schemas" / f"{name}.yml")


def validate(name: str, *, root: Path = HERE) -> list[Problem]:
    """List every cell of a table that is not as its schema says."""
    from cyberattache.data.check import find_problems

    said = schema(name, root=root)
    known = {
        column.found_in: _values(column.found_in, root) for column in said.columns.values() if column.found_in
    }
    return find_problems(said, _lines(name, root), file=f"{name}.csv", known=known)


def load(name: str, *, root: Path = HERE) -> pandas.DataFrame:
    """Read a table as a typed DataFrame, yours to change; raise AuthorError when it is not as its schema says."""
    files = (root / "tables" / f"{name}.csv", root / "schemas" / f"{name}.yml")
    stamp = tuple(file.stat().st_mtime_ns for file in files if file.is_file())
    return _checked(name, root, stamp).copy()


@lru_cache(maxsize=64)
def _checked(name: str, root: Path, stamp: tuple[int, ...]) -> pandas.DataFrame:
    """Read and check a table once; `stamp` makes an edited file a new one."""
    problems = validate(name, root=root)
    if problems:
        listed = "\n  ".join(map(str, problems[:20]))
        raise AuthorError(
            f"{name}.csv", f"{len(problems)} cells are wrong\n  {listed}", "Mend them, then try again."
        )
    return read(root / "tables" / f"{name}.csv", about(name, _entry(schema(name, root=root)))).frame()


def twin(*, root: Path = HERE) -> str:
    """Render the JSON that the learner's row loader reads in place of the YAML schemas.

    Called by `build`, which writes it to `twin_path()` or compares it.
    """
    entries = {name: _entry(schema(name, root=root)) for name in names(root=root)}
    return json.dumps(entries, indent=1, ensure_ascii=False) + "\n"


def twin_path(*, root: Path = HERE) -> Path:
    """Say where the JSON twin belongs."""
    return root / "tables" / TWIN


def describe(name: str, *, root: Path = HERE) -> str:
    """Tell what a table holds, column by column, as plain text for a terminal."""
    said = schema(name, root=root)
    size = len(_lines(name, root)) - 1
    lines = [
        f"{name}: {said.title}",
        said.description.strip(),
        f"{size} rows, as of {said.as_of}. Licence: {said.licence}. Key: {', '.join(said.key)}.",
        f"Source: {said.source.strip()}",
        "",
    ]
    width = max(map(len, said.columns))
    for column, about_it in said.columns.items():
        values = f" [{', '.join(about_it.allowed)}]" if about_it.allowed else ""
        lines.append(f"  {column.ljust(width)}  {about_it.type}{values}: {about_it.description}")
    return "\n".join(lines)


def _entry(said: Schema) -> dict[str, object]:
    return {
        "title": said.title,
        "as_of": said.as_of.isoformat(),
        "licence": said.licence,
        "source": " ".join(said.source.split()),
        "key": list(said.key),
        "columns": {
            name: {"type": column.type, "description": column.description}
            for name, column in said.columns.items()
        },
    }


def _lines(name: str, root: Path) -> list[list[str]]:
    path = root / "tables" / f"{name}.csv"
    if not path.is_file():
        raise AuthorError(
            f"{name}.yml", f"there is no {path.name} beside the schema", f"Add tables/{path.name}."
        )
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _values(target: str, root: Path) -> frozenset[str]:
    name, column = target.split(".")
    if name not in names(root=root):
        raise AuthorError("in", f"there is no table {name!r}", did_you_mean(name, names(root=root)))
    header, *lines = _lines(name, root)
    if column not in header:
        raise AuthorError("in", f"{name} has no column {column!r}", did_you_mean(column, header))
    at = header.index(column)
    return frozenset(line[at] for line in lines if len(line) > at)
