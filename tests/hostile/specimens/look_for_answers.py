# aim: find reference answers, closed checks and expected values in the process or the library
# task: share  points: 0
# lines: 36, 37, 50, 75
import gc
import importlib
import inspect
import os

for name in ("judge", "checks", "models", "variants", "release", "units", "grade", "models.diffusion"):
    try:
        importlib.import_module("cyberattache." + name)
        print("BREACH", name)
    except ImportError:
        pass
for frame in inspect.stack():
    for name, value in frame.frame.f_locals.items():
        if name in ("job", "plan", "plans") and isinstance(value, dict):
            text = repr(value)
            if "closed_calls" in text or "expected" in text or "secret" in text or "raises" in text:
                print("BREACH", text[:200])
for thing in gc.get_objects():
    if isinstance(thing, dict) and ("closed_calls" in thing or "expected" in thing or "secret" in thing):
        if "cyberattache" in repr(thing)[:2000]:
            print("BREACH", repr(thing)[:200])
if os.path.isdir("/course/exercises/tiny"):
    for name in os.listdir("/course/exercises/tiny"):
        if name not in ("open.json", "checks_open.py"):
            print("BREACH", name)
