"""Say which system calls the kernel refuses to a submission, where libseccomp can be had.

The rows of the threat model hold without it, through namespaces, dropped capabilities and limits; this also closes
what namespaces do not cover (vsock, the kernel's keys, io_uring) and makes a kernel's own mistakes harder to reach.
The program is built here, outside: nothing of it is needed inside but its bytes.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import tempfile
from functools import cache
from typing import Any

# Most of these need a capability that nobody in the jail has. That is the point: they are refused twice.
# fmt: off
REFUSED = (
    "acct", "add_key", "adjtimex", "bpf", "chroot", "clock_adjtime", "clock_settime", "delete_module",
    "fanotify_init", "finit_module", "fsconfig", "fsmount", "fsopen", "fspick", "init_module",
    "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp", "kexec_file_load",
    "kexec_load", "keyctl", "lookup_dcookie", "migrate_pages", "mount", "mount_setattr", "move_mount",
    "move_pages", "name_to_handle_at", "nfsservctl", "open_by_handle_at", "open_tree", "perf_event_open",
    "pidfd_getfd", "pivot_root", "process_vm_readv", "process_vm_writev", "ptrace", "quotactl",
    "quotactl_fd", "reboot", "request_key", "setdomainname", "sethostname", "setns", "settimeofday",
    "swapoff", "swapon", "syslog", "umount2", "unshare", "userfaultfd", "vhangup",
)
# fmt: on
CLONE_NEW = (0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000, 0x00000080)
AF_UNIX, AF_INET, AF_INET6, AF_NETLINK, LAST_FAMILY = 1, 2, 10, 16, 64


@cache
def program() -> bytes:
    """Build the filter; b"" where the library is not there."""
    try:
        library = importlib.import_module("pyseccomp")
    except (ImportError, OSError, RuntimeError):
        return b""
    rules = library.SyscallFilter(library.ALLOW)
    _refuse(library, rules)
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def _refuse(library: Any, rules: Any) -> None:
    no = library.ERRNO(errno.EPERM)
    for call in REFUSED:
        with contextlib.suppress(OSError, ValueError):  # a call that this machine does not have
            rules.add_rule(no, call)
    for flag in CLONE_NEW:
        rules.add_rule(no, "clone", library.Arg(0, library.MASKED_EQ, flag, flag))
    # Its flags lie in memory, where no filter can look; the C library then takes `clone`.
    rules.add_rule(library.ERRNO(errno.ENOSYS), "clone3")
    for family in range(LAST_FAMILY):
        if family not in (AF_UNIX, AF_INET, AF_INET6, AF_NETLINK):
            rules.add_rule(no, "socket", library.Arg(0, library.EQ, family))
    rules.add_rule(no, "socket", library.Arg(0, library.GE, LAST_FAMILY))
    # Python lists the network's devices over protocol 0.
    rules.add_rule(no, "socket", library.Arg(0, library.EQ, AF_NETLINK), library.Arg(2, library.NE, 0))
