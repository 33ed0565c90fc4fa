// Set the formulas and draw the figures of the page with the MathJax and the Vega that the site serves: when the
// reader comes near one, and the rest once the page has long stood. Until a figure is drawn, and where it cannot
// be, the alternative text stands in its place.
(() => {
  "use strict";

  const STANDS = 8000;  // milliseconds: on a slow line the reader is reading by then
  const { mathjax = "", vega = "" } = document.currentScript.dataset;

  const once = (make) => { let made; return () => (made ??= make()); };
  // In order, and fetched side by side.
  const load = (addresses) => Promise.all(addresses.map((address) => new Promise((done, failed) => {
    const script = document.createElement("script");
    Object.assign(script, { src: address, async: false, onload: done, onerror: () => failed(new Error(address)) });
    document.head.append(script);
  })));

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
    const alt = view.querySelector(".book-vega-alt");
    view.append(picture);
    try {
      await loadVega();
      if (box.clientWidth < NARROW) forPhone(spec);
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

  const loadVega = once(() => load(vega.split(" ")));
  const drawing = new Map();
  const figure = (box) => {
    if (!drawing.has(box)) drawing.set(box, draw(box));
    return drawing.get(box);
  };
  const formulas = once(async () => {
    await load([mathjax]);
    await window.MathJax.startup.promise;
  });

  const boxes = document.querySelectorAll(".book-vega"), formulae = mathjax ? document.querySelectorAll(".math") : [];
  const idle = () => new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done));
  const whole = async () => {
    // A formula that cannot be set keeps no figure from being drawn.
    if (formulae.length) await formulas().catch(console.error);
    for (const box of boxes) {
      await idle();
      await figure(box);
    }
  };
  const near = new IntersectionObserver((seen) => seen.filter((one) => one.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    (target.matches(".book-vega") ? figure(target) : formulas()).catch(console.error);
  }), { rootMargin: "100% 0px" });
  [...boxes, ...formulae].forEach((one) => near.observe(one));
  window.addEventListener("load", () => setTimeout(() => whole().catch(console.error), STANDS));
  window.addEventListener("beforeprint", () => whole().catch(console.error));
  // Who prints or reads the page by program waits for this.
  window.wholePage = whole;
})();
