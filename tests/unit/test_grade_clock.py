"""A judge that does not come to an end is our fault, is asked once more, and holds nobody up."""

from __future__ import annotations

import re
import signal
import threading
import time

import pytest

from cyberattache.grade import clock, one
from cyberattache.grade.one import Observed, settled
from cyberattache.types import Outcome, Report

GRADED = Report("tiny", "ada", Outcome.GRADED)


def for_ever() -> Report:
    while True:
        pass


def backtrack() -> Report:
    re.match("(a|a)*b", "a" * 60)
    return GRADED


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one, "JUDGE_SECONDS", 0.1)


@pytest.mark.parametrize("judging", [for_ever, backtrack])
def test_a_judge_that_does_not_end_is_our_fault_after_two_tries(judging: one.Judging) -> None:
    started = time.monotonic()
    report = Observed("tiny", "ada", {"jail": "none"}, judging).report()
    assert report.outcome is Outcome.OUR_FAULT and "did not come to an end" in report.reason
    assert 0.2 <= time.monotonic() - started < 5


def test_a_judge_that_ends_the_second_time_is_heard() -> None:
    asked: list[int] = []

    def judging() -> Report:
        asked.append(1)
        return for_ever() if len(asked) == 1 else GRADED

    assert Observed("tiny", "ada", {}, judging).report() is GRADED and len(asked) == 2


def test_a_judge_that_raises_is_asked_once_and_is_our_fault() -> None:
    asked: list[int] = []

    def judging() -> Report:
        asked.append(1)
        raise KeyError("our own")

    report = Observed("tiny", "ada", {}, judging).report()
    assert (report.outcome, report.reason, len(asked)) == (Outcome.OUR_FAULT, "grading failed (KeyError)", 1)


def test_what_catches_all_exceptions_does_not_catch_the_end_of_time() -> None:
    def judging() -> Report:
        try:
            return for_ever()
        except Exception:  # noqa: BLE001 - as a check might
            return GRADED

    assert Observed("tiny", "ada", {}, judging).report().outcome is Outcome.OUR_FAULT


def test_an_alarm_that_was_set_before_still_rings() -> None:
    rung: list[int] = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    left = signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with clock.limit(5):
            time.sleep(0.05)
        assert rung == [] and signal.getitimer(signal.ITIMER_REAL)[0] <= 0.2
        time.sleep(0.3)
    finally:
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, *left)
    assert rung == [1]


def test_outside_the_main_thread_nothing_is_limited_and_nothing_breaks() -> None:
    found: list[Report] = []
    thread = threading.Thread(target=lambda: found.append(Observed("tiny", "ada", {}, settled(GRADED)).report()))
    thread.start()
    thread.join()
    assert found == [GRADED]
