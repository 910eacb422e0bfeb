// What the search says of itself: seen below the field, and read aloud.

const REST = 700; // milliseconds without a letter, after which the same words are read aloud again

export class Status {
  #line;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;

  /** @param {HTMLElement} line a live region */
  constructor(line) {
    this.#line = line;
  }

  /** What is said again is read aloud only if it has changed: by a blank that nobody sees. @param {string} text @param {boolean} [again] */
  say(text, again = true) {
    clearTimeout(this.#saying);
    const { textContent: before } = this.#line;
    if (before?.trim() !== text) this.#line.textContent = text;
    else if (again && text)
      this.#saying = setTimeout(() => (this.#line.textContent = before === text ? `${text}\u00a0` : text), REST);
  }
}

/** How far the texts are: filed, on their way, or not to be had. @typedef {"filed" | "coming" | "failed"} Texts */

/** @param {number} shown @param {boolean} isCut whether there are more @param {Texts} texts */
export function said(shown, isCut, texts) {
  if (!shown && texts === "coming") return "Looking through the texts …";
  const lack = texts === "failed" ? " Only titles were searched, since the texts couldn't be loaded." : "";
  if (!shown) return `Nothing has these words.${lack}`;
  const count = isCut ? `The ${shown} best results` : shown === 1 ? "1 result" : `${shown} results, the best first`;
  return count + (lack && `.${lack}`);
}
