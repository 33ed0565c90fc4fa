"""Write the page that says where everything is: claims, norms, cases, models, tables. Made when the book is built.

Nothing on it is typed by hand: claims and tables come from the package, their places from the chapters themselves.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from cyberattache import data
from cyberattache.data.dossier_file import Dossier
from cyberattache.learner.rows import table
from cyberattache.types import Unit

PAGE = "where.md"
MODELS = Path(data.__file__).resolve().parents[1] / "models"
IMPORTS = re.compile(r"from cyberattache\.models\.(\w+) import|from cyberattache\.models import (\([^)]*\)|[^\n]*)")
LOADS = re.compile(r"\b(?:load|table)\(\"(\w+)\"\)")
HEAD = """(where)=
# Where is what

Claims, norms, cases, models and tables, each with the chapter that treats it.
"""


def write_page(book: Path, units: Sequence[Unit], cases: Sequence[Dossier]) -> Path:
    """Write the page below the book; leave it alone when it would not change, so that it is not built again."""
    chapters = {unit.id: _chapter(book, unit.id) for unit in units}
    titles = {unit.id: unit.title for unit in units}
    parts = (
        ("Popular claims", "What the course says of each of the sentences that it starts from.", _claims(chapters)),
        ("The eleven norms, and the cases that bear on them", "", _norms(cases)),
        ("Models", "Functions of `cyberattache.models`; each names its source.", _models(chapters, titles)),
        ("Tables", "Each is `table(\"name\")` in a notebook.", _tables(chapters, titles)),
    )
    text = HEAD
    for title, say, lines in parts:
        text += "\n".join(["", f"## {title}", "", *([say, ""] if say else []), *lines, ""])
    path = book / PAGE
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return path


def _chapter(book: Path, unit: str) -> str:
    path = book / "units" / unit / "chapter.md"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _claims(chapters: Mapping[str, str]) -> Iterator[str]:
    yield from _header("claim", "said", "verdict", "where")
    for row in table("popular_claims"):
        anchor = str(row["id"]).lower()
        homes = str(row["units"]).split()
        known = [unit for unit in homes if f"{unit}-{anchor}" in chapters.get(unit, "")]
        places = [f"{{ref}}`{unit} <{unit}-{anchor}>`" for unit in known]
        later = [unit for unit in homes if unit not in chapters]
        where = ", ".join([*places, *(f"{unit} (not written yet)" for unit in later)])
        yield _row(row["id"], row["claim"], row["verdict"], where)


def _norms(cases: Sequence[Dossier]) -> Iterator[str]:
    yield from _header("letter", "norm", "cases")
    for norm in table("un_norms"):
        engaged = [one for one in cases if norm["letter"] in {bears.letter for bears in one.norms}]
        named = ", ".join(f"{{ref}}`{one.id} <case-{one.id}>`" for one in engaged)
        yield _row(norm["letter"], norm["short_name"], named or "none")


def _models(chapters: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    used = {unit: set(_imported(text)) for unit, text in chapters.items()}
    yield from _header("model", "what it does", "chapters")
    for path in sorted(MODELS.glob("[a-z]*.py")):
        where = _links((unit for unit, names in used.items() if path.stem in names), titles)
        for name, says in _functions(path):
            yield _row(f"`{path.stem}.{name}`", says, where)


def _imported(chapter: str) -> Iterator[str]:
    for one, several in IMPORTS.findall(chapter):
        yield from [one] if one else re.findall(r"(\w+)(?: as \w+)?", several)


def _functions(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        if says := ast.get_docstring(node):  # an overload has none
            yield node.name, says.split("\n", 1)[0]


def _tables(chapters: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    used = {unit: set(LOADS.findall(text)) for unit, text in chapters.items()}
    yield from _header("table", "what it holds", "rows", "as of", "chapters")
    for name in data.names():
        said = data.schema(name)
        where = _links((unit for unit, names in used.items() if name in names), titles)
        yield _row(f"`{name}`", said.title, len(table(name)), said.as_of, where)


def _links(units: Iterable[str], titles: Mapping[str, str]) -> str:
    return ", ".join(f"{{doc}}`{titles[unit]} <units/{unit}/chapter>`" for unit in units) or "exercises only"


def _header(*names: str) -> Iterator[str]:
    yield _row(*names)
    yield _row(*("---" for _ in names))


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
