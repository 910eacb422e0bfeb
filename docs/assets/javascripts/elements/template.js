// <pm-template>: keeps what is typed, counts words, copies the whole. Holds: [data-template] groups with
// textarea[data-field], [data-count]; buttons [data-copy], [data-clear]; [data-fallback]. A group is one record in
// the store, so the same group on two pages shows the same text.
import { BLOCKED, copy } from "../lib/clipboard.js";
import { blanks, compose } from "../lib/compose.js";
import { say } from "../lib/messages.js";
import { explain } from "../lib/store.js";
import { DraftGroup } from "./draft-group.js";

export default class PmTemplate extends HTMLElement {
  /** @type {DraftGroup[]} */
  #groups = [];
  #warned = false;

  connectedCallback() {
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-template]"));
    this.#groups = [...parts].map((part) => new DraftGroup(part, (problem) => this.#saved(problem)));
    if (this.#groups.some((group) => group.problem === "unreadable"))
      say(this, { text: "An earlier text could not be read. It is set aside, and its fields start empty.", stay: true });
    this.addEventListener("click", this);
    addEventListener("pagehide", this);
    document.addEventListener("visibilitychange", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    removeEventListener("pagehide", this);
    document.removeEventListener("visibilitychange", this);
    for (const group of this.#groups) group.close();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type !== "click") return this.#groups.forEach((group) => group.save());
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.copy) this.#copy(button.dataset.copy, button.closest("[data-template]"));
    else if (button?.hasAttribute("data-clear")) this.#clear();
  }

  /** @param {string} format @param {Element | null} only the group to copy; the whole when there is none */
  async #copy(format, only) {
    const groups = this.#groups.filter((group) => !only || group.part === only).map((group) => group.read());
    const text = compose(groups, format);
    if (await copy(text)) {
      this.#fallback().hidden = true;
      return say(this, { text: `${format === "markdown" ? "Copied as Markdown." : "Copied as text."}${left(blanks(groups))}` });
    }
    const field = this.#fallback().querySelector("textarea") ?? this.#fallback().appendChild(document.createElement("textarea"));
    Object.assign(field, { readOnly: true, rows: 8, value: text, ariaLabel: "The text, to copy by hand" });
    this.#fallback().hidden = false;
    field.focus();
    field.select();
    say(this, { text: BLOCKED });
  }

  #clear() {
    const before = this.#groups.map((group) => group.values());
    this.#groups.forEach((group) => group.write({}));
    this.querySelector("textarea")?.focus();
    const run = () => this.#groups.forEach((group, index) => group.write(before[index]));
    say(this, { text: "All fields cleared.", action: { label: "Undo", run } });
  }

  /** Warns once for each time that saving stops working. @param {import("../lib/store.js").Problem} problem */
  #saved(problem) {
    if (problem && !this.#warned) say(this, { text: `Not saved: ${explain(problem)} Copy your text now.`, stay: true });
    this.#warned = Boolean(problem);
  }

  /** @returns {HTMLElement} */
  #fallback() {
    const part = this.querySelector("[data-fallback]");
    if (!(part instanceof HTMLElement)) throw new Error("<pm-template>: [data-fallback] is missing.");
    return part;
  }
}

/** @param {number} lines */
function left(lines) {
  if (!lines) return "";
  return lines === 1 ? " One line is still blank." : ` ${lines} lines are still blank.`;
}
