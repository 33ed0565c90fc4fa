// Ten questions: say what follows from each choice, and with which unit to begin. What was chosen is kept nowhere.
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("form.diagnostic").forEach((form) => {
  "use strict";
  const advice = form.querySelector(".diagnostic-advice");
  const questions = [...form.querySelectorAll("fieldset")];
  const clear = (place) => { place.replaceChildren(); delete place.dataset.right; };
  const tell = (place, right, text) => {
    const mark = document.createElement("strong");
    mark.textContent = right ? "It holds. " : "Not this one. ";
    place.dataset.right = String(right);
    place.replaceChildren(mark, text.content.cloneNode(true));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const open = questions.filter((one) => !one.querySelector("input:checked"));
    if (open.length) {
      advice.textContent = `${open.length} of ${questions.length} still to answer. Where you are not sure, say so.`;
      open[0].querySelector("input").focus();
      return;
    }
    const missed = questions.filter((one) => {
      const chosen = one.querySelector("input:checked");
      const right = "right" in chosen.dataset;
      tell(one.querySelector(".think-says"), right, document.getElementById(`${chosen.id}-says`));
      return !right;
    });
    const unit = missed.length ? missed[0].dataset.unit : "";
    const held = document.createElement("strong");
    held.textContent = `${questions.length - missed.length} of ${questions.length} held. `;
    advice.replaceChildren(held, form.querySelector(`template[data-begin="${unit}"]`).content.cloneNode(true));
  });
  form.addEventListener("change", () => form.querySelectorAll(".think-says").forEach(clear));
}));
