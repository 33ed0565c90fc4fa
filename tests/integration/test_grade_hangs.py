"""A check that never comes to an end on somebody's value costs nobody a grade, and the class its clock at most."""

from __future__ import annotations

import io
import shutil
import time
from pathlib import Path

import pytest

from cyberattache import release
from cyberattache.build import build
from cyberattache.grade import grade, one
from cyberattache.grade.progress import Lines
from cyberattache.jail import NoJail
from cyberattache.learner.paths import working_on
from cyberattache.notebook.fill import fill
from cyberattache.types import Outcome, Report
from cyberattache.units import load_unit

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
HEAD = "def share(seen: Seen, given: Given) -> None:\n"
SHARES = {"ada": "share = 0.25", "mal": "share = 13", "zoe": "share = 0.5"}


def take(place: Path) -> dict[str, Report]:
    lines = Lines(io.StringIO())
    reports = grade(submissions=place / "in", out=place / "out", jail=NoJail(), jobs=2, progress=lines)
    return {report.learner: report for report in reports}


def test_a_class_goes_on_when_a_check_loops_and_the_next_run_takes_that_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one, "JUDGE_SECONDS", 0.5)
    shutil.copytree(FIXTURES / "units", tmp_path / "units")
    checks = tmp_path / "units" / "tiny" / "checks_closed.py"
    sound = checks.read_text()
    assert HEAD in sound
    checks.write_text(sound.replace(HEAD, HEAD + "    while seen.value() == 13:\n        pass\n"))
    with working_on(tmp_path):
        build(units=["tiny"])
        answers = release.read_exercise(load_unit("tiny")).answers()
        blank = (tmp_path / "exercises" / "tiny" / "tiny.ipynb").read_bytes()
        for learner, source in SHARES.items():
            file = tmp_path / "in" / learner / "tiny" / "tiny.ipynb"
            file.parent.mkdir(parents=True)
            file.write_bytes(fill(blank, {**answers, "share": source}))
        started = time.monotonic()
        first = take(tmp_path)
        assert time.monotonic() - started < 60
        checks.write_text(sound)
        second = take(tmp_path)
    assert {name: report.outcome for name, report in first.items()} == {
        "ada": Outcome.GRADED,
        "mal": Outcome.OUR_FAULT,
        "zoe": Outcome.GRADED,
    }
    assert "did not come to an end" in first["mal"].reason and first["mal"].tasks == ()
    assert second["mal"].outcome is Outcome.GRADED and second["ada"].points == first["ada"].points
