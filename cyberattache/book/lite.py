"""Build the browser edition: JupyterLite with Pyodide's core, our wheel and the exercises, all served from the site.

Everything that a unit without `needs` uses comes from the site itself. numpy, pandas and the like are in Pyodide's own
distribution on another host; its address is in the lock file, so they load where a reader's network lets them, and the
first cell of such a unit says so.

The result is kept in `.cache/lite/<key>/`; the key hashes versions, our wheel and the notebooks.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from email import message_from_bytes
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from cyberattache.book import assets, browser_wheel
from cyberattache.errors import MissingToolError, OurFault
from cyberattache.learner.paths import CourseRoot

CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
# The version that the kernel below was made for; a test compares the two.
PYODIDE = assets.Package("pyodide", "314.0.6", tuple((name, f"pyodide/{name}") for name in CORE))
KERNEL = "@jupyterlite/pyodide-kernel-extension"
EXTENSIONS = (KERNEL, "@jupyter-notebook/lab-extension")
# What the kernel and IPython import, at the versions of this environment; and one that only the browser uses.
PURE = (
    "asttokens", "comm", "executing", "ipython", "ipython_pygments_lexers", "jedi", "matplotlib-inline", "parso",
    "prompt_toolkit", "pure_eval", "pygments", "stack-data", "traitlets", "wcwidth",
)  # fmt: skip
MICROPIP = "micropip==0.11.1"
KERNEL_WHEELS = ("ipykernel", "piplite", "pyodide_kernel")
PRELOADED = ("micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython", "cyberattache")
PYTHON = "3.14"  # inside this Pyodide

Json = Any


def build(course: CourseRoot, *, cache: Path, npm_cache: Path) -> Path:
    """Give a folder with the built edition: `lab`, `notebooks`, `files`, `static`; build it if it is not there yet."""
    _require()
    pyodide = assets.fetch((PYODIDE,), cache=npm_cache) / "vendor" / "pyodide"
    home = cache / _key(course)
    if home.is_dir():
        return home
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache, prefix="building-") as scratch:
        source = Path(scratch) / "source"
        _write_source(source, course, pyodide)
        _run(source)
        for old in cache.iterdir():
            if old.is_dir() and not old.name.startswith("building-"):
                shutil.rmtree(old)
        (Path(scratch) / "dist").rename(home)
    return home


def notebooks(course: CourseRoot) -> dict[str, str]:
    """Name each unit's notebook in the browser edition.

    The name changes with the notebook, because the browser keeps what a learner saved under a name for ever and would
    never show the newer one.
    """
    found = sorted(course.exercises.glob("*/*.ipynb"))
    return {path.parent.name: f"{path.stem}-{_hash(path.read_bytes())[:8]}.ipynb" for path in found}


def for_the_browser(notebook: str) -> str:
    """Name the browser's kernel in a notebook, so that it opens without asking for one."""
    content = json.loads(notebook)
    content["metadata"]["kernelspec"] = {
        "name": "python",
        "display_name": "Python (Pyodide)",
        "language": "python",
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _require() -> None:
    for module in ("jupyterlite_core", "jupyterlite_pyodide_kernel"):
        if find_spec(module) is None:
            raise MissingToolError(
                "book", f"the Python package {module} is not installed", "pip install 'cyberattache[book]'"
            )


def _key(course: CourseRoot) -> str:
    digest = hashlib.sha256(f"{sys.version} {PYODIDE.spec} {MICROPIP}".encode())
    for name in (*PURE, "jupyterlite-core", "jupyterlite-pyodide-kernel", "notebook"):
        digest.update(f"{name}=={version(name)}\n".encode())
    digest.update(Path(__file__).read_bytes())
    for name, data in sorted(browser_wheel.files(course).items()):
        digest.update(name.encode() + b"\0" + data)
    digest.update(json.dumps(notebooks(course)).encode())
    return digest.hexdigest()[:12]


def _write_source(source: Path, course: CourseRoot, pyodide: Path) -> None:
    files, static = source / "files", source / "static" / "pyodide"
    files.mkdir(parents=True)
    static.mkdir(parents=True)
    for unit, name in notebooks(course).items():
        notebook = (course.exercises / unit / f"{unit}.ipynb").read_text(encoding="utf-8")
        (files / name).write_text(for_the_browser(notebook), encoding="utf-8")
    for name in CORE[:-1]:
        shutil.copyfile(pyodide / name, static / name)
    _collect_wheels(static, course)
    lock = json.loads((pyodide / CORE[-1]).read_text(encoding="utf-8"))
    ours = lock_entries(sorted(static.glob("*.whl")))
    (static / CORE[-1]).write_text(json.dumps(lock | {"packages": _elsewhere(lock["packages"]) | ours}))
    (source / "jupyter-lite.json").write_text(json.dumps(_site_settings()))
    (source / "jupyter_lite_config.json").write_text(json.dumps(_build_settings()))


def _collect_wheels(into: Path, course: CourseRoot) -> None:
    wanted = [f"{name}=={version(name)}" for name in PURE]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    command += ["--python-version", PYTHON, "--implementation", "py", "--abi", "none", "--platform", "any"]
    done = subprocess.run(
        [*command, "--dest", str(into), *wanted, MICROPIP], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise MissingToolError(
            "pip download",
            " / ".join(done.stderr.strip().splitlines()[-3:]),
            "the first build of the browser edition fetches its Python packages; try again with a network",
        )
    bundled = _extension(KERNEL) / "static" / "pypi"
    for name in KERNEL_WHEELS:
        found = sorted(bundled.glob(f"{name}-*.whl"))
        if not found:
            raise OurFault(KERNEL, f"brings no wheel of {name}")
        shutil.copy2(found[-1], into)
    browser_wheel.write(into, course)


def lock_entries(wheels: Iterable[Path]) -> dict[str, Json]:
    """Describe wheels as Pyodide's lock file does, so that an import loads them; unknown dependencies are left out."""
    entries = {entry["name"]: entry for entry in map(_lock_entry, wheels)}
    for entry in entries.values():
        entry["depends"] = [name for name in entry["depends"] if name in entries]
    return entries


def _lock_entry(wheel: Path) -> dict[str, Json]:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        said = message_from_bytes(archive.read(metadata))
    modules = {name.split("/")[0].removesuffix(".py") for name in names if name.endswith(".py")}
    return {
        "name": _normal(str(said["Name"])),
        "version": said["Version"],
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": _hash(wheel.read_bytes()),
        "package_type": "package",
        "imports": sorted(modules),
        "depends": [
            _normal(re.split(r"[^\w.-]", wanted)[0]) for wanted in _needed(said.get_all("Requires-Dist"))
        ],
        "unvendored_tests": False,
    }


def _needed(requirements: list[str] | None) -> list[str]:
    return [wanted for wanted in requirements or [] if "extra ==" not in wanted and "win32" not in wanted]


def _elsewhere(packages: Mapping[str, Json]) -> dict[str, Json]:
    """Point every package that the site does not hold at Pyodide's own distribution."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL  # type: ignore[import-untyped]

    return {
        name: one | {"file_name": f"{PYODIDE_CDN_URL}/{one['file_name']}"} for name, one in packages.items()
    }


def _site_settings() -> Json:
    kernel = {"disablePyPIFallback": True, "loadPyodideOptions": {"packages": list(PRELOADED)}}
    return {
        "jupyter-lite-schema-version": 0,
        "jupyter-config-data": {
            "appName": "Cyber Attaché",
            "exposeAppInBrowser": True,  # the page around the notebook saves and hands in through it
            "litePluginSettings": {f"{KERNEL}:kernel": kernel},
        },
    }


def _build_settings() -> Json:
    return {
        "LiteBuildConfig": {
            "contents": ["files"],
            "output_dir": "../dist",
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "apps": ["notebooks", "lab"],
            # What else this environment has for JupyterLab (nbgrader's menus) is not for a learner.
            "ignore_sys_prefix": ["federated_extensions"],
            "federated_extensions": [str(_extension(name)) for name in EXTENSIONS],
        }
    }


def _extension(name: str) -> Path:
    return Path(sys.prefix) / "share" / "jupyter" / "labextensions" / name


def _run(source: Path) -> None:
    command = [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(source)]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise OurFault(
            "jupyter lite build", "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        )


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
