"""The jail: run learners' code where it can do no harm, and bring out observations."""

from __future__ import annotations

from collections.abc import Sequence

from cyberattache.jail.base import Jail
from cyberattache.jail.bubblewrap import BubblewrapJail
from cyberattache.jail.means import find
from cyberattache.jail.nojail import NoJail
from cyberattache.jail.selftest import self_test
from cyberattache.jail.warm import NEEDS, WarmJail

__all__ = ["BubblewrapJail", "Jail", "NoJail", "WarmJail", "open_jail", "self_test"]


def open_jail(*, jobs: int = 1, needs: Sequence[str] = NEEDS) -> Jail:
    """Open the best jail that this machine can make; MissingToolError says what it lacks.

    `jobs` is how many submissions run at once, `needs` the libraries that their notebooks use.
    """
    means = find()
    warm = WarmJail(means, jobs=jobs, needs=needs)
    return BubblewrapJail(means) if warm.refusal() else warm
