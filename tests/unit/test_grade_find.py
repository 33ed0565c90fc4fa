"""File names of submissions are data: they become rows of a table, and never paths, options or formulas."""

from __future__ import annotations

import os
from pathlib import Path

from cyberattache.grade.find import find, learner_id

NAMES = [
    "ada",
    "Ada Lovelace",
    "ada@example.org",
    "Žofie",
    "=cmd|'calc'!A0",
    "-rf",
    "a;rm -rf $HOME",
    "a\nb",
    "..a",
    "%41",
    "x" * 200,
    "a\\b",
    "<b>",
    " a",
]


def test_names_become_rows_and_never_paths_or_formulas() -> None:
    ids = [learner_id(name) for name in NAMES]
    assert len(set(ids)) == len(ids)
    assert ids[:4] == NAMES[:4]
    for id_ in ids:
        assert id_[0].isalnum() or id_[0] == "%"
        assert not set(id_) & set("/\\\n;|<>$'\"&") and len(id_.encode()) <= 100
    assert learner_id(os.fsdecode(b"\xff\xfe")) == "%FF%FE"


def test_finding_reads_nothing_and_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    found, notes = find(tmp_path, unit=None, known=["tiny"])
    assert found == [] and len(notes) == 2
