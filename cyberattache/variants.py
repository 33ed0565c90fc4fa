"""Derive what differs between learners from a course's secret: their numbers, and the closed inputs.

The same secret, unit and learner always give the same variant; without the secret nobody can foresee it. Without a
course there is no secret, and everyone works on the default variant.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import random
from dataclasses import dataclass

from cyberattache.learner.given import Given
from cyberattache.types import Parameter, Unit

Value = float | int | str


def given(unit: Unit, learner: str, secret: bytes | None) -> dict[str, Value]:
    """Choose the value of each of the unit's parameters for one learner; the defaults when there is no secret."""
    return {parameter.name: _choose(unit, parameter, learner, secret) for parameter in unit.parameters}


def rng(unit: Unit, learner: str, secret: bytes | None, purpose: str) -> random.Random:
    """Make the random generator for one purpose, such as the closed inputs of a task.

    Without a secret it is the same for every learner: the default variant.
    """
    owner = learner if secret is not None else ""
    return random.Random(_number(secret or b"", unit.id, owner, "rng", purpose))


def _choose(unit: Unit, parameter: Parameter, learner: str, secret: bytes | None) -> Value:
    if secret is None or not parameter.choose:
        return parameter.default
    drawn = _number(secret, unit.id, learner, "given", parameter.name)
    return parameter.choose[drawn % len(parameter.choose)]


def _number(secret: bytes, *about: str) -> int:
    # JSON keeps ("ab", "c") apart from ("a", "bc").
    message = json.dumps(about, ensure_ascii=True).encode("ascii")
    return int.from_bytes(hmac.new(secret, message, hashlib.sha256).digest(), "big")


@dataclass(frozen=True, slots=True)
class Variant:
    """What one learner works on: the numbers given, and the source of the closed inputs."""

    unit: Unit
    learner: str = ""
    secret: bytes | None = None

    @property
    def given(self) -> Given:
        """The learner's numbers."""
        return Given(**given(self.unit, self.learner, self.secret))

    def rng(self, purpose: str) -> random.Random:
        """Make the random generator for one purpose anew, in the same state each time."""
        return rng(self.unit, self.learner, self.secret, purpose)
