"""Long work shows a bar on a terminal and plain lines in a log."""

from __future__ import annotations

import io
import json

from rich.console import Console

from cyberattache.grade.progress import Bar, JsonLines, Lines, summary, watcher
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
    assert "left" in screen.getvalue() and "1 graded, 1 not gradable" in screen.getvalue()


def test_what_was_there_already_says_nothing_about_the_time_that_is_left() -> None:
    with Bar(Console(file=io.StringIO(), force_terminal=True, width=100)) as told:
        told.total(200)
        for number in range(100):
            told.step(Report("tiny", f"learner-{number}", Outcome.GRADED), again=True)
        (task,) = told._progress.tasks
        assert task.completed == 100 and task.speed is None and task.time_remaining is None


def test_what_is_no_terminal_gets_lines() -> None:
    assert isinstance(watcher(io.StringIO()), Lines)


def test_a_machine_gets_a_line_of_json_for_each_event_and_a_summary() -> None:
    said = io.StringIO()
    with JsonLines(said) as told:
        told.total(2)
        told.note("a notebook without a folder")
        told.step(REFUSED, again=False)
        told.step(Report("tiny", "bob", Outcome.GRADED), again=True)
    events = [json.loads(line) for line in said.getvalue().splitlines()]
    assert [event["event"] for event in events] == ["total", "note", "submission", "submission", "summary"]
    assert (events[2]["outcome"], events[2]["points"], events[2]["reason"]) == ("not gradable", None, "[b]no JSON[/b]")
    assert (events[3]["points"], events[3]["as_before"]) == (0, True)
    counts = {"graded": 1, "not gradable": 1, "our fault": 0}
    assert events[4] == {"event": "summary", "submissions": 2, "as_before": 1, "outcomes": counts}


def test_a_run_that_broke_off_has_no_summary() -> None:
    said = io.StringIO()
    try:
        with JsonLines(said) as told:
            told.total(2)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert [json.loads(line)["event"] for line in said.getvalue().splitlines()] == ["total"]


def test_the_summary_counts_outcomes_and_names_what_was_not_graded() -> None:
    fault = Report("tiny", "cyd", Outcome.OUR_FAULT, reason="the jail\ndid not start")
    assert summary([Report("tiny", "bob", Outcome.GRADED)]) == "1 submission: 1 graded"
    assert summary([REFUSED, fault]).splitlines() == [
        "2 submissions: 0 graded, 1 not gradable, 1 our fault",
        "  ada[2J/tiny: Not gradable: [b]no JSON[/b]",
        "  cyd/tiny: Our fault: the jail did not start",
        "Run the same command again: it takes up only what is our fault.",
    ]
