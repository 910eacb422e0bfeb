// <pm-sheet>: the group of a <pm-template> that has radio buttons among its fields (sheet/choice.js), and perhaps takes texts
// from other templates (sheet/offer.js). It may be ready before the template or after it.
import { makeChoice } from "./sheet/choice.js";
import { offer } from "./sheet/offer.js";

export default class PmSheet extends HTMLElement {
  connectedCallback() {
    const choices = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-choice]"));
    for (const one of choices) makeChoice(one);
    const parts = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.querySelectorAll("[data-proofs]"));
    for (const one of parts) offer(one);
    this.addEventListener("change", ({ target }) => {
      const head = target instanceof Element ? target.closest(".pm-sheet__name") : null;
      if (head) inView(head);
    });
  }
}

/** The part that was open above has closed and drawn the page along. @param {Element} head */
function inView(head) {
  const { top, bottom } = head.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) head.scrollIntoView();
}
