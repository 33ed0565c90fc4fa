"""What the project's own files say of each other, and what a wheel holds."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cyberattache import __version__


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, object]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def pins(root: Path) -> dict[str, str]:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if not line.startswith("#"))


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


def test_every_requirement_has_a_pin_that_satisfies_it(project, pins):
    canonical = {canonicalize_name(name): version for name, version in pins.items()}
    asked = [*project["dependencies"], *(r for extra in project["optional-dependencies"].values() for r in extra)]
    for requirement in map(Requirement, asked):
        assert canonical.get(canonicalize_name(requirement.name)) in requirement.specifier, requirement


def test_constraints_are_plain_pins_in_order_and_name_no_address(pins):
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", name) for name in pins)
    assert all(re.fullmatch(r"[0-9][A-Za-z0-9.+]*", version) for version in pins.values())
    assert list(pins) == sorted(pins, key=str.lower)


def test_the_version_is_the_same_everywhere(root, project):
    assert project["version"] == __version__
    assert f"version: {__version__}" in (root / "CITATION.cff").read_text(encoding="utf-8")


def test_a_wheel_carries_every_unit_with_its_exercise_and_solution(root, wheel):
    units = [path.parent.name for path in (root / "book" / "units").glob("*/unit.yml")]
    assert units
    for unit in units:
        assert f"cyberattache/_course/units/{unit}/unit.yml" in wheel
        assert f"cyberattache/_course/exercises/{unit}/{unit}.ipynb" in wheel
        assert f"cyberattache/_course/solutions/{unit}/{unit}.ipynb" in wheel
    assert "cyberattache/_course/_toc.yml" in wheel  # the order of the course


def test_a_wheel_carries_the_tables_and_both_licences(root, wheel):
    tables = [path.name for path in (root / "cyberattache" / "data" / "tables").glob("*.csv")]
    assert tables
    assert {f"cyberattache/data/tables/{name}" for name in tables} <= wheel
    assert {Path(name).name for name in wheel if "/licenses/" in name} == {"LICENSE", "LICENSE-CONTENT"}


def test_a_wheel_carries_nothing_but_the_package(wheel):
    assert {name.split("/")[0].partition("-")[0] for name in wheel} == {"cyberattache"}
    assert not [name for name in wheel if "__pycache__" in name]
