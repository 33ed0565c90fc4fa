"""Show what a check found: a calm panel in HTML, and the same in plain text where there is no HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from textwrap import fill

from cyberattache.compare.finding import Finding, told_once, where_to_read

WIDTH = 92
CODE = re.compile(r"`([^`]+)`")
STRESS = re.compile(r"(?<![\w*])\*([^*\s](?:[^*]*[^*\s])?)\*(?![\w*])")
LIGHT = "--ink:#16202c;--soft:#475363;--card:#fbfcfd;--line:#8894a3;--done:#1b6e53;--look:#9a5b00;--wait:#5a6675"
DARK = "--ink:#e6ebf0;--soft:#b3bfcc;--card:#1a212a;--line:#5d6b7b;--done:#5fc9a1;--look:#e5a94b;--wait:#9aa7b5"
# The system's scheme decides, unless the notebook says its own. Two classes each, to prevail over the notebook's lists.
STYLE = f"""
.cya{{{LIGHT};border:1px solid var(--line);border-left-width:6px;border-radius:4px;padding:.7em 1em;margin:.4em 0;
 max-width:46em;font:14px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--card)}}
@media (prefers-color-scheme:dark){{.cya{{{DARK}}}}}
[data-jp-theme-light="true"] .cya{{{LIGHT}}}[data-jp-theme-light="false"] .cya{{{DARK}}}
.cya.done{{border-left-color:var(--done)}}.cya.look{{border-left-color:var(--look)}}.cya.wait{{border-left-color:var(--wait)}}
.cya h4{{margin:0 0 .3em;font-size:15px;font-weight:600;color:inherit}}
.cya ol.steps{{list-style:none;margin:.2em 0;padding:0}}
.cya ol.steps>li{{margin:.6em 0;padding-left:1.6em;position:relative}}
.cya .mark{{position:absolute;left:0;font-weight:700}}.cya .say,.cya .sub{{display:block;margin:.15em 0}}
.cya.done .mark,.cya .mark.holds{{color:var(--done)}}.cya .mark{{color:var(--look)}}.cya.wait .mark{{color:var(--wait)}}
.cya .saw{{font-family:ui-monospace,monospace;font-size:13px;overflow-wrap:anywhere}}
.cya .sub,.cya .sum{{color:var(--soft)}}.cya .sum{{margin:.5em 0 0}}
"""

STOPPED = (
    "The cell that ran last stopped with an error, so what is judged here may be what an earlier run left behind. "
    "Read the last line of the error first, mend the cell, and run it again."
)


@dataclass(frozen=True, slots=True)
class Panel:
    """What one check found. As the last line of a cell it shows itself; as a number it is the points so far.

    `here` are the points that the open check can decide, `later` those that are judged after handing in, `so_far`
    what all checks of this session add up to. `stopped` says that the cell before stopped with an error.
    """

    title: str
    findings: tuple[Finding, ...]
    here: Fraction
    later: Fraction
    marker: Fraction
    so_far: Fraction
    chapter: str = ""
    unanswered: bool = False
    stopped: bool = False

    @property
    def points(self) -> Fraction:
        """Sum the points that the findings earn."""
        return sum((finding.points for finding in self.findings), Fraction(0))

    @property
    def holds(self) -> bool:
        """Tell whether every step holds."""
        return all(finding.holds for finding in self.findings)

    def __float__(self) -> float:
        return float(self.points)

    def __repr__(self) -> str:
        return text(self)

    def _repr_html_(self) -> str:
        return html(self)


def number(points: Fraction) -> str:
    """Write points: 3, 2.5, 1.67."""
    return str(points.numerator) if points.denominator == 1 else f"{float(points):.2f}".rstrip("0")


def plural(points: Fraction) -> str:
    """Write points with their unit."""
    return f"{number(points)} point{'' if points == 1 else 's'}"


def summary(panel: Panel) -> str:
    """Say what the points are so far, and who decides the rest."""
    parts = [f"Points: {number(panel.points)} of {number(panel.here)} decided here"] if panel.here else []
    if panel.later:
        parts.append(f"{plural(panel.later)} judged when you hand in")
    if panel.marker:
        parts.append(f"{plural(panel.marker)} given by a marker (or by yourself, with the rubric)")
    if not parts:
        parts.append("Feedback only, no points")
    so_far = f" So far in this notebook: {plural(panel.so_far)}." if panel.so_far else ""
    return "; ".join(parts) + "." + so_far


def heading(panel: Panel) -> str:
    """Say in one line how the check went."""
    if panel.unanswered:
        return f"Not answered yet: {panel.title}"
    if not panel.holds:
        return f"Look again: {panel.title}"
    return f"{'What can be checked here holds' if panel.later or panel.marker else 'This holds'}: {panel.title}"


def caution(panel: Panel) -> str:
    """Say that what is judged may not be what stands in the cell, where that explains why it does not hold."""
    return STOPPED if panel.stopped and not panel.holds else ""


def text(panel: Panel) -> str:
    """Write the panel as plain text."""
    lines = [heading(panel), "-" * min(WIDTH, len(heading(panel)))]
    if caution(panel):
        lines.append(fill(caution(panel), WIDTH))
    for finding in told_once(panel.findings):
        lines.append(fill(f"{'[ok]' if finding.holds else '[--]'} {finding.tried}", WIDTH, subsequent_indent="     "))
        if finding.saw:
            lines.append(_wrap(f"Seen: {finding.saw}"))
        if finding.say:
            lines.append(_wrap(finding.say))
        if finding.reread:
            lines.append(_wrap(_reread(panel, finding)))
    lines.append(fill(summary(panel), WIDTH))
    return "\n".join(lines)


def _wrap(line: str) -> str:
    return fill(line, WIDTH, initial_indent="     ", subsequent_indent="     ")


def _reread(panel: Panel, finding: Finding) -> str:
    elsewhere, heading = where_to_read(finding.reread)
    chapter = f"on {elsewhere}" if elsewhere else panel.chapter
    return f"Re-read “{heading}” in the chapter {chapter}." if chapter else f"Re-read “{heading}”."


def html(panel: Panel) -> str:
    """Write the panel as HTML with its own style; every word of the learner's is escaped."""
    state = "wait" if panel.unanswered else "done" if panel.holds else "look"
    items = "".join(_item(panel, finding) for finding in told_once(panel.findings))
    first = f'<p class="sum">{escape(caution(panel))}</p>' if caution(panel) else ""
    return (
        f'<style>{STYLE}</style><section class="cya {state}" role="status" aria-label="{escape(heading(panel))}">'
        f'<h4>{escape(heading(panel))}</h4>{first}<ol class="steps">{items}</ol>'
        f'<p class="sum">{escape(summary(panel))}</p></section>'
    )


def prose(words: str) -> str:
    """Escape a sentence, and set what stands between backquotes as code, between asterisks as stressed."""
    parts = CODE.split(escape(words))
    return "".join(
        f"<code>{part}</code>" if place % 2 else STRESS.sub(r"<em>\1</em>", part) for place, part in enumerate(parts)
    )


def _item(panel: Panel, finding: Finding) -> str:
    mark, spoken = ("✓", "Holds.") if finding.holds else ("→", "Look again.")
    kind = "mark holds" if finding.holds else "mark"
    parts = [f'<li><span class="{kind}" role="img" aria-label="{spoken}">{mark}</span>{prose(finding.tried)}']
    if finding.saw:
        parts.append(f' <span class="sub">Seen: <span class="saw">{escape(finding.saw)}</span></span>')
    if finding.say:
        parts.append(f' <span class="say">{prose(finding.say)}</span>')
    if finding.reread:
        parts.append(f' <span class="sub">{escape(_reread(panel, finding))}</span>')
    return "".join(parts) + "</li>"
