// <pm-sheet>: the group of a <pm-template> that has radio buttons among its fields (sheet/choice.js), and perhaps takes texts
// from other templates (sheet/offer.js). It may be ready before the template or after it.
import { later, sayMissing } from "../page/later.js";
import { makeChoice } from "./sheet/choice.js";

export default class PmSheet extends HTMLElement {
  #offering = later(this, () => import("./sheet/offer.js"));

  connectedCallback() {
    const choices = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-choice]"));
    for (const one of choices) makeChoice(one);
    const parts = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.querySelectorAll("[data-proofs]"));
    for (const one of parts) one.addEventListener("toggle", () => void this.#offer(one));
    this.addEventListener("change", ({ target }) => {
      const head = target instanceof Element ? target.closest(".pm-sheet__name") : null;
      if (head) inView(head);
    });
  }

  /** @param {HTMLDetailsElement} part */
  async #offer(part) {
    const offering = await this.#offering();
    if (offering) offering.offer(part);
    else sayMissing(part);
  }
}

/** The part that was open above has closed and drawn the page along. @param {Element} head */
function inView(head) {
  const { top, bottom } = head.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) head.scrollIntoView();
}
