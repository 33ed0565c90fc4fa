"""What a learner is told on the spot about the exercise on norms."""

from __future__ import annotations

from cyberattache.learner import Seen, name, task


@task("process-timeline", observe=name("timeline"))
def process_timeline(seen: Seen) -> None:
    seen.value()


@task("norm-letters", observe=name("letters"))
def norm_letters(seen: Seen) -> None:
    seen.value()


@task("forecast", observe=name("forecast"))
def forecast(seen: Seen) -> None:
    seen.value()


@task("bass", observe=name("bass"))
def bass(seen: Seen) -> None:
    seen.value()


@task("bass-peak", observe=name("peak_year"))
def bass_peak(seen: Seen) -> None:
    seen.value()


@task("budapest-fit", observe=name("fit"))
def budapest_fit(seen: Seen) -> None:
    seen.value()


@task("agreement", observe=name("agreement"))
def agreement(seen: Seen) -> None:
    seen.value()


@task("blocs", observe=name("positions"))
def blocs(seen: Seen) -> None:
    seen.value()


@task("vote-measures", observe=name("measures"))
def vote_measures(seen: Seen) -> None:
    seen.value()


@task("voting-power", observe=name("permanent_power"))
def voting_power(seen: Seen) -> None:
    seen.value()


@task("norm-stage", observe=name("stages"))
def norm_stage(seen: Seen) -> None:
    seen.value()


@task("limit", observe=name("limit"))
def limit(seen: Seen) -> None:
    seen.value()


@task("argument", observe=name("argument"))
def argument(seen: Seen) -> None:
    seen.value()


@task("calibration", observe=name("calibration"))
def calibration(seen: Seen) -> None:
    seen.value()


@task("note", observe=name("note"))
def note(seen: Seen) -> None:
    seen.value()
