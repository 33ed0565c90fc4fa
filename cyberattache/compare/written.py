"""Short written work: what a machine can check of it, and no more.

Parts, length, evidence that exists, and estimative words that agree with the writer's own number. Whether the
reasoning is good is for a reader with a rubric.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from cyberattache.compare.estimative import fits, words_in
from cyberattache.compare.values import as_mapping, as_text, show

_ID = r"[A-Z]{1,3}\d{1,3}"
_CITED = re.compile(rf"\[\s*({_ID}(?:\s*[,;]\s*{_ID})*)\s*\]")
_CONFIDENCE = re.compile(r"\b(?:low|moderate|medium|high)(?:\s+to\s+\w+)?\s+confidence\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.!?]+[.!?]?")


def read_parts(seen: object, parts: Sequence[str]) -> dict[str, str] | str:
    """Read {part: text} with every part filled, or say which is not."""
    mapping = as_mapping(seen)
    if mapping is None:
        return f"The text is a dict with {', '.join(parts)}; this is {show(seen)}."
    texts = {part: as_text(mapping.get(part)) or "" for part in parts}
    empty = [part for part, text in texts.items() if not re.search(r"\w", text)]
    return f"The part {empty[0]!r} is empty." if empty else texts


def count_words(texts: Mapping[str, str]) -> int:
    """Count words over all parts; a citation such as [E3] is none."""
    return sum(len(re.findall(r"\b[\w'’-]+\b", _CITED.sub(" ", text))) for text in texts.values())


def cited(texts: Mapping[str, str]) -> tuple[str, ...]:
    """List the evidence ids cited as [E3] or [E3, E4], in order, each once."""
    brackets = [bracket for text in texts.values() for bracket in _CITED.findall(text)]
    return tuple(dict.fromkeys(id_ for bracket in brackets for id_ in re.findall(_ID, bracket)))


def unknown_ids(texts: Mapping[str, str], bank: Collection[str]) -> tuple[str, ...]:
    """List the cited ids that the bank does not have."""
    return tuple(id_ for id_ in cited(texts) if id_ not in bank)


def misfit_words(texts: Mapping[str, str], probability: float) -> tuple[str, ...]:
    """List the estimative words that do not fit the writer's own probability."""
    words = [word for text in texts.values() for word in words_in(text)]
    return tuple(word for word in words if not fits(word, probability))


def mixes_confidence(texts: Mapping[str, str]) -> str:
    """Find a sentence that joins a confidence level and a likelihood, which the standard keeps apart; "" if none."""
    for text in texts.values():
        for sentence in _SENTENCE.findall(text):
            if _CONFIDENCE.search(sentence) and words_in(sentence):
                return " ".join(sentence.split())
    return ""


def repeats(texts: Mapping[str, str]) -> str:
    """Find a sentence of five words or more that stands twice, as in a padded text; "" if none."""
    sentences = [" ".join(s.lower().split()) for text in texts.values() for s in _SENTENCE.findall(text)]
    long = [sentence for sentence in sentences if len(sentence.split()) >= 5]
    return next((sentence for place, sentence in enumerate(long) if sentence in long[:place]), "")
