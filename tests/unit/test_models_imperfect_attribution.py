"""Imperfect attribution: the course's numbers, a simulation, scipy's root finder, and general properties."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import root

from cyberattache.models.imperfect_attribution import Game, best_responses, posterior, solve, uniform

CLEAR, FIRST, SECOND = (0.90, 0.05, 0.05), (0.3, 0.6, 0.1), (0.3, 0.1, 0.6)
BASE = Game(2 / 3, CLEAR, (FIRST, SECOND))


def total(game: Game) -> float:
    return round(solve(game).total, 4)


def changed(none=CLEAR, first=FIRST, second=SECOND) -> Game:
    return Game(2 / 3, none, (first, second))


def harder_to_identify(detected: float) -> Game:
    """Detect more of attacker 2's attacks, by the signal that points to attacker 1."""
    return Game(1, (1, 0, 0), ((0.2, 0.8, 0), (0.8 - detected, detected, 0.2)))


def test_the_base_game_has_its_cutoffs_at_3426_and_an_attack_with_probability_4383():
    found = solve(BASE)
    assert found.cutoffs == pytest.approx((0.3426, 0.3426), abs=5e-5)
    assert found.total == pytest.approx(0.4383, abs=5e-5)
    assert found.attacks == pytest.approx((found.total / 2,) * 2)


def test_a_more_aggressive_first_attacker_makes_the_second_more_aggressive():
    bolder = solve(Game(2 / 3, CLEAR, (FIRST, SECOND), benefits=(uniform(0.2, 1.2), uniform())))
    assert bolder.cutoffs[1] == pytest.approx(0.3318, abs=5e-5)
    assert bolder.total == pytest.approx(0.5051, abs=5e-5)
    assert bolder.cutoffs[1] < solve(BASE).cutoffs[1]
    assert bolder.posterior[1][2] < solve(BASE).posterior[1][2]  # because it is suspected less


def test_three_kinds_of_better_attribution_deter_as_the_abstract_says():
    assert total(changed(none=(0.96, 0.02, 0.02))) == 0.3921  # fewer false alarms
    assert total(changed(first=(0.1, 27 / 35, 4.5 / 35), second=(0.1, 4.5 / 35, 27 / 35))) == 0.3366  # detection alone
    assert total(changed(first=(0.35, 0.6, 0.05), second=(0.35, 0.05, 0.6))) == 0.4273  # silent instead of wrong


def test_detecting_more_of_what_is_hard_to_identify_backfires():
    before, after = solve(harder_to_identify(0)), solve(harder_to_identify(0.6))
    assert before.cutoffs == pytest.approx((0.7785, 0.1138), abs=5e-5)
    assert after.cutoffs == pytest.approx((0.3482, 0.3482), abs=5e-5)
    assert (round(before.total, 4), round(after.total, 4)) == (0.5539, 0.6518)


def test_a_more_certain_signal_can_backfire():
    """Blackwell: the blurred signal is a garbling of the sharp one, so the sharp one is better information."""
    bold = uniform(0.5, 0.7)
    blurred = Game(2 / 3, (1, 0, 0), ((0.2, 0.8, 0), (0.2, 0.8, 0)), boldness=bold)
    sharp = Game(2 / 3, (1, 0, 0), ((0.2, 0.56, 0.24), (0.2, 0.24, 0.56)), boldness=bold)
    assert total(sharp) > 2 * total(blurred)


@pytest.mark.parametrize("game", [BASE, harder_to_identify(0), harder_to_identify(0.3), harder_to_identify(0.6)])
def test_every_start_leads_to_the_same_equilibrium_to_1e_13(game):
    rng = np.random.default_rng(7)
    starts = [(0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (1.0, 0.0), *rng.random((20, 2)).tolist()]
    found = np.array([solve(game, start=start).cutoffs for start in starts])
    assert np.ptp(found, axis=0).max() < 1e-13


@pytest.mark.parametrize("game", [BASE, harder_to_identify(0.6), changed(none=(0.96, 0.02, 0.02))])
def test_scipys_root_finder_finds_the_same_equilibrium(game):
    theirs = root(lambda x: np.array(best_responses(game, x)) - x, x0=[0.5, 0.5], tol=1e-12)
    assert theirs.success
    assert solve(game).cutoffs == pytest.approx(tuple(theirs.x), abs=1e-9)


def test_the_posterior_is_the_share_of_guilty_in_a_simulation_of_the_game():
    game, cutoffs, rounds = BASE, (0.2, 0.6), 400_000
    rng = np.random.default_rng(11)
    who = rng.integers(0, 2, rounds)
    attacks = (rng.random(rounds) < game.opportunity) & (rng.random(rounds) >= np.array(cutoffs)[who])
    rows = np.array([*game.attacks, game.none])[np.where(attacks, who, 2)]
    signal = (rng.random(rounds)[:, None] > rows.cumsum(axis=1)).sum(axis=1)
    for i, row in enumerate(posterior(game, cutoffs)):
        for s, belief in enumerate(row):
            guilty = (attacks & (who == i))[signal == s].mean()
            assert belief == pytest.approx(guilty, abs=0.01), (i, s)


def test_no_attacker_gains_by_another_cutoff_in_equilibrium():
    """Count an attacker's gain by the game's own rules, without the formula of the cutoff."""
    found = solve(harder_to_identify(0.3))
    game = harder_to_identify(0.3)
    for i, cutoff in enumerate(found.cutoffs):
        hit = found.retaliation[i]
        cost = sum(p * h for p, h in zip(game.attacks[i], hit, strict=True))
        spared = sum(p * h for p, h in zip(game.none, hit, strict=True))
        for benefit in np.linspace(0, 1, 21):
            attacks = benefit > cutoff
            assert (benefit - cost > -spared) == attacks or abs(benefit - cost + spared) < 1e-9


signals = st.lists(st.floats(0.05, 1), min_size=3, max_size=3).map(lambda ps: tuple(p / sum(ps) for p in ps))
games = st.builds(lambda g, none, a, b: Game(g, none, (a, b)), st.floats(0.1, 1), signals, signals, signals)
cutoff_pairs = st.tuples(st.floats(0, 1), st.floats(0, 1))


@given(games, cutoff_pairs)
def test_a_belief_is_a_probability_and_the_guilty_are_never_more_than_one(game, cutoffs):
    for beliefs in zip(*posterior(game, cutoffs), strict=True):
        assert all(0 <= belief <= 1 for belief in beliefs)
        assert sum(beliefs) <= 1 + 1e-12


@given(games, st.floats(0, 0.9), st.floats(0, 1), st.floats(0.01, 0.1))
def test_who_attacks_more_readily_is_suspected_more_and_the_other_less(game, mine, theirs, step):
    before, after = posterior(game, (mine + step, theirs)), posterior(game, (mine, theirs))
    assert all(new >= old - 1e-12 for new, old in zip(after[0], before[0], strict=True))
    for s, clear in enumerate(game.none):
        change = after[1][s] - before[1][s]
        # What an attack by the first makes rarer speaks the less for peace, the more the first attacks.
        assert change <= 1e-12 if game.attacks[0][s] >= clear else change >= -1e-12


@settings(deadline=None, max_examples=40)
@given(games)
def test_names_of_attackers_and_signals_do_not_matter(game):
    found = solve(game, tolerance=1e-12)
    turned = solve(Game(game.opportunity, game.none, game.attacks[::-1]), tolerance=1e-12)
    assert turned.cutoffs == pytest.approx(found.cutoffs[::-1], abs=1e-9)
    mixed = Game(game.opportunity, game.none[::-1], tuple(row[::-1] for row in game.attacks))
    assert solve(mixed, tolerance=1e-12).cutoffs == pytest.approx(found.cutoffs, abs=1e-9)


@settings(deadline=None, max_examples=40)
@given(st.floats(0.2, 1), st.floats(0.01, 0.2), st.floats(0.1, 0.9))
def test_with_less_false_alarm_a_symmetric_pair_attacks_less(g, alarm, less):
    first, second = (0.3, 0.6, 0.1), (0.3, 0.1, 0.6)
    many = Game(g, (1 - 2 * alarm, alarm, alarm), (first, second))
    few = Game(g, (1 - 2 * alarm * less, alarm * less, alarm * less), (first, second))
    assert solve(few, tolerance=1e-12).total < solve(many, tolerance=1e-12).total


def test_a_signal_that_never_comes_makes_nobody_suspect():
    silent = Game(1, (1, 0), ((1, 0), (1, 0)))
    assert [row[1] for row in posterior(silent, (0, 0))] == [0, 0]
    assert solve(silent).total == 1  # nothing is ever seen, so everybody attacks


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Game(0, CLEAR, (FIRST,)), "opportunity = 0"),
        (lambda: Game(0.5, CLEAR, ()), "no attacker"),
        (lambda: Game(0.5, CLEAR, ((0.5, 0.5),)), "no row of probabilities"),
        (lambda: Game(0.5, (0.9, 0.05, 0.1), (FIRST,)), "add up to 1"),
        (lambda: Game(0.5, (1.2, -0.1, -0.1), (FIRST,)), "add up to 1"),
        (lambda: Game(0.5, CLEAR, (FIRST, SECOND), benefits=(uniform(),)), "1 benefits for 2"),
        (lambda: uniform(1, 1), "the larger"),
        (lambda: posterior(BASE, (0.5,)), "1 cutoffs for 2"),
        (lambda: solve(BASE, damping=0), "damping = 0"),
    ],
)
def test_what_is_no_game_is_refused(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_an_iteration_without_rest_says_so():
    with pytest.raises(ArithmeticError, match="lower the damping"):
        solve(BASE, most_rounds=3)
