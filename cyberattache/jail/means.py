"""Find what this machine offers for a jail, by trying; or say what is missing and how to get it."""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec

from cyberattache.errors import MissingToolError
from cyberattache.jail import cgroup, leftovers

FIRST_UID = 61234
INSTALL = {
    "apt-get": "apt-get install",
    "dnf": "dnf install",
    "pacman": "pacman -S",
    "zypper": "zypper install",
    "apk": "apk add",
}
WHERE = "the jail"


@dataclass(frozen=True, slots=True)
class Means:
    """The bubblewrap program, its options, where control groups can be made, whom to become when root."""

    program: str
    options: frozenset[str]
    groups: cgroup.Cgroups | None
    uid: int | None


def find() -> Means:
    """Find the means for a jail; MissingToolError when something that it cannot do without is not here."""
    if not sys.platform.startswith("linux"):
        raise MissingToolError(WHERE, f"it needs Linux, this is {sys.platform}", _without_jail())
    program = tool("bwrap", "bubblewrap")
    if find_spec("IPython") is None:
        raise MissingToolError(
            WHERE, "IPython is not installed", "Install it: pip install 'cyberattache[instructor]'"
        )
    is_root = os.geteuid() == 0
    for name in ("unshare", "setpriv", "mount") if is_root else ():
        tool(name, "util-linux")
    options = frozenset(re.findall(r"--[a-z0-9-]+", _run([program, "--help"]).stdout))
    means = Means(program, options, cgroup.find(), free_uid() if is_root else None)
    _try_namespaces(means)
    leftovers.clear(means.groups)
    if means.groups is None and "--size" not in options:
        do = "Update bubblewrap to 0.7 or later, or give this user a memory control group."
        raise MissingToolError(
            WHERE, "this bubblewrap cannot bound files in memory, and there is no control group", do
        )
    return means


def tool(program: str, package: str) -> str:
    """Find a program, or say which package brings it."""
    found = shutil.which(program)
    if found is None:
        raise MissingToolError(
            WHERE, f"{program} is not installed", f"{install_command(package)}\n  {_without_jail()}"
        )
    return found


def install_command(package: str) -> str:
    """Write the command of this machine's package manager."""
    for manager, words in INSTALL.items():
        if shutil.which(manager):
            return f"Install it: {'' if os.geteuid() == 0 else 'sudo '}{words} {package}"
    return f"Install the package {package}."


def _without_jail() -> str:
    return (
        "Or have podman or docker make the jail with --container auto. Or grade notebooks that you trust with"
        " --no-jail; the reports say so."
    )


def free_uid() -> int:
    """Choose a user that nobody is."""
    uid = FIRST_UID
    while True:
        try:
            pwd.getpwuid(uid)
        except KeyError:
            return uid
        uid += 1


def _try_namespaces(means: Means) -> None:
    become = (
        []
        if means.uid is None
        else ["setpriv", f"--reuid={means.uid}", f"--regid={means.uid}", "--clear-groups"]
    )
    words = [
        *become,
        means.program,
        "--unshare-all",
        "--unshare-user",
        "--as-pid-1",
        "--ro-bind",
        "/",
        "/",
        "--",
        "/bin/true",
    ]
    if means.uid is not None:
        words = ["unshare", "--mount", "--propagation", "private", "--", *words]
    done = _run(words)
    if done.returncode:
        do = (
            "Allow user namespaces: sysctl kernel.unprivileged_userns_clone=1, user.max_user_namespaces above 0,"
            " on Ubuntu an AppArmor profile for bwrap; in a container --security-opt seccomp=unconfined and, as"
            f" root, --cap-add SYS_ADMIN.\n  {_without_jail()}"
        )
        raise MissingToolError(WHERE, f"namespaces cannot be made here ({done.stderr.strip()[-200:]})", do)


def _run(words: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, capture_output=True, text=True, check=False, cwd="/", stdin=subprocess.DEVNULL
    )
