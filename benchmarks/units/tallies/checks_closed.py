"""The judgement of the benchmark's notebook."""

from collections import Counter
from functools import cache

from cyberattache.checks import Given, Observe, Seen, call, calls, name, task
from cyberattache.learner import table


@cache
def votes() -> list[dict[str, int | str]]:
    return list(table("un_votes"))


def cast() -> list[dict[str, int | str]]:
    return [row for row in votes() if row["yes"] is not None]


@task("count", observe=name("count"))
def count(seen: Seen) -> None:
    seen.near(len(votes()), places=0, points=2)


@task("yes-share", observe=name("yes_share"))
def yes_share(seen: Seen) -> None:
    share = sum(row["yes"] for row in cast()) / sum(row["yes"] + row["no"] for row in cast())
    seen.near(share, places=4, points=2, mistakes={"percent": 100 * share})


@task("texts", observe=name("texts"))
def texts(seen: Seen) -> None:
    seen.near(len({row["symbol"] for row in votes()}), places=0, points=2)


@task("tallies", observe=name("tallies"))
def tallies(seen: Seen) -> None:
    right = {mode: {"n": n} for mode, n in Counter(row["mode"] for row in votes()).items()}
    seen.table(right, key="mode", places=0, points={"n": 4})


@task("years", observe=name("years"))
def years(seen: Seen) -> None:
    shares: dict[str, list[float]] = {}
    for row in cast():
        shares.setdefault(str(row["date"])[:4], []).append(row["yes"] / (row["yes"] + row["no"]))
    right = {year: {"share": sum(all_) / len(all_)} for year, all_ in shares.items()}
    seen.table(right, key="year", places=3, points={"share": 4})


@task("pair", observe=name("pair"))
def pair(seen: Seen) -> None:
    seen.near(max(row["no"] for row in cast()), places=0, points=4)


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
