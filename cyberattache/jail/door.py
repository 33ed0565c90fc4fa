"""Fetch one submission and its pipes through a socket, and run it. The program of a container.

A container engine hands no descriptors on, so they come as a message. The supervisor takes the socket away when it
has sent them, which is before any code of a learner runs.
"""

from __future__ import annotations

import json
import os
import socket
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from cyberattache.jail import inmate
else:  # in the jail they lie side by side
    import inmate

MAX_MESSAGE, MAX_DESCRIPTORS = 1 << 20, 253
# The engine counts those of the container; the kernel would count those of all containers together.
UNCOUNTED = 1 << 20


def main() -> NoReturn:
    """Take the submission in at the door, and run it."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as door:
        door.connect(os.environ.pop("DOOR"))
        message, descriptors, _, _ = socket.recv_fds(door, MAX_MESSAGE, MAX_DESCRIPTORS)
    numbers = json.loads(message)["numbers"]
    with os.fdopen(descriptors[0], "rb") as letter:
        job = inmate.renumbered(json.load(letter), dict(zip(numbers, descriptors[1:], strict=True)))
    job["limits"]["processes"] = UNCOUNTED
    inmate.guard(job, stage=None)


if __name__ == "__main__":
    main()
