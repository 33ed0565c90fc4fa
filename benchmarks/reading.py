"""Measure what a reader of the built site waits for, with this machine's Chromium.

- interactive: a chapter opened for the first time with a processor four times slower than this one on the "fast 3G"
  of Chromium's developer tools (1.44 Mbit/s, 562 ms a round trip), from a server that compresses text, as hosts of
  static sites do. The moment after which the page answers at once: the end of the last task of over 50 ms before
  five seconds with none (Web Performance Working Group's long tasks; "time to interactive" in Lighthouse until 10),
  and not before its scripts have run.
- first cell: from opening an exercise in the browser edition, at full speed and nothing kept, to a cell having run.
- sizes: of the files of the site.

Prints one line each. Compare runs on one machine only.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from cyberattache.book.build import ROOT
from cyberattache.book.serve import serving

SLOWER, ROUND_TRIP_MS, BYTES_PER_SECOND = 4, 562.5, 180_000
PHONE = {"width": 412, "height": 823}
QUIET_MS = 5000
LONG_TASKS = """
    window.longTasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach(
        ({startTime, duration}) => window.longTasks.push([startTime, startTime + duration])
    )).observe({type: "longtask", buffered: true});
"""
TIMES = """() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    ready: performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd,
    tasks: window.longTasks,
})"""


def interactive(browser: Browser, address: str) -> tuple[float, int]:
    """Open a page as a slow phone would; give the seconds until it is interactive, and the bytes until then."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        page.add_init_script(LONG_TASKS)
        received = _throttle(page)
        page.goto(address, wait_until="load", timeout=120_000)
        bytes_then = sum(received)
        page.wait_for_timeout(QUIET_MS + 1000)
        times = page.evaluate(TIMES)
    end = times["painted"]
    for start, stop in sorted(times["tasks"]):
        if start - end >= QUIET_MS:
            break
        end = max(end, stop)
    return max(end, times["ready"]) / 1000, bytes_then


def _throttle(page: Page) -> list[int]:
    received: list[int] = []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": BYTES_PER_SECOND,
            "uploadThroughput": BYTES_PER_SECOND,
        },
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.on("Network.loadingFinished", lambda event: received.append(int(event["encodedDataLength"])))
    return received


def first_cell(browser: Browser, address: str) -> float:
    """Open an exercise in the browser edition for the first time; give the seconds until a cell has run."""
    with browser.new_context() as context:
        page = context.new_page()
        begun = time.monotonic()
        page.goto(address)
        page.wait_for_function("document.getElementById('state').textContent.startsWith('Ready')", timeout=120_000)
        frame = next(one for one in page.frames if "/lite/" in one.url)
        frame.evaluate(
            """async () => {
                const {content} = window.jupyterapp.shell.currentWidget;
                content.activeCellIndex = content.widgets.findIndex((cell) => cell.model.type === "code");
                await window.jupyterapp.commands.execute("notebook:run-cell");
            }"""
        )
        return time.monotonic() - begun


def mebibytes(folder: Path) -> float:
    """Add up the files of a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20


def main() -> None:
    """Measure the site that stands in `book/_build/html`, or another."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "book" / "_build" / "html")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        sys.exit("no Chromium on this machine: install it, then run this again")
    site, rounds = asked.site, range(asked.rounds)
    print(f"site {mebibytes(site):.0f} MiB, of which the browser edition {mebibytes(site / 'lite'):.0f} MiB")
    with sync_playwright() as playwright, serving(site) as base:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name in ["intro.html", *sorted(p.relative_to(site).as_posix() for p in site.glob("units/*/chapter.html"))]:
            seen = [interactive(browser, base + name) for _ in rounds]
            seconds, received = [one for one, _ in seen], max(size for _, size in seen)
            spread = f"({min(seconds):.1f}–{max(seconds):.1f})"
            print(f"{name}: interactive after {statistics.median(seconds):.1f} s {spread}, {received / 1000:.0f} kB")
        exercises = [page for page in sorted(site.glob("work/*.html")) if not page.stem.endswith("-on-paper")]
        for name in (page.relative_to(site).as_posix() for page in exercises):
            waits = [first_cell(browser, base + name) for _ in rounds]
            print(f"{name}: first cell after {statistics.median(waits):.1f} s ({min(waits):.1f}–{max(waits):.1f})")
        browser.close()


if __name__ == "__main__":
    main()
