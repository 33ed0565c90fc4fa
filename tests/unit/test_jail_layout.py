"""What a jail holds is a list that a test can read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cyberattache.errors import MissingToolError
from cyberattache.jail import cgroup, layout, means
from cyberattache.jail.layout import PROGRAMS, Mount, stock
from cyberattache.learner.paths import working_on


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    course, shelf = tmp_path / "course", tmp_path / "shelf"
    for unit in ("tiny", "small"):
        (course / "exercises" / unit).mkdir(parents=True)
        (course / "exercises" / unit / "open.json").write_text("{}")
        (course / "exercises" / unit / "checks_open.py").write_text("reference = 42")
        (course / "exercises" / unit / f"{unit}.ipynb").write_text("{}")
    with working_on(course):
        stock(shelf)
    return shelf


def test_the_shelf_holds_the_probe_the_learner_part_the_tables_and_nothing_else(shelf: Path) -> None:
    compiled = sorted(shelf.rglob("__pycache__"))
    assert all(
        b"/tmp/" not in file.read_bytes() and str(shelf).encode() not in file.read_bytes()
        for c in compiled
        for file in c.iterdir()
    )
    for folder in compiled:
        shutil.rmtree(folder)
    assert sorted(path.name for path in shelf.iterdir()) == sorted(["cyberattache", "exercises", *PROGRAMS])
    package = shelf / "cyberattache"
    assert sorted(path.name for path in package.iterdir()) == [
        "__init__.py",
        "compare",
        "data",
        "learner",
        "probe.py",
    ]
    assert [path.name for path in (package / "data").iterdir()] == ["tables"]
    assert {path.suffix for path in (package / "data" / "tables").iterdir()} <= {".csv", ".json"}


def test_of_a_unit_the_shelf_holds_what_learners_have_without_its_checks(shelf: Path) -> None:
    names = {path.name for path in (shelf / "exercises" / "tiny").iterdir()} - {"__pycache__"}
    assert names == {"checks_open.py", "open.json"}
    assert "reference" not in (shelf / "exercises" / "tiny" / "checks_open.py").read_text()


def test_everyone_may_read_the_shelf_and_only_read_it(shelf: Path) -> None:
    assert all(
        path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644) for path in shelf.rglob("*")
    )


def test_paths_inside_name_nothing_of_the_machine(tmp_path: Path) -> None:
    plan = layout.layout(tmp_path)
    assert all(mount.target.split("/")[1] in ("course", "env", "python") for mount in plan.mounts)
    assert plan.python.startswith(("/usr/bin/python", "/python/bin/python"))
    assert plan.path[0] == "/course"


def test_an_installed_package_is_covered(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("cyberattache", "cyberattache-0.1.0.dist-info", "pandas"):
        (site / name).mkdir(parents=True)
    (site / "__editable__.cyberattache-0.1.0.pth").write_text(str(tmp_path))
    covered = layout._covered([Mount(site, "/env/0")], secrets=[site / "cyberattache"])
    assert covered == (
        "/env/0/__editable__.cyberattache-0.1.0.pth",
        "/env/0/cyberattache",
        "/env/0/cyberattache-0.1.0.dist-info",
    )


def test_a_checkout_below_a_bound_folder_is_covered(tmp_path: Path) -> None:
    covered = layout._covered([Mount(tmp_path, "/python/lib")], secrets=[tmp_path / "src" / "app"])
    assert covered == ("/python/lib/src/app",)


def test_a_missing_program_comes_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for manager, words in means.INSTALL.items():
        monkeypatch.setattr(
            means.shutil, "which", lambda program, manager=manager: manager if program == manager else None
        )
        with pytest.raises(MissingToolError, match=f"{words} bubblewrap") as raised:
            means.tool("bwrap", "bubblewrap")
        assert "--no-jail" in str(raised.value)


def test_a_machine_without_control_groups_has_none(tmp_path: Path) -> None:
    assert cgroup.find(tmp_path / "nothing") is None
