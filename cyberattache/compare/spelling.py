"""Words that were meant: a key or a code that is written almost as asked."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

from cyberattache.compare.values import show

FRAME = " \t\n()[]\"'."
FEW = 20  # codes of a list that are told one by one


def meant(word: object, known: Collection[str]) -> str:
    """Find the one of the known words that was probably meant; "" when none is near."""
    if not isinstance(word, str):
        return ""
    folded = {_fold(one): one for one in known}
    near = get_close_matches(_fold(word), folded, n=1, cutoff=0.75)
    return folded[near[0]] if near else ""


def _fold(word: str) -> str:
    return word.strip(FRAME).casefold().replace("_", "-").replace(" ", "-")


def unknown(word: object, known: Collection[str]) -> str:
    """Say that a word is not one of those asked for, and which was probably meant, or which there are."""
    near = meant(word, known)
    if near:
        return f"{show(word)} is not one of those asked for. Did you mean {near!r}?"
    listed = ", ".join(known) if len(known) <= FEW else f"{', '.join(list(known)[:FEW])} and {len(known) - FEW} more"
    return f"{show(word)} is not one of those asked for, which are {listed}."
