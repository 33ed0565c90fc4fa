"""What an author writes in an exercise, and what would leak from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cyberattache.errors import AuthorError
from cyberattache.notebook import Exercise, Role, parse_exercise
from cyberattache.notebook.markers import (
    MarkerError,
    fill_form,
    near_misses,
    solution_lines,
    without_solution,
)
from cyberattache.units import load_unit

FIXTURES = Path(__file__).parents[1] / "fixtures"
TEXT = (FIXTURES / "units/tiny/exercise.md").read_text(encoding="utf-8")
UNIT = load_unit("tiny", FIXTURES).unit


def parse(text: str) -> Exercise:
    return parse_exercise(text, UNIT, file="exercise.md")


def told(old: str, new: str) -> str:
    assert old in TEXT
    with pytest.raises(AuthorError) as error:
        parse(TEXT.replace(old, new, 1))
    return str(error.value)


def test_cells_are_texts_given_code_and_answers_in_order() -> None:
    cells = parse(TEXT).cells
    assert [cell.task for cell in cells if cell.role is Role.ANSWER] == [task.id for task in UNIT.tasks]
    assert [cell.source for cell in cells if cell.role is Role.GIVEN] == ["example = (1, 4)"]
    assert cells[1].source.startswith("## {share}\n\n`given.part`")
    assert TEXT.split("\n")[cells[1].line - 1] == "## {share}"


def test_an_untouched_answer_is_python_and_holds_nothing_of_the_solution() -> None:
    exercise = parse(TEXT)
    assert exercise.untouched()["share"] == "# YOUR CODE HERE"
    assert exercise.untouched()["limit"] == "limit = ..."
    assert exercise.untouched()["double-share"].endswith(
        "    # YOUR CODE HERE\n    raise NotImplementedError()"
    )
    assert solution_lines(exercise.answers()["limit"]) == ['limit = "absent"']
    assert "absent" not in "".join(exercise.untouched().values())


def test_two_headings_in_one_text_become_two_cells() -> None:
    text = TEXT.replace("## {guess}\n", "Some more.\n\n## {guess}\n", 1)
    sources = [cell.source for cell in parse(text).cells]
    assert "Some more." in sources


@pytest.mark.parametrize(
    "line",
    [
        "### BEGIN SOLUTON",
        "### BEGIN SOLUTIONS",
        "## BEGIN SOLUTION",
        "#### BEGIN SOLUTION",
        "###BEGIN SOLUTION",
        "### begin solution",
        "### Begin Solution here",
        "### BEGN SOLUTION",
        "### BEGIN  SOLUTION",
        "### BEGIN THE SOLUTION",
        "###BEGINSOLUTION",
        "BEGIN SOLUTION",
        "x = 1  ### BEGIN SOLUTION",
        "### END SOLUTION #",
        "### END SOLTION",
        "### STOP SOLUTION",
        "### BEGIN HIDDEN TEST",
        "### BEGIN HIDDEN TESTS",
        "### END HIDEN TESTS",
        "### BEGIN ANSWER",
        "# end of solution",
        "<!-- BEGIN SOLUTION -->",
    ],
)
def test_a_line_that_resembles_a_marker_is_found_and_refused(line: str) -> None:
    assert list(near_misses(f"a = 1\n{line}\nb = 2")) == [(2, line.strip())]
    assert "resembles a marker" in told("example = (1, 4)", line)
    assert "resembles a marker" in told('limit = "absent"', line)


@pytest.mark.parametrize(
    "line",
    [
        "### BEGIN SOLUTION",
        "    ### END SOLUTION",
        "# The end of the Cold War tests the theory",
        "# Begin with the oldest vote.",
        "begin = solution",
        "end_answer = 1",
        "# ends meet",
        "Tests begin here, and answers end there.",
        "",
    ],
)
def test_what_is_no_marker_is_left_alone(line: str) -> None:
    assert list(near_misses(line)) == []


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("### BEGIN SOLUTION\nx = 1", 1),
        ("x = 1\n### END SOLUTION", 2),
        ("### BEGIN SOLUTION\n### BEGIN SOLUTION\n### END SOLUTION", 2),
    ],
)
def test_markers_that_do_not_pair_up_are_refused(source: str, line: int) -> None:
    with pytest.raises(MarkerError) as error:
        without_solution(source)
    assert error.value.args[0] == line


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (":task: limit", ":task: limmit", "Did you mean 'limit'?"),
        (":task: limit", ":tsk: limit", "unknown option 'tsk'"),
        (":role: given", ":role: give", "unknown role 'give'"),
        (":role: given\n", "", "a code cell without an option"),
        (":role: given\n", ":role: given\n:task: limit\n", "both given and an answer"),
        (":task: limit", ":role: given", "a solution outside an answer cell"),
        ('### BEGIN SOLUTION\nlimit = "absent"\n### END SOLUTION', "", "marks no solution, so it would leak"),
        ("limit = ...", "limit = [", "is not Python"),
        ("{limit}", "{limt}", "heading of 'limt', which is not a task"),
        ("## {limit}", "## {share}", "a second heading {share}"),
        ("## {limit}", "## Limits", "no heading before the answer to 'limit'"),
        ("```{code-cell}\n:role: given", "```{raw-cell}", "a raw cell"),
        ("## {limit}", '+++ {"tags": ["x"]}\n\n## {limit}', "a text cell with the option 'tags'"),
        (":role: given", ":role: [", "could not be read"),
    ],
)
def test_a_mistake_in_an_exercise_is_told(old: str, new: str, expected: str) -> None:
    message = told(old, new)
    assert message.startswith("exercise.md")
    assert expected in message


def test_a_missing_or_doubled_answer_cell_is_told() -> None:
    start, end = TEXT.index("```{code-cell}\n:task: limit"), TEXT.index("## {memo}")
    with pytest.raises(AuthorError, match="task 'limit' has no answer cell"):
        parse(TEXT[:start] + TEXT[end:])
    with pytest.raises(AuthorError, match="task 'limit' has 2 answer cells"):
        parse(TEXT[:end] + TEXT[start:])


def test_the_tasks_stand_in_the_order_of_the_unit() -> None:
    start, middle, end = TEXT.index("## {guess}"), TEXT.index("## {limit}"), TEXT.index("## {memo}")
    with pytest.raises(AuthorError, match="task 'limit' stands elsewhere than in unit.yml"):
        parse(TEXT[:start] + TEXT[middle:end] + TEXT[start:middle] + TEXT[end:])


def test_a_marked_line_is_left_blank_in_the_form_and_whole_in_the_answer() -> None:
    exercise = parse(TEXT)
    assert exercise.fills()["double-share"].endswith("\n    return ____")
    assert "\n    return part / whole\n" in exercise.answers()["double-share"]
    assert "SOLUTION" not in exercise.fills()["double-share"] and "FILL" not in exercise.answers()["double-share"]


def test_a_mark_that_cannot_make_a_form_is_refused() -> None:
    marked = "    return part / whole  ### FILL"
    assert "a second line is marked" in told(marked, f"{marked}\n{marked}")
    with pytest.raises(MarkerError, match="neither returns nor sets a name"):
        fill_form("### BEGIN SOLUTION\nif x == 0:  ### FILL\n    y = 1\n### END SOLUTION")
    with pytest.raises(MarkerError, match="outside a solution"):
        fill_form("y = 1  ### FILL\n### BEGIN SOLUTION\nx = 1\n### END SOLUTION")
