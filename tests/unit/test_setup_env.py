"""The script that makes the environment: what it installs, what it says, and when it leaves things alone."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def setup_env(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("setup_env", root / "scripts" / "setup_env.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["setup_env"] = module
    spec.loader.exec_module(module)
    return module


class Machine:
    """A machine that has some programs, and on which some commands fail."""

    def __init__(self, *has: str, fails: Sequence[str] = ()) -> None:
        self.has, self.fails, self.ran = has, list(fails), []

    def which(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if name in self.has else None

    def run(self, command: Sequence[str]) -> int:
        line = " ".join(command)
        self.ran.append(line)
        if line in self.fails:
            self.fails.remove(line)
            return 1
        return 0


def put_in(setup_env: ModuleType, machine: Machine, *, root: bool) -> None:
    setup_env.install(
        "bubblewrap",
        lambda manager: setup_env.packages_of(["bubblewrap"], manager),
        run=machine.run,
        which=machine.which,
        root=root,
    )


def test_a_program_counts_as_there_under_any_of_its_names(setup_env):
    machine = Machine("google-chrome")
    assert setup_env.missing(["bubblewrap", "chromium"], machine.which) == ["bubblewrap"]


@pytest.mark.parametrize("manager", ["apt-get", "dnf", "zypper", "pacman", "apk"])
def test_root_installs_with_the_package_manager_of_the_system(setup_env, manager, capsys):
    machine = Machine(manager)
    put_in(setup_env, machine, root=True)
    assert f"{manager} " in machine.ran[-1]
    assert machine.ran[-1].endswith(" bubblewrap")


def test_an_ordinary_user_installs_with_sudo_where_it_asks_for_no_password(setup_env, capsys):
    machine = Machine("dnf", "sudo")
    put_in(setup_env, machine, root=False)
    assert machine.ran == ["sudo -n true", "sudo -n dnf install -y bubblewrap"]


@pytest.mark.parametrize("machine", [Machine("dnf"), Machine("dnf", "sudo", fails=["sudo -n true"])])
def test_where_it_may_not_install_it_says_in_one_line_what_to_run(setup_env, machine):
    with pytest.raises(setup_env.CannotSetUp, match="Run: sudo dnf install -y bubblewrap$") as said:
        put_in(setup_env, machine, root=False)
    assert "\n" not in str(said.value)


def test_an_empty_package_list_is_refreshed_once(setup_env, capsys):
    install = "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends bubblewrap"
    machine = Machine("apt-get", fails=[install])
    put_in(setup_env, machine, root=True)
    assert machine.ran == [install, "env DEBIAN_FRONTEND=noninteractive apt-get update -q", install]


def test_a_failed_installation_says_what_to_run(setup_env, capsys):
    machine = Machine("apk", fails=["apk add bubblewrap"])
    with pytest.raises(setup_env.CannotSetUp, match="Run: apk add bubblewrap$"):
        put_in(setup_env, machine, root=True)


def test_a_system_without_known_package_manager_is_told_what_is_missing(setup_env):
    with pytest.raises(setup_env.CannotSetUp, match="bubblewrap is needed"):
        put_in(setup_env, Machine(), root=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    for name in ("pyproject.toml", "constraints.txt", "scripts/setup_env.py"):
        (tmp_path / name).write_text(name)
    (tmp_path / ".venv").mkdir()
    return tmp_path


def test_an_environment_is_made_once_and_then_left_alone(setup_env, checkout, capsys):
    machine = Machine()
    assert setup_env.make_environment(checkout, machine.run)
    assert " -m venv --clear " in machine.ran[0]
    assert machine.ran[-1].endswith(f"--no-build-isolation --editable {checkout}[{setup_env.EXTRAS}]")
    machine.ran.clear()
    assert not setup_env.make_environment(checkout, machine.run)
    assert machine.ran == []


def test_changed_pins_update_the_environment_in_place(setup_env, checkout, capsys):
    setup_env.make_environment(checkout, Machine().run)
    (checkout / "constraints.txt").write_text("other")
    machine = Machine()
    assert setup_env.make_environment(checkout, machine.run)
    assert not [line for line in machine.ran if "venv --clear" in line]


def test_an_environment_that_was_moved_is_made_anew(setup_env, checkout, capsys, tmp_path_factory):
    setup_env.make_environment(checkout, Machine().run)
    moved = checkout.rename(tmp_path_factory.mktemp("elsewhere") / "checkout")
    machine = Machine()
    assert setup_env.make_environment(moved, machine.run)
    assert " -m venv --clear " in machine.ran[0]


def test_an_environment_that_was_not_finished_is_not_trusted(setup_env, checkout, capsys):
    machine = Machine(fails=[f"{sys.executable} -m venv --clear {checkout / '.venv'}"])
    with pytest.raises(setup_env.CannotSetUp, match="This failed"):
        setup_env.make_environment(checkout, machine.run)
    assert setup_env.make_environment(checkout, Machine().run)


def test_an_unknown_program_is_refused(setup_env, capsys):
    assert setup_env.main(["firefox"]) == 2
    assert "bubblewrap, chromium" in capsys.readouterr().err


def test_an_old_python_hands_over_to_a_newer_one_or_says_so(setup_env):
    assert setup_env.newer_python(Machine("python3.12").which) == "/usr/bin/python3.12"
    with pytest.raises(setup_env.CannotSetUp, match=r"Python 3\.11 or later is needed"):
        setup_env.newer_python(Machine().which)
