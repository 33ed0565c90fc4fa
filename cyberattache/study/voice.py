"""Speak to a terminal with colour and rules, and to a pipe in plain lines. Marks, never colour alone, carry meaning."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from textwrap import fill
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cyberattache.report.words import plain

WIDTH = 92
HANGING = 5


class Voice:
    """Say headings, paragraphs, marked lines, code and tables."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._console = Console(file=self._stream, highlight=False, markup=False, emoji=False)

    @property
    def rich(self) -> bool:
        """Tell whether someone looks at a terminal."""
        return self._console.is_terminal

    @property
    def width(self) -> int:
        """How wide a line may be."""
        return min(WIDTH, self._console.width) if self.rich else WIDTH

    def say(self, text: str = "", *, style: str = "", indent: int = 0, mark: str = "") -> None:
        """Say a paragraph, wrapped; `mark` stands before its first line."""
        first = " " * indent + (f"{mark} " if mark else "")
        rest = " " * min(len(first), indent + HANGING)
        wrapped = fill(plain(text), self.width, initial_indent=first, subsequent_indent=rest)
        self._put(wrapped, style)

    def heading(self, text: str) -> None:
        """Say a heading, after an empty line."""
        self._put("", "")
        self.say(text, style="bold")
        self._put("-" * min(self.width, len(text)), "dim")

    def code(self, text: str) -> None:
        """Show code as it is."""
        for line in plain(text).split("\n"):
            self._put(f"    {line}".rstrip(), "cyan")

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show a table."""
        if self.rich:
            shown = Table(*head, box=None, pad_edge=False, header_style="dim")
            for row in rows:
                shown.add_row(*(Text(plain(cell)) for cell in row))
            self._console.print(shown)
            return
        widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
        for row in (head, *rows):
            self._put("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip(), "")

    def _put(self, text: str, style: str) -> None:
        if self.rich:
            self._console.print(Text(text, style=style), soft_wrap=True)
        else:
            print(text, file=self._stream)
