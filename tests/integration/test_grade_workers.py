"""`grade` on workers that are not its own: a dask cluster of separate processes, and pools that break."""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cyberattache import cli
from cyberattache.errors import AuthorError, MissingToolError
from cyberattache.grade import Open, grade
from cyberattache.grade.cluster import workers_of
from cyberattache.grade.progress import Lines
from cyberattache.grade.work import Brief, Order, Ticket, grade_there
from cyberattache.jail import NoJail, open_jail
from cyberattache.types import Outcome, Report

# Starting processes that import all of dask takes its time.
pytestmark = pytest.mark.timeout(300)


class Cluster:
    """A scheduler and worker processes, each under a nanny that starts it anew when it is gone."""

    def __init__(self, cluster: Any) -> None:
        self._cluster = cluster
        self.address: str = cluster.scheduler_address

    def pids(self) -> list[int]:
        return [nanny.pid for nanny in self._cluster.workers.values()]


@contextmanager
def cluster_of(workers: int) -> Iterator[Cluster]:
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        dashboard_address=":0",  # any free port: another cluster may run on this machine
        silence_logs=50,
    ) as cluster:
        yield Cluster(cluster)


class At(Lines):
    """Do something once, when so many submissions are done."""

    def __init__(self, count: int, do: Callable[[], None]) -> None:
        super().__init__(io.StringIO())
        self._at, self._do, self.seen = count, do, 0

    def step(self, report: Report, *, again: bool) -> None:
        super().step(report, again=again)
        self.seen += 1
        if self.seen == self._at:
            self._do()

    def told(self) -> str:
        return self._stream.getvalue()  # type: ignore[attr-defined]


def test_a_cluster_that_loses_a_worker_half_way_grades_everyone_to_the_same_bytes(
    classroom, files, tmp_path: Path
) -> None:
    classroom.hand_in_mixed(12)
    here = grade(submissions=classroom.submitted, out=tmp_path / "here", jail=open_jail())
    with cluster_of(2) as cluster, workers_of(cluster.address) as executor:
        before = cluster.pids()
        watch = At(4, lambda: os.kill(before[0], signal.SIGKILL))
        there = grade(
            submissions=classroom.submitted,
            out=tmp_path / "there",
            jail=Open(),
            executor=executor,
            progress=watch,
        )
        assert cluster.pids() != before
        opened = executor._client.run(_jails_opened)  # type: ignore[attr-defined]
    assert watch.seen == 12 and "workers: jail bubblewrap" in watch.told()
    assert {one.outcome for one in there} == {Outcome.GRADED, Outcome.NOT_GRADABLE}
    assert there == here
    assert files(tmp_path / "there") == files(tmp_path / "here")
    assert set(opened.values()) <= {0, 1} and 1 in opened.values()


def _jails_opened() -> int:
    from cyberattache.grade.work import jails

    return len(jails)


def test_the_command_grades_on_a_scheduler(
    classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    classroom.hand_in_mixed(3)
    with cluster_of(1) as cluster:
        words = ["grade", str(classroom.submitted), "--out", str(tmp_path / "out"), "--no-jail"]
        monkeypatch.setattr(sys, "argv", ["cyberattache", *words, "--scheduler", cluster.address])
        with pytest.raises(SystemExit) as end:
            cli.main()
    said = capsys.readouterr()
    assert end.value.code == 0 and said.out.startswith("3 submissions: 3 graded\n")
    assert "workers: jail none" in said.err and "[3/3]" in said.err


def test_a_scheduler_that_is_not_there_and_a_missing_extra_are_said(
    classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    classroom.hand_in("ada")
    words = ["grade", str(classroom.submitted), "--out", str(tmp_path / "out"), "--scheduler"]

    def leaves(*more: str) -> str:
        monkeypatch.setattr(sys, "argv", ["cyberattache", *words, *more])
        with pytest.raises(SystemExit) as end:
            cli.main()
        assert end.value.code == 2
        return capsys.readouterr().err

    monkeypatch.setattr("cyberattache.grade.cluster.CONNECT_SECONDS", 1)
    assert "--scheduler: no scheduler answers at tcp://127.0.0.1:1\n" in leaves("tcp://127.0.0.1:1")
    assert "--jobs: the workers of a scheduler are its own" in leaves("tcp://127.0.0.1:1", "--jobs", "2")
    monkeypatch.setitem(sys.modules, "distributed", None)
    said = leaves("tcp://127.0.0.1:1")
    assert "dask.distributed is not installed\n  Install it: pip install 'cyberattache[cluster]'" in said


def test_a_pool_that_breaks_as_a_whole_costs_nobody_a_grade(classroom, files, tmp_path: Path) -> None:
    classroom.hand_in_mixed(12)
    grade(submissions=classroom.submitted, out=tmp_path / "here", jail=NoJail())
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        # Both at the first report: one that lived on might finish the class before the pool sees the death.
        watch = At(1, lambda: [os.kill(worker, signal.SIGKILL) for worker in list(pool._processes)])
        grade(
            submissions=classroom.submitted,
            out=tmp_path / "there",
            jail=NoJail(),
            executor=pool,
            progress=watch,
        )
    assert "broke as a whole" in watch.told()
    assert files(tmp_path / "there") == files(tmp_path / "here")


class AtOnce(Executor):
    """An executor that runs what it gets at once; notes the orders, and loses the workers of the first ones."""

    def __init__(self, lose: int = 0) -> None:
        self.lose, self.sent = lose, list[tuple[Order, Ticket, Brief]]()

    def submit(self, work: Callable[..., Any], /, *words: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if work is grade_there:
            self.sent.append(words)  # type: ignore[arg-type]
        if work is grade_there and len(self.sent) <= self.lose:
            future.set_exception(ConnectionError("the worker is gone"))
        else:
            future.set_result(work(*words, **options))
        return future


def graded_by(executor: Executor, classroom: Any, out: Path, **options: Any) -> Report:
    asked = {"jail": Open(none=True), "progress": Lines(io.StringIO()), **options}
    return grade(submissions=classroom.submitted, out=out, executor=executor, **asked)[0]


def test_an_order_is_sent_again_and_in_the_end_it_is_our_fault(classroom, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    lost = graded_by(AtOnce(lose=3), classroom, tmp_path / "out")
    assert lost.outcome is Outcome.OUR_FAULT and "ConnectionError: the worker is gone" in lost.reason
    executor = AtOnce(lose=2)
    assert graded_by(executor, classroom, tmp_path / "out").points == 47
    assert [order.attempt for order, _, _ in executor.sent] == [1, 2, 3]


def test_a_worker_with_another_copy_of_the_course_or_another_jail_is_not_fit(classroom, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    executor = AtOnce()
    graded_by(executor, classroom, tmp_path / "out")
    order, ticket, brief = executor.sent[0]
    assert grade_there(order, ticket, brief).points == 47
    with pytest.raises(MissingToolError, match="its jail holds"):
        grade_there(order, ticket, Brief(brief.opener, {"jail": "bubblewrap"}))
    (classroom.course / "units/tiny/chapter.md").write_text("# Another\n")
    with pytest.raises(AuthorError, match="the unit 'tiny' differs from the grader's"):
        ticket.open()


def test_what_is_sent_to_a_worker_is_data_that_comes_out_as_it_went_in(classroom, tmp_path: Path) -> None:
    classroom.hand_in("ada")
    executor = AtOnce()
    graded_by(executor, classroom, tmp_path / "out", secret=b"a secret")
    sent = executor.sent[0]
    assert sent[0].content == (classroom.submitted / "ada/tiny/tiny.ipynb").read_bytes()
    assert pickle.loads(pickle.dumps(sent)) == sent
    problem = pickle.loads(pickle.dumps(MissingToolError("the jail", "is not here", "Get one.")))
    assert isinstance(problem, MissingToolError) and str(problem) == "the jail: is not here\n  Get one."
