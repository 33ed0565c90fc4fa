"""Write an exercise as a page for paper: its questions, what is given, and room for the answers.

For reading ahead, for a classroom without computers, for a discussion. What is graded is the notebook.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

from cyberattache.types import Unit

PAGE = Path(__file__).with_suffix(".html")
# Lines to write on below an answer's cell: one for each line of the cell, and some to think on.
SPARE_LINES = 3


def page(unit: Unit, notebook: str) -> str:
    """Write one page from the learner's notebook, given as the text of its file."""
    cells = json.loads(notebook)["cells"]
    template = Template(PAGE.read_text(encoding="utf-8"))
    return template.substitute(
        unit=unit.id, title=escape(unit.title), as_of=unit.as_of, cells="\n".join(filter(None, map(_cell, cells)))
    )


def _cell(cell: dict[str, Any]) -> str:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        return str(_markdown().render(source))
    role = cell["id"]
    if role == "_setup" or role.endswith("-check"):
        return ""  # needs a computer
    code = f"<pre><code>{escape(source)}</code></pre>"
    if "task" not in cell["metadata"].get("cyberattache", {}):
        return code
    lines = "<p></p>" * (source.count("\n") + 1 + SPARE_LINES)
    return f'<div class="answer">{code}<div class="room" aria-hidden="true">{lines}</div></div>'


def _markdown() -> MarkdownIt:
    def formula(content: str, options: dict[str, Any]) -> str:
        opening, closing = (r"\[", r"\]") if options["display_mode"] else (r"\(", r"\)")
        return opening + escape(content) + closing

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    return reader.use(dollarmath_plugin, allow_space=False, renderer=formula)
