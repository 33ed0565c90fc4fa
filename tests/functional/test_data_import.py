"""The public incident data sets, read in the shape in which their authors ship them.

Every row here is synthetic: states and codes are real, the incidents are invented.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cyberattache import cli
from cyberattache.data.public import FORMS, Imported, import_incidents
from cyberattache.data.public.draft import COLUMNS, day
from cyberattache.data.public.places import COW, state, states_in
from cyberattache.errors import AuthorError, MissingToolError, UsageError
from cyberattache.learner import table

DCID_HEADER = [
    *(
        "Cyberincidentnum",
        "Dyadpair",
        "StateA",
        "StateB",
        "Name",
        "interactionstartdate",
        "interactionenddate",
    ),
    *(
        "method",
        "targettype",
        "initiator",
        "cyber_objective",
        "information_operation",
        "objective_achievement",
    ),
    *("Concession", "3rdpartyinitiator", "severity", "damage type", "Crit Inf", "Supply Ch", "Ransomware"),
    *("Political Objective", "Sources1", "Sources2", "Justice", "Cert", "FBI"),
]
EUREPOC_HEADER = [
    *(
        "ID",
        "name",
        "description",
        "start_date",
        "end_date",
        "incident_type",
        "receiver_name",
        "receiver_country",
    ),
    *("receiver_category", "initiator_name", "initiator_country", "attribution_date", "attribution_basis"),
    *(
        "number_of_political_responses",
        "political_response_type",
        "number_of_legal_responses",
        "legal_response_type",
    ),
    *("weighted_cyber_intensity", "sources_url"),
]
# Release 1.3, as its file names them: two columns stand twice, of the incident and then of each attribution.
EUREPOC_3_HEADER = [
    *("incident_id", "name", "description", "start_date", "end_date", "incident_type", "receiver_country"),
    *("receiver_country_alpha_2_code", "receiver_category", "initiator_name", "initiator_country"),
    *("initiator_category", "number_attributions", "attribution_date", "attribution_basis", "settled_initiator"),
    *("initiator_country", "initiator_category", "number_political_responses", "political_response_type"),
    *("weighted_intensity", "number_legal_responses", "legal_response_type", "source_url", "added_to_db"),
]
CFR_HEADER = [
    *("Title", "Date", "Affiliations", "Description", "Response", "Victims", "Sponsor", "Type", "Category"),
    *("Sources_1", "Sources_2", "Sources_3"),
]
DCID: Mapping[str, object] = {
    "Cyberincidentnum": 1,
    "Dyadpair": 2365,
    "StateA": "US ",
    "StateB": "Russia",
    "Name": "Synthetic one",
    "interactionstartdate": datetime(2016, 3, 1),
    "interactionenddate": datetime(2016, 5, 1),
    "method": 3,
    "targettype": 2,
    "initiator": 365,
    "cyber_objective": 3,
    "information_operation": 1,
    "Concession": 0,
    "3rdpartyinitiator": 0,
    "severity": 4,
    "Crit Inf": 8,
    "Ransomware": 0,
    "Sources1": "https://example.org/1",
}
EUREPOC: Mapping[str, object] = {
    "ID": 7,
    "name": "Synthetic two",
    "start_date": "2021-02-03",
    "incident_type": "Data theft; Hijacking with Misuse",
    "receiver_country": "['Estonia', 'Korea, Republic of']",
    "initiator_country": "['China']",
    "receiver_category": "[['State institutions / political system', 'Media']]",
    "attribution_date": "2021-05-04; 2021-04-01 00:00:00",
    "attribution_basis": "IT-security community attributes attacker; Attribution by receiver government",
    "number_of_political_responses": 1,
    "political_response_type": "Stabilizing measures; Stabilizing measures",
    "number_of_legal_responses": 0,
    "legal_response_type": "never read",
    "weighted_cyber_intensity": 3.0,
    "sources_url": "['https://example.org/2', 'https://example.org/3']",
}
EUREPOC_3: Mapping[str, object] = {
    "incident_id": 8,
    "name": " Synthetic four",
    "start_date": "03.02.2024",
    "end_date": "Not available",
    "incident_type": "Data theft;Hijacking with Misuse",
    "receiver_country": "Estonia;Estonia;Europe (region)",
    "receiver_category": "Critical infrastructure;Not available;Media",
    "initiator_country": "Russia",
    "attribution_date": "Not available;04.05.2024;03.04.2024",
    "attribution_basis": "IT-security community attributes attacker;Attribution by receiver government / state entity",
    "number_political_responses": 2,
    "political_response_type": "State Actors: Stabilizing measures;Not available",
    "weighted_intensity": "4",
    "number_legal_responses": 0,
    "legal_response_type": "Not available",
    "source_url": "https://example.org/5;https://example.org/6",
}
CFR: Mapping[str, object] = {
    "Title": "Synthetic three",
    "Date": "2019-04-05",
    "Affiliations": "Also known as Three",
    "Response": "Unknown",
    "Victims": "United Kingdom, a bank in Norway",
    "Sponsor": "Korea (Democratic People's Republic of)",
    "Type": "Financial Theft",
    "Category": "Private sector, Government",
    "Sources_1": "https://example.org/4",
}


def workbook(folder: Path, *rows: Mapping[str, object], header: Sequence[str] = DCID_HEADER) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(header))
    for row in rows:
        sheet.append([row.get(name) for name in header])
    book.create_sheet("other events").append([name for name in header if name != "interactionenddate"])
    path = folder / "synthetic_dcid.xlsx"
    book.save(path)
    return path


def csv_file(folder: Path, header: Sequence[str], *rows: Mapping[str, object]) -> Path:
    path = folder / "synthetic.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(header)
        writer.writerows([[row.get(name, "") for name in header] for row in rows])
    return path


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "class data"


def only_row(made: Imported, form: str) -> dict[str, Any]:
    assert (made.read, made.mapped) == (1, 1), made.problems
    (row,) = table(form, folder=made.table.parent)
    assert list(row) == list(COLUMNS)
    return {name: value for name, value in row.items() if value is not None}


def test_a_row_of_dcid_is_mapped_with_the_codes_of_its_codebook(tmp_path: Path, out: Path) -> None:
    made = import_incidents(form="dcid", file=workbook(tmp_path, DCID), out=out)
    assert made.problems == []
    row = only_row(made, "dcid")
    assert row.pop("source").endswith("DCID 2.0 (doi:10.7910/DVN/CQOMYV); https://example.org/1")
    assert row == {
        "id": "1",
        "name": "Synthetic one",
        "start": "2016-03-01",
        "target_iso3": "USA",
        "other_targets": False,
        "kind": "espionage",
        "sector": "government, not military; energy",
        "initiator_iso3": "RUS",
        "attribution_form": "researchers",
        "attributed_by": "coded by the authors of the data set",
        "certainty": "coded",
        "attribution_certainty": "coded",
        "note": "with an information operation",
        "coded_severity": 4.0,
        "coded_objective": "long-term espionage",
        "concession": False,
    }


def test_a_row_of_eurepoc_is_mapped_with_its_lists_and_its_strongest_attribution(
    tmp_path: Path, out: Path
) -> None:
    made = import_incidents(form="eurepoc", file=csv_file(tmp_path, EUREPOC_HEADER, EUREPOC), out=out)
    assert made.problems == []
    row = only_row(made, "eurepoc")
    assert (
        row["target_iso3"] == "EST KOR" and row["initiator_iso3"] == "CHN" and row["other_targets"] is False
    )
    assert (row["kind"], row["coded_objective"]) == ("espionage", "Data theft; Hijacking with Misuse")
    assert (row["attribution_form"], row["attribution_date"]) == ("government", "2021-04-01")
    assert row["responses"] == "Stabilizing measures"
    assert row["sector"] == "State institutions / political system; Media"
    assert row["coded_severity"] == 3.0 and row["source"].endswith("; https://example.org/2")


def test_a_row_of_eurepoc_1_3_is_mapped_with_its_renamed_columns_and_its_semicolons(
    tmp_path: Path, out: Path
) -> None:
    file = csv_file(tmp_path, EUREPOC_3_HEADER, EUREPOC_3)
    made = import_incidents(form="eurepoc", file=file, out=out)
    assert made.problems == []
    row = only_row(made, "eurepoc")
    assert row.pop("source").endswith("; https://example.org/5")
    assert row == {
        "id": "8",
        "name": "Synthetic four",
        "start": "2024-02-03",
        "target_iso3": "EST",
        "other_targets": True,
        "kind": "espionage",
        "sector": "Critical infrastructure; Media",
        "initiator_iso3": "RUS",
        "attribution_form": "government",
        "attributed_by": (
            "IT-security community attributes attacker; Attribution by receiver government / state entity"
        ),
        "attribution_date": "2024-04-03",
        "responses": "State Actors: Stabilizing measures",
        "certainty": "coded",
        "attribution_certainty": "coded",
        "note": "Targets besides: Europe (region)",
        "coded_severity": 4.0,
        "coded_objective": "Data theft;Hijacking with Misuse",
    }


def test_of_two_columns_of_one_name_that_of_the_incident_counts(tmp_path: Path, out: Path) -> None:
    file = csv_file(tmp_path, EUREPOC_3_HEADER, EUREPOC_3)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        header, cells = csv.reader(lines)
    of_attributions = len(header) - 1 - header[::-1].index("initiator_country")
    cells[of_attributions] = "Russia;Belarus"
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([header, cells])
    made = import_incidents(form="eurepoc", file=file, out=out)
    assert made.problems == [] and only_row(made, "eurepoc")["initiator_iso3"] == "RUS"


@pytest.mark.parametrize("whom", ["Not attributed", "Unknown", "Not available"])
def test_an_incident_of_eurepoc_1_3_that_nobody_is_named_for_is_no_problem(
    tmp_path: Path, out: Path, whom: str
) -> None:
    unnamed = {**EUREPOC_3, "initiator_country": whom, "attribution_basis": "Not available"}
    made = import_incidents(form="eurepoc", file=csv_file(tmp_path, EUREPOC_3_HEADER, unnamed), out=out)
    row = only_row(made, "eurepoc")
    assert made.problems == [] and (row["attribution_form"], row["attribution_certainty"]) == ("none", "none")
    assert "initiator_iso3" not in row and "attributed_by" not in row


def test_the_sheet_of_incidents_is_found_wherever_it_stands_in_the_workbook(
    tmp_path: Path, out: Path
) -> None:
    file = workbook(tmp_path, DCID)
    book = openpyxl.load_workbook(file)
    book.move_sheet("other events", offset=-1)
    book.save(file)
    made = import_incidents(form="dcid", file=file, out=out)
    assert only_row(made, "dcid")["name"] == "Synthetic one"


def test_dcid_is_read_from_a_csv_file_too(tmp_path: Path, out: Path) -> None:
    row = {**DCID, "interactionstartdate": "3/21/2016", "interactionenddate": "5/1/2016"}
    made = import_incidents(form="dcid", file=csv_file(tmp_path, DCID_HEADER, row), out=out)
    found = only_row(made, "dcid")
    assert made.problems == [] and (found["start"], found["initiator_iso3"]) == ("2016-03-21", "RUS")


def test_a_response_that_the_cfr_tracker_does_not_know_is_none_even_with_a_link(
    tmp_path: Path, out: Path
) -> None:
    said = {"Unknown   https://example.org/7": None, "Denial   https://example.org/7": "Denial https://example.org/7"}
    for found, response in said.items():
        file = csv_file(tmp_path, CFR_HEADER, {**CFR, "Response": found})
        assert only_row(import_incidents(form="cfr", file=file, out=out), "cfr").get("responses") == response


def test_a_row_of_the_cfr_tracker_has_a_day_of_publication_and_no_start(tmp_path: Path, out: Path) -> None:
    made = import_incidents(form="cfr", file=csv_file(tmp_path, CFR_HEADER, CFR), out=out)
    assert made.problems == []
    row = only_row(made, "cfr")
    assert row["public_date"] == "2019-04-05" and "start" not in row and "responses" not in row
    assert (row["kind"], row["initiator_iso3"], row["target_iso3"]) == ("financial", "PRK", "GBR NOR")
    assert (
        row["sector"] == "private sector; government" and row["note"] == "Affiliations: Also known as Three"
    )


@pytest.mark.parametrize(
    ("form", "header", "good", "change", "column", "why"),
    [
        ("dcid", DCID_HEADER, DCID, {"cyber_objective": 9}, "kind", "a code from 1 to 5"),
        ("dcid", DCID_HEADER, DCID, {"interactionstartdate": "soon"}, "start", "no date that can be read"),
        ("dcid", DCID_HEADER, DCID, {"Name": ""}, "name", "needs a name, a kind and a date"),
        (
            "eurepoc",
            EUREPOC_HEADER,
            EUREPOC,
            {"incident_type": "Hijacking with Misuse"},
            "kind",
            "not what was done",
        ),
        (
            "eurepoc",
            EUREPOC_HEADER,
            EUREPOC,
            {"start_date": "2021-13-40"},
            "start",
            "no date that can be read",
        ),
        ("cfr", CFR_HEADER, CFR, {"Type": "Mischief"}, "kind", "the types that are known are espionage"),
        ("cfr", CFR_HEADER, CFR, {"Date": "99/99/2019"}, "public_date", "no day that can be read"),
    ],
)
def test_a_row_without_what_an_incident_needs_is_left_out_and_reported(
    tmp_path: Path, out: Path, form: str, header: list[str], good: dict[str, Any], change: dict[str, Any], column: str,
    why: str,
) -> None:  # fmt: skip
    bad = {**good, **change}
    file = workbook(tmp_path, good, bad) if form == "dcid" else csv_file(tmp_path, header, good, bad)
    made = import_incidents(form=form, file=file, out=out)
    assert (made.read, made.mapped) == (2, 1)
    with made.unmapped.open(encoding="utf-8", newline="") as lines:
        reported = list(csv.DictReader(lines))
    assert {row["row"] for row in reported} == {"3"} and reported[-1]["left_out"] == "true"
    assert any(row["column"] == column and why in row["why"] for row in reported), reported


@pytest.mark.parametrize(
    ("form", "header", "good", "change", "column", "why"),
    [
        ("dcid", DCID_HEADER, DCID, {"initiator": 999}, "initiator_iso3", "no Correlates of War number"),
        ("dcid", DCID_HEADER, DCID, {"initiator": 710}, "initiator_iso3", "CHN is neither state of the dyad"),
        ("dcid", DCID_HEADER, DCID, {"StateB": "Atlantis"}, "target_iso3", "no state of this name"),
        ("dcid", DCID_HEADER, DCID, {"severity": "high"}, "coded_severity", "a number from 0 to 10"),
        ("dcid", DCID_HEADER, DCID, {"Concession": 7}, "concession", "is 0 or 1"),
        (
            "eurepoc",
            EUREPOC_HEADER,
            EUREPOC,
            {"initiator_country": "['China', 'Iran']"},
            "initiator_iso3",
            "more than one",
        ),
        (
            "eurepoc",
            EUREPOC_HEADER,
            EUREPOC,
            {"receiver_country": "['Atlantis']"},
            "target_iso3",
            "no state of this name",
        ),
        (
            "eurepoc",
            EUREPOC_HEADER,
            EUREPOC,
            {"attribution_basis": "A dream"},
            "attribution_form",
            "no form of ours",
        ),
        (
            "cfr",
            CFR_HEADER,
            CFR,
            {"Sponsor": "United States, Israel"},
            "initiator_iso3",
            "more than one state",
        ),
        ("cfr", CFR_HEADER, CFR, {"Sponsor": "Atlantis"}, "initiator_iso3", "no state of this name"),
        ("cfr", CFR_HEADER, CFR, {"Victims": "Estonian agencies"}, "target_iso3", "unless by an adjective"),
        (
            "eurepoc",
            EUREPOC_3_HEADER,
            EUREPOC_3,
            {"receiver_country": "Atlantis;Europe (region)"},
            "target_iso3",
            "no state of this name",
        ),
        (
            "eurepoc",
            EUREPOC_3_HEADER,
            EUREPOC_3,
            {"attribution_basis": "Contested attribution;Not available"},
            "attribution_form",
            "no form of ours",
        ),
    ],
)
def test_a_cell_that_cannot_be_mapped_stays_empty_is_reported_and_costs_nothing_else(
    tmp_path: Path, out: Path, form: str, header: list[str], good: dict[str, Any], change: dict[str, Any], column: str,
    why: str,
) -> None:  # fmt: skip
    bad = {**good, **change}
    file = workbook(tmp_path, bad) if form == "dcid" else csv_file(tmp_path, header, bad)
    made = import_incidents(form=form, file=file, out=out)
    assert (made.read, made.mapped) == (1, 1)
    assert any(one.column == column and why in one.why and not one.left_out for one in made.problems), (
        made.problems
    )
    assert column not in only_row(made, form)


def test_nobody_named_is_no_problem(tmp_path: Path, out: Path) -> None:
    unnamed = {**EUREPOC, "initiator_country": "['Not available']", "attribution_basis": "Not attributed"}
    made = import_incidents(form="eurepoc", file=csv_file(tmp_path, EUREPOC_HEADER, unnamed), out=out)
    row = only_row(made, "eurepoc")
    assert made.problems == [] and (row["attribution_form"], row["attribution_certainty"]) == ("none", "none")
    made = import_incidents(
        form="cfr", file=csv_file(tmp_path, CFR_HEADER, {**CFR, "Sponsor": "Unknown"}), out=out
    )
    assert made.problems == [] and only_row(made, "cfr")["attribution_form"] == "none"


def test_a_missing_column_is_told_with_the_nearest_and_nothing_is_written(tmp_path: Path, out: Path) -> None:
    header = [name.replace("initiator", "Initiator_code") for name in DCID_HEADER]
    with pytest.raises(AuthorError, match=r"row 1: there is no column 'initiator'\n  .*'Initiator_code'"):
        import_incidents(form="dcid", file=workbook(tmp_path, DCID, header=header), out=out)
    pairs = [name for name in EUREPOC_3_HEADER if name not in ("incident_type", "source_url")]
    with pytest.raises(AuthorError, match="no column 'incident_type', 'sources_url'.*\n.*a row for each incident"):
        import_incidents(form="eurepoc", file=csv_file(tmp_path, pairs, EUREPOC_3), out=out)
    assert not out.exists()


def test_a_file_that_is_not_as_its_authors_ship_it_is_refused(tmp_path: Path, out: Path) -> None:
    with pytest.raises(UsageError, match="there is no such file"):
        import_incidents(form="cfr", file=tmp_path / "none.csv", out=out)
    with pytest.raises(UsageError, match="there is no such data set"):
        import_incidents(form="dcdi", file=tmp_path / "none.csv", out=out)
    converted = workbook(tmp_path, CFR, header=CFR_HEADER)
    with pytest.raises(UsageError, match=r"ends in .xlsx, where .csv is expected"):
        import_incidents(form="cfr", file=converted, out=out)
    (tmp_path / "empty.csv").touch()
    with pytest.raises(AuthorError, match="row 1: the file is empty"):
        import_incidents(form="cfr", file=tmp_path / "empty.csv", out=out)
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK no workbook")
    with pytest.raises(AuthorError, match="this is no workbook"):
        import_incidents(form="dcid", file=broken, out=out)
    with pytest.raises(AuthorError, match="no row below the header"):
        import_incidents(form="cfr", file=csv_file(tmp_path, CFR_HEADER), out=out)
    (tmp_path / "latin.csv").write_bytes("Title,Date\nÉ,1\n".encode("latin-1"))
    with pytest.raises(AuthorError, match="no CSV file in UTF-8"):
        import_incidents(form="cfr", file=tmp_path / "latin.csv", out=out)


def test_without_openpyxl_the_command_that_installs_it_is_named(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = workbook(tmp_path, DCID)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingToolError, match=r"pip install 'cyberattache\[data\]'"):
        import_incidents(form="dcid", file=file, out=out)


def test_two_data_sets_share_a_folder_and_the_same_file_gives_the_same_bytes(
    tmp_path: Path, out: Path, files: Any
) -> None:
    for _ in range(2):
        import_incidents(form="dcid", file=workbook(tmp_path, DCID), out=out)
        import_incidents(form="cfr", file=csv_file(tmp_path, CFR_HEADER, CFR), out=out)
    first = files(out)
    import_incidents(form="cfr", file=csv_file(tmp_path, CFR_HEADER, CFR), out=out)
    assert files(out) == first
    assert [len(table(form, folder=out)) for form in ("dcid", "cfr")] == [1, 1]
    assert table("dcid", folder=out).about.as_of == "2016-03-01"
    (out / "_types.json").write_text("[]", encoding="utf-8")
    with pytest.raises(AuthorError, match="does not describe tables"):
        import_incidents(form="dcid", file=workbook(tmp_path, DCID), out=out)


def test_the_command_tells_what_it_wrote_and_how_to_open_it(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = csv_file(tmp_path, CFR_HEADER, CFR, {**CFR, "Type": "Mischief"})
    monkeypatch.setattr(sys, "argv", ["cyberattache", "data", "import", "cfr", str(file), "--out", str(out)])
    with pytest.raises(SystemExit) as end:
        cli.main()
    said = capsys.readouterr()
    assert end.value.code == 0
    assert "cfr.csv: 1 of 2 incidents, 1 left out" in said.out and 'table("cfr", folder=Path("' in said.out
    assert said.err == "mapped 2 of 2 rows\n"


def test_the_columns_begin_with_those_of_our_own_table() -> None:
    own = table("incidents").columns
    assert list(COLUMNS)[: len(own)] == own
    assert set(FORMS) == {"dcid", "eurepoc", "cfr"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2007-4-27", "2007-04-27"),
        ("2007-04-27 00:00:00", "2007-04-27"),
        ("4/27/2007", "2007-04-27"),
        ("27.04.2007", "2007-04-27"),
        ("04.27.2007", ""),
        ("2007", "2007"),
        (2007.0, "2007"),
        (datetime(2007, 4, 27, 3), "2007-04-27"),
        ("2007-02-30", ""),
        ("April 2007", ""),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_a_day_is_read_in_every_way_in_which_the_data_sets_write_one(written: object, read: str) -> None:
    assert day(written) == read


def test_states_are_known_by_the_names_and_numbers_of_the_data_sets() -> None:
    names = {
        "N Korea": "PRK",
        "Iran (Islamic Republic of)": "IRN",
        "Palestine, State of": "PSE",
        "Syrian Arab Republic": "SYR",
        "The Philippines": "PHL",
        "the moon": "",
    }
    assert {name: state(name) for name in names} == names
    assert states_in("The Republic of Korea, and targets in Niger and Nigeria") == ["KOR", "NER", "NGA"]
    known = {*table("states").column("iso3"), "TWN"}
    assert set(COW.values()) <= known and len(set(COW.values())) == len(COW)
