"""The references of the book: every entry is whole, stands there once, and can be opened."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from pybtex.database import parse_file

REFERENCES = Path(__file__).resolve().parents[2] / "book" / "references.bib"
ENTRIES = parse_file(REFERENCES).entries  # raises for an entry without its end, a key twice or a field twice


def test_a_key_says_who_and_when_and_stands_there_once() -> None:
    keys = re.findall(r"^@\w+\{([^,]+),", REFERENCES.read_text(encoding="utf-8"), re.MULTILINE)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert set(keys) == set(ENTRIES)


def test_every_reference_has_an_address_or_a_doi() -> None:
    bare = [key for key, entry in ENTRIES.items() if not {"doi", "url"} & {name.lower() for name in entry.fields}]
    assert bare == []


def test_no_two_references_have_one_doi() -> None:
    dois = Counter(entry.fields["doi"].lower() for entry in ENTRIES.values() if "doi" in entry.fields)
    assert [doi for doi, count in dois.items() if count > 1] == []


def test_every_address_and_doi_has_the_right_form() -> None:
    wrong = [
        (key, name, value)
        for key, entry in ENTRIES.items()
        for name, value in entry.fields.items()
        if (name.lower() == "doi" and not re.fullmatch(r"10\.\d{4,9}/\S+", value))
        or (name.lower() == "url" and not re.fullmatch(r"https?://[a-z0-9.-]+\.[a-z]{2,}(:\d+)?(/\S*)?", value))
    ]
    assert wrong == []
