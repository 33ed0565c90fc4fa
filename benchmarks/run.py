"""Measure a class of 60 on this machine, in one run: this grader, stock `nbgrader autograde`, and the floor.

The notebook reads the resolutions of `un_votes` with pandas, groups and pivots them, draws a figure, and defines two
functions that are called on inputs unknown to it: 19 code cells, eight of them answers and eight their checks. Every
other learner makes a mistake or two. All three get the same notebooks.

- cyberattache: the command `cyberattache grade --jobs 2`, from its first instruction to its last, once a round.
- nbgrader: `stock.py`, once with the unit's own checks, which give the same points, and once with plain asserts.
- floor: `floor.py`, two copies at once. Against it stands `grade` in a process whose workers are warm, as the floor's
  interpreter is; rounds of both alternate.

Feedback pages are written by cyberattache only; what they cost is taken off. The last line is JSON: ratios of medians,
nbgrader's with the unit's own checks unless it says `plain`. Only ratios mean something on another machine.
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

from benchmarks import stock
from benchmarks.common import UNIT, Cost, answers, course, hand_in, held_mib, round_of
from benchmarks.meter import Meter, metering
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


@dataclass(slots=True)
class Bench:
    """One run of the benchmark in a folder of its own."""

    root: Path
    blank: bytes
    size: int
    rounds: int
    meter: Meter
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

    def command(self, folder: Path) -> None:
        """Grade a class by the command, in a process of its own."""
        words = ["grade", str(folder), "--out", str(folder.with_suffix(".out")), f"--jobs={JOBS}"]
        words = [sys.executable, "-c", "from cyberattache.cli import main; main()", *words]
        environment = {**os.environ, "PYTHONPATH": str(stock.ROOT), VARIABLE: str(self.root)}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        if done.returncode or f"{self.size} graded" not in done.stdout:
            sys.exit(f"cyberattache grade failed:\n{done.stdout[-500:]}{done.stderr[-2000:]}")


def main() -> None:
    """Run all three and print what was measured."""
    asked = argparse.ArgumentParser(description="Measure grading against nbgrader and against the floor.")
    asked.add_argument("--size", type=int, default=60)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--large", type=int, default=600, help="a class that shows whether cost is flat; 0: none")
    chosen = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder, metering() as meter:
        root = Path(folder)
        bench = Bench(root, course(root), chosen.size, chosen.rounds, meter)
        with working_on(root):
            result = measure(bench, chosen.large)
    print(json.dumps(result))


def measure(bench: Bench, large: int) -> dict[str, float]:
    """Measure everything, print it, and give the ratios."""
    print(f"processor time of {bench.meter.kind}; median of a submission (least–most), then wall clock")
    whole = Cost()
    warm, floor, many, peak, page = warm_rounds(bench, large)
    for _ in range(bench.rounds):
        folder = bench.class_of(bench.size)
        with round_of(whole, bench.size, bench.meter):
            bench.command(folder)
        whole.cpu[-1] -= page
    checks = stock.autograde(bench.root, bench.blank, bench.meter, plain=False)
    plain = stock.autograde(bench.root, bench.blank, bench.meter, plain=True)
    show({f"cyberattache grade, class of {bench.size}": whole, "  its workers warm": warm, "  the floor": floor})
    show({f"  its workers warm, class of {large}": many} if large else {})
    show({f"nbgrader autograde, {stock.SAMPLE} of the class": checks.each, "  its start, once": checks.start})
    show({f"the same with asserts, {stock.SAMPLE}": plain.each, "  its start, once ": plain.start})
    print(f"peak memory with {JOBS} jobs: {peak:.0f} MiB")
    ours = (statistics.median(whole.cpu), statistics.median(whole.wall))
    against = compare(ours, checks.whole(bench.size), "")
    ratio = round(statistics.median(warm.cpu) / statistics.median(floor.cpu), 2)
    against |= {"floor_ratio": ratio, "peak_mib": round(peak)} | flat(warm, many)
    return against | compare(ours, plain.whole(bench.size), "plain_")


def warm_rounds(bench: Bench, large: int) -> tuple[Cost, Cost, Cost, float, float]:
    """Measure warm workers beside the floor, a large class, the memory; and what the pages of one submission cost."""
    warm, floor, many, page = Cost(), Cost(), Cost(), 0.0
    jail = WarmJail(means.find(), jobs=JOBS)
    print(self_test(jail))
    bench.grade(jail, bench.class_of(2 * JOBS))
    for _ in range(bench.rounds):
        folder = bench.class_of(bench.size)
        with round_of(warm, bench.size, bench.meter):
            reports = bench.grade(jail, folder)
        page = pages(reports)
        warm.cpu[-1] -= page
        run_floor(bench, floor)
    peak = peak_mib(bench, jail)
    if large:
        folder = bench.class_of(large)
        with round_of(many, large, bench.meter):
            bench.grade(jail, folder)
        many.cpu[-1] -= page
    jail.close()
    return warm, floor, many, peak, page


def pages(reports: list[Report]) -> float:
    """Say how many processor seconds the feedback pages of one submission take."""
    unit, start = load_unit(UNIT).unit, time.process_time()
    for report in reports:
        html(report, unit), text(report, unit)
    return (time.process_time() - start) / len(reports)


def show(costs: dict[str, Cost]) -> None:
    """Print a line for each contender: processor and wall clock for a submission, median and spread."""
    for what, cost in costs.items():
        print(cost.line(what))


def compare(ours: tuple[float, float], theirs: tuple[float, float], name: str) -> dict[str, float]:
    """Divide nbgrader's cost by ours."""
    cpu, wall = (their / our for their, our in zip(theirs, ours, strict=True))
    return {f"{name}cpu_ratio": round(cpu, 1), f"{name}wall_ratio": round(wall, 1)}


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
    environment = {**ENVIRONMENT, "HOME": str(bench.root), "PYTHONPATH": str(stock.ROOT), VARIABLE: str(bench.root)}
    words = [sys.executable, str(stock.ROOT / "benchmarks" / "floor.py"), str(file), "1", str(JOBS)]
    done = subprocess.run(words, env=environment, cwd=bench.root, stdout=subprocess.PIPE, check=True)
    for cpu, wall in json.loads(done.stdout):
        floor.add(cpu, wall, bench.size)


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
