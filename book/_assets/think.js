// A place to stop and think: show what follows from the choice that was made. What was chosen is kept nowhere.
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form.think:not(.diagnostic)").forEach((form) => {
  "use strict";
  const says = form.querySelector(".think-says");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    says.replaceChildren();
    if (!chosen) {
      says.textContent = "Choose one first: a guess that turns out wrong teaches more than none.";
      return;
    }
    says.dataset.right = String("right" in chosen.dataset);
    const mark = document.createElement("strong");
    mark.textContent = "right" in chosen.dataset ? "It holds. " : "Think again. ";
    says.append(mark, document.getElementById(`${chosen.id}-says`).content.cloneNode(true));
  });
  form.addEventListener("change", () => says.replaceChildren());
}));
