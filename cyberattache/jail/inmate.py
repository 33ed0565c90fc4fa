"""Run one submission's cells and hand out observations. The program of the jail; `worker` keeps it warm.

It stands at a neutral path there, beside `probe.py`, `compare/`, `learner/` and the packaged tables, and imports
none of the rest of the package. Started anew, it gives the learner's process a warden, which outlives it, so that the
copies that wait for closed inputs do too, and says when it ended. In `worker` the learner's process stays itself.
Everything that is written is JSON lines that the supervisor reads as data (`channel`): whatever a learner does to this
file's functions changes what is observed of that learner, nothing else.

Lines on the observation channel: `{"start"}`, `{"cell", "error", "output", "images"}`, `{"task", "seen"}`, `{"done"}`.
Lines of a waiting copy: `{"ready"}`, then `{"call", "seen"}` for each closed call.
"""

from __future__ import annotations

import base64
import contextlib
import io
import json
import os
import random
import resource
import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from cyberattache import probe

if TYPE_CHECKING:
    from cyberattache.jail.witness import Witness
else:  # in the jail they lie side by side
    from witness import Witness

Json = Any
CUT = "\n[output cut here]\n"
OPEN_FILES = 256
_KERNEL = tuple(int(number) for number in os.uname().release.split("-")[0].split(".")[:2])


def main() -> NoReturn:
    """Read the job from standard input and run it in this process and a child."""
    with os.fdopen(0, "rb", closefd=False) as stdin:
        guard(json.load(stdin), stage=None)


def renumbered(job: Json, numbers: Mapping[int, int]) -> Json:
    """Put into a job the numbers under which its descriptors arrived in this process."""
    closed = {task: [numbers[fd] for fd in pair] for task, pair in job["closed"].items()}
    return {**job, "channel": numbers[job["channel"]], "warden": numbers[job["warden"]], "closed": closed}


def guard(job: Json, stage: Stage | None) -> NoReturn:
    """Start the learner's process, and wait for everything below; `stage` is a shell that is already there."""
    learner = os.fork()
    if learner == 0:
        close(job["warden"])
        live(job, stage)
    close(job["channel"], *(fd for pair in job["closed"].values() for fd in pair))
    _wait(learner, job["warden"])


def _wait(learner: int, warden: int) -> NoReturn:
    """Reap every process below, and say how the learner's own one ended."""
    while True:
        try:
            pid, status = os.wait()
        except ChildProcessError:
            os._exit(0)
        if pid == learner:
            os.write(warden, b"%d\n" % os.waitstatus_to_exitcode(status))


def live(job: Json, stage: Stage | None) -> NoReturn:
    """Run the cells in the learner's process, then leave without ceremony: no exit handler has a say."""
    _hold(job["limits"])
    silence()
    run_cells(job, Channel(job["channel"]), stage or Stage())
    while os.getpid() == 1:  # with whom the waiting copies would end
        with contextlib.suppress(BaseException):
            signal.pause()
    os._exit(0)


def silence() -> None:
    """Put the null device in the place of the standard streams."""
    null = os.open(os.devnull, os.O_RDWR)
    for fd in (0, 1, 2):
        os.dup2(null, fd)
    os.close(null)


def _hold(limits: Json) -> None:
    """Lower the limits of this process and of all its children."""
    mib = 1024 * 1024
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_FSIZE: limits["files_mib"] * mib,
        # Mappings are not memory. This only lets the honest mistake end in a MemoryError.
        resource.RLIMIT_AS: (limits["memory_mib"] + 1024) * mib,
    }
    # Without a namespace of its own, or before Linux 5.14, this would count all processes of the user.
    if 1 in (os.getpid(), os.getppid()) and _KERNEL >= (5, 14):
        wanted[resource.RLIMIT_NPROC] = limits["processes"]
    for kind, most in wanted.items():
        hard = resource.getrlimit(kind)[1]
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):  # not every system knows every limit
            resource.setrlimit(kind, (value, value))


def close(*descriptors: int) -> None:
    """Close descriptors that may be closed already."""
    for fd in descriptors:
        with contextlib.suppress(OSError):
            os.close(fd)


class Channel:
    """Write JSON lines to one descriptor."""

    def __init__(self, fd: int) -> None:
        self.fd = fd

    def send(self, line: Json) -> None:
        """Write one line, however long the pipe takes."""
        data = json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        while data:
            data = data[os.write(self.fd, data) :]


# --- cells --------------------------------------------------------------------------------------------------


class Output(io.TextIOBase):
    """Keep what cells print and show, up to a limit for the whole submission."""

    def __init__(self) -> None:
        self.left, self.parts, self.images = 0, list[str](), list[str]()

    def writable(self) -> bool:
        """Tell the print function that it may."""
        return True

    def write(self, text: str) -> int:
        """Keep the text, or as much of it as there is room for."""
        if self.left > 0:
            self.parts.append(text if len(text) <= self.left else text[: self.left] + CUT)
            self.left -= len(text)
        return len(text)

    def show(self, data: Json) -> None:
        """Keep what a cell displays: a picture if it is one and fits, else its plain text."""
        data = data if isinstance(data, dict) else {}
        image, text = data.get("image/png"), data.get("text/plain")
        if isinstance(image, bytes):
            image = base64.b64encode(image).decode()
        if isinstance(image, str) and len(image) <= self.left:
            self.images.append("".join(image.split()))
            self.left -= len(image)
        elif isinstance(text, str):
            self.write(text + "\n")

    def take(self) -> tuple[str, list[str]]:
        """Give the text and the pictures since the last time."""
        text, images = "".join(self.parts), self.images
        self.parts, self.images = [], []
        return text, images


class Stage:
    """The shell in which cells run, and where their outputs go; made once, before any job is known."""

    def __init__(self) -> None:
        self.output = Output()
        self.shell = _shell(self.output)

    def enter(self, limits: Json, seed: int) -> None:
        """Get ready for one job."""
        self.output.left = limits["output_bytes"]
        self.output.take()
        sys.stdout = sys.stderr = self.output
        # Also makes warnings that were shown once before be shown again.
        warnings.filterwarnings("ignore", message=".*non-interactive, and thus cannot be shown")
        _seed(seed)


def run_cells(job: Json, channel: Channel, stage: Stage) -> None:
    """Run every cell in order and observe its task right after it."""
    stage.enter(job["limits"], job["seed"])
    shell, witness = stage.shell, _witness(job, stage.shell)
    left = [index for index in range(len(job["cells"])) if index not in job["skip"]]
    last: list[int] | None = None
    for index in left:
        cell = job["cells"][index]
        channel.send({"start": index})
        error = witness.run(index) if witness and cell["test"] else run_cell(shell, cell["source"])
        text, images = stage.output.take()
        channel.send({"cell": index, "error": error, "output": text, "images": images})
        task = cell["task"]
        if witness and task is None:
            witness.given(cell["source"])
        if witness and cell["test"]:
            channel.send({"task": task, "seen": witness.seen()})
        elif task in job["plans"]:
            channel.send({"task": task, "seen": probe.observe(shell.user_ns, job["plans"][task])})
        if task in job["closed"] and index == left[-1]:
            last = job["closed"][task]  # nothing runs after this cell: no copy is needed
        elif task in job["closed"]:
            _leave_a_copy(job, task, shell.user_ns, channel)
    channel.send({"done": True})
    close(channel.fd, *(fd for pair in job["closed"].values() if pair is not last for fd in pair))
    if last:
        _answer(shell.user_ns, last[0], Channel(last[1]), job["limits"]["cell_seconds"])
        close(last[1])


def _witness(job: Json, shell: Any) -> Witness | None:
    """Get ready for the tests of an assignment that is not ours, and for the files that lie beside it."""
    if not job["seal"]:
        return None
    files = job.pop("files")
    for name, content in files.items():
        os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
        with open(name, "wb") as file:
            file.write(base64.b64decode(content))
        os.chmod(name, 0o444)
    sys.path.insert(0, os.getcwd())  # where a kernel looks first, too
    return Witness(shell, job["cells"], job.pop("seal"), list(files))


def _shell(output: Output) -> Any:
    """Make IPython's shell without history, colours, and pages; displays become plain text or a picture."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    class Publisher(DisplayPublisher):
        def publish(self, data: Json, *_args: Any, **_kwargs: Any) -> None:
            output.show(data)

    class Hook(DisplayHook):
        def write_output_prompt(self) -> None:
            pass

        def write_format_data(self, format_dict: Json, _md_dict: Json = None) -> None:
            output.show(format_dict)

    config = Config()
    config.HistoryManager.enabled = False
    # A figure is as large as in the notebook, and packed in less time.
    config.InlineBackend.print_figure_kwargs = {"bbox_inches": "tight", "pil_kwargs": {"compress_level": 4}}
    kind: Any = InteractiveShell
    kind.display_pub_class, kind.displayhook_class = Publisher, Hook
    shell = kind.instance(config=config)
    shell.display_formatter.active_types = ["text/plain", "image/png"]
    shell.system = lambda command: _system(command, output)
    # Its own report of an exception, in colours and for its history, costs more than most cells.
    shell.showtraceback = shell.showsyntaxerror = shell._format_exception_for_storage = _nothing
    shell.enable_gui = _nothing
    shell.set_hook("show_in_pager", _nothing)
    return shell


def _nothing(*_args: Any, **_kwargs: Any) -> None:
    """Stand in for what the notebook shows elsewhere."""


def _system(command: str, output: Output) -> None:
    """Run a `!command` with its output in the cell, as the notebook does."""
    import subprocess

    done = subprocess.run(  # noqa: S602 - it is the learner's own command, inside the jail
        command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    output.write(done.stdout.decode("utf-8", "replace"))


def _seed(seed: int) -> None:
    random.seed(seed)
    try:
        import numpy
    except ImportError:
        return
    numpy.random.seed(seed % 2**32)


def run_cell(shell: Any, source: str) -> str:
    """Run one cell and describe the exception that it ended with, or give ""."""
    try:
        result = shell.run_cell(source, store_history=True)
        problem = result.error_before_exec or result.error_in_exec
    except BaseException as broken:  # noqa: BLE001 - the learner may have changed anything, the shell included
        problem = broken
    return describe(problem) if problem is not None else ""


def describe(problem: BaseException) -> str:
    """Say which exception it was and on which line of the cell."""
    raised = probe.encode_raised(problem)
    line = getattr(problem, "lineno", None) if isinstance(problem, SyntaxError) else None
    step = problem.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename.startswith("<ipython-input"):
            line = step.tb_lineno
        step = step.tb_next
    where = f" (line {line})" if isinstance(line, int) else ""
    return f"{raised['type'][0]}: {raised['message']}{where}" if raised["type"] else "an exception"


# --- closed calls -------------------------------------------------------------------------------------------


def _leave_a_copy(job: Json, task: str, namespace: Json, channel: Channel) -> None:
    """Fork a copy that waits for the task's closed inputs, which come when all outputs are closed."""
    inputs, results = job["closed"][task]
    try:
        copy = os.fork()
    except OSError:  # the learner's own processes fill the limit: this task is not observed
        close(inputs, results)
        return
    if copy:
        close(inputs, results)
        return
    try:
        close(
            channel.fd, *(fd for pair in job["closed"].values() for fd in pair if fd not in (inputs, results))
        )
        _answer(namespace, inputs, Channel(results), job["limits"]["cell_seconds"])
    finally:
        os._exit(0)


def _answer(namespace: Json, inputs: int, results: Channel, seconds: float) -> None:
    """Make the closed calls, one line each; the alarm ends a copy that takes too long."""
    with os.fdopen(inputs, "rb") as pipe:
        text = pipe.read()
    if not text:
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds + 0.5)  # the supervisor has given up by then, and says why
    results.send({"ready": True})
    call: Callable[[Json, Json], Json] = probe.observe_call
    for number, asked in enumerate(json.loads(text)):
        results.send({"call": number, "seen": call(namespace, asked)})


if __name__ == "__main__":
    main()
