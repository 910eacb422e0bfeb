// One item of a checklist: its box, its 'not for me', its note.
import { Pause } from "../../page/keeping.js";

/** @typedef {{state: string, note: string}} State state: '', 'done' or 'skip' */

export class ChecklistItem {
  /** @type {HTMLElement} */
  part;
  id;
  essential;
  text;
  #changed;
  #pause = new Pause(() => this.keepNote());

  /** @param {HTMLElement} part @param {(item: ChecklistItem, what: Partial<State>) => void} changed told what the reader has changed */
  constructor(part, changed) {
    this.part = part;
    this.#changed = changed;
    this.id = part.dataset.item ?? "";
    this.essential = part.hasAttribute("data-essential");
    this.text = part.querySelector(".pm-item__text")?.textContent ?? "";
    this.box = /** @type {HTMLInputElement} */ (part.querySelector("[data-tick]"));
    this.note = /** @type {HTMLTextAreaElement} */ (part.querySelector("[data-note]"));
    this.skip = /** @type {HTMLButtonElement} */ (part.querySelector("[data-skip]"));
    for (const type of ["change", "input", "click", "focusout"]) part.addEventListener(type, this);
    for (const type of ["pagehide", "pm-save"]) addEventListener(type, this);
  }

  close() {
    this.keepNote();
    for (const type of ["change", "input", "click", "focusout"]) this.part.removeEventListener(type, this);
    for (const type of ["pagehide", "pm-save"]) removeEventListener(type, this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.target === this.box && event.type === "change") this.#changed(this, { state: this.get().state });
    else if (event.target === this.note && event.type === "input") this.#pause.typed();
    else if (event.target === this.note || event.type === "pagehide" || event.type === "pm-save") this.keepNote();
    else if (event.type === "click" && event.target === this.skip) this.#press();
  }

  /** @returns {State} */
  get() {
    const skipped = this.skip.getAttribute("aria-pressed") === "true" && !this.box.checked;
    return { state: this.box.checked ? "done" : skipped ? "skip" : "", note: this.note.value };
  }

  /** Shows what is kept, but never over a note that is being typed here. @param {Partial<State>} state */
  set({ state = "", note = "" }) {
    this.box.checked = state === "done";
    this.box.indeterminate = state === "skip";
    this.skip.setAttribute("aria-pressed", String(state === "skip"));
    const words = this.part.querySelector("[data-skipped]");
    if (words) words.textContent = state === "skip" ? " (not for me)" : "";
    this.part.dataset.state = state;
    if (!this.#pause.waits && this.note.value !== note) this.note.value = note;
  }

  #press() {
    const on = this.skip.getAttribute("aria-pressed") !== "true";
    this.skip.setAttribute("aria-pressed", String(on));
    this.box.checked = false;
    this.#changed(this, { state: this.get().state });
  }

  /** Brings what is being typed to what is kept. */
  keepNote() {
    if (!this.#pause.waits) return;
    this.#pause.end();
    this.#changed(this, { note: this.note.value });
  }
}
