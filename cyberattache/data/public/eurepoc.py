"""EuRepoC, the European Repository of Cyber Incidents: the CSV file with a row for each incident, 1.1 and later.

Release 1.1 is the "Global Database" and writes its lists as Python does; 1.3 is the "global dataset", renames columns
and puts semicolons between. The first of January often stands for a year of which no more is known.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from cyberattache.data.public.draft import Draft, Found, day, joined, number, text
from cyberattache.data.public.places import state

TITLE = "EuRepoC, mapped to the columns of incidents"
SOURCE = "EuRepoC, global dataset of cyber incidents (https://eurepoc.eu)"
NEEDED = (
    "ID", "name", "start_date", "incident_type", "receiver_country", "receiver_category", "initiator_country",
    "attribution_date", "attribution_basis", "weighted_cyber_intensity", "sources_url",
)  # fmt: skip
# As release 1.3 names what 1.1 named before.
RENAMED = {
    "incident_id": "ID",
    "number_political_responses": "number_of_political_responses",
    "number_legal_responses": "number_of_legal_responses",
    "weighted_intensity": "weighted_cyber_intensity",
    "source_url": "sources_url",
}
# The first that fits names the kind: what an incident did weighs more than how it got in.
KINDS = (
    ("ransomware", "ransomware"),
    ("doxing", "information operation"),
    ("disruption", "disruption"),
    ("data theft", "espionage"),
    ("hijacking without misuse", "espionage"),
)
# Strongest form of attribution first.
FORMS = (
    ("receiver government", "government"),
    ("eu institution", "government"),
    ("international organization", "government"),
    ("third-party", "researchers"),
    ("it-security", "vendor"),
    ("receiver attributes", "victim"),
    ("media", "media"),
    ("attacker confirms", "self"),
)
NOTHING = {"", "unknown", "not available", "not attributed", "none", "na", "#n/a"}
# What stands for many states or for none: "Europe (region)", "EU (institutions)".
ABOVE_STATES = ("(region)", "(institutions)", "(member states)")


def draft(row: int, found: Found) -> Draft:
    """Map one row of the file."""
    made = Draft(row)
    made.put("id", text(found["ID"]) or None)
    made.put("name", text(found["name"]) or None)
    made.date("start", found["start_date"])
    kind = text(found["incident_type"]).casefold()
    made.put("kind", next((ours for theirs, ours in KINDS if theirs in kind), None))
    if made.cells["kind"] is None:
        made.missed("kind", found["incident_type"], "a type that says how, and not what was done")
    made.put("coded_objective", text(found["incident_type"]) or None)
    _states(made, found)
    made.put("sector", joined(sector.split(" (")[0] for sector in _said(found["receiver_category"])))
    _attribution(made, found)
    made.put("responses", joined([*_responses(found, "political"), *_responses(found, "legal")]))
    intensity = number(found["weighted_cyber_intensity"])
    if intensity is None:
        made.missed("coded_severity", found["weighted_cyber_intensity"], "an intensity is a number")
    made.put("coded_severity", intensity)
    made.put("certainty", "coded")
    made.put("source", joined([SOURCE, *list(_said(found["sources_url"]))[:1]]))
    return made


def _states(made: Draft, found: Found) -> None:
    receivers = list(dict.fromkeys(_said(found["receiver_country"])))
    targets = list(dict.fromkeys(code for name in receivers if (code := state(name))))
    others = [name for name in receivers if not state(name)]
    for name in others:
        if not name.endswith(ABOVE_STATES):
            made.missed("target_iso3", name, "no state of this name is known")
    made.put("target_iso3", " ".join(targets) or None)
    made.put("other_targets", bool(others) or not targets)
    made.put("note", joined([f"Targets besides: {', '.join(others)}" if others else ""]))
    initiators = list(dict.fromkeys(_said(found["initiator_country"])))
    codes = list(dict.fromkeys(state(name) for name in initiators))
    if codes == [""]:
        made.missed("initiator_iso3", "; ".join(initiators), "no state of this name is known")
    elif len(codes) == 1:
        made.put("initiator_iso3", codes[0])
    elif codes:
        made.missed("initiator_iso3", "; ".join(initiators), "more than one state: our column holds one")


def _attribution(made: Draft, found: Found) -> None:
    bases = list(_said(found["attribution_basis"]))
    form = next((ours for theirs, ours in FORMS if theirs in "; ".join(bases).casefold()), "")
    if not bases:
        form = "none"
    elif not form:
        made.missed("attribution_form", "; ".join(bases), "a basis that no form of ours stands for")
    made.put("attribution_form", form or None)
    made.put("attribution_certainty", "coded" if bases else "none")
    made.put("attributed_by", joined(bases))
    days = sorted(filter(None, map(day, _said(found["attribution_date"]))))
    full = [one for one in days if len(one) == len("2007-04-27")]
    made.put("attribution_date", full[0] if full else None)


def _responses(found: Found, kind: str) -> Iterator[str]:
    if number(found.get(f"number_of_{kind}_responses")):
        yield from _said(found.get(f"{kind}_response_type"))


def _said(value: object) -> Iterator[str]:
    """Read a list, and leave out what stands for nothing."""
    return (part for part in _listed(value) if part.casefold() not in NOTHING)


def _listed(value: object) -> Iterator[str]:
    """Read a cell that holds a list, or a list of lists, as Python writes it; a plain text is a list of one."""
    words = text(value)
    if not words.startswith("["):
        yield from (part.strip() for part in words.split(";") if part.strip())
        return
    try:
        read = ast.literal_eval(words)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return
    yield from _flat(read)


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _flat(part)
    elif text(value):
        yield text(value)
