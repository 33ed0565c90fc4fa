"""Check the links inside a built site: every file that a page names, and every place within a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit


@dataclass
class _Page(HTMLParser):
    """Collect what a page links to and the places that can be linked to."""

    links: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (tag == "a" and name == "name")):
                self.places.add(value)
            elif value and name in ("href", "src"):
                self.links.append(value)


def broken_links(site: Path) -> list[str]:
    """List the links of every page that lead to no file or no place, as "page: link".

    A link into JupyterLite leads to the file that its `path` names.
    """
    site = site.resolve()
    files = [
        f for f in sorted(site.rglob("*.html")) if f.relative_to(site).parts[0] not in ("_static", "lite")
    ]
    pages = {file: _read(file) for file in files}
    found = []
    for file, page in pages.items():
        for link in dict.fromkeys(page.links):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                found.append(f"{file.relative_to(site)}: {link} (no such file)")
            elif any(
                not (site / "lite" / "files" / name).is_file()
                for name in parse_qs(parts.query).get("path", ())
            ):
                found.append(f"{file.relative_to(site)}: {link} (no such notebook)")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].places:
                found.append(f"{file.relative_to(site)}: {link} (no such place)")
    return found


def _read(file: Path) -> _Page:
    page = _Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page
