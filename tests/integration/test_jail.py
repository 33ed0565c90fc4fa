"""The jail itself: what it holds, what it lets through, and which cell is said to have cost what."""

from __future__ import annotations

import dataclasses
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jail_jobs import ERROR, OK, TIME, call, job, seen, statuses

import cyberattache
from cyberattache.jail import Jail, NoJail, self_test
from cyberattache.jail.layout import PROGRAMS
from cyberattache.types import Limits, Plan

# --- what comes out ----------------------------------------------------------------------------------------------


def test_closed_inputs_stay_inside_whoever_of_the_learners_is_still_awake(jail: Jail) -> None:
    """The process of the last cell answers itself, and what it started before still runs beside it."""
    source = """
import os, threading, time
asked, forged = [], b'{"cell": 0, "output": "CLOSED"}\\n{"task": "t0", "seen": {"names": {"x": "CLOSED"}}}\\n'
def double(n):
    asked.append(n)
    print("CLOSED", n)
    time.sleep(0.1)
    return 2 * n
def shout():
    while not asked:
        time.sleep(0.01)
    for fd in range(3, 64):
        try:
            os.write(fd, forged)
        except OSError:
            pass
threading.Thread(target=shout, daemon=True).start()
if not os.fork():
    time.sleep(60)
x = 1
"""
    started = time.monotonic()
    plan = Plan(("x",), (), (call("double", 21), call("double", 4), call("double", 1)))
    run = jail.run(job(source, t0=plan))
    assert run.closed == {"t0": [42, 8, 2]} and run.observations["t0"]["names"] == {"x": 1}
    assert "CLOSED" not in str(run)
    assert time.monotonic() - started < 20  # the child that holds the pipes open is not waited for


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


def test_what_notebooks_use_works(jail: Jail) -> None:
    sources = (
        "from concurrent.futures import *\nprint(*ThreadPoolExecutor().map(abs, [-1]))",
        "def square(n):\n    return n * n\nwith ProcessPoolExecutor(2) as pool:\n    print(*pool.map(square, [3]))",
        "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
        "import altair, networkx, pandas, scipy.optimize, sqlite3\nimport zoneinfo; zoneinfo.ZoneInfo('Europe/Prague')",
        "%%bash\necho hello",
        "%timeit -n1 -r1 1\nhelp(len)\nlen?",
    )
    run = jail.run(job(*sources, limits=Limits()))
    assert statuses(run) == [OK] * len(sources), run.cells
    shown = [cell.output for cell in run.cells]
    assert shown[:2] == ["1\n", "9\n"] and len(run.cells[2].images) == 1 and shown[4] == "hello\n"


def test_an_exception_is_named_with_its_line_and_the_next_cell_runs(jail: Jail) -> None:
    run = jail.run(job("x = 1\n1/0", "def", "raise SystemExit(0)", "y = x", t3=Plan(("y",)), t0=Plan(("x",))))
    assert statuses(run) == [ERROR, ERROR, ERROR, OK]
    assert run.cells[0].error == "ZeroDivisionError: division by zero (line 2)"
    assert run.cells[1].error.startswith("SyntaxError") and run.cells[2].error.startswith("SystemExit")
    assert run.observations["t0"]["names"] == {"x": 1} and run.observations["t3"]["names"] == {"y": 1}


def test_the_same_job_gives_the_same_run(jail: Jail) -> None:
    source = "import random, numpy\nprint(object(), {'a', 'b', 'c', 'd'}, hash('a'))\n"
    source += "x = random.random(), float(numpy.random.rand())"
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
    assert set(found["course"]) <= {"__pycache__", "cyberattache", "exercises", *PROGRAMS}
    assert found["package"] == ["__init__.py", "__pycache__", "compare", "data", "learner", "probe.py"]
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
        paths = [p for p in (os.path.join(folder, f) for f in files) if os.path.exists(p) and os.path.getsize(p)]
        found += [p for p in paths if p.endswith(("checks_closed.py", "exercise.md", "norms.ipynb", "unit.yml"))]
        found += [p for p in paths if "cyberattache" in p and not p.startswith("/course/")]
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
            f"mkdir -p $stage/{place}; mount --bind {shlex.quote(str(source))} $stage/{place}"
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
