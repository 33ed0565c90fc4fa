"""Publicity: the worked threshold, simulated decisions as second opinion, and properties that always hold."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberattache.models.publicity import naming_threshold, value_of_naming, value_of_report

stakes, chances = st.floats(0.1, 50), st.floats(0, 1)


def test_a_loss_twice_the_gain_asks_for_two_in_three():
    assert round(naming_threshold(3, 6), 3) == 0.667
    assert value_of_naming(0.9428, 3, 6) > 0 > value_of_naming(0.571, 3, 6)


@given(stakes, stakes)
def test_at_the_threshold_naming_is_worth_nothing_and_it_rises_with_the_loss(gain, loss):
    at = naming_threshold(gain, loss)
    assert value_of_naming(at, gain, loss) == pytest.approx(0, abs=1e-9)
    assert naming_threshold(gain, loss + 1) > at > naming_threshold(gain + 1, loss)
    assert naming_threshold(7 * gain, 7 * loss) == pytest.approx(at)


@given(chances, stakes, stakes, chances, chances)
def test_a_report_is_never_worth_less_than_nothing_nor_more_than_knowing(p, gain, loss, guilty, innocent):
    worth = value_of_report(p, gain, loss, if_guilty=guilty, if_innocent=innocent)
    knowing = value_of_report(p, gain, loss, if_guilty=1, if_innocent=0)
    assert 0 <= worth <= knowing + 1e-9
    assert knowing == pytest.approx(p * gain - max(value_of_naming(p, gain, loss), 0), abs=1e-9)


@given(chances, stakes, stakes, chances)
def test_a_report_that_says_the_same_either_way_is_worth_nothing(p, gain, loss, chance):
    assert value_of_report(p, gain, loss, if_guilty=chance, if_innocent=chance) == pytest.approx(0, abs=1e-9)


def test_the_worth_of_a_report_is_what_simulated_decisions_gain():
    rng = np.random.default_rng(11)
    guilty = rng.random(500_000) < 0.571
    points = rng.random(guilty.size) < np.where(guilty, 0.8, 0.2)
    # 0.571 is below two in three: silence now; a report that points to the suspect lifts it above.
    gained = np.where(points, np.where(guilty, 3.0, -6.0), 0.0).mean()
    assert value_of_report(0.571, 3, 6, if_guilty=0.8, if_innocent=0.2) == pytest.approx(gained, abs=0.02)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: naming_threshold(0, 6), "above 0"),
        (lambda: naming_threshold(3, math.inf), "finite"),
        (lambda: value_of_naming(57, 3, 6), "from 0 to 1"),
        (lambda: value_of_naming(math.nan, 3, 6), "from 0 to 1"),
        (lambda: value_of_report(0.5, 3, 6, if_guilty=1.2, if_innocent=0.1), "both are from 0 to 1"),
    ],
)
def test_stakes_and_chances_that_mean_nothing_are_refused(call, says):
    with pytest.raises(ValueError, match=says):
        call()
