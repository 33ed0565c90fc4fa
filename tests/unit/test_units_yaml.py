"""What an author writes in the YAML files of a unit, and what they are told about a mistake in it."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from cyberattache.errors import AuthorError, UsageError
from cyberattache.learner import paths
from cyberattache.units import authored_course, load, load_unit, names

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(FIXTURES / "units" / "tiny", tmp_path / "units" / "tiny")
    return tmp_path


def edit(course: Path, file: str, old: str, new: str) -> None:
    path = course / "units" / "tiny" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(course: Path) -> str:
    with pytest.raises(AuthorError) as error:
        load_unit("tiny", course)
    return str(error.value)


def test_a_unit_is_read_with_exact_points_parameters_and_misconceptions(course: Path) -> None:
    edit(course, "unit.yml", "points: 30", "points: 1/3")
    edit(course, "unit.yml", "points: 10", "points: 0.1")
    unit = load_unit("tiny", course).unit
    assert unit.task("share").points == Fraction(1, 10)
    assert unit.task("double-share").points == Fraction(1, 3)
    assert unit.task("memo").marker_points == 3
    assert [parameter.default for parameter in unit.parameters] == [3, 12]
    assert unit.misconceptions["percent"].reread == "shares"
    assert unit.as_of == "2026-11-23"


def test_a_rubric_is_read_with_its_exemplars_and_may_be_missing(course: Path) -> None:
    rubric = load_unit("tiny", course).rubric["memo"]
    assert [criterion.id for criterion in rubric.criteria] == ["claim", "evidence"]
    assert rubric.exemplars[1].levels == {"claim": 3, "evidence": 1}
    (course / "units/tiny/rubric.yml").unlink()
    assert load_unit("tiny", course).rubric == {}


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_right_one(course: Path) -> None:
    edit(course, "unit.yml", "    points: 30", "    point: 30")
    message = told(course)
    assert message.startswith("units/tiny/unit.yml, line 30: tasks[2]: unknown key 'point'")
    assert "Did you mean 'points'?" in message


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("unit.yml", "kind: number", "kind: numbre", "Did you mean 'number'?"),
        ("unit.yml", "    objective: T2\n", "", "tasks[2] has no key 'objective'"),
        ("unit.yml", "objective: T2", "objective: T9", "task double-share: unknown objective 'T9'"),
        ("unit.yml", "points: 30", "points: many", "Points are a number: 4, 0.5 or 1/2."),
        ("unit.yml", "points: 30", "points: true", "tasks[2].points is True"),
        ("unit.yml", "points: 30", "points: -1", "Points go from 0 to 100."),
        ("unit.yml", "id: double-share", "id: share", "task share: two tasks have this id"),
        ("unit.yml", "id: double-share", "id: share-check", "A task's id does not end in"),
        ("unit.yml", "gives: [share_of]", "gives: [share of]", "is a Python name"),
        ("unit.yml", "gives: [share_of]", "gives: [share]", "'share' is already given by 'share'"),
        ("unit.yml", "default: 3", "default: 4", "default 4 is not under choose"),
        ("unit.yml", "id: tiny", "id: teeny", "id is 'teeny' in the folder 'tiny'"),
        ("unit.yml", "tables: []", "needs: [panda]", "Did you mean 'pandas'?"),
        ("unit.yml", "gives: [limit]", "claims: [S20]\n    gives: [limit]", "A popular claim has an id such as PC-20"),
        ("unit.yml", "gives: [limit]", "claims: [PC-1, PC-1]\n    gives: [limit]", "PC-1 stands there twice"),
        ("unit.yml", "gives: [limit]", "settles: {day: 2026-01-01}\n    gives: [limit]", "Only a task of the kind"),
        ("unit.yml", "gives: [limit]", "settles: {date: 2026}\n    gives: [limit]", "settles: unknown key 'date'"),
        ("unit.yml", "gives: [limit]", "recalls: norms\n    gives: [limit]", "feedback only: points: 0"),
        ("unit.yml", "title: A unit", "title: A unit: B", "this is not YAML"),
        (
            "unit.yml",
            "title: A unit for tests",
            "title: A\ntitle: B",
            "line 3: the key 'title' stands here twice",
        ),
        ("unit.yml", "as_of: 2026-11-23", "as_of: soon", "line 3: as_of is 'soon'"),
        ("misconceptions.yml", "say: This looks", "says: This looks", "percent: unknown key 'says'"),
        ("misconceptions.yml", "upside-down:", "Upside Down:", "line 1"),
        ("rubric.yml", "memo:", "meno:", "Did you mean 'memo'?"),
        (
            "rubric.yml",
            "levels: {claim: 1, evidence: 0}",
            "levels: {claim: 4, evidence: 0}",
            "levels.claim is 4",
        ),
        ("rubric.yml", "levels: {claim: 1, evidence: 0}", "levels: {claim: 1}", "differ in 'evidence'"),
        ("rubric.yml", ", A precise claim with its limits", "", "line 5: memo.criteria.claim.levels is"),
    ],
)
def test_a_mistake_is_told_with_where_and_what_is_allowed(
    course: Path, file: str, old: str, new: str, expected: str
) -> None:
    edit(course, file, old, new)
    message = told(course)
    assert f"units/tiny/{file}" in message
    assert expected in message


def test_an_empty_file_is_told_and_a_missing_one_too(course: Path) -> None:
    path = course / "units/tiny/misconceptions.yml"
    path.write_text("", encoding="utf-8")
    assert "misconceptions.yml, line 1: the file is None" in told(course)
    path.unlink()
    assert "there is no such file" in told(course)
    path.write_bytes(b"\xff\xfe")
    assert "this is not UTF-8 text" in told(course)


def test_an_unknown_unit_is_a_mistake_of_the_caller(course: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean 'tiny'"):
        load_unit("tinny", course)
    with pytest.raises(UsageError, match="cyberattache new"):
        load_unit("tiny", course / "nowhere")


def test_units_come_in_the_order_of_the_table_of_contents(course: Path) -> None:
    (course / "book").mkdir()
    (course / "units").rename(course / "book" / "units")
    for name in ("alpha", "zulu", "mike"):
        (course / "book/units" / name).mkdir()
        (course / "book/units" / name / "unit.yml").touch()
    toc = "root: intro\nchapters:\n- file: units/zulu/chapter\n- file: units/tiny/chapter\n- file: units/gone/chapter\n"
    (course / "book/_toc.yml").write_text(toc, encoding="utf-8")
    assert names(course) == ("zulu", "tiny", "alpha", "mike")


def test_an_author_works_on_a_folder_that_can_be_written(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.VARIABLE, str(course))
    assert authored_course().units == course / "units"
    monkeypatch.setenv(paths.VARIABLE, str(course / "nowhere"))
    with pytest.raises(UsageError, match="there is no folder of units here"):
        authored_course()
    monkeypatch.delenv(paths.VARIABLE)
    monkeypatch.setattr(paths, "PACKAGE", course)
    monkeypatch.setattr(load, "PACKAGE", course)
    (course / "units").rename(course / "_course")
    with pytest.raises(UsageError, match="an installed course, which nobody edits"):
        authored_course()
