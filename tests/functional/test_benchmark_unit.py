"""The notebook of the benchmark is a unit like any other: its model answers get all the points."""

from __future__ import annotations

import shutil
from pathlib import Path

from cyberattache import release
from cyberattache.audit.passes import judge_notebook
from cyberattache.build import build
from cyberattache.judge import judge_for
from cyberattache.learner.paths import working_on

UNIT = "tallies"


def test_model_answers_get_all_the_points_and_a_slip_loses_its_own(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "benchmarks" / "units", tmp_path / "units")
    with working_on(tmp_path):
        assert len(build(units=[UNIT])) == 4
        judge = judge_for(UNIT)
        exercise = release.read_exercise(judge.loaded)
        right = judge_notebook(judge, exercise, exercise.answers())
        slipped = judge_notebook(judge, exercise, {**exercise.answers(), "count": "count = 0"})
    assert sum(report.points or 0 for report in right.values()) == sum(report.of for report in right.values()) == 26
    assert [task for task in right if slipped[task].points != right[task].points] == ["count"]
