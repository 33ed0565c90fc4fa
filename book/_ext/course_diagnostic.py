"""Ten questions in the page itself, and a tally that names the unit to begin with. Read from the package's `ways.yml`.

    ```{diagnostic}
    ```

What is chosen is kept nowhere. Without scripts the explanations stand below each question, to unfold. Also give pages
the units of the core path, {{ core_path }}.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any, ClassVar

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util.docutils import SphinxDirective

from cyberattache.study.ways import FILE, Question, ways


class DiagnosticNode(nodes.General, nodes.Element):
    """The place of the form."""


class Diagnostic(SphinxDirective):
    """Put the form here, and have the page made again when the questions change."""

    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Make the node."""
        self.env.note_dependency(str(FILE))
        return [DiagnosticNode()]


def inline(text: str) -> str:
    """Write the little markup of the questions: `code` and *emphasis*."""
    coded = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text.strip(), quote=False))
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", coded)


def fieldset(number: int, question: Question) -> str:
    """Write one question with its choices, each with what is said to it."""
    name = f"diagnostic-{number}"
    parts = [f'<fieldset data-unit="{question.unit}"><legend>{number}. {inline(question.ask)}</legend>']
    for place, one in enumerate(question.choices):
        key, right = f"{name}-{place}", " data-right" if one.right else ""
        parts.append(
            f'<p><input type="radio" name="{name}" id="{key}" value="{place}"{right}> '
            f'<label for="{key}">{inline(one.choice)}</label></p>'
            f'<template id="{key}-says">{inline(one.says)}</template>'
        )
    unfolded = "".join(f"<li>{inline(one.choice)}: {inline(one.says)}</li>" for one in question.choices)
    parts.append(f'<p class="think-says"></p><noscript><ul>{unfolded}</ul></noscript></fieldset>')
    return "".join(parts)


def form(place_of: Any) -> str:
    """Write the whole form; `place_of` gives the address of a unit's chapter."""
    found = ways()
    questions = "".join(fieldset(number, one) for number, one in enumerate(found.questions, 1))
    advice = "".join(
        f'<template data-begin="{unit}">{inline(say)} <a href="{escape(place_of(unit))}">Go there.</a></template>'
        for unit, say in found.begin.items()
    )
    advice += f'<template data-begin="">{inline(found.nothing_missed)}</template>'
    return (
        f'<form class="think diagnostic" id="diagnostic-form">{questions}'
        f'<p><button type="submit" class="think-see">Where should I begin?</button></p>'
        f'<p class="think-says diagnostic-advice" role="status"></p>{advice}</form>'
    )


def visit_diagnostic(self: Any, _node: DiagnosticNode) -> None:
    """Write the form into the page."""
    builder = self.builder
    here = builder.current_docname
    self.body.append(form(lambda unit: builder.get_relative_uri(here, f"units/{unit}/chapter")))
    raise nodes.SkipNode


def skip(_self: Any, _node: nodes.Element) -> None:
    """Leave it out: on paper nobody counts."""
    raise nodes.SkipNode


def add_path(_app: Sphinx, config: Config) -> None:
    """Let a page list the units of the core path, with what `unit.yml` says of each."""
    facts = config.myst_substitutions
    lines = [f"1. {facts[f'{unit}_line']}" for unit in ways().paths["core"].units if f"{unit}_line" in facts]
    config.myst_substitutions = {**facts, "core_path": "\n".join(lines)}


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive, its node and the path; the facts of the units are there before it."""
    other = dict.fromkeys(("latex", "text", "man", "texinfo"), (skip, None))
    app.add_node(DiagnosticNode, html=(visit_diagnostic, None), **other)
    app.add_directive("diagnostic", Diagnostic)
    app.connect("config-inited", add_path, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
