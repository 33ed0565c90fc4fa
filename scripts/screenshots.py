"""Take the two pictures of the README anew: a chapter, and what a failed check says.

    .venv/bin/python scripts/screenshots.py

Needs the built book (`make book`) and Chromium.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from playwright.sync_api import Page, sync_playwright

from cyberattache.book.serve import serving
from cyberattache.notebook.fill import fill

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SITE = ROOT / "book" / "_build" / "html"
UNIT, TASK, MISTAKE = "norms", "agreement", "wrong_absent_as_no"
WIDE, NARROW = {"width": 1020, "height": 860}, {"width": 820, "height": 900}


def main() -> int:
    """Write both pictures; exit code 2 when something that they need is not there."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None or not SITE.is_dir():
        print("Run `make book` first, and install Chromium.", file=sys.stderr)
        return 2
    IMAGES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, serving(SITE) as address, tempfile.TemporaryDirectory() as scratch:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        take_chapter(browser.new_page(viewport=WIDE), address)
        take_check(browser.new_page(viewport=NARROW), Path(scratch) / "check.html")
        browser.close()
    return 0


def take_chapter(page: Page, address: str) -> None:
    """Picture the unit's chapter at its first figure that draws itself."""
    page.goto(f"{address}units/{UNIT}/chapter.html")
    page.wait_for_load_state("networkidle")
    page.wait_for_selector(".book-vega svg, .book-vega canvas")
    page.locator(".book-vega").first.evaluate("figure => window.scrollBy(0, figure.getBoundingClientRect().top - 220)")
    page.wait_for_timeout(500)
    page.screenshot(path=IMAGES / "chapter.png")


def take_check(page: Page, scratch: Path) -> None:
    """Picture one answer of the exercise and the panel that its check shows."""
    scratch.write_text(answered_wrongly(), encoding="utf-8")
    page.goto(scratch.as_uri())
    page.wait_for_load_state("load")
    page.locator("main").screenshot(path=IMAGES / "check.png")


def answered_wrongly() -> str:
    """Execute one task of the exercise with a specimen as its answer, and show it as JupyterLab does."""
    source = (ROOT / "book" / "units" / UNIT / "specimens" / TASK / f"{MISTAKE}.py").read_text(encoding="utf-8")
    code = "\n".join(line for line in source.splitlines() if not line.startswith("# "))
    release = (ROOT / "exercises" / UNIT / f"{UNIT}.ipynb").read_bytes()
    notebook = nbformat.reads(fill(release, {TASK: code}).decode(), as_version=4)
    wanted = ("_setup", "_given", f"{TASK}-answer", f"{TASK}-check")
    notebook.cells = [cell for cell in notebook.cells if cell.id in wanted]
    NotebookClient(notebook, resources={"metadata": {"path": str(ROOT)}}).execute()
    notebook.cells = [cell for cell in notebook.cells if cell.id.startswith(TASK)]
    shown, _ = HTMLExporter(template_name="lab", embed_images=True).from_notebook_node(notebook)
    return str(shown)


if __name__ == "__main__":
    sys.exit(main())
