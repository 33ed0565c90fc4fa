"""The jail of a container engine, as far as it can be seen without one: its command, its image, its refusals."""

from __future__ import annotations

import io
import os
import stat
import tarfile
from pathlib import Path

import pytest

from cyberattache.errors import MissingToolError
from cyberattache.jail import container
from cyberattache.jail.layout import Layout, Mount
from cyberattache.types import Limits

PLAN = Layout(
    "/python/bin/python3.11",
    ("/course", "/env/0"),
    (
        Mount(Path("/srv/course"), "/course"),
        Mount(Path("/opt/py/bin"), "/python/bin"),
        Mount(Path("/opt/site"), "/env/0"),
    ),
    ("/env/0/cyberattache", "/env/0/_cyberattache.pth"),
)
LIMITS = Limits(memory_mib=512, processes=40, files_mib=16)


def command(engine: str = "/usr/bin/docker") -> list[str]:
    return container.run_command(
        engine, "empty:1", PLAN, LIMITS, name="cyberattache-7", door_place=Path("/srv/doors/7")
    )


def test_a_container_has_no_network_no_rights_and_nothing_to_write_to_but_memory() -> None:
    words = command()
    assert words[:3] == ["/usr/bin/docker", "run", "--rm"]
    assert {
        "--network=none",
        "--cap-drop=ALL",
        "--security-opt=no-new-privileges",
        "--read-only",
        "--user=1000:1000",
        "--ipc=private",
        "--pull=never",
        "--hostname=jail",
    } <= set(words)
    assert all(word.endswith(",readonly") for word in words if word.startswith("--mount="))
    writable = [word for word in words if word.startswith("--tmpfs=") and ":rw" in word]
    assert writable == [
        f"--tmpfs={place}:rw,exec,nosuid,nodev,mode=1777,size=16777216" for place in ("/tmp", "/home/learner")
    ]
    assert not [
        word
        for word in words
        if word.startswith(("--privileged", "--device", "--volume", "--pid=", "--cap-add"))
    ]


def test_the_limits_hold_for_the_whole_container() -> None:
    wanted = {"--memory=512m", "--memory-swap=512m", "--pids-limit=72", "--shm-size=16m", "--ulimit=core=0:0"}
    assert wanted <= set(command())


def test_a_container_sees_neutral_paths_and_the_package_is_covered() -> None:
    words = command()
    assert "--mount=type=bind,source=/srv/course,target=/course,readonly" in words
    assert "--tmpfs=/env/0/cyberattache:ro,size=4k" in words
    assert "--mount=type=bind,source=/dev/null,target=/env/0/_cyberattache.pth,readonly" in words
    assert words[-6:] == [
        "--entrypoint=/python/bin/python3.11",
        "empty:1",
        "-s",
        "-P",
        "-B",
        "/course/door.py",
    ]


def test_no_proxy_of_the_grader_and_nothing_else_of_the_environment_goes_along() -> None:
    words = command()
    assert "--env=HTTPS_PROXY=" in words and "--env=http_proxy=" in words
    assert "--env=PYTHONPATH=/course:/env/0" in words and "--env=PYTHONHASHSEED=0" in words
    assert not [word for word in words if word.startswith("--env=") and "=" not in word[6:]]
    assert "--http-proxy=false" not in words
    assert {"--http-proxy=false", "--read-only-tmpfs=false"} <= set(command("/usr/bin/podman"))


def test_the_image_is_empty_and_the_same_each_time() -> None:
    content = container._empty_tree(PLAN)
    assert content == container._empty_tree(PLAN)
    with tarfile.open(fileobj=io.BytesIO(content)) as tar:
        entries = {entry.name: entry for entry in tar.getmembers()}
    assert {"usr/bin", "home/learner", "proc", "door", "tmp"} <= entries.keys()
    assert all(entry.size == 0 for entry in entries.values())


def test_a_group_is_found_by_a_process_in_it() -> None:
    group = container.cgroup.of(os.getpid())
    assert group.version in (1, 2) and len(group.folders) == 1


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def program(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)


def test_without_an_engine_it_says_how_to_install_one(programs: Path) -> None:
    with pytest.raises(MissingToolError, match="podman is not installed(.|\n)*nstall"):
        container.find_engine("auto")
    with pytest.raises(MissingToolError, match="docker is not installed"):
        container.find_engine("docker")


def test_an_engine_that_does_not_answer_is_named_with_what_it_said(programs: Path) -> None:
    program(programs, "docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1")
    with pytest.raises(MissingToolError, match="docker is installed, but does not run: Cannot connect"):
        container.find_engine("auto")


def test_a_word_that_is_no_engine_is_refused(programs: Path) -> None:
    program(programs, "lxc", "exit 0")
    with pytest.raises(MissingToolError, match="'lxc' is no engine(.|\n)*podman, docker, auto"):
        container.find_engine("lxc")


def test_the_first_engine_that_answers_is_taken(programs: Path) -> None:
    program(programs, "podman", "exit 1")
    program(programs, "docker", "exit 0")
    assert container.find_engine("auto") == str(programs / "docker")
