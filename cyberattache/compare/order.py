"""Rankings and timelines: order judged by Kendall's tau, dates by distance."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from cyberattache.compare.finding import FULL, Match, none
from cyberattache.compare.values import Date, as_mapping, as_number, as_sequence, show


def kendall_tau(seen: Sequence[object], right: Sequence[object]) -> Fraction:
    """Give Kendall's tau between two orders of the same items, 1 for equal and -1 for reversed (Kendall 1938)."""
    place = {item: i for i, item in enumerate(seen)}
    pairs = list(combinations(right, 2))
    agree = sum(1 if place[first] < place[second] else -1 for first, second in pairs)
    return Fraction(agree, len(pairs)) if pairs else Fraction(1)


def ranking(seen: object, right: Sequence[str]) -> Match:
    """Judge an order of the same items; the share is Kendall's tau where it is positive."""
    order = as_sequence(seen)
    if order is None:
        return none(f"An order is a list of names, first to last; this is {show(seen)}.")
    problem = _members(order, right)
    if problem:
        return none(problem)
    tau = kendall_tau(order, right)
    if tau == 1:
        return FULL
    if tau == -1:
        return none("This is the order from the wrong end.")
    swapped = next(pair for pair in combinations(right, 2) if order.index(pair[0]) > order.index(pair[1]))
    return Match(max(tau, Fraction(0)), f"Look again at {' and '.join(sorted(swapped))}: which comes first?")


def _members(seen: Sequence[object], right: Sequence[str]) -> str:
    missing = [item for item in right if item not in seen]
    unknown = [item for item in seen if item not in right]
    if missing or unknown:
        return f"Missing: {', '.join(missing) or 'none'}; not on the list: {', '.join(map(show, unknown)) or 'none'}."
    return "An item is named twice." if len(seen) != len(right) else ""


def as_date(seen: object) -> datetime.date | None:
    """Read a date: a date, ISO text, a year and month, or a year (taken as its middle)."""
    number = as_number(seen)
    text = seen.iso[:10] if isinstance(seen, Date) else str(number) if number is not None else seen
    if not isinstance(text, str):
        return None
    parts = text.strip().removesuffix(".0").split("-")
    try:
        year, month, day = (
            [int(part) for part in parts] + [7, 1][len(parts) - 1 :] if len(parts) < 3 else map(int, parts)
        )
        return datetime.date(year, month, day)
    except (ValueError, OverflowError):
        return None


def dates(seen: object, right: Mapping[str, str], *, days: int) -> tuple[Match, Match]:
    """Judge a timeline {event: date}: the order of the events, and how many dates are within `days`."""
    mapping = as_mapping(seen)
    if mapping is None:
        wrong = none(f"A timeline is a dict from event to date; this is {show(seen)}.")
        return wrong, wrong
    read = {event: as_date(mapping.get(event)) for event in right}
    unread = [event for event, date in read.items() if date is None]
    if unread:
        wrong = none(
            f"No date can be read for {unread[0]}: {show(mapping.get(unread[0]))}. Write 2015 or '2015-07-22'."
        )
        return wrong, wrong
    known = {event: date for event, date in read.items() if date is not None}
    true = {event: as_date(date) or datetime.date.min for event, date in right.items()}
    far = [event for event in right if abs((known[event] - true[event]).days) > days]
    share, fit = Fraction(len(right) - len(far), len(right)), "does not fit" if len(far) == 1 else "do not fit"
    dated = FULL if not far else Match(share, f"{len(far)} of {len(right)} dates {fit}: {', '.join(far)}.")
    return _order_of_dates(known, true), dated


def _order_of_dates(known: Mapping[str, datetime.date], true: Mapping[str, datetime.date]) -> Match:
    pairs = [(a, b) for a, b in combinations(sorted(true, key=lambda e: true[e]), 2) if true[a] < true[b]]
    wrong = [(a, b) for a, b in pairs if known[a] >= known[b]]
    if not wrong:
        return FULL
    share = max(Fraction(0), 1 - 2 * Fraction(len(wrong), len(pairs)))
    return Match(share, f"The order of {wrong[0][0]} and {wrong[0][1]} does not hold.")
