"""Find the folders of an nbgrader course: where the instructor's notebooks are, and where submissions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cyberattache.errors import AuthorError, MissingToolError, UsageError
from cyberattache.foreign.assignment import unit_id

CONFIG = "nbgrader_config.py"
Settings = Any  # nbgrader's configuration: ships no types


@dataclass(frozen=True, slots=True)
class Course:
    """A course that is not ours, and where its submissions are."""

    root: Path
    source: Path
    submitted: Path
    settings: Settings

    def notebooks(self) -> dict[str, tuple[str, ...]]:
        """Name the assignments and their notebooks."""
        folders = sorted(path for path in self.source.iterdir() if path.is_dir() and path.name[0] != ".")
        found = {
            folder.name: tuple(sorted(file.stem for file in folder.glob("*.ipynb"))) for folder in folders
        }
        return {name: notebooks for name, notebooks in found.items() if notebooks}

    def units(self) -> dict[str, tuple[str, str]]:
        """Name every notebook as reports do; AuthorError when two would have one name."""
        units: dict[str, tuple[str, str]] = {}
        for assignment, notebooks in self.notebooks().items():
            for notebook in notebooks:
                unit = unit_id(assignment, notebook)
                if unit in units:
                    found = f"this and {'/'.join(units[unit])} would both be called {unit!r} in reports"
                    raise AuthorError(self.source / assignment / notebook, found, "Rename one of them.")
                units[unit] = (assignment, notebook)
        return units


def locate(path: Path, source: Path | None) -> Course | None:
    """Find the course that a path belongs to: its folder, or that of its submissions; None when there is none.

    `source` names the folder of the instructor's notebooks where the layout does not say it.
    """
    if source is not None and not source.is_dir():
        raise UsageError(source, "there is no such folder", "Name the folder of the instructor's notebooks.")
    roots = [source.parent] if source is not None else [path, path.parent]
    for root in roots:
        settings = _settings(root)
        names = settings.get("CourseDirectory", {})
        instructors = source or root / names.get("source_directory", "source")
        submitted = root / names.get("submitted_directory", "submitted")
        if source is not None and path != root:
            return Course(root, instructors, path, settings)
        if path in (root, submitted) and instructors.is_dir() and submitted.is_dir():
            return Course(root, instructors, submitted, settings)
    return None


def _settings(root: Path) -> Settings:
    """Read the course's nbgrader_config.py, which runs it, as nbgrader does: it is the instructor's."""
    if not (root / CONFIG).is_file():
        return {}
    try:
        from traitlets.config.loader import PyFileConfigLoader
    except ImportError as missing:
        raise not_installed() from missing
    try:
        return PyFileConfigLoader(CONFIG, str(root)).load_config()
    except Exception as problem:
        found = f"cannot be read: {type(problem).__name__}: {problem}"
        raise AuthorError(
            root / CONFIG, found, "`nbgrader --help` run in that folder shows it too."
        ) from problem


def not_installed() -> MissingToolError:
    """Make the error that says what an nbgrader course needs."""
    do = "Install it: pip install 'cyberattache[instructor]'"
    return MissingToolError("an nbgrader course", "nbgrader is not installed", do)
