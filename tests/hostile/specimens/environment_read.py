# aim: read the grader's environment and command line
# task: share  points: 0
# lines: 38, 49
import os

said = [repr(os.environ)]
for process in ("self", "1", "2", str(os.getppid())):
    for what in ("environ", "cmdline", "maps", "mountinfo", "status"):
        try:
            with open(f"/proc/{process}/{what}") as file:
                said.append(file.read())
        except OSError:
            pass
for text in said:
    if "canary-in" in text or "/proc" in text or "submission" in text:
        print("BREACH", text)
