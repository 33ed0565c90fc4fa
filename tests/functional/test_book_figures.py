"""A figure carries what a reader who cannot see it needs, and colours that hold on paper and in the dark."""

from __future__ import annotations

import json
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import altair as alt
import pandas as pd
import pytest

from cyberattache.book.build import ROOT
from cyberattache.book.figures import COLOURS, IN_BOOK, ON_PAGE, Figure, course_config, figure
from cyberattache.book.tables import data_table
from cyberattache.errors import AuthorError

PARTIES = pd.DataFrame({"year": [2004, 2014, 2024], "parties": [5, 42, 76]})


def chart(**change: Any) -> alt.Chart:
    options = {"title": "Parties rose", "x": "year in force", "y": "parties"} | change
    return (
        alt.Chart(PARTIES, **({"title": options["title"]} if options["title"] else {}))
        .mark_line()
        .encode(alt.X("year:Q", **named(options["x"])), alt.Y("parties:Q", **named(options["y"])))
    )


def named(title: str | None) -> dict[str, Any]:
    return {"title": title} if title else {}


def drawn(made: Figure) -> dict[str, Any]:
    found = re.search(r'<script type="application/json">(.*?)</script>', made.html(), re.DOTALL)
    assert found
    spec: dict[str, Any] = json.loads(found[1])
    return spec


def test_a_figure_says_its_title_its_alternative_text_and_its_words() -> None:
    html = figure(chart(), alt="A rising line.", words="From 5.\n\nTo 76.", caption="Not a cause.").html()
    for part in (
        '<p class="book-figure-title">Parties rose</p>',
        '<p class="book-vega-alt">A rising line.</p>',
        "<p>From 5.</p><p>To 76.</p>",
        "<figcaption>Not a cause.</figcaption>",
    ):
        assert part in html


def test_the_picture_of_a_figure_is_named_by_its_alternative_text() -> None:
    assert drawn(figure(chart(), alt="A rising line.", words="It rises."))["description"] == "A rising line."


@pytest.mark.parametrize("missing", ["alt", "words"])
def test_a_figure_without_words_is_refused(missing: str) -> None:
    with pytest.raises(AuthorError, match=f"{missing} is empty"):
        figure(chart(), **({"alt": "A rising line.", "words": "It rises."} | {missing: " "}))


def test_a_figure_without_a_title_is_refused() -> None:
    with pytest.raises(AuthorError, match="title is empty"):
        figure(chart(title=None), alt="A rising line.", words="It rises.")


@pytest.mark.parametrize("axis", ["x", "y"])
def test_an_axis_without_a_title_is_refused(axis: str) -> None:
    with pytest.raises(AuthorError, match=f"the {axis} axis has no title"):
        figure(chart(**{axis: None}), alt="A rising line.", words="It rises.")


def test_one_layer_may_give_the_axes_of_all_their_titles() -> None:
    labels = alt.Chart(PARTIES).mark_text().encode(alt.X("year:Q"), alt.Y("parties:Q"), alt.Text("parties:Q"))
    both = alt.layer(chart(title=None), labels, title="Parties rose")
    assert drawn(figure(both, alt="A rising line.", words="It rises."))["layer"]


def test_each_of_several_views_needs_its_own_titles() -> None:
    side_by_side = alt.hconcat(chart(), chart(y=None), title="Two views")
    with pytest.raises(AuthorError, match="the y axis has no title"):
        figure(side_by_side, alt="Two lines.", words="They rise.")


def test_an_axis_that_is_switched_off_needs_no_title() -> None:
    dots = (
        alt.Chart(PARTIES, title="Dots")
        .mark_point()
        .encode(alt.X("year:Q", title="year"), alt.Y("parties:Q", axis=None))
    )
    assert figure(dots, alt="Dots.", words="Dots.").alt == "Dots."


def test_text_in_a_figure_cannot_become_markup() -> None:
    html = figure(chart(title="</script><b>x</b>"), alt="<i>a</i>", words="<u>w</u>").html()
    assert not re.search(r"<(b|i|u)>", html)
    assert html.count("</script>") == 1


def test_a_single_view_follows_the_width_of_the_screen_and_a_composed_one_keeps_its_own() -> None:
    assert drawn(figure(chart(), alt="A line.", words="It rises."))["width"] == "container"
    assert "width" not in drawn(figure(alt.hconcat(chart(), chart(), title="Two"), alt="Two.", words="Two."))


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert figure(chart(), alt="A.", words="B.").html() == figure(chart(), alt="A.", words="B.").html()


def test_a_notebook_gets_altairs_own_display_and_the_book_gets_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    made = figure(chart(), alt="A rising line.", words="It rises.")
    monkeypatch.delenv(IN_BOOK, raising=False)
    assert "book-figure" not in str(made._repr_mimebundle_())
    monkeypatch.setenv(IN_BOOK, "1")
    assert "book-figure" in str(made._repr_mimebundle_())


def test_making_a_figure_leaves_the_theme_of_other_charts_alone() -> None:
    before = alt.theme.active
    figure(chart(), alt="A rising line.", words="It rises.").html()
    assert alt.theme.active == before


def test_a_blended_scale_uses_no_colour_that_becomes_a_variable() -> None:
    scales = course_config()["range"]
    assert not {colour for name in ("heatmap", "ramp", "diverging") for colour in scales[name]} & set(ON_PAGE)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def sheet_colours(theme: str) -> dict[str, str]:
    sheet = Path(ROOT / "book" / "_assets" / "course.css").read_text(encoding="utf-8")
    block = re.search(rf'html\[data-theme="{theme}"\] \{{(.*?)\}}', sheet, re.DOTALL)
    assert block
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block[1]))


def test_the_style_sheet_and_the_figures_name_the_same_colours() -> None:
    assert {
        name: colour for name, colour in sheet_colours("light").items() if name.startswith("figure-")
    } == {
        **{f"figure-{name}": colour for name, colour in COLOURS.items()},
        "figure-grid": "#dde2e7",
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_of_a_figure_can_be_read_as_text_on_the_page(theme: str) -> None:
    colours = sheet_colours(theme)
    for name in COLOURS:
        assert contrast(colours[f"figure-{name}"], colours["pst-color-background"]) >= 4.5, name


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("blind", ["protan", "deutan", "tritan"])
def test_any_two_colours_of_a_figure_stay_apart_in_every_common_colour_blindness(
    theme: str, blind: str
) -> None:
    colours = [sheet_colours(theme)[f"figure-{name}"] for name in COLOURS]
    for one, other in combinations(colours, 2):
        assert apart(one, other, blind) > 20, (one, other)


# Machado, Oliveira and Fernandes (2009), severity 1.
SEEN_AS = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def apart(one: str, other: str, blind: str) -> float:
    """Give the CIE 1976 difference of two colours as seen with a colour blindness."""
    first, second = seen(one, blind), seen(other, blind)
    return sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5


def seen(colour: str, blind: str) -> tuple[float, float, float]:
    raw = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in raw]
    shifted = [
        min(1.0, max(0.0, sum(k * p for k, p in zip(row, linear, strict=True)))) for row in SEEN_AS[blind]
    ]
    white = (0.9505, 1.0, 1.089)
    scaled = [
        sum(k * p for k, p in zip(row, shifted, strict=True)) / w
        for row, w in zip(TO_XYZ, white, strict=True)
    ]
    x, y, z = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in scaled]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def test_a_table_names_its_rows_and_columns_and_shows_a_gap_as_a_dash() -> None:
    frame = pd.DataFrame({"state": ["A<b>", "B"], "yes": [3, 4], "share": [0.256, float("nan")]})
    html = data_table(frame, caption="Two states", note="Made up.")._repr_html_()
    assert "<caption>Two states</caption>" in html
    assert '<th scope="row">A&lt;b&gt;</th>' in html
    assert '<th scope="col" class="number">share</th>' in html
    assert "0.26" in html
    assert "\N{EN DASH}" in html
    assert "nan" not in html


def test_a_table_without_a_caption_is_refused() -> None:
    with pytest.raises(AuthorError, match="caption is empty"):
        data_table(PARTIES, caption="")


def test_a_date_in_text_stays_on_one_line_and_a_gap_stands_where_its_column_stands():
    columns = {"case": ["a", "b"], "named": ["2015-12-28", None], "by": ["UKR", float("nan")], "days": [5, None]}
    frame = pd.DataFrame(columns)
    shown = data_table(frame, caption="Two cases")._repr_html_()
    assert '<td class="date">2015-12-28</td><td>UKR</td><td class="number">5.00</td>' in shown
    assert '<td>\N{EN DASH}</td><td>\N{EN DASH}</td><td class="number">\N{EN DASH}</td>' in shown
