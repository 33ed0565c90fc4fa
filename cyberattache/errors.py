"""Every error that this package raises on purpose.

    CyberAttacheError
    ├── UsageError         exit 2   a command was called with something that cannot be done
    ├── AuthorError        exit 2   a file of the course is wrong (author or instructor)
    │   └── StaleError     exit 1   a generated file differs from its source
    ├── MissingToolError   exit 2   a program or extra that the command needs is not installed
    └── OurFault           exit 70  an invariant of this package broke

A submission that cannot be graded is an outcome (`types.Outcome`), never an exception.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import ClassVar


class CyberAttacheError(Exception):
    """Say where it went wrong, what was found against what is allowed, and what to do next."""

    exit_code: ClassVar[int] = 70

    def __init__(self, where: object, found: str, do: str = "") -> None:
        self.where, self.found, self.do = str(where), found, do
        super().__init__(f"{self.where}: {found}" + (f"\n  {do}" if do else ""))

    def __reduce__(self) -> tuple[type[CyberAttacheError], tuple[str, str, str]]:
        """Let it come back from another process as what it is."""
        return type(self), (self.where, self.found, self.do)


class UsageError(CyberAttacheError):
    """A command was asked for something that cannot be done."""

    exit_code = 2


class AuthorError(CyberAttacheError):
    """A file that an author or instructor wrote is wrong."""

    exit_code = 2


class StaleError(AuthorError):
    """A generated file differs from what its source gives."""

    exit_code = 1


class MissingToolError(CyberAttacheError):
    """A program or an optional package is not installed."""

    exit_code = 2


class OurFault(CyberAttacheError):
    """Something that this package promises did not hold."""

    exit_code = 70


def did_you_mean(found: str, allowed: Iterable[str]) -> str:
    """Name the nearest allowed word, or list them all when none is near."""
    words = sorted(allowed)
    near = get_close_matches(found, words, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Allowed: {', '.join(words)}."
