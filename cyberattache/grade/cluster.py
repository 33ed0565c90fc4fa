"""Grade on the workers of a dask.distributed scheduler: on several machines, on Kubernetes, under SLURM."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from cyberattache.errors import MissingToolError, UsageError

CONNECT_SECONDS = 30
WHERE = "--scheduler"


@contextmanager
def workers_of(address: str) -> Iterator[Executor]:
    """Use the workers of a scheduler; MissingToolError without dask.distributed, UsageError when nobody answers."""
    try:
        from distributed import Client
    except ImportError as missing:
        do = "Install it: pip install 'cyberattache[cluster]'"
        raise MissingToolError(WHERE, "dask.distributed is not installed", do) from missing
    try:
        client = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as problem:
        do = "Give the address that the scheduler printed when it started: tcp://HOST:8786"
        raise UsageError(WHERE, f"no scheduler answers at {address}", do) from problem
    with client:
        # Not pure: an order that is sent again is to be carried out again.
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
