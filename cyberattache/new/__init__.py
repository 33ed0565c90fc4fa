"""Begin a unit: a folder with one working task, and ‹write: ...› wherever its author must write."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from cyberattache.errors import UsageError
from cyberattache.units import authored_course

__all__ = ["new"]

TEMPLATE = Path(__file__).parent / "template"
# A template is no module of this package, so it does not look like one.
TEMPLATE_SUFFIX = ".in"
UNIT_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def new(*, unit: str, today: datetime.date | None = None) -> list[Path]:
    """Write the folder of a new unit and name its files; `cyberattache audit` then says what is left to write."""
    if not UNIT_ID.fullmatch(unit):
        raise UsageError(
            f"unit {unit!r}", "not the name of a unit", "Use small letters and hyphens: `new arms-control`."
        )
    folder = authored_course().units / unit
    if folder.exists():
        raise UsageError(folder, "there is such a folder already", "Choose another name.")
    date = (today or datetime.datetime.now(tz=datetime.UTC).date()).isoformat()
    written = []
    for source in sorted(TEMPLATE.rglob(f"*{TEMPLATE_SUFFIX}")):
        target = folder / source.relative_to(TEMPLATE).with_suffix("")
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text(encoding="utf-8").replace("UNIT_ID", unit).replace("TODAY", date)
        target.write_bytes(text.encode("utf-8"))
        written.append(target)
    return written
