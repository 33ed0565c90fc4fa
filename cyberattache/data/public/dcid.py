"""DCID 2.0, the Dyadic Cyber Incident and Campaign Data (Maness, Valeriano, Hedgecock, Macias and Jensen 2023).

The file of its authors with a row for each incident between two rival states: a sheet of the workbook of February 2023,
the CSV file of September 2022. Another sheet, which has two rows for each and no end, sets the incident among other
events and is passed over. Codes as in their codebook.
"""

from __future__ import annotations

from cyberattache.data.public.draft import Draft, Found, joined, number, text, whole
from cyberattache.data.public.places import COW, state

TITLE = "DCID 2.0, mapped to the columns of incidents"
SOURCE = "Maness, Valeriano, Hedgecock, Macias and Jensen 2023, DCID 2.0 (doi:10.7910/DVN/CQOMYV)"
NEEDED = (
    "Cyberincidentnum", "StateA", "StateB", "Name", "interactionstartdate", "interactionenddate", "targettype",
    "initiator", "cyber_objective", "Concession", "severity",
)  # fmt: skip
OBJECTIVES = {
    1: ("disruption", "disruption"),
    2: ("short-term espionage", "espionage"),
    3: ("long-term espionage", "espionage"),
    4: ("degradation", "destruction"),
    5: ("influence", "information operation"),
}
TARGETS = {1: "private or non-state", 2: "government, not military", 3: "government, military"}
INFRASTRUCTURE = (
    "chemical", "commercial facilities", "communications", "critical manufacturing", "dams", "defence industry",
    "emergency services", "energy", "financial services", "food and agriculture", "government facilities",
    "health", "information technology", "nuclear", "transport", "water", "other infrastructure",
)  # fmt: skip


def draft(row: int, found: Found) -> Draft:
    """Map one row of the workbook."""
    made = Draft(row)
    made.put("id", text(found["Cyberincidentnum"]) or None)
    made.put("name", text(found["Name"]) or None)
    made.date("start", found["interactionstartdate"])
    _parties(made, found)
    _codes(made, found)
    made.put("sector", joined([_target(found), _infrastructure(found)]))
    made.put("attribution_form", "researchers")
    made.put("attributed_by", "coded by the authors of the data set")
    made.put("certainty", "coded")
    made.put("attribution_certainty", "coded")
    made.put("source", joined([SOURCE, text(found.get("Sources1"))]))
    made.put("note", joined([_third_party(found), _information(found)]))
    return made


def _parties(made: Draft, found: Found) -> None:
    """Tell the initiator by its number, and take the other state of the dyad for the target."""
    dyad = {name: state(text(found[name])) for name in ("StateA", "StateB")}
    for column, code in dyad.items():
        if not code:
            made.missed("target_iso3", found[column], "no state of this name is known")
    number_of_state = whole(found["initiator"])
    initiator = COW.get(number_of_state, "") if number_of_state is not None else ""
    if not initiator:
        made.missed(
            "initiator_iso3", found["initiator"], "no Correlates of War number of a state that is known"
        )
    elif initiator not in dyad.values():
        made.missed("initiator_iso3", found["initiator"], f"{initiator} is neither state of the dyad")
        initiator = ""
    made.put("initiator_iso3", initiator or None)
    targets = [code for code in dyad.values() if code and initiator and code != initiator]
    made.put("target_iso3", " ".join(targets) or None)
    made.put("other_targets", not targets)


def _codes(made: Draft, found: Found) -> None:
    code = whole(found["cyber_objective"])
    words, kind = OBJECTIVES.get(code, ("", "")) if code is not None else ("", "")
    if not kind:
        made.missed("kind", found["cyber_objective"], "an objective is a code from 1 to 5")
    made.put("coded_objective", words or None)
    made.put("kind", "ransomware" if whole(found.get("Ransomware")) == 1 else kind or None)
    severity = number(found["severity"])
    if severity is None:
        made.missed("coded_severity", found["severity"], "a severity is a number from 0 to 10")
    made.put("coded_severity", severity)
    concession = whole(found["Concession"])
    if concession in (0, 1):
        made.put("concession", concession == 1)
    else:
        made.missed("concession", found["Concession"], "a concession is 0 or 1")


def _target(found: Found) -> str:
    code = whole(found["targettype"])
    return TARGETS.get(code, "") if code is not None else ""


def _infrastructure(found: Found) -> str:
    code = whole(found.get("Crit Inf"))
    return INFRASTRUCTURE[code - 1] if code is not None and 1 <= code <= len(INFRASTRUCTURE) else ""


def _third_party(found: Found) -> str:
    return "by a third party" if whole(found.get("3rdpartyinitiator")) == 1 else ""


def _information(found: Found) -> str:
    return "with an information operation" if whole(found.get("information_operation")) == 1 else ""
