"""Build the site from the book's sources: fetch, execute, render, check the links, put it in place.

Everything in between lives in `.cache/book/<key>/` beside the book. The key hashes what a chapter's code can
reach (data, models, the learner's helpers, the figures), because the execution cache of Jupyter Book looks
at the cells alone: with a changed table under an old key it would show yesterday's numbers.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from cyberattache.book import assets, dossiers, lite, where, work_page
from cyberattache.book.figures import IN_BOOK
from cyberattache.book.links import broken_links
from cyberattache.book.sphinx_log import Log
from cyberattache.data import dossiers as cases
from cyberattache.errors import AuthorError, MissingToolError, UsageError
from cyberattache.learner.paths import course_at
from cyberattache.types import Unit
from cyberattache.units import load_unit, names

ROOT = Path(__file__).parents[2]
# What the cells of a chapter can import or read, below `cyberattache/`.
REACHABLE = (
    "data",
    "models",
    "learner",
    "compare",
    "errors.py",
    "types.py",
    "book/figures.py",
    "book/tables.py",
)
LIBRARIES = ("altair", "matplotlib", "networkx", "numpy", "pandas", "scipy")
# What shapes every page, below the book: when it changes, all pages are written again, none is executed.
# Sphinx copies the style sheet and scripts only when it writes a page.
SHAPING = ("_config.yml", "_toc.yml", "_ext", "_assets", "references.bib", dossiers.FOLDER)
ASSETS_VARIABLE = "CYBERATTACHE_BOOK_ASSETS"
REPOSITORY_VARIABLE = "CYBERATTACHE_BOOK_REPOSITORY"


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What the book's extensions are told: the folder of fetched files, and the repository's address, or none."""

    vendor: Path
    repository: str = ""


def build(
    *,
    out: Path | None = None,
    fresh: bool = False,
    strict: bool = True,
    book: Path | None = None,
    repository: str = "",
    say: Callable[[str], None] = print,
) -> Path:
    """Build the book and give the path of its front page.

    `out` is `book/_build/html` unless given; `fresh` forgets earlier executions; `strict` makes every warning
    and every broken link an error. `repository` is the address that "edit this page" leads to. `say` receives one
    line per step.
    """
    source = (book or ROOT / "book").resolve()
    out = (out or source / "_build" / "html").resolve()
    _require_sources(source)
    _require_ours(out)
    say("assets: " + ", ".join(package.spec for package in assets.SITE))
    vendor = assets.fetch(assets.SITE, cache=ROOT / ".cache" / "assets")
    cache = source.parent / ".cache" / "book"
    with _only_one(cache):
        if (source / "cases").is_dir():
            say(f"cases: {len(dossiers.write_pages(source, cases.load_all()))} dossiers")
            where.write_page(source, _units(source), cases.load_all())
        work = _work_folder(cache, key=execution_key(), fresh=fresh)
        _run_jupyter_book(source, work, site=SiteFacts(vendor, repository), strict=strict, say=say)
        built = work / "_build" / "html"
        _add_browser_edition(built, source, say=say)
        if strict and (broken := broken_links(built)):
            raise AuthorError(
                "book", f"{len(broken)} broken links:\n  " + "\n  ".join(broken), "mend the page named first"
            )
        _put_in_place(built, out)
    say(f"book: {out / 'index.html'}")
    return out / "index.html"


def execution_key(package: Path = ROOT / "cyberattache") -> str:
    """Hash what the cells of a chapter can reach: our files, the versions of the libraries, the Python."""
    digest = hashlib.sha256(sys.version.encode())
    for name in LIBRARIES:
        digest.update(f"{name}=={_version(name)}\n".encode())
    _hash_files(digest, package, REACHABLE)
    return digest.hexdigest()[:12]


def shape_key(source: Path, vendor: Path) -> str:
    """Hash what shapes every page: settings, order, extensions, style, references, units' facts, assets."""
    digest = hashlib.sha256(vendor.name.encode())
    units = [file.relative_to(source).as_posix() for file in sorted(source.glob("units/*/unit.yml"))]
    _hash_files(digest, source, [*SHAPING, *units])
    return digest.hexdigest()


def _require_sources(source: Path) -> None:
    if not (source / "_config.yml").is_file():
        raise UsageError(
            source,
            "no book here; the installed package carries the exercises but not the sources of the book",
            "run the command in a checkout of the repository",
        )
    for module in ("jupyter_book", "sphinx_book_theme", "altair", "ipykernel"):
        if find_spec(module) is None:
            raise MissingToolError(
                "book", f"the Python package {module} is not installed", "pip install 'cyberattache[book]'"
            )


def _require_ours(out: Path) -> None:
    """Refuse to replace what is not an earlier build: `--out ~` must not cost anybody their files."""
    if out.is_dir() and any(out.iterdir()) and not (out / ".buildinfo").is_file():
        raise UsageError(
            out, "is not empty and does not hold a built book", "name an empty or new folder with --out"
        )


@contextmanager
def _only_one(cache: Path) -> Iterator[None]:
    """Let one build at a time use the cache; a second one waits."""
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / "lock").open("w") as lock:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _work_folder(cache: Path, *, key: str, fresh: bool) -> Path:
    """Give the folder of this key; drop those of other keys, which nothing will ask for again."""
    for old in cache.iterdir():
        if old.is_dir() and (fresh or old.name != key):
            shutil.rmtree(old)
    work = cache / key
    work.mkdir(exist_ok=True)
    return work


def _run_jupyter_book(
    source: Path, work: Path, *, site: SiteFacts, strict: bool, say: Callable[[str], None]
) -> None:
    """Run Jupyter Book in this interpreter's own environment; turn what it reports into one error."""
    stamp, shape = work / "shape", shape_key(source, site.vendor) + site.repository
    reshaped = not stamp.is_file() or stamp.read_text() != shape
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(source)]
    command += ["--path-output", str(work), *(["-W", "-n", "--keep-going"] if strict else [])]
    command += ["--all"] if reshaped else []
    shutil.rmtree(work / "_build" / "html" / "reports", ignore_errors=True)
    log = Log(source, say)
    with subprocess.Popen(
        command,
        env=_environment(work, site),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        for line in process.stdout or ():
            log.take(line.rstrip())
    (work / "log.txt").write_text("\n".join(log.lines) + "\n", encoding="utf-8")
    if process.returncode != 0:
        reports = sorted((work / "_build" / "html" / "reports").rglob("*.err.log"))
        raise AuthorError("book", log.failure(reports), f"everything it said: {work / 'log.txt'}")
    stamp.write_text(shape)


def _add_browser_edition(built: Path, source: Path, *, say: Callable[[str], None]) -> None:
    """Put JupyterLite with the exercises, and the page around each of them, beside the chapters."""
    course = course_at(source.parent)
    notebooks = lite.notebooks(course)
    for folder in (built / "lite", built / work_page.FOLDER):
        shutil.rmtree(folder, ignore_errors=True)
    if not notebooks:
        return
    say(f"browser edition: {', '.join(notebooks)}")
    caches = ROOT / ".cache"
    edition = lite.build(course, cache=caches / "lite", npm_cache=caches / "assets")
    shutil.copytree(edition, built / "lite")
    units = _units(source)
    (built / work_page.FOLDER).mkdir()
    for path, html in work_page.pages(units, notebooks, course.exercises).items():
        (built / path).write_text(html, encoding="utf-8")


def _units(source: Path) -> list[Unit]:
    """Read the units of this book, in the order of the course."""
    root = course_at(source.parent).root
    return [load_unit(name, root).unit for name in names(root)]


def _environment(work: Path, site: SiteFacts) -> dict[str, str]:
    """Give this checkout's package, this interpreter's kernel, and nobody's start-up files."""
    kernel = work / "jupyter" / "kernels" / "python3"
    kernel.mkdir(parents=True, exist_ok=True)
    start = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (kernel / "kernel.json").write_text(
        json.dumps({"argv": start, "display_name": "Python 3", "language": "python"})
    )
    path = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path),
        "JUPYTER_PATH": str(work / "jupyter"),
        "IPYTHONDIR": str(work / "ipython"),
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        "NO_COLOR": "1",
        IN_BOOK: "1",
        ASSETS_VARIABLE: str(site.vendor),
        REPOSITORY_VARIABLE: site.repository,
    }


def _put_in_place(built: Path, out: Path) -> None:
    """Replace the old site by the new one in one step, so that a reader never sees half of it."""
    fresh, old = out.with_name(out.name + ".new"), out.with_name(out.name + ".old")
    for leftover in (fresh, old):
        shutil.rmtree(leftover, ignore_errors=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(built, fresh, ignore=shutil.ignore_patterns("reports"))
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _hash_files(digest: hashlib._Hash, root: Path, names: Iterable[str]) -> None:
    for name in names:
        place = root / name
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
