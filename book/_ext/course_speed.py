"""Keep a page light on a slow line: no script in the way, heavy ones when they are needed, few icons.

The theme brings every icon of Font Awesome twice, as 1.5 MB of script that stops the page and as fonts; the
site uses about twenty. Formulas and figures need 2 MB of MathJax and Vega, and most of a chapter is text: see
`heavy.js`.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from sphinx.application import Sphinx

# Vega before Vega-Lite before Vega-Embed: each uses the one before it.
FIGURES = ("vendor/vega/vega.min.js", "vendor/vega/vega-lite.min.js", "vendor/vega/vega-embed.min.js")
FIGURE, FORMULA = 'class="book-vega"', re.compile(r'class="[^"]*\bmath\b')
PAGE_NAME = "DOCUMENTATION_OPTIONS.pagename"
ICON_SCRIPT = re.compile(r'\s*<!-- So that users[^>]*-->\s*<script src="[^"]*/fontawesome\.js[^"]*"></script>')
SMALL_SCRIPT = re.compile(r'\s*<script defer="defer" src="([^"]*)"></script>')
BUNDLES, BUNDLE = "_static/scripts/page-*.js", re.compile(r"_static/scripts/page-[0-9a-f]+\.js")
ICON_CLASS = re.compile(r"\bfa-[a-z0-9-]+")
ICON_RULE = re.compile(r'((?:\.fa-[a-z0-9-]+:before,?)+)\{content:"([^"]*)"\}')
# Written as itself, or as its number.
ICON_LETTERS = re.compile(r"([\ue000-\uf8ff])|\\([ef][0-9a-f]{3})(?![0-9a-f])")
SHEET, FONTS = "_static/styles/pydata-sphinx-theme.css", "_static/vendor/fontawesome/webfonts"


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
    """Drop the script of icons from every page, and the icons that no page shows from the sheet and the fonts."""
    if exception is not None or app.builder.name != "html":
        return
    out, shown, scripts = Path(app.outdir), set[str](), set[str]()
    for file in sorted(out.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        shown |= set(ICON_CLASS.findall(html))
        if (lighter := bundle(ICON_SCRIPT.sub("", html), file.parent, out)) != html:
            file.write_text(lighter, encoding="utf-8")
        scripts |= set(BUNDLE.findall(lighter))
    for old in set(out.glob(BUNDLES)) - {out / name for name in scripts}:
        old.unlink()
    sheet = out / SHEET
    rules = ICON_RULE.sub(
        lambda rule: rule[0] if shown & set(ICON_CLASS.findall(rule[1])) else "", sheet.read_text(encoding="utf-8")
    )
    sheet.write_text(rules, encoding="utf-8")
    letters = [itself or chr(int(number, 16)) for itself, number in ICON_LETTERS.findall(rules)]
    for font in sorted((out / FONTS).glob("*.woff2")):
        _subset(font, letters)


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
