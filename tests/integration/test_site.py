"""The built site: it asks no other host for anything, raises no error, and serves keyboard, paper and phone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser

from cyberattache.book.links import broken_links
from cyberattache.book.paper import print_chapters
from cyberattache.release import read_exercise
from cyberattache.units import load_unit, names

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# JupyterLite's own pages, and the pages around them, which test_browser_edition.py opens.
ELSEWHERE = ("_static", "_sources", "lite", "work")
NORMS = "units/norms/chapter.html"
Visiting = Callable[..., Any]


@pytest.fixture(params=["light", "dark"])
def reader(request: pytest.FixtureRequest, browser: Browser, visit: Visiting) -> Iterator[Any]:
    with browser.new_context(viewport=WIDE, color_scheme=request.param) as context:
        yield visit(context)


def pages(site: Path) -> list[str]:
    files = [file.relative_to(site) for file in sorted(site.rglob("*.html"))]
    return [file.as_posix() for file in files if file.parts[0] not in ELSEWHERE]


def test_every_link_and_place_within_the_site_exists(site: Path) -> None:
    assert broken_links(site) == []


def test_no_page_asks_another_host_for_anything_or_raises_an_error(site: Path, reader: Any) -> None:
    for page in pages(site):
        reader.open(page)
    assert reader.foreign == []
    assert reader.errors == []


def test_no_page_has_a_barrier_that_axe_can_find(site: Path, reader: Any, axe: Path) -> None:
    found = []
    for name in pages(site):
        page = reader.open(name)
        if page.url != reader.base + name:  # the front door only forwards
            continue
        page.add_script_tag(path=str(axe))
        outcome = page.evaluate("axe.run(document)")
        found += [f"{name}: {v['id']} {[n['target'] for n in v['nodes']][:3]}" for v in outcome["violations"]]
    assert found == []


def test_every_figure_is_drawn_and_named_and_told_in_words(reader: Any) -> None:
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


def test_formulas_are_set(reader: Any) -> None:
    assert reader.open(NORMS).locator("mjx-container").count() > 0


def test_a_slider_moves_by_keyboard_and_redraws_its_figure(reader: Any) -> None:
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
    browser: Browser, visit: Visiting
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        reader = visit(context)
        page = reader.page
        page.goto(reader.base + NORMS)
        texts = page.locator(".book-vega-alt")
        assert texts.count() == page.locator(".book-figure").count() > 0
        assert all(texts.nth(n).is_visible() for n in range(texts.count()))


def test_no_page_is_wider_than_a_phone(site: Path, browser: Browser, visit: Visiting) -> None:
    with browser.new_context(viewport=PHONE) as context:
        reader = visit(context)
        for name in pages(site):
            page = reader.open(name)
            spare = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            assert spare <= 0, name


def test_a_figure_changes_with_the_theme_without_being_drawn_again(browser: Browser, visit: Visiting) -> None:
    with browser.new_context(viewport=WIDE, color_scheme="light") as context:
        page = visit(context).open(NORMS)
        ink = "getComputedStyle(document.querySelector('.book-vega svg text')).fill"
        light = page.evaluate(ink)
        page.evaluate("document.documentElement.dataset.theme = 'dark'")
        assert page.evaluate(ink) != light


def test_the_printed_page_shows_the_figures_and_their_words_and_no_buttons(
    browser: Browser, visit: Visiting
) -> None:
    with browser.new_context(viewport=WIDE, color_scheme="dark") as context:
        page = visit(context).open(NORMS)
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".book-vega svg").first.is_visible()
        assert page.locator(".book-words p").first.is_visible()
        assert not page.locator(".bd-sidebar-primary").is_visible()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_vega_and_mathjax_are_loaded_only_where_there_is_something_for_them(
    browser: Browser, visit: Visiting
) -> None:
    with browser.new_context() as context:
        page = visit(context).open("glossary.html")
        assert page.locator("script[src*='vendor/vega'], script[src*='vendor/mathjax']").count() == 0
        page.goto(page.url.replace("glossary", "study"))
        assert page.evaluate("typeof window.wholePage") == "undefined"


def test_a_chapter_answers_before_its_figures_and_formulas_are_fetched(browser: Browser, visit: Visiting) -> None:
    with browser.new_context(viewport=PHONE) as context:
        reader = visit(context)
        received: list[Any] = []
        # A bound method of a built-in cannot be listened with.
        reader.page.on("response", lambda response: received.append(response))  # noqa: PLW0108
        reader.page.goto(reader.base + NORMS, wait_until="load")
        at_once = list(received)
        assert [one.url for one in at_once if "vendor/vega" in one.url or "vendor/mathjax" in one.url] == []
        # The front of the chapter on a slow line: no more than half a megabyte, in no more than thirty pieces.
        assert sum(one.request.sizes()["responseBodySize"] for one in at_once) < 500_000
        assert len(at_once) <= 30
        figure = reader.page.locator(".book-vega").first
        figure.scroll_into_view_if_needed()
        figure.locator("svg").wait_for()
        reader.page.locator(".math").first.scroll_into_view_if_needed()
        reader.page.locator("mjx-container").first.wait_for()
        assert reader.errors == []


def test_figures_are_drawn_where_formulas_cannot_be_set(browser: Browser, visit: Visiting) -> None:
    with browser.new_context(viewport=WIDE) as context:
        reader = visit(context)
        reader.page.route("**/vendor/mathjax/**", lambda route: route.abort())
        page = reader.open(NORMS)
        assert page.locator("mjx-container").count() == 0
        assert page.locator(".book-vega svg").count() == page.locator(".book-vega").count() > 0


def test_every_icon_that_a_page_shows_is_in_the_font_that_it_fetches(site: Path, reader: Any) -> None:
    letters = set(TTFont(site / "_static/vendor/fontawesome/webfonts/fa-solid-900.woff2").getBestCmap())
    page = reader.open(NORMS)
    assert page.locator("svg.svg-inline--fa").count() == 0
    icons = page.evaluate("""() => [...document.querySelectorAll("i[class*='fa-']")].map(
        (icon) => [icon.className, getComputedStyle(icon, "::before").content])""")
    assert len(icons) > 5
    assert [name for name, content in icons if len(content) != 3 or ord(content[1]) not in letters] == []


def test_a_place_to_think_explains_each_choice_by_keyboard_and_asks_for_one_first(reader: Any) -> None:
    page = reader.open(NORMS)
    question = page.locator("form.think").first
    says = question.locator("[role=status]")
    question.locator("button").press("Enter")
    assert says.inner_text().startswith("Choose one first")
    heard = set()
    for n in range(question.locator("input").count()):
        question.locator("input").nth(n).press("Space")
        assert says.inner_text() == ""
        question.locator("button").press("Enter")
        heard.add(says.inner_text())
    assert len(heard) == question.locator("input").count()
    assert sum(words.startswith("It holds.") for words in heard) == 1


def test_without_scripts_a_place_to_think_lists_what_is_said_to_each_choice(browser: Browser, visit: Visiting) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        reader = visit(context)
        reader.page.goto(reader.base + NORMS)
        question = reader.page.locator("form.think").first
        assert question.locator("noscript li").count() == question.locator("input").count()


def test_a_reference_is_shown_on_focus_before_it_is_followed_and_put_away_by_escape(reader: Any) -> None:
    page = reader.open(NORMS)
    page.locator(".bd-article a.internal[href*='references.html#']").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    preview = page.locator("[role=tooltip]")
    preview.wait_for()
    assert "Resolution" in preview.inner_text()
    page.keyboard.press("Escape")
    assert preview.count() == 0
    assert reader.errors == []


def test_chapters_are_printed_with_their_figures_and_exercises_with_room_to_write(site: Path, chromium: str) -> None:
    printed = {path.stem: path.read_bytes() for path in print_chapters(site=site, say=lambda line: None)}
    chapters = sorted(path.parent.name for path in site.glob("units/*/chapter.html"))
    assert sorted(printed) == sorted(chapters + [f"{name}-exercise" for name in chapters])
    assert all(content.startswith(b"%PDF") for content in printed.values())
    assert all(len(printed[name]) > 200_000 for name in chapters)


def test_an_exercise_on_paper_holds_every_question_and_no_answer(site: Path) -> None:
    for name in names():
        loaded = load_unit(name)
        html = (site / "work" / f"{name}-on-paper.html").read_text(encoding="utf-8")
        assert html.count('<div class="answer">') == len(loaded.unit.tasks)
        assert ".check(" not in html
        answers = read_exercise(loaded).answers()
        blanks = read_exercise(loaded).untouched()
        assert not [task for task, text in answers.items() if text != blanks[task] and escape(text) in html]
