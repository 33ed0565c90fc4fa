"""The validator and the schemas: each kind of mistake is named with file, row and column, or file and key."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pandas
import pytest

from cyberattache import data
from cyberattache.data.catalogue import HERE
from cyberattache.data.schema_file import parse_schema
from cyberattache.errors import AuthorError, UsageError

SCHEMA = """\
title: A table
description: What it holds.
as_of: 2026-11-23
licence: CC BY 4.0
source: https://example.org
key: [id]
columns:
  id: {type: str, required: true, description: Its name.}
  yes: {type: int, description: A count.}
  kind: {type: enum, allowed: [N, no, Y], description: A code.}
  source: {type: str, required: true, description: Where it stands.}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("tables", "schemas"):
        shutil.copytree(HERE / folder, tmp_path / folder)
    return tmp_path


def corrupt(root: Path, name: str, old: str, new: str) -> list[str]:
    path = root / "tables" / f"{name}.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(problem) for problem in data.validate(name, root=root)]


def test_a_code_that_is_not_allowed_is_named_with_those_that_are(root: Path) -> None:
    row = "A/RES/60/45,2005-12-08,AUT,Y"
    found = corrupt(root, "un_roll_calls", row, row[:-1] + "Q")
    assert found == ["un_roll_calls.csv, row 11, column vote: found 'Q', allowed: A, N, NA, X, Y"]


def test_a_second_row_with_the_same_key_is_named_with_the_first(root: Path) -> None:
    found = corrupt(root, "un_roll_calls", "A/RES/60/45,2005-12-08,AGO", "A/RES/60/45,2005-12-08,AFG")
    assert [line.split(": ", 1) for line in found] == [
        [
            "un_roll_calls.csv, row 3, column symbol + state_iso3",
            "found 'A/RES/60/45, AFG', allowed: a key that no other row has (row 2 has this one)",
        ]
    ]


def test_a_foreign_key_that_leads_nowhere_is_named_with_its_target(root: Path) -> None:
    found = corrupt(root, "gge_members", "GGE1,2004-2005,BLR", "GGE1,2004-2005,BYL")
    assert found == [
        "gge_members.csv, row 2, column state_iso3: found 'BYL', allowed: a value of states.iso3"
    ]


@pytest.mark.parametrize("day", ["2005-13-08", "2005-02-30", "2005-12", "2005", "8.12.2005", "20051208"])
def test_a_day_that_is_not_in_the_calendar_is_refused(root: Path, day: str) -> None:
    found = corrupt(root, "un_roll_calls", "A/RES/60/45,2005-12-08,AFG", f"A/RES/60/45,{day},AFG")
    assert found == [
        f"un_roll_calls.csv, row 2, column date: found '{day}', allowed: a date of the calendar as YYYY-MM-DD"
    ]


def test_a_month_alone_is_taken_only_where_the_type_says_so(root: Path) -> None:
    assert corrupt(root, "un_votes", "A/RES/68/243,plenary,2013-12-27", "A/RES/68/243,plenary,2013-12") == []
    found = corrupt(root, "un_votes", "A/RES/68/243,plenary,2013-12", "A/RES/68/243,plenary,2013")
    assert [line.split(": ", 1) for line in found] == [
        [
            "un_votes.csv, row 9, column date",
            "found '2013', allowed: a date of the calendar as YYYY-MM-DD or YYYY-MM",
        ]
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("A/RES/60/45", "", "column symbol: found '', allowed: a value (this column is required)"),
        (",177,", ",177.0,", "column yes: found '177.0', allowed: a whole number"),
        (",177,", ",many,", "column yes: found 'many', allowed: a whole number"),
        (
            ",recorded vote,",
            ",recorded vote ,",
            "column mode: found 'recorded vote ', allowed: no space at either end",
        ),
        (",true,", ",yes,", "column roll_call: found 'yes', allowed: false, true"),
    ],
)
def test_every_kind_of_cell_is_checked(root: Path, old: str, new: str, told: str) -> None:
    assert corrupt(root, "un_votes", old, new) == [f"un_votes.csv, row 4, {told}"]


def test_a_year_has_four_digits(root: Path) -> None:
    found = corrupt(root, "un_processes", ",2004,2005,", ",04,2005,")
    assert found == [
        "un_processes.csv, row 2, column start: found '04', allowed: a year, such as 2015",
    ]


def test_a_renamed_column_is_told_with_the_whole_header(root: Path) -> None:
    found = corrupt(root, "states", "iso3,state", "code,state")
    assert len(found) == 1
    assert found[0].startswith("states.csv, row 1, column header: found 'code,state,")


def test_a_row_that_is_too_long_is_told_with_both_counts(root: Path) -> None:
    found = corrupt(root, "states", "AFG,Afghanistan", "AFG,Afghanistan,Asia")
    assert found == ["states.csv, row 2, column all: found '5 cells', allowed: 4 cells"]


def test_loading_a_wrong_table_raises_with_the_problems(root: Path) -> None:
    corrupt(root, "states", "AFG,Afghanistan,true", "AFG,Afghanistan,maybe")
    with pytest.raises(AuthorError, match=r"states\.csv, row 2, column un_member: found 'maybe'"):
        data.load("states", root=root)


def test_a_schema_without_its_table_says_which_file_to_add(root: Path) -> None:
    (root / "tables" / "states.csv").unlink()
    with pytest.raises(AuthorError, match=r"Add tables/states\.csv"):
        data.validate("states", root=root)


def test_a_foreign_key_to_an_unknown_table_or_column_is_the_authors_mistake(root: Path) -> None:
    schema = root / "schemas" / "gge_members.yml"
    text = schema.read_text(encoding="utf-8")
    schema.write_text(text.replace("states.iso3", "state.iso3"), encoding="utf-8")
    with pytest.raises(AuthorError, match="Did you mean 'states'"):
        data.validate("gge_members", root=root)
    schema.write_text(text.replace("states.iso3", "states.iso"), encoding="utf-8")
    with pytest.raises(AuthorError, match="Did you mean 'iso3'"):
        data.validate("gge_members", root=root)


def test_an_unknown_table_is_told_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match="Did you mean 'un_votes'"):
        data.schema("un_vote")


def test_a_schema_may_call_a_column_yes_and_a_code_no() -> None:
    schema = parse_schema(SCHEMA, file="a.yml")
    assert list(schema.columns) == ["id", "yes", "kind", "source"]
    assert schema.columns["kind"].allowed == ("N", "no", "Y")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("licence:", "license:", "a.yml: unknown key 'license'\n  Did you mean 'licence'?"),
        ("allowed: [N", "alowed: [N", "a.yml, columns.kind: unknown key 'alowed'\n  Did you mean 'allowed'?"),
        ("type: int", "type: integer", "a.yml, columns.yes: type: found 'integer'\n  Did you mean 'int'?"),
        ("title: A table\n", "", "a.yml: the key 'title' is missing\n  Add 'title'."),
        ("key: [id]", "key: [ids]", "a.yml, key: there is no column 'ids'\n  Did you mean 'id'?"),
        ("allowed: [N, no, Y], ", "", "a.yml, columns.kind: type 'enum' with 0 allowed values"),
        ("  source: {type: str, required: true, description: Where it stands.}\n", "", "needs a source"),
        ("as_of: 2026-11-23", "as_of: soon", "a.yml: as_of: found 'soon'"),
        ("key: [id]", "key: [id", "this is not YAML"),
    ],
)
def test_a_mistake_in_a_schema_names_file_and_key(old: str, new: str, message: str) -> None:
    assert old in SCHEMA
    with pytest.raises(AuthorError) as raised:
        parse_schema(SCHEMA.replace(old, new), file="a.yml")
    assert message in str(raised.value)


def test_a_loaded_table_is_typed() -> None:
    votes, parties = data.load("un_votes"), data.load("budapest_parties")
    assert str(votes["yes"].dtype) == "Int64"
    assert votes["roll_call"].dtype == bool
    assert parties["deposit"].dtype.kind == "M"
    assert parties.loc[parties.state_iso3 == "ALB", "deposit"].item() == pandas.Timestamp(2002, 6, 20)
    assert set(data.load("un_roll_calls")["vote"]) == {"Y", "N", "A", "X", "NA"}


def test_a_description_gives_size_date_licence_and_every_column() -> None:
    told = data.describe("un_roll_calls")
    assert "3281 rows" in told and "CC0" in told and "as of" in told
    assert all(column in told for column in data.schema("un_roll_calls").columns)


def test_importing_the_data_layer_does_not_import_pandas_or_pydantic() -> None:
    code = "import sys, cyberattache.data; print([m for m in ('pandas', 'numpy', 'pydantic') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
