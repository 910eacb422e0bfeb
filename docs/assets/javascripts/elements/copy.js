// <pm-copy><button>Copy</button></pm-copy>: copies the words of the nearest [data-copied] around it, paragraph by paragraph.
// Without script it is not shown (labels.css). What is not to be copied carries data-copied-not. With data-address, an id
// of this page, its address stands below the words: for what is sent to somebody.
import { toClipboard } from "../page/share.js";
import { wordsOf } from "../page/words-of.js";

export default class PmCopy extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", press);
  }

  disconnectedCallback() {
    this.removeEventListener("click", press);
  }
}

/** @param {MouseEvent} event */
async function press(event) {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  const part = button?.closest("[data-copied]");
  if (!button || !part) return;
  await toClipboard(button, wordsOf(part) + address(button.closest("pm-copy")), { text: "Copied." });
}

/** @param {HTMLElement | null} element */
function address(element) {
  const id = element?.dataset.address;
  return id ? `\n\n${location.origin}${location.pathname}#${id}` : "";
}
