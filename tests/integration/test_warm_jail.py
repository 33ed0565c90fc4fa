"""Warm workers give what a fresh process gives, keep submissions apart, and come back when one is lost."""

from __future__ import annotations

import dataclasses
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cyberattache import release
from cyberattache.audit.specimens import read_specimens
from cyberattache.jail import BubblewrapJail, WarmJail, means, nursery, open_jail, seccomp, warm
from cyberattache.jail.watch import children, descendants
from cyberattache.judge import judge_for
from cyberattache.types import Cell, CellStatus, Job, Limits, Plan, Run

LIMITS = Limits(cell_seconds=20, wall_seconds=60, memory_mib=512)
FIGURE = "import matplotlib.pyplot as plt\nplt.plot([1, 3])\nplt.title('t')\nplt.show()"
TABLE = "import pandas as pd\ntable = pd.DataFrame({'a': [1, 2]})\ntable.groupby('a').size()"


def job(*sources: str, limits: Limits = LIMITS, **plans: Plan) -> Job:
    return Job("tiny", "ada", tuple(Cell(source, f"t{n}") for n, source in enumerate(sources)), plans, limits)


def names(run: Run, task: str = "t0") -> dict[str, Any]:
    assert run.fault == "" and run.refused == "", run
    assert [cell.error for cell in run.cells] == [""] * len(run.cells)
    seen: dict[str, Any] = run.observations[task]["names"]
    return seen


@pytest.fixture(scope="module")
def jail() -> Iterator[WarmJail]:
    made = WarmJail(means.find())
    yield made
    made.close()


@pytest.fixture(scope="module")
def fresh() -> BubblewrapJail:
    return BubblewrapJail(means.find())


# --- the same as a fresh process ---------------------------------------------------------------------------------


def whole_notebooks(unit: str, count: int) -> list[Job]:
    """Assemble the i-th specimen of every task, right and wrong, and the model answers."""
    judge = judge_for(unit)
    exercise, loaded = release.read_exercise(judge.loaded), judge.loaded
    specimens = read_specimens(loaded)
    tasks = dict.fromkeys(one.task for one in specimens)
    by_task = {task: [one.source for one in specimens if one.task == task] for task in tasks}
    answers = [exercise.answers()]
    answers += [{task: found[n % len(found)] for task, found in by_task.items()} for n in range(count)]
    return [
        Job(unit, "ada", release.cells_of(loaded.unit, exercise, judge.variant.given, one), judge.plans(), LIMITS)
        for one in answers
    ]


@pytest.mark.parametrize("number", range(7))
def test_specimens_give_the_same_run_in_both_jails(jail: WarmJail, fresh: BubblewrapJail, number: int) -> None:
    one = whole_notebooks("norms", 6)[number]
    assert jail.run(one) == fresh.run(one)


def test_tables_figures_and_mistakes_give_the_same_run_in_both_jails(jail: WarmJail, fresh: BubblewrapJail) -> None:
    sources = (TABLE, FIGURE, "table['missing']", "def (", "import warnings; warnings.warn('old')", "In[-1], Out")
    one = job(*sources, t0=Plan(("table",)))
    run = jail.run(one)
    assert run == fresh.run(one) and run.observations["t0"]["names"]["table"]["$"] == "table"
    assert len(run.cells[1].images) == 1 and run.cells[2].status is CellStatus.ERROR


# --- one submission after the other -------------------------------------------------------------------------------


def test_nothing_of_a_submission_is_left_for_the_next(jail: WarmJail) -> None:
    spoil = """
import builtins, json, os, pandas, socket, sys
from cyberattache import probe
for place in (".", "/tmp", "/dev/shm"):
    open(f"{place}/mark", "w").close()
builtins.len = lambda _: 0
json.dumps = probe.observe = pandas.DataFrame.sum = None
sys.path.insert(0, "/tmp"), os.environ.update(MARK="1"), os.umask(0o777), os.nice(5)
if not os.fork():
    __import__("time").sleep(1000)
"""
    look = """
import builtins, gc, json, os, pandas, sys
left = [place for place in (".", "/tmp", "/dev/shm") if "mark" in os.listdir(place)]
seen = len([1]), pandas.DataFrame({"a": [1, 2]}).sum()["a"].item(), "MARK" in os.environ, sys.path[0] == "/tmp"
niceness = os.nice(0)
spoils = [text for text in gc.get_objects() if type(text) is list and "builtins.len" in text]
"""
    first = names(jail.run(job(look, t0=Plan(("left", "seen", "niceness", "spoils")))))
    jail.run(job(spoil))
    assert names(jail.run(job(look, t0=Plan(("left", "seen", "niceness", "spoils"))))) == first
    assert first["left"] == [] and first["seen"] == {"$": "tuple", "v": [1, 3, False, False]}
    assert [children(worker) for worker in jail.workers()] == [[]]


def test_a_submission_holds_its_own_pipes_and_nothing_else(jail: WarmJail) -> None:
    source = """
import os, stat
def kind(fd):
    try:
        mode = os.fstat(fd).st_mode
    except OSError:
        return ""
    return "pipe" if stat.S_ISFIFO(mode) else "null" if stat.S_ISCHR(mode) else "other"
kinds = [kind(fd) for fd in range(1000)]
found = sorted(one for one in kinds if one)
"""
    # Its channel, the pipe that ends with it, the pair of its one closed task; the standard streams are null.
    plan = Plan(("found",), (), ({"function": "kind", "args": [0], "kwargs": {}},))
    assert names(jail.run(job(source, t0=plan)))["found"] == ["null"] * 3 + ["pipe"] * 4


@pytest.mark.parametrize("filtered", [True, False])
def test_no_rights_no_namespaces_and_no_way_to_the_worker(filtered: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not filtered:
        monkeypatch.setattr(seccomp, "program", lambda: b"")
    source = """
import ctypes, os, signal, socket
libc = ctypes.CDLL(None, use_errno=True)
refused = {
    "unshare": libc.unshare(0x10000000), "pid": libc.unshare(0x20000000),
    "clone": libc.syscall(56, 0x10000011, 0, 0, 0, 0),
    "mount": libc.mount(b"none", b"/tmp", b"tmpfs", 0, b""), "umount": libc.umount2(b"/proc", 2),
    "chroot": libc.chroot(b"/tmp"), "capset": libc.prctl(23, 21, 0, 0, 0) - 1,
}
refused = sorted(name for name, answer in refused.items() if answer == -1)
def allowed(what, *arguments):
    try:
        what(*arguments)
        return True
    except OSError:
        return False
ids = os.getppid(), os.getuid(), os.getpgid(0) == 1
proc = os.listdir("/proc")
others = [pid for pid in range(2, 2000) if pid != os.getpid() and allowed(os.kill, pid, 0)]
vsock = allowed(socket.socket, 40, socket.SOCK_STREAM)
privileges = libc.prctl(39, 0, 0, 0, 0)
"""
    wanted = {
        "refused": ["capset", "chroot", "clone", "mount", "pid", "umount", "unshare"],
        "ids": {"$": "tuple", "v": [0, 1000, True]},
        "proc": [],
        "others": [],
        "privileges": 1,
    }
    made = WarmJail(means.find(), needs=())
    try:
        seen = names(made.run(job(source, t0=Plan((*wanted, "vsock")))))
        if filtered:
            assert seen["vsock"] is False and made.stamp()["system calls"] == "dangerous ones refused"
        else:
            assert made.stamp()["system calls"] == "not filtered"
        assert {name: seen[name] for name in wanted} == wanted
        before = made.workers()
        killed = made.run(job("import os\nos.kill(0, 9)", "os.abort()", "x = 1", t2=Plan(("x",))))
        # To process 1 of a namespace, its own signals are none; what makes Python end ends it.
        assert [cell.status for cell in killed.cells] == [CellStatus.OK, CellStatus.DIED, CellStatus.OK]
        assert made.workers() == before
    finally:
        made.close()


# --- workers come and go ------------------------------------------------------------------------------------------


def while_running(jail: WarmJail, one: Job, act: Callable[[int], None], *, times: int) -> Run:
    """Run a job, and do something to its worker when the job runs, a number of times."""
    found: list[int] = []

    def watch() -> None:
        while len(found) < times and time.monotonic() < end:
            for worker in jail.workers():
                if worker not in found and len(list(descendants(worker))) > 0:
                    time.sleep(0.3)
                    found.append(worker)
                    act(worker)
            time.sleep(0.05)

    end = time.monotonic() + 40
    thread = threading.Thread(target=watch)
    thread.start()
    run = jail.run(one)
    thread.join()
    assert len(found) == times
    return run


def kill(worker: int) -> None:
    os.kill(worker, signal.SIGKILL)


def stop(worker: int) -> None:
    os.kill(worker, signal.SIGSTOP)


def test_a_submission_that_would_outlive_its_worker_does_not() -> None:
    """Which a learner can wish for: the order to end with one's parent is one's own to take back."""
    jail, found = WarmJail(means.find(), needs=()), list[int]()

    def act(worker: int) -> None:
        found.extend(descendants(worker))
        kill(worker)

    source = "import ctypes, time\nctypes.CDLL(None).prctl(1, 0, 0, 0, 0)\ntime.sleep(3)"
    while_running(jail, job(source), act, times=2)
    end = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{pid}") for pid in found) and time.monotonic() < end:
        time.sleep(0.05)
    assert len(found) == 2 and not any(os.path.exists(f"/proc/{pid}") for pid in found)
    jail.close()


@pytest.mark.parametrize("act", [kill, stop])
def test_a_lost_worker_costs_a_retry_and_not_a_grade(act: Callable[[int], None]) -> None:
    jail = WarmJail(means.find(), needs=())
    run = while_running(jail, job("import time; time.sleep(2); x = 1", t0=Plan(("x",))), act, times=1)
    assert names(run) == {"x": 1}
    left = jail.workers()
    jail.close()
    assert len(left) == 1 and not any(os.path.exists(f"/proc/{pid}") for pid in left)


def test_a_submission_that_loses_its_worker_twice_is_refused() -> None:
    jail = WarmJail(means.find(), needs=())
    run = while_running(jail, job("import time; time.sleep(3)"), kill, times=2)
    assert run.refused.startswith("It takes the grader down") and run.fault == ""
    assert names(jail.run(job("x = 1", t0=Plan(("x",))))) == {"x": 1}
    jail.close()


def test_a_worn_worker_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warm, "MAX_SUBMISSIONS", 2)
    jail = WarmJail(means.find(), needs=())
    served = [jail.run(job("1")).fault or jail.workers()[0] for _ in range(4)]
    jail.close()
    assert served[0] == served[1] != served[2] == served[3]


def test_a_worker_that_died_idle_is_replaced_without_a_word() -> None:
    jail = WarmJail(means.find(), needs=())
    jail.run(job("1"))
    kill(jail.workers()[0])
    time.sleep(0.2)
    assert names(jail.run(job("x = 1", t0=Plan(("x",))))) == {"x": 1}
    jail.close()


def test_as_many_run_at_once_as_there_are_workers() -> None:
    jail = WarmJail(means.find(), jobs=2, needs=())
    runs: list[Run] = []
    threads = [
        threading.Thread(target=lambda: runs.append(jail.run(job("x = 1", t0=Plan(("x",)))))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    workers = len(jail.workers())
    jail.close()
    assert [names(run) for run in runs] == [{"x": 1}] * 6 and workers <= 2


def test_where_namespaces_cannot_be_nested_each_submission_gets_a_fresh_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """bubblewrap's own switch against further namespaces stands in for a system that allows none."""
    monkeypatch.setattr(nursery, "WARM", dataclasses.replace(nursery.WARM, options=("--disable-userns",)))
    refusal = WarmJail(means.find()).refusal()
    assert "clone" in refusal
    jail = open_jail()
    assert isinstance(jail, BubblewrapJail) and jail.stamp()["workers"] == "fresh"
