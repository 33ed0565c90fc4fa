// Draw each figure of the page with the Vega that the site serves. Until it is drawn, and where it cannot be,
// the alternative text stands in its place.
(() => {
  "use strict";

  // Colours become CSS variables, so that light, dark and print need no redrawing.
  const onPage = (value, colours) => {
    if (typeof value === "string") return colours[value] ?? value;
    if (Array.isArray(value)) return value.map((item) => onPage(item, colours));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, onPage(item, colours)]));
  };

  // Vega breaks no lines and leaves no room for a label that stands beside its mark: on a phone both are cut.
  const NARROW = 480, LINE = 38, LABEL_ROOM = 44;
  const lines = (title) => title.split(" ").reduce((done, word) => {
    const last = done[done.length - 1];
    return last !== undefined && last.length + word.length < LINE
      ? [...done.slice(0, -1), `${last} ${word}`] : [...done, word];
  }, []);
  const forPhone = (spec) => {
    const views = [spec, ...(spec.layer ?? [])];
    for (const { encoding } of views) {
      if (typeof encoding?.x?.title === "string") encoding.x.title = lines(encoding.x.title);
    }
    if (views.some(({ mark }) => (mark?.type ?? mark) === "text")) {
      spec.padding = { left: 5, top: 5, bottom: 5, right: LABEL_ROOM };
    }
    if (spec.config?.legend) spec.config.legend.columns = 1;
  };

  const draw = async (box) => {
    const view = box.querySelector(".book-vega-view");
    const { usermeta = {}, ...spec } = JSON.parse(box.querySelector("script").textContent);
    const picture = document.createElement("div");
    picture.className = "book-vega-picture";
    if (box.clientWidth < NARROW) forPhone(spec);
    const alt = view.querySelector(".book-vega-alt");
    view.append(picture);
    try {
      await vegaEmbed(picture, onPage(spec, usermeta.onPage ?? {}), {
        actions: false,
        renderer: "svg",
        defaultStyle: false,
      });
      alt.remove();
    } catch (error) {
      picture.remove();
      console.error("A figure could not be drawn.", error);
    }
    box.dataset.drawn = alt.isConnected ? "no" : "yes";
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".book-vega").forEach(draw));
})();
