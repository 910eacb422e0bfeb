// Which cell of the results arrows have chosen. The field keeps the focus and names the cell (aria-activedescendant).
import { isPlain } from "../../page/plain-press.js";

// They move in the field's words, and so leave the results.
const OF_THE_LINE = ["Home", "End", "ArrowLeft", "ArrowRight"];

export class Choice {
  #grid;
  #field;
  /** @type {Element | null | undefined} */
  #cell;

  /** @param {HTMLElement} grid holds the rows, which hold the cells @param {HTMLElement} field */
  constructor(grid, field) {
    this.#grid = grid;
    this.#field = field;
  }

  /** The link or button that is chosen. @returns {HTMLElement | null | undefined} */
  get control() {
    return this.#cell?.querySelector("a, button");
  }

  /** Up and down go from row to row, left and right within one. @param {KeyboardEvent} event @returns {boolean} whether the key was one for this */
  move(event) {
    if (!isPlain(event)) return false;
    const { key } = event;
    const rows = [...this.#grid.children];
    const from = this.#grid.querySelector("[role=gridcell]:focus-within") ?? this.#cell;
    const row = from?.parentElement ? rows.indexOf(from.parentElement) : -1;
    if (key === "ArrowDown") return this.choose(rows[Math.min(row + 1, rows.length - 1)]?.firstElementChild);
    if (key === "ArrowUp") return this.choose(rows[row - 1]?.firstElementChild);
    const next = { ArrowLeft: from?.previousElementSibling, ArrowRight: from?.nextElementSibling }[key];
    if (next) return this.choose(next);
    if (OF_THE_LINE.includes(key) && from === this.#cell) this.choose();
    return false;
  }

  /** @param {Element | null} [cell] none for no choice @returns {true} */
  choose(cell) {
    this.#cell?.removeAttribute("aria-selected");
    this.#cell?.parentElement?.removeAttribute("data-chosen");
    this.#cell = cell;
    cell?.setAttribute("aria-selected", "true");
    cell?.parentElement?.setAttribute("data-chosen", "");
    cell?.parentElement?.scrollIntoView({ block: "nearest" });
    if (cell) this.#field.setAttribute("aria-activedescendant", cell.id);
    else this.#field.removeAttribute("aria-activedescendant");
    if (this.#grid.contains(document.activeElement)) this.#field.focus();
    return true;
  }
}
