"""Keep a page light on a slow line: no script in the way, heavy ones when they are needed, few icons.

The theme brings every icon of Font Awesome twice, as 1.5 MB of script that stops the page and as fonts; the
site uses about twenty. Of the 0.4 MB of style sheets that come with the theme it uses a quarter. Formulas and figures
need 2 MB of MathJax and Vega, and most of a chapter is text: see `heavy.js`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Set
from pathlib import Path
from typing import Any

import tinycss2
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx
from tinycss2.ast import Node

# Vega before Vega-Lite before Vega-Embed: each uses the one before it.
FIGURES = ("vendor/vega/vega.min.js", "vendor/vega/vega-lite.min.js", "vendor/vega/vega-embed.min.js")
FIGURE, FORMULA = 'class="book-vega"', re.compile(r'class="[^"]*\bmath\b')
PAGE_NAME = "DOCUMENTATION_OPTIONS.pagename"
ICON_SCRIPT = re.compile(r'\s*<!-- So that users[^>]*-->\s*<script src="[^"]*/fontawesome\.js[^"]*"></script>')
SMALL_SCRIPT = re.compile(r'\s*<script defer="defer" src="([^"]*)"></script>')
BUNDLES, BUNDLE = "_static/scripts/page-*.js", re.compile(r"_static/scripts/page-[0-9a-f]+\.js")
# Written as itself, or as its number.
ICON_LETTERS = re.compile(r"([\ue000-\uf8ff])|\\([ef][0-9a-f]{3})(?![0-9a-f])")
SHEET, FONTS = "_static/styles/pydata-sphinx-theme.css", "_static/vendor/fontawesome/webfonts"
# Sheets that others wrote; ours hold what they need.
SHEETS = ("styles/*.css", "sphinx-design*.css", "mystnb*.css", "basic.css")
# Who makes elements when the page stands; a class that stands in none of them and on no page is on no element.
MAKERS = ("*.js", "scripts/[!f]*.js", "vendor/vega/vega-embed.min.js")
WORD, CLASSES = re.compile(r"[A-Za-z_][\w-]*"), re.compile(r'class="([^"]*)"')


def choose_scripts(app: Sphinx, _page: str, template: str, context: dict[str, Any], _doctree: object) -> None:
    """Run every script after the page stands; leave MathJax and Vega to `heavy.js`, where they have work."""
    body, scripts = str(context.get("body", "")), context["script_files"]
    mathjax, pathto = app.config.mathjax_path, context["pathto"]
    formulas, figures = FORMULA.search(body) is not None, FIGURE in body
    scripts[:] = [
        script
        for script in scripts
        if mathjax not in str(script.filename)
        and (formulas or not script.attributes.get("body", "").startswith("window.MathJax"))
    ]
    heavy = {"data-mathjax": pathto("_static/" + mathjax, resource=True)} if formulas else {}
    heavy |= {"data-vega": " ".join(pathto("_static/" + file, resource=True) for file in FIGURES)} if figures else {}
    if heavy:
        app.add_js_file("heavy.js", **heavy)
    # The page of the search brings scripts in its body, which wait for nobody.
    if template != "search.html":
        scripts[:] = [_later(script) for script in scripts]


def _later(script: Any) -> Any:
    """Let a script wait for the page; a copy, for Sphinx gives the same object to every page."""
    attributes = dict(script.attributes)
    if script.filename:
        attributes.setdefault("defer", "defer")
    elif attributes["body"].startswith(PAGE_NAME):
        # The object it writes to comes with a script that now runs later.
        attributes["body"] = f"document.addEventListener('DOMContentLoaded', () => {{ {attributes['body']} }});"
    return type(script)(script.filename, priority=script.priority, **attributes)


def lighten(app: Sphinx, exception: Exception | None) -> None:
    """Drop from every page the script of icons, and from sheets and fonts what no page shows."""
    if exception is not None or app.builder.name != "html":
        return
    out, classes, scripts = Path(app.outdir), set[str](), set[str]()
    # JupyterLite, where an earlier build left it, is not ours to change.
    pages = [page for page in sorted(out.rglob("*.html")) if page.relative_to(out).parts[0] != "lite"]
    for file in pages:
        html = file.read_text(encoding="utf-8")
        if (lighter := bundle(ICON_SCRIPT.sub("", html), file.parent, out)) != html:
            file.write_text(lighter, encoding="utf-8")
        classes.update(*map(str.split, CLASSES.findall(lighter)))
        scripts |= set(BUNDLE.findall(lighter))
    for old in set(out.glob(BUNDLES)) - {out / name for name in scripts}:
        old.unlink()
    for maker in _within(out, MAKERS):
        classes |= set(WORD.findall(maker.read_text(encoding="utf-8")))
    for sheet in _within(out, SHEETS):
        sheet.write_text(used(sheet.read_text(encoding="utf-8"), classes), encoding="utf-8")
    icons = ICON_LETTERS.findall((out / SHEET).read_text(encoding="utf-8"))
    letters = [itself or chr(int(number, 16)) for itself, number in icons]
    for font in sorted((out / FONTS).glob("*.woff2")):
        _subset(font, letters)


def _within(out: Path, patterns: tuple[str, ...]) -> list[Path]:
    return [file for pattern in patterns for file in sorted((out / "_static").glob(pattern))]


def used(sheet: str, classes: Set[str]) -> str:
    """Keep the rules of a style sheet that can apply where these classes are all there are, and its licences."""
    return "".join(_used(tinycss2.parse_stylesheet(sheet, skip_whitespace=True), classes))


def _used(rules: Iterable[Node], classes: Set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "comment":
            yield rule.serialize() if rule.value.startswith("!") else ""
        elif rule.type == "qualified-rule":
            selectors = re.split(r",(?![^(]*\))", tinycss2.serialize(rule.prelude))
            if some := [one.strip() for one in selectors if _can_apply(one, classes)]:
                yield f"{','.join(some)}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports") and rule.content:
            inner = "".join(_used(tinycss2.parse_rule_list(rule.content, skip_whitespace=True), classes))
            yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}" if inner else ""
        else:
            yield rule.serialize()


def _can_apply(selector: str, classes: Set[str]) -> bool:
    # What stands in brackets may be one of several, or what must not be there.
    plain = re.sub(r"\([^()]*\)|\[[^\]]*\]", "", selector)
    return "\\" in plain or set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", plain)) <= classes


def bundle(html: str, folder: Path, out: Path) -> str:
    """Make one file of the small scripts in a page's head: on a slow line each costs a wait of its own."""
    tags = list(SMALL_SCRIPT.finditer(html))
    if len(tags) < 2:
        return html
    # A file may rely on its own end to finish its last statement.
    text = ";\n".join((folder / tag[1].split("?")[0]).read_text(encoding="utf-8") for tag in tags)
    name = f"_static/scripts/page-{hashlib.sha256(text.encode()).hexdigest()[:12]}.js"
    (out / name).write_text(text, encoding="utf-8")
    start, end = tags[0].start(), tags[-1].end()
    # What stands between them is settings, which run at once wherever they stand.
    one = f'\n    <script defer="defer" src="{tags[0][1].split("_static/")[0]}{name}"></script>'
    return html[:start] + SMALL_SCRIPT.sub("", html[start:end]) + one + html[end:]


def _subset(file: Path, letters: list[str]) -> None:
    """Keep these letters of a font."""
    font = TTFont(file)
    subsetter = Subsetter(Options(flavor="woff2", notdef_outline=True))
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(file)


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect them, after those who add scripts."""
    app.connect("html-page-context", choose_scripts, priority=900)
    app.connect("build-finished", lighten)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
