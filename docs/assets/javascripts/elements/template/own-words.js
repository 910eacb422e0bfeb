// The fields of a draft that have a wording of its own: which they are, and the way back to the main draft's words. Holds, for
// each of them, perhaps [data-own] with a button [data-main] (its value: what is said once it is pressed), and [data-undo-field].
import { UndoLines } from "../../page/undo-lines.js";

/** @typedef {import("./draft-group.js").Field} Field */

export class OwnWords {
  #part;
  #fields;
  #useMain;
  /** The lines of 'Use the main draft's words', by field. @type {Map<Field, UndoLines>} */
  #undo = new Map();

  /**
   * @param {HTMLElement} part the group's @param {Field[]} fields @param {(field: Field) => string} place where a field's lines stand, as in lib/undo.js
   * @param {() => void} show shows what is kept now
   * @param {(field: Field) => import("../../lib/leaves.js").Edit[]} useMain takes the main draft's words
   */
  constructor(part, fields, place, show, useMain) {
    this.#part = part;
    this.#fields = fields;
    this.#useMain = useMain;
    for (const field of fields) {
      const host = /** @type {HTMLElement | null} */ (field.parentElement?.querySelector("[data-undo-field]"));
      if (host) this.#undo.set(field, new UndoLines(host, place(field), show));
    }
    part.addEventListener("click", this);
  }

  close() {
    this.#part.removeEventListener("click", this);
  }

  /** @param {Event} event */
  handleEvent({ target }) {
    const button = target instanceof Element ? target.closest("[data-main]") : null;
    const field = this.#fields.find((one) => one === button?.closest(".pm-field")?.querySelector("textarea"));
    if (!field || !(button instanceof HTMLElement)) return;
    const edits = this.#useMain(field);
    this.#undo.get(field)?.add(button.dataset.main ?? "", edits, true);
  }

  /** Says which fields have a wording of this draft's own. @param {string[]} own their names */
  show(own) {
    for (const field of this.#fields) {
      const line = /** @type {HTMLElement | null} */ (field.parentElement?.querySelector("[data-own]"));
      if (line) line.hidden = !own.includes(field.dataset.field ?? "");
    }
  }

  /** Another draft is shown. @param {(field: Field) => string} place */
  move(place) {
    for (const [field, lines] of this.#undo) lines.move(place(field));
  }
}
