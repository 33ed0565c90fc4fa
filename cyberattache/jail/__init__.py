"""The jail: run learners' code where it can do no harm, and bring out observations."""

from __future__ import annotations

import os
from collections.abc import Sequence

from cyberattache.jail.base import Jail
from cyberattache.jail.bubblewrap import BubblewrapJail
from cyberattache.jail.container import ContainerJail
from cyberattache.jail.means import find
from cyberattache.jail.nojail import NoJail
from cyberattache.jail.selftest import self_test
from cyberattache.jail.warm import NEEDS, WarmJail

__all__ = ["BubblewrapJail", "ContainerJail", "Jail", "NoJail", "WarmJail", "open_jail", "self_test"]


def open_jail(*, jobs: int | None = None, needs: Sequence[str] = NEEDS) -> Jail:
    """Open the best jail that this machine can make; MissingToolError says what it lacks.

    `jobs` is how many submissions run at once (as many as there are cores), `needs` what their notebooks import.
    """
    means = find()
    warm = WarmJail(means, jobs=jobs or os.cpu_count() or 1, needs=needs)
    if not warm.refusal():
        return warm
    warm.close()
    return BubblewrapJail(means)
