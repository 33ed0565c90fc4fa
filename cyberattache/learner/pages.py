"""What a notebook shows to be read: evidence, a rubric with its exemplars, the panel's levels beside one's own.

Each page reads its file when it is shown or used, never when the cell that names it runs. Standard library only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape
from textwrap import fill, indent
from typing import Any

from cyberattache import probe
from cyberattache.compare.coding import read_codes, within
from cyberattache.compare.values import parse

Json = Any
WIDTH = 100


class Evidence(Mapping[str, str]):
    """A bank of evidence: id and what it says."""

    def __init__(self, load: Callable[[], Mapping[str, str]]) -> None:
        self._load = load

    def __getitem__(self, id_: str) -> str:
        return self._load()[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._load())

    def __len__(self) -> int:
        return len(self._load())

    def __repr__(self) -> str:
        return "\n".join(fill(f"{id_}: {text}", WIDTH, subsequent_indent="    ") for id_, text in self.items())

    def _repr_html_(self) -> str:
        rows = "".join(f"<dt><b>{escape(id_)}</b></dt><dd>{escape(text)}</dd>" for id_, text in self.items())
        return f"<dl>{rows}</dl>"


class RubricPage:
    """A rubric: its criteria with what each level looks like, and the exemplars without their levels."""

    def __init__(self, load: Callable[[], Json]) -> None:
        self._load = load

    def __repr__(self) -> str:
        rubric = self._load()
        lines = []
        for id_, one in rubric["criteria"].items():
            lines.append(f"{id_}: {one['title']}")
            lines += [
                fill(f"{n}: {text}", WIDTH, initial_indent="  ", subsequent_indent="     ")
                for n, text in enumerate(one["levels"])
            ]
        for one in rubric["exemplars"]:
            lines += ["", one["id"], *(indent(fill(text, WIDTH - 2), "  ") for text in one["text"].splitlines())]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        rubric = self._load()
        heads = "".join(f'<th scope="col">{n}</th>' for n in range(4))
        rows = "".join(
            f'<tr><th scope="row">{escape(id_)}<br>{escape(one["title"])}</th>'
            + "".join(f"<td>{escape(text)}</td>" for text in one["levels"])
            + "</tr>"
            for id_, one in rubric["criteria"].items()
        )
        texts = "".join(
            f"<h4>{escape(one['id'])}</h4><blockquote>"
            + "".join(f"<p>{escape(text)}</p>" for text in one["text"].splitlines())
            + "</blockquote>"
            for one in rubric["exemplars"]
        )
        return f"<table><tr><th>criterion</th>{heads}</tr>{rows}</table>{texts}"


class PanelPage:
    """The panel's levels and reasons beside a learner's own; nothing before the learner's are complete."""

    def __init__(self, load: Callable[[], Json], mine: object) -> None:
        self._load, self._mine = load, mine

    def _lines(self) -> list[str]:
        exemplars = self._load()["exemplars"]
        panel = {one["id"]: one["levels"] for one in exemplars}
        mine = read_codes(parse(probe.encode(self._mine)), panel)
        if isinstance(mine, str):
            return [f"Give all your levels first, then run this cell again. {mine}"]
        share = within(mine, panel, 1)
        lines = [f"Within one level of the panel: {float(share):.0%} of the levels (80% is asked before you go on)."]
        for one in exemplars:
            own = mine[one["id"]]
            pairs = ", ".join(f"{c} {own[c]} ({level})" for c, level in one["levels"].items())
            lines += [f"{one['id']}, yours (the panel's): {pairs}.", f"Why: {' '.join(one['why'].split())}"]
        return lines

    def __repr__(self) -> str:
        return "\n".join(fill(line, WIDTH, subsequent_indent="    ") for line in self._lines())

    def _repr_html_(self) -> str:
        return "".join(f"<p>{escape(line)}</p>" for line in self._lines())
