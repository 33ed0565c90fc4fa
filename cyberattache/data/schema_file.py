"""The schema of a packaged table: what its columns are and which values they may hold.

One YAML file per table in `schemas/`. A mistake in a schema is the author's, and is told with file, key and
the nearest right word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from cyberattache.errors import AuthorError, did_you_mean

Kind = Literal["str", "enum", "int", "year", "float", "bool", "date", "date-or-month", "date-or-year"]


BOOL = "tag:yaml.org,2002:bool"


class _Loader(yaml.SafeLoader):
    """YAML in which only true and false are truth values: a column may be called `yes`, a code `N`."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != BOOL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(BOOL, re.compile(r"^(?:true|false)$"), ["t", "f"])


class Column(BaseModel):
    """One column: its type and meaning, whether a cell may be empty, and where its values must occur."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    type: Kind
    description: str = Field(min_length=1)
    required: bool = False
    allowed: tuple[str, ...] = ()
    found_in: str | None = Field(default=None, alias="in", pattern=r"^[a-z_0-9]+\.[a-z_0-9]+$")


class Schema(BaseModel):
    """One table: title, age, licence, key and columns, in the order of the file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=1)
    description: str = Field(min_length=1)
    as_of: date
    licence: str = Field(min_length=1)
    source: str = Field(min_length=1)
    key: tuple[str, ...] = Field(min_length=1)
    columns: dict[str, Column]


def parse_schema(text: str, *, file: str) -> Schema:
    """Read a schema from YAML; raise AuthorError at the first thing that is wrong."""
    try:
        read = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader with fewer booleans
    except yaml.YAMLError as wrong:
        raise AuthorError(file, f"this is not YAML: {wrong}", "Mend the line that is named.") from wrong
    try:
        found = Schema.model_validate(read)
    except ValidationError as wrong:
        raise _explain(wrong, file) from wrong
    _check_against_itself(found, file)
    return found


def read_schema(path: Path) -> Schema:
    """Read the schema in a file."""
    return parse_schema(path.read_text(encoding="utf-8"), file=path.name)


def _explain(wrong: ValidationError, file: str) -> AuthorError:
    # A misspelt key is told before the key that is missing because of it.
    first = min(wrong.errors(), key=lambda error: error["type"] != "extra_forbidden")
    *above, key = [str(part) for part in first["loc"]] or ["the file"]
    where = f"{file}, {'.'.join(above)}" if above else file
    if first["type"] == "extra_forbidden":
        return AuthorError(where, f"unknown key {key!r}", did_you_mean(key, _keys(above)))
    if first["type"] == "missing":
        return AuthorError(where, f"the key {key!r} is missing", f"Add {key!r}.")
    if first["type"] == "literal_error":
        kind = str(first["input"])
        return AuthorError(where, f"{key}: found {kind!r}", did_you_mean(kind, get_args(Kind)))
    return AuthorError(where, f"{key}: found {first['input']!r}", f"Allowed: {first['msg'].lower()}.")


def _keys(above: Iterable[str]) -> list[str]:
    model = Column if "columns" in above else Schema
    return [field.alias or name for name, field in model.model_fields.items()]


def _check_against_itself(schema: Schema, file: str) -> None:
    for name in schema.key:
        if name not in schema.columns:
            raise AuthorError(
                f"{file}, key", f"there is no column {name!r}", did_you_mean(name, schema.columns)
            )
    if "source" not in schema.columns or not schema.columns["source"].required:
        raise AuthorError(f"{file}, columns", "every row needs a source", "Add a required column 'source'.")
    for name, column in schema.columns.items():
        if (column.type == "enum") != bool(column.allowed):
            raise AuthorError(
                f"{file}, columns.{name}",
                f"type {column.type!r} with {len(column.allowed)} allowed values",
                "An enum lists its values under 'allowed'; no other type does.",
            )
