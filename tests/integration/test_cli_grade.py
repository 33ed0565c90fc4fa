"""`cyberattache grade` from the command line, into reports and into nbgrader's gradebook."""

from __future__ import annotations

import csv
import shutil
import sys
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from cyberattache import cli
from cyberattache.build import build
from cyberattache.learner.paths import VARIABLE

TINY = Path(__file__).parents[1] / "fixtures" / "units" / "tiny"


def test_a_folder_of_submissions_becomes_reports_and_a_gradebook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(TINY, tmp_path / "units" / "tiny")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    build()
    for learner, folder in (("ana", "exercises"), ("ben", "solutions")):
        shutil.copytree(tmp_path / folder / "tiny", tmp_path / "submitted" / learner / "tiny")
    out, database = tmp_path / "out", tmp_path / "gradebook.db"
    words = [
        "grade",
        str(tmp_path / "submitted"),
        "--out",
        str(out),
        "--no-jail",
        "--gradebook",
        str(database),
    ]
    monkeypatch.setattr(sys, "argv", ["cyberattache", *words])
    with pytest.raises(SystemExit) as end:
        cli.main()
    assert end.value.code == 0
    said = capsys.readouterr()
    assert "NO JAIL" in said.err
    assert said.out.startswith("2 submissions: 2 graded\n")
    rows = {
        row["learner"]: row
        for row in csv.DictReader((out / "grades.csv").read_text(encoding="utf-8").splitlines())
    }
    assert [rows[name]["machine points"] for name in ("ana", "ben")] == ["0", "47"]
    with Gradebook(f"sqlite:///{database}") as book:
        assert book.find_submission("tiny", "ben").score == 47
