// <pm-search>: a field and what it finds, as a combobox with a grid: the focus stays in the field while arrows choose,
// and every result is a link that Tab reaches too. Holds: input, [role=status], [data-search-results], [data-search-else],
// [data-search-link].

import { find, MOST, shown } from "../lib/search/find.js";
import { patience } from "../lib/search/patience.js";
import { copy } from "../page/clipboard.js";
import { encoded } from "../page/search-history.js";
import { ROOT } from "../page/site.js";
import { Choice } from "./search/cells.js";
import { nothing, row } from "./search/rows.js";
import { Shelf } from "./search/shelf.js";

const SEEN = 6; // so many stand on a screen at first
const REST = 700; // milliseconds without a letter, after which the same words are read aloud again

export default class PmSearch extends HTMLElement {
  #shelf = new Shelf();
  #choice = new Choice(this.#part("[data-search-results]"), this.#field());
  #shown = "";
  #turn = 0;
  #asked = 0;
  /** Whether any results were shown. */
  #begun = false;
  /** @type {Promise<void> | undefined} */
  #filled;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #saying;

  connectedCallback() {
    this.addEventListener("keydown", this);
    this.addEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.target instanceof Element) void this.#press(event.target);
  }

  /** Shows what the words in the field find, on a slow line as soon as the names of things are here. */
  async answer() {
    const asked = ++this.#asked;
    if (this.#words() && !this.#begun) this.#say("Loading …");
    await this.#shelf.names();
    this.#filled ??= this.#fill();
    if (this.#words()) {
      await patience(this.#shelf.texts(), this.#filled);
      this.#begun = true;
    }
    if (asked === this.#asked) await this.#render();
  }

  async #fill() {
    try {
      await this.#shelf.fill();
    } catch (error) {
      console.error("The texts of the search could not be loaded; it knows titles and names.", error);
      return;
    }
    if (this.#begun && !this.#choice.control) this.#renderAround();
    this.dataset.ready = "";
  }

  /** Whoever is on a result stays on it: so comes back to the list that was left. */
  #renderAround() {
    const results = this.#part("[data-search-results]");
    const at = results.contains(document.activeElement) ? document.activeElement : null;
    void this.#render(MOST);
    if (!(at instanceof HTMLAnchorElement)) return;
    [...results.querySelectorAll("a")].find(({ href }) => href === at.href)?.focus();
  }

  /** Shows the rows that are seen first at once, the others when these are painted. @param {number} [seen] */
  async #render(seen = SEEN) {
    const turn = ++this.#turn;
    const words = this.#words();
    const isNew = words !== this.#shown;
    if (isNew) this.#part(".pm-find__scroll").scrollTop = 0;
    this.#shown = words;
    const found = find(this.#shelf.catalog, words);
    const hits = shown(found);
    const rows = (/** @type {number} */ from, /** @type {number} */ to) =>
      hits.slice(from, to).map((hit, i) => row(hit.entry, found.wanted, this.#shelf, from + i, ROOT));
    const results = this.#part("[data-search-results]");
    results.replaceChildren(...rows(0, seen));
    const other = this.#part("[data-search-else]");
    other.hidden = hits.length > 0;
    if (!other.hidden) other.replaceChildren(...nothing(this.#shelf, found.near, ROOT));
    this.#say(words ? count(hits.length, found.hits.length > hits.length) : "", isNew);
    this.#field().setAttribute("aria-expanded", String(hits.length > 0));
    this.#choice.choose();
    const link = /** @type {HTMLAnchorElement} */ (this.#part("[data-search-link]"));
    link.href = new URL(`search/#q=${encoded(words)}`, ROOT).href;
    link.hidden = !words;
    await painted();
    if (turn === this.#turn) results.append(...rows(seen, MOST));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const inside = this.#part("[data-search-results]").contains(document.activeElement);
    if (!inside && event.target !== this.#field()) return;
    if (event.key === "Enter" && !inside) this.#enter(event);
    else if (!this.#choice.move(event)) return;
    event.preventDefault();
  }

  /** Presses what arrows have chosen, else goes to the first result, which puts a phone's keyboard away. @param {KeyboardEvent} event */
  #enter({ ctrlKey, metaKey, shiftKey }) {
    const { control } = this.#choice;
    const press = new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey });
    const first = /** @type {HTMLElement | null} */ (this.querySelector("[data-search-results] a"));
    if (control) control.dispatchEvent(press);
    else first?.focus();
  }

  /** @param {Element} target */
  async #press(target) {
    const { words, form } = target.closest("button")?.dataset ?? {};
    if (words !== undefined) {
      this.#field().value = words;
      this.#field().dispatchEvent(new Event("input", { bubbles: true }));
      if (!words) this.#field().focus();
    } else if (form) {
      const done = await copy(this.#shelf.forms[form] ?? "");
      this.#say(
        done ? "Copied, with its blanks." : "Your browser didn't allow copying. Open the template and copy it there.",
      );
    }
  }

  #words() {
    return this.#field().value.trim();
  }

  /** What is said again is read aloud only if it has changed: by a blank that nobody sees. @param {string} text @param {boolean} [again] */
  #say(text, again = true) {
    const status = this.#part("[role=status]");
    clearTimeout(this.#saying);
    const { textContent: before } = status;
    if (before?.trim() !== text) status.textContent = text;
    else if (again && text)
      this.#saying = setTimeout(() => (status.textContent = before === text ? `${text}\u00a0` : text), REST);
  }

  /** @returns {HTMLInputElement} */
  #field() {
    return /** @type {HTMLInputElement} */ (this.#part("input"));
  }

  /** @param {string} selector @returns {HTMLElement} */
  #part(selector) {
    const part = this.querySelector(selector);
    if (!(part instanceof HTMLElement)) throw new Error(`<pm-search>: ${selector} is missing.`);
    return part;
  }
}

function painted() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** @param {number} shown @param {boolean} isCut whether there are more */
function count(shown, isCut) {
  if (!shown) return "Nothing has these words.";
  return isCut ? `The ${shown} best pages` : shown === 1 ? "1 page" : `${shown} pages, the best first`;
}
