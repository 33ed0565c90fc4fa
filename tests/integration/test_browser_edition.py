"""The browser edition: with all other hosts blocked, every exercise that needs nothing from them explains a mistake."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page

from cyberattache.audit.specimens import Specimen, read_specimens
from cyberattache.book import browser_wheel, lite, work_page
from cyberattache.learner.paths import course_root
from cyberattache.learner.unit import unit as learner_unit
from cyberattache.release import cells_of, read_exercise
from cyberattache.units import load_unit, names
from cyberattache.variants import Variant

WIDE = {"width": 1280, "height": 900}
Visiting = Callable[..., Any]
SECONDS = 90_000
UNITS = [name for name in names() if not load_unit(name).unit.needs]
SHELL = "window.jupyterapp.shell.currentWidget"


def namespace_of(unit: str, answers: dict[str, str]) -> dict[str, object]:
    loaded = load_unit(unit)
    namespace: dict[str, object] = {"__name__": "__main__"}
    for cell in cells_of(loaded.unit, read_exercise(loaded), Variant(loaded.unit).given, answers):
        exec(cell.source, namespace)
    return namespace


def explained_mistake(unit: str) -> tuple[Specimen, str]:
    """Find a wrong specimen that the open check explains, standing alone, and the sentence that it gives."""
    loaded = load_unit(unit)
    given = namespace_of(unit, read_exercise(loaded).untouched())
    for specimen in read_specimens(loaded):
        if specimen.right:
            continue
        namespace = dict(given)
        try:
            exec(specimen.source, namespace)
        except Exception:  # noqa: BLE001 - a specimen may build on an earlier answer
            continue
        panel = learner_unit(unit).check(specimen.task, namespace)
        said = [finding.say for finding in panel.findings if not finding.holds and finding.reread]
        if said and not panel.unanswered:
            return specimen, said[0]
    raise AssertionError(f"no wrong specimen of {unit} is explained on the spot")


def open_work(reader: Any, unit: str) -> tuple[Page, Frame]:
    page = reader.page
    page.goto(f"{reader.base}{work_page.FOLDER}/{unit}.html")
    page.wait_for_selector("#hand-in:enabled", timeout=SECONDS)
    frame = next(one for one in page.frames if "/lite/" in one.url)
    page.wait_for_function(
        "document.getElementById('state').textContent.startsWith('Ready')", timeout=SECONDS
    )
    return page, frame


def answer(frame: Frame, task: str, source: str) -> None:
    """Write an answer into its cell, run it, and run the check below it."""
    frame.evaluate(
        """async ([task, source]) => {
            const {content} = window.jupyterapp.shell.currentWidget;
            const place = content.widgets.findIndex((cell) => cell.model.getMetadata("cyberattache")?.task === task);
            content.widgets[place].model.sharedModel.setSource(source);
            for (const step of [0, 1]) {
                content.activeCellIndex = place + step;
                await window.jupyterapp.commands.execute("notebook:run-cell");
            }
        }""",
        [task, source],
    )


@pytest.mark.parametrize("unit", UNITS)
def test_a_mistake_is_explained_and_the_work_kept_and_handed_in(
    unit: str, browser: Browser, visit: Visiting, axe: Path
) -> None:
    specimen, said = explained_mistake(unit)
    with browser.new_context(viewport=WIDE, accept_downloads=True) as context:
        reader = visit(context, warnings=False)
        page, frame = open_work(reader, unit)
        answer(frame, specimen.task, specimen.source)
        panel = frame.locator("section.cya.look").first
        panel.wait_for(state="attached", timeout=SECONDS)
        words = said.split("`", 1)[0][:40]
        assert words in (panel.text_content() or "")
        with page.expect_download() as download:
            page.click("#hand-in")
        assert download.value.suggested_filename == f"{unit}.ipynb"
        handed_in = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
        sources = ["".join(cell["source"]) for cell in handed_in["cells"]]
        assert any(specimen.source.strip() in source for source in sources)
        kept = page.evaluate("JSON.parse(localStorage.getItem('cyberattache.progress'))")
        assert kept[unit]["tasks"][specimen.task] == "look"
        page.click("#explain")
        page.add_script_tag(path=str(axe))
        found = page.evaluate("axe.run(document, {iframes: false})")["violations"]
        assert [f"{one['id']}: {one['nodes'][0]['target']}" for one in found] == []
        assert reader.foreign == []
        assert reader.errors == []
        page.goto(f"{reader.base}units/{unit}/chapter.html")
        assert "checks hold" in page.locator(".unit-progress").inner_text()


def test_answers_to_an_earlier_edition_are_carried_over_and_starting_over_forgets_them(
    browser: Browser, visit: Visiting
) -> None:
    unit = UNITS[0]
    task = load_unit(unit).unit.tasks[0]
    with browser.new_context(viewport=WIDE) as context:
        page, frame = open_work(visit(context, warnings=False), unit)
        frame.evaluate(
            """async ([unit, task]) => {
                const {contents} = window.jupyterapp.serviceManager;
                const now = window.jupyterapp.shell.currentWidget.context.path;
                const old = await contents.get(now, {content: true});
                const cell = old.content.cells.find((one) => one.metadata?.cyberattache?.task === task);
                cell.source = "earlier = 1";
                const name = `${unit}-00000000.ipynb`;
                await contents.save(name, {...old, name, path: name, format: "json", type: "notebook"});
            }""",
            [unit, task.id],
        )
        page.reload()
        page.wait_for_selector("#carry:visible", timeout=SECONDS)
        with page.expect_navigation():
            page.click("#carry")
        source = f"""() => {SHELL}?.content?.widgets?.find(
            (cell) => cell.model.getMetadata("cyberattache")?.task === "{task.id}")?.model.sharedModel.getSource()"""

        def shows(words: str) -> None:
            page.wait_for_selector("#hand-in:enabled", timeout=SECONDS)
            inner = next(one for one in page.frames if "/lite/" in one.url)
            inner.wait_for_function(
                f"{json.dumps(words)} === ({source})()?.slice(0, {len(words)})", timeout=SECONDS
            )

        shows("earlier = 1")
        assert not page.locator("#earlier").is_visible()
        page.on("dialog", lambda dialog: dialog.accept())
        with page.expect_navigation():
            page.click("#afresh")
        shows(read_exercise(load_unit(unit)).untouched()[task.id][:12])


def test_the_wheel_is_the_same_bytes_each_time_and_holds_no_judgement(tmp_path: Path) -> None:
    course = course_root()
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = (browser_wheel.write(tmp_path / name, course).read_bytes() for name in ("one", "two"))
    assert one == two
    held = browser_wheel.files(course)
    assert not [name for name in held if "closed" in name or "/models/" in name or name.endswith(".ipynb")]
    assert {f"cyberattache/_course/exercises/{unit}/open.json" for unit in names()} <= held.keys()


def test_the_core_is_the_one_that_the_kernel_was_made_for() -> None:
    from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

    assert lite.PYODIDE.version == PYODIDE_VERSION


def test_a_notebook_has_a_new_name_when_it_changes(tmp_path: Path) -> None:
    from cyberattache.learner.paths import course_at

    notebook = tmp_path / "exercises" / "rates" / "rates.ipynb"
    notebook.parent.mkdir(parents=True)
    notebook.write_text("{}")
    before = lite.notebooks(course_at(tmp_path))
    notebook.write_text("{ }")
    assert before.keys() == {"rates"}
    assert before != lite.notebooks(course_at(tmp_path))
