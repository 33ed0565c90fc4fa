"""Long work shows a bar on a terminal and plain lines in a log."""

from __future__ import annotations

import io

from rich.console import Console

from cyberattache.grade.progress import Bar, Lines, watcher
from cyberattache.types import Outcome, Report

REFUSED = Report("tiny", "ada\x1b[2J", Outcome.NOT_GRADABLE, reason="[b]no JSON[/b]")


def test_a_log_gets_a_line_for_each_submission() -> None:
    log = io.StringIO()
    with Lines(log) as told:
        told.total(2)
        told.step(REFUSED, again=False)
        told.step(Report("tiny", "bob", Outcome.GRADED), again=True)
    first, second = log.getvalue().splitlines()
    assert first == "[1/2] ada[2J/tiny: Not gradable: [b]no JSON[/b]"
    assert second == "[2/2] bob/tiny: 0 of 0 points (as before)"


def test_a_terminal_gets_a_bar_and_is_told_what_was_not_graded() -> None:
    screen = io.StringIO()
    with Bar(Console(file=screen, force_terminal=True, width=100)) as told:
        told.total(2)
        told.step(REFUSED, again=False)
        told.step(Report("tiny", "bob", Outcome.GRADED), again=False)
    assert "ada[2J/tiny: Not gradable: [b]no JSON[/b]" in screen.getvalue()
    assert "2/2" in screen.getvalue() and "bob" not in screen.getvalue()


def test_what_is_no_terminal_gets_lines() -> None:
    assert isinstance(watcher(io.StringIO()), Lines)
