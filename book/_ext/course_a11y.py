"""Mend what an accessibility checker finds in the HTML that Sphinx, MyST-NB, pandas and the theme write."""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx

FRAME = re.compile(r'<table border="1" class="dataframe[^>]*>.*?</table>', re.DOTALL)
SIDEBAR_BEGINS = '<div class="sidebar-primary-items__start sidebar-primary__section">\n        '
# Each pair: what is written, what is read better.
PLAIN = (
    # A label that hides the words on the thing itself: "Show code cell source", "Search Ctrl+K".
    ('<summary aria-label="Toggle hidden content">', "<summary>"),
    (
        'search-button__button pst-js-only" title="Search" aria-label="Search"',
        'search-button__button pst-js-only"',
    ),
    # Icons are letters of a font; they are not words.
    ('<i class="fa', '<i aria-hidden="true" class="fa'),
    ('<i class="theme-switch fa', '<i aria-hidden="true" class="theme-switch fa'),
    *((f' title="{mode}"></i>', "></i>") for mode in ("Light", "Dark", "System Settings")),
    # The link to the front page stands outside every landmark.
    (
        f'{SIDEBAR_BEGINS}<div class="sidebar-primary-item">',
        f'{SIDEBAR_BEGINS}<div class="sidebar-primary-item" role="navigation" aria-label="Front page">',
    ),
    # The empty corner of a table is no header.
    ('<th class="head"><p></p></th>', "<td></td>"),
    # ARIA 1.3 retires this role; the entries stand in a list already.
    ('role="doc-biblioentry"', 'role="listitem"'),
)
# The phone's search button shows an icon only, so it keeps its label.
ICON_ONLY = re.compile(
    r'(<button class="btn btn-sm pst-navbar-icon search-button search-button__button pst-js-only")'
)


def mend_frame(match: re.Match[str]) -> str:
    """Give the headers of a pandas table their direction; an empty corner is no header."""
    table = match.group().replace("<th></th>", "<td></td>")
    head, body = table.split("</thead>", 1) if "</thead>" in table else ("", table)
    return head.replace("<th>", '<th scope="col">') + "</thead>" + body.replace("<th>", '<th scope="row">')


def mend(html: str) -> str:
    """Mend one page; a page that is mended already stays as it is."""
    html = FRAME.sub(mend_frame, html)
    for written, read in PLAIN:
        html = html.replace(written, read)
    return (
        ICON_ONLY.sub(r'\1 aria-label="Search"', html)
        if 'pst-js-only" aria-label="Search"' not in html
        else html
    )


def mend_site(app: Sphinx, exception: Exception | None) -> None:
    """Mend every page that was written."""
    if exception is not None or app.builder.name != "html":
        return
    for file in sorted(Path(app.outdir).rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        if (mended := mend(html)) != html:
            file.write_text(mended, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect it."""
    app.connect("build-finished", mend_site)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
