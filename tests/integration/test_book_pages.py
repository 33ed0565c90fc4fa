"""A page is executed by this interpreter, and a page that fails says which cell and why."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from cyberattache.book.build import ROOT, build
from cyberattache.errors import AuthorError

HEAD = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n  display_name: Python 3\n---\n\n# A page\n\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a book of one page with the real book's settings, extensions and style."""
    made = tmp_path / "book"
    for folder in ("_ext", "_assets"):
        shutil.copytree(ROOT / "book" / folder, made / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("_config.yml", "references.bib"):
        shutil.copy(ROOT / "book" / file, made / file)
    (made / "_toc.yml").write_text("format: jb-book\nroot: page\n")
    return made


def cell(code: str) -> str:
    return f"{HEAD}```{{code-cell}} python\n{code}\n```\n"


def test_cells_run_in_this_interpreter_whatever_kernels_are_registered(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere" / "kernels" / "python3"
    elsewhere.mkdir(parents=True)
    (elsewhere / "kernel.json").write_text(
        '{"argv": ["/bin/false"], "display_name": "no", "language": "python"}'
    )
    monkeypatch.setenv("JUPYTER_PATH", str(elsewhere.parents[1]))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    (book / "page.md").write_text(cell("import sys, cyberattache\nprint('ran in', sys.executable)"))
    front = build(book=book, say=lambda line: None)
    assert f"ran in {sys.executable}" in (front.parent / "page.html").read_text(encoding="utf-8")


def test_a_failing_cell_and_an_unknown_reference_stop_the_build_with_their_place(
    book: Path, tmp_path: Path
) -> None:
    (book / "page.md").write_text(cell("shares = [1, 2]\nshares['yes']") + "\nSee {doc}`nowhere`.\n")
    with pytest.raises(AuthorError) as stopped:
        build(book=book, out=tmp_path / "site", say=lambda line: None)
    said = str(stopped.value)
    assert "page.md: WARNING: Executing notebook failed" in said
    assert "shares['yes']" in said
    assert "TypeError: list indices must be integers" in said
    assert "unknown document: 'nowhere'" in said
    assert not (tmp_path / "site").exists()
