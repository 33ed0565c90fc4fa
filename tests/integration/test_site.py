"""The built site: it asks no other host for anything, raises no error, and serves keyboard, paper and phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from cyberattache.book import assets
from cyberattache.book.build import ROOT, build
from cyberattache.book.links import broken_links
from cyberattache.book.serve import serving

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
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
NORMS = "units/norms/chapter.html"


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
        self.page.wait_for_load_state("networkidle")
        self.page.wait_for_function(
            "[...document.querySelectorAll('.book-vega')].every(figure => figure.dataset.drawn)"
        )
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


def visit(context: BrowserContext, base: str) -> Visit:
    made = Visit(context.new_page(), base)
    host = urlsplit(base).netloc

    def elsewhere(url: str) -> bool:
        return urlsplit(url).scheme in ("http", "https", "ws", "wss") and urlsplit(url).netloc != host

    def refuse(route: Any) -> None:
        made.foreign.append(route.request.url)
        route.abort()

    context.route(elsewhere, refuse)
    made.page.on(
        "console", lambda said: made.errors.append(said.text) if said.type in ("error", "warning") else None
    )
    made.page.on("pageerror", lambda error: made.errors.append(str(error)))
    made.page.on("response", lambda r: made.errors.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    return made


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visit]:
    with browser.new_context(viewport=WIDE, color_scheme=request.param) as context:
        yield visit(context, address)


def pages(site: Path) -> list[str]:
    files = [file.relative_to(site) for file in sorted(site.rglob("*.html"))]
    return [file.as_posix() for file in files if file.parts[0] not in ("_static", "_sources")]


def test_every_link_and_place_within_the_site_exists(site: Path) -> None:
    assert broken_links(site) == []


def test_no_page_asks_another_host_for_anything_or_raises_an_error(site: Path, reader: Visit) -> None:
    for page in pages(site):
        reader.open(page)
    assert reader.foreign == []
    assert reader.errors == []


def test_no_page_has_a_barrier_that_axe_can_find(site: Path, reader: Visit) -> None:
    script = assets.fetch((AXE,), cache=ROOT / ".cache" / "assets") / "vendor" / "axe" / "axe.min.js"
    found = []
    for name in pages(site):
        page = reader.open(name)
        if page.url != reader.base + name:  # the front door only forwards
            continue
        page.add_script_tag(path=str(script))
        outcome = page.evaluate("axe.run(document)")
        found += [f"{name}: {v['id']} {[n['target'] for n in v['nodes']][:3]}" for v in outcome["violations"]]
    assert found == []


def test_every_figure_is_drawn_and_named_and_told_in_words(reader: Visit) -> None:
    page = reader.open(NORMS)
    figures = page.locator(".book-figure")
    assert figures.count() > 0
    for n in range(figures.count()):
        one = figures.nth(n)
        spec = json.loads(one.locator("script").text_content() or "{}")
        assert one.locator("[role=graphics-document]").get_attribute("aria-label") == spec["description"]
        assert one.locator(".book-vega-alt").count() == 0
        one.locator("summary").press("Enter")
        assert one.locator(".book-words p").first.is_visible()


def test_formulas_are_set(reader: Visit) -> None:
    assert reader.open(NORMS).locator("mjx-container").count() > 0


def test_a_slider_moves_by_keyboard_and_redraws_its_figure(reader: Visit) -> None:
    page = reader.open(NORMS)
    figure = page.locator(".book-vega").filter(has=page.locator("input[type=range]")).first
    slider = figure.locator("input[type=range]").first
    before = figure.locator("svg").inner_html()
    slider.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert figure.locator("svg").inner_html() != before


def test_without_scripts_the_alternative_text_stands_where_the_figure_would(
    browser: Browser, address: str
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address + NORMS)
        texts = page.locator(".book-vega-alt")
        assert texts.count() == page.locator(".book-figure").count() > 0
        assert all(texts.nth(n).is_visible() for n in range(texts.count()))


def test_no_page_is_wider_than_a_phone(site: Path, browser: Browser, address: str) -> None:
    with browser.new_context(viewport=PHONE) as context:
        reader = visit(context, address)
        for name in pages(site):
            page = reader.open(name)
            spare = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert spare <= 0, name


def test_a_figure_changes_with_the_theme_without_being_drawn_again(browser: Browser, address: str) -> None:
    with browser.new_context(viewport=WIDE, color_scheme="light") as context:
        page = visit(context, address).open(NORMS)
        ink = "getComputedStyle(document.querySelector('.book-vega svg text')).fill"
        light = page.evaluate(ink)
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
        assert page.evaluate(ink) != light


def test_the_printed_page_shows_the_figures_and_their_words_and_no_buttons(
    browser: Browser, address: str
) -> None:
    with browser.new_context(viewport=WIDE, color_scheme="dark") as context:
        page = visit(context, address).open(NORMS)
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".book-vega svg").first.is_visible()
        assert page.locator(".book-words p").first.is_visible()
        assert not page.locator(".bd-sidebar-primary").is_visible()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_vega_is_loaded_only_where_there_is_a_figure(browser: Browser, address: str) -> None:
    with browser.new_context() as context:
        page = visit(context, address).open("glossary.html")
        assert page.locator("script[src*='vendor/vega']").count() == 0
