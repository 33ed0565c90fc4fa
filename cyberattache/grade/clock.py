"""End what does not come to an end: a check of ours that loops on a value that nobody thought of."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeOut(BaseException):
    """The time is over. No `except Exception` on the way may take it for a mistake of its own."""


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Raise TimeOut in what runs in this context when it takes longer.

    It is a signal, which reaches loops and regular expressions; but only in a program's main thread, and where there
    are alarms: elsewhere nothing is limited. An alarm that was set before goes off when it should have.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TimeOut

    before = signal.signal(signal.SIGALRM, ring)
    started, (left, again) = time.monotonic(), signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if left:
            signal.setitimer(signal.ITIMER_REAL, max(0.001, left - (time.monotonic() - started)), again)
