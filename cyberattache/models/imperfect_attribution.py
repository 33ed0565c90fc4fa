"""Deterrence when nobody knows for sure who did it: a game after Baliga, Bueno de Mesquita and Wolitzky (2020).

Of the paper only the abstract was read: n attackers, a noisy signal, a defender who wants to hit the guilty only. Who
gets an opportunity, what is gained and lost, and the equations are derived here and not compared with the paper's own.
What the abstract says of reforms, and of one equilibrium, the tests find in these equations.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Cdf = Callable[[float], float]
Row = tuple[float, ...]
SLACK = 1e-9  # by which probabilities that a person wrote down may miss 1


def uniform(low: float = 0.0, high: float = 1.0) -> Cdf:
    """Give the distribution function of the uniform distribution from low to high. Refused: high not above low."""
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise ValueError(f"a uniform distribution from {low} to {high} is none; the second must be the larger")

    def cdf(value: float) -> float:
        return min(1.0, max(0.0, (value - low) / (high - low)))

    return cdf


EVEN = uniform()


@dataclass(frozen=True, slots=True)
class Game:
    """n possible attackers, one defender, and the signals by which it guesses.

    With probability `opportunity` one attacker, each as likely as the next, can attack. Attacker i then gains x,
    drawn from the distribution function `benefits[i]`, and loses 1 if the defender retaliates against it. The
    defender sees signal s with probability `attacks[i][s]` after an attack by i and `none[s]` where there was none,
    and gains y, drawn from `boldness`, by hitting the guilty, y - 1 by hitting an innocent. Benefits and boldness
    are uniform from 0 to 1 unless given.
    Refused: fewer than one attacker, rows of different length, a row that does not add up to 1, a probability
    outside 0 to 1, an opportunity of 0 or above 1, a number of benefits other than n.
    """

    opportunity: float
    none: Row
    attacks: tuple[Row, ...]
    benefits: tuple[Cdf, ...] = ()
    boldness: Cdf = EVEN

    def __post_init__(self) -> None:
        """Refuse what is no game, and fill in the benefits."""
        if not 0 < self.opportunity <= 1:
            raise ValueError(f"opportunity = {self.opportunity}; it is a probability above 0, at most 1")
        if not self.attacks:
            raise ValueError("there is no attacker; give one row of signals for each")
        for row in (self.none, *self.attacks):
            if len(row) != len(self.none) or not all(0 <= p <= 1 for p in row) or abs(sum(row) - 1) > SLACK:
                raise ValueError(f"{row} is no row of probabilities over {len(self.none)} signals that add up to 1")
        if not self.benefits:
            object.__setattr__(self, "benefits", (EVEN,) * len(self.attacks))
        if len(self.benefits) != len(self.attacks):
            raise ValueError(f"{len(self.benefits)} benefits for {len(self.attacks)} attackers; give one for each")


@dataclass(frozen=True, slots=True)
class Equilibrium:
    """Where nobody gains by changing: cutoffs, chances of attack, beliefs and answers.

    `cutoffs[i]` is the benefit from which attacker i attacks; `attacks[i]` the probability that i does, and `total`
    their sum; `posterior[i][s]` the belief that i is guilty, `retaliation[i][s]` the chance that i is hit, after
    signal s; `rounds` how many steps it took.
    """

    cutoffs: Row
    attacks: Row
    total: float
    posterior: tuple[Row, ...]
    retaliation: tuple[Row, ...]
    rounds: int


def posterior(game: Game, cutoffs: Sequence[float]) -> tuple[Row, ...]:
    """Give the probability that attacker i is guilty after signal s, when each attacks from its cutoff on.

        beta_i^s = g (1 - F_i(x_i)) pi_i^s / [n pi_0^s + g sum_j (1 - F_j(x_j)) (pi_j^s - pi_0^s)]

    One row per attacker, one column per signal. The denominator is n times the probability of the signal, attack
    or no attack. A signal that cannot occur gives 0: nobody is suspected by what is never seen. When j becomes more
    aggressive, i is suspected less after every signal that an attack by j makes more frequent, and more after others.
    Refused: a number of cutoffs other than that of attackers. Source: Bayes' rule in a game after Baliga, Bueno
    de Mesquita and Wolitzky (2020); derived here, not compared with an equation of the paper.
    """
    prone = _attack_rates(game, cutoffs)
    rows = []
    seen = [
        len(prone) * clear + sum(rate * (row[s] - clear) for rate, row in zip(prone, game.attacks, strict=True))
        for s, clear in enumerate(game.none)
    ]
    for rate, row in zip(prone, game.attacks, strict=True):
        rows.append(tuple(rate * p / of if of > 0 else 0.0 for p, of in zip(row, seen, strict=True)))
    return tuple(rows)


def best_responses(game: Game, cutoffs: Sequence[float]) -> Row:
    """Give each attacker's cutoff, when the defender expects `cutoffs` and answers as is best for it.

        x_i = sum_s (pi_i^s - pi_0^s) [1 - G(1 - beta_i^s)]

    The defender hits i when y is above 1 - beta. By attacking, i trades the risk of being hit as an innocent for
    that of being hit as the guilty; the difference is its cutoff. Refused: as `posterior`. Derived likewise.
    """
    answers = _retaliation(game, posterior(game, cutoffs))
    return tuple(
        sum((p - clear) * hit for p, clear, hit in zip(row, game.none, hits, strict=True))
        for row, hits in zip(game.attacks, answers, strict=True)
    )


def solve(
    game: Game,
    *,
    start: Sequence[float] | None = None,
    damping: float = 0.5,
    tolerance: float = 1e-14,
    most_rounds: int = 20_000,
) -> Equilibrium:
    """Find the equilibrium by damped iteration: go part of the way to the best responses until nothing moves.

    Begins with everybody attacking (cutoffs of 0) unless `start` is given. The paper's abstract says that its game
    has one equilibrium only; that of this one, and that the iteration finds it, are shown by example, not proved.
    Refused: as `posterior`; damping not above 0 or above 1. No rest within `most_rounds` is an ArithmeticError:
    lower the damping.
    """
    if not 0 < damping <= 1:
        raise ValueError(f"damping = {damping}; it must be above 0 and at most 1")
    at = tuple(float(x) for x in (start if start is not None else [0.0] * len(game.attacks)))
    for rounds in range(1, most_rounds + 1):
        answer = best_responses(game, at)
        after = tuple(x + damping * (to - x) for x, to in zip(at, answer, strict=True))
        moved = max(abs(new - old) for new, old in zip(after, at, strict=True))
        at = after
        if moved <= tolerance:
            return _equilibrium(game, at, rounds)
    raise ArithmeticError(f"no rest after {most_rounds} rounds, last step {moved:.2g}; lower the damping")


def _equilibrium(game: Game, cutoffs: Row, rounds: int) -> Equilibrium:
    beliefs = posterior(game, cutoffs)
    attacks = tuple(rate / len(cutoffs) for rate in _attack_rates(game, cutoffs))
    return Equilibrium(cutoffs, attacks, sum(attacks), beliefs, _retaliation(game, beliefs), rounds)


def _attack_rates(game: Game, cutoffs: Sequence[float]) -> list[float]:
    """Give g (1 - F_i(x_i)) for each attacker."""
    if len(cutoffs) != len(game.attacks):
        raise ValueError(f"{len(cutoffs)} cutoffs for {len(game.attacks)} attackers; give one for each")
    return [game.opportunity * (1 - gains(x)) for gains, x in zip(game.benefits, cutoffs, strict=True)]


def _retaliation(game: Game, beliefs: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(tuple(1 - game.boldness(1 - belief) for belief in row) for row in beliefs)
