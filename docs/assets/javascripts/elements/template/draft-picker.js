// The drafts of a template: choose, make, rename, duplicate, delete. Holds: select[data-draft], buttons [data-do], and
// form[data-name] with one field. Every draft but the main one is a record of its own.
import { draftKey, named } from "../../lib/drafts.js";
import { say } from "../../lib/messages.js";
import { keep, store } from "../../page/keeping.js";

export class DraftPicker {
  #part;
  #id;
  #chosen;
  #select;
  #form;
  /** What the form's name is for: 'new', 'copy' or 'rename'. */
  #task = "";

  /**
   * @param {HTMLElement} part @param {string} id the template's, or its set's
   * @param {{choose: (draft: string) => void, copy: () => Record<string, any>}} does shows a draft; gives the fields of the shown one
   */
  constructor(part, id, does) {
    this.#part = part;
    this.#id = id;
    this.#does = does;
    this.#select = /** @type {HTMLSelectElement} */ (part.querySelector("[data-draft]"));
    this.#form = /** @type {HTMLFormElement} */ (part.querySelector("[data-name]"));
    this.#chosen = store.read(`choice/${id}`).value.draft ?? "";
    for (const type of ["change", "click", "submit", "keydown"]) part.addEventListener(type, this);
    this.show();
  }
  #does;

  close() {
    for (const type of ["change", "click", "submit", "keydown"]) this.#part.removeEventListener(type, this);
  }

  /** The id of the draft that is shown, '' for the main one. */
  get draft() {
    return this.#chosen;
  }

  /** Lists the drafts as they are kept now; gives whether the shown one is still there. */
  show() {
    const drafts = named(store, this.#id);
    const there = !this.#chosen || drafts.some(({ id }) => id === this.#chosen);
    if (!there) this.#chosen = "";
    this.#select.replaceChildren(new Option("Main draft", ""), ...drafts.map(({ id, name }) => new Option(name, id)));
    this.#select.value = this.#chosen;
    for (const one of this.#part.querySelectorAll("[data-do]"))
      if (["rename", "delete"].includes(/** @type {HTMLElement} */ (one).dataset.do ?? ""))
        /** @type {HTMLElement} */ (one).hidden = !this.#chosen;
    return there;
  }

  /** @param {Event} event */
  handleEvent(event) {
    const task = event.target instanceof HTMLElement ? event.target.closest("button")?.dataset.do : undefined;
    if (event.type === "change" && event.target === this.#select) this.#choose(this.#select.value);
    else if (event.type === "submit") this.#named(event);
    else if (event instanceof KeyboardEvent) event.key === "Escape" && !this.#form.hidden && this.#ask("");
    else if (event.type === "click" && task === "delete") this.#delete();
    else if (event.type === "click" && task !== undefined) this.#ask(task === "cancel" ? "" : task);
  }

  /** @param {string} draft */
  #choose(draft) {
    this.#does.choose(draft);
    this.#chosen = draft;
    if (draft || store.keys().includes(`choice/${this.#id}`))
      keep(this.#part, `choice/${this.#id}`, (value) => ({ ...value, draft }));
    this.show();
    say(this.#part, { text: `Showing: ${this.#select.selectedOptions[0]?.text}.`, quiet: true });
  }

  /** Asks for a name. @param {string} task '' closes the question again */
  #ask(task) {
    const field = /** @type {HTMLInputElement} */ (this.#form.elements[0]);
    const asked = this.#task || task;
    this.#task = task;
    this.#form.hidden = !task;
    field.value = task === "rename" ? (this.#select.selectedOptions[0]?.text ?? "") : "";
    const next = task ? field : /** @type {HTMLElement | null} */ (this.#part.querySelector(`[data-do=${asked}]`));
    next?.focus();
  }

  /** @param {Event} event */
  #named(event) {
    event.preventDefault();
    const name = /** @type {HTMLInputElement} */ (this.#form.elements[0]).value.trim();
    if (!name) return;
    const task = this.#task;
    this.#ask("");
    if (task === "rename") {
      keep(this.#part, draftKey(this.#id, this.#chosen), (value) => ({ ...value, name }));
      return this.show();
    }
    const fields = task === "copy" ? this.#does.copy() : {};
    const id = `d${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    keep(this.#part, draftKey(this.#id, id), () => ({ title: this.#part.dataset.title, name, fields }));
    this.#choose(id);
  }

  #delete() {
    const [id, key] = [this.#chosen, draftKey(this.#id, this.#chosen)];
    this.#does.choose("");
    const { value } = store.read(key);
    store.remove(key);
    this.#choose("");
    const run = () => {
      keep(this.#part, key, () => value);
      this.#choose(id);
    };
    say(this.#part, { text: `Draft deleted: ${value.name}.`, action: { label: "Undo", run }, stay: true });
    this.#select.focus();
  }
}
