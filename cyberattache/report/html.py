"""Write a report as one HTML page: no script, nothing fetched, every word of the learner's escaped."""

from __future__ import annotations

import re
from html import escape

from cyberattache.compare.finding import Finding, told_once, where_to_read
from cyberattache.learner.panel import prose
from cyberattache.report.words import PROMISES, cell_says, earned, held_by, plain, standing
from cyberattache.types import CellRun, Outcome, Report, TaskReport, Unit

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root{color-scheme:light dark;--ink:#16202c;--soft:#475363;--paper:#fff;--card:#fbfcfd;--line:#8894a3;
 --done:#1b6e53;--look:#9a5b00;--wait:#5a6675;--link:#0b5394}
@media (prefers-color-scheme:dark){:root{--ink:#e6ebf0;--soft:#b3bfcc;--paper:#12181f;--card:#1a212a;--line:#5d6b7b;
 --done:#5fc9a1;--look:#e5a94b;--wait:#9aa7b5;--link:#8ab8f0}}
body{margin:0 auto;padding:1.5em;max-width:50em;font:16px/1.55 system-ui,sans-serif;color:var(--ink);
 background:var(--paper)}
h1{font-size:1.5em;margin:.2em 0}h2{font-size:1.1em;margin:0 0 .4em}a{color:var(--link)}
.standing{font-size:1.15em}.soft,.sub{color:var(--soft)}.sub,.say{display:block}
caption{text-align:left;font-weight:600;padding:.3em .6em}
table{border-collapse:collapse;margin:1em 0;width:100%}th,td{text-align:left;padding:.25em .6em;
 border-bottom:1px solid var(--line);vertical-align:top}td.n,th.n{text-align:right}
@media (min-width:40em){td.n{white-space:nowrap}}
section{border:1px solid var(--line);border-left-width:6px;border-radius:4px;padding:.8em 1.1em;margin:1em 0;
 background:var(--card)}
section.done{border-left-color:var(--done)}section.look{border-left-color:var(--look)}
section.wait{border-left-color:var(--wait)}
ol.steps{list-style:none;margin:0;padding:0}ol.steps>li{margin:.5em 0;padding-left:1.7em;position:relative}
.mark{position:absolute;left:0;font-weight:700;color:var(--look)}.mark.holds{color:var(--done)}.saw,pre,code{font-family:ui-monospace,monospace;font-size:.88em}
.saw{overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere;max-height:20em;overflow:auto;margin:.3em 0;
 padding:.5em;border:1px solid var(--line);border-radius:3px}.bar{margin:.3em 0}
"""


def page(title: str, body: str) -> str:
    """Wrap a body into a whole page."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{shown(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def shown(text: str) -> str:
    """Escape a text for HTML."""
    return escape(plain(text))


def phrase(text: str) -> str:
    """Escape a sentence, with what stands between backquotes as code, between asterisks as stressed."""
    return prose(plain(text))


def html(report: Report, unit: Unit, *, book: str = "") -> str:
    """Write what a learner is told; `book` is the address of the built book, for links to what to read again."""
    parts = [f"<h1>{shown(unit.title)}</h1>", f'<p class="soft">{shown(report.learner)}</p>']
    parts.append(f'<p class="standing"><strong>{shown(standing(report))}</strong></p>')
    if report.outcome in PROMISES:
        parts.append(f"<p>{shown(PROMISES[report.outcome])}</p>")
    if report.tasks:
        parts.append(_overview(report, unit))
    cells = {cell.task: cell for cell in report.cells if cell.task is not None}
    for number, task in enumerate(report.tasks, 1):
        parts.append(_task(number, task, unit, cells.get(task.task), book))
    parts.append(f'<footer class="soft"><p>{shown(held_by(report.stamp))}</p></footer>')
    return page(f"{unit.title}: {report.learner}", "\n".join(parts))


def _overview(report: Report, unit: Unit) -> str:
    rows = "".join(
        f'<tr><td><a href="#task-{number}">{number}. {shown(unit.task(task.task).title)}</a></td>'
        f'<td class="n">{shown(earned(task))}</td></tr>'
        for number, task in enumerate(report.tasks, 1)
    )
    head = '<thead><tr><th scope="col">Task</th><th scope="col" class="n">Points</th></tr></thead>'
    return f"<table>{head}<tbody>{rows}</tbody></table>"


def _state(task: TaskReport) -> str:
    if task.outcome is not Outcome.GRADED:
        return "wait"
    return "done" if all(finding.holds for finding in task.findings) else "look"


def _task(number: int, task: TaskReport, unit: Unit, cell: CellRun | None, book: str) -> str:
    parts = [f'<section id="task-{number}" class="{_state(task)}" aria-labelledby="title-{number}">']
    title = f"{number}. {unit.task(task.task).title}"
    parts.append(
        f'<h2 id="title-{number}">{shown(title)} <span class="soft">({shown(earned(task))})</span></h2>'
    )
    if task.reason:
        parts.append(f"<p>{shown(task.reason)}</p>")
    steps = "".join(_finding(finding, unit, book) for finding in told_once(task.findings))
    parts.append(f'<ol class="steps">{steps}</ol>' if steps else "")
    if task.self_scored:
        levels = ", ".join(f"{name} {level}" for name, level in task.self_scored.items())
        parts.append(f'<p class="soft">Your own levels: {shown(levels)}</p>')
    said = cell_says(task, cell)
    parts.append(f"<p>{shown(said)}</p>" if said else "")
    parts.append(_output(cell))
    return "".join([*parts, "</section>"])


def _finding(finding: Finding, unit: Unit, book: str) -> str:
    mark, spoken = ("✓", "Holds.") if finding.holds else ("→", "Look again.")
    kind = "mark holds" if finding.holds else "mark"
    parts = [f'<li><span class="{kind}" role="img" aria-label="{spoken}">{mark}</span>{phrase(finding.tried)}']
    if finding.saw:
        parts.append(f'<span class="sub">Seen: <span class="saw">{shown(finding.saw)}</span></span>')
    if finding.say:
        parts.append(f'<span class="say">{phrase(finding.say)}</span>')
    if finding.reread:
        parts.append(f'<span class="sub">{_reread(finding.reread, unit, book)}</span>')
    return "".join([*parts, "</li>"])


def _reread(reread: str, unit: Unit, book: str) -> str:
    elsewhere, heading = where_to_read(reread)
    chapter = f"on {elsewhere}" if elsewhere else unit.title
    if not book:
        return f"Re-read “{shown(heading)}” in the chapter {shown(chapter)}."
    anchor = re.sub(r"[^\w]+", "-", heading.lower()).strip("-")
    address = f"{book.rstrip('/')}/units/{elsewhere or unit.id}/chapter.html#{anchor}"
    return f'Re-read <a href="{escape(address)}">{shown(heading)}</a> in the chapter {shown(chapter)}.'


def _output(cell: CellRun | None) -> str:
    if cell is None or not (cell.output.strip() or cell.images):
        return ""
    text = f"<pre>{shown(cell.output)}</pre>" if cell.output.strip() else ""
    drawn = "".join(
        f'<img alt="Figure {number} of the cell" src="data:image/png;base64,{escape(image)}">'
        for number, image in enumerate(cell.images, 1)
    )
    return f"<details><summary>What the cell showed</summary>{text}{drawn}</details>"
