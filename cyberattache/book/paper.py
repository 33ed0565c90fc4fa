"""Print the chapters and exercises of a built site as PDF, with a browser of this machine."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from cyberattache.book.serve import serving
from cyberattache.errors import MissingToolError, OurFault, UsageError

BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "msedge")
# Milliseconds of the page's own clock: time for its figures and formulas, however slow the machine is.
SETTLED = 20_000
SECONDS = 120
FOLDER = "print"


def print_chapters(*, site: Path, say: Callable[[str], None] = print) -> list[Path]:
    """Write `print/<unit>.pdf` and `print/<unit>-exercise.pdf` into a built site; give their paths."""
    chapters = {chapter.parent.name: chapter for chapter in sorted(site.glob("units/*/chapter.html"))}
    if not chapters:
        raise UsageError(site, "holds no chapters", "run: cyberattache book build")
    papers = {f"{name}-exercise": site / "work" / f"{name}-on-paper.html" for name in chapters}
    pages = chapters | {name: paper for name, paper in papers.items() if paper.is_file()}
    browser = _browser()
    (site / FOLDER).mkdir(exist_ok=True)
    written = []
    with serving(site) as address:
        for name, page in sorted(pages.items()):
            target = site / FOLDER / f"{name}.pdf"
            _print(browser, address + page.relative_to(site).as_posix(), target)
            say(f"{target} ({target.stat().st_size // 1024} KiB)")
            written.append(target)
    return written


def _browser() -> str:
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    raise MissingToolError(
        "book print", "no Chromium or Chrome on this machine", "install one: sudo apt-get install chromium"
    )


def _print(browser: str, address: str, target: Path) -> None:
    with tempfile.TemporaryDirectory() as profile:
        command = [browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
        command += ["--no-sandbox", f"--user-data-dir={profile}", f"--virtual-time-budget={SETTLED}"]
        command += ["--no-pdf-header-footer", f"--print-to-pdf={target}", address]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
        except subprocess.TimeoutExpired as late:
            raise OurFault(address, f"the browser had not printed it after {SECONDS} seconds") from late
    if done.returncode or not target.is_file():
        raise OurFault(address, "the browser did not print it: " + done.stderr.strip()[-300:])
