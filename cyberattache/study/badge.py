"""Draw the badge of a unit: a picture that says what was mastered, for a learner's own wall."""

from __future__ import annotations

from html import escape

from cyberattache.study.standing import MASTERY
from cyberattache.types import Unit

WIDTH, HEIGHT, CHARACTER = 460, 120, 11
PAPER, INK, SOFT, LINE = "#fbfcfd", "#16202c", "#475363", "#1b6e53"


def badge_svg(unit: Unit) -> str:
    """Draw the badge as an SVG image that a screen reader can read; the same for everyone."""
    said = f"{unit.title}: mastered, {float(MASTERY):.0%} of the points or more"
    width = max(WIDTH, 60 + CHARACTER * len(unit.title))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}" role="img">
<title>{escape(said)}</title>
<rect x="1" y="1" width="{width - 2}" height="{HEIGHT - 2}" rx="6" fill="{PAPER}" stroke="{LINE}" stroke-width="2"/>
<rect x="1" y="1" width="10" height="{HEIGHT - 2}" rx="5" fill="{LINE}"/>
<g font-family="system-ui, sans-serif" fill="{SOFT}">
<text x="32" y="36" font-size="14">Cyber Attaché, as of {escape(unit.as_of)}</text>
<text x="32" y="68" font-size="20" font-weight="600" fill="{INK}">{escape(unit.title)}</text>
<text x="32" y="97" font-size="14">Mastered: {float(MASTERY):.0%} of the points or more</text>
</g>
</svg>
"""
