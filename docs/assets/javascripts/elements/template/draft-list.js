// The drafts of a template. Who has only the main one needs no picker (draft-picker.js): it comes where there are others, or
// where one is asked for.
import { named } from "../../lib/drafts.js";
import { later, sayMissing } from "../../page/later.js";
import { say } from "../../page/say.js";
import { store, undos } from "../../page/store.js";

export class DraftList {
  #part;
  #id;
  #does;
  #load;
  /** The one that is shown until the picker is there. */
  #first = "";
  /** @type {import("./draft-picker.js").DraftPicker | undefined} */
  #picker;

  /** @param {HTMLElement} part @param {string} id @param {ConstructorParameters<typeof import("./draft-picker.js").DraftPicker>[3]} does as in the picker @param {Element} [maker] what is pressed for the first one */
  constructor(part, id, does, maker = part) {
    this.#part = part;
    this.#id = id;
    this.#does = does;
    this.#load = later(maker, () => import("./draft-picker.js"));
    const { draft = "" } = store.read(`choice/${id}`).value;
    if (named(store, id).some((one) => one.id === draft)) this.#first = draft;
    addEventListener("pageshow", ({ persisted }) => persisted && this.#picker === undefined && this.show());
  }

  /** Whether there are named ones, or deleted ones that can be brought back. */
  get any() {
    return named(store, this.#id).length > 0 || undos.at(`template/${this.#id}#drafts`).length > 0;
  }

  /** The id of the draft that is shown, '' for the main one. */
  get draft() {
    return this.#picker?.draft ?? this.#first;
  }

  /** What drafts are called here, as _drafts.html has it and nobody else: 'draft' and 'Main draft', or 'sheet' and 'Unnamed sheet'. */
  get words() {
    return { one: this.#part.dataset.one ?? "", main: this.#part.querySelector("option")?.text ?? "" };
  }

  /** What the shown draft is called. */
  get name() {
    const { main } = this.words;
    const first = named(store, this.#id, main).find(({ id }) => id === this.#first);
    return this.#picker?.name ?? first?.name ?? main;
  }

  /** Lets the reader choose among them, if there are any. What is typed doesn't wait for that. */
  async begin() {
    if (!this.any || (await this.#bring())) return;
    const text = `Your other ${this.words.one}s couldn't be loaded. They are kept: reload to try again. This one: ${this.name}.`;
    say(this.#part, { text, stay: true });
  }

  /** @param {boolean} [busy] as in the picker @returns {boolean} whether the shown one is still there */
  show(busy = false) {
    if (this.#picker) return this.#picker.show(busy);
    if (this.any || this.#first) void this.#bring(); // another page made the first, or took the last away
    return true;
  }

  /** Asks for the name of a new one. @param {HTMLElement} asker what was pressed for it */
  async ask(asker) {
    const picker = await this.#bring();
    if (picker) picker.ask("new", asker);
    else sayMissing(asker);
  }

  close() {
    this.#picker?.close();
  }

  async #bring() {
    const found = this.#picker ? null : await this.#load();
    if (!found || this.#picker) return this.#picker;
    this.#picker = new found.DraftPicker(this.#part, this.#id, this.#first, this.#does, this.words);
    if (this.#picker.draft !== this.#first) this.#does.choose(this.#picker.draft);
    return this.#picker;
  }
}
