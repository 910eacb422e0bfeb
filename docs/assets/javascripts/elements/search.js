// <pm-search>: a field and what it finds, as a combobox with a grid: the focus stays in the field while arrows choose,
// and every result is a link that Tab reaches too. Holds: input, [role=status], [data-search-results], [data-search-else],
// [data-search-link].

import { find, MOST, shown } from "../lib/search/find.js";
import { patience } from "../lib/search/patience.js";
import { encoded } from "../page/search-history.js";
import { ROOT } from "../page/site.js";
import { Choice } from "./search/cells.js";
import { give, take } from "./search/presses.js";
import { nothing, row } from "./search/rows.js";
import { Shelf } from "./search/shelf.js";
import { Status, found as said } from "./search/status.js";

const SEEN = 6; // so many stand on a screen at first

export default class PmSearch extends HTMLElement {
  #shelf = new Shelf();
  #status = new Status(this.#part("[role=status]"));
  #choice = new Choice(this.#part("[data-search-results]"), this.#field());
  #shown = "";
  #turn = 0;
  #asked = 0;
  /** Whether any results were shown. */
  #begun = false;
  /** @type {Promise<void> | undefined} */
  #filled;
  /** @type {import("./search/status.js").Texts} */
  #texts = "coming";
  /** @type {string | undefined} */
  #at;

  connectedCallback() {
    this.addEventListener("keydown", this);
    this.addEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.target instanceof Element)
      void this.#press(event.target, /** @type {PointerEvent} */ (event).pointerType === "touch");
  }

  /**
   * Shows what the words in the field find, on a slow line as soon as the names of things are here.
   * @param {string} [at] the address of the result that somebody comes back to
   */
  async answer(at) {
    const asked = ++this.#asked;
    this.#at = at;
    if (this.#words() && !this.#begun) this.#status.say("Loading …");
    await this.#shelf.names();
    if (this.#texts !== "filed") this.#filled ??= this.#fill();
    if (this.#words()) {
      await patience(this.#shelf.texts(), this.#filled ?? Promise.resolve());
      this.#begun = true;
    }
    if (asked === this.#asked) await this.#render();
    this.#comeBack();
  }

  /** Whoever is on a chosen or focused result stays on it. */
  async #fill() {
    this.#texts = "coming";
    try {
      await this.#shelf.fill();
      this.#texts = "filed";
    } catch (error) {
      console.error("The texts of the search could not be loaded; it knows titles and names.", error);
      this.#texts = "failed";
    }
    this.#filled = undefined; // those that failed are asked for again with the next key
    if (this.#begun && !this.#choice.control) this.#renderAround();
    if (this.#texts === "filed") this.dataset.ready = "";
  }

  /** Whoever is on a result stays on it: so comes back to the list that was left. */
  #renderAround() {
    const results = this.#part("[data-search-results]");
    const at = results.contains(document.activeElement) ? document.activeElement : null;
    void this.#render(MOST);
    if (at instanceof HTMLAnchorElement) this.#linkTo(at.href)?.focus();
    this.#comeBack();
  }

  /** Puts whoever comes back, and has touched nothing since, on the result that was opened. */
  #comeBack() {
    if (this.#at && document.activeElement === this.closest("dialog")) this.#linkTo(this.#at)?.focus();
  }

  /** @param {string} address */
  #linkTo(address) {
    return [...this.#part("[data-search-results]").querySelectorAll("a")].find(({ href }) => href === address);
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
    results.hidden = !hits.length;
    const other = this.#part("[data-search-else]");
    other.hidden = hits.length > 0 || (Boolean(words) && this.#texts === "coming");
    if (!other.hidden) other.replaceChildren(...nothing(this.#shelf, found.near, ROOT));
    this.#status.say(words ? said(hits.length, found.hits.length > hits.length, this.#texts) : "", isNew);
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

  /** @param {Element} target @param {boolean} byFinger */
  async #press(target, byFinger) {
    const { words, form } = target.closest("button")?.dataset ?? {};
    if (words !== undefined) take(words, this.#field(), byFinger);
    else if (form) this.#status.say(await give(this.#shelf.forms[form] ?? ""));
  }

  #words() {
    return this.#field().value.trim();
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
