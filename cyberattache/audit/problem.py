"""What an audit finds: where, what against what is allowed, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from cyberattache.errors import CyberAttacheError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend."""

    where: str
    found: str
    do: str

    @classmethod
    def of(cls, error: CyberAttacheError) -> Problem:
        """Make a problem of an error that reading a unit raised."""
        return cls(error.where, error.found, error.do)

    def __str__(self) -> str:
        return f"{self.where}: {self.found}; {self.do}"


@dataclass(frozen=True, slots=True)
class Audit:
    """The problems of some units, and what is worth knowing of them otherwise."""

    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
