"""The jail: run learners' code where it can do no harm, and bring out observations."""

from __future__ import annotations

from cyberattache.jail.base import Jail
from cyberattache.jail.bubblewrap import BubblewrapJail
from cyberattache.jail.means import find
from cyberattache.jail.nojail import NoJail
from cyberattache.jail.selftest import self_test

__all__ = ["BubblewrapJail", "Jail", "NoJail", "open_jail", "self_test"]


def open_jail() -> BubblewrapJail:
    """Open the jail that this machine can make; MissingToolError says what it lacks."""
    return BubblewrapJail(find())
