// One group of a template: its fields, and the record in the store that belongs to them.
import { say } from "../lib/messages.js";
import { openStore } from "../lib/store.js";
import { count, room } from "../lib/words.js";
import { scope } from "../page/theme.js";

const PAUSE = 300; // milliseconds after the last key before what is typed is kept

export class DraftGroup {
  /** @type {HTMLElement} */
  part;
  #saved;
  #store;
  #unwatch;
  /** Fields that were typed in since the last saving. @type {Set<HTMLTextAreaElement>} */
  #changed = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {import("../lib/store.js").Problem} */
  problem;

  /**
   * @param {HTMLElement} part holds data-template, data-title, data-asks, data-output and the fields
   * @param {(problem: import("../lib/store.js").Problem) => void} saved told after each saving
   */
  constructor(part, saved) {
    this.part = part;
    this.#saved = saved;
    this.#store = openStore(scope(), `template/${part.dataset.template}`);
    const { value, problem } = this.#store.read();
    this.problem = problem;
    for (const field of this.#fields()) {
      field.addEventListener("input", this);
      if (field.value && value.fields?.[name(field)] === undefined) this.#changed.add(field); // typed before the script ran
    }
    this.#show(value);
    this.#unwatch = this.#store.watch((other) => this.#show(other));
    this.save();
  }

  close() {
    this.save();
    this.#unwatch();
    for (const field of this.#fields()) field.removeEventListener("input", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const field = /** @type {HTMLTextAreaElement} */ (event.target);
    this.#changed.add(field);
    measure(field, true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), PAUSE);
  }

  /** Keeps the changed fields, and leaves the others as they are kept now. */
  save() {
    clearTimeout(this.#timer);
    if (!this.#changed.size) return;
    const typed = Object.fromEntries([...this.#changed].map((field) => [name(field), field.value]));
    const problem = this.#store.update((value) => ({ ...value, fields: { ...value.fields, ...typed } }));
    if (!problem) this.#changed.clear();
    this.#saved(problem);
  }

  /** @returns {Record<string, string>} */
  values() {
    return Object.fromEntries(this.#fields().map((field) => [name(field), field.value]));
  }

  /** Replaces every field's text and keeps it. @param {Record<string, string>} values */
  write(values) {
    for (const field of this.#fields()) {
      field.value = values[name(field)] ?? "";
      this.#changed.add(field);
      measure(field, false);
    }
    this.save();
  }

  /** @returns {import("../lib/compose.js").Group} */
  read() {
    const { title = "", asks = "", output = "" } = this.part.dataset;
    const fields = this.#fields().map((field) => {
      return { value: field.value, blank: field.dataset.blank ?? "", optional: "optional" in field.dataset };
    });
    return { title, asks, output, fields };
  }

  /** Shows what is kept, but never over a text that is being typed here. @param {Record<string, any>} value */
  #show(value) {
    for (const field of this.#fields()) {
      if (!this.#changed.has(field)) field.value = String(value.fields?.[name(field)] ?? "");
      measure(field, false);
    }
  }

  #fields() {
    return [...this.part.querySelectorAll("textarea")].filter((field) => field.dataset.field);
  }
}

/** @param {HTMLTextAreaElement} field */
function name(field) {
  return field.dataset.field ?? "";
}

/** Writes how many words are used; reads it aloud only when the limit is crossed. @param {HTMLTextAreaElement} field @param {boolean} aloud */
function measure(field, aloud) {
  const line = field.parentElement?.querySelector("[data-count]");
  if (!line) return;
  const { text, over } = room(count(field.value), Number(field.dataset.maxWords ?? 0));
  if (aloud && over && !line.hasAttribute("data-over")) say(field, { text: `${field.dataset.label}: ${text}`, quiet: true });
  line.textContent = text;
  line.toggleAttribute("data-over", over);
}
