"""Somebody else's assignment, whose tests share the learner's process: what is promised all the same, and what is seen.

Promised: nothing done to the shell, the file or the channel earns a point, neighbours are as they were, the class
finishes. Seen and stamped, with no verdict where a test relied on it: what tests use was changed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cyberattache.grade import grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import open_jail
from cyberattache.types import Limits, Outcome, Report

SOURCE = Path(__file__).resolve().parents[1] / "fixtures" / "nbgrader" / "source"
LIMITS = Limits(cell_seconds=4, wall_seconds=40, memory_mib=512, processes=32)
ALL = 7
RIGHT = {
    "rate": "def rate(count, population):\n    return count / population * 1e6",
    "total": "total = sum(counts())",
    "words": "def words(text):\n    return text.lower().split()",
    "why": "It compares.",
}
HONEST = {
    "plain": {},
    "warns": {
        "rate": "import sys, warnings\nfrom numpy import *\n\ndef rate(count, population):\n    warnings.warn('a')\n"
        "    print('hm', file=sys.stderr)\n    return float64(count / population * 1e6)"
    },
    "magics": {
        "total": "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\ntotal = sum(counts())"
    },
    "star": {"total": "from math import *\nfrom numpy import *\ntotal = sum(counts())"},
    "helpers": {"words": "def my_words(t):\n    return t.lower().split()\n\nwords = my_words"},
    "writes": {"total": "open('mine.txt', 'w').write('x')\ntotal = sum(counts())"},
    "autoreload": {"total": "%load_ext autoreload\n%autoreload 0\ntotal = sum(counts())"},
}


@dataclass(frozen=True)
class Trick:
    """What stands in the answer to `rate`, beside nothing that is right, and whether the stamp has to tell."""

    source: str
    seen: bool


STUB = "\ndef rate(c, p):\n    return None\n"
FORGE = """
import json, os
for fd in range(3, 64):
    try:
        for n in range(12):
            for line in ({"start": n}, {"cell": n, "error": "", "output": ""}):
                os.write(fd, json.dumps(line).encode() + b"\\n")
        for task in ("rate-test", "total-test", "words-test"):
            names = {"seal": "", "error": "", "line": None, "value": None, "signs": []}
            os.write(fd, json.dumps({"task": task, "seen": {"names": names, "calls": []}}).encode() + b"\\n")
        os.write(fd, b'{"done": true}\\n')
    except OSError:
        pass
os._exit(0)
"""
LIAR = "class Liar(list):\n    def __eq__(self, other): return True\n"
TRICKS = {
    "ast-transformer": Trick(
        "import ast\nclass T(ast.NodeTransformer):\n    def visit_Assert(self, node): return ast.Pass()\n"
        "get_ipython().ast_transformers.append(T())" + STUB,
        True,
    ),
    "input-transformer": Trick(
        "def drop(lines): return [l for l in lines if 'assert' not in l]\n"
        "get_ipython().input_transformers_cleanup.append(drop)" + STUB,
        True,
    ),
    "forged-credit": Trick(
        "def credit(lines): return lines + ['4\\n']\nget_ipython().input_transformers_post.append(credit)"
        + STUB,
        True,
    ),
    "run-cell": Trick(
        "from IPython.core.interactiveshell import InteractiveShell, ExecutionResult\n"
        "InteractiveShell.run_cell = lambda *a, **k: ExecutionResult(None)\n"
        "get_ipython().run_code = lambda *a, **k: False" + STUB,
        True,
    ),
    "traceback": Trick(
        "get_ipython().showtraceback = get_ipython()._showtraceback = lambda *a, **k: None" + STUB, True
    ),
    "custom-exception": Trick(
        "get_ipython().set_custom_exc((BaseException,), lambda *a, **k: [])\nimport sys\n"
        "sys.excepthook = lambda *a: None" + STUB,
        True,
    ),
    "hook": Trick("def spy(info): pass\nget_ipython().events.register('pre_run_cell', spy)" + STUB, True),
    "displayhook": Trick("get_ipython().displayhook.quiet = lambda: True" + STUB, False),
    "isclose": Trick("import math\nmath.isclose = lambda *a, **k: True" + STUB, True),
    "isclose-from-c": Trick("import math, builtins\nmath.isclose = 'x'.format" + STUB, True),
    "numpy-testing": Trick(
        "import numpy.testing as t\nt.assert_allclose = lambda *a, **k: None\ntotal = 0" + STUB, True
    ),
    "numpy-testing-code": Trick(
        "import numpy.testing as t\n"
        "def none(actual, desired, rtol=0, atol=0, equal_nan=True, err_msg='', verbose=True, "
        "*, strict=False): pass\nt.assert_allclose.__code__ = none.__code__\ntotal = 0" + STUB,
        True,
    ),
    "helper": Trick("def close(a, b): return True" + STUB, True),
    "helper-code": Trick("close.__code__ = (lambda a, b: True).__code__" + STUB, True),
    "helper-late": Trick(
        "def rate(c, p):\n    global close\n    close = lambda a, b: True\n    return 0", True
    ),
    "builtins": Trick(
        "import builtins\nbuiltins.float = builtins.int = lambda x: 0\nbuiltins.sum = max" + STUB, True
    ),
    "helpers-module": Trick("class math:\n    isclose = staticmethod(lambda *a, **k: True)" + STUB, True),
    "own-builtins": Trick("__builtins__ = {**vars(__builtins__), 'print': None}\nclose = 1" + STUB, True),
    "finder": Trick(
        "import sys\nclass Finder:\n    def find_spec(self, *a): return None\nsys.meta_path.insert(0, Finder())"
        + STUB,
        True,
    ),
    "trace": Trick("import sys\nsys.settrace(lambda *a: None)" + STUB, True),
    "exit": Trick("import sys\ndef rate(c, p):\n    sys.exit(0)", False),
    "hard-exit": Trick("import os\ndef rate(c, p):\n    os._exit(0)", False),
    "hard-exit-now": Trick("import os\nos._exit(0)", False),
    "loop": Trick(
        "def rate(c, p):\n    while True:\n        try:\n            while True: pass\n"
        "        except BaseException: pass",
        False,
    ),
    "forged-lines": Trick(FORGE, False),
    "no-exec": Trick(
        "import builtins\nbuiltins.exec = builtins.eval = builtins.compile = lambda *a, **k: None" + STUB,
        True,
    ),
    "tell": Trick(
        "def rate(c, p):\n    print('asked', c, p)\n    raise type(f'Asked{c}', (Exception,), {})(f'asked {c} {p}')",
        False,
    ),
    "read": Trick(
        "import glob, os\nfound = [p for p in glob.glob('/**/rates.ipynb', recursive=True)]\n"
        "if found or 'CYBERATTACHE_CANARY' in os.environ: print('BREACH')" + STUB,
        False,
    ),
    "data": Trick(
        "import os\ntry:\n    open('counts.csv', 'w').write('x')\nexcept OSError as e: print('refused')"
        + STUB,
        False,
    ),
    "module": Trick(
        "import sys, types\nfake = types.ModuleType('numpy.testing')\nfake.assert_allclose = lambda *a, **k: None\n"
        "sys.modules['numpy.testing'] = fake\ntotal = 0" + STUB,
        True,
    ),
    "no-module": Trick(
        "import sys\nclass Any:\n    __slots__ = ()\n    def __getattr__(self, name): return lambda *a, **k: None\n"
        "sys.modules['numpy.testing'] = sys.modules['math'] = Any()\ntotal = 0" + STUB,
        True,
    ),
    "other-data": Trick(
        "import os\nos.remove('counts.csv')\nopen('counts.csv', 'w').write('country,count\\nA,60\\n')" + STUB,
        True,
    ),
    "shadow": Trick(
        "open('numpy.py', 'w').write('')\nopen('csv.py', 'w').write('raise SystemExit')" + STUB, False
    ),
}


def hand_in(folder: Path, learner: str, answers: dict[str, str], edit: Any = None) -> None:
    notebook = json.loads((SOURCE / "rates" / "rates.ipynb").read_text())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in RIGHT:
            cell["source"] = answers.get(name, "raise NotImplementedError()")
        cell["source"] = re.sub(r"### BEGIN HIDDEN.*END HIDDEN TESTS", "", cell["source"], flags=re.DOTALL)
    if edit:
        edit(notebook)
    file = folder / "submitted" / learner / "rates" / "rates.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(notebook))


def take_a_class(folder: Path, name: str) -> dict[str, Report]:
    with Path(os.devnull).open("w") as quiet:
        reports = grade(
            submissions=folder,
            out=folder / name,
            jail=open_jail(jobs=2),
            jobs=2,
            limits=LIMITS,
            progress=Lines(quiet),
        )
    return {report.learner: report for report in reports}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("abroad")
    shutil.copytree(SOURCE, folder / "source")
    for name, answers in HONEST.items():
        hand_in(folder, f"honest-{name}", {**RIGHT, **answers})
    return folder


@pytest.fixture(scope="module")
def reports(folder: Path, canary: None) -> dict[str, Report]:
    take_a_class(folder, "alone")
    for name, trick in TRICKS.items():
        hand_in(folder, name, {"rate": trick.source})
    hand_in(folder, "liar", {"words": LIAR + "words = lambda text: Liar()"})
    sly = LIAR.replace("Liar", "Sly").replace("return True", "return type(other) is list")
    hand_in(folder, "sly", {"words": sly + "words = lambda text: Sly()"})
    broken = folder / "submitted" / "broken" / "rates"
    broken.mkdir(parents=True)
    (broken / "rates.ipynb").write_bytes(b'{"cells": [')
    return take_a_class(folder, "mixed")


@pytest.mark.parametrize("name", HONEST)
def test_honest_work_loses_nothing_and_raises_no_alarm(reports: dict[str, Report], name: str) -> None:
    report = reports[f"honest-{name}"]
    assert (report.outcome, report.points) == (Outcome.GRADED, ALL), report.tasks
    assert report.stamp["tampering"] == "none seen"
    assert report.stamp["tests"] == "ran beside the submission's code, the hidden ones readable to it"


@pytest.mark.parametrize("name", TRICKS)
def test_a_trick_earns_nothing_and_is_stamped_where_it_can_be_seen(
    reports: dict[str, Report], name: str
) -> None:
    report = reports[name]
    assert (report.outcome, report.points) == (Outcome.GRADED, 0), report.tasks
    if TRICKS[name].seen:
        assert report.stamp["tampering"].startswith("SEEN"), report.stamp


@pytest.mark.parametrize("name", ["helper", "helper-code", "isclose", "isclose-from-c", "helpers-module"])
def test_a_test_that_passed_on_changed_ground_waits_for_a_person(
    reports: dict[str, Report], name: str
) -> None:
    open_tasks = [task for task in reports[name].tasks if task.points is None]
    assert [task.outcome for task in open_tasks] == [Outcome.NOT_GRADABLE]
    assert "no verdict" in open_tasks[0].reason


def test_neighbours_are_the_same_byte_for_byte(folder: Path, reports: dict[str, Report]) -> None:
    for name in HONEST:
        for file in sorted((folder / "alone" / f"honest-{name}").iterdir()):
            assert file.read_bytes() == (folder / "mixed" / file.parent.name / file.name).read_bytes()


def test_nothing_hidden_comes_out(folder: Path, reports: dict[str, Report]) -> None:
    told = [path for path in (folder / "mixed").rglob("*") if path.is_file()]
    assert told
    for path in told:
        text = path.read_text()
        assert not re.search(r"canary-|7654321|7_654_321|BREACH", text), path


def test_a_broken_notebook_stops_nobody(reports: dict[str, Report]) -> None:
    assert reports["broken"].outcome is Outcome.NOT_GRADABLE and "JSON" in reports["broken"].reason


def test_an_object_that_equals_everything_is_seen(reports: dict[str, Report]) -> None:
    assert reports["liar"].points == 0 and "`Liar` equal everything" in reports["liar"].stamp["tampering"]


def test_an_object_that_lies_about_one_value_is_what_is_not_promised_away(reports: dict[str, Report]) -> None:
    assert reports["sly"].points == 4  # as the page on grading says; a change here is a change there
