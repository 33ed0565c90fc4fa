"""Write graded notebooks and feedback pages where nbgrader has them, so that formgrader shows what was graded.

A notebook is made anew: the cells as they were released, the learner's answers in them, and what the report says that
they showed. Nothing else of a submission comes in, and no hidden test. Formgrader shows markdown as a page of its own,
so a written answer is escaped; what cells printed is text, and pictures are PNG files that the jail let through.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cyberattache.foreign import Assignment, Kind, Part
from cyberattache.foreign.released import released
from cyberattache.notebook.marks import ANSWER
from cyberattache.report import html, task_text
from cyberattache.types import CellRun, Report, Unit

Node = Any  # a notebook node: nbformat ships no types for it
AUTOGRADED, FEEDBACK = "autograded", "feedback"


def put(notebook: Node, report: Report, unit: Unit, *, course: Path, name: tuple[str, str]) -> None:
    """Put one learner's notebook and page into the folders of a course; `name` is its assignment and its own."""
    from nbformat import writes

    assignment, own = name
    for folder, file, content in (
        (AUTOGRADED, f"{own}.ipynb", writes(notebook) + "\n"),  # type: ignore[no-untyped-call]
        (FEEDBACK, f"{own}.html", html(report, unit)),
    ):
        place = course / folder / report.learner / assignment
        place.mkdir(parents=True, exist_ok=True)
        new = place / f".{file}.new"
        new.write_text(content, encoding="utf-8", newline="\n")
        new.replace(place / file)


def ours(blank: Node, answers: Mapping[str, str], report: Report, unit: Unit) -> Node:
    """Fill the released notebook of a unit of ours with answers, what they showed, and what was found."""
    cells = {cell.task: cell for cell in report.cells if cell.task is not None}
    told = {task.task: task_text(task, unit) for task in report.tasks}
    for cell in blank.cells:
        name = str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))
        task = name.removesuffix(ANSWER)
        if name.endswith(ANSWER) and task in answers:
            cell.source = answers[task]
            cell.outputs = outputs(cells.get(task))
        elif name in told:
            cell.outputs = [_stream("stdout", told[name])]
    return blank


def abroad(assignment: Assignment, answers: Mapping[str, str], report: Report) -> Node:
    """Make the notebook of an assignment that is not ours, with answers and what its cells showed."""
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

    cells = {cell.task: cell for cell in report.cells if cell.task is not None}
    told = {task.task: task_text(task, assignment.unit) for task in report.tasks}
    made = []
    for number, part in enumerate(assignment.parts):
        source = answers.get(part.id, part.source) if part.kind is Kind.ANSWER else released(part)
        about = {"id": part.cell_id or f"part-{number}", "metadata": _about(part)}
        if part.code:
            shown = outputs(cells.get(part.id)) if part.id else []
            shown += [_stream("stdout", told[part.id])] if part.kind is Kind.TEST and part.id in told else []
            made.append(new_code_cell(source=source, outputs=shown, **about))  # type: ignore[no-untyped-call]
        else:
            text = escaped(source) if part.kind is Kind.ANSWER else source
            made.append(new_markdown_cell(source=text, **about))  # type: ignore[no-untyped-call]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return new_notebook(cells=made, metadata={"kernelspec": kernel}, nbformat_minor=5)  # type: ignore[no-untyped-call]


def _about(part: Part) -> dict[str, Any]:
    if not part.id:
        return {}
    told: dict[str, Any] = {
        "grade_id": part.id,
        "grade": part.points is not None and part.kind is not Kind.TASK,
        "solution": part.kind is Kind.ANSWER,
        "task": part.kind is Kind.TASK,
        "locked": part.kind is not Kind.ANSWER,
        "schema_version": 3,
    }
    return {"nbgrader": told if part.points is None else {**told, "points": float(part.points)}}


def escaped(markdown: str) -> str:
    """Take from a learner's markdown the power to be a page: no tag, no entity; all else stays as it was written."""
    return markdown.replace("&", "&amp;").replace("<", "&lt;")


def outputs(cell: CellRun | None) -> list[Node]:
    """Give what a cell showed as outputs of a notebook: text, pictures, and the error that it ended with."""
    if cell is None:
        return []
    shown = [_stream("stdout", cell.output)] if cell.output else []
    shown += [_picture(image) for image in cell.images]
    said = cell.error or ("" if cell.status.value == "ok" else f"stopped: {cell.status.value}")
    return shown + ([_stream("stderr", said)] if said else [])


def _stream(name: str, text: str) -> Node:
    from nbformat.v4 import new_output

    return new_output("stream", name=name, text=text)  # type: ignore[no-untyped-call]


def _picture(image: str) -> Node:
    from nbformat.v4 import new_output

    return new_output("display_data", data={"image/png": image})  # type: ignore[no-untyped-call]
