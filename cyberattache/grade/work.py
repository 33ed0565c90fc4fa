"""What happens in a worker: plain data comes in, a report goes out, and the jail is the worker's own.

A worker is a process that nobody here started: another machine's, perhaps. It opens its jail and the course once, from
its own disk, and says so when they are not those of the one who asks.
"""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from cyberattache.errors import AuthorError, MissingToolError
from cyberattache.grade.abroad import ForeignCourse
from cyberattache.grade.find import Submission
from cyberattache.grade.one import Course, UnitCourse, observe_one
from cyberattache.grade.versions import of_code
from cyberattache.jail import Jail, NoJail, open_jail, self_test
from cyberattache.types import Limits, Report

Opener = Callable[[], Jail]
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Open:
    """Open the jail of whatever machine this is called on, and try it."""

    none: bool = False

    def __call__(self) -> Jail:
        """Open it; MissingToolError when this machine has none, or one that does not hold."""
        jail: Jail = NoJail() if self.none else open_jail()
        self_test(jail)
        return jail


@dataclass(frozen=True, slots=True)
class Ticket:
    """Name a course so that a worker can open its own copy; `version` and `code` say which copy it must be.

    An assignment that is not ours is on no worker's disk, so it is `carried`.
    """

    unit: str
    secret: bytes | None
    limits: Limits
    version: str
    code: str
    carried: ForeignCourse | None = field(default=None, compare=False)

    @staticmethod
    def of(course: Course) -> Ticket:
        """Name a course that is open here."""
        carried = course if isinstance(course, ForeignCourse) else None
        unit = course.loaded.unit.id
        return Ticket(unit, course.secret, course.limits, course.version, of_code(), carried)

    def open(self) -> Course:
        """Open this machine's copy; AuthorError when it is another one."""
        course = self.carried or UnitCourse.of(self.unit, self.secret, self.limits)
        if (course.version, of_code()) != (self.version, self.code):
            what = "this package" if of_code() != self.code else f"the unit {self.unit!r}"
            do = "Install the same version on every worker, and start the workers anew."
            raise AuthorError(f"worker {socket.gethostname()}", f"{what} differs from the grader's", do)
        return course


@dataclass(frozen=True, slots=True)
class Order:
    """One submission as a worker gets it: plain data. `attempt` tells an order that is sent again from the first."""

    learner: str
    unit: str
    content: bytes
    problem: str = ""
    attempt: int = 1

    @property
    def submission(self) -> Submission:
        """Give what `observe_one` asks about the submission; its file stays with the one who read it."""
        return Submission(self.learner, self.unit, Path(), self.problem)


class _Once(Generic[K, V]):
    """Keep what each process makes once, also when several threads ask at the same time."""

    def __init__(self, make: Callable[[K], V]) -> None:
        self._make, self._lock = make, threading.Lock()
        self._made: dict[tuple[int, K], V] = {}

    def __call__(self, key: K) -> V:
        with self._lock:
            own = (os.getpid(), key)  # a fork shares neither a jail nor its workers with its parent
            if own not in self._made:
                self._made[own] = self._make(key)
            return self._made[own]

    def __len__(self) -> int:
        return sum(pid == os.getpid() for pid, _ in self._made)


jails: _Once[Opener, Jail] = _Once(lambda opener: opener())
courses: _Once[Ticket, Course] = _Once(Ticket.open)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a worker must have to take part: a jail opened by `opener`, that holds what `stamp` says."""

    opener: Opener
    stamp: Mapping[str, str] = field(default_factory=dict)


def look(opener: Opener, tickets: tuple[Ticket, ...]) -> dict[str, str]:
    """Try, in a worker, whether it could grade; give the stamp of its jail."""
    for ticket in tickets:
        courses(ticket)
    return dict(jails(opener).stamp())


def grade_there(order: Order, ticket: Ticket, brief: Brief) -> Report:
    """Grade one submission in a worker; an exception says that this worker is not fit to."""
    jail = jails(brief.opener)
    if dict(jail.stamp()) != dict(brief.stamp):
        found = f"its jail holds {dict(jail.stamp())}, the others {dict(brief.stamp)}"
        raise MissingToolError(f"worker {socket.gethostname()}", found, "A class is graded in jails of one kind.")
    return observe_one(order.submission, order.content, courses(ticket), jail).report()
