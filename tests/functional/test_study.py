"""Study on one's own: a folder is begun, an answer is judged, a round is begun anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from cyberattache.errors import UsageError
from cyberattache.learner import unit as open_unit
from cyberattache.study import diary, show, show_progress
from cyberattache.study.events import HintRead, Reflected
from cyberattache.study.progress import progress
from cyberattache.study.start import retry, start

# --- start and retry ---------------------------------------------------------------------------------------------


def test_start_makes_a_folder_in_which_the_notebook_finds_its_own_checks(student: Any, monkeypatch) -> None:
    names = {path.name for path in (student.folder / "tiny").iterdir()}
    assert names == {"tiny.ipynb", "open.json", "checks_open.py", "chapter.md"}
    about = student.folder / "tiny" / "open.json"
    about.write_text(
        about.read_text(encoding="utf-8").replace("A unit for tests", "My own copy"), encoding="utf-8"
    )
    monkeypatch.chdir(student.folder / "tiny")
    assert repr(open_unit("tiny")).startswith("My own copy")
    about.write_text("{", encoding="utf-8")
    assert repr(open_unit("tiny")).startswith("A unit for tests")


def test_starting_again_overwrites_nothing_and_replaces_what_is_gone(student: Any) -> None:
    student.write(share=student.right["share"])
    mine = student.notebook.read_bytes()
    again = start(unit="tiny", **student.here)
    assert not again.anew and student.notebook.read_bytes() == mine
    assert "nothing was overwritten" in student.told(show.begun, again)
    (student.folder / "tiny" / "open.json").unlink()
    student.notebook.unlink()
    start(unit="tiny", **student.here)
    assert student.notebook.exists() and (student.folder / "tiny" / "open.json").exists()
    assert [event.did for event in student.events] == ["start"]


def test_answers_from_elsewhere_are_taken_over_and_nothing_else(student: Any, tmp_path: Path) -> None:
    student.write(share=student.wrong)
    student.notebook.rename(tmp_path / "download.ipynb")
    done = start(unit="tiny", answers_from=tmp_path / "download.ipynb", **student.here)
    assert done.answers == 1 and "1 answers were taken over" in student.told(show.begun, done)
    assert student.wrong in json.dumps(json.loads(student.notebook.read_bytes()))
    with pytest.raises(UsageError, match="it is not overwritten"):
        start(unit="tiny", answers_from=tmp_path / "download.ipynb", **student.here)
    student.notebook.unlink()
    with pytest.raises(UsageError, match="not valid JSON"):
        start(unit="tiny", answers_from=Path(__file__), **student.here)


def test_the_folder_of_the_course_itself_is_refused(study_course: Path, student: Any) -> None:
    with pytest.raises(UsageError, match="the folder of the course itself"):
        start(unit="tiny", now=student.now, here=study_course)
    assert not (study_course / "tiny").exists() and not (study_course / diary.FILE).exists()


def test_a_retry_brings_new_numbers_and_keeps_the_old_notebook(student: Any) -> None:
    student.write_all()
    first = student.check()
    assert first.points == 47 and first.now.badge
    before = student.notebook.read_bytes()
    again = retry(unit=None, **student.here)
    assert "Yours are now: part = " in student.told(show.begun, again)
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


def test_a_notebook_with_numbers_of_another_round_is_told(student: Any) -> None:
    old = student.notebook.read_bytes()
    retry(unit=None, **student.here)
    student.notebook.write_bytes(old)
    told = student.check(whole=False)
    assert "This notebook says `given = Given(part=3, whole=12)`" in told.note
    assert told.note in student.told(show.checked, told).replace("\n", " ")


# --- check -------------------------------------------------------------------------------------------------------


def test_an_untouched_notebook_is_no_attempt(student: Any) -> None:
    done = student.check()
    assert done.points == 0 and not any(one.answered for one in done.results)
    text = student.told(show.checked, done)
    assert text.count("not answered yet") == 5 and "Look again" not in text
    assert [event.did for event in student.events] == ["start"]
    assert not (student.folder / "tiny" / "best.ipynb").exists()


def test_wrong_first_then_right_keeps_both_scores_apart(student: Any) -> None:
    student.write_all(share=student.wrong)
    first = student.check()
    assert (first.points, first.now.first, first.now.badge) == (37, 37, False)
    text = student.told(show.checked, first)
    assert "Look again: What share voted against?" in text and "37 of 47 points" in text
    assert "0.6 points more" in text and "no jail" in text
    student.write_all()
    second = student.check()
    assert (second.points, second.now.first) == (47, 37) and second.now.badge
    assert "Your badge: tiny/badge.svg" in student.told(show.checked, second)
    svg = ElementTree.fromstring((student.folder / "tiny/badge.svg").read_text(encoding="utf-8"))
    assert "A unit for tests" in "".join(svg.itertext())
    shown = student.told(show_progress.progress, progress(**student.here))
    assert "37 of 47" in shown and "47 of 47 (100%)" in shown and "[ok] T1" in shown


def test_open_checks_decide_only_their_part_and_say_who_decides_the_rest(student: Any) -> None:
    student.write_all()
    done = student.check(whole=False)
    assert (done.points, done.of) == (14, 14)
    text = student.told(show.checked, done)
    assert "12 of 12, later 18" in text and "study check tiny --closed" in text
    assert done.now.best is None and done.now.first_tasks == 0
    closed = student.check()
    assert closed.now.first == 47


def test_a_notebook_that_was_not_saved_again_is_no_new_try(student: Any) -> None:
    student.write(share=student.wrong)
    student.check()
    before = len(student.events)
    again = student.check()
    assert len(student.events) == before
    assert "Did you save the notebook?" in student.told(show.checked, again)


def test_one_task_can_be_asked_about_by_its_name(student: Any) -> None:
    student.write_all(share=student.wrong, limit='limit = "alphabet"')
    text = student.told(show.checked, student.check("limit"))
    assert "Look again: What would make the share misleading?" in text
    assert "What share voted against?" not in text
    text = student.told(show.checked, student.check("tiny/double-share"))
    assert "This holds: A function for any share" in text
    with pytest.raises(UsageError, match="Did you mean 'limit'"):
        student.check("limits")


def test_guessing_is_slowed_by_a_question_or_by_the_next_hint_and_never_refused(student: Any) -> None:
    for guess in ("share = 1", "share = 2"):
        student.write(share=guess)
        assert student.check(whole=False).pause is None
        assert student.check().pause is None
    student.write(share="share = 3")
    third = student.check()
    assert third.pause is not None and third.pause.hint is not None and third.pause.hint.level == 1
    assert third.results[0].new and third.results[0].report.points == 0
    assert "here is the next hint first" in student.told(show.checked, third)
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


def test_a_name_made_in_a_cell_of_ones_own_is_explained(student: Any) -> None:
    student.write(share="share = quarter")
    content = json.loads(student.notebook.read_bytes())
    mine = {"cell_type": "code", "id": "mine", "metadata": {}, "source": "quarter = 0.25", "outputs": []}
    content["cells"].insert(2, {**mine, "execution_count": 1})
    student.notebook.write_text(json.dumps(content), encoding="utf-8")
    assert "`quarter` is made in a cell of your own" in student.told(show.checked, student.check())


def test_an_answer_that_never_ends_is_told_and_the_rest_is_judged(student: Any, monkeypatch) -> None:
    from dataclasses import replace

    from cyberattache.study import check as module

    monkeypatch.setattr(module, "LIMITS", replace(module.LIMITS, cell_seconds=1.5))
    student.write_all(share="while True: pass")
    done = student.check()
    assert done.points == 37
    assert "stopped at the time limit" in student.told(show.checked, done)


def test_a_notebook_that_cannot_be_read_is_told_with_what_to_do(student: Any) -> None:
    student.notebook.write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="not valid JSON"):
        student.check()
    student.notebook.unlink()
    with pytest.raises(UsageError, match="cyberattache study start tiny"):
        student.check()
