"""Read a file of a public data set, map its rows, and write what a class can open."""

from __future__ import annotations

import csv
import importlib
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from cyberattache.data.public import cfr, dcid, eurepoc
from cyberattache.data.public.draft import COLUMNS, Draft, Found, Unmapped, text, written
from cyberattache.errors import AuthorError, MissingToolError, UsageError, did_you_mean
from cyberattache.learner.rows import TWIN

Say = Callable[[int, int], None]
Row = tuple[int, Found]
UNMAPPED = ("row", "incident", "column", "found", "why", "left_out")
CUT = 300


@dataclass(frozen=True, slots=True)
class Form:
    """A data set: how its files end, the columns that must be there, and how a row is mapped.

    `renamed` gives, for a column as another release names it, its name in `needed`.
    """

    title: str
    source: str
    suffixes: Sequence[str]
    needed: Sequence[str]
    draft: Callable[[int, Found], Draft]
    renamed: Mapping[str, str] = field(default_factory=dict)


FORMS: Mapping[str, Form] = {
    "dcid": Form(dcid.TITLE, dcid.SOURCE, (".xlsx", ".csv"), dcid.NEEDED, dcid.draft),
    "eurepoc": Form(eurepoc.TITLE, eurepoc.SOURCE, (".csv",), eurepoc.NEEDED, eurepoc.draft, eurepoc.RENAMED),
    "cfr": Form(cfr.TITLE, cfr.SOURCE, (".csv",), cfr.NEEDED, cfr.draft),
}


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: the table, what could not be mapped, and how many rows went which way."""

    table: Path
    unmapped: Path
    read: int
    mapped: int
    problems: Sequence[Unmapped]


def import_incidents(*, form: str, file: Path, out: Path, say: Say = lambda done, total: None) -> Imported:
    """Map a public data set to the columns of `incidents`; write FORM.csv and FORM-unmapped.csv into a folder.

    The folder is one that `learner.table(FORM, folder=...)` reads. UsageError for a form or file that is none of ours,
    AuthorError for a file that is not as its authors ship it; a row that cannot be mapped is reported, never guessed.
    """
    if form not in FORMS:
        raise UsageError(f"form {form!r}", "there is no such data set", did_you_mean(form, FORMS))
    known = FORMS[form]
    rows = _read(file, known)
    drafts = []
    for done, (number, found) in enumerate(rows, start=1):
        drafts.append(known.draft(number, found))
        say(done, len(rows))
    problems: list[Unmapped] = []
    kept: list[Draft] = []
    for draft in drafts:
        lacking = draft.close()
        problems += [*draft.unmapped, *lacking]
        if not lacking:
            kept.append(draft)
    out.mkdir(parents=True, exist_ok=True)
    _write_table(out, form, known, kept)
    _write_unmapped(out / f"{form}-unmapped.csv", problems)
    return Imported(out / f"{form}.csv", out / f"{form}-unmapped.csv", len(rows), len(kept), problems)


# --- reading -----------------------------------------------------------------------------------------------------


def _read(file: Path, form: Form) -> list[Row]:
    if not file.is_file():
        raise UsageError(
            file, "there is no such file", "Get it from the authors of the data set, and give its path."
        )
    ending = file.suffix.lower()
    if ending not in form.suffixes:
        found = f"a file that ends in {ending or 'nothing'}, where {' or '.join(form.suffixes)} is expected"
        raise UsageError(file, found, "Take the file as its authors ship it, and do not convert it.")
    lines = _workbook(file, form) if ending == ".xlsx" else _csv(file)
    header = _header(next(lines, ()), form)
    if missing := _missing(header, form):
        near = get_close_matches(missing[0], header, n=1)
        do = f"Did you mean {near[0]!r}? " if near else ""
        do += "Give the file that has a row for each incident, as its authors ship it."
        named = f"there is no column {', '.join(map(repr, missing))}" if header else "the file is empty"
        raise AuthorError(f"{file.name}, row 1", named, do)
    rows: list[Row] = [
        (number, _named(header, cells))
        for number, cells in enumerate(lines, start=2)
        if any(text(cell) for cell in cells)
    ]
    if not rows:
        raise AuthorError(
            file.name, "there is no row below the header", "Take the file as its authors ship it."
        )
    return rows


def _header(cells: Sequence[object], form: Form) -> list[str]:
    return [form.renamed.get(text(cell), text(cell)) for cell in cells]


def _missing(header: Sequence[str], form: Form) -> list[str]:
    return [name for name in form.needed if name not in header]


def _named(header: Sequence[str], cells: Sequence[object]) -> Found:
    """Name the cells of a row. Of two columns of one name the first counts, and a short row ends in nothing.

    EuRepoC 1.3 has `initiator_country` twice: of the incident, then of each attribution.
    """
    row: dict[str, object] = dict.fromkeys(header)
    row.update(zip(reversed(header[: len(cells)]), reversed(cells[: len(header)]), strict=True))
    return row


def _workbook(file: Path, form: Form) -> Iterator[Sequence[object]]:
    """Read the first sheet that has the columns; the first of all, where none has."""
    try:
        openpyxl = importlib.import_module("openpyxl")
    except ImportError as missing:
        do = "Install it: pip install 'cyberattache[data]'"
        raise MissingToolError(
            "data import", "openpyxl, which reads workbooks, is not installed", do
        ) from missing
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as wrong:
        raise AuthorError(file.name, f"this is no workbook: {wrong}", "Download it once more.") from wrong
    with closing(book):
        for sheet in book.worksheets:
            first = next(sheet.iter_rows(max_row=1, values_only=True), ())
            if not _missing(_header(first, form), form):
                break
        else:
            sheet = book.worksheets[0]
        yield from sheet.iter_rows(values_only=True)


def _csv(file: Path) -> Iterator[Sequence[object]]:
    csv.field_size_limit(10_000_000)  # a cell may hold a page of text
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.reader(lines)
    except (UnicodeDecodeError, csv.Error) as wrong:
        do = "Download it once more; if it comes in another encoding, save it as CSV in UTF-8."
        raise AuthorError(file.name, f"this is no CSV file in UTF-8: {wrong}", do) from wrong


# --- writing -----------------------------------------------------------------------------------------------------


def _write_table(out: Path, form: str, known: Form, drafts: Sequence[Draft]) -> None:
    with (out / f"{form}.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(COLUMNS)
        for draft in drafts:
            writer.writerow([written(draft.cells[name], kind) for name, (kind, _) in COLUMNS.items()])
    twin = out / TWIN
    entries = _entries(twin)
    dates = [
        str(draft.cells[name]) for draft in drafts for name in ("start", "public_date") if draft.cells[name]
    ]
    entries[form] = {
        "title": known.title,
        "as_of": max(dates, default="an unknown day"),
        "licence": "that of the data set: see its authors",
        "source": known.source,
        "key": ["id"],
        "columns": {name: {"type": kind, "description": said} for name, (kind, said) in COLUMNS.items()},
    }
    twin.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _entries(twin: Path) -> dict[str, object]:
    """Read what the folder says of its tables already."""
    if not twin.is_file():
        return {}
    try:
        found = json.loads(twin.read_text(encoding="utf-8"))
    except ValueError as wrong:
        raise AuthorError(
            twin, f"this is not JSON: {wrong}", "Remove it, or choose another folder."
        ) from wrong
    if not isinstance(found, dict):
        raise AuthorError(twin, "this does not describe tables", "Remove it, or choose another folder.")
    return found


def _write_unmapped(path: Path, problems: Sequence[Unmapped]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(UNMAPPED)
        for one in problems:
            left_out = str(one.left_out).lower()
            writer.writerow([one.row, one.incident, one.column, one.found[:CUT], one.why, left_out])
