"""Run a job in a cage: listen, hold the limits, run again without a cell that broke off, send closed inputs last.

The order here is the property that keeps closed inputs closed: `_closed_calls` begins only when the channel
that carries outputs and open observations has been shut, whatever the process inside does or says.
"""

from __future__ import annotations

import base64
import hashlib
import json
import math
import os
import selectors
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol, TypeAlias

from cyberattache.jail.channel import Answers, Transcript
from cyberattache.types import CellRun, CellStatus, Job, Json, Limits, Plan, Run

MAX_BYTES = 32 * 1024 * 1024
STARTUP_SECONDS = 60.0
POLL_SECONDS = 0.05
CHUNK = 65536


class Cage(Protocol):
    """One started jail process and everything below it."""

    def memory_spent(self) -> bool:
        """Tell whether the submission went over its memory, for which its largest process is killed."""

    def end(self) -> str:
        """Kill everything inside, wait until it is gone, and return what the jail itself complained about."""


Launcher: TypeAlias = Callable[[Limits, BinaryIO, Sequence[int]], Cage]
"""Start the inmate program in a new cage, with this standard input and these descriptors open in it."""


@dataclass(slots=True)
class _Pipe:
    reader: BinaryIO
    writer: BinaryIO


@dataclass(slots=True)
class _Wires:
    """The pipes of one attempt: what the inmate says, how its process ended, and a pair for each closed task."""

    channel: _Pipe
    warden: _Pipe
    closed: dict[str, tuple[_Pipe, _Pipe]]

    def inside(self) -> list[BinaryIO]:
        """List the ends that the inmate holds."""
        ends = [self.channel.writer, self.warden.writer]
        for inputs, results in self.closed.values():
            ends += [inputs.reader, results.writer]
        return ends


@dataclass(slots=True)
class _Attempt:
    transcript: Transcript
    broke: CellStatus | None = None
    closed: dict[str, Json] = field(default_factory=dict)
    fault: str = ""


@dataclass(slots=True)
class _Clock:
    """The time of the whole submission. It runs from the first cell of an attempt: starting up is our time."""

    left: float
    since: float | None = None

    def start(self) -> None:
        self.since = self.since or time.monotonic()

    def stop(self) -> None:
        if self.since is not None:
            self.left, self.since = self.left - (time.monotonic() - self.since), None

    @property
    def end(self) -> float:
        return math.inf if self.since is None else self.since + self.left


def run(job: Job, launch: Launcher) -> Run:
    """Run a job to its end; a cell that breaks the run off costs itself, not the cells after it."""
    skipped: dict[int, CellStatus] = {}
    clock = _Clock(job.limits.wall_seconds)
    while True:
        attempt = _attempt(job, skipped, clock, launch)
        clock.stop()
        current = attempt.transcript.current
        if attempt.fault:
            return Run((), {}, {}, attempt.fault)
        if attempt.broke is None or current is None:
            return _gather(job, attempt, skipped)
        skipped[current] = attempt.broke
        if clock.left <= 0:
            return _gather(job, attempt, skipped)


def _gather(job: Job, attempt: _Attempt, skipped: Mapping[int, CellStatus]) -> Run:
    said = attempt.transcript
    cells = []
    for index, cell in enumerate(job.cells):
        none = CellRun(cell.task, skipped.get(index, CellStatus.NOT_RUN))
        cells.append(none if index in skipped else said.cells.get(index, none))
    lost = {job.cells[index].task for index in skipped}
    seen = {task: value for task, value in said.observations.items() if task not in lost}
    return Run(
        tuple(cells), seen, {task: value for task, value in attempt.closed.items() if task not in lost}
    )


# --- one attempt -----------------------------------------------------------------------------------------


def _attempt(job: Job, skipped: Mapping[int, CellStatus], clock: _Clock, launch: Launcher) -> _Attempt:
    attempt = _Attempt(Transcript(job, skipped=frozenset(skipped)))
    with _wires(job) as wires, _stdin(_letter(job, skipped, wires)) as stdin:
        cage = launch(job.limits, stdin, [pipe.fileno() for pipe in wires.inside()])
        complaint = ""
        try:
            for pipe in wires.inside():
                pipe.close()
            attempt.broke = _listen(attempt.transcript, wires, cage, clock)
            wires.channel.reader.close()
            if attempt.transcript.done:
                attempt.closed = _closed_calls(job, wires, cage, clock)
        finally:
            complaint = cage.end()
    if not attempt.transcript.started and not attempt.transcript.done:
        attempt.fault = f"the jail did not start: {complaint.strip()[-600:] or 'it said nothing'}"
    return attempt


@contextmanager
def _wires(job: Job) -> Iterator[_Wires]:
    opened: list[BinaryIO] = []

    def pipe() -> _Pipe:
        reader, writer = os.pipe()
        opened.extend((os.fdopen(reader, "rb", buffering=0), os.fdopen(writer, "wb", buffering=0)))
        return _Pipe(opened[-2], opened[-1])

    try:
        # In the order of the cells: the process of the last one is asked last, as the copies end with it.
        tasks = [cell.task for cell in job.cells if cell.task is not None]
        closed = [task for task in tasks if task in job.plans and job.plans[task].closed_calls]
        yield _Wires(pipe(), pipe(), {task: (pipe(), pipe()) for task in closed})
    finally:
        for end in opened:
            end.close()


@contextmanager
def _stdin(letter: Json) -> Iterator[BinaryIO]:
    """Offer a text on a descriptor that can only be read, whatever its size."""
    descriptor, name = tempfile.mkstemp()
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(json.dumps(letter).encode())
        readable = Path(name).open("rb")  # noqa: SIM115 - closed below
    finally:
        Path(name).unlink()  # so that nothing of a submission is left, whatever ends this process
    with readable:
        yield readable


def _letter(job: Job, skipped: Mapping[int, CellStatus], wires: _Wires) -> Json:
    """Write what the inmate is told: no closed input, and nothing that names the learner."""
    limits = job.limits
    seed = hashlib.sha256(f"{job.unit}\0{job.learner}".encode("utf-8", "surrogatepass")).digest()
    return {
        "channel": wires.channel.writer.fileno(),
        "warden": wires.warden.writer.fileno(),
        "closed": {task: [i.reader.fileno(), r.writer.fileno()] for task, (i, r) in wires.closed.items()},
        "cells": [{"source": cell.source, "task": cell.task, "test": cell.test} for cell in job.cells],
        "files": {name: base64.b64encode(content).decode() for name, content in job.files.items()},
        "seal": job.seal,
        "plans": {task: _open_part(plan) for task, plan in job.plans.items()},
        "skip": sorted(skipped),
        "seed": int.from_bytes(seed[:8], "big"),
        "limits": {
            "cell_seconds": limits.cell_seconds,
            "memory_mib": limits.memory_mib,
            "files_mib": limits.files_mib,
            "processes": limits.processes,
            "output_bytes": limits.output_bytes,
        },
    }


def _open_part(plan: Plan) -> Json:
    return {"names": list(plan.names), "calls": list(plan.open_calls)}


# --- listening -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Lines:
    """Cut a stream into lines, and stop at a limit that no honest stream reaches."""

    rest: list[bytes] = field(default_factory=list)
    total: int = 0

    def feed(self, data: bytes) -> list[bytes]:
        self.total += len(data)
        first, *others = data.split(b"\n")
        self.rest.append(first)
        if not others:
            return []
        whole = [b"".join(self.rest), *others[:-1]]
        self.rest = [others[-1]]
        return whole

    @property
    def flooded(self) -> bool:
        return self.total > MAX_BYTES


def _listen(said: Transcript, wires: _Wires, cage: Cage, clock: _Clock) -> CellStatus | None:
    """Read until the inmate is done (None) or say how the cell that it was in broke off."""
    lines, cell_end, current = _Lines(), time.monotonic() + STARTUP_SECONDS, said.current
    with selectors.DefaultSelector() as selector:
        selector.register(wires.channel.reader, selectors.EVENT_READ)
        selector.register(wires.warden.reader, selectors.EVENT_READ)
        while not said.done:
            if time.monotonic() >= min(clock.end, cell_end):
                return CellStatus.TIME
            ready = {key.fileobj for key, _ in selector.select(POLL_SECONDS)}
            if wires.channel.reader in ready:
                _take(said, lines, wires.channel.reader, selector)
            elif wires.warden.reader in ready:  # only when the channel has nothing more to say
                return CellStatus.MEMORY if cage.memory_spent() else CellStatus.DIED
            if lines.flooded:
                return CellStatus.DIED
            if cage.memory_spent():
                return CellStatus.MEMORY
            if said.current != current:
                clock.start()
                current, cell_end = said.current, time.monotonic() + said.job.limits.cell_seconds
    return None


def _take(said: Transcript, lines: _Lines, reader: BinaryIO, selector: selectors.BaseSelector) -> None:
    data = os.read(reader.fileno(), CHUNK)
    if not data:
        selector.unregister(reader)
    for line in lines.feed(data):
        said.read(line)


# --- closed calls ----------------------------------------------------------------------------------------


def _closed_calls(job: Job, wires: _Wires, cage: Cage, clock: _Clock) -> dict[str, Json]:
    """Ask the waiting copies, one task after the other, each with a time limit of its own."""
    results: dict[str, Json] = {}
    for task, (inputs, answers) in wires.closed.items():
        calls = job.plans[task].closed_calls
        last = min(clock.end, time.monotonic() + job.limits.cell_seconds)
        seen = _exchange(calls, inputs.writer, answers.reader, cage, last)
        if seen is not None:
            results[task] = seen
    return results


def _exchange(
    calls: Sequence[Json], writer: BinaryIO, reader: BinaryIO, cage: Cage, end: float
) -> list[Json] | None:
    """Send a copy its inputs and read its answers until it has given all, closes its end, or had its time."""
    lines, answers, letter = _Lines(), Answers(len(calls)), json.dumps(list(calls)).encode()
    os.set_blocking(writer.fileno(), False)
    with selectors.DefaultSelector() as selector:
        selector.register(writer, selectors.EVENT_WRITE)
        selector.register(reader, selectors.EVENT_READ)
        # A process that the learner left behind may hold the pipe open, so its end is not waited for.
        while time.monotonic() < end and not lines.flooded and not answers.whole:
            cage.memory_spent()  # acts on the largest process; the copy's silence then says the rest
            for key, _ in selector.select(POLL_SECONDS):
                if key.fileobj is writer:
                    letter = _send(writer, letter)
                    if not letter:
                        selector.unregister(writer)
                        writer.close()
                    continue
                data = os.read(reader.fileno(), CHUNK)
                for line in lines.feed(data):
                    answers.read(line)
                if not data:
                    return answers.results(in_time=True)
    return answers.results(in_time=False)


def _send(writer: BinaryIO, letter: bytes) -> bytes:
    try:
        return letter[os.write(writer.fileno(), letter) :]
    except BlockingIOError:
        return letter
    except BrokenPipeError:  # no copy waits: it was never left, or it died
        return b""
