"""Judge what is built from texts and a bank of evidence: argument graphs and short written work."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cyberattache.compare import argument as graph
from cyberattache.compare import written
from cyberattache.compare.estimative import band_of, words_in
from cyberattache.compare.values import as_mapping, as_number, show
from cyberattache.learner.ladder import Ladder, Points

TRIED = {
    "grounds": "See whether every ground supports the claim.",
    "warrant": "See whether the warrant reaches every ground.",
    "qualifier": "See whether word and number say the same.",
    "rebuttal": "See whether the objection speaks against the claim, and the answer meets it.",
}


@dataclass(frozen=True, slots=True)
class Texts:
    """The part of `Seen` that reads arguments and written work."""

    ladder: Ladder
    value: Callable[[str], object]
    names: tuple[str, ...]

    def argument(self, bank: graph.Bank, name: str = "", *, grounds: Literal[1, 2] = 1) -> graph.Argument:
        """Read an argument whose every id is in the bank; end the ladder where it cannot be read.

        It ends, too, where fewer different grounds are given than `grounds` asks.
        """
        value = self.value(name or self.names[0])
        read = graph.read_argument(value, bank)
        if isinstance(read, str):
            self.ladder.stop("Read the five parts of the argument.", show(value), read)
        if len(set(read.grounds)) < grounds:
            say = "Two grounds or more are asked: one observation may be chance. What else supports the claim?"
            self.ladder.stop("Count the grounds.", ", ".join(read.grounds), say)
        return read

    def structure(
        self,
        found: graph.Argument,
        bank: graph.Bank,
        *,
        points: Mapping[str, Points],
        mistakes: Mapping[str, str],
        why: Mapping[str, str] | None = None,
    ) -> None:
        """Judge the joints of an argument that `points` names: grounds, warrant, qualifier, rebuttal.

        `mistakes` may name what to say for `undermining`, `idle`, `unlinked`, `qualifier`, `no-counter` and
        `unanswered`; `why[part]` tells why a part that holds does.
        """
        for part, fits, saw, say, mistake in _joints(found, bank, mistakes):
            tried = TRIED[part]
            if part not in points:
                continue
            if fits:
                self.ladder.holds(tried, "", points[part], (why or {}).get(part, ""))
            else:
                self.ladder.fails(tried, saw, say, mistake, points[part])

    def written(
        self,
        parts: Sequence[str],
        *,
        words: tuple[int, int],
        bank: Collection[str],
        citations: int,
        probability: float | None,
        points: Points = 0,
        mistakes: Mapping[str, str] | None = None,
        name: str = "",
    ) -> dict[str, str]:
        """Judge the form of a short text: parts, length, evidence that exists, words that agree with the numbers.

        The points are all or nothing. `mistakes` may name `length`, `repeats`, `evidence`, `silent`, `words` and
        `confidence`.
        """
        value, known = self.value(name or self.names[0]), mistakes or {}
        texts = written.read_parts(value, parts)
        if isinstance(texts, str):
            self.ladder.stop("Read the parts of the text.", show(value), texts)
        misfit, say, key = _form(texts, words, bank, citations, probability)
        tried = "Check the form: length, evidence, words. Not judged here: whether the reasoning is good."
        saw = f"{written.count_words(texts)} words, {len(written.cited(texts))} pieces of evidence"
        if misfit:
            self.ladder.fails(tried, misfit, say, known.get(key), points)
        else:
            self.ladder.holds(tried, saw, points)
        return texts

    def self_scores(self, name: str, criteria: Sequence[str], top: int = 3) -> None:
        """Keep the learner's own rubric levels, criterion by criterion. They earn no points."""
        value = self.value(name)
        mapping = as_mapping(value) or {}
        levels = {criterion: as_number(mapping.get(criterion)) for criterion in criteria}
        if any(level is None or level not in range(top + 1) for level in levels.values()):
            say = f"Give a level from 0 to {top} on each of {', '.join(criteria)}."
            self.ladder.fails("Read your own levels.", show(value), say)
            return
        self.ladder.self_scored.update({criterion: int(level or 0) for criterion, level in levels.items()})
        self.ladder.holds("Read your own levels. They stand in a column of their own.")


def _joints(
    found: graph.Argument, bank: graph.Bank, mistakes: Mapping[str, str]
) -> Iterator[tuple[str, bool, str, str, str | None]]:
    """Test each joint: its name, whether it holds, what was seen, what to say, and the mistake that it resembles."""
    against, idle = graph.undermining(found, bank), graph.idle(found, bank)
    off = ", ".join(against or idle)
    named = mistakes.get("undermining" if against else "idle")
    yield "grounds", not off, off, f"{off} does not support this claim.", named
    # A ground that supports nothing is told once, and not for the warrant as well.
    bearing = [ground for ground in found.grounds if ground not in (*against, *idle)]
    loose = [ground for ground in graph.unlinked(found, bank) if ground in bearing or not bearing]
    unlinked = mistakes.get("unlinked")
    whole = f"{found.warrant} with {', '.join(found.grounds)}"
    yield "warrant", not loose, whole, "The warrant does not reach every ground.", unlinked
    words = graph.qualifier_problem(found)
    apart = mistakes.get("qualifier") if band_of(found.word) and 0 < found.probability < 1 else None
    yield "qualifier", not words, f"{found.word}, {found.probability:g}", words, apart
    counter, answered = graph.is_counter(found, bank), graph.is_answered(found, bank)
    rebuttal = mistakes.get("unanswered" if counter else "no-counter")
    yield "rebuttal", counter and answered, f"{found.rebuttal}, {found.answer}", "", rebuttal


def _form(
    texts: Mapping[str, str],
    words: tuple[int, int],
    bank: Collection[str],
    citations: int,
    probability: float | None,
) -> tuple[str, str, str]:
    """Find the first problem of form: what was seen, what to say, and its key; "" where there is none."""
    count, strange, known = written.count_words(texts), written.unknown_ids(texts, bank), written.cited(texts)
    if not words[0] <= count <= words[1]:
        return f"{count} words", f"{words[0]} to {words[1]} were asked.", "length"
    twice = written.repeats(texts)
    if twice:
        return f"twice: {show(twice)}", "Say each thing once.", "repeats"
    if strange:
        return f"{', '.join(strange)}, which the bank does not have", "Cite evidence that is there.", "evidence"
    if len(known) < citations:
        saw = f"cited: {', '.join(known) or 'nothing'}"
        return saw, f"Cite at least {citations} pieces of evidence, each as [{next(iter(bank), 'E1')}].", "evidence"
    joined = written.mixes_confidence(texts)
    if joined:
        return show(joined), "One sentence joins confidence and likelihood. Keep them apart.", "confidence"
    return _words(texts, probability) if probability is not None else ("", "", "")


def _words(texts: Mapping[str, str], probability: float) -> tuple[str, str, str]:
    if not any(words_in(text) for text in texts.values()):
        say = "Use the word that goes with your probability."
        return f"{probability:g}, and no word of the standard in the text", say, "silent"
    misfit = written.misfit_words(texts, probability)
    if misfit:
        return f"{misfit[0]!r} beside a probability of {probability:g}", "Word and number differ.", "words"
    return "", "", ""
