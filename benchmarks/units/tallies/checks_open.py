"""What the benchmark's notebook is told on the spot."""

from cyberattache.learner import Seen, call, calls, name, task


@task("count", observe=name("count"))
def count(seen: Seen) -> None:
    seen.number(low=0)


@task("share-of", observe=calls("share_of", call(1, 4, label="one of four")))
def share_of(seen: Seen) -> None:
    seen.calls(lambda part, whole: part / whole, places=6)


@task("agree", observe=calls("agree", call(["Y", "N"], ["Y", "Y"], label="one of two alike")))
def agree(seen: Seen) -> None:
    seen.calls(lambda one, two: 0.5, places=6)
