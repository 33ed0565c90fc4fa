"""The jails that the tests of the jail go through; the built site, and a browser that can reach nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from cyberattache.book import assets
from cyberattache.book.build import ROOT, build
from cyberattache.book.serve import serving
from cyberattache.jail import BubblewrapJail, Jail, WarmJail, means


@pytest.fixture(scope="module", params=["control group", "watched", "warm, control group", "warm, watched"])
def jail(request: pytest.FixtureRequest) -> Iterator[Jail]:
    found = means.find()
    chosen = dataclasses.replace(found, groups=None) if "watched" in request.param else found
    if "warm" not in request.param:
        yield BubblewrapJail(chosen)
    else:
        warm = WarmJail(chosen)
        yield warm
        warm.close()


AXE = assets.Package("axe-core", "4.14.1", (("axe.min.js", "axe/axe.min.js"),))
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visit:
    """Hold a page and what happened while it was open."""

    page: Page
    base: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, name: str) -> Page:
        """Open a page and wait until its figures are drawn and its formulas set."""
        self.page.goto(self.base + name)
        # Waiting for an idle network instead costs half a second a page, and there are hundreds of visits.
        # The front door forwards: `wait_for_function` outlives that, `evaluate` does not.
        self.page.wait_for_function("Promise.all([document.fonts.ready, window.wholePage?.()]).then(() => true)")
        return self.page


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(out=tmp_path_factory.mktemp("book") / "site", say=lambda line: None).parent


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with serving(site) as base:
        yield base


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of the accessibility checker."""
    return assets.fetch((AXE,), cache=ROOT / ".cache" / "assets") / "vendor" / "axe" / "axe.min.js"


@pytest.fixture
def visit(address: str) -> Callable[..., Visit]:
    """Open a tab that can reach the site only: `visit(context)`; without `warnings` it notes errors alone."""

    def opened(context: BrowserContext, *, warnings: bool = True) -> Visit:
        made = Visit(context.new_page(), address)
        kinds = ("error", "warning") if warnings else ("error",)

        def elsewhere(url: str) -> bool:
            parts = urlsplit(url)
            return parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != urlsplit(address).netloc

        def refuse(route: Any) -> None:
            made.foreign.append(route.request.url)
            route.abort()

        context.route(elsewhere, refuse)
        page, errors = made.page, made.errors
        page.on("console", lambda said: errors.append(said.text) if said.type in kinds else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("response", lambda r: errors.append(f"{r.status} {r.url}") if r.status >= 400 else None)
        return made

    return opened
