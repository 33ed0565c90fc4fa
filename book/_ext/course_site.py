"""Serve everything from the site itself: local scripts and fonts, no Thebe.

Also give pages the facts of a unit that `unit.yml` states: {{ norms_points }}, {{ norms_chapter_minutes }} ...
and the list of the units that stand, {{ course_units }}.

The folder of fetched files comes from `cyberattache book build` in the environment variable named below.
"""

from __future__ import annotations

import os
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ExtensionError

ASSETS = "CYBERATTACHE_BOOK_ASSETS"
REPOSITORY = "CYBERATTACHE_BOOK_REPOSITORY"


def add_assets(_app: Sphinx, config: Config) -> None:
    """Add the fetched files to what Sphinx copies to `_static`."""
    folder = os.environ.get(ASSETS, "")
    if not (Path(folder) / "vendor").is_dir():
        raise ExtensionError(f"{ASSETS} names no folder of fetched scripts: run `cyberattache book build`")
    config.html_static_path.append(folder)


def add_repository(_app: Sphinx, config: Config) -> None:
    """Let every page say where it is edited and where an error is reported, if the repository has an address."""
    if address := os.environ.get(REPOSITORY, ""):
        buttons = {"use_edit_page_button": True, "use_issues_button": True, "use_repository_button": True}
        place = {"repository_url": address, "repository_branch": "main", "path_to_docs": "book"}
        # The theme knows the three public hosts by their names; one's own is GitLab more often than not.
        if not any(host in address for host in ("github.com", "gitlab.com", "bitbucket.org")):
            place["repository_provider"] = "gitlab"
        config.html_theme_options = {**config.html_theme_options, **buttons, **place}


def add_facts(app: Sphinx, config: Config) -> None:
    """Let a page say the points and minutes of a unit, and which units stand, without stating them a second time."""
    facts: dict[str, int | str] = {}
    lines: dict[str, str] = {}
    ungraded = set[str]()
    for file in sorted(Path(app.srcdir).glob("units/*/unit.yml")):
        unit = yaml.safe_load(file.read_text(encoding="utf-8"))
        name, minutes = unit["id"], unit["minutes"]
        machine, marked = (points_of(unit, key) for key in ("points", "marker_points"))
        facts |= {f"{name}_{part}_minutes": number for part, number in minutes.items()}
        facts |= {f"{name}_points": machine + marked, f"{name}_marker_points": marked}
        worth = f"{machine + marked} points" if unit.get("graded", True) else "ungraded"
        times = f"{minutes['chapter']} minutes to read, {minutes['exercise']} to answer, {worth}"
        facts[f"{name}_line"] = f"[{unit['title']}](/units/{name}/chapter.md): {times}"
        ungraded |= set() if unit.get("graded", True) else {name}
        lines[name] = f"1. [{unit['title']}](/units/{name}/chapter.md): {times}"
    listed = re.findall(r"units/([a-z0-9-]+)/chapter", Path(app.srcdir, "_toc.yml").read_text(encoding="utf-8"))
    facts["course_units"] = "\n".join(lines[name] for name in listed if name in lines and name not in ungraded)
    config.myst_substitutions = {**config.myst_substitutions, **facts}


def points_of(unit: dict[str, Any], key: str) -> int:
    """Add up points as they may be written: 4, 0.5 or 1/2. A unit's are a whole number."""
    return int(sum(Fraction(str(task.get(key, 0))) for task in unit["tasks"]))


def drop_thebe(app: Sphinx, _config: Config) -> None:
    """Disconnect sphinx-thebe, which Jupyter Book always loads.

    It puts the address of another host on every page, declares it twice (a script error), and is not used.
    """
    for listeners in app.events.listeners.values():
        for listener in list(listeners):
            if listener.handler.__module__.split(".")[0] == "sphinx_thebe":
                app.disconnect(listener.id)


def drop_thebe_sheet(_app: Sphinx, _page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Load Thebe's sheet on no page."""
    sheets = context.get("css_files", [])
    sheets[:] = [sheet for sheet in sheets if "sphinx-thebe" not in str(sheet.filename)]


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect them."""
    app.connect("config-inited", add_assets)
    app.connect("config-inited", add_repository)
    app.connect("config-inited", add_facts)
    app.connect("config-inited", drop_thebe)
    app.connect("html-page-context", drop_thebe_sheet)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
