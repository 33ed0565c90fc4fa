"""The jail itself: what it holds, what it lets through, and which cell is said to have cost what."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cyberattache
from cyberattache.jail import BubblewrapJail, Jail, NoJail, WarmJail, means, self_test
from cyberattache.jail.channel import DIED, TIME_LIMIT
from cyberattache.jail.layout import PROGRAMS
from cyberattache.types import Cell, CellStatus, Job, Limits, Plan, Run

OK, ERROR, TIME, MEMORY, DIED_IN = (
    CellStatus.OK,
    CellStatus.ERROR,
    CellStatus.TIME,
    CellStatus.MEMORY,
    CellStatus.DIED,
)
SHORT = Limits(cell_seconds=2, wall_seconds=30, memory_mib=256)


def call(function: str, *args: Any) -> dict[str, Any]:
    return {"function": function, "args": list(args), "kwargs": {}}


def job(*sources: str, limits: Limits = SHORT, **plans: Plan) -> Job:
    """Make a job whose tasks are named t0, t1, ..."""
    cells = tuple(Cell(source, f"t{number}") for number, source in enumerate(sources))
    return Job("tiny", "ada", cells, plans, limits)


def seen(jail: Jail, source: str, *names: str, limits: Limits = SHORT) -> dict[str, Any]:
    run = jail.run(job(source, limits=limits, t0=Plan(names)))
    assert run.fault == "" and run.cells[0].error == "", run
    found: dict[str, Any] = run.observations["t0"]["names"]
    return found


def statuses(run: Run) -> list[CellStatus]:
    assert run.fault == ""
    return [cell.status for cell in run.cells]


@pytest.fixture(scope="module", params=["control group", "watched", "warm, control group", "warm, watched"])
def jail(request: pytest.FixtureRequest) -> Iterator[Jail]:
    found = means.find()
    chosen = dataclasses.replace(found, groups=None) if "watched" in request.param else found
    if "warm" not in request.param:
        yield BubblewrapJail(chosen)
    else:
        warm = WarmJail(chosen)
        yield warm
        warm.close()


# --- what comes out ----------------------------------------------------------------------------------------------


def test_names_open_calls_and_closed_calls_are_observed(jail: Jail) -> None:
    plan = Plan(("x", "y"), (call("double", 2),), (call("double", 21), call("half", 1)))
    run = jail.run(job("x = 1/4\ndef double(n):\n    print(n)\n    return 2 * n", t0=plan))
    missing = {"$": "missing"}
    assert run.observations == {"t0": {"names": {"x": 0.25, "y": missing}, "calls": [4]}}
    assert run.closed == {"t0": [42, missing]}
    assert run.cells[0].output == ""


def test_a_task_is_observed_right_after_its_own_cell(jail: Jail) -> None:
    run = jail.run(job("x = 1", "x = 2", t0=Plan(("x",)), t1=Plan(("x",))))
    assert [run.observations[task]["names"]["x"] for task in ("t0", "t1")] == [1, 2]


def test_a_copy_answers_as_things_stood_after_its_cell(jail: Jail) -> None:
    plan = Plan(("f",), (), (call("f"),))
    run = jail.run(
        job(
            "k = 1\ndef f():\n    return k",
            "k = 2\ndef g():\n    return k",
            t0=plan,
            t1=Plan((), (), (call("g"),)),
        )
    )
    assert run.closed == {"t0": [1], "t1": [2]}


def test_cells_behave_as_in_a_notebook(jail: Jail) -> None:
    source = (
        "import sys, warnings, pandas as pd\nprint('printed')\nprint('said', file=sys.stderr)\nwarnings.warn('old')\n"
        "!echo shouted\nawait __import__('asyncio').sleep(0)\nget_ipython()\ndisplay(1)\npd.DataFrame({'a': [1]})"
    )
    run = jail.run(job(source))
    assert statuses(run) == [OK]
    for said in ("printed", "said", "old", "shouted", "1\n", "a\n0  1"):
        assert said in run.cells[0].output
    assert "\x1b" not in run.cells[0].output


def test_an_exception_is_named_with_its_line_and_the_next_cell_runs(jail: Jail) -> None:
    run = jail.run(job("x = 1\n1/0", "def", "raise SystemExit(0)", "y = x", t3=Plan(("y",)), t0=Plan(("x",))))
    assert statuses(run) == [ERROR, ERROR, ERROR, OK]
    assert run.cells[0].error == "ZeroDivisionError: division by zero (line 2)"
    assert run.cells[1].error.startswith("SyntaxError") and run.cells[2].error.startswith("SystemExit")
    assert run.observations["t0"]["names"] == {"x": 1} and run.observations["t3"]["names"] == {"y": 1}


def test_the_same_job_gives_the_same_run(jail: Jail) -> None:
    source = "import random, numpy\nprint(object(), {'a', 'b', 'c', 'd'}, hash('a'))\nx = random.random(), float(numpy.random.rand())"
    one, two = (jail.run(job(source, t0=Plan(("x",)))) for _ in range(2))
    assert one == two
    other = jail.run(dataclasses.replace(job(source, t0=Plan(("x",))), learner="bob"))
    assert other.observations != one.observations


def test_tables_and_the_unit_are_at_hand_in_the_jail(jail: Jail) -> None:
    source = (
        "from cyberattache.learner import Given, table, unit\nrows = len(table('un_norms'))\n"
        "units = unit('norms')\nframe = type(table('un_norms').frame()).__name__\ngiven = Given(p=1)"
    )
    assert seen(jail, source, "rows", "frame") == {"rows": 11, "frame": "DataFrame"}


# --- what is inside ----------------------------------------------------------------------------------------------


def test_the_self_test_passes_and_says_in_one_line_what_is_in_force(jail: Jail) -> None:
    line = self_test(jail)
    assert "\n" not in line and "bubblewrap" in line and "memory" in line


def test_the_jail_holds_this_and_nothing_else(jail: Jail) -> None:
    source = (
        "import os\n"
        + "\n".join(
            f"{name} = sorted(os.listdir({place!r}))"
            for name, place in {
                "root": "/",
                "course": "/course",
                "package": "/course/cyberattache",
                "data": "/course/cyberattache/data",
                "home": "/home",
                "own": "/home/learner",
                "etc": "/etc",
                "usr": "/usr",
                "share": "/usr/share",
            }.items()
        )
        + "\nproc = os.path.exists('/proc/self')\nenvironment = sorted(os.environ)"
    )
    found = seen(
        jail,
        source,
        "root",
        "course",
        "package",
        "data",
        "home",
        "own",
        "etc",
        "usr",
        "proc",
        "share",
        "environment",
    )
    assert set(found["root"]) <= {
        "bin",
        "course",
        "dev",
        "env",
        "etc",
        "home",
        "lib",
        "lib32",
        "lib64",
        "proc",
        "python",
        "tmp",
        "usr",
    }
    assert set(found["course"]) <= {"cyberattache", "exercises", *PROGRAMS}
    assert found["package"] == ["__init__.py", "compare", "data", "learner", "probe.py"]
    assert found["data"] == ["tables"]
    assert found["home"] == ["learner"] and set(found["own"]) <= {".ipython", ".cache", ".config"}
    assert set(found["etc"]) <= {"alternatives", "fonts", "ld.so.cache"}
    assert set(found["usr"]) <= {"bin", "lib", "lib32", "lib64", "share"}
    assert set(found["share"]) <= {"fonts", "zoneinfo"}
    assert found["proc"] is False
    assert not [name for name in found["environment"] if "CYBERATTACHE" in name or "SECRET" in name.upper()]


def test_models_checks_units_and_solutions_cannot_be_imported_or_found(jail: Jail) -> None:
    source = """
import importlib, os
found = []
for name in ("models", "judge", "checks", "units", "release", "variants", "grade", "jail", "notebook", "cli"):
    try:
        importlib.import_module("cyberattache." + name)
        found.append(name)
    except ImportError:
        pass
for folder, _, files in os.walk("/"):
    if not folder.startswith(("/usr/", "/python/")):
        found += [os.path.join(folder, f) for f in files if f in ("checks_closed.py", "exercise.md", "norms.ipynb", "unit.yml")]
        found += [os.path.join(folder, f) for f in files if "cyberattache" in folder + f and not folder.startswith("/course/")]
"""
    assert seen(jail, source, "found", limits=Limits()) == {"found": []}


def test_nothing_outside_private_memory_can_be_written(jail: Jail) -> None:
    source = """
import os
written = []
for folder, _, _ in os.walk("/"):
    if folder.startswith(("/usr/lib/", "/usr/share/", "/env/0/", "/python/lib/")):
        continue
    try:
        open(os.path.join(folder, "mark"), "w").close()
        written.append(folder)
    except OSError:
        pass
"""
    found = seen(jail, source, "written", limits=Limits())["written"]
    assert {"/".join(place.split("/")[:3]) for place in found} == {"/home/learner", "/tmp", "/dev/shm"}


def test_files_in_memory_are_bounded(jail: Jail) -> None:
    source = """
sizes = []
for place in ("/tmp", "/dev/shm", "."):
    total = 0
    try:
        for number in range(100):
            with open(f"{place}/{number}", "wb") as file:
                file.write(bytes(1 << 20))
            total += 1
    except OSError as full:
        pass
    sizes.append(total)
"""
    limits = Limits(files_mib=8, cell_seconds=10)
    assert all(size <= 8 for size in seen(jail, source, "sizes", limits=limits)["sizes"])


# --- limits ------------------------------------------------------------------------------------------------------


def test_an_endless_loop_costs_its_own_cell(jail: Jail) -> None:
    run = jail.run(
        job("x = 1", "while True: pass", "y = x + 1", t0=Plan(("x",)), t1=Plan(("x",)), t2=Plan(("y",)))
    )
    assert statuses(run) == [OK, TIME, OK]
    assert set(run.observations) == {"t0", "t2"} and run.observations["t2"]["names"] == {"y": 2}


def test_a_loop_that_catches_everything_is_stopped_too(jail: Jail) -> None:
    source = "import signal\nfor n in range(1, 32):\n    try: signal.signal(n, signal.SIG_IGN)\n    except OSError: pass\n"
    source += "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    assert statuses(jail.run(job(source, "y = 1"))) == [TIME, OK]


def test_memory_is_bounded_and_the_cell_is_named(jail: Jail) -> None:
    hog = "import mmap\nheld = []\nwhile True:\n    m = mmap.mmap(-1, 1 << 24)\n    m.write(bytes(1 << 24))\n    held.append(m)"
    run = jail.run(job("x = 1", hog, "y = 1", limits=Limits(cell_seconds=20, memory_mib=256)))
    assert statuses(run) == [OK, MEMORY, OK]


def test_an_allocation_beyond_reason_ends_in_a_memory_error(jail: Jail) -> None:
    run = jail.run(job("big = bytearray(1 << 40)", "y = 1"))
    assert statuses(run) == [ERROR, OK] and run.cells[0].error.startswith("MemoryError")


def test_memory_of_many_processes_counts_together(jail: Jail) -> None:
    hog = "import os, time\nfor _ in range(8):\n    if not os.fork():\n        held = bytearray(os.urandom(1 << 20) * 100)\n        time.sleep(60)\ntime.sleep(60)"
    start = time.monotonic()
    assert statuses(jail.run(job(hog, "y = 1", limits=Limits(cell_seconds=30, memory_mib=256))))[0] is MEMORY
    assert time.monotonic() - start < 25


def test_processes_are_bounded(jail: Jail) -> None:
    source = """
import os, time
made = 0
try:
    for _ in range(300):
        if not os.fork():
            time.sleep(30)
            os._exit(0)
        made += 1
except OSError:
    pass
"""
    found = seen(jail, source, "made", limits=Limits(processes=40, cell_seconds=10))
    assert found["made"] < 40 + 32


def test_output_is_cut_and_said_to_be(jail: Jail) -> None:
    limits = Limits(output_bytes=1000)
    run = jail.run(
        job(
            "while True:\n    print('x' * 100)\n    if __import__('time').process_time() > 5: break",
            "y = 1",
            limits=limits,
        )
    )
    assert statuses(run) == [OK, OK]
    assert len(run.cells[0].output) < 1100


def test_a_cell_that_ends_the_process_costs_itself(jail: Jail) -> None:
    crash = "import ctypes; ctypes.string_at(0)"
    run = jail.run(job("x = 1", "import os; os._exit(0)", crash, "y = x", t0=Plan(("x",)), t3=Plan(("y",))))
    assert statuses(run) == [OK, DIED_IN, DIED_IN, OK]
    assert set(run.observations) == {"t0", "t3"}


def test_a_function_that_hangs_on_a_closed_input_costs_its_own_task(jail: Jail) -> None:
    hang = "def f(n):\n    while n: pass\n    return 1"
    plan = Plan((), (call("f", 0),), (call("f", 0), call("f", 1), call("f", 0)))
    run = jail.run(job(hang, "def g():\n    return 2", t0=plan, t1=Plan((), (), (call("g"),))))
    assert statuses(run) == [OK, OK]
    assert run.closed["t0"] == [1, TIME_LIMIT, TIME_LIMIT] and run.closed["t1"] == [2]


def test_a_function_that_exits_on_a_closed_input_costs_its_own_task(jail: Jail) -> None:
    source = "import os\ndef f(n):\n    return n or os._exit(0)"
    run = jail.run(job(source, t0=Plan((), (), (call("f", 1), call("f", 0)))))
    assert run.closed == {"t0": [1, DIED]}


def test_a_crash_later_does_not_cost_the_copies_that_wait(jail: Jail) -> None:
    run = jail.run(job("def f():\n    return 1", "import os; os._exit(1)", t0=Plan((), (), (call("f"),))))
    assert statuses(run) == [OK, DIED_IN] and run.closed == {"t0": [1]}


def test_the_whole_submission_has_a_limit_too(jail: Jail) -> None:
    limits = Limits(cell_seconds=2, wall_seconds=3)
    start = time.monotonic()
    run = jail.run(job(*["while True: pass"] * 5, limits=limits))
    assert time.monotonic() - start < 10
    assert statuses(run)[0] is TIME and statuses(run)[-1] is CellStatus.NOT_RUN


def test_large_closed_inputs_and_answers_pass(jail: Jail) -> None:
    plan = Plan((), (), (call("f", list(range(50_000))),))
    run = jail.run(job("def f(items):\n    return [2 * n for n in items]", t0=plan, limits=Limits()))
    assert run.closed["t0"] == [[2 * n for n in range(50_000)]]


def test_nothing_survives_a_submission(jail: Jail) -> None:
    mark = "cyberattache-survivor-mark"
    source = (
        f"import subprocess\nsubprocess.Popen(['/usr/bin/sleep', '47113'], start_new_session=True)\nname = {mark!r}\n"
        "import os\nif not os.fork():\n    os.setsid()\n    if not os.fork():\n        __import__('time').sleep(47113)\n    os._exit(0)"
    )
    run = jail.run(job(source))
    assert run.fault == ""
    assert (
        "47113"
        not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    )


def test_inputs_of_closed_calls_cannot_be_read_before_outputs_are_closed(jail: Jail) -> None:
    spy = """
import os, threading, time
heard = []
def f(n):
    print("CLOSED", n)
    os.write(2, b"CLOSED")
    return n
"""
    later = """
import gc, os, select
for fd in range(3, 64):
    try:
        if select.select([fd], [], [], 0.05)[0]:
            heard.append(os.read(fd, 1000).decode())
    except (OSError, ValueError):
        pass
heard += [text for text in gc.get_objects() if isinstance(text, dict) and text.get("closed_calls")]
print(heard)
"""
    run = jail.run(
        job(spy, later, t0=Plan((), (), (call("f", 90210),)), t1=Plan(("heard",)), limits=Limits())
    )
    assert run.closed == {"t0": [90210]}
    assert run.observations["t1"]["names"] == {"heard": []}
    assert "90210" not in "".join(cell.output for cell in run.cells)


# --- whose machine -----------------------------------------------------------------------------------------------


def run_self_test(words: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"], **environment}
    )


PROGRAM = "from cyberattache.jail import open_jail, self_test; print(self_test(open_jail()))"


def test_the_jail_works_from_a_folder_that_only_its_owner_can_enter(tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir(mode=0o700)
    shutil.copytree(Path(cyberattache.__file__).parent, private / "src" / "cyberattache")
    (private / "env").symlink_to(sys.prefix)
    python = [str(private / "env" / "bin" / Path(sys.executable).name), "-c", PROGRAM]
    done = run_self_test(python, PYTHONPATH=str(private / "src"))
    assert done.returncode == 0 and done.stdout.startswith("jail: bubblewrap"), done.stderr


def test_an_ordinary_user_makes_the_same_jail() -> None:
    """As root, become an ordinary user who finds the interpreter in a readable place; otherwise one already is one."""
    package, site = Path(cyberattache.__file__).parent, Path(pytest.__file__).parents[1]
    if os.geteuid():
        done = run_self_test([sys.executable, "-c", PROGRAM])
    else:
        name = f"python{sys.version_info.major}.{sys.version_info.minor}"
        places = {"python": Path(sys.base_prefix), "site": site, "src/cyberattache": package}
        script = ["stage=$(mktemp -d)", "mount -t tmpfs -o mode=0755 stage $stage"]
        script += [
            f"mkdir -p $stage/{place}; mount --bind {source} $stage/{place}"
            for place, source in places.items()
        ]
        script += [
            "export PYTHONPATH=$stage/src:$stage/site HOME=/tmp",
            f"exec setpriv --reuid 61300 --regid 61300 --clear-groups $stage/python/bin/{name} -c '{PROGRAM}'",
        ]
        done = run_self_test(["unshare", "--mount", "--", "sh", "-ec", "\n".join(script)])
    assert done.returncode == 0 and done.stdout.startswith("jail: bubblewrap"), done.stderr


def test_without_a_jail_the_same_job_gives_the_same_observations_and_says_so() -> None:
    plain = NoJail()
    run = plain.run(
        job(
            "x = 1",
            "while True: pass",
            "def f(n):\n    return n",
            t0=Plan(("x",)),
            t2=Plan((), (), (call("f", 7),)),
        )
    )
    assert statuses(run) == [OK, TIME, OK]
    assert run.observations["t0"]["names"] == {"x": 1} and run.closed == {"t2": [7]}
    assert plain.stamp() == {"jail": "none"} and "NO JAIL" in self_test(plain)
