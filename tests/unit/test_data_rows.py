"""Rows as a learner meets them: plain dicts, standard library only, and errors that help."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import cyberattache
from cyberattache.learner.rows import Rows, parse_cell, table

PACKAGE = Path(cyberattache.__file__).parent


def test_rows_are_a_sequence_of_plain_dicts() -> None:
    rows = table("un_votes")
    assert len(rows) == 36
    assert type(rows[0]) is dict
    assert rows[0]["symbol"] == "A/RES/53/70" and rows[-1]["symbol"] == "A/RES/80/16"
    assert [row["symbol"] for row in rows] == rows.column("symbol")
    assert isinstance(rows[:3], Rows) and len(rows[:3]) == 3


def test_cells_have_the_type_of_their_column_and_an_empty_cell_is_none() -> None:
    row = table("un_votes").where(symbol="A/RES/73/27")[0]
    assert (row["yes"], row["no"], row["abstain"]) == (119, 46, 14)
    assert type(row["yes"]) is int and row["roll_call"] is True
    assert row["date"] == "2018-12-05"
    assert row["becomes"] is None


def test_where_keeps_the_rows_that_match_everything_asked() -> None:
    against = table("un_roll_calls").where(symbol="A/RES/71/28", vote="A")
    assert against.column("state_iso3") == ["UKR"]
    assert len(against.where(state_iso3="FRA")) == 0


def test_a_vote_coded_na_is_text_and_not_a_gap() -> None:
    assert len(table("un_roll_calls").where(vote="NA")) == 7


def test_an_unknown_table_is_told_with_the_nearest_name() -> None:
    with pytest.raises(LookupError, match="there is no table 'un_vote'. Did you mean 'un_votes'"):
        table("un_vote")


def test_a_name_that_is_near_nothing_gets_the_list() -> None:
    with pytest.raises(LookupError, match="There are: .*budapest_milestones, "):
        table("zzz")


@pytest.mark.parametrize("ask", [lambda rows: rows.column("vot"), lambda rows: rows.where(vot="Y")])
def test_an_unknown_column_is_told_with_the_nearest_name(ask: Callable[[Rows], object]) -> None:
    with pytest.raises(ValueError, match="un_roll_calls: there is no column 'vot'. Did you mean 'vote'"):
        ask(table("un_roll_calls"))


def test_what_a_learner_changes_stays_theirs() -> None:
    table("un_norms")[0]["kind"] = "changed"
    assert table("un_norms")[0]["kind"] == "positive"


def test_a_printed_table_shows_title_first_rows_age_and_source() -> None:
    told = repr(table("un_norms"))
    lines = told.splitlines()
    assert (
        lines[0] == "The eleven voluntary norms of responsible state behaviour (11 rows, the first 5 shown)"
    )
    assert lines[1].startswith("letter  number  short_name")
    assert len(lines) == 8
    assert "As of 2026-11-23" in lines[-1] and "A/70/174" in lines[-1] and "CC BY 4.0" in lines[-1]


def test_the_notebook_view_is_an_escaped_table_with_caption_and_header_cells() -> None:
    rows = table("un_norms")
    rows[0]["short_name"] = "<script>"
    told = rows._repr_html_()
    assert "<caption>" in told and '<th scope="col">letter</th>' in told
    assert "<script>" not in told and "&lt;script&gt;" in told


def test_a_frame_is_a_typed_dataframe() -> None:
    frame = table("budapest_parties").frame()
    assert list(frame.columns)[:2] == ["state_iso3", "state"]
    assert frame["deposit"].dtype.kind == "M" and frame["coe_member"].dtype == bool
    assert len(frame) == 80


def test_a_frame_of_no_rows_keeps_its_columns() -> None:
    frame = table("un_votes").where(symbol="none").frame()
    assert list(frame.columns) == table("un_votes").columns and frame.empty


def test_a_frame_without_pandas_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="needs pandas.*use .where"):
        table("un_norms").frame()


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("", "int", None),
        ("-3", "int", -3),
        ("0.5", "float", 0.5),
        ("false", "bool", False),
        ("2009", "year", 2009),
    ],
)
def test_a_cell_is_parsed_by_its_type(text: str, kind: str, value: object) -> None:
    assert parse_cell(text, kind) == value


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1_000", "int"), ("٣", "int"), ("nan", "float"), ("1e5", "float"), ("True", "bool"), ("209", "year")],
)
def test_a_cell_that_python_would_take_but_a_table_must_not_is_refused(text: str, kind: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_cell(text, kind)


def test_rows_work_where_there_is_only_the_learner_layer_and_the_standard_library(tmp_path: Path) -> None:
    copy = tmp_path / "cyberattache"
    (copy / "learner").mkdir(parents=True)
    shutil.copy(PACKAGE / "__init__.py", copy)
    shutil.copy(PACKAGE / "learner" / "rows.py", copy / "learner")
    (copy / "learner" / "__init__.py").write_text("", encoding="utf-8")
    shutil.copytree(PACKAGE / "data" / "tables", copy / "data" / "tables")
    code = f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n" + (
        "from cyberattache.learner.rows import table\n"
        "assert __import__('cyberattache').__file__.startswith(sys.path[0])\n"
        "print(len(table('un_roll_calls')))"
    )
    run = [sys.executable, "-I", "-S", "-c", code]
    told = subprocess.run(run, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert told.stdout.strip() == "3281"
