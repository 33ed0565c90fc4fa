"""The limits of the jail hold, and the report says which cell met them; what came before and after still counts."""

from __future__ import annotations

import subprocess
import time

from jail_jobs import DIED_IN, ERROR, MEMORY, OK, TIME, call, job, seen, statuses

from cyberattache.jail import Jail
from cyberattache.jail.channel import DIED, TIME_LIMIT
from cyberattache.types import CellStatus, Limits, Plan


def test_an_endless_loop_costs_its_own_cell(jail: Jail) -> None:
    run = jail.run(
        job("x = 1", "while True: pass", "y = x + 1", t0=Plan(("x",)), t1=Plan(("x",)), t2=Plan(("y",)))
    )
    assert statuses(run) == [OK, TIME, OK]
    assert set(run.observations) == {"t0", "t2"} and run.observations["t2"]["names"] == {"y": 2}


def test_a_loop_that_catches_everything_is_stopped_too(jail: Jail) -> None:
    source = "import signal\nfor n in range(1, 32):\n"
    source += "    try: signal.signal(n, signal.SIG_IGN)\n    except OSError: pass\n"
    source += "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    assert statuses(jail.run(job(source, "y = 1"))) == [TIME, OK]


def test_memory_is_bounded_and_the_cell_is_named(jail: Jail) -> None:
    hog = "import mmap\nheld = []\nwhile True:\n"
    hog += "    m = mmap.mmap(-1, 1 << 24)\n    m.write(bytes(1 << 24))\n    held.append(m)"
    run = jail.run(job("x = 1", hog, "y = 1", limits=Limits(cell_seconds=20, memory_mib=256)))
    assert statuses(run) == [OK, MEMORY, OK]


def test_an_allocation_beyond_reason_ends_in_a_memory_error(jail: Jail) -> None:
    run = jail.run(job("big = bytearray(1 << 40)", "y = 1"))
    assert statuses(run) == [ERROR, OK] and run.cells[0].error.startswith("MemoryError")


def test_memory_of_many_processes_counts_together(jail: Jail) -> None:
    hog = "import os, time\nfor _ in range(8):\n    if not os.fork():\n"
    hog += "        held = bytearray(os.urandom(1 << 20) * 100)\n        time.sleep(60)\ntime.sleep(60)"
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
        "import os\nif not os.fork():\n    os.setsid()\n"
        "    if not os.fork():\n        __import__('time').sleep(47113)\n    os._exit(0)"
    )
    run = jail.run(job(source))
    assert run.fault == ""
    assert (
        "47113"
        not in subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    )
