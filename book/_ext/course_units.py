"""Open and close each chapter with what its unit is: objectives, time, points, what it needs, and the exercise.

All of it is read from `unit.yml`. Progress is filled in by `book.js` from what the browser edition keeps.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import yaml
from course_site import points_of
from sphinx.application import Sphinx

PLACE = "units/{}/chapter"


def read_units(app: Sphinx) -> dict[str, dict[str, Any]]:
    """Read every unit's facts, by the name of its chapter's page."""
    files = sorted(Path(app.srcdir).glob("units/*/unit.yml"))
    units = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    return {PLACE.format(unit["id"]): unit for unit in units}


def has_exercise(app: Sphinx, unit: str) -> bool:
    """Tell whether the browser edition will hold this unit's notebook."""
    return (Path(app.srcdir).parent / "exercises" / unit / f"{unit}.ipynb").is_file()


def facts(unit: dict[str, Any]) -> str:
    """Say time, points, needs and date in one line."""
    points = points_of(unit, "points") + points_of(unit, "marker_points")
    worth = f"{points} points" if unit.get("graded", True) else "ungraded"
    needs = " and ".join(unit.get("needs") or []) or "the standard library only"
    parts = (
        f"Chapter {unit['minutes']['chapter']} minutes",
        f"exercise {unit['minutes']['exercise']} minutes, {worth}",
        f"uses {needs}",
        f"as of {unit['as_of']}",
    )
    return " · ".join(escape(part) for part in parts)


def opening(unit: dict[str, Any]) -> str:
    """Write the box under the chapter's title."""
    items = "".join(f"<li>{escape(objective)}</li>" for objective in unit["objectives"].values())
    return (
        f'<div class="unit-card" data-unit="{unit["id"]}"><p class="unit-facts">{facts(unit)}</p>'
        f"<details><summary>After this unit you can</summary><ul>{items}</ul></details>"
        f'<p class="unit-progress" hidden></p></div>'
    )


def closing(unit: dict[str, Any], work: str, paper: str) -> str:
    """Write the ways from the chapter into the exercise."""
    return (
        f'<nav class="unit-exercise" aria-label="The exercise"><a class="unit-open" href="{work}">'
        f"Open the exercise in your browser</a><span>Nothing to install; {unit['minutes']['exercise']} minutes, "
        f'in one sitting or several. <a href="{paper}">The questions on paper</a></span></nav>'
    )


def add_cards(app: Sphinx, page: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Put both into a chapter's page."""
    unit = read_units(app).get(page)
    if unit is None or "</h1>" not in context.get("body", ""):
        return
    head, rest = context["body"].split("</h1>", 1)
    exercise = has_exercise(app, unit["id"])
    ways = [context["pathto"](f"work/{unit['id']}{kind}.html", 1) for kind in ("", "-on-paper")]
    end = closing(unit, *ways) if exercise else ""
    context["body"] = f"{head}</h1>{opening(unit)}{rest}{end}"


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect it."""
    app.connect("html-page-context", add_cards)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
