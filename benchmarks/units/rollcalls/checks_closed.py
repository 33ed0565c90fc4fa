"""The judgement of the benchmark's notebook."""

from collections import Counter
from functools import cache

from cyberattache.checks import Given, Observe, Seen, call, calls, name, task
from cyberattache.learner import table


@cache
def votes() -> tuple[tuple[str, str, str, str], ...]:
    return tuple((row["symbol"], str(row["date"])[:4], row["state_iso3"], row["vote"]) for row in table("un_roll_calls"))


@task("count", observe=name("count"))
def count(seen: Seen) -> None:
    seen.near(len(votes()), places=0, points=2)


@task("yes-share", observe=name("yes_share"))
def yes_share(seen: Seen) -> None:
    share = sum(vote == "Y" for *_, vote in votes()) / len(votes())
    seen.near(share, places=4, points=2, mistakes={"percent": 100 * share})


@task("texts", observe=name("texts"))
def texts(seen: Seen) -> None:
    seen.near(len({symbol for symbol, *_ in votes()}), places=0, points=2)


@task("tallies", observe=name("tallies"))
def tallies(seen: Seen) -> None:
    right = {vote: {"n": n} for vote, n in Counter(vote for *_, vote in votes()).items()}
    seen.table(right, key="vote", places=0, points={"n": 4})


@task("years", observe=name("years"))
def years(seen: Seen) -> None:
    all_, said = Counter(year for _, year, *_ in votes()), Counter(year for _, year, _, vote in votes() if vote == "Y")
    seen.table({year: {"share": said[year] / all_[year]} for year in all_}, key="year", places=3, points={"share": 4})


@task("pair", observe=name("pair"))
def pair(seen: Seen) -> None:
    by_text: dict[str, dict[str, str]] = {}
    for symbol, _, state, vote in votes():
        by_text.setdefault(symbol, {})[state] = vote
    both = [by_state for by_state in by_text.values() if {"CHN", "RUS"} <= set(by_state)]
    seen.near(sum(one["CHN"] == one["RUS"] for one in both) / len(both), places=3, points=4)


def shares(given: Given, rng) -> Observe:
    whole = rng.randint(10, 99)
    return calls(
        "share_of",
        call(rng.randint(1, whole - 1), whole, label="another vote", group="votes"),
        call(1, 0, label="a whole of zero", group="nothing", raises="ValueError"),
    )


@task("share-of", observe=shares)
def share_of(seen: Seen) -> None:
    seen.calls(lambda part, whole: part / whole, group="votes", places=6, points=2)
    seen.calls(lambda part, whole: part / whole, group="nothing", points=2)


def codes(given: Given, rng) -> Observe:
    one, two = ([rng.choice("YNA") for _ in range(12)] for _ in range(2))
    return calls("agree", call(one, two, label="twelve votes"))


@task("agree", observe=codes)
def agree(seen: Seen) -> None:
    seen.calls(lambda one, two: sum(map(str.__eq__, one, two)) / len(one), places=6, points=4)
