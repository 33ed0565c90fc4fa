"""Looking at processes that may end at any moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberattache.jail import watch


def test_a_process_that_ends_while_it_is_looked_at_has_no_children(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "7" / "task" / "7").mkdir(parents=True)  # its list of children is gone already
    monkeypatch.setattr(watch, "PROC", tmp_path)
    assert watch.children(7) == []

    def gone(folder: Path) -> None:
        raise FileNotFoundError(folder)

    monkeypatch.setattr(Path, "iterdir", gone)
    assert watch.children(7) == []
    assert not watch.Watch(7, watch.Limits()).look()
