"""Look at a chapter: its headings, its length, and whether its code runs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cyberattache.audit.problem import Problem
from cyberattache.errors import MissingToolError
from cyberattache.units import LoadedUnit

HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)
TARGET = re.compile(r"^\(([^)\s]+)\)=\s*$", re.MULTILINE)
FENCE = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
CODE = re.compile(
    r"^(```+|~~~+)(?!\{)[^\n]*\n.*?^\1[ \t]*$|^(```+)\{(code|math|mermaid|figure).*?^\2[ \t]*$", re.M | re.S
)
OPTION = re.compile(r"^\s*:[\w-]+:.*$|^[`:~]{3,}.*$|^\([^)\s]+\)=\s*$", re.MULTILINE)
SECONDS = 120


def anchor(text: str) -> str:
    """Write the anchor that the page gives a heading."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[`*]", "", text)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def anchors(chapter: str) -> dict[str, str]:
    """List the headings of a chapter, and the targets that it sets, by anchor."""
    text = FENCE.sub("", FRONT_MATTER.sub("", chapter))
    return {anchor(found): found for found in [*HEADING.findall(text), *TARGET.findall(text)]}


def words(chapter: str) -> int:
    """Count the words of a chapter's prose, boxes included; code, formulas and options are left out."""
    prose = OPTION.sub("", CODE.sub("", FRONT_MATTER.sub("", chapter)))
    return len(re.findall(r"\b[^\W\d_][\w'’-]*", prose))


def run_chapter(loaded: LoadedUnit) -> Iterator[Problem]:
    """Execute the chapter in a kernel of its own."""
    try:
        import jupytext  # type: ignore[import-untyped]
        from nbclient import NotebookClient
        from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
    except ImportError as missing:
        do = "Install it: pip install 'cyberattache[book]'"
        raise MissingToolError("audit --chapters", f"{missing.name} is not installed", do) from missing
    notebook = jupytext.reads(loaded.chapter.read_text(encoding="utf-8"), fmt="md:myst")
    place = {"metadata": {"path": str(loaded.folder)}}
    try:
        NotebookClient(notebook, timeout=SECONDS, kernel_name="python3", resources=place).execute()
    except CellExecutionError as problem:
        found = f"a cell stops: {problem.ename}: {problem.evalue}"
        yield Problem(f"{loaded.shown}/chapter.md", found, "Run the chapter to see where.")
    except (CellTimeoutError, DeadKernelError) as problem:
        yield Problem(
            f"{loaded.shown}/chapter.md", f"the kernel gave up: {problem}", "Run the chapter to see where."
        )
