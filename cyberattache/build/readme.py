"""Write the README's table of units, between two markers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import PurePosixPath

from cyberattache.errors import AuthorError
from cyberattache.units import LoadedUnit

BEGIN = "<!-- units: begin (written by `cyberattache build`) -->"
END = "<!-- units: end -->"
HEAD = ("| Unit | Chapter | Exercise | Minutes | Points | As of |", "|---|---|---|---|---|---|")


def with_table(readme: str, units: Sequence[LoadedUnit]) -> str:
    """Put the table between the markers; a README without them stays as it is."""
    if BEGIN not in readme and END not in readme:
        return readme
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise AuthorError(
            "README.md", "one of the two markers of the table of units is missing", f"{BEGIN} ... {END}"
        )
    return "\n".join([before + BEGIN, *HEAD, *map(_row, units), END + after])


def _row(loaded: LoadedUnit) -> str:
    unit, minutes = loaded.unit, loaded.unit.minutes
    points = sum((task.points + task.marker_points for task in unit.tasks), Fraction(0))
    chapter = PurePosixPath(loaded.shown) / "chapter.md"
    cells = (
        f"**{unit.title}**",
        f"[read]({chapter})",
        f"[work](exercises/{unit.id}/{unit.id}.ipynb)",
        f"{minutes['chapter']} + {minutes['exercise']}",
        str(points) if unit.graded else "ungraded",
        unit.as_of,
    )
    return f"| {' | '.join(cells)} |"
