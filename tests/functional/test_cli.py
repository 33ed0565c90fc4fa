"""Every command parses, calls, prints and exits as it says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cyberattache import cli
from cyberattache.learner.paths import VARIABLE

TINY = Path(__file__).parents[1] / "fixtures" / "units" / "tiny"


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TINY, tmp_path / "units" / "tiny")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cyberattache", *words])
        with pytest.raises(SystemExit) as end:
            cli.main()
        said = capsys.readouterr()
        return end.value.code, said.out, said.err

    return command


COMMANDS = [
    *("grade", "regrade", "build", "audit", "new", "demo", "book build", "book serve"),
    *("data list", "data show", "data import"),
]


@pytest.mark.parametrize("command", ["", *COMMANDS, "book", "data"])
def test_every_command_explains_itself(run, command: str) -> None:
    code, out, _ = run(*command.split(), "--help")
    assert code == 0
    assert "Usage: " in out and "..." not in out.partition("Commands:")[2]


def test_help_imports_nothing_slow() -> None:
    script = (
        "import sys\nfrom cyberattache import cli\nsys.argv = ['cyberattache', '--help']\n"
        "try:\n    cli.main()\nfinally:\n    print('SLOW:', *{m.split('.')[0] for m in sys.modules} & "
        "{'pandas', 'numpy', 'nbformat', 'jupytext', 'pydantic', 'yaml', 'rich', 'IPython'})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("SLOW:")


def test_build_writes_then_has_nothing_to_do_then_tells_what_is_stale(course: Path, run) -> None:
    code, out, _ = run("build")
    assert code == 0
    assert "wrote exercises/tiny/tiny.ipynb\n" in out
    assert run("build", "--check") == (0, "everything is up to date\n", "")
    (course / "exercises/tiny/tiny.ipynb").write_text("mine", encoding="utf-8")
    code, _, err = run("build", "--check", "tiny")
    assert code == 1
    assert (
        err == "exercises/tiny/tiny.ipynb: differs from what its source gives\n  Run `cyberattache build`.\n"
    )


def test_audit_exits_with_one_when_there_is_a_problem(course: Path, run) -> None:
    code, out, _ = run("audit")
    assert (code, out.splitlines()[-1]) == (0, "no problem")
    (course / "units/tiny/chapter.md").unlink()
    code, out, _ = run("audit", "tiny")
    assert code == 1
    assert "units/tiny/chapter.md: there is no chapter; Write it.\n1 problem\n" in out


def test_new_writes_a_unit_and_says_what_is_next(course: Path, run) -> None:
    code, out, _ = run("new", "arms-control")
    assert code == 0
    assert "wrote units/arms-control/unit.yml\n" in out
    assert "cyberattache audit arms-control" in out
    code, _, err = run("new", "Arms Control")
    assert code == 2
    assert "Use small letters and hyphens" in err


def test_data_lists_and_shows_tables(run) -> None:
    code, out, _ = run("data", "list")
    assert code == 0 and "un_norms" in out
    code, out, _ = run("data", "show", "un_norms")
    assert code == 0 and "11 rows" in out
    code, _, err = run("data", "show", "un_nroms")
    assert (code, err) == (2, "table 'un_nroms': there is no such table\n  Did you mean 'un_norms'?\n")


def test_an_unknown_unit_or_command_is_a_mistake_of_usage(course: Path, run) -> None:
    code, _, err = run("build", "tinny")
    assert code == 2 and "Did you mean 'tiny'?" in err
    code, _, err = run("biuld")
    assert code == 2 and "Did you mean 'build'?" in err


def test_grade_says_what_is_missing_before_anything_runs(tmp_path: Path, run) -> None:
    code, out, err = run("grade")
    assert (code, out) == (2, "") and err.startswith("grade: PATH is missing")
    code, _, err = run("grade", str(tmp_path))
    assert code == 2 and "--out DIR is missing" in err
    empty = tmp_path / "secret"
    empty.touch()
    code, _, err = run("grade", str(tmp_path), "--out", str(tmp_path / "out"), "--secret-file", str(empty))
    assert code == 2 and "the file is empty" in err
    code, _, err = run("grade", str(tmp_path), "-o", "out", "--secret-file", str(tmp_path / "none"))
    assert code == 2 and "cannot be read: No such file" in err


def test_an_exception_that_nobody_expected_is_our_fault(
    course: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("cyberattache.build.build", fail)
    code, _, err = run("build")
    assert code == 70
    assert err.startswith("cyberattache failed (KeyError: 'x'). This is a fault of ours.")
    assert "Traceback" not in err
    monkeypatch.setenv(cli.TRACEBACK, "1")
    assert "Traceback" in run("build")[2]
