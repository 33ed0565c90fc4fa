"""One submission per technique, through the real jail, between honest neighbours (`conftest` says how)."""

from __future__ import annotations

import os
import re
import subprocess
import sysconfig
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cyberattache.jail import WarmJail
from cyberattache.jail.watch import children
from cyberattache.types import Outcome, Report
from cyberattache.units import load_unit
from cyberattache.variants import Variant

SECRET = b"canary-in-secret"


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(name for name, _ in attrs if name.startswith("on"))}
        self.found |= {"javascript:" for name, value in attrs if "javascript:" in (value or "")}
        if tag == "img":  # a figure of the learner's is a PNG file in the page, and nothing else
            source = dict(attrs)["src"] or ""
            self.found |= set() if re.fullmatch(r"data:image/png;base64,[A-Za-z0-9+/=]+", source) else {"src"}


def hold(field, name: str, specimen, report: Report) -> None:
    said = field.said(name, specimen.name, specimen.unit)
    assert report.outcome is Outcome.GRADED, report.reason
    assert report.points == specimen.points, report
    for mark in ("BREACH", "CLOSED", "canary-", str(field.folder), "Traceback"):
        assert mark not in said, said
    assert specimen.says in re.sub(r"\s+", " ", said)
    page = (field.folder / name / specimen.name / f"{specimen.unit}.html").read_text()
    banned = {
        "script",
        "src",
        "iframe",
        "link",
        "object",
        "onerror",
        "onload",
        "svg",
        "javascript:",
        "span style",
    }
    assert not Tags(page).found & banned
    assert len(said) < 200_000


def test_nothing_is_gained_and_nothing_comes_out(field, mild_class, mild) -> None:
    hold(field, "mild", mild, mild_class[mild.name])


def test_a_bomb_costs_its_own_task(field, bombed_class, bomb) -> None:
    hold(field, "bombed", bomb, bombed_class[bomb.name])


@pytest.mark.parametrize("name", ["mild", "bombed"])
def test_the_neighbours_reports_are_the_same_byte_for_byte(
    field, name: str, request, neighbours_unharmed
) -> None:
    neighbours_unharmed(field, name, request.getfixturevalue(f"{name}_class"))


def test_nothing_survives_the_class(field, mild_class, bombed_class) -> None:
    running = subprocess.run(["ps", "-eo", "uid,args"], capture_output=True, text=True, check=True).stdout
    assert field.sleep not in running
    if isinstance(field.jail, WarmJail):  # the workers stay, and nothing below them
        for worker in field.jail.workers():
            assert children(worker) == []
    else:
        assert not re.search(rf"^\s*{field.user}\s", running, re.MULTILINE)


def test_nothing_was_written_on_the_machine(field, mild_class) -> None:
    site = Path(sysconfig.get_path("purelib"))
    marks = [Path("/tmp/00-hostile-mark.py"), Path("/dev/shm/00-hostile-mark.py"), Path("/tmp/shadowed")]
    marks += [site / "poison.pth", site / "sitecustomize.py"]
    marks += [
        Path("~/.ipython/profile_default/startup/00-hostile-mark.py").expanduser(),
        Path("results.json"),
    ]
    assert [mark for mark in marks if mark.exists()] == []


def test_the_closed_inputs_of_the_spies_were_really_sent(mild_class) -> None:
    for name in ("watch_closed_inputs", "carry_closed_inputs"):
        task = next(task for task in mild_class[name].tasks if task.task == "double-share")
        assert task.points == 30


def test_a_learner_cannot_choose_their_own_numbers(field) -> None:
    unit = load_unit("tiny", field.folder).unit
    mine = Variant(unit, "mal", SECRET).given
    learners = (f"m{n}" for n in range(99))
    others = next(g for one in learners if (g := Variant(unit, one, SECRET).given).part != mine.part)
    claim = f"given = Given(part={others.part}, whole={others.whole})\nshare = {others.part} / {others.whole}"
    field.hand_in("claim", "mal", {"share": claim})
    assert field.grade("claim")["mal"].points == 0


def test_a_class_ends_in_the_same_bytes_whoever_sits_beside_whom(field, mild_class) -> None:
    """Lines 41 and 68 again, from outside: a run of other company is the same run."""
    shown = ("honest_numpy", "equal_to_everything", "rich_markup")
    chosen = [one for one in sorted(os.listdir(field.folder / "mild-submissions")) if one in shown]
    for learner in chosen:
        source = field.folder / "mild-submissions" / learner / "tiny" / "tiny.ipynb"
        field.place("again", learner).write_bytes(source.read_bytes())
    field.grade("again")
    for learner in chosen:
        assert field.said("again", learner) == field.said("mild", learner)
