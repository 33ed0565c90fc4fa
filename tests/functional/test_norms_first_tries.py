"""What is said of first tries on norms, one by one; `test_first_tries.py` holds what is said of any."""

from __future__ import annotations

from fractions import Fraction

from cyberattache import release
from cyberattache.judge import judge_for, judge_in_process


def test_one_ground_is_not_enough() -> None:
    one = (
        'argument = {"claim": "one-refuses", "grounds": ["F1", "F1"], "warrant": "W1",'
        ' "qualifier": ("very likely", 0.9), "rebuttal": ("F5", "A1")}'
    )
    report = judge_in_process("norms", "argument", one)
    assert report.points == 0 and "Two grounds" in report.findings[-1].say


def test_a_note_is_marked_even_where_its_writer_gave_no_levels() -> None:
    exercise = release.read_exercise(judge_for("norms").loaded)
    report = judge_in_process("norms", "note", exercise.answers()["note"] + "\nself_score = ...\n")
    assert (report.points, report.awaiting_marker) == (Fraction(1), Fraction(3))
