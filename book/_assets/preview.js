// Show what a link within the site leads to (a term, a reference, a claim, a heading) on hover or focus.
(() => {
  "use strict";
  const WAIT = 250;
  const pages = new Map();
  let box, timer, owner;

  const load = (address) => {
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then((answer) => answer.text())
        .then((html) => new DOMParser().parseFromString(html, "text/html")));
    }
    return pages.get(address);
  };

  // A term is explained by its definition, an anchor in a heading by its first paragraph, anything else by itself.
  const essence = (target) => {
    if (target.matches("dt")) return [target.nextElementSibling];
    const section = target.matches("section") ? target : target.closest("section");
    if (target.matches("section, h1, h2, h3, span")) {
      return [section?.querySelector("h1, h2, h3"), section?.querySelector("p")];
    }
    return [target];
  };

  const hide = () => {
    clearTimeout(timer);
    box?.remove();
    owner?.removeAttribute("aria-describedby");
    box = owner = undefined;
  };

  const show = async (link) => {
    const [address, id] = [link.href.split("#")[0], decodeURIComponent(link.hash.slice(1))];
    const page = address === location.href.split("#")[0] ? document : await load(address);
    const target = page.getElementById(id);
    const parts = target ? essence(target).filter(Boolean).map((part) => document.importNode(part, true)) : [];
    if (!parts.length || !link.matches(":hover, :focus-visible")) return;
    hide();
    box = document.createElement("div");
    box.className = "preview";
    box.id = "link-preview";
    box.setAttribute("role", "tooltip");
    box.append(...parts);
    box.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    box.querySelectorAll("script, button, form, iframe").forEach((part) => part.remove());
    document.body.append(box);
    const at = link.getBoundingClientRect();
    box.style.left = `${Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 16)) + scrollX}px`;
    const below = at.bottom + box.offsetHeight + 12 < innerHeight || at.top < box.offsetHeight + 12;
    box.style.top = `${(below ? at.bottom + 6 : at.top - box.offsetHeight - 6) + scrollY}px`;
    link.setAttribute("aria-describedby", box.id);
    owner = link;
    box.addEventListener("mouseleave", hide);
  };

  const soon = ({ currentTarget: link }) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(link).catch(hide), WAIT);
  };
  const away = () => { timer = setTimeout(() => { if (!box?.matches(":hover")) hide(); }, WAIT); };

  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  document.addEventListener("DOMContentLoaded", () => {
    for (const link of document.querySelectorAll(".bd-article a.internal[href*='#']")) {
      if (link.origin !== location.origin || link.classList.contains("headerlink")) continue;
      link.addEventListener("mouseenter", soon);
      link.addEventListener("focus", soon);
      link.addEventListener("mouseleave", away);
      link.addEventListener("blur", hide);
    }
  });
})();
