"""Every technique of techniques.md is tried by a specimen or a test, and nothing names one that is not there."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
KNOWN = {int(n) for n in re.findall(r"^(\d+)\. ", (HERE / "techniques.md").read_text(), re.MULTILINE)}


def covered() -> dict[int, list[str]]:
    found: dict[int, list[str]] = {number: [] for number in KNOWN}
    for path in [*sorted(HERE.glob("specimens/*.py")), *sorted(HERE.glob("test_*.py"))]:
        for named in re.findall(r"^# lines: ([\d, ]+)$", path.read_text(), re.MULTILINE):
            for number in map(int, named.split(",")):
                found.setdefault(number, []).append(path.name)
    return found


def test_the_list_has_all_its_lines() -> None:
    assert set(range(1, 78)) == KNOWN


def test_every_line_is_covered() -> None:
    assert [number for number, files in covered().items() if not files] == []


def test_no_specimen_names_a_line_that_is_not_there() -> None:
    assert set(covered()) == KNOWN


def test_every_specimen_says_its_lines() -> None:
    silent = [path.name for path in HERE.glob("specimens/*.py") if "\n# lines: " not in path.read_text()]
    assert silent == []
