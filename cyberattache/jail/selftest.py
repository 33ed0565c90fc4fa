"""Look from inside what a jail really holds, before a class goes through it."""

from __future__ import annotations

from collections.abc import Mapping

from cyberattache.errors import MissingToolError
from cyberattache.jail.base import Jail
from cyberattache.types import Cell, Job, Json, Limits, Plan, Run

LOOK = """
import os, socket, subprocess

def opens(place):
    try:
        os.close(os.open(place + "/_", os.O_CREAT | os.O_WRONLY))
        return True
    except OSError:
        return False

def reaches(family, address):
    try:
        with socket.socket(family) as probe:
            probe.settimeout(1)
            probe.connect(address)
        return True
    except OSError:
        return False

user = os.getuid()
apart = os.getppid() <= 1  # in a namespace of processes of its own
places = ["/", "/course", "/course/cyberattache", "/dev", "/etc", "/home", "/usr/lib"]
writable = [place for place in places if opens(place)]
network = reaches(socket.AF_INET, ("192.0.2.1", 9)) or len(socket.if_nameindex()) > 1
proc = os.path.exists("/proc/self")

def nested():
    done = subprocess.run(["/usr/bin/unshare", "--user", "true"], capture_output=True)
    return done.returncode == 0

def double(x):
    return 2 * x
"""
WANTED: dict[str, Json] = {"user": 1000, "apart": True, "writable": [], "network": False, "proc": False}
CALL: Json = {"function": "double", "args": [21], "kwargs": {}}
NESTED: Json = {"function": "nested", "args": [], "kwargs": {}}


def self_test(jail: Jail) -> str:
    """Say in one line what is in force; MissingToolError when the jail does not hold what it promises."""
    stamp = jail.stamp()
    line = "jail: " + ", ".join(
        f"{name} {value}" if name != "jail" else value for name, value in stamp.items()
    )
    if stamp.get("jail") == "none":
        return "NO JAIL: learners' code runs with all the rights of the user who grades"
    plan = Plan(names=tuple(WANTED), open_calls=(NESTED,), closed_calls=(CALL,))
    run = jail.run(
        Job("self-test", "self-test", (Cell(LOOK, "look"),), {"look": plan}, Limits(memory_mib=512))
    )
    wanted = WANTED if "/proc" not in stamp else {**WANTED, "proc": True}
    problems = _problems(run, wanted, nests="--" if stamp.get("namespaces") != "no further" else False)
    if problems:
        raise MissingToolError("the jail", f"the self-test failed: {'; '.join(problems)}", _advice(run))
    return line


def _problems(run: Run, wanted: Mapping[str, Json], *, nests: Json) -> list[str]:
    if run.fault:
        return [run.fault]
    seen: Json = run.observations.get("look", {"names": {}, "calls": [None]})
    problems = [cell.error for cell in run.cells if cell.error]
    problems += [
        f"{name} is {seen['names'].get(name)!r}, wanted {right!r}"
        for name, right in wanted.items()
        if seen["names"].get(name) != right
    ]
    problems += [] if nests == "--" or seen["calls"] == [nests] else ["further namespaces can be made"]
    return problems + ([] if run.closed.get("look") == [42] else ["closed calls are not answered"])


def _advice(run: Run) -> str:
    if "Permission denied" in run.fault or "ModuleNotFoundError" in run.fault:
        return "Its user must be able to read the interpreter and the libraries: chmod -R a+rX on both."
    return "Run `cyberattache grade` again; if it fails again, report this line."
