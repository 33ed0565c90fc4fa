"""The open checks in Pyodide: its core alone, without numpy, pandas or any wheel."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from cyberattache.book.assets import Package, fetch, npm_command
from cyberattache.learner.paths import course_root
from cyberattache.release import cells_of, read_exercise
from cyberattache.units import load_unit, names
from cyberattache.variants import Variant

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
PYODIDE = Package("pyodide", "314.0.6", tuple((name, f"pyodide/{name}") for name in CORE))
ROOT = Path(__file__).resolve().parents[2]
BESIDE_A_LEARNER = ("__init__.py", "probe.py", "compare", "learner", "data/tables")

SCRIPT = """
import json, sys
assert "numpy" not in sys.modules and "pandas" not in sys.modules
namespace = {{"__name__": "__main__"}}
told = {{}}
for task, source in {cells!r}:
    exec(source, namespace)
    if task is not None:
        panel = namespace[{handle!r}].check(task, namespace)
        told[task] = [panel.holds, float(panel), repr(panel), len(panel._repr_html_())]
json.dumps(told)
"""


def _archive(into: Path) -> Path:
    """Pack what runs beside a learner: the package's own part, and what `build` puts beside a notebook."""
    path = into / "learner.zip"
    package, exercises = ROOT / "cyberattache", course_root().exercises
    with zipfile.ZipFile(path, "w") as archive:
        for part in BESIDE_A_LEARNER:
            found = package / part
            for file in [found] if found.is_file() else sorted(found.rglob("*")):
                if file.is_file() and "__pycache__" not in file.parts:
                    archive.write(file, Path("cyberattache") / file.relative_to(package))
        for file in sorted([*exercises.glob("*/open.json"), *exercises.glob("*/checks_open.py")]):
            archive.write(file, Path("exercises") / file.relative_to(exercises))
    return path


def _run(cells: list[tuple[str | None, str]], handle: str, folder: Path) -> dict[str, list[object]]:
    site = fetch([PYODIDE], cache=ROOT / ".cache" / "assets")
    script = folder / "script.py"
    script.write_text(SCRIPT.format(cells=cells, handle=handle), encoding="utf-8")
    core = next(site.rglob("pyodide.mjs")).parent
    command = [
        shutil.which("node") or npm_command()[0],  # without Node on the machine, npm is run by the wheel's
        str(Path(__file__).with_name("pyodide_run.mjs")),
        str(core),
        str(_archive(folder)),
        str(script),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told: dict[str, list[object]] = json.loads(done.stdout.splitlines()[-1])
    return told


def _cells(unit_id: str, *, answered: bool) -> list[tuple[str | None, str]]:
    loaded = load_unit(unit_id)
    exercise = read_exercise(loaded)
    answers = exercise.answers() if answered else exercise.untouched()
    return [
        (cell.task, cell.source)
        for cell in cells_of(loaded.unit, exercise, Variant(loaded.unit).given, answers)
    ]


@pytest.mark.parametrize("unit_id", [name for name in names() if not load_unit(name).unit.needs])
def test_model_answers_hold_and_untouched_ones_are_explained_in_pyodide(unit_id: str, tmp_path: Path) -> None:
    told = _run(_cells(unit_id, answered=True), unit_id, tmp_path)
    assert set(told) == {task.id for task in load_unit(unit_id).unit.tasks}
    assert all(holds for holds, *_ in told.values()), told
    untouched = _run(_cells(unit_id, answered=False), unit_id, tmp_path)
    assert not any(points for _, points, *_ in untouched.values())
