"""Pack what runs beside a learner as a wheel of its own, for the Python in a browser.

The package's full wheel asks for numpy, pandas and more, none of which a browser has at hand; the learner's part asks
for nothing. Same sources, same bytes: names sorted, times fixed.
"""

from __future__ import annotations

import base64
import hashlib
import zipfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from cyberattache.learner.paths import CourseRoot

PACKAGE = Path(__file__).resolve().parents[1]
# The layers that import nothing but the standard library (tests/unit/test_layers.py), and the tables that they read.
BESIDE_A_LEARNER = ("__init__.py", "probe.py", "compare", "learner", "data/tables")
OPEN_FILES = ("*/open.json", "*/checks_open.py")
VERSION = version("cyberattache")
NAME = f"cyberattache-{VERSION}-py3-none-any.whl"
INFO = f"cyberattache-{VERSION}.dist-info"
THEN = (1980, 1, 1, 0, 0, 0)


def files(course: CourseRoot) -> dict[str, bytes]:
    """Collect what the wheel holds, by path: our part of the package, and what `build` puts beside a notebook."""
    found = {path.relative_to(PACKAGE.parent).as_posix(): path.read_bytes() for path in _package_files()}
    for pattern in OPEN_FILES:
        for path in course.exercises.glob(pattern):
            found[f"cyberattache/_course/exercises/{path.relative_to(course.exercises).as_posix()}"] = (
                path.read_bytes()
            )
    return found


def write(folder: Path, course: CourseRoot) -> Path:
    """Write the wheel into a folder and give its path."""
    contents = files(course) | {
        f"{INFO}/METADATA": f"Metadata-Version: 2.1\nName: cyberattache\nVersion: {VERSION}\n".encode(),
        f"{INFO}/WHEEL": b"Wheel-Version: 1.0\nGenerator: cyberattache\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in sorted(contents.items())
    )
    contents[f"{INFO}/RECORD"] = f"{record}{INFO}/RECORD,,\n".encode()
    path = folder / NAME
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, data in sorted(contents.items()):
            wheel.writestr(zipfile.ZipInfo(name, THEN), data, zipfile.ZIP_DEFLATED)
    return path


def _package_files() -> Iterator[Path]:
    for part in BESIDE_A_LEARNER:
        place = PACKAGE / part
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
