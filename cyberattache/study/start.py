"""Begin a unit, or begin it again with new numbers: a folder with its notebook and its open checks."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cyberattache import release
from cyberattache.errors import UsageError
from cyberattache.learner.paths import course_root
from cyberattache.notebook import rebuild
from cyberattache.notebook.fill import fill
from cyberattache.study.diary import write_file
from cyberattache.study.events import Started
from cyberattache.study.place import Place, begun_unit, open_place, round_of, variant_of
from cyberattache.units import LoadedUnit, load_unit

OPEN_CHECKS = ("open.json", "checks_open.py")


@dataclass(frozen=True, slots=True)
class Begun:
    """What `start` and `retry` made: the round, and where the notebook is. `kept` is the notebook of the round before.

    `anew` is not set when the unit was begun before, and nothing was overwritten. `absent` are packages to install.
    """

    place: Place
    loaded: LoadedUnit
    round: int
    anew: bool
    kept: Path | None = None
    answers: int = 0
    absent: tuple[str, ...] = ()

    @property
    def notebook(self) -> Path:
        """The notebook to open."""
        return self.place.notebook(self.loaded.unit.id)


def start(
    *, unit: str, now: datetime, here: Path, folder: Path | None = None, answers_from: Path | None = None
) -> Begun:
    """Begin a unit in the folder of study, which is made if there is none; a unit that is begun stays as it is.

    `answers_from` is a notebook with answers, such as one from the browser edition.
    """
    loaded = load_unit(unit)
    place = open_place(folder, here=here, new=True)
    _refuse_the_course(place)
    round_ = round_of(place, unit)
    notebook, count = place.notebook(unit), 0
    if answers_from is not None and notebook.exists():
        do = "Move it away first, or copy your answers by hand."
        raise UsageError(notebook, "you have a notebook already, and it is not overwritten", do)
    if not notebook.exists():
        content, count = _filled(_notebook(place, loaded, max(round_, 1)), answers_from, loaded)
        write_file(notebook, content)
    _bring_the_rest(place, loaded)
    if not round_:
        place = Place(place.diary.add(Started(when=now, unit=unit, round=1)), place.here)
    return Begun(place, loaded, max(round_, 1), not round_, answers=count, absent=absent_packages(loaded))


def retry(*, unit: str | None, now: datetime, here: Path, folder: Path | None = None) -> Begun:
    """Begin a unit again: a fresh notebook with new numbers; the one before is kept beside it."""
    place = open_place(folder, here=here)
    loaded = load_unit(begun_unit(place, unit))
    name, before = loaded.unit.id, round_of(place, loaded.unit.id)
    round_ = _next_round(place, loaded, before)
    notebook, kept = place.notebook(name), None
    if notebook.exists():
        kept = place.earlier(name, before)
        if kept.exists():
            raise UsageError(kept, "there is such a file already", "Move it away, and try again.")
        write_file(kept, notebook.read_bytes())
    write_file(notebook, _notebook(place, loaded, round_))
    _bring_the_rest(place, loaded)
    after = place.diary.add(Started(when=now, unit=name, round=round_))
    return Begun(Place(after, place.here), loaded, round_, True, kept, absent=absent_packages(loaded))


def absent_packages(loaded: LoadedUnit) -> tuple[str, ...]:
    """Name the packages that a unit needs and that are not installed, a notebook program among them."""
    wanted = [*loaded.unit.needs, *([] if _notebook_program() else ["jupyterlab"])]
    return tuple(name for name in wanted if importlib.util.find_spec(name) is None)


def _notebook_program() -> bool:
    return any(importlib.util.find_spec(name) for name in ("jupyterlab", "notebook", "ipykernel"))


def _next_round(place: Place, loaded: LoadedUnit, before: int) -> int:
    """Number the next round; one whose numbers would be the old ones by chance is passed over."""
    old = variant_of(loaded, place.diary.seed, before).given
    differ = any(len(parameter.choose) > 1 for parameter in loaded.unit.parameters)
    round_ = before + 1
    while differ and variant_of(loaded, place.diary.seed, round_).given == old:
        round_ += 1
    return round_


def _notebook(place: Place, loaded: LoadedUnit, round_: int) -> bytes:
    from nbformat import writes  # a slow import, needed here only

    given = variant_of(loaded, place.diary.seed, round_).given
    made = release.learner_notebook(loaded.unit, release.read_exercise(loaded), dict(given))
    return f"{writes(made)}\n".encode()  # type: ignore[no-untyped-call]


def _filled(notebook: bytes, answers_from: Path | None, loaded: LoadedUnit) -> tuple[bytes, int]:
    """Put the answers of another notebook into a fresh one."""
    if answers_from is None:
        return notebook, 0
    try:
        taken = rebuild(answers_from.read_bytes(), loaded.unit)
    except OSError as problem:
        raise UsageError(answers_from, f"cannot be read: {problem.strerror}", "Name a notebook.") from problem
    if taken.refused:
        raise UsageError(answers_from, taken.refused, f"Name a notebook of the unit {loaded.unit.id}.")
    untouched = release.read_exercise(loaded).untouched()
    own = {task: source for task, source in taken.answers.items() if source.strip() != untouched[task].strip()}
    return fill(notebook, own), len(own)


def _bring_the_rest(place: Place, loaded: LoadedUnit) -> None:
    """Put the open checks beside the notebook, as this installation has them; and a chapter to read, if there is none.

    A chapter that is there may hold a learner's own notes.
    """
    folder = place.folder(loaded.unit.id)
    built = course_root().exercises / loaded.unit.id
    for source in (*(built / name for name in OPEN_CHECKS), loaded.chapter):
        if not source.is_file():
            raise UsageError(source, "there is no such file", "Build the course first: cyberattache build")
        if source != loaded.chapter or not (folder / source.name).exists():
            write_file(folder / source.name, source.read_bytes())


def _refuse_the_course(place: Place) -> None:
    """Do not mix a learner's work into the folder of the course itself."""
    root = course_root().root
    if place.diary.folder in (root, root / "exercises", root / "book"):
        do = "Make a folder of your own: mkdir ../my-course && cd ../my-course"
        raise UsageError(place.diary.folder, "this is the folder of the course itself", do)
