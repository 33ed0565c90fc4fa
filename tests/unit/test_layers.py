"""Imports point down. Any edge that the rows below do not allow fails here.

A module may import what stands in a lower row, and within its own row what stands to the right of it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "cyberattache"
ROWS = (
    ("cli",),
    ("demo", "study", "regrade", "grade", "build", "audit", "new", "book"),
    ("gradebook", "report"),
    ("judge", "release", "foreign", "jail"),
    ("units", "notebook", "checks", "variants", "models", "data"),
    ("errors", "types"),
    ("learner",),
    ("compare",),
    ("probe",),
)
PLACE = {name: (row, column) for row, names in enumerate(ROWS) for column, name in enumerate(names)}
# `types` and `errors` are read everywhere above them; what runs beside a learner's code does without.
STANDARD_LIBRARY_ONLY = ("errors", "types", "learner", "compare", "probe")
# What these may use when it is there, inside the function that needs it.
LAZY = {"learner": {"pandas", "IPython"}, "probe": {"pandas", "numpy"}}


def components() -> list[str]:
    return sorted(
        path.stem
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").is_file()
    )


def files(component: str) -> list[Path]:
    folder = PACKAGE / component
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [folder.with_suffix(".py")]


def imported(tree: ast.AST, *, deep: bool = True) -> Iterator[str]:
    """Name what a tree imports, in full; only what is imported when the module is, unless `deep`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif deep or not (isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or is_for_types(node)):
            yield from imported(node, deep=deep)


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def edges(component: str) -> Iterator[tuple[Path, str]]:
    for path in files(component):
        for name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            first, _, rest = name.partition(".")
            if first == "cyberattache" and rest:
                yield path, rest.partition(".")[0]


def allowed(source: str, target: str) -> bool:
    if source == target:
        return True
    (row, column), (other_row, other_column) = PLACE[source], PLACE[target]
    return row < other_row or (row == other_row and column < other_column)


def test_every_part_of_the_package_has_a_place() -> None:
    assert set(components()) <= PLACE.keys()


@pytest.mark.parametrize("component", components())
def test_imports_point_down(component: str) -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {target}"
        for path, target in edges(component)
        if target in PLACE and not allowed(component, target)
    ]
    assert wrong == []


@pytest.mark.parametrize("component", components())
def test_whatever_is_imported_of_ours_exists(component: str) -> None:
    assert {target for _, target in edges(component)} - set(components()) == set()


@pytest.mark.parametrize("component", STANDARD_LIBRARY_ONLY)
def test_what_runs_beside_a_learners_code_needs_the_standard_library_only(component: str) -> None:
    ours = sys.stdlib_module_names | {"cyberattache"}
    for path in files(component):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        at_import = {name.partition(".")[0] for name in imported(tree, deep=False)}
        assert at_import - ours == set(), path
        ever = {name.partition(".")[0] for name in imported(tree)}
        assert ever - ours - LAZY.get(component, set()) == set(), path


def test_the_probe_imports_nothing_of_ours() -> None:
    assert list(edges("probe")) == []


def test_the_rule_itself_tells_a_forbidden_edge() -> None:
    assert allowed("cli", "probe") and allowed("units", "notebook") and allowed("judge", "release")
    assert not allowed("learner", "errors")
    assert not allowed("notebook", "units")
    assert not allowed("compare", "learner")
    assert not allowed("release", "judge")
