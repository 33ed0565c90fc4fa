"""Study on one's own: hints, model answers, progress, what comes back, a record, and the commands themselves."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cyberattache import cli
from cyberattache.errors import UsageError
from cyberattache.study import diary, show, show_progress
from cyberattache.study.events import Checked, Started, Tried
from cyberattache.study.hint import hint
from cyberattache.study.progress import progress
from cyberattache.study.record import record
from cyberattache.study.revisit import revisit
from cyberattache.study.solution import code_of, solution
from cyberattache.study.start import retry
from cyberattache.study.voice import Voice

# --- hints and solutions -----------------------------------------------------------------------------------------


def test_hints_come_one_level_at_a_time_and_are_remembered(student: Any) -> None:
    with pytest.raises(UsageError, match="you have read no hint yet"):
        hint(task="share", again=True, **student.here)
    levels = [hint(task="share", **student.here) for _ in range(4)]
    assert [one.level for one in levels] == [1, 2, 3, 3]
    assert [one.kind for one in levels[:3]] == ["where to look", "which rule", "a worked parallel"]
    assert len(student.events) == 4
    again = student.told(show.hinted, hint(task="tiny/share", again=True, **student.here))
    assert "Hint 1 of 3:" in again and "Hint 3 of 3 (a worked parallel):" in again
    retry(unit=None, **student.here)
    assert hint(task="share", **student.here).level == 1


def test_a_solution_asks_for_an_honest_attempt_and_says_what_counts(student: Any) -> None:
    with pytest.raises(UsageError) as told:
        solution(task="share", **student.here)
    assert (
        "answers checked: 0 of 2, hints read: 0 of 3" in str(told.value)
        and "What counts" not in told.value.do
    )
    for answer in (student.wrong, "share = 100 * given.part / given.whole"):
        student.write(share=answer)
        student.check()
    with pytest.raises(UsageError, match="hints read: 0 of 3"):
        solution(task="share", **student.here)
    for _ in range(3):
        hint(task="share", **student.here)
    text = student.told(show.solved, solution(task="share", **student.here))
    assert "share = round(given.part / given.whole" in text
    assert "A share is the part divided by the whole." in text
    assert "What your answers resembled on the way" in text and "[ok]" in text
    shown = progress(**student.here)
    assert shown.standings[0].with_solution == ("share",)
    student.now += timedelta(days=1)
    assert [one.task.id for one in progress(**student.here).due] == ["share"]


def test_whoever_got_it_right_sees_the_model_answer_at_once_and_it_does_not_count_as_read(
    student: Any,
) -> None:
    student.write_all()
    student.check(whole=False)
    with pytest.raises(UsageError, match="answers checked: 1 of 2"):
        solution(task="limit", **student.here)
    student.check()
    shown = solution(task="double-share", **student.here)
    assert shown.held and shown.code.startswith("def share_of")
    assert "Yours holds too" in student.told(show.solved, shown)
    assert progress(**student.here).standings[0].with_solution == ()


def test_the_code_of_a_solution_has_no_marker_and_no_stub() -> None:
    source = "x = ...\n### BEGIN SOLUTION\nx = 1\ny = 2\n### END SOLUTION"
    assert code_of(source) == "x = 1\ny = 2"
    body = "def f():\n    # a comment\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION"
    assert code_of(body) == "def f():\n    # a comment\n    return 1"


# --- progress, revisiting, record --------------------------------------------------------------------------------


def test_what_was_learned_comes_back_and_goes_away_when_it_is_remembered(student: Any) -> None:
    student.write_all()
    student.check()
    assert "Nothing is due today" in student.told(show.revisited, revisit(task=None, knew=None, **student.here))
    student.now += timedelta(days=3)
    assert [one.task.id for one in progress(**student.here).due] == ["share", "double-share"]
    asked = revisit(task=None, knew=None, **student.here)
    text = student.told(show.revisited, asked)
    assert asked.task.id == "share" and "divided" not in text
    told = revisit(task="share", knew=True, **student.here)
    text = student.told(show.revisited, told)
    assert "A share is the part divided by the whole." in text and "It comes back on 2026-12-05." in text
    assert [one.task.id for one in progress(**student.here).due] == ["double-share"]


def test_a_forecast_waits_for_its_day_and_only_the_first_one_counts(student: Any) -> None:
    student.write(guess='guess = {"yes": 0.7, "no": 0.2}')
    student.check(whole=False)
    assert progress(**student.here).forecasts == ()
    student.write(guess=student.right["guess"])
    student.check(whole=False)
    student.write(guess='guess = {"yes": 1.0, "no": 0.0}')
    student.check()
    assert "settled on 2026-12-24" in student.told(show_progress.progress, progress(**student.here))
    student.now = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)
    (one,) = progress(**student.here).forecasts
    assert one.said == {"yes": 0.7, "no": 0.3} and one.score == pytest.approx(0.18)
    assert "Brier score 0.18 (equal shares 0.50)" in student.told(
        show_progress.progress, progress(**student.here)
    )


def test_a_record_is_refused_until_the_path_is_complete_and_says_what_it_proves(student: Any) -> None:
    with pytest.raises(UsageError, match="never judged with --closed"):
        record(here=student.folder)
    student.write_all(share=student.wrong)
    student.check()
    with pytest.raises(UsageError, match=r"tiny \(37 of 47\)"):
        record(here=student.folder)
    student.write_all()
    student.check()
    with pytest.raises(UsageError, match="a record is a .zip file"):
        record(here=student.folder, out=student.folder / "record.tar")
    done = record(here=student.folder)
    first = done.file.read_bytes()
    assert record(here=student.folder, units=["tiny"]).file.read_bytes() == first
    text = student.told(show.recorded, done)
    assert "proves work, not identity" in text.replace("\n", " ")
    with pytest.raises(UsageError, match="there is no such unit"):
        record(here=student.folder, units=["tinny"])
    best = student.folder / "tiny" / "best.ipynb"
    best.write_text("[]", encoding="utf-8")
    with pytest.raises(UsageError, match="not a notebook"):
        record(here=student.folder)
    best.unlink()
    with pytest.raises(UsageError, match="cyberattache study retry tiny"):
        record(here=student.folder)


def test_what_was_done_in_a_unit_that_the_course_no_longer_has_does_no_harm(student: Any) -> None:
    gone = Started(when=student.now + timedelta(days=1), unit="gone", round=1)
    checked = {"when": gone.when, "unit": "tiny", "round": 1, "whole": True, "points": 5, "of": 5}
    tried = Tried(answer="0", points=5, of=5, holds=True)
    diary.read(student.folder).add(Checked(**checked, tasks={"no-longer-asked": tried}), gone)
    student.now += timedelta(days=9)
    assert [one.unit.id for one in progress(**student.here).standings] == ["tiny"]
    assert student.check(whole=False).loaded.unit.id == "tiny"
    assert hint(task="share", **student.here).unit == "tiny"
    assert revisit(task=None, knew=None, **student.here) is None


POSIX_ONLY = """
import os, sys
for name in ("fcntl", "resource", "pwd", "grp", "termios"):
    sys.modules[name] = None
del os.fork
from cyberattache.cli import main
sys.argv = ["cyberattache", "study", *sys.argv[1:]]
main()
"""


def test_nothing_that_only_linux_and_macos_have_is_needed(student: Any) -> None:
    student.write_all()
    for words in (("check", "--closed"), ("retry",), ("record",)):
        command = [sys.executable, "-c", POSIX_ONLY, *words]
        done = subprocess.run(
            command, cwd=student.folder, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, (words, done.stdout, done.stderr)


# --- the commands ------------------------------------------------------------------------------------------------


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cyberattache", "study", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
        told = capsys.readouterr()
        return end.value.code, told.out, told.err

    return command


VERBS = ["list", "start", "check", "hint", "solution", "retry", "revisit", "progress", "record"]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_teaches_itself_with_an_example(run, verb: str) -> None:
    code, out, _ = run(verb, "--help")
    assert code == 0 and f"Example: cyberattache study {verb}" in " ".join(out.split())


def test_an_evening_by_command_in_plain_lines(student: Any, run) -> None:
    assert "not begun" not in run("list")[1]
    assert run("start", "tiny")[0] == 0
    student.write_all(share=student.wrong)
    code, out, _ = run("check", "--closed")
    assert code == 1 and "37 of 47 points" in out and "\x1b" not in out
    code, out, _ = run("hint", "share")
    assert code == 0 and out.startswith("Hint 1 of 3 (where to look):")
    code, _, err = run("solution", "share")
    assert code == 2 and "hints read: 1 of 3" in err and "cyberattache study check share" in err
    assert run("retry")[0] == 0
    student.write_all()
    code, out, _ = run("check", "tiny", "--closed")
    assert code == 0 and "Mastered" in out
    code, out, _ = run("progress")
    assert code == 0 and "37 of 47" in out and "47 of 47" in out
    code, out, _ = run("revisit", "share")
    assert code == 0 and "--knew (or --forgot)" in out
    code, out, _ = run("revisit", "share", "--knew")
    assert code == 0 and "It comes back on" in out
    code, out, _ = run("record")
    assert code == 0 and (student.folder / "cyberattache-record.zip").is_file()


def test_a_folder_without_a_diary_is_told_how_to_begin(
    study_course: Path, student: Any, tmp_path: Path, run
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, _, err = run("progress", "--folder", str(empty))
    assert code == 2 and "no study.json here" in err and "cyberattache study start UNIT" in err
    code, _, err = run("start", "tinny", "--folder", str(empty))
    assert code == 2 and "Did you mean 'tiny'?" in err
    assert list(empty.iterdir()) == []


def test_on_a_terminal_the_same_words_come_with_colour(student: Any) -> None:
    from rich.console import Console

    student.write_all(share="share = '[bold]no markup[/bold]'")
    done = student.check()
    voice, stream = Voice(io.StringIO()), io.StringIO()
    voice._console = Console(
        file=stream, force_terminal=True, width=100, markup=False, emoji=False, highlight=False
    )
    show.checked(voice, done)
    coloured = stream.getvalue()
    assert "\x1b[" in coloured and "[bold]no markup[/bold]" in coloured
