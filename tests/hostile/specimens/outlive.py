# aim: leave a process behind that edits later submissions
# task: share  points: 0
# lines: 63
import os
import subprocess

subprocess.Popen(["/usr/bin/sleep", "47119"], start_new_session=True)
if not os.fork():
    os.setsid()
    if not os.fork():
        os.execv("/usr/bin/sleep", ["sleep", "47119"])
    os._exit(0)
