"""Write what an instructor wants to know of a class: how it stands, which tasks are hard, which mistakes are common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from cyberattache.learner.panel import plural
from cyberattache.report.html import page, shown
from cyberattache.report.words import held_by, standing
from cyberattache.types import Json, Outcome, Report, Unit


def class_json(reports: Sequence[Report], units: Mapping[str, Unit]) -> dict[str, Json]:
    """Count a class, unit by unit."""
    found = {id_: [report for report in reports if report.unit == id_] for id_ in units}
    return {id_: _unit(units[id_], of_unit) for id_, of_unit in found.items() if of_unit}


def _unit(unit: Unit, reports: Sequence[Report]) -> dict[str, Json]:
    outcomes = Counter(report.outcome.value for report in reports)
    graded = [report.points for report in reports if report.outcome is Outcome.GRADED]
    return {
        "title": unit.title,
        "submissions": len(reports),
        "outcomes": {outcome.value: outcomes[outcome.value] for outcome in Outcome},
        "mean": _mean(graded),
        "of": float(sum((task.points for task in unit.tasks), Fraction(0))),
        "tasks": {task.id: _task(task.id, float(task.points), reports) for task in unit.tasks},
        "misconceptions": [
            {
                "id": id_,
                "learners": count,
                "is": unit.misconceptions[id_].is_ if id_ in unit.misconceptions else "",
            }
            for id_, count in misconceptions(reports)
        ],
    }


def _task(task: str, of: float, reports: Sequence[Report]) -> dict[str, Json]:
    judged = [
        one.points
        for report in reports
        for one in report.tasks
        if one.task == task and one.points is not None
    ]
    missing = sum(1 for report in reports for one in report.tasks if one.task == task and one.points is None)
    return {"mean": _mean(judged), "of": of, "judged": len(judged), "not judged": missing}


def misconceptions(reports: Iterable[Report]) -> list[tuple[str, int]]:
    """Count the learners in whose work each misconception was seen, the most common first."""
    seen = Counter[str]()
    for report in reports:
        seen.update(
            {
                f.misconception
                for task in report.tasks
                for f in task.findings
                if f.misconception and not f.holds
            }
        )
    return sorted(seen.items(), key=lambda item: (-item[1], item[0]))


def _mean(points: Sequence[Fraction]) -> float | None:
    return round(float(sum(points, Fraction(0)) / len(points)), 2) if points else None


def class_html(reports: Sequence[Report], units: Mapping[str, Unit]) -> str:
    """Write the class as one page, with a link to every learner's own report."""
    counted = class_json(reports, units)
    parts = ["<h1>Class report</h1>"]
    for id_, about in counted.items():
        of_unit = sorted(
            (report for report in reports if report.unit == id_), key=lambda report: report.learner
        )
        parts.append(f"<h2>{shown(about['title'])}</h2>")
        parts.append(f"<p>{shown(_summary(about))}</p>")
        parts += [_learners(of_unit), _tasks(units[id_], about), _mistakes(about)]
    stamps = sorted({held_by(report.stamp) for report in reports if report.stamp})
    parts += [f'<footer class="soft"><p>{shown(stamp)}</p></footer>' for stamp in stamps]
    return page("Class report", "\n".join(part for part in parts if part))


def _summary(about: Mapping[str, Json]) -> str:
    counts = ", ".join(f"{count} {outcome}" for outcome, count in about["outcomes"].items())
    mean = (
        ""
        if about["mean"] is None
        else f" Mean of the graded: {about['mean']:g} of {about['of']:g} machine points."
    )
    return f"{about['submissions']} submissions: {counts}.{mean}"


def _learners(reports: Sequence[Report]) -> str:
    rows = [
        (
            f'<a href="{_link(report)}">{shown(report.learner)}</a>',
            shown(report.outcome.value),
            shown(standing(report)),
        )
        for report in reports
    ]
    return _table("Submissions", ("Learner", "Outcome", "Standing"), rows)


def _link(report: Report) -> str:
    from urllib.parse import quote  # names of folders may hold anything

    return f"{quote(report.learner, safe='')}/{quote(report.unit, safe='')}.html"


def _tasks(unit: Unit, about: Mapping[str, Json]) -> str:
    rows = [
        (
            shown(task.title if task.points else f"{task.title} (feedback only)"),
            "–"
            if about["tasks"][task.id]["mean"] is None
            else f"{about['tasks'][task.id]['mean']:g} of {plural(task.points)}",
            f"{about['tasks'][task.id]['judged']}",
            f"{about['tasks'][task.id]['not judged']}",
        )
        for task in unit.tasks
    ]
    return _table("Tasks", ("Task", "Mean", "Judged", "Not judged"), rows)


def _mistakes(about: Mapping[str, Json]) -> str:
    rows = [(shown(one["id"]), shown(one["is"]), str(one["learners"])) for one in about["misconceptions"]]
    return _table("Misconceptions", ("Id", "What it is", "Learners"), rows) if rows else ""


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    top = "".join(f'<th scope="col">{shown(word)}</th>' for word in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f"<table><caption>{shown(title)}</caption><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    )
