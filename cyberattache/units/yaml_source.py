"""Read a YAML file into a model, and say in which line of which file a mistake is.

pydantic knows the key that is wrong, the YAML node tree knows its line; this joins the two.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from cyberattache.errors import AuthorError, did_you_mean

Model = TypeVar("Model")
Step = str | int

# The safe loader of libyaml where PyYAML has it: ten times faster, and a class is read at every command.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a YAML file and its name as an error shows it."""

    text: str
    file: str

    @classmethod
    def of(cls, path: Path, shown: str) -> Source:
        """Read a file; a missing one is its author's mistake."""
        try:
            return cls(path.read_text(encoding="utf-8"), shown)
        except FileNotFoundError as missing:
            raise AuthorError(
                shown, "there is no such file", "Write it, or see `cyberattache new --help`."
            ) from missing
        except UnicodeDecodeError as wrong:
            raise AuthorError(
                shown, f"this is not UTF-8 text (byte {wrong.start})", "Save it as UTF-8."
            ) from wrong


def read(source: Source, model: type[Model], keys: Mapping[str, Sequence[str]]) -> Model:
    """Read YAML as `model`; raise AuthorError for the first mistake in the file.

    `keys` names the keys that are allowed in each kind of mapping, by the name of its model, for "did you mean".
    """
    root = _compose(source)
    try:
        return TypeAdapter(model).validate_python(yaml.load(source.text, Loader=LOADER))  # noqa: S506
    except ValidationError as wrong:
        # A misspelt key is missing too, and its spelling says more.
        first = min(wrong.errors(), key=lambda error: (error["type"] == "missing", _line(root, error)))
        raise _explain(source, root, first, keys) from wrong
    except yaml.YAMLError as wrong:
        raise _not_yaml(source, wrong) from wrong


def _compose(source: Source) -> yaml.Node | None:
    try:
        root: yaml.Node | None = yaml.compose(source.text, Loader=LOADER)
    except (yaml.YAMLError, RecursionError) as wrong:
        raise _not_yaml(source, wrong) from wrong
    for key, line in _repeated(root):
        raise AuthorError(
            f"{source.file}, line {line}", f"the key {key!r} stands here twice", "Keep one of the two."
        )
    return root


def _not_yaml(source: Source, wrong: Exception) -> AuthorError:
    mark = getattr(wrong, "problem_mark", None)
    where = f"{source.file}, line {mark.line + 1}" if mark else source.file
    found = getattr(wrong, "problem", None) or "it cannot be read"
    return AuthorError(
        where, f"this is not YAML: {found}", "Quote a text that holds ': ' or begins with a sign."
    )


def _repeated(node: yaml.Node | None) -> Iterator[tuple[Hashable, int]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[Hashable] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark.line + 1
            seen.add(key.value)
            yield from _repeated(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated(value)


def _steps(node: yaml.Node | None, loc: Sequence[Step]) -> Iterator[tuple[Step, yaml.Node]]:
    """Walk down the node tree as far as it follows a location; a step that names no key of ours is skipped."""
    for step in loc:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(step):
                    node = value
                    yield step, key
                    break
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            yield step, node


def _line(root: yaml.Node | None, error: ErrorDetails) -> int:
    reached = list(_steps(root, error["loc"]))
    return int(reached[-1][1].start_mark.line) + 1 if reached else 1


def _explain(
    source: Source, root: yaml.Node | None, error: ErrorDetails, keys: Mapping[str, Sequence[str]]
) -> AuthorError:
    reached = [step for step, _ in _steps(root, error["loc"])]
    where, last = (
        f"{source.file}, line {_line(root, error)}",
        str(error["loc"][-1]) if error["loc"] else "the file",
    )
    if error["type"] == "extra_forbidden":
        inside = f"{_path(reached[:-1])}: " if reached[:-1] else ""
        return AuthorError(
            where, f"{inside}unknown key {last!r}", did_you_mean(last, _allowed(error["loc"], keys))
        )
    if error["type"] == "missing":
        inside = _path(reached) or "the file"
        return AuthorError(where, f"{inside} has no key {last!r}", f"Add `{last}:`.")
    found = f"{_path(reached) or 'the file'} is {_shown(error['input'])}"
    if error["type"] == "literal_error":
        allowed = [word.strip(" '") for word in error["ctx"]["expected"].replace(" or ", ",").split(",")]
        return AuthorError(where, found, did_you_mean(str(error["input"]), allowed))
    if error["type"] == "string_pattern_mismatch":
        return AuthorError(where, found, "Use small letters, digits and hyphens: vote-measures.")
    return AuthorError(where, found, f"{error['msg'].removeprefix('Value error, ').rstrip('.')}.")


def _allowed(loc: Sequence[Step], keys: Mapping[str, Sequence[str]]) -> Sequence[str]:
    inside = [step for step in loc[:-1] if isinstance(step, str) and step in keys]
    return keys[inside[-1]] if inside else keys[""]


def _path(steps: Sequence[Step]) -> str:
    text = ""
    for step in steps:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def keys_of(model: type[BaseModel]) -> list[str]:
    """Name the keys that a model reads."""
    return [field.alias or name for name, field in model.model_fields.items()]
