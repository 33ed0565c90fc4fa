"""The packaged dossiers: reading them, their evidence as a bank, and tables over all of them.

Adding a file to `dossiers/` adds its page, its rows and its bank; nothing here names a case.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cyberattache.compare.argument import Bank, Bearing
from cyberattache.errors import UsageError, did_you_mean

if TYPE_CHECKING:
    from cyberattache.data.dossier_file import Dossier

HERE = Path(__file__).resolve().parent / "dossiers"


def names(*, folder: Path = HERE) -> list[str]:
    """Name the dossiers."""
    return sorted(path.stem for path in folder.glob("*.yml"))


def load(name: str, *, folder: Path = HERE) -> Dossier:
    """Read one dossier; raise AuthorError where it is not as it should be."""
    from cyberattache.data.dossier_file import parse_dossier

    if name not in names(folder=folder):
        raise UsageError("dossiers", f"there is no dossier {name!r}", did_you_mean(name, names(folder=folder)))
    path = folder / f"{name}.yml"
    return parse_dossier(path.read_text(encoding="utf-8"), file=path.name)


def load_all(*, folder: Path = HERE) -> list[Dossier]:
    """Read every dossier, in the order of the day on which the case became public."""
    found = [load(name, folder=folder) for name in names(folder=folder)]
    return sorted(found, key=lambda dossier: (dossier.dates.public, dossier.id))


def evidence_bank(dossier: Dossier, *, links: Mapping[str, Sequence[str]] | None = None) -> Bank:
    """Make the bank of evidence of one case, from which an argument about its hypotheses can be built and judged.

    Claims are the hypotheses. `links[warrant]` are the evidence ids that a warrant connects; by default one warrant,
    W1, connects them all, and one answer, A1, meets them all.
    """
    ids = [item.id for item in dossier.evidence]
    warrants = links or {"W1": ids}
    return Bank(
        claims={one.id: one.text for one in dossier.hypotheses},
        evidence={
            item.id: Bearing(frozenset(item.supports), frozenset(item.undermines)) for item in dossier.evidence
        },
        links={warrant: frozenset(reached) for warrant, reached in warrants.items()},
        answers={"A1": frozenset(ids)},
    )


def timeline(dossiers: Sequence[Dossier]) -> list[dict[str, str]]:
    """Give one row per dated event over all cases, in order: when it was public, who said who, what was answered."""
    rows = []
    for one in dossiers:
        events = [(one.dates.public, "public", one.summary)]
        events += [(said.date, "named", f"{said.by}: {said.says}") for said in one.alleged]
        events += [(reply.date, reply.kind, reply.what) for reply in one.responses]
        for day, event, what in events:
            rows.append({"case": one.id, "title": one.title, "date": day, "event": event, "what": what})
    return sorted(rows, key=lambda row: (row["date"], row["case"], row["event"], row["what"]))


def comparison(dossiers: Sequence[Dossier]) -> list[dict[str, object]]:
    """Give one row per case, the same columns for all: kind, who was hit, who was named and when, what followed.

    An answer that came before the case was public was an answer to something else, and is not counted.
    """
    from cyberattache.data.dossier_file import COSTLY, FORMAL

    rows: list[dict[str, object]] = []
    for one in dossiers:
        formal = sorted(said.date for said in one.alleged if said.form in FORMAL and said.names)
        later = [reply for reply in one.responses if reply.date >= one.dates.public]
        costly = sorted({reply.kind for reply in later if reply.kind in COSTLY})
        rows.append(
            {
                "case": one.title,
                "kind": one.kind,
                "public": one.dates.public,
                "hit": ", ".join(one.hit) or None,
                "formally named": ", ".join(one.named) or None,
                "named on": formal[0] if formal else None,
                "costly answers": ", ".join(costly) or None,
                "norms": "".join(sorted(norm.letter for norm in one.norms)),
                "evidence items": len(one.evidence),
            }
        )
    return rows
