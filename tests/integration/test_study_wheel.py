"""`pip install cyberattache` is enough to study: no clone, no network, nothing of this checkout in reach."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def installed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment into which the wheel was installed; the packages that it needs are lent by this one."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "dist")]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = (place / "dist").glob("*.whl")
    venv.create(place / "env", with_pip=False)
    python = place / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    alone = ["--no-deps", "--no-index", "--disable-pip-version-check", "--quiet"]
    subprocess.run([sys.executable, "-m", "pip", "--python", str(python), "install", *alone, str(wheel)], check=True)
    found = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    lent = Path(found.stdout.strip()) / "lent.pth"
    lent.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def run(python: Path, folder: Path, *words: str) -> str:
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "CYBERATTACHE_COURSE")}
    done = subprocess.run(
        [str(python), *words], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_wheel_alone_is_enough_to_study(root: Path, installed: Path, tmp_path: Path) -> None:
    where = run(installed, tmp_path, "-c", "import cyberattache; print(cyberattache.__file__)")
    assert not Path(where.strip()).is_relative_to(root) and "env" in Path(where.strip()).parts
    assert list(installed.parent.glob("cyberattache*")), "there is no command"
    study = ("-c", "from cyberattache.cli import main; main()", "study")
    units = [path.parent.name for path in (root / "book" / "units").glob("*/unit.yml")]
    listed = run(installed, tmp_path, *study, "list")
    assert all(unit in listed for unit in units)
    run(installed, tmp_path, *study, "start", "norms")
    asked = "from cyberattache.learner import unit; print(unit('norms').check('bass-peak', {'peak_year': -6.625}))"
    assert "Re-read" in run(installed, tmp_path / "norms", "-c", asked)
    assert "0 of 47 points" in run(installed, tmp_path / "norms", *study, "check", "--closed")
    assert "Hint 1 of 4" in run(installed, tmp_path / "norms", *study, "hint", "agreement")
