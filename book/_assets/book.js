// On paper nothing can be opened: unfold for the printer what a reader can unfold, except the code of a cell.
(() => {
  "use strict";
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open]):not(.hide)")];
    opened.forEach((details) => { details.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();

// What the browser edition keeps of a reader's work, in words on the chapter and the front page.
(() => {
  "use strict";
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem("cyberattache.progress") ?? "{}"); } catch { return; }
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-unit]").forEach((card) => {
    const of = kept[card.dataset.unit], line = card.querySelector(".unit-progress");
    if (!of || !line) return;
    const outcomes = Object.values(of.tasks);
    const done = outcomes.filter((outcome) => outcome === "done").length;
    line.textContent = `Your work in this browser: ${done} of ${outcomes.length} checks hold, saved ${of.saved.slice(0, 10)}.`;
    line.hidden = false;
  }));
})();
