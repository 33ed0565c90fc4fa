"""Measure a class of 60 on this machine, in one run: this grader, stock `nbgrader autograde`, and the floor.

The notebook reads the resolutions of `un_votes` with pandas, groups and pivots them, draws a figure, and defines two
functions that are called on inputs unknown to it; every other learner makes a mistake or two. All three run the same
notebooks. A notebook that computes for longer brings the three nearer to each other: what is saved here is the start.

- cyberattache: `grade` with two jobs, from files to reports. Rounds alternate with the floor's. Feedback pages are
  written too, and what they cost is taken off again, as the others write none. The
  start of the workers is shown apart; in the ratios to nbgrader both starts are spread over the class.
- nbgrader: a sample of the class, as it takes long: what 7 submissions take more than 1, over 6, is the cost of one;
  what is left of the 1 is its start. No feedback pages.
- floor: `floor.py`, two at once.

The last line is JSON: ratios of medians. Only they mean something on another machine.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.common import UNIT, Cost, answers, course, hand_in, held_mib, round_of, used
from cyberattache import release
from cyberattache.grade import grade
from cyberattache.grade.progress import Lines
from cyberattache.jail import WarmJail, means, self_test
from cyberattache.jail.bubblewrap import ENVIRONMENT
from cyberattache.jail.watch import descendants
from cyberattache.learner.paths import VARIABLE, working_on
from cyberattache.report import html, text
from cyberattache.types import Report
from cyberattache.units import load_unit

JOBS = 2
SAMPLE = 6
ROOT = Path(__file__).resolve().parents[1]


@dataclass(slots=True)
class Bench:
    """One run of the benchmark in a folder of its own."""

    root: Path
    blank: bytes
    size: int
    rounds: int
    made: int = 0

    def class_of(self, size: int) -> Path:
        """Make a class that has never been graded."""
        self.made += 1
        folder = self.root / f"class{self.made}"
        hand_in(self.root, self.blank, folder, range(size))
        return folder

    def grade(self, jail: WarmJail, folder: Path) -> list[Report]:
        """Grade a class, and see that it was graded."""
        with Path(os.devnull).open("w") as quiet:
            out = folder.with_suffix(".out")
            reports = grade(submissions=folder, out=out, jail=jail, jobs=JOBS, progress=Lines(quiet))
        points = [int(report.points) for report in reports]
        if points[0] != 26 or points[1] >= 26:
            sys.exit(f"the class was not graded as it should be: {points}, {reports[0].reason}")
        return reports


def main() -> None:
    """Run all three and print what was measured."""
    asked = argparse.ArgumentParser(description="Measure grading against nbgrader and against the floor.")
    asked.add_argument("--size", type=int, default=60)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--large", type=int, default=600, help="a class that shows whether cost is flat; 0: none")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        bench = Bench(root, course(root), chosen.size, chosen.rounds)
        with working_on(root):
            result = measure(bench, chosen.large)
    print(json.dumps(result))


def measure(bench: Bench, large: int) -> dict[str, float]:
    """Measure everything, print it, and give the ratios."""
    ours, many, floor, theirs = Cost(), Cost(), Cost(), Cost()
    jail, start = started(bench)
    for _ in range(bench.rounds):
        folder = bench.class_of(bench.size)
        with round_of(ours, bench.size, jail):
            reports = bench.grade(jail, folder)
        ours.cpu[-1] -= pages(reports)
        run_floor(bench, floor)
    peak = peak_mib(bench, jail)
    if large:
        folder = bench.class_of(large)
        with round_of(many, large, jail):
            reports = bench.grade(jail, folder)
        many.cpu[-1] -= pages(reports)
    jail.close()
    their_start = run_nbgrader(bench, theirs)
    show({"start of two workers, once": start, f"cyberattache, class of {bench.size}": ours, "floor": floor})
    show({f"cyberattache, class of {large}": many} if large else {})
    show({"start of nbgrader, once": their_start, f"nbgrader autograde, {SAMPLE} of the class": theirs})
    print(f"peak memory with {JOBS} jobs: {peak:.0f} MiB")
    against = compare(whole(start, ours, bench.size), whole(their_start, theirs, bench.size))
    ratio = round(statistics.median(ours.cpu) / statistics.median(floor.cpu), 2)
    return against | {"floor_ratio": ratio, "peak_mib": round(peak)} | flat(ours, many)


def pages(reports: list[Report]) -> float:
    """Say how many processor seconds the feedback pages of one submission take."""
    unit, start = load_unit(UNIT).unit, time.process_time()
    for report in reports:
        html(report, unit), text(report, unit)
    return (time.process_time() - start) / len(reports)


def started(bench: Bench) -> tuple[WarmJail, Cost]:
    """Start the workers with a small class; say what the start took, which is the first round less a second one."""
    checked = WarmJail(means.find())
    print(self_test(checked))
    checked.close()
    jail, start = WarmJail(means.find(), jobs=JOBS), Cost()
    for sign in (1, -1):
        with round_of(start, sign, jail):
            bench.grade(jail, bench.class_of(2 * JOBS))
    return jail, Cost([sum(start.cpu)], [sum(start.wall)])


def show(costs: dict[str, Cost]) -> None:
    """Print a line for each contender: processor and wall clock for a submission, median and spread."""
    for what, cost in costs.items():
        print(cost.line(what))


def whole(start: Cost, each: Cost, size: int) -> tuple[float, float]:
    """Give processor and wall clock of one submission, with its part of the start."""
    return (
        statistics.median(each.cpu) + start.cpu[0] / size,
        statistics.median(each.wall) + start.wall[0] / size,
    )


def compare(ours: tuple[float, float], theirs: tuple[float, float]) -> dict[str, float]:
    """Divide nbgrader's cost by ours."""
    (cpu, wall), (their_cpu, their_wall) = ours, theirs
    return {"cpu_ratio": round(their_cpu / cpu, 1), "wall_ratio": round(their_wall / wall, 1)}


def flat(ours: Cost, many: Cost) -> dict[str, float]:
    """Say how the cost of a submission in a large class compares with that in a small one."""
    return {"large_ratio": round(many.cpu[0] / statistics.median(ours.cpu), 2)} if many.cpu else {}


def run_floor(bench: Bench, floor: Cost) -> None:
    """Run the cells of the class in copies of a warm interpreter."""
    loaded = load_unit(UNIT)
    exercise = release.read_exercise(loaded)
    classes = [
        [cell.source for cell in release.cells_of(loaded.unit, exercise, {}, answers(bench.root, number))]
        for number in range(bench.size)
    ]
    file = bench.root / "floor.json"
    file.write_text(json.dumps(classes))
    environment = {**ENVIRONMENT, "HOME": str(bench.root), "PYTHONPATH": str(ROOT), VARIABLE: str(bench.root)}
    words = [sys.executable, str(ROOT / "benchmarks" / "floor.py"), str(file), "1", str(JOBS)]
    done = subprocess.run(words, env=environment, cwd=bench.root, stdout=subprocess.PIPE, check=True)
    for cpu, wall in json.loads(done.stdout):
        floor.add(cpu, wall, bench.size)


def run_nbgrader(bench: Bench, theirs: Cost) -> Cost:
    """Autograde one submission, then seven, in a course made from our unit; give what its start takes."""
    spent = []
    for numbers in (range(1), range(1, SAMPLE + 2)):
        place = bench.root / f"nbgrader{len(numbers)}"
        source = place / "source" / UNIT / f"{UNIT}.ipynb"
        source.parent.mkdir(parents=True)
        source.write_bytes((bench.root / "solutions" / UNIT / f"{UNIT}.ipynb").read_bytes())
        hand_in(bench.root, bench.blank, place / "submitted", numbers)
        nbgrader(place, "generate_assignment", UNIT)
        cpu, wall = used(), time.monotonic()
        nbgrader(place, "autograde", UNIT)
        spent.append((used() - cpu, time.monotonic() - wall))
    theirs.add(spent[1][0] - spent[0][0], spent[1][1] - spent[0][1], SAMPLE)
    start = Cost()
    start.add(spent[0][0] - theirs.cpu[0], spent[0][1] - theirs.wall[0], 1)
    return start


def nbgrader(place: Path, *command: str) -> None:
    """Run stock nbgrader, which finds `alembic` and the kernel on the path of this interpreter."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "HOME": str(place), "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-m", "nbgrader", *command, f"--course={place}"]
    done = subprocess.run(words, env=environment, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"nbgrader {command[0]} failed:\n{done.stderr[-2000:]}")


def peak_mib(bench: Bench, jail: WarmJail) -> float:
    """Grade a few more while looking at what all processes hold; looking costs time, so nothing is timed here."""
    most, over = [0.0], threading.Event()

    def look() -> None:
        while not over.wait(0.02):
            most[0] = max(most[0], held_mib([os.getpid(), *descendants(os.getpid())]))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        bench.grade(jail, bench.class_of(12))
    finally:
        over.set()
        watcher.join()
    return most[0]


if __name__ == "__main__":
    main()
