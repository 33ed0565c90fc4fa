"""Study on one's own, verb by verb, in a course of one small unit."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from cyberattache import cli
from cyberattache.build import build
from cyberattache.errors import UsageError
from cyberattache.learner import unit as open_unit
from cyberattache.notebook.fill import fill
from cyberattache.study import diary, show, show_progress
from cyberattache.study.check import check
from cyberattache.study.events import Event, HintRead, Reflected
from cyberattache.study.hint import hint
from cyberattache.study.progress import progress
from cyberattache.study.record import record
from cyberattache.study.revisit import revisit
from cyberattache.study.solution import code_of, solution
from cyberattache.study.start import retry, start
from cyberattache.study.voice import Voice

NOW = datetime(2026, 11, 25, 20, 0, tzinfo=UTC)
RIGHT = {
    "share": "share = given.part / given.whole",
    "double-share": (
        "def share_of(part, whole):\n    if whole == 0:\n        raise ValueError(whole)\n    return part / whole"
    ),
    "guess": 'guess = {"yes": 0.7, "no": 0.3}',
    "limit": 'limit = "absent"',
    "memo": 'memo = {"claim": "A quarter of all states voted no [E1].", "limit": "Those absent are left out of it."}',
}
WRONG = "share = given.whole / given.part"


class Student:
    """Someone who studies in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = NOW

    @property
    def here(self) -> dict[str, object]:
        return {"here": self.folder, "now": self.now}

    @property
    def notebook(self) -> Path:
        return self.folder / "tiny" / "tiny.ipynb"

    @property
    def events(self) -> tuple[Event, ...]:
        return diary.read(self.folder).events

    def write(self, **answers: str) -> None:
        made = {task.replace("_", "-"): source for task, source in answers.items()}
        self.notebook.write_bytes(fill(self.notebook.read_bytes(), made))

    def write_all(self, **but: str) -> None:
        self.notebook.write_bytes(fill(self.notebook.read_bytes(), {**RIGHT, **but}))

    def check(self, what: str | None = None, **options: object):
        return check(what=what, whole=options.pop("whole", True), **self.here, **options)


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A course of one small unit, built."""
    from cyberattache.learner.paths import working_on

    place = tmp_path_factory.mktemp("course")
    shutil.copytree(root / "tests" / "fixtures" / "units", place / "units")
    text = (place / "units/tiny/unit.yml").read_text(encoding="utf-8")
    settled = "    gives: [guess]\n    settles: {day: 2026-12-24, outcome: yes it did}\n"
    (place / "units/tiny/unit.yml").write_text(
        text.replace("    gives: [guess]\n", settled.replace("yes it did", '"yes"')), encoding="utf-8"
    )
    with working_on(place):
        build(units=["tiny"])
    return place


@pytest.fixture
def student(course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Student:
    from cyberattache.learner.paths import VARIABLE

    monkeypatch.setenv(VARIABLE, str(course))
    monkeypatch.chdir(tmp_path)
    one = Student(tmp_path)
    start(unit="tiny", **one.here)
    return one


def said(function: Callable[..., None], *about: object) -> str:
    stream = io.StringIO()
    function(Voice(stream), *about)
    return stream.getvalue()


# --- start and retry ---------------------------------------------------------------------------------------------


def test_start_makes_a_folder_in_which_the_notebook_finds_its_own_checks(student: Student, monkeypatch) -> None:
    names = {path.name for path in (student.folder / "tiny").iterdir()}
    assert names == {"tiny.ipynb", "open.json", "checks_open.py", "chapter.md"}
    about = student.folder / "tiny" / "open.json"
    about.write_text(about.read_text(encoding="utf-8").replace("A unit for tests", "My own copy"), encoding="utf-8")
    monkeypatch.chdir(student.folder / "tiny")
    assert repr(open_unit("tiny")).startswith("My own copy")
    about.write_text("{", encoding="utf-8")
    assert repr(open_unit("tiny")).startswith("A unit for tests")


def test_starting_again_overwrites_nothing_and_replaces_what_is_gone(student: Student) -> None:
    student.write(share=RIGHT["share"])
    mine = student.notebook.read_bytes()
    again = start(unit="tiny", **student.here)
    assert not again.anew and student.notebook.read_bytes() == mine
    assert "nothing was overwritten" in said(show.begun, again)
    (student.folder / "tiny" / "open.json").unlink()
    student.notebook.unlink()
    start(unit="tiny", **student.here)
    assert student.notebook.exists() and (student.folder / "tiny" / "open.json").exists()
    assert [event.did for event in student.events] == ["start"]


def test_answers_from_elsewhere_are_taken_over_and_nothing_else(student: Student, tmp_path: Path) -> None:
    student.write(share=WRONG)
    student.notebook.rename(tmp_path / "download.ipynb")
    done = start(unit="tiny", answers_from=tmp_path / "download.ipynb", **student.here)
    assert done.answers == 1 and "1 answers were taken over" in said(show.begun, done)
    assert WRONG in json.dumps(json.loads(student.notebook.read_bytes()))
    with pytest.raises(UsageError, match="it is not overwritten"):
        start(unit="tiny", answers_from=tmp_path / "download.ipynb", **student.here)
    student.notebook.unlink()
    with pytest.raises(UsageError, match="not valid JSON"):
        start(unit="tiny", answers_from=Path(__file__), **student.here)


def test_the_folder_of_the_course_itself_is_refused(course: Path, student: Student) -> None:
    with pytest.raises(UsageError, match="the folder of the course itself"):
        start(unit="tiny", now=NOW, here=course)
    assert not (course / "tiny").exists() and not (course / diary.FILE).exists()


def test_a_retry_brings_new_numbers_and_keeps_the_old_notebook(student: Student) -> None:
    student.write_all()
    first = student.check()
    assert first.points == 47 and first.now.badge
    before = student.notebook.read_bytes()
    again = retry(unit=None, **student.here)
    assert again.round >= 2 and again.kept is not None and again.kept.read_bytes() == before
    assert given_line(student.notebook) != given_line(again.kept)
    assert given_line(again.kept) == "given = Given(part=3, whole=12)"
    student.write_all(share="share = 3 / 12")
    second = student.check()
    assert [one.task.id for one in second.to_mend] == ["share"]
    assert second.now.best is not None and second.now.best.round == 1
    student.write_all()
    assert student.check().points == 47


def given_line(notebook: Path) -> str:
    cells = json.loads(notebook.read_bytes())["cells"]
    return next("".join(cell["source"]) for cell in cells if "".join(cell["source"]).startswith("given = "))


def test_a_notebook_with_numbers_of_another_round_is_told(student: Student) -> None:
    old = student.notebook.read_bytes()
    retry(unit=None, **student.here)
    student.notebook.write_bytes(old)
    told = student.check(whole=False)
    assert "This notebook says `given = Given(part=3, whole=12)`" in told.note
    assert told.note in said(show.checked, told).replace("\n", " ")


# --- check -------------------------------------------------------------------------------------------------------


def test_an_untouched_notebook_is_no_attempt(student: Student) -> None:
    done = student.check()
    assert done.points == 0 and not any(one.answered for one in done.results)
    text = said(show.checked, done)
    assert text.count("not answered yet") == 5 and "Look again" not in text
    assert [event.did for event in student.events] == ["start"]
    assert not (student.folder / "tiny" / "best.ipynb").exists()


def test_wrong_first_then_right_keeps_both_scores_apart(student: Student) -> None:
    student.write_all(share=WRONG)
    first = student.check()
    assert (first.points, first.now.first, first.now.badge) == (37, 37, False)
    text = said(show.checked, first)
    assert "Look again: What share voted against?" in text and "37 of 47 points" in text
    assert "0.6 points more" in text and "no jail" in text
    student.write_all()
    second = student.check()
    assert (second.points, second.now.first) == (47, 37) and second.now.badge
    assert "Your badge: tiny/badge.svg" in said(show.checked, second)
    svg = ElementTree.fromstring((student.folder / "tiny/badge.svg").read_text(encoding="utf-8"))
    assert "A unit for tests" in "".join(svg.itertext())
    shown = said(show_progress.progress, progress(**student.here))
    assert "37 of 47" in shown and "47 of 47 (100%)" in shown and "[ok] T1" in shown


def test_open_checks_decide_only_their_part_and_say_who_decides_the_rest(student: Student) -> None:
    student.write_all()
    done = student.check(whole=False)
    assert (done.points, done.of) == (14, 14)
    text = said(show.checked, done)
    assert "12 of 12, later 18" in text and "study check tiny --closed" in text
    assert done.now.best is None and done.now.first_tasks == 0
    closed = student.check()
    assert closed.now.first == 47


def test_a_notebook_that_was_not_saved_again_is_no_new_try(student: Student) -> None:
    student.write(share=WRONG)
    student.check()
    before = len(student.events)
    again = student.check()
    assert len(student.events) == before
    assert "Did you save the notebook?" in said(show.checked, again)


def test_one_task_can_be_asked_about_by_its_name(student: Student) -> None:
    student.write_all(share=WRONG, limit='limit = "alphabet"')
    text = said(show.checked, student.check("limit"))
    assert "Look again: What would make the share misleading?" in text
    assert "What share voted against?" not in text
    text = said(show.checked, student.check("tiny/double-share"))
    assert "This holds: A function for any share" in text
    with pytest.raises(UsageError, match="Did you mean 'limit'"):
        student.check("limits")


def test_guessing_is_slowed_by_a_question_or_by_the_next_hint_and_never_refused(student: Student) -> None:
    for guess in ("share = 1", "share = 2"):
        student.write(share=guess)
        assert student.check(whole=False).pause is None
        assert student.check().pause is None
    student.write(share="share = 3")
    third = student.check()
    assert third.pause is not None and third.pause.hint is not None and third.pause.hint.level == 1
    assert third.results[0].new and third.results[0].report.points == 0
    assert "here is the next hint first" in said(show.checked, third)
    asked: list[str] = []
    for guess in ("share = 4", "share = 5"):
        student.write(share=guess)
        fourth = student.check(ask=lambda question: asked.append(question) or "I divide by the whole now")
    assert len(asked) == 1 and "What did you change" in asked[0]
    assert fourth.pause is not None and fourth.pause.words == "I divide by the whole now"
    kinds = [type(event) for event in student.events if isinstance(event, HintRead | Reflected)]
    assert kinds == [HintRead, Reflected]
    for guess in ("share = 7", "share = 8"):
        student.write(share=guess)
        last = student.check(because="the part is 3")
    assert last.pause is not None and last.pause.words == "the part is 3"


def test_a_name_made_in_a_cell_of_ones_own_is_explained(student: Student) -> None:
    student.write(share="share = quarter")
    content = json.loads(student.notebook.read_bytes())
    mine = {"cell_type": "code", "id": "mine", "metadata": {}, "source": "quarter = 0.25", "outputs": []}
    content["cells"].insert(2, {**mine, "execution_count": 1})
    student.notebook.write_text(json.dumps(content), encoding="utf-8")
    assert "`quarter` is made in a cell of your own" in said(show.checked, student.check())


def test_an_answer_that_never_ends_is_told_and_the_rest_is_judged(student: Student, monkeypatch) -> None:
    from dataclasses import replace

    from cyberattache.study import check as module

    monkeypatch.setattr(module, "LIMITS", replace(module.LIMITS, cell_seconds=1.5))
    student.write_all(share="while True: pass")
    done = student.check()
    assert done.points == 37
    assert "stopped at the time limit" in said(show.checked, done)


def test_a_notebook_that_cannot_be_read_is_told_with_what_to_do(student: Student) -> None:
    student.notebook.write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="not valid JSON"):
        student.check()
    student.notebook.unlink()
    with pytest.raises(UsageError, match="cyberattache study start tiny"):
        student.check()


# --- hints and solutions -----------------------------------------------------------------------------------------


def test_hints_come_one_level_at_a_time_and_are_remembered(student: Student) -> None:
    with pytest.raises(UsageError, match="you have read no hint yet"):
        hint(task="share", again=True, **student.here)
    levels = [hint(task="share", **student.here) for _ in range(4)]
    assert [one.level for one in levels] == [1, 2, 3, 3]
    assert [one.kind for one in levels[:3]] == ["where to look", "which rule", "a worked parallel"]
    assert len(student.events) == 4
    again = said(show.hinted, hint(task="tiny/share", again=True, **student.here))
    assert "Hint 1 of 3:" in again and "Hint 3 of 3 (a worked parallel):" in again
    retry(unit=None, **student.here)
    assert hint(task="share", **student.here).level == 1


def test_a_solution_asks_for_an_honest_attempt_and_says_what_counts(student: Student) -> None:
    with pytest.raises(UsageError) as told:
        solution(task="share", **student.here)
    assert "answers checked: 0 of 2, hints read: 0 of 3" in str(told.value) and "What counts" not in told.value.do
    for answer in (WRONG, "share = 100 * given.part / given.whole"):
        student.write(share=answer)
        student.check()
    with pytest.raises(UsageError, match="hints read: 0 of 3"):
        solution(task="share", **student.here)
    for _ in range(3):
        hint(task="share", **student.here)
    text = said(show.solved, solution(task="share", **student.here))
    assert "share = round(given.part / given.whole" in text
    assert "A share is the part divided by the whole." in text
    assert "What your answers resembled on the way" in text and "[ok]" in text
    shown = progress(**student.here)
    assert shown.standings[0].with_solution == ("share",)
    student.now += timedelta(days=1)
    assert [one.task.id for one in progress(**student.here).due] == ["share"]


def test_whoever_got_it_right_sees_the_model_answer_at_once_and_it_does_not_count_as_read(student: Student) -> None:
    student.write_all()
    student.check(whole=False)
    with pytest.raises(UsageError, match="answers checked: 1 of 2"):
        solution(task="limit", **student.here)
    student.check()
    shown = solution(task="double-share", **student.here)
    assert shown.held and shown.code.startswith("def share_of")
    assert "Yours holds too" in said(show.solved, shown)
    assert progress(**student.here).standings[0].with_solution == ()


def test_the_code_of_a_solution_has_no_marker_and_no_stub() -> None:
    source = "x = ...\n### BEGIN SOLUTION\nx = 1\ny = 2\n### END SOLUTION"
    assert code_of(source) == "x = 1\ny = 2"
    body = "def f():\n    # a comment\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION"
    assert code_of(body) == "def f():\n    # a comment\n    return 1"


# --- progress, revisiting, record --------------------------------------------------------------------------------


def test_what_was_learned_comes_back_and_goes_away_when_it_is_remembered(student: Student) -> None:
    student.write_all()
    student.check()
    with pytest.raises(UsageError, match="nothing is due today"):
        revisit(task=None, knew=None, **student.here)
    student.now += timedelta(days=3)
    assert [one.task.id for one in progress(**student.here).due] == ["share", "double-share"]
    asked = revisit(task=None, knew=None, **student.here)
    text = said(show.revisited, asked)
    assert asked.task.id == "share" and "divided" not in text
    told = revisit(task="share", knew=True, **student.here)
    text = said(show.revisited, told)
    assert "A share is the part divided by the whole." in text and "It comes back on 2026-12-05." in text
    assert [one.task.id for one in progress(**student.here).due] == ["double-share"]


def test_a_forecast_waits_for_its_day_and_only_the_first_one_counts(student: Student) -> None:
    student.write(guess='guess = {"yes": 0.7, "no": 0.2}')
    student.check(whole=False)
    assert progress(**student.here).forecasts == ()
    student.write(guess=RIGHT["guess"])
    student.check(whole=False)
    student.write(guess='guess = {"yes": 1.0, "no": 0.0}')
    student.check()
    assert "settled on 2026-12-24" in said(show_progress.progress, progress(**student.here))
    student.now = datetime(2026, 12, 24, 9, 0, tzinfo=UTC)
    (one,) = progress(**student.here).forecasts
    assert one.said == {"yes": 0.7, "no": 0.3} and one.score == pytest.approx(0.18)
    assert "Brier score 0.18 (equal shares 0.50)" in said(show_progress.progress, progress(**student.here))


def test_a_record_is_refused_until_the_path_is_complete_and_says_what_it_proves(student: Student) -> None:
    with pytest.raises(UsageError, match="never judged with --closed"):
        record(here=student.folder)
    student.write_all(share=WRONG)
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
    text = said(show.recorded, done)
    assert "proves work, not identity" in text.replace("\n", " ")
    with pytest.raises(UsageError, match="there is no such unit"):
        record(here=student.folder, units=["tinny"])


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


def test_an_evening_by_command_in_plain_lines(student: Student, run) -> None:
    assert "not begun" not in run("list")[1]
    assert run("start", "tiny")[0] == 0
    student.write_all(share=WRONG)
    code, out, _ = run("check", "--closed")
    assert code == 0 and "37 of 47 points" in out and "\x1b" not in out
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


def test_a_folder_without_a_diary_is_told_how_to_begin(course: Path, student: Student, tmp_path: Path, run) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, _, err = run("progress", "--folder", str(empty))
    assert code == 2 and "no study.json here" in err and "cyberattache study start UNIT" in err
    code, _, err = run("start", "tinny", "--folder", str(empty))
    assert code == 2 and "Did you mean 'tiny'?" in err
    assert list(empty.iterdir()) == []


def test_on_a_terminal_the_same_words_come_with_colour(student: Student) -> None:
    from rich.console import Console

    student.write_all(share="share = '[bold]no markup[/bold]'")
    done = student.check()
    voice, stream = Voice(io.StringIO()), io.StringIO()
    voice._console = Console(file=stream, force_terminal=True, width=100, markup=False, emoji=False, highlight=False)
    show.checked(voice, done)
    coloured = stream.getvalue()
    assert "\x1b[" in coloured and "[bold]no markup[/bold]" in coloured
