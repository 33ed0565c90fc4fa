"""The demonstration: the class goes through the real jail, and every kind of submission gets its own outcome."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from cyberattache import demo as demonstration
from cyberattache.audit.learners import read_learner
from cyberattache.demo import UNIT, WHOLE, demo
from cyberattache.demo.classroom import CLASS
from cyberattache.jail import open_jail
from cyberattache.report import from_json
from cyberattache.types import Outcome, Report
from cyberattache.units import graded_in_order, load_unit


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def printed(out: Path) -> tuple[str, dict[str, Report]]:
    """What the first run prints, and its reports by learner; the book is left to its own tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demonstration, "build", lambda *, say: out / "index.html")
        page = io.StringIO()
        shown = demo(out=out, jail=open_jail(), console=Console(file=page, width=120))
    return page.getvalue(), {report.learner: report for report in shown.reports if report.unit == UNIT}


@pytest.fixture(scope="module")
def whole(out: Path, printed: object) -> dict[tuple[str, str], Report]:
    """The reports of those who hand in every unit."""
    read = [from_json(json.loads(file.read_text("utf-8"))) for file in sorted((out / "results").glob("*/*.json"))]
    return {(report.learner, report.unit): report for report in read if report.learner in WHOLE}


def test_every_member_of_the_class_has_an_outcome_and_none_is_our_fault(printed):
    reports = printed[1]
    assert set(reports) == {*(member.name for member in CLASS), *WHOLE}
    assert Outcome.OUR_FAULT not in {report.outcome for report in reports.values()}


@pytest.mark.parametrize("unit", graded_in_order())
def test_three_learners_hand_in_every_unit_and_earn_in_the_jail_what_is_written(whole, unit):
    loaded = load_unit(unit)
    for learner, kind in WHOLE.items():
        report = whole[learner, unit]
        assert report.outcome is Outcome.GRADED
        assert report.points == read_learner(loaded, kind).points, (learner, unit)


@pytest.mark.parametrize("name", ["amina", "bjorn", "chiara"])
def test_right_answers_in_any_style_earn_every_machine_point(printed, name):
    assert printed[1][name].points == printed[1][name].of > 0


def test_more_slips_earn_less(printed):
    points = [printed[1][name].points for name in ("amina", "duc", "farhad", "hana", "ivan")]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == len(points)


def test_untouched_earns_nothing_and_a_broken_file_is_not_gradable_rather_than_zero(printed):
    assert printed[1]["oskar"].outcome is Outcome.GRADED
    assert printed[1]["oskar"].points == 0
    assert printed[1]["priya"].outcome is Outcome.NOT_GRADABLE


def test_a_deleted_cell_costs_its_own_task_only(printed):
    unjudged = [task for task in printed[1]["noor"].tasks if task.points is None]
    assert len(unjudged) == 1
    assert printed[1]["noor"].points == printed[1]["chiara"].points - printed[1]["chiara"].tasks[0].points


def test_whoever_ends_python_keeps_what_came_before(printed):
    assert 0 < printed[1]["mateo"].points < printed[1]["mateo"].of


def test_the_table_of_the_class_is_short_and_every_place_that_is_printed_exists(printed, out):
    text = printed[0]
    lines = text.splitlines()
    assert all(any(line.startswith(member.name) for line in lines) for member in CLASS)
    places = [Path(line.split(":", 1)[1].strip()) for line in lines if ": " in line and str(out) in line]
    assert len(places) >= 4
    assert "not gradable: the file is not valid JSON" in text
    assert all(place.exists() for place in places if place.name != "index.html")


def test_a_second_run_grades_nothing_again(printed, out, monkeypatch):
    monkeypatch.setattr(demonstration, "build", lambda *, say: out / "index.html")
    before = {path: path.stat().st_mtime_ns for path in (out / "results").glob("*/*.json")}
    shown = demo(out=out, jail=open_jail(), console=Console(file=io.StringIO()))
    assert before == {path: path.stat().st_mtime_ns for path in (out / "results").glob("*/*.json")}
    assert [one for one in shown.reports if one.unit == UNIT] == list(printed[1].values())
