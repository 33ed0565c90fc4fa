// The page around a notebook in the browser edition. It speaks to JupyterLite's own application in the frame: save,
// download, delete, copy. What the checks said goes to local storage, where the chapters read it.
(() => {
  "use strict";
  const { unit, notebook, title } = document.documentElement.dataset;
  const PROGRESS = "cyberattache.progress";
  const by = (id) => document.getElementById(id);
  const say = (words) => { by("state").textContent = words; };
  const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

  const opened = async () => {
    for (;;) {
      const app = by("frame").contentWindow?.jupyterapp;
      const panel = app?.shell?.currentWidget;
      if (panel?.context?.isReady) return { app, panel };
      await pause(200);
    }
  };

  // A check's cell is recognised by its call, its outcome by the class of the panel that it shows.
  const outcomes = (cells) => {
    const found = {};
    for (const cell of cells) {
      const task = [cell.source].flat().join("").match(/\.check\("([a-z0-9-]+)"\)/)?.[1];
      const shown = (cell.outputs ?? []).map((output) => [output.data?.["text/html"] ?? ""].flat().join("")).join("");
      const how = shown.match(/class="cya (done|look|wait)"/)?.[1];
      if (task) found[task] = how ?? "new";
    }
    return found;
  };

  const remember = (panel) => {
    const tasks = outcomes(panel.context.model.toJSON().cells);
    const done = Object.values(tasks).filter((how) => how === "done").length;
    try {
      const all = JSON.parse(localStorage.getItem(PROGRESS) ?? "{}");
      localStorage.setItem(PROGRESS, JSON.stringify({ ...all, [unit]: { tasks, saved: new Date().toISOString() } }));
    } catch { /* a browser that keeps nothing still lets one work */ }
    say(`Saved in this browser. ${done} of ${Object.keys(tasks).length} checks hold.`);
  };

  const download = async ({ panel }, name) => {
    await panel.context.save();
    const file = new Blob([JSON.stringify(panel.context.model.toJSON(), null, 1)], { type: "application/x-ipynb+json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    remember(panel);
  };

  const explain = (open) => {
    by("words").hidden = !open;
    by("explain").setAttribute("aria-expanded", String(open));
  };

  const startOver = async ({ app, panel }) => {
    if (!confirm(`Delete your answers to “${title}” from this browser and begin again?`)) return;
    await panel.context.sessionContext.shutdown();
    await app.serviceManager.contents.delete(notebook);
    location.reload();
  };

  const earlierWork = async ({ app }) => {
    const listing = await app.serviceManager.contents.get("", { content: true });
    const ours = new RegExp(`^${unit}-[0-9a-f]{8}\\.ipynb$`);
    return listing.content.filter((file) => ours.test(file.name) && file.name !== notebook)
      .sort((a, b) => (a.last_modified < b.last_modified ? 1 : -1))[0];
  };

  // Answers go by the task that their cell names, so a question that moved keeps its answer.
  const carryOver = async ({ app }, earlier) => {
    const contents = app.serviceManager.contents;
    const old = await contents.get(earlier.path, { content: true });
    const now = await contents.get(notebook, { content: true });
    const answers = new Map(old.content.cells.map((cell) => [cell.metadata?.cyberattache?.task, cell.source]));
    answers.delete(undefined);
    for (const cell of now.content.cells) {
      const answer = answers.get(cell.metadata?.cyberattache?.task);
      if (answer !== undefined) cell.source = answer;
    }
    await contents.save(notebook, { ...now, content: now.content, format: "json", type: "notebook" });
    await contents.delete(earlier.path);
    location.reload();
  };

  // The cells that bring the checks and the given numbers: ours, locked, and needed each time.
  const runSetup = async ({ app, panel }) => {
    await panel.sessionContext.ready;
    const { content } = panel;
    for (const id of ["_setup", "_given"]) {
      const place = content.widgets.findIndex((cell) => cell.model.getMetadata("nbgrader")?.grade_id === id);
      if (place < 0) continue;
      content.activeCellIndex = place;
      await app.commands.execute("notebook:run-cell");
    }
    content.activeCellIndex = 0;
  };

  const begin = async () => {
    const work = await opened();
    for (const id of ["hand-in", "go-on", "afresh"]) by(id).disabled = false;
    runSetup(work).then(() => say("Ready. Your work is kept in this browser."));
    work.panel.context.saveState.connect((_context, state) => { if (state === "completed") remember(work.panel); });
    by("hand-in").onclick = () => download(work, `${unit}.ipynb`);
    by("go-on").onclick = () => { explain(true); return download(work, `${unit}.ipynb`); };
    by("afresh").onclick = () => startOver(work);
    const earlier = await earlierWork(work);
    if (!earlier) return;
    by("earlier").hidden = false;
    by("carry").onclick = () => carryOver(work, earlier);
    by("not-now").onclick = () => { by("earlier").hidden = true; };
  };

  by("explain").onclick = () => explain(by("words").hidden);
  begin();
})();
