"""The Cyber Operations Tracker of the Council on Foreign Relations: its CSV file.

The file lists groups besides incidents, under the group's name, and has no column that tells them apart.
"""

from __future__ import annotations

from cyberattache.data.public.draft import Draft, Found, day, joined, text
from cyberattache.data.public.places import state, states_in

TITLE = "CFR Cyber Operations Tracker, mapped to the columns of incidents"
SOURCE = "Council on Foreign Relations, Cyber Operations Tracker (https://www.cfr.org/cyber-operations/)"
NEEDED = (
    "Title",
    "Date",
    "Affiliations",
    "Description",
    "Response",
    "Victims",
    "Sponsor",
    "Type",
    "Category",
)
KINDS = {
    "espionage": "espionage",
    "denial of service": "disruption",
    "defacement": "disruption",
    "data destruction": "destruction",
    "sabotage": "destruction",
    "doxing": "information operation",
    "financial theft": "financial",
}
NOTHING = {"", "unknown", "none"}


def draft(row: int, found: Found) -> Draft:
    """Map one row of the file. The date is that of publication: the tracker has no other."""
    made = Draft(row)
    made.put("name", text(found["Title"]) or None)
    made.put("id", f"row {row}")
    published = day(found["Date"])
    if len(published) == len("2007-04-27"):
        made.put("public_date", published)
    elif text(found["Date"]):
        made.missed("public_date", found["Date"], "no day that can be read")
    kind = text(found["Type"]).casefold()
    made.put("kind", KINDS.get(kind))
    if kind not in KINDS:
        made.missed("kind", found["Type"], f"the types that are known are {', '.join(KINDS)}")
    made.put("coded_objective", kind or None)
    made.put("sector", joined(part.strip().lower() for part in text(found["Category"]).split(",")))
    whom = text(found["Victims"])
    victims = states_in(whom)
    made.put("target_iso3", " ".join(victims) or None)
    if whom.casefold() not in NOTHING and not victims:
        made.missed("target_iso3", whom, "no state is named, unless by an adjective")
    made.put("other_targets", not victims)
    _sponsor(made, found)
    response = text(found["Response"])  # a word, and mostly a link: "Denial https://..."
    said = response.split("http")[0].strip().casefold()
    made.put("responses", None if said in NOTHING else response)
    made.put("certainty", "coded")
    links = (text(found.get(name)) for name in ("Sources_1", "Sources_2", "Sources_3"))
    made.put("source", joined([SOURCE, *list(filter(None, links))[:1]]))
    made.put("note", joined([_known_as(found)]))
    return made


def _sponsor(made: Draft, found: Found) -> None:
    """Take the suspected state sponsor; what the tracker does not say is how it was attributed."""
    whole = text(found["Sponsor"])
    # A name may hold a comma itself: "Korea, Republic of".
    codes = [state(whole)] if state(whole) else [state(part) for part in whole.split(",")]
    if whole.casefold() in NOTHING:
        made.put("attribution_form", "none")
        made.put("attribution_certainty", "none")
        return
    made.put("attributed_by", "suspected sponsor, as coded by the tracker")
    made.put("attribution_certainty", "coded")
    if len(codes) == 1 and codes[0]:
        made.put("initiator_iso3", codes[0])
    elif len(codes) > 1 and all(codes):
        made.missed("initiator_iso3", whole, "more than one state: our column holds one")
    else:
        made.missed("initiator_iso3", whole, "no state of this name is known")


def _known_as(found: Found) -> str:
    affiliations = text(found["Affiliations"])
    return f"Affiliations: {affiliations}" if affiliations.casefold() not in NOTHING else ""
