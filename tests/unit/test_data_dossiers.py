"""The dossiers: each is whole and sourced, a mistake is told with file, line and key, a new one needs no code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cyberattache.book.dossiers import FOLDER, render, write_pages
from cyberattache.compare.argument import Argument, idle, is_answered, is_counter, undermining
from cyberattache.data import dossiers
from cyberattache.data.dossier_file import FORMAL, parse_dossier
from cyberattache.errors import AuthorError, UsageError
from cyberattache.learner.rows import table

NAMES = dossiers.names()
NOT_A_SOURCE = (
    "wikipedia", "wikimili", "blogspot", "scribd", "docslib", "vdocuments", "github", "studylib", "coursehero",
    "wordpress", "ddosecrets", "dokumen", "pdfslide", "readkong",
)  # fmt: skip
NEW = """
id: harbour-2031
title: "Harbour 2031: an invented case"
kind: operation
as_of: 2026-11-25
summary: Cranes stood still for a day in an invented harbour.
dates: {start: 2031-02-01, end: 2031-02-02, public: 2031-02-01}
target: Cranes
hit: [EST]
methods: [stolen credentials]
alleged:
  - {by: Arvania, date: 2031-03-01, form: government, names: [FIN], says: named a state, source: s1}
effects:
  - {what: stoppage, value: one day, certainty: confirmed, source: s1}
hypotheses:
  - {id: H1, text: A state did it.}
  - {id: H2, text: Nobody did it.}
evidence:
  - {id: E1, what: A log, by: The port, date: 2031-02, reliability: B2, supports: [H1], undermines: [H2], source: s1}
  - {id: E2, what: A denial, by: Finland, date: 2031-03, reliability: C4, supports: [H2], undermines: [H1], source: s1}
responses:
  - {date: 2031-03-01, by: [EST], kind: expulsion, what: Two diplomats left., source: s1}
law: [None of it is real.]
norms: [{letter: f, why: a harbour}]
lesson: Invented cases cannot surprise.
disputes: [Everything.]
sources:
  s1: {cite: The report, kind: official, url: https://example.org/report}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("estonia-2007", "stuxnet-2010"):
        (tmp_path / f"{name}.yml").write_text((dossiers.HERE / f"{name}.yml").read_text(encoding="utf-8"), "utf-8")
    (tmp_path / "harbour-2031.yml").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_the_twenty_cases_of_the_course_are_there():
    assert len(NAMES) == 20
    assert {dossiers.load(name).kind for name in NAMES} == {"operation", "crime", "disclosure", "cooperation"}


@pytest.mark.parametrize("name", NAMES)
def test_every_dossier_reads_and_names_states_that_exist(name):
    one = dossiers.load(name)
    known = {str(row["iso3"]) for row in table("states")}
    actors = {*one.hit, *one.named, *(actor for reply in one.responses for actor in reply.by)}
    assert actors - {"EU", "NATO", "UN"} <= known


@pytest.mark.parametrize("name", NAMES)
def test_no_source_is_a_copy_a_digest_or_a_leak(name):
    for source in dossiers.load(name).sources.values():
        assert not any(word in source.address.lower() for word in NOT_A_SOURCE), source.address


@pytest.mark.parametrize("name", NAMES)
def test_only_a_government_or_a_charge_names_a_state(name):
    one = dossiers.load(name)
    formal = [said for said in one.alleged if said.form in FORMAL]
    assert set(one.named) == {state for said in formal for state in said.names}


def test_cases_without_a_formal_attribution_name_nobody():
    named = {name: dossiers.load(name).named for name in NAMES}
    for name in ("estonia-2007", "georgia-2008", "stuxnet-2010", "us-china-2015", "colonial-2021", "costa-rica-2022"):
        assert named[name] == (), name
    assert named["sony-2014"] == ("PRK",) and named["albania-2022"] == ("IRN",)


def test_a_new_file_adds_a_row_a_bank_and_a_page_without_code(folder, tmp_path):
    cases = dossiers.load_all(folder=folder)
    assert [one.id for one in cases] == ["estonia-2007", "stuxnet-2010", "harbour-2031"]
    row = dossiers.comparison(cases)[-1]
    assert (row["formally named"], row["named on"], row["costly answers"]) == ("FIN", "2031-03-01", "expulsion")
    assert {"harbour-2031"} <= {event["case"] for event in dossiers.timeline(cases)}
    bank = dossiers.evidence_bank(cases[-1])
    argument = Argument("H1", ("E1",), "W1", "likely", 0.7, "E2", "A1")
    assert not undermining(argument, bank) and not idle(argument, bank)
    assert is_counter(argument, bank) and is_answered(argument, bank)
    pages = write_pages(tmp_path, cases)
    assert [page.name for page in pages] == ["01-estonia-2007.md", "02-stuxnet-2010.md", "03-harbour-2031.md"]
    assert "Two diplomats left." in pages[-1].read_text(encoding="utf-8")


def test_a_page_that_does_not_change_is_left_alone_and_one_whose_dossier_is_gone_goes(folder, tmp_path):
    cases = dossiers.load_all(folder=folder)
    first = write_pages(tmp_path, cases)
    stamp = first[0].stat().st_mtime_ns
    second = write_pages(tmp_path, cases[:2])
    assert first[0].stat().st_mtime_ns == stamp
    assert sorted((tmp_path / FOLDER).glob("*.md")) == second


@pytest.mark.parametrize("name", NAMES)
def test_a_page_tells_everything_that_the_dossier_holds(name):
    one = dossiers.load(name)
    page = " ".join(render(one).replace("\\", "").split())
    for text in (one.lesson, one.summary, *one.law, *one.disputes, *(norm.why for norm in one.norms)):
        assert " ".join(text.split()) in page
    for key, source in one.sources.items():
        assert f"[^{key}]: " in page and source.address in page
        assert page.count(f"[^{key}]") > 1
    for item in one.evidence:
        assert f"**{item.id}** {' '.join(item.what.split())}" in page


def test_norms_are_read_back_with_a_warning_only_where_the_case_is_older():
    assert "Read back" in render(dossiers.load("stuxnet-2010"))
    assert "Read back" not in render(dossiers.load("albania-2022"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("source: s1}\neffects", "sauce: s1}\neffects", r"line 12, alleged\.0\.sauce: unknown key 'sauce'"),
        ("supports: [H1]", "supports: [H7]", r"line 19, evidence\.0\.supports: no hypothesis 'H7'"),
        ("kind: operation", "kind: war", r"line 4, kind: kind: found 'war'"),
        ("date: 2031-02,", "date: 2031-13,", r"line 19, evidence\.0\.date"),
        ("letter: f", "letter: z", r"line 24, norms\.0\.letter"),
        ("lesson: Invented cases cannot surprise.\n", "", r"the key 'lesson' is missing"),
        ("what: Two diplomats left., source: s1", "what: Gone., source: s2", r"responses\.0\.source: no source 's2'"),
        ("url: https://example.org/report", "url: the web", r"sources\.s1\.url"),
        (", url: https://example.org/report", "", r"sources\.s1: no address"),
        ("id: harbour-2031", "id: harbour-2032", r"id 'harbour-2032' in a file called harbour-2031\.yml"),
        ("id: H2", "id: H1", r"H1 stands twice"),
        ("title:", "title: [", "this is not YAML"),
        (
            "sources:\n",
            "sources:\n  s0: {cite: Unused, kind: official, url: https://example.org/}\n",
            r"line 28, sources\.s0: no fact rests",
        ),
    ],
)
def test_a_mistake_is_told_with_file_line_and_key(old, new, told):
    assert old in NEW
    with pytest.raises(AuthorError) as caught:
        parse_dossier(NEW.replace(old, new, 1), file="harbour-2031.yml")
    assert str(caught.value).startswith("harbour-2031.yml")
    assert re.search(told, str(caught.value)), str(caught.value)


def test_a_dossier_that_is_not_there_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match="Did you mean 'estonia-2007'"):
        dossiers.load("estonia-2008")
