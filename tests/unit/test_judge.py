"""The judge: three outcomes kept apart, points and explanations, and nothing a value could do about it."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from cyberattache.judge import Judge, judge_for, judge_in_process
from cyberattache.types import CellRun, CellStatus, Outcome, Run, TaskReport
from cyberattache.variants import Variant

TINY = Path(__file__).resolve().parents[1] / "fixtures" / "units" / "tiny"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "units" / "tiny")
    return tmp_path


@pytest.fixture
def judge(course: Path) -> Judge:
    return judge_for("tiny", root=course)


def told(report: TaskReport) -> set[str | None]:
    return {finding.misconception for finding in report.findings if not finding.holds}


def test_model_answers_earn_all_machine_points(course: Path, judge: Judge) -> None:
    from cyberattache.release import read_exercise

    for task, source in read_exercise(judge.loaded).answers().items():
        report = judge_in_process("tiny", task, source, root=course)
        assert report.points == judge.loaded.unit.task(task).points, report
        assert report.outcome is Outcome.GRADED


def test_untouched_answers_earn_nothing_and_wait_for_no_marker(course: Path, judge: Judge) -> None:
    from cyberattache.release import read_exercise

    for task, source in read_exercise(judge.loaded).untouched().items():
        report = judge_in_process("tiny", task, source, root=course)
        assert report.points == 0, report
        assert report.findings or task in ("guess",)


def test_a_written_answer_waits_for_its_marker(course: Path) -> None:
    memo = 'memo = {"claim": "Nine of the twelve states were in favour [E2].", "limit": "Absent states."}'
    report = judge_in_process("tiny", "memo", memo, root=course)
    assert (report.points, report.awaiting_marker) == (2, 3)
    assert judge_in_process("tiny", "memo", "memo = ...", root=course).awaiting_marker == 0


def test_a_mistake_costs_its_own_points_and_is_named(course: Path) -> None:
    source = "def share_of(part, whole):\n    return part / whole if whole else 0.0"
    report = judge_in_process("tiny", "double-share", source, root=course)
    assert report.points == 24
    assert told(report) == {"zero-is-nothing"}


def test_points_and_numbers_follow_the_learners_variant(course: Path, judge: Judge) -> None:
    variant = Variant(judge.loaded.unit, "ada", b"secret")
    part, whole = variant.given["part"], variant.given["whole"]
    right = f"share = {float(part) / float(whole)!r}"
    assert judge_in_process("tiny", "share", right, variant=variant, root=course).points == 10


def test_closed_inputs_differ_between_learners_and_repeat_for_one(judge: Judge) -> None:
    def closed(who: str, secret: bytes | None) -> object:
        return Judge(judge.loaded, Variant(judge.loaded.unit, who, secret)).plans()["double-share"].closed_calls

    assert closed("ada", b"s") == closed("ada", b"s")
    assert closed("ada", b"s") != closed("ben", b"s")
    assert closed("ada", None) == closed("ben", None)


def test_a_cell_that_stopped_is_explained_only_where_points_are_missing(course: Path) -> None:
    half_done = judge_in_process("tiny", "share", "share = 0.25\n1 / 0", root=course)
    assert half_done.points == 10
    assert all(finding.holds for finding in half_done.findings)
    nothing = judge_in_process("tiny", "share", "1 / 0\nshare = 0.25", root=course)
    assert nothing.points == 0
    assert "ZeroDivisionError" in nothing.findings[0].say


def test_noise_costs_nothing(course: Path) -> None:
    source = "import sys, warnings\nwarnings.warn('hm')\nprint('x', file=sys.stderr)\nshare = 3 / 12"
    assert judge_in_process("tiny", "share", source, root=course).points == 10


def test_a_whole_run_gives_every_task_an_outcome(judge: Judge) -> None:
    run = Run(
        cells=(CellRun("share", CellStatus.TIME), CellRun("limit", CellStatus.OK)),
        observations={"limit": {"names": {"limit": "absent"}, "calls": []}, "share": "junk", "memo": {"names": 3}},
        closed={"double-share": "junk"},
    )
    reports = {report.task: report for report in judge.run(run, {"guess": "the answer cell is missing"})}
    assert reports["guess"].outcome is Outcome.NOT_GRADABLE
    assert reports["guess"].points is None
    assert reports["guess"].reason == "the answer cell is missing"
    assert reports["limit"].points == 5
    assert "time limit" in reports["share"].findings[0].say
    assert [reports[task].points for task in ("share", "double-share", "memo")] == [0, 0, 0]


def test_a_check_that_raises_is_our_fault_and_nobodys_zero(course: Path) -> None:
    file = course / "units" / "tiny" / "checks_closed.py"
    file.write_text(file.read_text().replace("seen.choice(", "seen.chose("), encoding="utf-8")
    report = judge_in_process("tiny", "limit", 'limit = "absent"', root=course)
    assert report.outcome is Outcome.OUR_FAULT
    assert report.points is None
    assert "our fault" in report.reason


def test_nothing_of_the_judgement_is_in_what_enters_the_jail(judge: Judge) -> None:
    plans = repr(judge.plans())
    for secret in ("0.25", "absent", "upside-down", "ValueError"):
        assert secret not in plans


def test_points_never_exceed_the_tasks(course: Path) -> None:
    file = course / "units" / "tiny" / "checks_closed.py"
    file.write_text(file.read_text().replace("points=5", "points=50"), encoding="utf-8")
    assert judge_in_process("tiny", "limit", 'limit = "absent"', root=course).points == Fraction(5)
