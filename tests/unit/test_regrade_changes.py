"""What differs between two reports, in words and in points, and the table that says so."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from cyberattache.compare.finding import Finding
from cyberattache.grade.store import Origin
from cyberattache.regrade import Regraded
from cyberattache.regrade.changes import causes, changes
from cyberattache.regrade.show import table
from cyberattache.types import Outcome, Report, TaskReport

WRONG = Finding(False, "Compare `share`.", "25", "A percentage?", "percent", "", Fraction(0), Fraction(5))
RIGHT = replace(WRONG, holds=True, say="", misconception="", points=Fraction(5))


def report(*findings: Finding, points: str = "0", limit: int | None = 2) -> Report:
    share = TaskReport("share", Outcome.GRADED, Fraction(points), Fraction(5), findings)
    other = TaskReport("limit", Outcome.GRADED, Fraction(limit or 0), Fraction(2))
    if limit is None:
        other = TaskReport("limit", Outcome.NOT_GRADABLE, None, Fraction(2), reason="the cell is missing")
    return Report("tiny", "ada", Outcome.GRADED, (share, other))


def shown(*found: object, applied: bool = False) -> str:
    return table(Regraded(tuple(found), (), (), (report(),), applied))  # type: ignore[arg-type]


def test_equal_reports_have_no_changes() -> None:
    assert changes(report(WRONG), report(WRONG)) == []
    assert shown() == "Nothing changes."


def test_a_change_says_the_task_the_points_and_why() -> None:
    (change,) = changes(report(WRONG), report(RIGHT, points="5"))
    assert (change.task, change.before, change.after, change.by) == ("share", "0 of 5 points", "5 of 5 points", 5)
    before = "does not hold (0 of 5) [percent]: A percentage?"
    assert change.why == (f"Compare `share`. holds (5 of 5); before: {before}",)
    assert shown(change, applied=True).endswith("1 of 1 submissions change, by +5 points in all. Applied.")


def test_a_check_that_is_gone_and_one_that_is_new_are_said() -> None:
    (change,) = changes(report(RIGHT, points="5"), report(replace(WRONG, tried="Compare the sum."), points="0"))
    assert change.why == (
        "Compare the sum. does not hold (0 of 5) [percent]: A percentage?",
        "Compare `share`. No longer checked; before: holds (5 of 5)",
    )


def test_other_words_for_the_same_points_are_counted_apart() -> None:
    (change,) = changes(report(WRONG), report(replace(WRONG, say="Out of a hundred?")))
    assert not change.counts and change.by == 0
    assert "1 report says something in other words, for the same points." in shown(change)


def test_what_has_no_verdict_on_one_side_has_no_difference_in_points() -> None:
    (change,) = changes(report(), report(limit=None))
    assert (change.by, change.after, change.why) == (None, "not gradable", ("the cell is missing",))
    refused = Report("tiny", "ada", Outcome.NOT_GRADABLE, reason="no JSON")
    (whole,) = changes(report(), refused)
    assert (whole.task, whole.before, whole.after) == ("", "2 of 7 points", "Not gradable: no JSON")
    assert changes(refused, refused) == []


def test_several_tasks_of_one_learner_are_summed() -> None:
    said = shown(*changes(report(WRONG), report(RIGHT, points="5", limit=0)))
    assert [line.split()[-1] for line in said.splitlines() if line.startswith("ada")] == ["+5", "-2", "+3"]


def test_names_of_learners_cannot_spoil_the_table() -> None:
    other = replace(report(RIGHT, points="5"), learner="a\nb\x1b[2J")
    (change,) = changes(replace(report(WRONG), learner=other.learner), other)
    assert "\na b[2J   tiny" in shown(change)


def test_causes_are_named() -> None:
    origin = Origin("1", "2", "3", "4")
    assert causes(origin, origin) == ()
    others = causes(origin, replace(origin, code="x", unit="y"))
    assert others == ("the unit was edited", "this program is another version")
