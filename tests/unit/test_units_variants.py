"""What differs between learners derives from a course's secret."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from cyberattache import variants
from cyberattache.learner.given import Given
from cyberattache.units import load_unit

UNIT = load_unit("tiny", Path(__file__).parents[1] / "fixtures").unit
SECRET = b"a course's secret"


def test_without_a_secret_everyone_has_the_defaults_and_the_same_closed_inputs() -> None:
    assert variants.given(UNIT, "ana", None) == {"part": 3, "whole": 12}
    assert variants.rng(UNIT, "ana", None, "x").random() == variants.rng(UNIT, "ben", None, "x").random()


def test_with_a_secret_each_learner_has_allowed_values_that_stay_the_same() -> None:
    drawn = {learner: variants.given(UNIT, f"learner {learner}", SECRET) for learner in range(60)}
    assert {one["part"] for one in drawn.values()} == {3, 5, 7}
    assert {one["whole"] for one in drawn.values()} == {12, 16}
    assert drawn[7] == variants.given(UNIT, "learner 7", SECRET)
    assert any(variants.given(UNIT, f"learner {n}", b"another") != drawn[n] for n in drawn)


def test_closed_inputs_differ_by_learner_purpose_and_secret() -> None:
    draws = {
        variants.rng(UNIT, learner, secret, purpose).random()
        for learner in ("ana", "ben")
        for secret in (SECRET, b"another")
        for purpose in ("closed share", "closed memo")
    }
    assert len(draws) == 8


def test_the_variant_of_a_learner_is_fixed_for_good() -> None:
    # Changing the derivation changes every course that is running.
    assert variants.given(UNIT, "ana", SECRET) == {"part": 7, "whole": 16}
    assert variants.rng(UNIT, "ana", SECRET, "closed share").randrange(10**6) == 948577


def test_given_numbers_are_read_by_name_and_cannot_be_changed() -> None:
    given = Given(p=0.03, q=0.4)
    assert (given.p, given["q"], dict(given)) == (0.03, 0.4, {"p": 0.03, "q": 0.4})
    assert repr(given) == "Given(p=0.03, q=0.4)"
    with pytest.raises(AttributeError, match="store your own number under a name of your own"):
        given.p = 1
    with pytest.raises(AttributeError, match="given has no 'r'. It has: p, q"):
        _ = given.r
    for same in (copy.deepcopy(given), pickle.loads(pickle.dumps(given))):
        assert same == given and hash(same) == hash(given)
