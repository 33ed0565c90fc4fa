"""Publicity: whether a belief about who did it is worth saying aloud."""

from __future__ import annotations

import math

from cyberattache.models.bayes import update


def naming_threshold(gain: float, loss: float) -> float:
    """Give the probability of being right above which naming is worth more than silence: loss / (gain + loss).

    `gain` is what naming the right state brings over silence, `loss` what naming the wrong one costs, in one unit and
    both above 0. With a loss twice the gain, two in three is where the balance turns.
    Refused: a gain or loss that is not above 0 and finite.
    Source: the expected value of two outcomes; a teaching reduction of this course's own, in the spirit of the blame
    game of Edwards, Furnas, Forrest and Axelrod (2017), whose payoffs it does not reproduce.
    """
    _check(gain, loss)
    return loss / (gain + loss)


def value_of_naming(probability: float, gain: float, loss: float) -> float:
    """Give what naming is worth over silence, p gain - (1 - p) loss, in the unit of `gain` and `loss`.

    Refused: as `naming_threshold`, and a probability that is not from 0 to 1.
    """
    _check(gain, loss)
    if not 0 <= probability <= 1:
        raise ValueError(f"the probability {probability:g} must be from 0 to 1")
    return probability * gain - (1 - probability) * loss


def value_of_report(
    probability: float, gain: float, loss: float, *, if_guilty: float, if_innocent: float
) -> float:
    """Give what it is worth to decide after one more report instead of now; what the wait costs is not taken off.

    The report points to the suspect with probability `if_guilty` if the suspect did it, and `if_innocent` if not. It
    is worth something only where it can change the decision, and never less than 0.
    Refused: as `value_of_naming`, and report probabilities that are not from 0 to 1.
    Source: the expected value of information, Raiffa and Schlaifer (1961).
    """
    if not (0 <= if_guilty <= 1 and 0 <= if_innocent <= 1):
        raise ValueError(
            f"the report comes with probability {if_guilty:g} or {if_innocent:g}; both are from 0 to 1"
        )
    now = max(value_of_naming(probability, gain, loss), 0.0)
    belief, later = (probability, 1 - probability), 0.0
    for row in ((if_guilty, if_innocent), (1 - if_guilty, 1 - if_innocent)):
        chance = math.fsum(p * likelihood for p, likelihood in zip(belief, row, strict=True))
        if chance > 0:
            later += chance * max(value_of_naming(update(belief, row)[0], gain, loss), 0.0)
    return max(later - now, 0.0)


def _check(gain: float, loss: float) -> None:
    if not (0 < gain < math.inf and 0 < loss < math.inf):
        raise ValueError(f"gain {gain:g} and loss {loss:g}; both must be above 0 and finite, in one unit")
