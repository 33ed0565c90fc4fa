"""Labels, tables, positions, arguments and written work."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.compare import argument, labels, symmetry, tables, written
from cyberattache.compare.argument import Bank, Bearing
from cyberattache.compare.labels import judge_item, read_answer, reading
from cyberattache.compare.number import Tolerance
from cyberattache.compare.values import Series, Table

CONTESTED = [reading("c", ["knew", "asked"]), reading(["c", "h"], "asked")]


@pytest.mark.parametrize(
    ("seen", "share"),
    [
        (("c", "knew"), 1),
        ((["h", "c"], "asked"), 1),
        (("c", "size"), Fraction(1, 2)),  # a label that can be defended, with another reason
        (("h", "asked"), Fraction(1, 2)),  # part of a reading
        ((["c", "f"], "knew"), 0),
        (("f", "knew"), 0),
        ("c", 0),  # the reason was asked
        ((3, "knew"), 0),
    ],
)
def test_either_reading_pays_with_its_own_reason(seen: object, share: Fraction) -> None:
    assert judge_item(read_answer(seen, with_reason=True), CONTESTED).share == share


def test_labels_without_reasons_are_read_alone() -> None:
    for seen in ("f", ["f"], frozenset({"f"}), (" f ",)):
        assert judge_item(labels.read_answer(seen, with_reason=False), [reading("f")]).full


RIGHT = {"A/RES/73/27": {"rice": 0.442, "name": "One"}, "A/RES/73/266": {"rice": 0.84, "name": "Two"}}
SHAPES = [
    Table(("key", "rice", "name"), (0, 1), (("A/RES/73/266", 0.84, "two "), ("A/RES/73/27", 0.4424, "one"))),
    Table(("rice", "name"), ("A/RES/73/27", "A/RES/73/266"), ((0.442, "One"), (0.84, "Two"))),
    [{"key": key, **row} for key, row in RIGHT.items()],
    {key: dict(row) for key, row in RIGHT.items()},
    {"key": list(RIGHT), "rice": (0.442, 0.84), "name": ["One", "Two"]},
]


@pytest.mark.parametrize("seen", SHAPES)
def test_a_table_is_read_in_every_usual_shape(seen: object) -> None:
    read = tables.read_table(seen, "key", ["rice", "name"])
    assert not read.problem
    assert not tables.same_keys(read, RIGHT)
    assert all(tables.same_column(read, RIGHT, column, Tolerance(3)).full for column in ("rice", "name"))


def test_a_wrong_cell_is_named_with_its_column_and_row() -> None:
    rows = [{"key": "A/RES/73/27", "rice": 0.5}, {"key": "A/RES/73/266", "rice": 0.84}]
    match = tables.same_column(tables.read_table(rows, "key", ["rice"]), RIGHT, "rice", Tolerance(3))
    assert match.share == Fraction(1, 2)
    assert "rice" in match.say
    assert "A/RES/73/27" in match.say


@pytest.mark.parametrize(
    "seen", [None, 3, [], [1, 2], {}, {"key": [1]}, [{"key": 1}], Table((), (), ()), [{"key": 1, "rice": 1}] * 2]
)
def test_what_is_no_such_table_says_why(seen: object) -> None:
    read = tables.read_table(seen, "key", ["rice"])
    assert read.problem or tables.same_keys(read, RIGHT)


LINE = {"a": -0.4, "b": -0.1, "c": 0.2, "d": 0.3}
coordinates = st.floats(min_value=-5, max_value=5)


@given(st.sampled_from([1.0, -1.0]), coordinates)
def test_positions_count_mirrored_and_moved(sign: float, shift: float) -> None:
    seen = {label: sign * value + shift for label, value in LINE.items()}
    assert symmetry.up_to_reflection(seen, LINE, Tolerance(absolute=1e-6)).full


def test_positions_out_of_scale_or_order_are_told_apart() -> None:
    stretched = {label: 2 * value for label, value in LINE.items()}
    assert "scale" in symmetry.up_to_reflection(stretched, LINE, Tolerance(absolute=0.01)).say
    assert "distances" in symmetry.up_to_reflection({**LINE, "d": 0.9}, LINE, Tolerance(absolute=0.01)).say
    assert "Neither" in symmetry.up_to_reflection({**LINE, "a": 0.9}, LINE, Tolerance(absolute=0.01)).say
    assert symmetry.up_to_reflection(dict.fromkeys(LINE, 0.0), LINE, Tolerance(absolute=0.01)).share == 0


def test_positions_are_read_from_a_series_and_refused_where_one_is_missing() -> None:
    assert symmetry.read_positions(Series(None, tuple(LINE), tuple(LINE.values())), LINE) == LINE
    for seen in (None, {"a": 1}, {**LINE, "a": "left"}, {**LINE, "a": float("nan")}):
        assert isinstance(symmetry.read_positions(seen, LINE), str)


BANK = Bank(
    claims={"C1": "the vote split in two", "C2": "it did not"},
    evidence={
        "E1": Bearing(supports=frozenset({"C2"}), undermines=frozenset({"C1"})),
        "E2": Bearing(supports=frozenset({"C1"}), undermines=frozenset({"C2"})),
        "E3": Bearing(),
    },
    links={"W1": frozenset({"E1", "E3"}), "W2": frozenset({"E2"})},
    answers={"A1": frozenset({"E2"}), "A2": frozenset({"E1"})},
)
SOUND = {
    "claim": "C2",
    "grounds": ["E1"],
    "warrant": "W1",
    "qualifier": ("very likely", 0.9),
    "rebuttal": ("E2", "A1"),
}


def _read(**changes: object) -> argument.Argument:
    found = argument.read_argument({**SOUND, **changes}, BANK)
    assert isinstance(found, argument.Argument)
    return found


def test_a_sound_argument_has_nothing_against_it() -> None:
    found = _read()
    assert not argument.undermining(found, BANK)
    assert not argument.idle(found, BANK)
    assert not argument.unlinked(found, BANK)
    assert argument.is_counter(found, BANK)
    assert argument.is_answered(found, BANK)
    assert not argument.qualifier_problem(found)


def test_each_joint_of_an_argument_is_tested_apart() -> None:
    assert argument.undermining(_read(grounds=["E1", "E2"]), BANK) == ("E2",)
    assert argument.idle(_read(grounds=["E3"]), BANK) == ("E3",)
    assert argument.unlinked(_read(warrant="W2"), BANK) == ("E1",)
    assert not argument.is_counter(_read(rebuttal=("E1", "A2")), BANK)
    assert not argument.is_answered(_read(rebuttal=("E2", "A2")), BANK)
    assert "bands" in argument.qualifier_problem(_read(qualifier=("likely", 0.9)))
    assert "standard" in argument.qualifier_problem(_read(qualifier=("possibly", 0.5)))
    assert "between" in argument.qualifier_problem(_read(qualifier=("almost certain", 1.0)))


@pytest.mark.parametrize(
    "seen",
    [
        None,
        {},
        {**SOUND, "claim": "C9"},
        {**SOUND, "grounds": "E1"},
        {**SOUND, "grounds": [3]},
        {**SOUND, "qualifier": "likely"},
        {**SOUND, "rebuttal": "E2"},
        {**SOUND, "warrant": "W9"},
    ],
)
def test_an_argument_that_cannot_be_read_says_why(seen: object) -> None:
    assert isinstance(argument.read_argument(seen, BANK), str)


TEXT = {"position": "We support the text [E1].", "why": "It is very likely to pass [E2], says the count."}


def test_form_is_read_from_the_text() -> None:
    assert written.count_words(TEXT) == 13
    assert written.cited(TEXT) == ("E1", "E2")
    assert written.unknown_ids(TEXT, {"E1"}) == ("E2",)
    assert written.misfit_words(TEXT, 0.9) == ()
    assert written.misfit_words(TEXT, 0.6) == ("very likely",)


def test_confidence_and_likelihood_in_one_sentence_are_found() -> None:
    joined = {"a": "We judge with high confidence that it is likely. It may rain."}
    apart = {"a": "It is likely. We have high confidence in the count."}
    assert written.mixes_confidence(joined).startswith("We judge")
    assert not written.mixes_confidence(apart)


def test_padding_and_empty_parts_are_found() -> None:
    assert written.repeats({"a": "This is said more than once. This is said more than once."})
    assert not written.repeats(TEXT)
    assert "empty" in str(written.read_parts({"position": " - ", "why": "x"}, ["position", "why"]))
