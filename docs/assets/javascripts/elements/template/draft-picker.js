// The drafts of a template: choose, make, rename, duplicate, delete. Holds: select[data-draft], buttons [data-do], what asks
// for a name (name-form.js), and [data-undo-drafts]. The first option is the main draft; every other one is a record of its own.
// Around it stands perhaps [data-draft-name], a line for the shown one's name.
import { copyOfFields, draftKey, isTaken, named, remove } from "../../lib/drafts.js";
import { changed, draftOption } from "../../page/keeping.js";
import { partOf } from "../../page/part-of.js";
import { say } from "../../page/say.js";
import { store } from "../../page/store.js";
import { UndoLines } from "../../page/undo-lines.js";
import { NameForm } from "./name-form.js";

/** @typedef {import("./name-form.js").Task} Task */

export class DraftPicker {
  #part;
  #id;
  #chosen;
  #select;
  #does;
  #words;
  #form;
  #undo;
  /** What the shown draft was called when it was seen last. */
  #called = "";

  /**
   * @param {HTMLElement} part @param {string} id the template's, or its set's @param {string} draft the one that is shown, '' for the main one
   * @param {{choose: (draft: string) => void, refresh: () => void, rewrite: () => void}} does shows a draft; shows what is kept now; keeps what is shown now
   * @param {import("./draft-list.js").DraftList["words"]} words
   */
  constructor(part, id, draft, does, words) {
    this.#part = part;
    this.#id = id;
    this.#does = does;
    this.#words = words;
    this.#select = /** @type {HTMLSelectElement} */ (part.querySelector("[data-draft]"));
    this.#chosen = draft;
    this.#form = new NameForm(part, words.one, this.#isTaken, this.#take);
    for (const type of ["change", "click"]) part.addEventListener(type, this);
    this.#undo = new UndoLines(partOf(part, "undo-drafts"), `template/${id}#drafts`, () => this.#turned());
    this.show();
  }

  close() {
    for (const type of ["change", "click"]) this.#part.removeEventListener(type, this);
    this.#form.close();
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
    const drafts = this.#named();
    const mine = drafts.find(({ id }) => id === this.#chosen);
    if (mine && !mine.broken) this.#called = mine.name;
    if (this.#chosen && !mine && busy) return this.#keepAlive();
    const there = !this.#chosen || Boolean(mine);
    if (!there) this.#chosen = "";
    if (!there) this.#form.end(null);
    this.#select.replaceChildren(this.#select.options[0], ...drafts.map((one) => draftOption(one, one.id)));
    this.#select.value = this.#chosen;
    this.#part.toggleAttribute("data-alone", !drafts.length);
    const line = this.#part.parentElement?.querySelector("[data-draft-name]");
    if (line) line.textContent = this.#chosen ? this.name : "____"; // room for a hand
    for (const one of this.#part.querySelectorAll("button"))
      if (["rename", "delete"].includes(one.dataset.do ?? "")) one.hidden = !this.#chosen;
    return there;
  }

  /** What is typed for a company doesn't go anywhere else. @returns {boolean} */
  #keepAlive() {
    const { title } = this.#part.dataset;
    const name = this.#called;
    changed(this.#part, () =>
      store.change(draftKey(this.#id, this.#chosen), (value) => ({ title, fields: {}, ...value, name })),
    );
    this.#does.rewrite();
    say(this.#part, { text: `${name} was deleted in another tab. You're typing in it, so we kept it.`, stay: true });
    return this.show();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "change") return event.target === this.#select && this.#choose(this.#select.value);
    const button = event.target instanceof HTMLElement ? event.target.closest("button") : null;
    const task = button?.dataset.do;
    if (task === "delete") this.#delete();
    else if (button && (task === "copy" || task === "rename")) this.ask(task, button);
  }

  /** @param {string} draft */
  #choose(draft) {
    this.#does.choose(draft);
    this.#chosen = draft;
    changed(this.#part, () => store.change(`choice/${this.#id}`, () => (draft ? { draft } : null)));
    this.show();
    say(this.#part, { text: `Showing: ${this.name}.`, quiet: true });
  }

  /** Asks for a name. @param {Task} task @param {HTMLElement} asker what was pressed for it */
  ask(task, asker) {
    this.#form.ask(task, asker, task === "rename" ? this.name : "");
  }

  /** @param {string} name @param {Task} task */
  #isTaken = (name, task) =>
    isTaken(this.#named(), this.#words.main, name, task === "rename" ? this.#chosen : undefined);

  /** @param {string} name @param {Task} task */
  #take = (name, task) => {
    if (task === "rename" && !this.#chosen) return; // it was deleted meanwhile
    if (task === "rename") {
      changed(this.#part, () => store.change(draftKey(this.#id, this.#chosen), (value) => ({ ...value, name })));
      this.show();
      this.#form.end();
    } else {
      const fields = task === "copy" ? copyOfFields(store, this.#id, this.#chosen) : {};
      const id = `d${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
      const { title } = this.#part.dataset;
      changed(this.#part, () => store.change(draftKey(this.#id, id), () => ({ title, name, fields })));
      this.#choose(id);
      this.#form.end(this.#select);
    }
  };

  #delete() {
    const { name } = store.read(draftKey(this.#id, this.#chosen)).value;
    const { one } = this.#words;
    const edits = changed(this.#part, () => remove(store, this.#id, this.#chosen));
    this.#does.choose("");
    this.#chosen = "";
    this.show();
    this.#undo.add(`${one[0].toUpperCase()}${one.slice(1)} deleted: ${name}.`, edits, true);
  }

  /** A deletion was taken back, or made again: the draft that was shown then is shown. */
  #turned() {
    const draft = store.read(`choice/${this.#id}`).value.draft ?? "";
    this.#does.choose(draft);
    this.#chosen = draft;
    if (!this.show()) this.#does.choose("");
    this.#does.refresh();
  }

  #named() {
    return named(store, this.#id, this.#words.main);
  }
}
