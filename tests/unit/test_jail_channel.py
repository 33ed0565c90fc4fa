"""What comes out of a jail is data: forged, cut or monstrous lines change only what their author is seen to say."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.jail.channel import DIED, TIME_LIMIT, Answers, Transcript, parse_line, pictures, tidy
from cyberattache.types import Cell, CellStatus, Job, Json, Plan

CALL = {"function": "f", "args": [1], "kwargs": {}}
JOB = Job(
    "tiny",
    "ada",
    (Cell("given = 1"), Cell("x = 1", "a"), Cell("def f(n): ...", "b")),
    {"a": Plan(("x",)), "b": Plan(("f",), (CALL, CALL), (CALL,))},
)
MISSING = {"$": "missing"}


def line(**said: Any) -> bytes:
    return json.dumps(said).encode()


def heard(*lines: bytes) -> Transcript:
    transcript = Transcript(JOB)
    for one in lines:
        transcript.read(one)
    return transcript


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"task": "a", "seen": NaN}',
        b'{"task": "a", "seen": 1e999}',
        b'{"task": "a", "seen": "\\ud800"}',
        b'{"task": "a", "seen": ' + b"9" * 5000 + b"}",
        b'["task", "a"]',
        b'{"task": ',
        b"null",
    ],
)
def test_junk_is_dropped(junk: bytes) -> None:
    assert parse_line(junk) == {}


@given(st.binary(max_size=200))
def test_no_bytes_can_raise(data: bytes) -> None:
    heard(data, b'{"cell":' + data, data + b"}")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda s: st.lists(s) | st.dictionaries(st.text(), s),
    )
)
def test_no_json_can_raise(value: Any) -> None:
    for key in ("start", "cell", "task", "done", "error", "output", "seen"):
        heard(
            json.dumps({key: value, "cell": 1}).encode(),
            json.dumps({key: value, "task": "b", "seen": value}).encode(),
        )


def test_only_the_first_line_of_a_task_counts() -> None:
    said = heard(line(task="a", seen={"names": {"x": 1}}), line(task="a", seen={"names": {"x": 2}}))
    assert said.observations == {"a": {"names": {"x": 1}, "calls": []}}


def test_a_task_that_is_unknown_is_not_heard() -> None:
    assert heard(line(task="z", seen={"names": {"x": 1}}), line(task=["a"], seen={})).observations == {}


def test_an_observation_has_the_declared_shape_whatever_was_sent() -> None:
    said = heard(line(task="b", seen={"names": {"points": 30}, "calls": [1, 2, 3], "verdict": "full"}))
    assert said.observations == {"b": {"names": {"f": MISSING}, "calls": [1, 2]}}
    assert heard(line(task="b", seen=7)).observations == {
        "b": {"names": {"f": MISSING}, "calls": [MISSING, MISSING]}
    }


def test_only_the_first_line_of_a_cell_counts_and_booleans_are_no_cells() -> None:
    said = heard(
        line(cell=1, error="", output="one"),
        line(cell=1, error="no", output="two"),
        line(cell=True, output="x"),
    )
    assert list(said.cells) == [1]
    assert (said.cells[1].status, said.cells[1].output) == (CellStatus.OK, "one")


def test_the_cell_that_runs_never_goes_back() -> None:
    assert heard(line(start=0), line(start=2), line(start=1), line(start=99), line(start="0")).current == 2


def test_a_cell_that_was_left_out_cannot_be_blamed_again() -> None:
    transcript = Transcript(JOB, skipped=frozenset({1}))
    transcript.read(line(start=1))
    assert transcript.current is None


def closed_results(lines: list[bytes], *, calls: int, in_time: bool) -> list[Json] | None:
    answers = Answers(calls)
    for one in lines:
        answers.read(one)
    return answers.results(in_time=in_time)


def test_the_results_of_closed_calls_are_put_in_order() -> None:
    lines = [
        line(ready=True),
        line(call=1, seen="b"),
        line(call=0, seen="a"),
        line(call=0, seen="forged"),
        line(call=9, seen=0),
    ]
    assert closed_results(lines, calls=2, in_time=True) == ["a", "b"]


def test_a_call_that_never_came_back_says_why() -> None:
    lines = [line(ready=True), line(call=0, seen=1)]
    assert closed_results(lines, calls=3, in_time=False) == [1, TIME_LIMIT, TIME_LIMIT]
    assert closed_results(lines, calls=2, in_time=True) == [1, DIED]


def test_a_copy_that_was_never_there_gives_no_results() -> None:
    assert closed_results([], calls=2, in_time=True) is None


def test_forged_lines_do_not_make_a_copy_whole() -> None:
    answers = Answers(2)
    for one in (line(ready=True), line(call=1, seen=0), line(call=1, seen=1), line(call=2, seen=2), b"junk", line()):
        answers.read(one)
        assert not answers.whole
    answers.read(line(call=0, seen="a"))
    assert answers.whole and answers.results(in_time=False) == ["a", 0]


def test_addresses_and_control_codes_stay_out_of_reports() -> None:
    assert tidy("<object at 0x7f00c0ffee00>\x1b[31m\x00\u202e!\n\tok", 100) == "<object at 0x…>[31m!\n\tok"
    assert tidy(["no text"], 100) == ""
    assert len(tidy("x" * 500, 100)) == 100


def png(width: int, height: int) -> str:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return base64.b64encode(head).decode()


def test_only_pictures_that_a_browser_can_show_are_kept() -> None:
    good = png(640, 480)
    bad = [png(100_000, 100_000), png(0, 4), "", 3, None, ["x"], "<script>", good + "!", good[:20]]
    assert pictures([*bad, good], 10_000) == (good,)
    assert pictures([good] * 100, 10_000) == (good,) * 50
    assert pictures([good] * 3, 2 * len(good)) == (good,) * 2
    assert pictures({"0": good}, 10_000) == ()
