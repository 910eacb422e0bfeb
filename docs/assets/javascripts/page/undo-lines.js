// What was done and can be taken back, beside what was pressed: a line an action, each with Undo, then Redo.

import { button, element } from "./element.js";
import { changed } from "./keeping.js";
import { say } from "./say.js";
import { undos } from "./store.js";

const MOST = 5; // lines that are shown; older ones show up as newer ones go

export class UndoLines {
  #host;
  #place;
  #changed;

  /** @param {HTMLElement} host where the lines stand @param {string} place as in lib/undo.js @param {() => void} changed shows what is kept now */
  constructor(host, place, changed) {
    this.#host = host;
    this.#place = place;
    this.#changed = changed;
    host.addEventListener("click", this);
    addEventListener("pageshow", () => this.show()); // other pages of this tab may have taken something back
    this.show();
  }

  /**
   * Remembers what was done, shows its line and says so.
   * @param {string} text @param {import("../lib/leaves.js").Edit[]} edits @param {boolean} [focus] whether what was pressed is gone
   */
  add(text, edits, focus = false) {
    undos.add(this.#place, text, edits);
    this.show();
    const long = undos.goesAlong ? "until you close this tab" : "until you leave this page";
    say(this.#host, { text: edits.length ? `${text} You can undo this ${long}.` : text, quiet: true });
    if (focus) this.#host.querySelector("button")?.focus();
  }

  show() {
    const lines = undos.at(this.#place).slice(0, MOST).map(line);
    this.#host.replaceChildren(...lines);
    this.#host.hidden = !lines.length;
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button?.dataset.action) return; // the press that put this line here comes by too
    const id = Number(button.dataset.action);
    if (button.hasAttribute("data-forget")) return this.#forget(id);
    const turned = undos.turn(id);
    if (!turned) return this.show();
    const { action, edits, kept } = turned;
    changed(this.#host, () => edits); // tells when they can't be stored
    this.#changed();
    this.show();
    this.#focus(id);
    const done = action.back ? `Undone: ${action.text}` : `Redone: ${action.text}`;
    const rest = kept ? " What you've changed since stays as it is." : "";
    const text = edits.length
      ? done + rest
      : "Couldn't undo: you've changed it since, or your browser's storage is full.";
    say(this.#host, { text, quiet: edits.length > 0 && !kept });
  }

  /** Shows the lines of another place. @param {string} place */
  move(place) {
    this.#place = place;
    this.show();
  }

  /** @param {number} id */
  #forget(id) {
    const home = this.#host.closest("[data-ready]"); // the element that shows it
    const before = this.#host.previousElementSibling;
    undos.forget(id);
    this.#changed();
    this.show();
    const near =
      this.#host.isConnected && (this.#host.querySelector("button") ?? before?.querySelector("button, select, input"));
    /** @type {HTMLElement | null | undefined} */
    (near || home?.querySelector("button:not([hidden], :disabled)"))?.focus();
  }

  /** @param {number} id */
  #focus(id) {
    /** @type {HTMLElement | null} */ (this.#host.querySelector(`[data-action="${id}"]`))?.focus();
  }
}

/** @param {import("../lib/undo.js").Action} action */
function line({ id, text, back }) {
  return element(
    "p",
    "pm-undo",
    element("span", "", back ? `Undone: ${text}` : text),
    " ",
    press(back ? "Redo" : "Undo", id, text),
    " ",
    press("Dismiss", id, text, "forget"),
  );
}

/** @param {string} label @param {number} id @param {string} text @param {string} [more] */
function press(label, id, text, more) {
  const made = button(label, undefined, more && "pm-text-button");
  made.ariaLabel = `${label}: ${text}`;
  made.dataset.action = String(id);
  if (more) made.dataset[more] = "";
  return made;
}
