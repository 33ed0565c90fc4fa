"""Read a file of a public data set, map its rows, and write what a class can open."""

from __future__ import annotations

import csv
import importlib
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
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
    """A data set: how its file ends, the columns that must be there, and how a row is mapped."""

    title: str
    source: str
    suffix: str
    needed: Sequence[str]
    draft: Callable[[int, Found], Draft]


FORMS: Mapping[str, Form] = {
    "dcid": Form(dcid.TITLE, dcid.SOURCE, ".xlsx", dcid.NEEDED, dcid.draft),
    "eurepoc": Form(eurepoc.TITLE, eurepoc.SOURCE, ".csv", eurepoc.NEEDED, eurepoc.draft),
    "cfr": Form(cfr.TITLE, cfr.SOURCE, ".csv", cfr.NEEDED, cfr.draft),
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
    if file.suffix.lower() != form.suffix:
        found = f"a file that ends in {file.suffix or 'nothing'}, where {form.suffix} is expected"
        raise UsageError(file, found, "Take the file as its authors ship it, and do not convert it.")
    lines = _workbook(file) if form.suffix == ".xlsx" else _csv(file)
    header = [text(cell) for cell in next(lines, ())]
    if missing := [name for name in form.needed if name not in header]:
        near = did_you_mean(missing[0], header) if header else "The file is empty."
        raise AuthorError(f"{file.name}, row 1", f"there is no column {missing[0]!r}", near)
    rows: list[Row] = [
        (number, dict(zip(header, [*cells, *[None] * len(header)], strict=False)))
        for number, cells in enumerate(lines, start=2)
        if any(text(cell) for cell in cells)
    ]
    if not rows:
        raise AuthorError(
            file.name, "there is no row below the header", "Take the file as its authors ship it."
        )
    return rows


def _workbook(file: Path) -> Iterator[Sequence[object]]:
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
        yield from book.worksheets[0].iter_rows(values_only=True)


def _csv(file: Path) -> Iterator[Sequence[object]]:
    csv.field_size_limit(10_000_000)  # a cell may hold a page of text
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from csv.reader(lines)
    except (UnicodeDecodeError, csv.Error) as wrong:
        raise AuthorError(
            file.name, f"this is no CSV file in UTF-8: {wrong}", "Download it once more."
        ) from wrong


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
