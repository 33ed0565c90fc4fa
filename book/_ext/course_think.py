"""A place to stop and think: a question with choices, each answered with its own explanation, in the page itself.

    ```{think} What do you expect?
    - choice: Most of them
      says: That is last year's vote; one earlier vote is no base rate.
    - choice: Few of them
      right: true
      says: Six did. Thirty-eight abstained instead.
    ```

The title is the question. No choice is ever only "wrong". Without scripts the explanations stand in a list to unfold.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Any, ClassVar

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

KEYS = {"choice", "says", "right"}


class ThinkNode(nodes.General, nodes.Element):
    """A question; its children are pairs of a choice and what is said to it."""


class PartNode(nodes.General, nodes.Element):
    """One piece of it: the question, a choice, or an explanation."""


class Think(SphinxDirective):
    """Read the question and its choices."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {}

    def run(self) -> list[nodes.Node]:
        """Make the node; a mistake in the block is an error at its line."""
        try:
            choices = yaml.safe_load("\n".join(self.content))
        except yaml.YAMLError as problem:
            raise self.error(f"think: the choices are not YAML: {problem}") from problem
        self._require(choices)
        name = sha256(f"{self.env.docname} {self.arguments[0]}".encode()).hexdigest()[:8]
        box = ThinkNode(name=f"think-{name}")
        box += self._part("ask", self.arguments[0])
        for choice in choices:
            box += self._part("choice", choice["choice"], right=bool(choice.get("right")))
            box += self._part("says", choice["says"])
        return [box]

    def _require(self, choices: object) -> None:
        if not isinstance(choices, list) or not 2 <= len(choices) <= 6:
            raise self.error("think: write 2 to 6 choices, each with `choice` and `says`")
        for choice in choices:
            if not isinstance(choice, dict) or not {"choice", "says"} <= choice.keys() <= KEYS:
                raise self.error(f"think: a choice has the keys choice, says and perhaps right, not {choice!r}")
        if not any(choice.get("right") for choice in choices):
            raise self.error("think: no choice is marked `right: true`")

    def _part(self, kind: str, text: str, **more: object) -> PartNode:
        part = PartNode(kind=kind, **more)
        found, messages = self.parse_inline(str(text).strip())
        part += [*found, *messages]
        return part


def visit_think(self: Any, node: ThinkNode) -> None:
    """Write the form: a fieldset of radio buttons, a button, and the place where the explanation appears."""
    name = node["name"]
    parts = list(node.children)
    self.body.append(f'<form class="think" id="{name}"><fieldset><legend>')
    _inside(self, parts[0])
    self.body.append("</legend>")
    for number, (choice, says) in enumerate(zip(parts[1::2], parts[2::2], strict=True)):
        key = f"{name}-{number}"
        right = " data-right" if choice["right"] else ""
        radio = f'<input type="radio" name="{name}" id="{key}" value="{number}"{right}>'
        self.body.append(f'<p>{radio} <label for="{key}">')
        _inside(self, choice)
        self.body.append(f'</label></p><template id="{key}-says">')
        _inside(self, says)
        self.body.append("</template>")
    self.body.append('</fieldset><p><button type="submit" class="think-see">See what follows</button></p>')
    self.body.append('<p class="think-says" role="status"></p><noscript><ul>')
    for choice, says in zip(parts[1::2], parts[2::2], strict=True):
        self.body.append("<li>")
        _inside(self, choice)
        self.body.append(": ")
        _inside(self, says)
        self.body.append("</li>")
    self.body.append("</ul></noscript></form>")
    raise nodes.SkipNode


def _inside(translator: Any, part: nodes.Element) -> None:
    for child in part.children:
        child.walkabout(translator)


def skip(_self: Any, _node: nodes.Element) -> None:
    """Leave it out: paper and plain text have the chapter's own words."""
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive and its nodes."""
    other = dict.fromkeys(("latex", "text", "man", "texinfo"), (skip, None))
    app.add_node(ThinkNode, html=(visit_think, None), **other)
    app.add_node(PartNode, html=(skip, None), **other)
    app.add_directive("think", Think)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
