"""Write a reader's page for every dossier. The pages are made when the book is built, and are not committed.

What a page says comes from the dossier; this module decides only the order and the words between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from cyberattache.data.dossier_file import Alleged, Dossier, Evidence, Response, Source

FOLDER = "cases/dossiers"
FORMS = {
    "government": "formal attribution or statement",
    "hedged": "official, hedged",
    "court": "charge or court",
    "company": "company",
    "political": "political accusation",
    "press": "press report",
    "self": "own claim",
    "research": "research",
}
RELIABILITY = (
    "The letter grades the publisher from A (reliable) to F (cannot be judged), the number the information from 1 "
    "(confirmed) to 6 (cannot be judged). The grades are this course's own: grade them again and see what changes."
)


def write_pages(book: Path, dossiers: Sequence[Dossier]) -> list[Path]:
    """Write one page per dossier below the book, and take away pages whose dossier is gone.

    A page that would not change is left alone, so that the book does not build it again. Called by `build`.
    """
    folder = book / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    pages = {folder / f"{number:02}-{one.id}.md": render(one) for number, one in enumerate(dossiers, start=1)}
    for old in folder.glob("*.md"):
        if old not in pages:
            old.unlink()
    for path, text in pages.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return list(pages)


def render(one: Dossier) -> str:
    """Write one dossier as a page of the book."""
    lines = [f"(case-{one.id})=", f"# {_plain(one.title)}", "", _plain(one.summary), ""]
    lines += _facts(one)
    if one.alleged:
        lines += ["## Who is said to have done it", "", *_alleged(one.alleged)]
    lines += ["## What it did", ""]
    lines += [f"* **{_plain(e.what)}**: {_plain(e.value)} ({e.certainty}).{_marks(e.source)}" for e in one.effects]
    lines += ["", "## Rival explanations", ""]
    lines += [f"* **{h.id}** {_plain(h.text)}" for h in one.hypotheses]
    lines += ["", "## Evidence", "", *_evidence(one.evidence), RELIABILITY, ""]
    lines += ["## What was answered", "", *_responses(one.responses)]
    lines += ["## Law", "", *[f"* {_plain(text)}" for text in one.law], ""]
    lines += ["## Norms of 2015 that it bears on", "", *_norms(one)]
    lines += ["## Lesson", "", _plain(one.lesson), ""]
    lines += ["## What is disputed", "", *[f"* {_plain(text)}" for text in one.disputes], ""]
    lines += ["## Sources", "", "Each number in the text leads to one of these documents.", "", *_sources(one.sources)]
    return "\n".join(lines).rstrip() + "\n"


def _facts(one: Dossier) -> list[str]:
    hit = ", ".join(one.hit) or "none"
    named = ", ".join(one.named) or "none"
    return [
        "| fact | what is recorded |",
        "|---|---|",
        f"| kind | {one.kind} |",
        f"| from, to | {one.dates.start}, {one.dates.end} |",
        f"| public | {one.dates.public} |",
        f"| target | {_cell(one.target)} |",
        f"| states hit | {hit} |",
        f"| states named by a government or a charge | {named} |",
        f"| methods | {_cell(', '.join(one.methods))} |",
        f"| as of | {one.as_of} |",
        "",
    ]


def _alleged(said: Sequence[Alleged]) -> Iterator[str]:
    for one in sorted(said, key=lambda one: one.date):
        yield f"* **{one.date}**, {_plain(one.by)} ({FORMS[one.form]}): {_plain(one.says)}.{_marks(one.source)}"
    yield ""
    yield "An attribution is recorded as what it is: somebody's words, on a day, in a form. It is no finding of ours."
    yield ""


def _evidence(items: Sequence[Evidence]) -> Iterator[str]:
    for one in items:
        sides = [f"for {', '.join(one.supports)}"] if one.supports else []
        sides += [f"against {', '.join(one.undermines)}"] if one.undermines else []
        yield f"* **{one.id}** {_plain(one.what)}{_marks(one.source)} *{_plain(one.by)}, {one.date}*."
        yield f"  Grade {one.reliability}; {' and '.join(sides) or 'for and against none'}."
    yield ""


def _responses(answers: Sequence[Response]) -> Iterator[str]:
    for one in sorted(answers, key=lambda one: (one.date, one.kind)):
        yield f"* **{one.date}**, {', '.join(one.by)}, {one.kind}: {_plain(one.what)}{_marks(one.source)}"
    yield ""


def _norms(one: Dossier) -> Iterator[str]:
    for norm in sorted(one.norms, key=lambda norm: norm.letter):
        yield f"* **({norm.letter})** {_plain(norm.why)}"
    yield ""
    if one.dates.public < "2015-07-22":
        yield "The norms were agreed in July 2015, after this case. Read back, they help to ask what was at stake."
        yield ""


def _sources(sources: dict[str, Source]) -> Iterator[str]:
    for key, one in sources.items():
        yield f"[^{key}]: {_plain(one.cite)} ({one.kind}). <{one.address}>"
        yield ""


def _marks(keys: Sequence[str]) -> str:
    return "".join(f"[^{key}]" for key in keys)


def _plain(text: str) -> str:
    """Keep a text on one line and free of what Markdown would read as more than words."""
    line = " ".join(text.split())
    for mark in ("\\", "*", "_", "`", "[", "]", "<", "$", "#"):
        line = line.replace(mark, f"\\{mark}")
    return line


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")
