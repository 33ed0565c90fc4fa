"""Show a table of results so that it can be read on a phone, on paper, and by a screen reader."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING

from cyberattache.errors import AuthorError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class DataTable:
    """Hold a frame with its caption. IPython displays it by `_repr_html_`."""

    frame: pd.DataFrame
    caption: str
    note: str
    digits: int

    def _repr_html_(self) -> str:
        heads = "".join(
            f'<th scope="col"{_class("number") if place > 0 and kind.kind in "iuf" else ""}>{escape(str(name))}</th>'
            for place, (name, kind) in enumerate(zip(self.frame.columns, self.frame.dtypes, strict=True))
        )
        rows = "\n".join(self._row(values) for values in self.frame.itertuples(index=False, name=None))
        note = f'<p class="book-table-note">{escape(self.note)}</p>' if self.note else ""
        return (
            f'<div class="book-table"><table><caption>{escape(self.caption)}</caption>\n'
            f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>{note}"
        )

    def __repr__(self) -> str:
        return f"{self.caption}\n{self.frame.to_string(index=False)}"

    def _row(self, values: tuple[object, ...]) -> str:
        first, *rest = values
        cells = [f'<th scope="row">{escape(self._text(first))}</th>']
        for value, kind in zip(rest, self.frame.dtypes.iloc[1:], strict=True):
            # A gap in a column of text is a float to pandas; it stands where the text stands.
            counted = isinstance(value, int | float) and not isinstance(value, bool)
            number = kind.kind in "iuf" if _is_gap(value) else counted
            shape = _class("number") if number else _class("date") if _is_date(value) else ""
            cells.append(f"<td{shape}>{escape(self._text(value))}</td>")
        return f"<tr>{''.join(cells)}</tr>"

    def _text(self, value: object) -> str:
        if _is_gap(value):
            return "\N{EN DASH}"
        if isinstance(value, float):
            return f"{value:.{self.digits}f}" if math.isfinite(value) else str(value)
        if _is_date(value):
            return str(value)[:10]
        return "yes" if value is True else "no" if value is False else str(value)


def _is_gap(value: object) -> bool:
    return value is None or str(value) in ("nan", "NaT", "<NA>")


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        return re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value) is not None
    return isinstance(value, date) and str(value) != "NaT"


def _class(name: str) -> str:
    return f' class="{name}"'


def data_table(frame: pd.DataFrame, *, caption: str, note: str = "", digits: int = 2) -> DataTable:
    """Make a table of a frame; called as the last line of a chapter's cell.

    The first column names the rows; the index is not shown (`reset_index()` first if it matters).
    """
    if not caption.strip():
        raise AuthorError("data_table", "caption is empty", "say in a line what the rows are")
    return DataTable(frame, caption.strip(), note.strip(), digits)
