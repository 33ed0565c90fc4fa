"""Put the course inside the wheel, so that `pip install cyberattache` is enough to study."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "book/units": "cyberattache/_course/units",
    "book/_toc.yml": "cyberattache/_course/_toc.yml",
    "exercises": "cyberattache/_course/exercises",
    "solutions": "cyberattache/_course/solutions",
}


class CourseFiles(BuildHookInterface):  # type: ignore[type-arg]
    """Called by hatchling for each build of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Carry the course's folders, except in an editable install: it reads them where they stand."""
        if version != "editable":
            build_data["force_include"].update(CARRIED)
