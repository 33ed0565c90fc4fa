"""What a dossier holds: one case, every fact of which names its source. Errors name file, line and key.

A dossier is a YAML file in `dossiers/`, named after its id. It is teaching material, not a finding: what somebody said
is recorded as that, with the day and the form in which it was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from cyberattache.errors import AuthorError, did_you_mean

Form = Literal["government", "hedged", "court", "company", "political", "press", "self", "research"]
Reply = Literal[
    "statement", "sanction", "expulsion", "indictment", "severed relations", "agreement", "assistance",
    "military", "consultation", "domestic", "operation",
]  # fmt: skip
FORMAL: frozenset[str] = frozenset({"government", "court"})  # a state has said, on the record, which state it was
COSTLY: frozenset[str] = frozenset({"sanction", "expulsion", "indictment", "severed relations"})
ACTOR = r"^([A-Z]{3}|EU|NATO|UN)$"
DAY = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?$")


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _check_day(text: object) -> object:
    whole = str(text)
    if not DAY.match(whole):
        raise ValueError("a day as YYYY-MM-DD, a month as YYYY-MM, or a year")
    date.fromisoformat((whole + "-01-01")[:10])
    return whole


Day = Annotated[str, BeforeValidator(_check_day)]
Keys = Annotated[tuple[str, ...], BeforeValidator(_as_list), Field(min_length=1)]
Text = Annotated[str, Field(min_length=1)]
Actors = Annotated[tuple[Annotated[str, Field(pattern=ACTOR)], ...], BeforeValidator(_as_list)]


class Part(BaseModel):
    """What all parts share: no unknown key, and no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Part):
    """A document that a reader can open: by its address or its DOI."""

    cite: Text
    kind: Literal["official", "court", "scholarly", "technical", "press"]
    url: str | None = Field(default=None, pattern=r"^https?://\S+\.\S+$")
    doi: str | None = Field(default=None, pattern=r"^10\.\d{4,}/\S+$")

    @property
    def address(self) -> str:
        """Give the address to open."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url or ""


class Dates(Part):
    """When it began, ended and became public, as exactly as is known."""

    start: Day
    end: Day
    public: Day


class Alleged(Part):
    """Who said on which day who had done it: `names` are the states that this statement names."""

    by: Text
    date: Day
    form: Form
    says: Text
    source: Keys
    names: Actors = ()


class Effect(Part):
    """One effect, with what is known of the number."""

    what: Text
    value: Text
    certainty: Literal["confirmed", "reported", "disputed"]
    source: Keys


class Hypothesis(Part):
    """An explanation among rivals."""

    id: str = Field(pattern=r"^H\d$")
    text: Text


class Evidence(Part):
    """One item of the bank: what was published, by whom, and which hypotheses it speaks for and against.

    `reliability` grades the publisher A to F and the information 1 to 6, as intelligence services do. The grades are
    this course's own, and open to argument.
    """

    id: str = Field(pattern=r"^E\d$")
    what: Text
    by: Text
    date: Day
    reliability: str = Field(pattern=r"^[A-F][1-6]$")
    source: Keys
    supports: tuple[str, ...] = ()
    undermines: tuple[str, ...] = ()


class Response(Part):
    """What somebody did about it, in public."""

    date: Day
    by: Annotated[Actors, Field(min_length=1)]
    kind: Reply
    what: Text
    source: Keys


class Norm(Part):
    """One of the eleven norms of 2015 that the case bears on, and why."""

    letter: str = Field(pattern=r"^[a-k]$")
    why: Text


class Dossier(Part):
    """One case."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    title: Text
    kind: Literal["operation", "crime", "disclosure", "cooperation"]
    as_of: Day
    summary: Text
    dates: Dates
    target: Text
    hit: Actors = ()
    methods: tuple[str, ...] = Field(min_length=1)
    alleged: tuple[Alleged, ...] = ()
    effects: tuple[Effect, ...] = Field(min_length=1)
    hypotheses: tuple[Hypothesis, ...] = Field(min_length=2)
    evidence: tuple[Evidence, ...] = Field(min_length=2)
    responses: tuple[Response, ...] = Field(min_length=1)
    law: tuple[Text, ...] = Field(min_length=1)
    norms: tuple[Norm, ...] = Field(min_length=1)
    lesson: Text
    disputes: tuple[Text, ...] = Field(min_length=1)
    sources: dict[str, Source]

    @property
    def named(self) -> tuple[str, ...]:
        """List the states that a government or a charge has named, on the record; nobody else's word counts here."""
        found = [state for one in self.alleged if one.form in FORMAL for state in one.names]
        return tuple(dict.fromkeys(found))


def parse_dossier(text: str, *, file: str) -> Dossier:
    """Read a dossier from YAML; raise AuthorError at the first thing that is wrong."""
    try:
        node, read = yaml.compose(text, Loader=yaml.SafeLoader), yaml.load(text, Loader=_NoDates)  # noqa: S506
    except yaml.YAMLError as wrong:
        raise AuthorError(file, f"this is not YAML: {wrong}", "Mend the line that is named.") from wrong
    try:
        found = Dossier.model_validate(read)
    except ValidationError as wrong:
        raise _explain(wrong, node, file) from wrong
    for place, problem, do in _contradictions(found, file):
        raise AuthorError(_where(file, node, place), problem, do)
    return found


class _NoDates(yaml.SafeLoader):
    """YAML in which a day stays text, as written."""


_NoDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

Place = tuple[str | int, ...]


def _explain(wrong: ValidationError, node: yaml.Node | None, file: str) -> AuthorError:
    # A misspelt key is told before the key that is missing because of it.
    first = min(wrong.errors(), key=lambda error: error["type"] != "extra_forbidden")
    place = first["loc"] or ("the file",)
    where, key = _where(file, node, place), str(place[-1])
    if first["type"] == "extra_forbidden":
        return AuthorError(where, f"unknown key {key!r}", did_you_mean(key, _keys_at(place)))
    if first["type"] == "missing":
        return AuthorError(where, f"the key {key!r} is missing", f"Add {key!r}.")
    return AuthorError(where, f"{key}: found {first['input']!r}", f"Allowed: {first['msg'].lower()}.")


PARTS: dict[str, type[Part]] = {
    "sources": Source, "dates": Dates, "alleged": Alleged, "effects": Effect, "hypotheses": Hypothesis,
    "evidence": Evidence, "responses": Response, "norms": Norm,
}  # fmt: skip


def _keys_at(place: Sequence[str | int]) -> list[str]:
    model = PARTS.get(str(place[0]), Dossier) if len(place) > 1 else Dossier
    return list(model.model_fields)


def _where(file: str, node: yaml.Node | None, place: Sequence[str | int]) -> str:
    """Say file, line and key; the line is that of the nearest thing that is there."""
    line = 1
    for step in place:
        children = _children(node)
        if step not in children:
            break
        node = children[step]
        line = node.start_mark.line + 1
    return f"{file}, line {line}, {'.'.join(map(str, place))}"


def _children(node: yaml.Node | None) -> dict[str | int, yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return {key.value: value for key, value in node.value}
    return dict(enumerate(node.value)) if isinstance(node, yaml.SequenceNode) else {}


Trouble = tuple[Place, str, str]


def _contradictions(found: Dossier, file: str) -> Iterator[Trouble]:
    """Find what is wrong between parts that are right by themselves."""
    if file != f"{found.id}.yml":
        yield ("id",), f"id {found.id!r} in a file called {file}", f"Call the file {found.id}.yml."
    for part in ("hypotheses", "evidence"):
        ids = [one.id for one in getattr(found, part)]
        twice = next((one for one in ids if ids.count(one) > 1), None)
        if twice:
            yield (part,), f"{twice} stands twice", "Number them through."
    yield from _hypotheses(found)
    yield from _sources(found)


def _hypotheses(found: Dossier) -> Iterator[Trouble]:
    known = {one.id for one in found.hypotheses}
    for number, item in enumerate(found.evidence):
        for side in ("supports", "undermines"):
            for hypothesis in getattr(item, side):
                if hypothesis not in known:
                    place: Place = ("evidence", number, side)
                    yield place, f"no hypothesis {hypothesis!r}", did_you_mean(hypothesis, known)


def _sources(found: Dossier) -> Iterator[Trouble]:
    used: set[str] = set()
    for part in ("alleged", "effects", "evidence", "responses"):
        for number, one in enumerate(getattr(found, part)):
            used.update(one.source)
            for key in one.source:
                if key not in found.sources:
                    yield (part, number, "source"), f"no source {key!r}", did_you_mean(key, found.sources)
    for key, source in found.sources.items():
        if not source.address:
            yield ("sources", key), "no address", "Add url or doi: a reader must be able to open it."
        if key not in used:
            yield ("sources", key), "no fact rests on this source", "Cite it, or take it out."
