// <pm-search>: a field and what it finds, as a combobox with a grid: the focus stays in the field while arrows choose,
// and every result is a link that Tab reaches too. Holds: input, [role=status], [data-search-results], [data-search-else],
// [data-search-link].
import { copy } from "../lib/clipboard.js";
import { find } from "../lib/search/find.js";
import { ROOT } from "../page/search-files.js";
import { encoded } from "../page/search-history.js";
import { nothing, row } from "./search/rows.js";
import { Shelf } from "./search/shelf.js";

const FEW = 12;

export default class PmSearch extends HTMLElement {
  #shelf = new Shelf();
  #chosen = -1;
  #shown = "";

  connectedCallback() {
    this.addEventListener("keydown", this);
    this.addEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event.target instanceof Element) void this.#press(event.target);
  }

  /** Shows what the words in the field find, as soon as the names of things are here. */
  async answer() {
    if (this.#words() && !this.#shelf.first) this.#say("Loading …");
    await this.#shelf.names();
    this.#render();
    void this.#fill();
  }

  async #fill() {
    try {
      if (!(await this.#shelf.fill())) return;
    } catch (error) {
      console.error("The texts of the search could not be loaded; it knows titles and names.", error);
      return;
    }
    if (this.#chosen < 0 && !this.#part("[data-search-results]").contains(document.activeElement)) this.#render();
    this.dataset.ready = "";
  }

  #render() {
    const words = this.#words();
    if (words !== this.#shown) this.#part(".pm-find__scroll").scrollTop = 0;
    this.#shown = words;
    const found = find(this.#shelf.catalog, words);
    const hits = found.hits.slice(0, FEW);
    this.#part("[data-search-results]").replaceChildren(
      ...hits.map((hit, i) => row(hit.entry, found.wanted, this.#shelf, i, ROOT)),
    );
    const other = this.#part("[data-search-else]");
    other.hidden = !words || hits.length > 0;
    if (!other.hidden) other.replaceChildren(...nothing(this.#shelf, found.near, ROOT));
    this.#say(words ? count(hits.length) : "");
    this.#field().setAttribute("aria-expanded", String(hits.length > 0));
    this.#choose(-1);
    const link = /** @type {HTMLAnchorElement} */ (this.#part("[data-search-link]"));
    link.href = new URL(`search/#q=${encoded(words)}`, ROOT).href;
    link.hidden = !words;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const rows = [...this.querySelectorAll("[role=row]")];
    const inside = rows.findIndex((one) => one.contains(document.activeElement));
    if (inside < 0 && event.target !== this.#field()) return;
    const from = inside < 0 ? this.#chosen : inside;
    if (event.key === "ArrowDown") this.#choose(Math.min(from + 1, rows.length - 1));
    else if (event.key === "ArrowUp") this.#choose(Math.max(from - 1, -1));
    else if (event.key === "Enter" && inside < 0) this.#enter(event);
    else return;
    event.preventDefault();
  }

  /** Opens what arrows have chosen, else goes to the first result, which puts a phone's keyboard away. @param {KeyboardEvent} event */
  #enter({ ctrlKey, metaKey, shiftKey }) {
    const link = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-search-results] a"))[
      Math.max(this.#chosen, 0)
    ];
    const press = new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey });
    if (this.#chosen >= 0) link?.dispatchEvent(press);
    else link?.focus();
  }

  /** @param {number} index which result; -1 for none */
  #choose(index) {
    this.#chosen = index;
    const rows = [...this.querySelectorAll("[role=row]")];
    for (const [i, one] of rows.entries()) one.toggleAttribute("data-chosen", i === index);
    for (const one of this.querySelectorAll("[aria-selected]")) one.removeAttribute("aria-selected");
    const cell = rows[index]?.querySelector("[role=gridcell]");
    cell?.setAttribute("aria-selected", "true");
    if (cell) this.#field().setAttribute("aria-activedescendant", cell.id);
    else this.#field().removeAttribute("aria-activedescendant");
    rows[index]?.scrollIntoView({ block: "nearest" });
    if (this.#part("[data-search-results]").contains(document.activeElement)) this.#field().focus();
  }

  /** @param {Element} target */
  async #press(target) {
    const { words, form } = target.closest("button")?.dataset ?? {};
    if (words) {
      this.#field().value = words;
      this.#field().dispatchEvent(new Event("input", { bubbles: true }));
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

  /** @param {string} text */
  #say(text) {
    this.#part("[role=status]").textContent = text;
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

/** @param {number} found */
function count(found) {
  if (!found) return "Nothing has these words.";
  return found === FEW ? `The ${FEW} best pages` : found === 1 ? "1 page" : `${found} pages, the best first`;
}
