"""What a check sees of an answer, and how it judges it: one method per answer kind, each a ladder of its own.

The same class serves the open checks, in a kernel or a browser, and the closed ones, outside the jail. What differs is
what each file knows. With `closed` set, nothing that a call returned is ever shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from cyberattache.compare import coding, forecast, number, order, symmetry, tables
from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.number import Tolerance
from cyberattache.compare.spelling import unknown
from cyberattache.compare.values import (
    MISSING,
    Function,
    Missing,
    Other,
    Raised,
    as_mapping,
    as_number,
    as_text,
    kind,
    parse,
    show,
    to_float,
    unanswered,
)
from cyberattache.learner.classify import Classifying
from cyberattache.learner.ladder import Explanation, Ladder, Points
from cyberattache.learner.observe import Call, Observe, group_of
from cyberattache.learner.results import Wrong, is_right, mistaken, near_miss, same_value, write
from cyberattache.learner.texts import Texts

Json = Any
STUB_ERROR = "NotImplementedError"  # what the body of a function raises in an untouched notebook


class Seen(Classifying):
    """The observations of one task, and the ladder that judges them."""

    def __init__(
        self, declared: Observe, observed: Json, known: Mapping[str, Explanation], *, closed: bool = False
    ) -> None:
        super().__init__(Ladder(known))
        self.closed = closed
        self.declared = declared
        observed = observed if isinstance(observed, dict) else {}
        names, results = observed.get("names"), observed.get("calls")
        self._names = {key: parse(item) for key, item in names.items()} if isinstance(names, dict) else {}
        results = results if isinstance(results, list) else []
        self._results = [parse(item) for item in results[: len(declared.calls)]]
        self._results += [MISSING] * (len(declared.calls) - len(self._results))

    # --- rungs that end the ladder: exists, kind, shape, members ---

    def value(self, name: str = "") -> object:
        """Give the value of a name (of the only one by default); end the ladder when it has not been answered."""
        name = name or self.declared.names[0]
        value = self._names.get(name, MISSING)
        if unanswered(value):
            # Without its first name a task has no answer; a later one, such as a self-score, may be left out.
            self.ladder.unanswered |= name == self.declared.names[0]
            gone = isinstance(value, Missing)
            say = f"Put your answer in place of the `...` of `{name}`, and run its cell."
            if gone:
                say = f"There is no `{name}` yet. Run the cell that defines it, and see that it ran to its end."
            self.ladder.stop(f"Look for `{name}`.", "nothing yet" if gone else "...", say)
        return value

    def number(self, name: str = "", *, low: float = -math.inf, high: float = math.inf, say: str = "") -> float:
        """Read a finite number between `low` and `high`; `say` explains the bounds."""
        value, name = self.value(name), name or self.declared.names[0]
        found = as_number(value)
        if found is None:
            say = f"A number was asked; this is {kind(value)}.{_bare(value)}"
            self.ladder.stop(f"Read `{name}` as a number.", show(value), say)
        figure = to_float(found)
        if not math.isfinite(figure):
            hint = "This is not a finite number: is something divided by zero, or the logarithm taken of zero?"
            self.ladder.stop(f"Read `{name}` as a number.", show(value), hint)
        if not low <= figure <= high:
            hint = say or f"It should lie between {low:g} and {high:g}."
            self.ladder.stop(f"See whether `{name}` is possible.", show(value), hint)
        return figure

    def text(self, name: str = "", *, one_of: Collection[str] = ()) -> str:
        """Read a text, one of the allowed codes where they are given."""
        value, name = self.value(name), name or self.declared.names[0]
        found = as_text(value)
        if found is None:
            say = f"A text was asked; this is {kind(value)}."
            if value is None:
                say += " `print` shows a text and gives nothing back: let the name hold the text itself."
            self.ladder.stop(f"Read `{name}` as text.", show(value), say)
        if one_of and found not in one_of:
            hint = f"The codes to choose from are {', '.join(one_of)}."
            self.ladder.stop(f"Find `{name}` among the codes.", show(value), hint)
        return found

    def mapping(self, keys: Collection[str], name: str = "", *, partial: bool = False) -> dict[str, object]:
        """Read a dict (or a Series) that has every one of the keys (at least one, if `partial`), and no other."""
        value, name = self.value(name), name or self.declared.names[0]
        found = as_mapping(value)
        if found is None:
            say = f'A dict was asked, such as {{"{next(iter(keys), "name")}": ...}}; this is {kind(value)}.'
            self.ladder.stop(f"Read `{name}` as a dict.", show(value), say)
        missing = [key for key in keys if key not in found or unanswered(found[key])]
        extra = [key for key in found if key not in keys]
        if extra or len(missing) > (len(keys) - 1 if partial else 0):
            told = [f"Still to fill in: {', '.join(missing)}."] if missing else []
            told += [unknown(key, [one for one in keys if one not in found] or keys) for key in extra[:3]]
            saw = f"{len(keys) - len(missing)} of {len(keys)} items filled in"
            self.ladder.stop(f"Look for every item of `{name}`.", saw, " ".join(told))
        return {key: found.get(key, MISSING) for key in keys}

    def function(self, name: str = "") -> None:
        """See that the name is a function; any callable will do."""
        value, name = self.value(name), name or self.declared.names[0]
        callable_ = isinstance(value, Function) or (isinstance(value, Other) and bool(self._answered_calls()))
        if not callable_:
            self.ladder.stop(
                f"Look for a function `{name}`.", show(value), f"`{name}` is {kind(value)}, not a function."
            )

    @property
    def results(self) -> list[tuple[Call, object]]:
        """Pair each declared call with what it gave; for a check that judges by the learner's own function."""
        return list(zip(self.declared.calls, self._results, strict=True))

    def _answered_calls(self) -> list[object]:
        return [result for result in self._results if not isinstance(result, Missing)]

    # --- rungs about a value: judged side by side ---

    def holds(
        self, test: bool, *, tried: str, say: str, saw: str = "", mistake: str | None = None, points: Points = 0
    ) -> bool:
        """Write down one property of the answer: it holds, or `say` (or the mistake's text) explains why not."""
        if test:
            self.ladder.holds(tried, saw, points)
        else:
            self.ladder.fails(tried, saw, say, mistake, points)
        return test

    def near(
        self,
        right: float,
        name: str = "",
        *,
        places: int | None = None,
        absolute: float = 0.0,
        relative: float = 0.0,
        points: Points = 0,
        mistakes: Mapping[str, float] | None = None,
        tried: str = "",
        why: str = "",
    ) -> None:
        """Judge a number against the right one, within the rounding that was asked or a stated tolerance.

        `why` tells, beside a number that fits, what to notice; so it does for the other kinds.
        """
        name = name or self.declared.names[0]
        seen = self.number(name)
        match = number.near(seen, right, Tolerance(places, absolute, relative), mistakes or {}).because(why)
        self.ladder.match(tried or f"Compare `{name}` with the steps of the question.", show(seen), match, points)

    def interval(self, low: float, high: float, name: str = "", *, places: int, points: Points = 0) -> None:
        """Judge a pair (low, high); each end is worth half."""
        name = name or self.declared.names[0]
        seen = self.value(name)
        match = number.interval(seen, low, high, Tolerance(places))
        self.ladder.match(f"Compare both ends of `{name}`.", show(seen), match, points)

    def choice(
        self,
        right: Collection[str],
        name: str = "",
        *,
        points: Points = 0,
        mistakes: Mapping[str, str] | None = None,
        codes: Collection[str] = (),
        why: str = "",
    ) -> None:
        """Judge a code: one of those that can be defended, or one (a key of `mistakes`) that a named mistake picks.

        With `codes`, the list of the question, a code that it lacks is told as such; `why` tells why one is right.
        """
        name = name or self.declared.names[0]
        seen = self.text(name)
        said = unknown(seen, codes) if codes and seen not in codes else ""
        match = FULL.because(why) if seen in right else none(said, (mistakes or {}).get(seen))
        self.ladder.match(f"Weigh `{name}`.", show(seen), match, points)

    def ranked(self, right: Sequence[str], name: str = "", *, points: Points) -> None:
        """Judge an order by Kendall's tau."""
        name = name or self.declared.names[0]
        seen = self.value(name)
        self.ladder.match(f"Follow the order of `{name}`.", show(seen), order.ranking(seen, right), points)

    def timeline(
        self,
        right: Mapping[str, str],
        name: str = "",
        *,
        days: int,
        order_points: Points,
        date_points: Points,
        mistakes: Mapping[str, Mapping[str, str]] | None = None,
        why: str = "",
    ) -> None:
        """Judge {event: date}: the order of the events, and each date within `days`.

        `mistakes[id][event]` is the wrong date by which a named mistake shows itself.
        """
        seen = self.mapping(list(right), name)
        ordered, dated = order.dates(seen, right, days=days)
        mistake = None if dated.full else _mistaken_date(seen, mistakes or {}, days)
        self.ladder.match("Follow the order of the events.", "", ordered, order_points)
        explained = dated.because(why) if dated.full else Match(dated.share, dated.say, mistake)
        self.ladder.match("Compare the dates.", dated.say if mistake else show(seen), explained, date_points)

    def table(
        self,
        right: Mapping[str, tables.Row],
        name: str = "",
        *,
        key: str,
        places: int,
        points: Mapping[str, Points],
        mistakes: Mapping[str, Mapping[str, Mapping[str, object]]] | None = None,
        why: Mapping[str, str] | None = None,
    ) -> None:
        """Judge a table by key, column by column; `points[column]` are shared out over the rows that agree.

        `mistakes[id][column]` is what a named mistake makes of that column, by key.
        """
        columns, name = list(points), name or self.declared.names[0]
        read = tables.read_table(self.value(name), key, columns)
        problem = read.problem or tables.same_keys(read, right)
        if problem:
            self.ladder.stop(f"Read `{name}` as a table by {key}.", show(self.value(name)), problem)
        for column in columns:
            match = tables.same_column(read, right, column, Tolerance(places)).because((why or {}).get(column, ""))
            mistake = None if match.full else _mistaken_column(read, column, mistakes or {}, Tolerance(places))
            saw = match.say if mistake else ""
            explained = Match(match.share, match.say, mistake)
            self.ladder.match(f"Compare the column `{column}` row by row.", saw, explained, points[column])

    def positions(
        self,
        right: Mapping[str, float],
        name: str = "",
        *,
        absolute: float,
        points: Points,
        mistakes: Mapping[str, Mapping[str, float]] | None = None,
        why: str = "",
    ) -> None:
        """Judge positions on a line, up to reflection and shift."""
        name = name or self.declared.names[0]
        value = self.value(name)
        read = symmetry.read_positions(value, right)
        if isinstance(read, str):
            self.ladder.stop(f"Read `{name}` as positions.", show(value), read)
        match = symmetry.up_to_reflection(read, right, Tolerance(absolute=absolute))
        for mistake, wrong in (mistakes or {}).items():
            if not match.full and symmetry.up_to_reflection(read, wrong, Tolerance(absolute=absolute)).full:
                match = Match(match.share, match.say, mistake)
                break
        self.ladder.match("Lay your line beside ours, and mirrored.", show(value, 200), match.because(why), points)

    def forecast(
        self, outcomes: Sequence[str], name: str = "", *, mistakes: Mapping[str, str] | None = None
    ) -> dict[str, float]:
        """Read a coherent forecast over the outcomes; which one comes true is scored later.

        `mistakes` may name what to say of a forecast in `percent`, of a `sum` that is not 1, and of one that is `sure`.
        """
        known, tried = mistakes or {}, "See whether the probabilities fit together."
        slip, saw = forecast.slip_in(self.mapping(outcomes, name).values()) if known else ("", "")
        if slip in known:
            self.ladder.stop(tried, saw, "", known[slip])
        value = self.value(name or self.declared.names[0])
        read = forecast.read_forecast(value, outcomes)
        if isinstance(read, str):
            self.ladder.stop(tried, show(value), read)
        self.ladder.holds(tried, show(value))
        if "sure" in known:
            left = 1 - max(read.values())
            saw = f"{left:.2g} for all other outcomes together"
            self.holds(left > 0, tried="See what is kept back for a surprise.", saw=saw, say="", mistake=known["sure"])
        return read

    def coded(self, panel: coding.Codes, name: str = "") -> dict[str, dict[str, int]]:
        """Read codes in the panel's shape: {text: {criterion: level}}."""
        name = name or self.declared.names[0]
        value = self.value(name)
        read = coding.read_codes(value, panel)
        if isinstance(read, str):
            self.ladder.stop("Read your levels.", show(value), read)
        return read

    @property
    def texts(self) -> Texts:
        """The kinds that are built from texts and a bank of evidence: arguments and short written work."""
        return Texts(self.ladder, self.value, self.declared.names)

    # --- calls of a learner's function ---

    def calls(
        self,
        right: Callable[..., object],
        *,
        group: str = "",
        places: int | None = None,
        relative: float = 0.0,
        points: Points = 0,
        mistakes: Mapping[str, Wrong] | None = None,
        tried: str = "",
        why: str = "",
        same: Callable[[object, object], bool] | None = None,
    ) -> None:
        """Judge the results of the declared calls of one group, all or nothing.

        `right` and each mistake take the inputs of a call. A mistake (one function, or several that make it in other
        ways) is recognised when one of them explains every result of the group that it could. A call declared with
        `raises` is right when it raises that error.
        """
        self.function()
        if all(isinstance(result, Raised) and result.types[:1] == (STUB_ERROR,) for result in self._results):
            self.ladder.unanswered = True
            say = f"Put your own steps in place of the line `raise {STUB_ERROR}()`, and run the cell."
            self.ladder.stop(f"Call `{self.declared.function}`.", "nothing yet", say)
        tolerance = Tolerance(places, 1e-9, relative)
        agree = same or (lambda seen, expected: same_value(seen, expected, tolerance))
        pairs = group_of(self.declared.calls, self._results, group)
        wrong = [(one, result) for one, result in pairs if not is_right(one, result, right, agree)]
        tried = tried or f"Call `{self.declared.function}` on {group or 'the inputs'}" + "."
        if not wrong:
            self.ladder.holds(tried, "", points, why)
            return
        mistake = mistaken(pairs, wrong, mistakes or {}, agree)
        first, result = wrong[0]
        saw = "" if self.closed else f"{write(self.declared.function, first)} gave {show(result)}"
        hint = "" if mistake or first.raises else near_miss(result, right(*first.args, **first.kwargs), tolerance)
        self.ladder.fails(tried, saw, self._say(first, result, len(wrong), len(pairs), hint), mistake, points)

    def _say(self, one: Call, result: object, wrong: int, of: int, hint: str) -> str:
        what = one.label or "one input"
        if one.raises:
            return f"On {what} an error of the kind {one.raises} is asked, and none or another came."
        if isinstance(result, Raised):
            look = "call it so yourself, and read the message." if self.closed else "read its message above."
            return f"On {what} the function stopped with an error: {look}"
        if result is None:
            return f"On {what} the function gave nothing back: is there a `return`?"
        step = "" if self.closed else " Do it by hand, and print each of your steps: where do the two part?"
        return f"On {what} the result does not fit ({wrong} of {of} such inputs).{hint or step}"


def _bare(value: object) -> str:
    """Say how to get the number out of what holds it."""
    if isinstance(value, str):
        return " Leave out the quotation marks and everything that is no digit."
    return " Take the one number out of it." if isinstance(value, list | tuple | dict) else ""


def _mistaken_date(seen: Mapping[str, object], mistakes: Mapping[str, Mapping[str, str]], days: int) -> str | None:
    for mistake, dates in mistakes.items():
        pairs = [(order.as_date(seen[event]), order.as_date(date)) for event, date in dates.items()]
        if all(a is not None and b is not None and abs((a - b).days) <= days for a, b in pairs):
            return mistake
    return None


def _mistaken_column(
    read: tables.Keyed, column: str, mistakes: Mapping[str, Mapping[str, Mapping[str, object]]], tolerance: Tolerance
) -> str | None:
    for mistake, columns in mistakes.items():
        wrong = columns.get(column)
        if wrong and all(tables.same_cell(read.rows[k].get(column), v, tolerance) for k, v in wrong.items()):
            return mistake
    return None
