"""Put the ten questions in a terminal, and say where to begin."""

from __future__ import annotations

from collections.abc import Callable
from string import ascii_lowercase

from cyberattache.errors import UsageError
from cyberattache.study.voice import Voice
from cyberattache.study.ways import Advice, Choice, Question, advise, diagnose, ways

Ask = Callable[[str], str]  # takes the letters to choose from, gives what was typed


def diagnostic(voice: Voice, answers: str, ask: Ask | None) -> None:
    """Ask on a terminal; judge letters that were given; or else print the questions, and how to answer them."""
    if answers:
        _advice(voice, advise(read(answers)))
        return
    if ask is None:
        for number, question in enumerate(ways().questions, 1):
            _question(voice, number, question)
        voice.say()
        voice.say("Then, with your ten letters: cyberattache study diagnostic --answers ...")
        return
    _advice(voice, diagnose(lambda number, one: _asked(voice, number, one, ask), lambda one: _told(voice, one)))


def read(answers: str) -> list[int]:
    """Read ten letters, such as "babcbacbba", as places; UsageError names the first that is no choice."""
    letters, questions = answers.strip().lower(), ways().questions
    if len(letters) != len(questions):
        found = f"{len(letters)} letters, not {len(questions)}"
        raise UsageError("--answers", found, "Give one letter for each question, such as babcbacbba.")
    for number, (letter, question) in enumerate(zip(letters, questions, strict=True), 1):
        allowed = ascii_lowercase[: len(question.choices)]
        if letter not in allowed:
            raise UsageError(
                f"--answers, question {number}", f"{letter!r} is no choice", f"Choose one of {', '.join(allowed)}."
            )
    return [ascii_lowercase.index(letter) for letter in letters]


def _question(voice: Voice, number: int, question: Question) -> None:
    voice.heading(f"Question {number} of {len(ways().questions)}")
    voice.say(question.ask)
    for letter, choice in zip(ascii_lowercase, question.choices, strict=False):
        voice.say(choice.choice, mark=f"{letter})", indent=2)


def _asked(voice: Voice, number: int, question: Question, ask: Ask) -> int:
    _question(voice, number, question)
    letters = ascii_lowercase[: len(question.choices)]
    while True:
        typed = ask(letters).strip().lower()
        if len(typed) == 1 and typed in letters:
            return letters.index(typed)
        voice.say(f"Type one of {', '.join(letters)}.")


def _told(voice: Voice, choice: Choice) -> None:
    voice.say(choice.says, mark="[ok]" if choice.right else "[--]", style="green" if choice.right else "yellow")


def _advice(voice: Voice, advice: Advice) -> None:
    voice.heading(f"{advice.right} of {advice.of} held")
    voice.say(advice.say)
    if advice.unit:
        voice.code(f"cyberattache study start {advice.unit}")
    else:
        voice.code("cyberattache study list --path core")
    voice.say("Ten questions point somewhere; they measure nothing. Nothing was kept.", style="dim")
