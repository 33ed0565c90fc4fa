"""The primer, and what it is to be a unit that is not graded."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from trying import model_names

from cyberattache.audit.rules import audit_unit
from cyberattache.build.readme import BEGIN, END, with_table
from cyberattache.errors import UsageError
from cyberattache.learner import table, unit
from cyberattache.study.record import record
from cyberattache.study.start import start
from cyberattache.units import graded_in_order, in_order, load_unit

LOADED = load_unit("primer")
NOW = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def answered() -> dict[str, Any]:
    """Give what the names of the notebook hold after the model answers."""
    return dict(model_names("primer"))


def test_it_comes_first_has_no_points_and_is_no_unit_whose_work_counts() -> None:
    assert in_order()[0] == "primer" and "primer" not in graded_in_order()
    assert not LOADED.unit.graded and not any(task.graded for task in LOADED.unit.tasks)
    assert sum(LOADED.unit.minutes.values()) == 90


def test_an_ungraded_unit_with_points_is_told_and_a_graded_one_without() -> None:
    first, *rest = LOADED.unit.tasks
    paid = replace(LOADED.unit, tasks=(replace(first, points=Fraction(2)), *rest))
    found = [one.found for one in audit_unit(replace(LOADED, unit=paid))]
    assert "the unit is not graded, and its points add up to 2" in found
    graded = [one.found for one in audit_unit(replace(LOADED, unit=replace(LOADED.unit, graded=True)))]
    assert "the points add up to 0, not 50" in graded
    assert not [*audit_unit(LOADED)]


def test_the_table_of_units_says_ungraded_where_others_have_points() -> None:
    text = with_table(f"{BEGIN}\n{END}", [LOADED, load_unit("norms")])
    assert "| 30 + 60 | ungraded |" in text and "| 50 |" in text


def test_a_record_needs_no_primer_and_refuses_to_hold_it(tmp_path: Path) -> None:
    start(unit="primer", now=NOW, here=tmp_path)
    with pytest.raises(UsageError, match="nothing to record"):
        record(here=tmp_path, units=["primer"])
    with pytest.raises(UsageError) as refused:
        record(here=tmp_path)
    assert "primer" not in str(refused.value)


def test_the_numbers_that_the_primer_tells_are_those_of_the_tables(answered: dict[str, Any]) -> None:
    votes = {row["symbol"]: row for row in table("un_votes")}
    first, second = votes["A/RES/73/27"], votes["A/RES/73/266"]
    assert (first["yes"], first["no"], first["not_voting"], first["date"]) == (119, 46, 14, "2018-12-05")
    assert (second["yes"], second["date"]) == (138, "2018-12-22")
    assert (len(answered["incidents"]), len(answered["incidents"][0])) == (141, 19)
    assert (answered["count"], answered["destroyed"]) == (67, 16)
    assert answered["yes_votes"] == [119, 138, 163, 129, 112, 156]
    assert round(answered["share_of_yes"](answered["votes"]), 3) == round(156 / (156 + 7 + 14), 3)


def test_the_six_stopped_cells_stop_with_six_kinds_of_error(answered: dict[str, Any]) -> None:
    kinds = []
    for code in answered["stopped"].values():
        with pytest.raises(Exception) as stopped:  # noqa: PT011 - which one it is, is what is asked
            exec(code, {"incidents": answered["incidents"], "yes_votes": answered["yes_votes"]})
        kinds.append(stopped.type)
    assert kinds == [SyntaxError, NameError, TypeError, IndexError, KeyError, IndentationError]


def test_an_answer_that_python_refused_sends_to_the_error_and_an_untouched_one_does_not(
    answered: dict[str, Any],
) -> None:
    primer = unit("primer")
    gone = {name: value for name, value in answered.items() if name != "count"}
    assert [one.misconception for one in primer.check("count", gone).findings] == ["cell-stopped"]
    assert [one.misconception for one in primer.check("count", {**answered, "count": ...}).findings] == [None]


def test_a_name_error_inside_a_function_is_read_as_quotation_marks_left_out(answered: dict[str, Any]) -> None:
    names: dict[str, Any] = {}
    exec("def share_of_yes(votes):\n    return votes.count(Y)", names)
    shown = unit("primer").check("agreed", {**answered, "share_of_yes": names["share_of_yes"]})
    assert [one.misconception for one in shown.findings] == ["quotes-left-out"]
