"""Mend what an accessibility checker finds in the HTML that Sphinx, MyST-NB and pandas write."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

FRAME = re.compile(r'<table border="1" class="dataframe[^>]*>.*?</table>', re.DOTALL)


def mend_frame(match: re.Match[str]) -> str:
    """Give the headers of a pandas table their direction; an empty corner is no header."""
    table = match.group().replace("<th></th>", "<td></td>")
    head, body = table.split("</thead>", 1) if "</thead>" in table else ("", table)
    return head.replace("<th>", '<th scope="col">') + "</thead>" + body.replace("<th>", '<th scope="row">')


def mend_body(body: str) -> str:
    """Mend one page."""
    body = FRAME.sub(mend_frame, body)
    # ARIA 1.3 retires doc-biblioentry; the entries stand in a list already.
    return body.replace('role="doc-biblioentry"', 'role="listitem"')


def mend_page(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Mend the body of a page before the theme wraps it."""
    if "body" in context:
        context["body"] = mend_body(context["body"])


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect it."""
    app.connect("html-page-context", mend_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
