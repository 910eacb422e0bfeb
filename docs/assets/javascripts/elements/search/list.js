// The rows of results as they stand, and whoever is on one of them.
import { MOST, shown } from "../../lib/search/find.js";
import { ROOT } from "../../page/site.js";
import { row } from "./rows.js";

const SEEN = 6; // so many stand on a screen at first

export class List {
  #grid;
  #shelf;
  #turn = 0;

  /** @param {HTMLElement} grid @param {import("./shelf.js").Shelf} shelf */
  constructor(grid, shelf) {
    this.#grid = grid;
    this.#shelf = shelf;
  }

  /** Whether somebody points at it: no list moves under a finger. */
  get isPointedAt() {
    return this.#grid.matches(":hover");
  }

  /** The address of the result that has the focus. @returns {string | undefined} */
  get focused() {
    return this.#grid.querySelector("a:focus")?.getAttribute("href") ?? undefined;
  }

  /**
   * Shows the rows that are seen first at once, the others when these are painted; where somebody is on one, all at once.
   * @param {import("../../lib/search/find.js").Found} found
   * @returns {{count: number, whole: Promise<void>}}
   */
  show(found) {
    const hits = shown(found);
    const rows = (/** @type {number} */ from, /** @type {number} */ to) =>
      hits.slice(from, to).map((hit, i) => row(hit.entry, found.wanted, this.#shelf, from + i, ROOT));
    const seen = this.focused ? MOST : SEEN;
    this.#grid.replaceChildren(...rows(0, seen));
    this.#grid.hidden = !hits.length;
    const turn = ++this.#turn;
    const add = () => turn === this.#turn && this.#grid.append(...rows(seen, MOST));
    return { count: hits.length, whole: painted().then(() => void add()) };
  }

  /** Puts the focus on a result, if it is there. @param {string | undefined} address */
  focus(address) {
    if (address) [...this.#grid.querySelectorAll("a")].find(({ href }) => href === address)?.focus();
  }
}

function painted() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
