"""Have submissions graded by whoever can: threads of this process, or any executor. A lost worker costs a retry."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from queue import SimpleQueue

from cyberattache.grade.one import Course, Observed, observe_one
from cyberattache.grade.work import Brief, Open, Opener, Order, Ticket, grade_there, look
from cyberattache.jail import Jail
from cyberattache.types import Outcome, Report

ATTEMPTS = 3
OUT_AT_ONCE_BYTES = 64 * 1024 * 1024
Note = Callable[[str], None]
Sent = Report | Observed  # threads of this process leave the judging to its main one, which has a clock


@dataclass(slots=True)
class Crew:
    """Those who grade, and what protects them: `stamp`."""

    stamp: Mapping[str, str]
    submit: Callable[[Order], Future[Sent]]
    fall_back: Callable[[], None]


@contextmanager
def crew(
    jail: Jail | Opener,
    courses: Mapping[str, Course],
    *,
    jobs: int | None,
    executor: Executor | None,
    note: Note,
) -> Iterator[Crew]:
    """Gather those who grade: the threads of a pool with one jail, or an executor whose processes open their own."""
    with ThreadPoolExecutor(max_workers=jobs or os.cpu_count() or 1) as pool:
        try:
            yield (
                _here(_opened(jail), courses, pool)
                if executor is None
                else _there(_opener(jail), courses, executor, pool, note)
            )
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _opened(jail: Jail | Opener) -> Jail:
    return jail() if callable(jail) else jail


def _opener(jail: Jail | Opener) -> Opener:
    """A jail stays where it is: the workers open one of the same kind."""
    return jail if callable(jail) else Open(none=jail.stamp().get("jail") == "none")


def _here(jail: Jail, courses: Mapping[str, Course], pool: Executor) -> Crew:
    def submit(order: Order) -> Future[Sent]:
        return pool.submit(observe_one, order.submission, order.content, courses[order.unit], jail)

    return Crew(jail.stamp(), submit, lambda: None)


def _there(
    opener: Opener, courses: Mapping[str, Course], executor: Executor, pool: Executor, note: Note
) -> Crew:
    tickets = {unit: Ticket.of(course) for unit, course in courses.items()}
    stamp = executor.submit(look, opener, tuple(tickets.values())).result()
    note("workers: " + ", ".join(f"{name} {value}" for name, value in stamp.items()))

    def submit(order: Order) -> Future[Sent]:
        return executor.submit(grade_there, order, tickets[order.unit], Brief(opener, stamp))

    def fall_back() -> None:
        note("The pool of workers broke as a whole. What is left is graded in this process.")
        here = _here(opener(), courses, pool)
        made.submit, made.fall_back = here.submit, here.fall_back

    made = Crew(stamp, submit, fall_back)
    return made


# --- sending out, and taking back ---------------------------------------------------------------------------


def dispatch(orders: Iterable[Order], crew: Crew) -> Iterator[tuple[Order, Report]]:
    """Have each order graded, with no more of them out at once than memory allows; give them as they come back."""
    coming, out = iter(orders), dict[Future[Sent], Order]()
    back: SimpleQueue[Future[Sent]] = SimpleQueue()

    def send(order: Order) -> None:
        try:
            future = crew.submit(order)
        except BrokenExecutor:
            crew.fall_back()
            future = crew.submit(order)
        out[future] = order
        future.add_done_callback(back.put)

    try:
        while True:
            while sum(len(one.content) for one in out.values()) < OUT_AT_ONCE_BYTES:
                if (order := next(coming, None)) is None:
                    break
                send(order)
            if not out:
                return
            future = back.get()
            order = out.pop(future)
            report = _report(future, order)
            if report is None:
                send(replace(order, attempt=order.attempt + 1))
            else:
                yield order, report
    finally:
        for future in out:
            future.cancel()


def _report(future: Future[Sent], order: Order) -> Report | None:
    """Take what came back, and judge it here if that is left; None when the worker was lost and another should try."""
    try:
        done = future.result()
        return done.report() if isinstance(done, Observed) else done
    except Exception as problem:  # noqa: BLE001 - whatever a worker dies of costs no grade
        if order.attempt < ATTEMPTS:
            return None
        said = str(problem).partition("\n")[0][:300]
        reason = f"no worker could grade it, in {ATTEMPTS} attempts ({type(problem).__name__}: {said})"
        return Report(order.unit, order.learner, Outcome.OUR_FAULT, reason=reason)
