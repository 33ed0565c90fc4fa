"""Words of estimative probability, by the bands of ICD 203 (United States, 2015)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Band:
    """A band of likelihood: from `low` to `high`, and the words that name it."""

    low: Fraction
    high: Fraction
    words: tuple[str, ...]


def _band(low: int, high: int, *words: str) -> Band:
    return Band(Fraction(low, 100), Fraction(high, 100), words)


BANDS = (
    _band(1, 5, "almost no chance", "remote"),
    _band(5, 20, "very unlikely", "highly improbable"),
    _band(20, 45, "unlikely", "improbable"),
    _band(45, 55, "roughly even chance", "roughly even odds"),
    _band(55, 80, "likely", "probable"),
    _band(80, 95, "very likely", "highly probable"),
    _band(95, 99, "almost certain", "nearly certain"),
)

_WORDS = {word: band for band in BANDS for word in band.words}
# Longest first, so that "very likely" is not read as "likely" nor "unlikely" as "likely".
_PATTERN = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True)) + r")\b", re.IGNORECASE)


def band_of(word: str) -> Band | None:
    """Find the band that a word names; None for a word that the standard does not have."""
    return _WORDS.get(" ".join(word.lower().split()))


def fits(word: str, probability: float) -> bool:
    """Tell whether a word may be used for a probability; on the border of two bands either word fits."""
    band = band_of(word)
    return band is not None and float(band.low) - 1e-9 <= probability <= float(band.high) + 1e-9


def words_in(text: str) -> tuple[str, ...]:
    """List the estimative words of a text in order, lower case, the longest match at each place."""
    return tuple(" ".join(match.lower().split()) for match in _PATTERN.findall(text))
