"""What a learner is told about the primer: all of it, on the spot. Nothing here has points."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cyberattache.compare.values import Raised, as_mapping, as_number, as_sequence, as_text, show, to_float
from cyberattache.learner import Seen, call, calls, name, names, reading, table, task
from cyberattache.learner.ladder import Stop

Row = dict[str, object]


def value_of(seen: Seen, name: str = "") -> object:
    """Read a name; where its cell stopped before it was made, say so, since the learner has an error to read."""
    try:
        return seen.value(name)
    except Stop:
        last = seen.ladder.findings[-1]
        if last.saw != "nothing yet":
            raise
        seen.ladder.findings.pop()
        seen.ladder.stop(last.tried, last.saw, "", "cell-stopped")


def is_text(seen: Seen, value: object) -> bool:
    """Tell a text that should have been a calculation; the ladder ends there."""
    if as_text(value) is not None:
        seen.ladder.stop("See whether it is a number.", show(value), "", "text-for-number")
    return False


@task("numbers", observe=name("share"))
def numbers(seen: Seen) -> None:
    is_text(seen, value_of(seen))
    right = 138 / 193
    mistakes = {
        "whole-division": 138 // 193,
        "upside-down": 193 / 138,
        "share-in-percent": 100 * right,
        "worked-example-kept": 119 / 193,
    }
    why = "A name stands for what it holds: change the number above, and the share follows."
    seen.near(right, places=3, mistakes=mistakes, why=why)


LINE = "A/RES/73/27: 46 no"


@task("texts", observe=name("line"))
def texts(seen: Seen) -> None:
    tried = "Compare the line, sign by sign."
    if value_of(seen) is None:
        seen.ladder.stop(tried, "None", "", "printed-not-kept")
    line = seen.text()
    if line == LINE:
        seen.ladder.holds(tried, show(line), say="`str` made a text of the number; `+` sticks texts together.")
        return
    mistake = None
    if "{" in line:
        mistake = "braces-shown"
    elif line.replace(" ", "").replace(":", "") == LINE.replace(" ", "").replace(":", ""):
        mistake = "blank-forgotten"
    elif "symbol" in line or line.endswith("no no") or "str(" in line:
        mistake = "names-in-quotes"
    say = f"Asked is `{LINE}`. Go through both from the left: where do they first differ, and which piece is that?"
    seen.ladder.fails(tried, show(line), say, mistake)


SIX = ("A/RES/73/27", "A/RES/73/266", "A/RES/74/28", "A/RES/74/29", "A/RES/77/36", "A/RES/77/37")


def yes_votes() -> list[int]:
    """Count the yes votes on the six resolutions, as the given cell does."""
    return [int(str(row["yes"])) for row in table("un_votes") if row["symbol"] in SIX]


def judge_place(seen: Seen, name: str, right: int, mistakes: dict[int, str]) -> None:
    """Judge one of the three numbers about the list."""
    value = value_of(seen, name)
    tried = f"Compare `{name}` with the list."
    if as_sequence(value) is not None:
        seen.ladder.fails(tried, show(value), "", "list-for-item")
        return
    figure = as_number(value)
    if figure is None:
        mistake = "text-for-number" if as_text(value) is not None else None
        seen.ladder.fails(tried, show(value), "A number was asked: pick it out of the list by its place.", mistake)
        return
    number = to_float(figure)
    mistake = next((one for wrong, one in mistakes.items() if number == wrong), None)
    say = "Print the list and count along it with a finger, from 0."
    seen.holds(number == right, tried=tried, saw=show(value), say=say, mistake=mistake)


@task("lists", observe=names("first", "last", "how_many"))
def lists(seen: Seen) -> None:
    items = yes_votes()
    judge_place(seen, "first", items[0], {items[1]: "counted-from-one", 0: "place-for-item"})
    places = dict.fromkeys((len(items), len(items) - 1, -1), "place-for-item")
    judge_place(seen, "last", items[-1], {items[-2]: "one-before-the-last"} | places)
    judge_place(seen, "how_many", len(items), {len(items) - 1: "last-place-for-length"})


@task("rows", observe=names("fifth_name", "fifth_target"))
def rows(seen: Seen) -> None:
    incidents = table("incidents")
    for asked, column in (("fifth_name", "name"), ("fifth_target", "target_iso3")):
        value, tried = value_of(seen, asked), f"Look up `{asked}` in the table."
        right, next_row = (str(incidents[place][column]) for place in (4, 5))
        if as_mapping(value) is not None:
            seen.ladder.fails(tried, show(value), "", "row-for-cell")
            continue
        mistake = {next_row: "counted-from-one", column: "column-for-cell", "row": "column-for-cell"}.get(str(as_text(value)))
        say = "Print `incidents[4]`, and read what stands in that column."
        seen.holds(as_text(value) == right, tried=tried, saw=show(value), say=say, mistake=mistake)


@task("count", observe=name("count"))
def count(seen: Seen) -> None:
    is_text(seen, value_of(seen))
    incidents = table("incidents")
    right = sum(row["kind"] == "espionage" for row in incidents)
    mistakes = {
        "counted-every-row": len(incidents),
        "stayed-at-zero": 0,
        "only-the-last-turn": 1,
        "began-at-one": right + 1,
    }
    why = "Of the incidents in this table close to half were coded as espionage. The table holds what became public."
    seen.near(right, places=0, mistakes=mistakes, why=why)


# --- functions -----------------------------------------------------------------------------------------------------


def stop_at_errors(seen: Seen) -> None:
    """Name the two errors of beginners inside a function; any other is told as it came."""
    raised = [result for _, result in seen.results if isinstance(result, Raised)]
    for one in raised[:1]:
        kind = one.types[0] if one.types else ""
        mistake = {"NameError": "quotes-left-out", "KeyError": "quotes-left-out", "TypeError": "text-plus-number"}.get(kind)
        if kind == "TypeError" and not any(word in one.message for word in ("str", "concatenate")):
            mistake = None
        if mistake:
            seen.ladder.stop(f"Call `{seen.declared.function}`.", show(one), "", mistake)


def count_kind(rows: Sequence[Row], kind: str) -> int:
    return sum(row["kind"] == kind for row in rows)


def nothing(*_given: object) -> None:
    return None


def fixed(kind: str) -> Callable[[Sequence[Row], str], int]:
    return lambda rows, _kind: count_kind(rows, kind)


KIND_MISTAKES: dict[str, list[Callable[..., object]]] = {
    "print-for-return": [nothing],
    "returned-in-the-loop": [
        lambda rows, kind: count_kind(rows[:1], kind) if rows else None,
        lambda rows, kind: next((1 for row in rows if row["kind"] == kind), 0),
        lambda rows, kind: next((1 for row in rows if row["kind"] == kind), None),
    ],
    "input-not-used": [
        fixed("espionage"),
        fixed("destruction"),
        lambda _rows, kind: count_kind(list(table("incidents")), kind),
        lambda _rows, _kind: count_kind(list(table("incidents")), "espionage"),
    ],
    "input-in-quotes": [lambda _rows, _kind: 0],
    "counted-every-row": [lambda rows, _kind: len(rows)],
    "began-at-one": [lambda rows, kind: count_kind(rows, kind) + 1],
    "only-the-last-turn": [lambda rows, kind: count_kind(rows[-1:], kind)],
}
FIVE: list[Row] = [{"kind": kind} for kind in ("ransomware", "espionage", "ransomware", "destruction", "espionage")]


@task(
    "kinds",
    observe=calls(
        "count_kind",
        call(FIVE, "ransomware", label="five invented rows and the kind ransomware"),
        call(FIVE, "espionage", label="the same rows and the kind espionage"),
        call(FIVE, "disruption", label="the same rows and a kind that none has"),
        call(FIVE[:4], "ransomware", label="the first four rows and the kind ransomware"),
    ),
)
def kinds(seen: Seen) -> None:
    value_of(seen)
    seen.function()
    stop_at_errors(seen)
    why = "One function, any rows, any kind: that is what the brackets behind `def` are for."
    seen.calls(count_kind, mistakes=KIND_MISTAKES, why=why)


CODES = ("one-equals-sign", "no-such-name", "text-and-number", "past-the-end", "no-such-column", "not-set-in")
CAUSES = {f"E{place}": code for place, code in enumerate(CODES, 1)}
# Whatever else is chosen, the same line of the message was passed over: one explanation for each cell. No label at all
# is needed for it, so that the empty collection stands for any.
MISREAD: dict[str, dict[str, list[str]]] = {
    "assignment-for-cause": {"E1": []},
    "misread-name-error": {"E2": []},
    "misread-type-error": {"E3": []},
    "misread-index-error": {"E4": []},
    "misread-key-error": {"E5": []},
    "misread-indentation": {"E6": []},
}
WHAT_TO_DO = {
    "E1": "Next: write `==`. Python guesses so itself, in the same line.",
    "E2": "Next: was it a text? Then quotation marks. Was it a name? Then its spelling, or the cell that makes it.",
    "E3": "Next: `str(67)`. The message names both kinds.",
    "E4": "Next: `print(len(yes_votes))`. Six items have the places 0 to 5.",
    "E5": "Next: print the row and copy the name of the column. Capital letters count.",
    "E6": "Next: four spaces before the line.",
}


@task("errors", observe=name("causes"))
def errors(seen: Seen) -> None:
    value_of(seen)
    seen.codes(CAUSES, CODES)
    seen.classified(
        {one: [reading(cause)] for one, cause in CAUSES.items()},
        points=0,
        mistakes=MISREAD,
        why=WHAT_TO_DO,
    )


def share_of_yes(votes: Sequence[str]) -> float:
    return votes.count("Y") / sum(vote in ("Y", "N", "A") for vote in votes)


AGREED_MISTAKES: dict[str, list[Callable[..., object]]] = {
    "print-for-return": [nothing],
    "absent-counted": [
        lambda votes: votes.count("Y") / len(votes),
        lambda votes: votes.count("Y") / sum(vote != "NA" for vote in votes),
        lambda votes: votes.count("Y") / sum(vote != "X" for vote in votes),
    ],
    "abstention-left-out": [lambda votes: votes.count("Y") / sum(vote in ("Y", "N") for vote in votes)],
    "count-for-share": [lambda votes: votes.count("Y")],
    "share-in-percent": [lambda votes: 100 * share_of_yes(votes)],
    "returned-in-the-loop": [lambda votes: float(votes[0] == "Y")],
    "upside-down": [lambda votes: 1 / share_of_yes(votes)],
    "whole-division": [lambda votes: int(share_of_yes(votes))],
}


@task(
    "agreed",
    observe=calls(
        "share_of_yes",
        call(["Y", "N", "A", "X", "Y"], label="five states, one of them away"),
        call(["Y", "Y", "N", "NA", "A", "A", "X", "Y"], label="eight states, one away and one not yet a member"),
        call(["N", "Y", "Y", "Y", "A", "NA"], label="six states, one not yet a member"),
    ),
)
def agreed(seen: Seen) -> None:
    value_of(seen)
    seen.function()
    stop_at_errors(seen)
    why = "To be away and to abstain are different acts. The unit on norms asks what that does to agreement between states."
    seen.calls(share_of_yes, places=6, mistakes=AGREED_MISTAKES, why=why)
