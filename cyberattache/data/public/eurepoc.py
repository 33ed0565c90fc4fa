"""EuRepoC, the European Repository of Cyber Incidents: the CSV file of its Global Database (version 1.1 and later)."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from cyberattache.data.public.draft import Draft, Found, day, joined, number, text
from cyberattache.data.public.places import state

TITLE = "EuRepoC, mapped to the columns of incidents"
SOURCE = "EuRepoC Global Database (https://zenodo.org/records/7848941)"
NEEDED = (
    "ID", "name", "start_date", "incident_type", "receiver_country", "receiver_category", "initiator_country",
    "attribution_date", "attribution_basis", "weighted_cyber_intensity", "sources_url",
)  # fmt: skip
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
NOBODY = {"", "unknown", "not available", "none"}


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
    made.put("sector", joined(sector.split(" (")[0] for sector in _listed(found["receiver_category"])))
    _attribution(made, found)
    made.put("responses", joined([*_responses(found, "political"), *_responses(found, "legal")]))
    intensity = number(found["weighted_cyber_intensity"])
    if intensity is None:
        made.missed("coded_severity", found["weighted_cyber_intensity"], "an intensity is a number")
    made.put("coded_severity", intensity)
    made.put("certainty", "coded")
    made.put("source", joined([SOURCE, *list(_listed(found["sources_url"]))[:1]]))
    return made


def _states(made: Draft, found: Found) -> None:
    receivers = list(_listed(found["receiver_country"]))
    targets = list(dict.fromkeys(code for name in receivers if (code := state(name))))
    for name in receivers:
        if not state(name) and name.casefold() not in NOBODY:
            made.missed("target_iso3", name, "no state of this name is known")
    made.put("target_iso3", " ".join(targets) or None)
    made.put("other_targets", len(targets) < len(set(receivers)) or not targets)
    initiators = [name for name in _listed(found["initiator_country"]) if name.casefold() not in NOBODY]
    codes = list(dict.fromkeys(state(name) for name in initiators))
    if codes == [] or codes == [""]:
        for name in initiators:
            made.missed("initiator_iso3", name, "no state of this name is known")
    elif len(codes) == 1:
        made.put("initiator_iso3", codes[0])
    else:
        made.missed("initiator_iso3", "; ".join(initiators), "more than one state: our column holds one")


def _attribution(made: Draft, found: Found) -> None:
    basis = text(found["attribution_basis"]).casefold()
    form = next(
        (ours for theirs, ours in FORMS if theirs in basis), "none" if not basis or "not" in basis else ""
    )
    if not form:
        made.missed("attribution_form", found["attribution_basis"], "a basis that no form of ours stands for")
    made.put("attribution_form", form or None)
    made.put("attribution_certainty", "none" if form == "none" else "coded")
    if form != "none":
        made.put(
            "attributed_by", joined(part.strip() for part in text(found["attribution_basis"]).split(";"))
        )
    days = sorted(filter(None, (day(part.strip()) for part in text(found["attribution_date"]).split(";"))))
    full = [one for one in days if len(one) == len("2007-04-27")]
    made.put("attribution_date", full[0] if full else None)


def _responses(found: Found, kind: str) -> Iterator[str]:
    if number(found.get(f"number_of_{kind}_responses")):
        yield from (part.strip() for part in text(found.get(f"{kind}_response_type")).split(";"))


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
