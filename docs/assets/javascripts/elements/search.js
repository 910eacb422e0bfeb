// <pm-search>: a field and what it finds, as a combobox with a grid: the focus stays in the field while arrows choose,
// and every result is a link that Tab reaches too. Holds: input, [role=status], [data-search-results], [data-search-else],
// [data-search-link].

import { find } from "../lib/search/find.js";
import { patience } from "../lib/search/patience.js";
import { encoded } from "../page/search-history.js";
import { ROOT } from "../page/site.js";
import { Choice } from "./search/cells.js";
import { List } from "./search/list.js";
import { give, take } from "./search/presses.js";
import { nothing } from "./search/rows.js";
import { Shelf } from "./search/shelf.js";
import { Status, said } from "./search/status.js";

export default class PmSearch extends HTMLElement {
  #shelf = new Shelf();
  #status = new Status(this.#part("[role=status]"));
  #choice = new Choice(this.#part("[data-search-results]"), this.#field());
  #list = new List(this.#part("[data-search-results]"), this.#shelf);
  #shown = "";
  #asked = 0;
  /** Whether any results were shown. */
  #begun = false;
  /** @type {Promise<void> | undefined} */
  #filled;
  /** @type {Promise<void> | undefined} */
  #held;
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
      this.#held ??= patience(this.#shelf.texts(), this.#filled ?? Promise.resolve()); // once, or who types on would see nothing
      await this.#held;
      this.#begun = true;
    }
    if (asked === this.#asked) await this.#render();
  }

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
    if (this.#begun && !this.#choice.control && !this.#list.isPointedAt) void this.#render();
    if (this.#texts === "filed") this.dataset.ready = "";
  }

  /** Puts whoever comes back, and has touched nothing since, on the result that was opened. */
  #comeBack() {
    if (document.activeElement === this.closest("dialog")) this.#list.focus(this.#at);
  }

  async #render() {
    const words = this.#words();
    const isNew = words !== this.#shown;
    if (isNew) this.#part(".pm-find__scroll").scrollTop = 0;
    this.#shown = words;
    const found = find(this.#shelf.catalog, words);
    const { focused } = this.#list;
    const { count, whole } = this.#list.show(found);
    const other = this.#part("[data-search-else]");
    other.hidden = count > 0 || (Boolean(words) && this.#texts === "coming");
    if (!other.hidden) other.replaceChildren(...nothing(this.#shelf, found.near, ROOT));
    this.#status.say(words ? said(count, found.hits.length > count, this.#texts) : "", isNew);
    this.#field().setAttribute("aria-expanded", String(count > 0));
    this.#choice.choose();
    this.#list.focus(focused);
    const link = /** @type {HTMLAnchorElement} */ (this.#part("[data-search-link]"));
    link.href = new URL(`search/#q=${encoded(words)}`, ROOT).href;
    link.hidden = !words;
    await whole;
    this.#comeBack();
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
