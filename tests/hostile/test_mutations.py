"""Two thousand spoilt copies of real notebooks: each ends in an outcome with a reason, and none stops the class."""

from __future__ import annotations

import contextlib
import copy
import json
import random
import time
from collections.abc import Callable
from typing import Any

import nbformat
import pytest

from cyberattache.notebook import rebuild
from cyberattache.types import Outcome
from cyberattache.units import load_unit

Json = Any
Dice = random.Random
COUNT, JAILED, SEED = 2000, 200, 20261123
JUNK: list[Json] = [
    None,
    True,
    0,
    -1,
    10**400,
    1e308,
    float("nan"),
    float("-inf"),
    "",
    "\ud800",
    "\0",
    "x" * 70_000,
]
JUNK += [[], {}, [[]], ["a", 3], {"a": {}}, [None] * 50, "\u202enorms", "share-answer", "agreement-answer"]


def places(value: Json, path: tuple[Json, ...] = ()) -> list[tuple[Json, ...]]:
    """List the places below a value, as paths."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    return [place for key in keys for place in [(*path, key), *places(value[key], (*path, key))]]


def parent(notebook: Json, path: tuple[Json, ...]) -> Json:
    for key in path[:-1]:
        notebook = notebook[key]
    return notebook


def pick_cell(notebook: Json, dice: Dice) -> Json:
    cells = [cell for cell in notebook.get("cells", []) if isinstance(cell, dict)] or [{}]
    answers = [cell for cell in cells if str(cell.get("id", "")).endswith("-answer")]
    return dice.choice(answers or cells)


# --- of the notebook ---------------------------------------------------------------------------------------------


def swap_type(notebook: Json, dice: Dice) -> None:
    path = dice.choice(places(notebook))
    parent(notebook, path)[path[-1]] = copy.deepcopy(dice.choice(JUNK))


def drop(notebook: Json, dice: Dice) -> None:
    path = dice.choice(places(notebook))
    del parent(notebook, path)[path[-1]]


def rename_key(notebook: Json, dice: Dice) -> None:
    named = [path for path in places(notebook) if isinstance(path[-1], str)]
    path = dice.choice(named)
    where = parent(notebook, path)
    where[dice.choice(["id", "source", "input", "worksheets", path[-1].upper(), "__class__"])] = where.pop(
        path[-1]
    )


def duplicate_cell(notebook: Json, dice: Dice) -> None:
    notebook["cells"].insert(
        dice.randrange(len(notebook["cells"]) + 1), copy.deepcopy(pick_cell(notebook, dice))
    )


def duplicate_and_change(notebook: Json, dice: Dice) -> None:
    notebook["cells"].append({**copy.deepcopy(pick_cell(notebook, dice)), "source": "1 / 0"})


def swap_cells(notebook: Json, dice: Dice) -> None:
    dice.shuffle(notebook["cells"])


def swap_sources(notebook: Json, dice: Dice) -> None:
    one, other = pick_cell(notebook, dice), pick_cell(notebook, dice)
    one["source"], other["source"] = other.get("source", ""), one.get("source", "")


def lose_ids(notebook: Json, dice: Dice) -> None:
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and dice.random() < 0.5:
            cell.pop(dice.choice(["id", "metadata"]), None)


def same_ids(notebook: Json, dice: Dice) -> None:
    name = pick_cell(notebook, dice).get("id")
    for cell in notebook["cells"]:
        if isinstance(cell, dict) and dice.random() < 0.3:
            cell["id"] = name


def other_format(notebook: Json, dice: Dice) -> None:
    notebook["nbformat"] = dice.choice([1, 2, 3, 5, 99, -4, 4.0, "4", None, True])
    notebook["nbformat_minor"] = dice.choice([0, 5, 10**9, None, "x"])


def as_worksheets(notebook: Json, dice: Dice) -> None:
    cells = notebook.pop("cells", [])
    for cell in cells:
        if isinstance(cell, dict):
            cell["input"] = cell.pop("source", "")
    notebook.update(nbformat=3, worksheets=[{"cells": cells}])


def spoil_source(notebook: Json, dice: Dice) -> None:
    cell = pick_cell(notebook, dice)
    text = cell.get("source", "")
    text = "".join(map(str, text)) if isinstance(text, list) else str(text)
    at = dice.randrange(len(text) + 1)
    spoilt = [
        "\0",
        "\x1b[2J",
        "\u2028",
        "(" * 500,
        "\t ",
        "'" * 3,
        "é" * 9,
        "\r",
        "%%bash\n",
        "!x\n",
        "raise SystemExit\n",
    ]
    cell["source"] = dice.choice(
        [text[:at], text[:at] + dice.choice(spoilt) + text[at:], text[::-1], text * 40]
    )


def many(notebook: Json, dice: Dice) -> None:
    notebook["cells"] += [{}] * dice.choice([10, 1000, 2500])


# --- of the bytes ------------------------------------------------------------------------------------------------


def truncate(data: bytes, dice: Dice) -> bytes:
    return data[: dice.randrange(len(data))]


def flip(data: bytes, dice: Dice) -> bytes:
    changed = bytearray(data)
    for _ in range(dice.randint(1, 8)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def recode(data: bytes, dice: Dice) -> bytes:
    kind = dice.choice(["utf-8-sig", "utf-16", "utf-32", "cp500", "utf-16-le"])
    return data.decode().encode(kind)


def pad(data: bytes, dice: Dice) -> bytes:
    return (
        dice.choice([b"\0", b"\n" * 1000, b"//", b"\xef\xbb\xbf" * 2, b" " * 9])
        + data
        + dice.choice([b"", b"\0", b"{}"])
    )


def huge_number(data: bytes, dice: Dice) -> bytes:
    return data.replace(b": 3", b": " + dice.choice([b"9" * 5000, b"1e999", b"NaN", b"-Infinity", b"3.0"]), 1)


def key_again(data: bytes, dice: Dice) -> bytes:
    return (
        data[:-1] + b', "cells": [], "nbformat": 4}' if dice.random() < 0.5 else data[:-1] + b',"a":1,"a":2}'
    )


OF_NOTEBOOK: tuple[Callable[[Json, Dice], None], ...] = (
    swap_type, drop, rename_key, duplicate_cell, duplicate_and_change, swap_cells, swap_sources, lose_ids, same_ids,
    other_format, as_worksheets, spoil_source, spoil_source, many,
)  # fmt: skip
OF_BYTES: tuple[Callable[[bytes, Dice], bytes], ...] = (truncate, flip, recode, pad, huge_number, key_again)


def mutated(original: str, dice: Dice) -> bytes:
    """Spoil a notebook in one to three ways, one of them perhaps of its bytes."""
    notebook = json.loads(original)
    for _ in range(dice.randint(1, 3)):
        # An earlier one may have taken away what this one needs.
        with contextlib.suppress(KeyError, AttributeError, TypeError, IndexError):
            dice.choice(OF_NOTEBOOK)(notebook, dice)
    data = json.dumps(notebook).encode()
    return dice.choice(OF_BYTES)(data, dice) if dice.random() < 0.25 else data


@pytest.fixture(scope="module")
def mutants(field) -> list[tuple[str, bytes]]:
    dice = Dice(SEED)
    real = [
        (unit, nbformat.writes(field.notebook(unit, answers)))
        for unit in ("tiny", "norms")
        for answers in ({}, field.model_answers(unit))
    ]
    return [(unit, mutated(text, dice)) for unit, text in (real[n % len(real)] for n in range(COUNT))]


@pytest.fixture(scope="module")
def survivors(field, mutants) -> dict[str, list[bytes]]:
    """Put every one through rebuild, and keep those that still hold an answer."""
    units = {name: load_unit(name, field.folder).unit for name in ("tiny", "norms")}
    alive: dict[str, list[bytes]] = {name: [] for name in units}
    start = time.monotonic()
    for unit, data in mutants:
        found = rebuild(data, units[unit])
        tasks = {task.id for task in units[unit].tasks}
        assert found.refused or found.answers.keys() | found.problems.keys() == tasks
        assert not found.answers.keys() & found.problems.keys() and all(found.problems.values())
        assert len(found.refused) < 200 and found.refused.isprintable()
        if found.answers:
            alive[unit].append(data)
    assert time.monotonic() - start < 60
    return alive


@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_every_mutant_gives_answers_or_reasons(field, survivors) -> None:
    assert 600 < sum(map(len, survivors.values())) < COUNT - 200


@pytest.mark.parametrize("field", ["warm"], indirect=True)
def test_mutants_that_survive_end_in_an_outcome_and_harm_nobody(
    field, survivors, neighbours_unharmed
) -> None:
    dice, start = Dice(SEED), time.monotonic()
    shares = {"tiny": JAILED * 3 // 4, "norms": JAILED // 4}
    for unit, count in shares.items():
        for number, data in enumerate(dice.sample(survivors[unit], count)):
            field.place("mutants", f"{unit}{number}", unit).write_bytes(data)
    reports = field.grade("mutants")
    assert len(reports) == JAILED + 3 == sum(shares.values()) + 3
    for report in reports.values():
        assert report.outcome in (Outcome.GRADED, Outcome.NOT_GRADABLE), report
        assert report.outcome is Outcome.GRADED or report.reason
        assert all(task.points is not None or task.reason for task in report.tasks)
        assert 0 <= report.points <= report.of
    neighbours_unharmed(field, "mutants", reports)
    assert time.monotonic() - start < 240
