from __future__ import annotations

import json
from pathlib import Path

import pytest

from cyberattache.learner.unit import LearnerUnit

RUBRIC = {
    "criteria": {"claim": {"title": "Is there one?", "levels": ["none", "one", "a <good> one", "the best"]}},
    "exemplars": [
        {"id": "low", "text": "First part.\nSecond & last.", "levels": {"claim": 1}, "why": "It is short."},
        {"id": "high", "text": "All of it.", "levels": {"claim": 3}, "why": "It is long."},
    ],
}


@pytest.fixture
def tiny(tmp_path: Path) -> LearnerUnit:
    about = {"id": "tiny", "evidence": {"F1": "one & only", "F2": "two"}, "rubric": {"memo": RUBRIC}}
    (tmp_path / "open.json").write_text(json.dumps(about), encoding="utf-8")
    return LearnerUnit(tmp_path)


def test_a_page_reads_nothing_before_it_is_shown(tmp_path: Path) -> None:
    nowhere = LearnerUnit(tmp_path / "nowhere")
    pages = [nowhere.evidence, nowhere.read_rubric("memo"), nowhere.compare_levels("memo", {})]
    assert len(pages) == 3
    with pytest.raises(FileNotFoundError):
        repr(pages[1])


def test_the_bank_is_a_mapping_and_shows_itself(tiny: LearnerUnit) -> None:
    assert dict(tiny.evidence) == {"F1": "one & only", "F2": "two"} and len(tiny.evidence) == 2
    assert "F2: two" in repr(tiny.evidence) and "one &amp; only" in tiny.evidence._repr_html_()  # type: ignore[attr-defined]


def test_a_rubric_is_shown_without_the_levels_of_its_exemplars(tiny: LearnerUnit) -> None:
    page = tiny.read_rubric("memo")
    for shown in (repr(page), page._repr_html_()):
        assert "the best" in shown and "First part." in shown
        assert "It is short." not in shown
    assert "a &lt;good&gt; one" in page._repr_html_()


def test_the_panels_levels_come_after_ones_own(tiny: LearnerUnit) -> None:
    half = repr(tiny.compare_levels("memo", {"low": {"claim": 0}, "high": {"claim": ...}}))
    assert "first" in half and "short" not in half
    whole = tiny.compare_levels("memo", {"low": {"claim": 0}, "high": {"claim": 1}})
    for shown in (repr(whole), whole._repr_html_()):
        assert "50%" in shown and "claim 0 (1)" in shown and "It is long." in shown
