"""Name a state of files, so that what was made from it is known again."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

import cyberattache

TELLING = (".py", ".yml", ".md", ".csv", ".json")


def digest(content: bytes) -> str:
    """Name a content."""
    return hashlib.sha256(content).hexdigest()


@lru_cache(maxsize=1)
def of_code() -> str:
    """Name the state of this package, as this process runs it."""
    return of_folder(Path(cyberattache.__file__).parent)


def of_folder(folder: Path) -> str:
    """Name the state of the files of a folder that say something: programs, settings, texts, tables."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.suffix in TELLING and "__pycache__" not in path.parts:
            content = path.read_bytes()
            told.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return told.hexdigest()
