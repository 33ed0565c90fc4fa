"""Nest a jail in a jail: namespaces of its own for one submission, inside bubblewrap's.

Runs in the jail, before any code of a learner. The only module that calls the C library directly: Python 3.11 has
no `unshare`, and no version has `mount`, `prctl` or `capset`.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import signal
import socket
import struct
from collections.abc import Sequence

MIB = 1024 * 1024
# User, mount, process id, network, System V memory, host name and control group namespaces.
NEW_NAMESPACES = 0x10000000 | 0x00020000 | 0x20000000 | 0x40000000 | 0x08000000 | 0x04000000 | 0x02000000
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE = 1, 2, 4, 8, 16384, 1 << 18
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 22, 24, 38
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
SECCOMP_MODE_FILTER = 2
CAPABILITY_VERSION = 0x20080522
MOST_FILES = 4096
LARGE_PAGE, MADV_COLLAPSE = 2 * MIB, 25
SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1

# The system call by which a process forks into new namespaces; the C library's own function runs on another stack.
CLONE = {"x86_64": 56, "aarch64": 220}

_libc = ctypes.CDLL(None, use_errno=True)
# The same, without letting go of the interpreter's lock: a fork happens under it.
_python = ctypes.PyDLL(None, use_errno=True)


def fork_into_new_namespaces() -> int:
    """Fork, as `os.fork` does, a child that is process 1 of namespaces of its own; OSError where that is refused.

    One call instead of `unshare` and two forks: each fork copies the tables of all that the warm interpreter holds.
    The child has yet to call `keep_user`.
    """
    call = CLONE.get(os.uname().machine)
    if call is None:
        raise OSError(errno.ENOSYS, f"clone: its number on {os.uname().machine} is not known here")
    _python.PyOS_BeforeFork()
    child = _python.syscall(call, NEW_NAMESPACES | signal.SIGCHLD, 0, 0, 0, 0)
    number = ctypes.get_errno()
    if child == 0:
        _python.PyOS_AfterFork_Child()
        return 0
    _python.PyOS_AfterFork_Parent()
    if child < 0:
        raise OSError(number, f"clone: {os.strerror(number)}")
    return int(child)


def keep_user(uid: int, gid: int) -> None:
    """Be, in the new namespace of users, the user that one was outside."""
    _write("/proc/self/setgroups", "deny")
    _write("/proc/self/uid_map", f"{uid} {uid} 1")
    _write("/proc/self/gid_map", f"{gid} {gid} 1")


def furnish(places: Sequence[str], *, mib: int) -> None:
    """Cover each place with a private folder in memory, and bring up the loopback of the empty network."""
    _mount("none", "/", "", MS_REC | MS_PRIVATE, "")
    for place in places:
        mode = "0700" if place.startswith("/home") else "1777"
        _mount("tmpfs", place, "tmpfs", MS_NOSUID | MS_NODEV, f"size={mib * MIB},nr_inodes={MOST_FILES},mode={mode}")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as device:
        asked = struct.pack("16sH14x", b"lo", 0)
        flags = struct.unpack("16sH14x", fcntl.ioctl(device, SIOCGIFFLAGS, asked))[1]
        fcntl.ioctl(device, SIOCSIFFLAGS, struct.pack("16sH14x", b"lo", flags | IFF_UP))


def shut() -> None:
    """Be the first to go when memory runs out, allow no further namespaces, and cover /proc, which names paths."""
    _write("/proc/self/oom_score_adj", "1000")
    _write("/proc/sys/user/max_user_namespaces", "0")
    _mount("tmpfs", "/proc", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=4k,nr_inodes=2,mode=0555")


def give_up_rights(seccomp: bytes) -> None:
    """Drop every capability for good, then let the kernel refuse the listed system calls (b"" for none)."""
    for capability in range(64):
        if _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):  # past the last one that this kernel knows
            break
    _call("prctl", PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header, none = struct.pack("Ii", CAPABILITY_VERSION, 0), bytes(24)
    _call("capset", header, none)
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    end_with_parent()
    _call("prctl", PR_SET_DUMPABLE, 0, 0, 0, 0)
    if seccomp:
        _filter(seccomp)


def end_with_parent() -> None:
    """Have this process killed when its parent ends. A change of rights undoes it: call it after that."""
    _call("prctl", PR_SET_PDEATHSIG, 9, 0, 0, 0)


def children() -> set[int]:
    """List the processes whose parent this one is, those that it inherited among them."""
    mine, found = os.getpid(), set[int]()
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        if int(fields[1]) == mine:
            found.add(int(name))
    return found


def pack_memory() -> None:
    """Lay memory out in large pages where the kernel can: a copy of this process then costs less."""
    with open("/proc/self/maps") as file:
        places = [line.split() for line in file]
    for place, rights, offset, _, _, *name in places:
        if rights == "rw-p" and int(offset, 16) == 0 and name in ([], ["[heap]"]):
            start, end = (int(number, 16) for number in place.split("-"))
            for page in range(-(-start // LARGE_PAGE) * LARGE_PAGE, end - LARGE_PAGE + 1, LARGE_PAGE):
                _libc.madvise(ctypes.c_void_p(page), ctypes.c_size_t(LARGE_PAGE), MADV_COLLAPSE)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def _filter(program: bytes) -> None:
    text = ctypes.create_string_buffer(program, len(program))
    held = _Program(len(program) // 8, ctypes.cast(text, ctypes.c_char_p))
    _call("prctl", PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(held), 0, 0)


def _mount(source: str, target: str, kind: str, flags: int, options: str) -> None:
    _call("mount", source.encode(), target.encode(), kind.encode(), ctypes.c_ulong(flags), options.encode())


def _call(name: str, *arguments: object) -> None:
    if getattr(_libc, name)(*arguments):
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")


def _write(path: str, text: str) -> None:
    with open(path, "w") as file:
        file.write(text)
