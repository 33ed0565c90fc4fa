"""Numbers, intervals, orders, dates and codes against what is right and what resembles a mistake."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cyberattache.compare import coding, estimative, forecast, number, order
from cyberattache.compare.number import Tolerance
from cyberattache.compare.values import Array, Date, Other

figures = st.floats(min_value=-1e4, max_value=1e4)


@given(figures, st.integers(min_value=0, max_value=6))
def test_a_number_rounded_as_asked_is_near(right: float, places: int) -> None:
    assert number.is_near(round(right, places), right, Tolerance(places))
    assert not number.is_near(right + 0.6 * 10.0**-places, right, Tolerance(places))


@pytest.mark.parametrize("seen", [math.nan, math.inf, True, "0.5", None, [0.5], Other("x.Sly"), 10**400, 1j])
def test_what_is_no_finite_number_is_never_near(seen: object) -> None:
    assert not number.is_near(seen, 0.5, Tolerance(3))
    assert not number.is_near(seen, 1.0, Tolerance(3))


@pytest.mark.parametrize("seen", [42, 42.0, Fraction(42), Array((), (42.0,)), Array((1,), (42,))])
def test_the_same_number_in_another_dress_is_near(seen: object) -> None:
    assert number.near(seen, 42, Tolerance(0), {}).full


@pytest.mark.parametrize(
    ("seen", "word"),
    [(49.7, "percentage"), (-0.497, "sign"), (0.503, "left to 1"), (1.497, "one more"), (0.4968, "precision")],
)
def test_common_slips_are_named(seen: float, word: str) -> None:
    match = number.near(seen, 0.497, Tolerance(4), {})
    assert match.share == 0
    assert word in match.say


def test_a_named_mistake_comes_before_a_slip() -> None:
    assert number.near(0.503, 0.497, Tolerance(3), {"counted-no": 0.503}).mistake == "counted-no"


def test_an_interval_pays_for_each_end() -> None:
    assert number.interval((0.016, 0.048), 0.016, 0.048, Tolerance(3)).full
    assert number.interval([0.016, 0.05], 0.016, 0.048, Tolerance(3)).share == Fraction(1, 2)
    assert "wrong way round" in number.interval((0.048, 0.016), 0.016, 0.048, Tolerance(3)).say
    assert number.interval(0.3, 0, 1, Tolerance(3)).share == 0


@given(st.permutations(["a", "b", "c", "d", "e"]))
def test_tau_of_an_order_and_of_its_reverse_are_opposite(seen: list[str]) -> None:
    right = ["a", "b", "c", "d", "e"]
    assert order.kendall_tau(seen, right) == -order.kendall_tau(seen[::-1], right)
    match = order.ranking(seen, right)
    assert match.share == max(0, order.kendall_tau(seen, right))
    assert match.full == (seen == right)


def test_an_order_with_a_missing_or_foreign_item_earns_nothing() -> None:
    for seen in (["a", "b"], ["a", "b", "x"], ["a", "b", "b", "c"], "abc", None):
        assert order.ranking(seen, ["a", "b", "c"]).share == 0


EVENTS = {"first": "1998-12-04", "second": "2015-07-22", "third": "2025-07-11"}


def test_dates_are_read_as_years_texts_or_dates() -> None:
    for seen in ({"first": 1998, "second": "2015", "third": Date("2025-07-11T00:00:00")}, EVENTS):
        assert [match.full for match in order.dates(seen, EVENTS, days=200)] == [True, True]


def test_order_and_dates_are_judged_apart() -> None:
    ordered, dated = order.dates({"first": 2000, "second": 2015, "third": 2025}, EVENTS, days=200)
    assert ordered.full
    assert dated.share == Fraction(2, 3)
    ordered, _ = order.dates({"first": 2030, "second": 2015, "third": 2025}, EVENTS, days=200)
    assert ordered.share == 0
    assert "No date" in order.dates({"first": "soon", "second": 2015, "third": 2025}, EVENTS, days=9)[0].say


@given(st.dictionaries(st.sampled_from("abc"), st.floats(0, 1), min_size=3, max_size=3))
def test_honesty_pays_under_both_scores(belief: dict[str, float]) -> None:
    total = sum(belief.values())
    assume(total > 0.01 and all(p > 0.001 for p in belief.values()))
    honest = {outcome: p / total for outcome, p in belief.items()}
    sly = dict.fromkeys(belief, 1 / 3)
    for score in (forecast.brier, forecast.log_score):
        expected = [sum(honest[o] * score(told, o) for o in honest) for told in (honest, sly)]
        assert expected[0] <= expected[1] + 1e-12


@pytest.mark.parametrize(
    ("seen", "word"),
    [({"yes": 0.7, "no": 0.2}, "sum"), ({"yes": 70, "no": 30}, "0.3 for 30"), ({"yes": 1}, "no"), (0.7, "dict")],
)
def test_an_incoherent_forecast_says_why(seen: object, word: str) -> None:
    told = forecast.read_forecast(seen, ["yes", "no"])
    assert isinstance(told, str)
    assert word in told


def test_brier_score_of_the_published_form() -> None:
    assert forecast.brier({"rain": 0.7, "dry": 0.3}, "rain") == pytest.approx(0.18)
    assert forecast.log_score({"rain": 0.0, "dry": 1.0}, "rain") == math.inf


def test_words_and_probabilities_share_their_borders() -> None:
    assert estimative.fits("likely", 0.55)
    assert estimative.fits("roughly even chance", 0.55)
    assert not estimative.fits("very likely", 0.7)
    assert not estimative.fits("possibly", 0.5)
    assert estimative.words_in("It is very likely, not unlikely; LIKELY.") == ("very likely", "unlikely", "likely")


PANEL = {"A": {"claim": 3, "form": 2}, "B": {"claim": 1, "form": 0}}


def test_codes_within_a_level_of_the_panel_are_counted() -> None:
    codes = coding.read_codes({"A": {"claim": 3, "form": 3}, "B": {"claim": 3, "form": 1}}, PANEL)
    assert isinstance(codes, dict)
    assert coding.within(codes, PANEL, 1) == Fraction(3, 4)
    assert coding.lean(codes, PANEL) == 1.0


@pytest.mark.parametrize("seen", [None, {}, {"A": {"claim": 3, "form": 2}}, {**PANEL, "B": {"claim": 1, "form": 9}}])
def test_codes_of_another_shape_are_refused(seen: object) -> None:
    assert isinstance(coding.read_codes(seen, PANEL), str)
