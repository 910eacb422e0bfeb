// <pm-sheet>: the group of a <pm-template> that has radio buttons among its fields (sheet/choice.js). It may be ready before
// the template or after it.
import { makeChoice } from "./sheet/choice.js";

export default class PmSheet extends HTMLElement {
  connectedCallback() {
    const choices = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-choice]"));
    for (const one of choices) makeChoice(one);
  }
}
