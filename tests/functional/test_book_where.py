"""The page that says where everything is names each claim, norm, model and table, and links only to what exists."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cyberattache import data
from cyberattache.book import where
from cyberattache.book.build import ROOT
from cyberattache.data import dossiers
from cyberattache.learner.rows import table
from cyberattache.types import Unit
from cyberattache.units import load_unit, names


@pytest.fixture(scope="module")
def units() -> list[Unit]:
    return [load_unit(name).unit for name in names()]


@pytest.fixture(scope="module")
def page(units: list[Unit], tmp_path_factory: pytest.TempPathFactory) -> str:
    book = tmp_path_factory.mktemp("book")
    for unit in units:
        (book / "units" / unit.id).mkdir(parents=True)
        shutil.copy(ROOT / "book" / "units" / unit.id / "chapter.md", book / "units" / unit.id)
    return where.write_page(book, units, dossiers.load_all()).read_text(encoding="utf-8")


def test_it_has_a_line_for_every_claim_norm_and_table(page: str) -> None:
    lines = [line.split(" | ")[0].removeprefix("| ").strip("`") for line in page.splitlines() if line.startswith("| ")]
    assert {str(row["id"]) for row in table("popular_claims")} <= set(lines)
    assert set("abcdefghijk") <= set(lines)
    assert set(data.names()) <= set(lines)
    assert {"bayes.update", "diffusion.bass_peak", "voting_power.shapley_shubik"} <= set(lines)


def test_every_claim_of_a_unit_that_stands_leads_to_its_place(page: str, units: list[Unit]) -> None:
    standing = {unit.id for unit in units}
    for row in table("popular_claims"):
        line = next(line for line in page.splitlines() if line.startswith(f"| {row['id']} |"))
        for unit in standing.intersection(str(row["units"]).split()):
            assert f"<{unit}-{str(row['id']).lower()}>" in line


def test_every_model_says_what_it_does(page: str) -> None:
    said = re.findall(r"^\| `(\w+\.\w+)` \| (.*?) \|", page, re.MULTILINE)
    assert len(said) == len(dict(said)) > 30
    assert all(says for _, says in said)


def test_a_model_leads_to_the_chapters_that_import_it_in_either_way(page: str) -> None:
    for model, unit in (("diffusion.bass_peak", "norms"), ("competing_hypotheses.inconsistency", "attribution")):
        line = next(line for line in page.splitlines() if line.startswith(f"| `{model}` |"))
        assert f"units/{unit}/chapter" in line


def test_a_page_that_would_not_change_is_left_alone(units: list[Unit], tmp_path: Path) -> None:
    first = where.write_page(tmp_path, units, ())
    stamp = first.stat().st_mtime_ns
    assert where.write_page(tmp_path, units, ()).stat().st_mtime_ns == stamp
