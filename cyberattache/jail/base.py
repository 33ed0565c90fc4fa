"""What a jail is: something that runs a job and says what was in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from cyberattache.types import Job, Run


class Jail(Protocol):
    """Run learners' code. `grade` calls `run` from several threads at once; no call may affect another."""

    def run(self, job: Job) -> Run:
        """Run one submission; whatever it does is in the answer, and our own failure is `Run.fault`."""

    def stamp(self) -> Mapping[str, str]:
        """Say which protections are in force; the same on every machine where the same ones are."""
