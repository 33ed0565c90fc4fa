"""The tables of the unit on cases say what the dossiers say, and give the solutions that the chapter quotes."""

from __future__ import annotations

from cyberattache.data import dossiers
from cyberattache.learner.rows import table
from cyberattache.models.qca import minimise, necessity, sufficiency, truth_table, write

CODES = ("ATT", "EFF", "USV", "ALY", "SAN", "COST")


def coded():
    return {str(row["case"]): {name: int(row[name]) for name in CODES} for row in table("cyber_cases_crisp")}


def test_every_event_of_the_six_cases_is_in_its_dossier():
    for row in table("case_events"):
        one = dossiers.load(str(row["case"]))
        day, event = str(row["date"]), row["event"]
        if event == "began":
            assert day == one.dates.start, row
        elif event == "public":
            assert day == one.dates.public, row
        elif event == "named":
            assert day in {said.date for said in one.alleged}, row
            if row["form"] == "formal":
                assert set(str(row["names"]).split()) == set(one.named), row
        elif event == "answer":
            assert day in {reply.date for reply in one.responses}, row
        sources = {source.address for source in one.sources.values()}
        assert str(row["source"]).replace("doi:", "https://doi.org/") in sources, row


def test_no_more_than_a_formal_naming_puts_a_state_into_a_formal_row():
    for row in table("case_events"):
        if row["event"] == "named" and row["form"] in ("press", "political", "self"):
            assert dossiers.load(str(row["case"])).named == ()


def test_four_conditions_leave_one_contradiction_and_another_choice_leaves_none():
    cases = coded()
    first = truth_table(cases, ["ATT", "EFF", "USV", "SAN"], "COST")
    assert [set(row.cases) for row in first.rows if row.contradictory] == [{"ukraine-grid-2015", "albania-2022"}]
    second = truth_table(cases, ["ATT", "EFF", "ALY", "SAN"], "COST")
    assert not any(row.contradictory for row in second.rows) and len(second.rows) == 7
    assert len(second.remainders) == 9


def test_the_conservative_solution_needs_a_naming_and_the_parsimonious_one_does_not():
    cases, four = coded(), ["ATT", "EFF", "ALY", "SAN"]
    rows = truth_table(cases, four, "COST")
    (conservative,), (parsimonious,) = minimise(rows), minimise(rows, remainders=True)
    assert [write(term, four) for term in conservative] == ["ATT*ALY*SAN"]
    assert [write(term, four) for term in parsimonious] == ["ALY*SAN"]
    fit = sufficiency(cases, four, "COST", conservative)
    assert (fit.consistency, fit.coverage) == (1, 1)
    # The shorter one rests on a configuration that no case shows: sanctions in force and nobody named.
    assert not any(case["SAN"] and not case["ATT"] for case in cases.values())


def test_three_conditions_are_necessary_by_the_table_and_differ_in_how_much_they_say():
    cases, four = coded(), ["ATT", "EFF", "ALY", "SAN"]
    found = {}
    for place, name in enumerate(four):
        term = tuple(1 if at == place else None for at in range(4))
        found[name] = necessity(cases, four, "COST", [term])
    assert [name for name, fit in found.items() if fit.consistency == 1] == ["ATT", "ALY", "SAN"]
    assert [round(float(found[name].coverage or 0), 3) for name in ("ATT", "ALY", "SAN")] == [0.7, 0.538, 0.875]


def test_invented_evidence_says_so():
    rows = table("case_evidence_12")
    assert len(rows) == 12
    assert {row["id"] for row in rows if row["fictional"]} == {"minutes", "camera", "language", "order"}
