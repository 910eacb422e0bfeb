// 'Open in mail': shows a message as it will be sent, and the link that opens it. What is typed stands in the link only
// while the reader looks at it. Holds: [data-mail-says], [data-mail-text], [data-mail-link] (_mail.html).
import { asSeen, LONGEST, letter, mailto } from "../../lib/letter.js";
import { store } from "../../page/store.js";

/** @typedef {import("../../lib/letter.js").Letter & {left: string[]}} Filled */

/** What may change a field: typing, another draft, clearing, and undoing that, which is pressed outside the template. */
const CHANGES = ["input", "change", "click", "submit"];

export class OpenInMail {
  #part;
  #read;
  #unwatch = () => {};

  /** @param {Element} template may hold one [data-mail], or none @param {() => Parameters<typeof letter>[0]} read gives the fields as they are at this moment */
  constructor(template, read) {
    this.#part = /** @type {HTMLDetailsElement | null} */ (template.querySelector("[data-mail]"));
    this.#read = () => letter(read());
    if (!this.#part) return;
    this.#part.addEventListener("toggle", this);
    for (const type of CHANGES) document.addEventListener(type, this); // there, so that the template has done its part already
    this.#unwatch = store.watch(() => this.handleEvent());
    this.handleEvent();
  }

  close() {
    this.#part?.removeEventListener("toggle", this);
    for (const type of CHANGES) document.removeEventListener(type, this);
    this.#unwatch();
  }

  handleEvent() {
    if (!this.#part) return;
    const filled = this.#part.open ? this.#read() : { subject: "", body: "", left: [] };
    const text = asSeen(filled);
    const url = filled.body && mailto(filled);
    const [seen, link] = [this.#one("text"), this.#one("link")];
    if (seen.textContent !== text) seen.textContent = text; // the same again would take the reader's selection away
    seen.hidden = link.hidden = !text;
    if (url) link.setAttribute("href", url);
    else link.removeAttribute("href");
    this.#one("says").textContent = says(filled.left, url);
  }

  /** @param {string} name @returns {HTMLElement} */
  #one(name) {
    const part = this.#part?.querySelector(`[data-mail-${name}]`);
    if (!(part instanceof HTMLElement)) throw new Error(`[data-mail]: [data-mail-${name}] is missing.`);
    return part;
  }
}

/** @param {string[]} left @param {string} url */
function says(left, url) {
  if (!url) return "Nothing is typed yet. Fill in the fields above, and your message appears here.";
  const empty = left.length ? [`Still empty and left out: ${left.join(" · ")}.`] : [];
  const long = url.length > LONGEST ? ["This may be too long for some email apps. Copy it instead."] : [];
  return [...empty, ...long].join(" ");
}
