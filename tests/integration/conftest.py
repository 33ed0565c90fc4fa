"""The jails that the tests of the jail go through."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from cyberattache.jail import BubblewrapJail, Jail, WarmJail, means


@pytest.fixture(scope="module", params=["control group", "watched", "warm, control group", "warm, watched"])
def jail(request: pytest.FixtureRequest) -> Iterator[Jail]:
    found = means.find()
    chosen = dataclasses.replace(found, groups=None) if "watched" in request.param else found
    if "warm" not in request.param:
        yield BubblewrapJail(chosen)
    else:
        warm = WarmJail(chosen)
        yield warm
        warm.close()
