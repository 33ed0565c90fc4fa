"""Write the pages on which a learner works an exercise: the notebook in the browser, and the same on paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from string import Template

from cyberattache.book import paper_page
from cyberattache.types import Unit

FOLDER = "work"
PAGE = Path(__file__).with_suffix(".html")
NEEDS = Template("""<p><strong>This exercise uses $packages.</strong> The browser loads that from Pyodide's own
distribution, on another host. If your network does not reach it, the first cell that uses it says
<code>ModuleNotFoundError</code>: then continue on your computer.</p>
""")


def pages(units: Iterable[Unit], notebooks: Mapping[str, str], exercises: Path) -> dict[str, str]:
    """Write both pages of each unit: their paths below the site, and their HTML."""
    found = list(units)
    on_paper = {
        f"{FOLDER}/{unit.id}-on-paper.html": paper_page.page(
            unit, (exercises / unit.id / f"{unit.id}.ipynb").read_text(encoding="utf-8")
        )
        for unit in found
    }
    return {f"{FOLDER}/{unit.id}.html": page(unit, notebooks[unit.id]) for unit in found} | on_paper


def page(unit: Unit, notebook: str) -> str:
    """Write one page; `notebook` is the file's name in the browser edition."""
    needs = NEEDS.substitute(packages=escape(" and ".join(unit.needs))) if unit.needs else ""
    template = Template(PAGE.read_text(encoding="utf-8"))
    return template.substitute(unit=unit.id, title=escape(unit.title), notebook=escape(notebook), needs=needs)
