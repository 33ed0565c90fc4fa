# aim: gain rights through namespaces, mounts and setuid programs
# task: share  points: 0
# lines: 49
import ctypes
import os
import subprocess

libc = ctypes.CDLL(None, use_errno=True)
for name, flag in {"user": 0x10000000, "mount": 0x00020000, "pid": 0x20000000, "net": 0x40000000}.items():
    if not os.fork():
        os._exit(7 if libc.unshare(flag) == 0 else 0)
    if os.waitstatus_to_exitcode(os.wait()[1]) == 7:
        print("BREACH", name)
for words in (["mount", "-t", "tmpfs", "x", "/tmp"], ["umount", "/usr/bin"], ["su", "-c", "true"], ["chroot", "/", "true"]):
    done = subprocess.run(words, capture_output=True, stdin=subprocess.DEVNULL)
    if done.returncode == 0:
        print("BREACH", words)
for call in (lambda: os.setuid(0), lambda: os.mknod("/tmp/x", 0o60600, os.makedev(8, 0)), lambda: os.chroot("/tmp"), lambda: os.nice(-5)):
    try:
        call()
        print("BREACH", call)
    except OSError:
        pass
