"""A program that answers like an engine, but holds nothing: that jobs go in and observations come out of a container.

Whether a real engine holds what the command asks of it is not tested here.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cyberattache.jail import ContainerJail
from cyberattache.types import Cell, CellStatus, Job, Limits, Plan

ENGINE = f"""#!{sys.executable}
import os, re, signal, subprocess, sys
place = os.path.dirname(__file__)
words = sys.argv[1:]
with open(f"{{place}}/log", "a") as log:
    log.write(" ".join(words[:2]) + "\\n")
if words[0] == "image":
    sys.exit(not os.path.exists(f"{{place}}/image"))
if words[0] == "import":
    open(f"{{place}}/image", "wb").write(sys.stdin.buffer.read())
if words[0] == "run":
    if os.path.exists(f"{{place}}/broken"):
        sys.exit("the engine is broken")
    options = " ".join(words)
    name = re.search("--name=(\\\\S+)", options)[1]
    mounts = {{target: source for source, target in re.findall("source=([^,]+),target=([^,]+)", options)}}
    env = dict(re.findall("--env=(\\\\w+)=(\\\\S*)", options))
    env.update(DOOR=mounts["/door"] + "/socket", PYTHONPATH=":".join(mounts[p] for p in env["PYTHONPATH"].split(":")))
    env.pop("LD_LIBRARY_PATH", None)
    inside = subprocess.Popen(
        [sys.executable, "-s", "-P", "-B", mounts["/course"] + "/door.py"], env=env, start_new_session=True, cwd="/tmp"
    )
    open(f"{{place}}/{{name}}", "w").write(str(inside.pid))
    inside.wait()
if words[0] == "rm":
    try:
        os.killpg(int(open(f"{{place}}/{{words[2]}}").read()), signal.SIGKILL)
    except (OSError, ValueError):
        pass
"""


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program = tmp_path / "docker"
    program.write_text(ENGINE)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_a_submission_goes_through_a_container(engine: Path) -> None:
    jail = ContainerJail("docker")
    call = {"function": "double", "args": [21], "kwargs": {}}
    cells = (
        Cell("import os\ndouble = lambda x: 2 * x\nfound = 'DOOR' in os.environ", "a"),
        Cell("1 / 0", "b"),
    )
    run = jail.run(Job("tiny", "ann", cells, {"a": Plan(("found",), (), (call,))}, Limits(cell_seconds=20)))
    assert (
        run.fault == "" and run.observations["a"]["names"] == {"found": False} and run.closed == {"a": [42]}
    )
    assert [cell.status for cell in run.cells] == [CellStatus.OK, CellStatus.ERROR]
    assert jail.stamp()["jail"] == "docker"
    assert "import -" in (engine / "log").read_text() and list(jail._doors.iterdir()) == []


def test_a_cell_that_never_ends_costs_itself_and_its_container_is_removed(engine: Path) -> None:
    run = ContainerJail("docker").run(
        Job(
            "tiny",
            "ann",
            (Cell("while True: pass", "a"), Cell("x = 1", "b")),
            {"b": Plan(("x",))},
            Limits(cell_seconds=1),
        )
    )
    assert [cell.status for cell in run.cells] == [CellStatus.TIME, CellStatus.OK]
    assert run.observations["b"]["names"] == {"x": 1}
    assert (engine / "log").read_text().count("rm --force") == 2


def test_an_engine_that_fails_is_our_fault_with_what_it_said(engine: Path) -> None:
    jail = ContainerJail("auto")
    (engine / "broken").touch()
    assert (
        jail.run(Job("tiny", "ann", (Cell("1"),), {})).fault == "the jail did not start: the engine is broken"
    )


def test_the_image_is_made_once(engine: Path) -> None:
    ContainerJail("docker")
    ContainerJail("docker")
    assert (engine / "log").read_text().count("import") == 1
