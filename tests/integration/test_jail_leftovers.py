"""What a killed grader leaves behind is cleared away by the next one; what a living one holds is not."""

from __future__ import annotations

import gc
import os
import subprocess
from pathlib import Path

import pytest

from cyberattache.jail import leftovers
from cyberattache.jail.cgroup import Cgroups
from cyberattache.jail.layout import shelf


def old(path: Path) -> Path:
    path.mkdir(parents=True)
    os.utime(path, (0, 0))
    return path


def test_a_folder_that_nobody_holds_is_removed(tmp_path: Path) -> None:
    gone, held = old(tmp_path / f"{leftovers.SHELF}gone"), old(tmp_path / f"{leftovers.SHELF}held")
    young, other = tmp_path / f"{leftovers.SHELF}young", old(tmp_path / "cyberattache-notes")
    young.mkdir()
    linked = tmp_path / f"{leftovers.SHELF}linked"
    linked.symlink_to(other)
    descriptor = leftovers.hold(held)
    try:
        leftovers.clear(None, tmp=tmp_path)
    finally:
        os.close(descriptor)
    assert not gone.exists() and held.exists() and young.exists() and other.exists()


def test_a_group_of_a_process_that_is_gone_is_emptied(tmp_path: Path) -> None:
    ended = subprocess.Popen(["true"])
    ended.wait()
    with subprocess.Popen(["sleep", "60"]) as orphan, subprocess.Popen(["sleep", "60"]) as ours:
        for owner, sleeper in ((ended.pid, orphan.pid), (os.getpid(), ours.pid)):
            (old(tmp_path / f"cyberattache-{owner}-1") / "cgroup.procs").write_text(f"{sleeper}\n")
            os.utime(tmp_path / f"cyberattache-{owner}-1", (0, 0))
        (old(tmp_path / f"cyberattache-{ended.pid}-2") / "cgroup.procs").write_text(f"0\n{ours.pid}\n")
        os.utime(tmp_path / f"cyberattache-{ended.pid}-2", (0, 0))
        old(tmp_path / f"cyberattache-{ended.pid}-notes") / "none"
        leftovers.clear(Cgroups(2, tmp_path, tmp_path), tmp=tmp_path)
        assert orphan.wait(10) == -9 and ours.poll() is None
        ours.kill()


def test_a_folder_goes_with_its_owner() -> None:
    class Owner:
        pass

    owner = Owner()
    place = shelf(owner)
    with pytest.raises(BlockingIOError):
        leftovers._shelf(place)
    assert place.is_dir()
    del owner
    gc.collect()
    assert not place.exists()
