"""Where a learner stands, computed from what happened."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest

from cyberattache.study import progress, revisit
from cyberattache.study.events import (
    Checked,
    Event,
    Foretold,
    HintRead,
    Recalled,
    Reflected,
    SolutionRead,
    Started,
    Tried,
)
from cyberattache.study.standing import hints_read, latest, standing, stuck
from cyberattache.types import Settlement, Task, Unit

START = datetime(2026, 11, 1, 20, 0, tzinfo=UTC)


def a_task(name: str, points: int, objective: str, **more: Any) -> Task:
    kind = more.pop("kind", "number")
    return Task(name, name.title(), kind, Fraction(points), objective, (name,), hints=("a", "b", "c"), **more)


UNIT = Unit(
    id="tiny",
    title="Tiny",
    as_of="2026-11-01",
    objectives={"T1": "one", "T2": "two", "T3": "three"},
    tasks=(
        a_task("share", 10, "T1"),
        a_task("ratio", 30, "T2"),
        a_task("guess", 0, "T3", kind="forecast", settles=Settlement("2026-12-24", "yes")),
    ),
    misconceptions={},
)
OTHER = Unit("other", "Other", "2026-11-01", {"O1": "one"}, (a_task("alone", 10, "O1"),), {})


def started(round_: int = 1, unit: str = "tiny", day: int = 0) -> Started:
    return Started(when=START + timedelta(days=day), unit=unit, round=round_)


def checked(
    day: int = 0, *, round_: int = 1, whole: bool = True, unit: str = "tiny", **tasks: tuple[str, int, int]
) -> Checked:
    """Write a check as task=(answer, points, of)."""
    tried = {
        name: Tried(answer=answer, points=points, of=of, holds=points == of, told=())
        for name, (answer, points, of) in tasks.items()
    }
    points = sum((one.points for one in tried.values()), Fraction(0))
    return Checked(
        when=START + timedelta(days=day), unit=unit, round=round_, whole=whole, points=points, of=40, tasks=tried
    )


def with_points(event: Checked, points: int) -> Checked:
    return event.model_copy(update={"points": Fraction(points)})


def test_the_first_attempt_and_the_best_notebook_are_kept_apart() -> None:
    events = [
        started(),
        checked(whole=False, share=("a", 1, 2)),
        checked(share=("a", 5, 10)),
        with_points(checked(1, share=("b", 10, 10), ratio=("r", 12, 30)), 22),
        with_points(checked(2, ratio=("s", 30, 30)), 40),
        with_points(checked(3, ratio=("t", 0, 30)), 10),
    ]
    now = standing(events, UNIT)
    assert (now.first, now.first_tasks, now.graded_tasks, now.of) == (17, 2, 2, 40)
    assert now.best is not None
    assert (now.best.points, now.best.tasks) == (40, {"share": 10, "ratio": 30})
    assert now.badge and now.mastered == {"T1", "T2"}


def test_the_badge_and_objectives_ask_for_four_fifths() -> None:
    just_below = standing([started(), checked(share=("a", 1, 10), ratio=("r", 30, 30))], UNIT)
    assert not just_below.badge and just_below.mastered == {"T2"}
    at = standing([started(), checked(share=("a", 2, 10), ratio=("r", 30, 30))], UNIT)
    assert at.badge and at.mastered == {"T2"}
    open_only = standing([started(), checked(whole=False, share=("a", 10, 10), ratio=("r", 30, 30))], UNIT)
    assert open_only.best is None and not open_only.badge


def test_a_round_does_not_borrow_points_from_the_one_before() -> None:
    events = [
        started(),
        checked(share=("a", 10, 10)),
        started(2, day=1),
        checked(1, round_=2, ratio=("r", 24, 30)),
    ]
    now = standing(events, UNIT)
    assert now.round == 2 and now.best is not None
    assert (now.best.round, now.best.points, now.best.tasks) == (2, 24, {"ratio": 24})
    assert now.mastered == {"T2"} and not now.badge
    assert now.first == 34
    assert latest(events, "tiny", 2, whole=True).keys() == {"ratio"}


def test_guessing_is_counted_by_answers_until_one_stops_to_think() -> None:
    events: list[Event] = [started(), checked(share=("a", 0, 10))]
    assert stuck(events, "tiny", 1, "share") == 1
    # The same answer under the other kind of check is no new guess.
    events += [checked(whole=False, share=("a", 0, 2)), checked(share=("b", 3, 10))]
    assert stuck(events, "tiny", 1, "share") == 2
    help_ = HintRead(when=START, unit="tiny", round=1, task="share", level=1)
    assert stuck([*events, help_], "tiny", 1, "share") == 0
    assert hints_read([*events, help_], "tiny", 1, "share") == 1
    assert hints_read([*events, help_], "tiny", 2, "share") == 0
    thought = Reflected(when=START, unit="tiny", round=1, task="share", words="the divisor")
    assert stuck([*events, thought], "tiny", 1, "share") == 0
    assert stuck([*events, checked(share=("c", 10, 10))], "tiny", 1, "share") == 0
    # What the open check lets pass and the whole one does not, has not held.
    passed = [checked(whole=False, share=("c", 2, 2)), checked(share=("c", 0, 10))]
    assert stuck([*events, *passed], "tiny", 1, "share") == 3


def recalled(day: int, knew: bool, task: str = "share", unit: str = "tiny") -> Recalled:
    return Recalled(when=START + timedelta(days=day), unit=unit, task=task, knew=knew)


def on(day: int) -> date:
    return (START + timedelta(days=day)).date()


def test_what_held_at_once_comes_back_at_growing_distances() -> None:
    events: list[Event] = [started(), checked(share=("a", 10, 10))]
    days = [0]
    for known in (True, True, True, True, True):
        wait = revisit.next_day(events, UNIT, "share")
        assert wait is not None
        days.append((wait - on(0)).days)
        events.append(recalled(days[-1], known))
    assert [b - a for a, b in pairwise(days)] == [3, 7, 21, 60, 180]
    events.append(recalled(days[-1], False))
    assert revisit.next_day(events, UNIT, "share") == on(days[-1] + 1)


def test_what_stumbled_or_was_read_comes_back_the_next_day_and_what_never_held_does_not() -> None:
    slow = [started(), checked(share=("a", 0, 10)), checked(1, share=("b", 10, 10))]
    assert revisit.next_day(slow, UNIT, "share") == on(2)
    read = SolutionRead(when=START, unit="tiny", round=1, task="share", held=False)
    assert revisit.next_day([started(), read], UNIT, "share") == on(1)
    assert revisit.next_day([started(), checked(share=("a", 0, 10))], UNIT, "share") is None
    assert revisit.next_day([started(), checked(whole=False, share=("a", 2, 2))], UNIT, "share") is None


def test_a_day_asks_for_two_at_most_of_earlier_units_first() -> None:
    events = [
        started(),
        checked(share=("a", 10, 10), ratio=("r", 30, 30)),
        started(unit="other", day=1),
        checked(1, unit="other", alone=("x", 10, 10)),
    ]
    due = revisit.due(events, [UNIT, OTHER], on(30))
    assert [(one.unit, one.task.id) for one in due] == [("tiny", "share"), ("tiny", "ratio")]
    events.append(recalled(30, True))
    assert [one.task.id for one in revisit.due(events, [UNIT, OTHER], on(30))] == ["ratio"]
    events.append(recalled(30, True, "ratio"))
    assert revisit.due(events, [UNIT, OTHER], on(30)) == ()
    assert [one.task.id for one in revisit.due(events, [UNIT, OTHER], on(31))] == ["alone"]
    assert revisit.due(events[:2], [UNIT, OTHER], on(2)) == ()


def foretold(said: dict[str, float], day: int = 0, round_: int = 1) -> Foretold:
    return Foretold(when=START + timedelta(days=day), unit="tiny", round=round_, task="guess", said=said)


def test_a_forecast_is_scored_when_its_time_has_come_and_only_the_first_one() -> None:
    events = (started(), foretold({"yes": 0.25, "no": 0.75}), foretold({"yes": 1.0, "no": 0.0}, 60, 2))
    (before,) = progress.forecasts(events, UNIT, date(2026, 12, 23))
    assert before.score is None and before.why == "settled on 2026-12-24"
    (after,) = progress.forecasts(events, UNIT, date(2026, 12, 24))
    assert after.score == pytest.approx(1.125) and after.equal_shares == 0.5 and after.happened == "yes"


@pytest.mark.parametrize(
    ("settles", "why"),
    [
        (None, "the course names no day"),
        (Settlement("2026-11-01"), "upgrade the course"),
        (Settlement("2026-11-01", "perhaps"), "is not among its outcomes"),
    ],
)
def test_a_forecast_that_cannot_be_scored_says_why(settles: Settlement | None, why: str) -> None:
    task = a_task("guess", 0, "T3", kind="forecast", settles=settles)
    unit = Unit("tiny", "T", "2026-11-01", {"T3": "x"}, (task,), {})
    (one,) = progress.forecasts((foretold({"yes": 0.5, "no": 0.5}),), unit, date(2027, 1, 1))
    assert one.score is None and why in one.why
