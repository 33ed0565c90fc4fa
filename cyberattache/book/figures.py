"""Turn an Altair chart into a figure that can be read, printed, operated by keyboard, and heard.

In the book a figure is HTML: the title as text, the Vega-Lite specification for `heavy.js` to draw, the
alternative text that stands there until (or unless) it is drawn, a caption, and the same finding in words.
In a notebook it shows as Altair shows it, in the course's colours.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, cast

from cyberattache.errors import AuthorError

if TYPE_CHECKING:
    import altair as alt

IN_BOOK = "CYBERATTACHE_BOOK"  # set by `build` for the kernels that execute chapters

# Any two stay apart with every common colour blindness; each is at least 4.5 : 1 on the page, so text may
# use it. `course.css` names the same five, and their twins for a dark page, --figure-blue and so on.
# Tests hold all this.
COLOURS: Mapping[str, str] = {
    "blue": "#12306a",
    "orange": "#b44c11",
    "green": "#0a8353",
    "purple": "#9a2eab",
    "grey": "#697082",
}
INK, GRID, PAPER = "#1d2329", "#dde2e7", "#ffffff"
# In the book these exact strings become CSS variables: a theme change or the printer needs no redrawing.
ON_PAGE: Mapping[str, str] = {
    **{colour: f"var(--figure-{name})" for name, colour in COLOURS.items()},
    INK: "currentColor",
    GRID: "var(--figure-grid)",
    PAPER: "transparent",
}
FONT = '"Source Sans 3", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif'
DEFAULT_WIDTH, DEFAULT_HEIGHT = 640, 320


def course_config() -> dict[str, Any]:
    """Give the Vega-Lite configuration of the course: colours, type, quiet axes."""
    words = {"labelColor": INK, "titleColor": INK, "labelFontSize": 13, "titleFontSize": 13}
    return {
        "background": PAPER,
        "font": FONT,
        "view": {"stroke": None, "continuousWidth": DEFAULT_WIDTH, "continuousHeight": DEFAULT_HEIGHT},
        "axis": {
            **words,
            "gridColor": GRID,
            "domainColor": INK,
            "tickColor": INK,
            "titleFontWeight": "normal",
            "titlePadding": 10,
            "labelLimit": 260,
            "labelOverlap": True,
        },
        "legend": {**words, "orient": "bottom", "titleFontWeight": "normal", "labelLimit": 320, "columns": 3},
        "header": words,
        "title": {"color": INK, "subtitleColor": INK, "anchor": "start", "fontSize": 16, "fontWeight": 600},
        "text": {"color": INK, "fontSize": 13},
        "mark": {"color": COLOURS["blue"]},
        "line": {"strokeWidth": 2.5},
        "point": {"filled": True, "opacity": 1, "size": 60, "color": COLOURS["blue"]},
        "rule": {"color": INK},
        "range": {
            "category": list(COLOURS.values()),
            # None of these may be one of COLOURS: a CSS variable cannot be blended with its neighbour.
            "heatmap": ["#d8e6f5", "#8fb9e3", "#4a89c7", "#2a69b0", "#123a68"],
            "ramp": ["#d8e6f5", "#8fb9e3", "#4a89c7", "#2a69b0", "#123a68"],
            "diverging": ["#8f3606", "#dd8a55", "#ece7e1", "#6c9fd3", "#174a85"],
        },
    }


@dataclass(frozen=True)
class Figure:
    """Hold a chart with everything a reader who cannot see it needs. IPython displays it by its methods."""

    chart: alt.TopLevelMixin
    alt: str
    words: str
    caption: str

    def spec(self) -> dict[str, Any]:
        """Give the Vega-Lite specification in the course's theme, described by the alternative text."""
        with _course_theme():
            spec: dict[str, Any] = self.chart.to_dict()
        return {**spec, "description": self.alt}

    def html(self) -> str:
        """Give the figure as the book shows it."""
        spec = self.spec()
        title, subtitle = _title_lines(spec.pop("title", None))
        width = spec.get("width", DEFAULT_WIDTH)
        limit = ""
        if ("mark" in spec or "layer" in spec) and isinstance(width, int | float):
            # One view can follow the width of the screen; several side by side are scaled as a picture.
            spec["width"] = "container"
            limit = f' style="max-width: {width + 90:.0f}px"'
        spec["usermeta"] = {**spec.get("usermeta", {}), "onPage": dict(ON_PAGE)}
        parts = [
            '<figure class="book-figure">',
            f'<p class="book-figure-title">{escape(title)}</p>',
            f'<p class="book-figure-subtitle">{escape(subtitle)}</p>' if subtitle else "",
            f'<div class="book-vega"{limit}><script type="application/json">{_script_json(spec)}</script>',
            f'<div class="book-vega-view"><p class="book-vega-alt">{escape(self.alt)}</p></div></div>',
            f"<figcaption>{escape(self.caption)}</figcaption>" if self.caption else "",
            '<details class="book-words"><summary>This figure in words</summary>',
            f"{_paragraphs(self.words)}</details>",
            "</figure>",
        ]
        return "\n".join(part for part in parts if part)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> object:
        if os.environ.get(IN_BOOK):
            return {"text/html": self.html(), "text/plain": self.alt}
        with _course_theme():
            return self.chart._repr_mimebundle_(include, exclude)


def figure(chart: alt.TopLevelMixin, *, alt: str, words: str, caption: str = "") -> Figure:
    """Make a figure of a chart; called as the last line of a chapter's cell.

    `alt` gives the finding and the shape of the data to someone who cannot see it. `words` is the longer
    description under the figure; a blank line starts a paragraph. `caption` says what to notice and what not
    to conclude. A chart without a title, or with an axis that has none, is refused.
    """
    made = Figure(chart, alt.strip(), words.strip(), caption.strip())
    spec = made.spec()
    title, _ = _title_lines(spec.get("title"))
    for name, text in (("alt", made.alt), ("words", made.words), ("title", title)):
        if not text:
            raise AuthorError(
                "figure", f"{name} is empty", "a title states the finding; alt and words tell it"
            )
    for axis in untitled_axes(spec):
        raise AuthorError(
            f"figure {title!r}",
            f"the {axis} axis has no title",
            f"say what it is and its unit: alt.{axis.upper()}(..., title=...)",
        )
    return made


def untitled_axes(spec: Mapping[str, Any]) -> list[str]:
    """List the axes that show a field, are not switched off, and have a title in no layer of their view."""
    missing: list[str] = []
    for layers in _views(spec):
        for axis in ("x", "y"):
            channels = [view["encoding"][axis] for view in layers if axis in view.get("encoding", {})]
            shown = [
                c for c in channels if ("field" in c or "aggregate" in c) and c.get("axis", {}) is not None
            ]
            titled = [c for c in shown if c.get("title") or (c.get("axis") or {}).get("title")]
            if shown and not titled:
                missing.append(axis)
    return missing


def _views(spec: Mapping[str, Any]) -> Iterator[Sequence[Mapping[str, Any]]]:
    """Give each view of a chart as its layers; a composed chart has several views."""
    for several in ("concat", "hconcat", "vconcat"):
        for part in spec.get(several, ()):
            yield from _views(part)
    if isinstance(spec.get("spec"), Mapping):
        yield from _views(spec["spec"])
    if "layer" in spec:
        shared = {"encoding": spec.get("encoding", {})}
        yield [shared, *(layer for part in spec["layer"] for view in _views(part) for layer in view)]
    elif "mark" in spec:
        yield [spec]


def _course_theme() -> Any:
    """Give the context in which Altair uses the course's theme."""
    import altair

    if "cyberattache" not in altair.theme.names():
        theme = cast("altair.theme.ThemeConfig", {"config": course_config()})
        altair.theme.register("cyberattache", enable=False)(lambda: theme)
    return altair.theme.enable("cyberattache")


def _title_lines(title: object) -> tuple[str, str]:
    """Read a Vega-Lite title: a string, a list of lines, or a mapping with text and subtitle."""
    if isinstance(title, Mapping):
        return _title_lines(title.get("text"))[0], _title_lines(title.get("subtitle"))[0]
    if isinstance(title, list):
        return " ".join(str(line) for line in title), ""
    return (title, "") if isinstance(title, str) else ("", "")


def _script_json(spec: Mapping[str, Any]) -> str:
    """Write JSON that cannot end the script element it stands in."""
    text = json.dumps(spec, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(' '.join(part.split()))}</p>" for part in text.split("\n\n") if part.strip())
