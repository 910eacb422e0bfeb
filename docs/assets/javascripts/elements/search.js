// <pm-search> around a search form: opens the site's search with the words, without a new page.
import { searchFor } from "../page/theme.js";

export default class PmSearch extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", submit);
  }

  disconnectedCallback() {
    this.removeEventListener("submit", submit);
  }
}

/** @param {SubmitEvent} event */
function submit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const words = String(new FormData(form).get("q") ?? "").trim();
  if (searchFor(words)) event.preventDefault();
}
