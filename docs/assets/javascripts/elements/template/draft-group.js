// One group of a template: its fields, and what is kept of them.
import { readTexts, retiredTexts, writeTexts } from "../../lib/draft-texts.js";
import { isUnread } from "../../lib/kept.js";
import { changed, Pause } from "../../page/keeping.js";
import { store } from "../../page/store.js";
import { measure } from "./measure.js";
import { OwnWords } from "./own-words.js";
import { taken } from "./taken.js";

/** @typedef {HTMLTextAreaElement & {words?: string}} Field or what is read and written like one; `words` say its value to people */

export class DraftGroup {
  /** @type {HTMLElement} */
  part;
  /** Of reading what is kept. @type {import("../../lib/storage.js").Problem} */
  problem;
  /** @type {import("../../lib/draft-texts.js").Place} */
  #place;
  /** Fields that were typed in since the last saving. @type {Set<Field>} */
  #changed = new Set();
  #pause = new Pause(() => this.save());
  #own;

  /** @param {HTMLElement} part holds data-template, data-set, data-title, data-asks, data-output and the fields @param {string} draft */
  constructor(part, draft) {
    this.part = part;
    const { template = "", set = "", title = "" } = part.dataset;
    this.#place = { template, set, title, draft };
    const { texts, problem } = this.#read();
    this.problem = problem;
    for (const field of this.#fields()) {
      field.addEventListener("input", this);
      if (field.value) this.#takeOver(field, texts[name(field)]);
    }
    this.#own = new OwnWords(part, this.#fields(), this.#undoPlace, () => this.show(), this.#useMain);
    this.show();
    this.save();
  }

  /** What was typed before the script ran stands below what is kept. @param {Field} field @param {string} kept */
  #takeOver(field, kept) {
    if (field.value === kept) return;
    field.value = [kept, field.value].filter(Boolean).join("\n");
    this.#changed.add(field);
  }

  close() {
    this.save();
    this.#own.close();
    for (const field of this.#fields()) field.removeEventListener("input", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const field = /** @type {Field} */ (event.currentTarget);
    this.#changed.add(field);
    measure(field, true);
    this.#pause.typed();
  }

  /** Keeps what was typed, then shows another draft. @param {string} draft */
  open(draft) {
    this.save();
    this.#place = { ...this.#place, draft };
    this.#own.move(this.#undoPlace);
    this.show(true);
  }

  /** Keeps the changed fields, and leaves the others as they are kept now. @returns {import("../../lib/leaves.js").Edit[]} */
  save() {
    this.#pause.end();
    if (!this.#changed.size) return [];
    const typed = [...this.#changed].map((field) => [
      name(field),
      { label: field.dataset.label ?? "", text: field.value, title: field.dataset.title },
    ]);
    this.#changed.clear();
    const edits = changed(this.part, () => writeTexts(store, this.#place, Object.fromEntries(typed)));
    this.#showOwn();
    return edits;
  }

  /** @returns {Record<string, string>} */
  values() {
    return Object.fromEntries(this.#fields().map((field) => [name(field), field.value]));
  }

  /** Replaces every field's text and keeps it. @param {Record<string, string>} values @returns {import("../../lib/leaves.js").Edit[]} */
  write(values) {
    for (const field of this.#fields()) {
      field.value = values[name(field)] ?? "";
      this.#changed.add(field);
      measure(field, false);
    }
    return this.save();
  }

  /** @returns {import("../../lib/compose.js").Group} */
  read() {
    return taken(this.part, this.#fields());
  }

  retired() {
    return retiredTexts(store, this.#place, this.#fields().map(name));
  }

  /** Whether somebody is typing here. */
  get busy() {
    return (
      this.#changed.size > 0 ||
      (this.part.contains(document.activeElement) && document.activeElement instanceof HTMLTextAreaElement)
    );
  }

  /** Shows what is kept, but never over a text that is being typed here. @param {boolean} [another] a draft was chosen */
  show(another = false) {
    const { texts, problem } = this.#read();
    this.problem = problem;
    // the words that are shown may be the only ones; those of another draft would be kept under this one's name
    if (!another && isUnread(problem)) return;
    for (const field of this.#fields()) {
      if (!this.#changed.has(field) && field.value !== texts[name(field)]) field.value = texts[name(field)];
      measure(field, false);
    }
    this.#showOwn();
  }

  #showOwn() {
    this.#own.show(this.#place.draft ? this.#read().own : []);
  }

  /** @param {Field} field */
  #useMain = (field) => {
    const main = readTexts(store, { ...this.#place, draft: "" }, [name(field)]).texts[name(field)];
    return this.write({ ...this.values(), [name(field)]: main });
  };

  /** @param {Field} field */
  #undoPlace = (field) => {
    const { set, template, draft } = this.#place;
    return `template/${set || template}#${draft}#${template}/${name(field)}`;
  };

  #read() {
    return readTexts(store, this.#place, this.#fields().map(name));
  }

  #fields() {
    return [.../** @type {NodeListOf<Field>} */ (this.part.querySelectorAll("[data-field]"))];
  }
}

/** @param {Field} field */
function name(field) {
  return field.dataset.field ?? "";
}
