// The drafts of a template: choose, make, rename, duplicate, delete. Holds: select[data-draft], buttons [data-do],
// form[data-name] with one field, and [data-undo-drafts]. The first option is the main draft; every other one is a record of its own.
// Around it stand the groups of fields ([data-template]), and perhaps [data-draft-name], a line for the shown one's name.
import { copied, draftKey, isTaken, named } from "../../lib/drafts.js";
import { keep } from "../../page/keeping.js";
import { partOf } from "../../page/part-of.js";
import { say } from "../../page/say.js";
import { store } from "../../page/store.js";
import { UndoLines } from "../../page/undo-lines.js";

const EVENTS = ["change", "click", "submit", "keydown", "input"];

export class DraftPicker {
  #part;
  #around;
  #id;
  #chosen;
  #select;
  #form;
  #does;
  #undo;
  /** What the shown draft was called when it was seen last. */
  #called = "";
  /** What the form's name is for: 'new', 'copy' or 'rename'. */
  #task = "";
  /** What was pressed for it. @type {HTMLElement | null} */
  #asker = null;

  /**
   * @param {HTMLElement} part @param {string} id the template's, or its set's @param {string} draft the one that is shown, '' for the main one
   * @param {{choose: (draft: string) => void, refresh: () => void, rewrite: () => void}} does shows a draft; shows what is kept now; keeps what is shown now
   */
  constructor(part, id, draft, does) {
    this.#part = part;
    this.#around = part.parentElement ?? part;
    this.#id = id;
    this.#does = does;
    this.#select = /** @type {HTMLSelectElement} */ (part.querySelector("[data-draft]"));
    this.#form = /** @type {HTMLFormElement} */ (part.querySelector("[data-name]"));
    this.#chosen = draft;
    for (const type of EVENTS) part.addEventListener(type, this);
    this.#around.addEventListener("click", this.#beside);
    this.#undo = new UndoLines(partOf(part, "undo-drafts"), `template/${id}#drafts`, () => this.#turned());
    this.show();
  }

  close() {
    for (const type of EVENTS) this.#part.removeEventListener(type, this);
    this.#around.removeEventListener("click", this.#beside);
  }

  /** The id of the draft that is shown, '' for the main one. */
  get draft() {
    return this.#chosen;
  }

  /** What the shown draft is called. */
  get name() {
    return this.#select.selectedOptions[0]?.text ?? "";
  }

  /**
   * Lists the drafts as they are kept now; gives whether the shown one is still there.
   * @param {boolean} [busy] whether it is being typed in: then it is made again when it was deleted elsewhere
   */
  show(busy = false) {
    const drafts = named(store, this.#id);
    const mine = drafts.find(({ id }) => id === this.#chosen);
    if (mine && !mine.broken) this.#called = mine.name;
    if (this.#chosen && !mine && busy) return this.#keepAlive();
    const there = !this.#chosen || Boolean(mine);
    if (!there) this.#chosen = "";
    if (!there) this.#close(null);
    this.#select.replaceChildren(this.#select.options[0], ...drafts.map(option));
    this.#select.value = this.#chosen;
    this.#part.toggleAttribute("data-alone", !drafts.length);
    const line = this.#around.querySelector("[data-draft-name]");
    if (line) line.textContent = this.#chosen ? this.name : "____"; // room for a hand
    for (const one of this.#part.querySelectorAll("button"))
      if (["rename", "delete"].includes(one.dataset.do ?? "")) one.hidden = !this.#chosen;
    return there;
  }

  /** What is typed for a company doesn't go anywhere else. @returns {boolean} */
  #keepAlive() {
    const { title } = this.#part.dataset;
    const name = this.#called;
    keep(this.#part, () =>
      store.change(draftKey(this.#id, this.#chosen), (value) => ({ title, fields: {}, ...value, name })),
    );
    this.#does.rewrite();
    say(this.#part, { text: `${name} was deleted in another tab. You're typing in it, so we kept it.`, stay: true });
    return this.show();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof HTMLElement ? event.target.closest("button") : null;
    const task = button?.dataset.do;
    if (event.type === "change" && event.target === this.#select) this.#choose(this.#select.value);
    else if (event.type === "input") this.#field().setCustomValidity("");
    else if (event.type === "submit") this.#named(event);
    else if (event instanceof KeyboardEvent) event.key === "Escape" && !this.#form.hidden && this.#close();
    else if (event.type !== "click" || !button) return;
    else if (task === "delete") this.#delete();
    else if (task === "cancel") this.#close();
    else if (task) this.ask(task, button);
  }

  /** @param {string} draft */
  #choose(draft) {
    this.#does.choose(draft);
    this.#chosen = draft;
    keep(this.#part, () => store.change(`choice/${this.#id}`, () => (draft ? { draft } : null)));
    this.show();
    say(this.#part, { text: `Showing: ${this.name}.`, quiet: true });
  }

  /** Asks for a name. @param {string} task @param {HTMLElement} asker what was pressed for it */
  ask(task, asker) {
    this.#task = task;
    this.#asker = asker;
    this.#form.hidden = false;
    this.#hold(task !== "rename");
    this.#field().value = task === "rename" ? this.name : "";
    this.#field().focus();
  }

  /** Asks no more. @param {HTMLElement | null} [next] gets the focus */
  #close(next = this.#asker) {
    this.#task = "";
    this.#form.hidden = true;
    this.#hold(false);
    next?.focus();
  }

  /** What is typed while a new draft has no name yet would go to the old one. @param {boolean} on */
  #hold(on) {
    for (const group of this.#around.querySelectorAll("[data-template]")) group.toggleAttribute("inert", on);
  }

  /** A press on a field that is held. @param {Event} event */
  #beside = ({ target }) => {
    if (target !== this.#around || this.#form.hidden || this.#task === "rename") return;
    this.#field().focus();
    say(this.#part, { text: "Name the new draft first, or press Cancel to stay in this one." });
  };

  /** @param {Event} event */
  #named(event) {
    event.preventDefault();
    const name = this.#field().value.trim();
    const task = this.#task;
    if (!name || (task === "rename" && !this.#chosen)) return;
    if (isTaken(named(store, this.#id), name, task === "rename" ? this.#chosen : undefined)) {
      this.#field().setCustomValidity(`You already have a draft called “${name}”. Choose another name.`);
      this.#field().reportValidity();
      return;
    }
    if (task === "rename") {
      keep(this.#part, () => store.change(draftKey(this.#id, this.#chosen), (value) => ({ ...value, name })));
      this.show();
      this.#close();
    } else {
      this.#make(name, task === "copy" ? copied(store, this.#id, this.#chosen) : {});
      this.#close(this.#select);
    }
  }

  /** @param {string} name @param {Record<string, any>} fields */
  #make(name, fields) {
    const id = `d${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
    const { title } = this.#part.dataset;
    keep(this.#part, () => store.change(draftKey(this.#id, id), () => ({ title, name, fields })));
    this.#choose(id);
  }

  #delete() {
    const key = draftKey(this.#id, this.#chosen);
    const { name } = store.read(key).value;
    const edits = keep(this.#part, () => [
      ...store.change(key, () => null),
      ...store.change(`choice/${this.#id}`, () => null),
    ]);
    this.#does.choose("");
    this.#chosen = "";
    this.show();
    this.#undo.add(`Draft deleted: ${name}.`, edits, true);
  }

  /** A deletion was taken back, or made again: the draft that was shown then is shown. */
  #turned() {
    const draft = store.read(`choice/${this.#id}`).value.draft ?? "";
    this.#does.choose(draft);
    this.#chosen = draft;
    if (!this.show()) this.#does.choose("");
    this.#does.refresh();
  }

  #field() {
    return /** @type {HTMLInputElement} */ (this.#form.elements[0]);
  }
}

/** @param {import("../../lib/drafts.js").Draft} draft */
function option({ id, name, broken }) {
  const made = new Option(broken ? `${name} (can't be read: see My data)` : name, id);
  made.disabled = broken;
  return made;
}
