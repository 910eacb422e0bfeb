// <pm-template data-id data-title data-reviewed data-set data-moves data-shared>: keeps what is typed, counts words, and
// gives it all away. Holds: [data-template] groups (template/draft-group.js), [data-drafts] (template/draft-picker.js), buttons [data-copy] and those of
// _take.html (template/give.js), [data-retired]. What is kept stands in lib/draft-texts.js: the same group on two pages shows the same text.

import { adopt, follow } from "../lib/moves.js";
import { opened } from "../page/keeping.js";
import { say } from "../page/say.js";
import { store } from "../page/store.js";
import { UndoLines } from "../page/undo-lines.js";
import { carryOver } from "../page/upkeep.js";
import { bringAnswer, showAnswer } from "./template/answer.js";
import { DraftGroup } from "./template/draft-group.js";
import { DraftPicker } from "./template/draft-picker.js";
import { give } from "./template/give.js";

/** What may change a field, after its group and the picker have done their part. */
const EVENTS = ["click", "input", "change", "focusin"];

export default class PmTemplate extends HTMLElement {
  /** @type {DraftGroup[]} */
  #groups = [];
  /** @type {DraftPicker | undefined} */
  #picker;
  /** @type {UndoLines | undefined} */
  #undo;
  /** @type {() => void} */
  #unwatch = () => {};
  /** @type {import("./template/mail.js").OpenInMail | undefined} */
  #mail;

  connectedCallback() {
    carryOver((records) => follow(records, JSON.parse(this.dataset.moves ?? "{}")));
    carryOver((records) => adopt(records, (this.dataset.shared ?? "").split(" ").filter(Boolean)));
    const picker = /** @type {HTMLElement} */ (this.querySelector("[data-drafts]"));
    const id = this.dataset.set || this.dataset.id || "";
    this.addEventListener("click", this.#save, { capture: true }); // before anything is done about what is pressed
    this.#picker = new DraftPicker(picker, id, {
      choose: (draft) => this.#open(draft),
      refresh: () => this.#refresh(),
      rewrite: () => this.#rewrite(),
    });
    const draft = this.#picker.draft;
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-template]"));
    this.#groups = [...parts].map((part) => new DraftGroup(part, draft));
    void opened(this, this.#problems(), "Something you typed earlier");
    const lines = /** @type {HTMLElement} */ (this.querySelector("[data-undo]"));
    this.#undo = new UndoLines(lines, `template/${this.dataset.id}`, () => this.#refresh());
    this.#showRetired();
    this.#unwatch = store.watch(() => this.#refresh());
    for (const type of EVENTS) this.addEventListener(type, this);
    addEventListener("pagehide", this.#save);
    addEventListener("pm-save", this.#save);
    document.addEventListener("visibilitychange", this.#save);
    if (this.querySelector("[data-mail]")) void this.#openInMail();
    this.#answer();
    this.toggleAttribute("data-ready", true);
  }

  /** Only messages need it. */
  async #openInMail() {
    try {
      const { OpenInMail } = await import("./template/mail.js");
      if (this.isConnected) this.#mail = new OpenInMail(this, () => this.#groups[0].read());
    } catch (error) {
      console.error(error);
      const place = this.querySelector("[data-mail-says]");
      if (place)
        place.textContent = "This part of the page couldn't be loaded. Your words are kept: reload to try again.";
    }
  }

  disconnectedCallback() {
    for (const type of EVENTS) this.removeEventListener(type, this);
    this.removeEventListener("click", this.#save, { capture: true });
    removeEventListener("pagehide", this.#save);
    removeEventListener("pm-save", this.#save);
    document.removeEventListener("visibilitychange", this.#save);
    for (const group of this.#groups) group.close();
    this.#picker?.close();
    this.#unwatch();
    this.#mail?.close();
  }

  #save = () => {
    for (const group of this.#groups) group.save();
  };

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "focusin") return bringAnswer(this, /** @type {Element} */ (event.target));
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const { copy, of } = button?.dataset ?? {};
    if (copy) this.#take(copy, of ? this.querySelector(`[data-template="${of}"]`) : button?.closest("[data-template]"));
    else if (button?.hasAttribute("data-new-draft")) this.#picker?.ask("new", button);
    else if (button?.dataset.take) this.#take(button.dataset.take);
    else if (button?.hasAttribute("data-clear")) this.#clear();
    this.#answer();
  }

  #answer() {
    const part = this.querySelector("[data-answer]");
    if (part) showAnswer(part, this.#groups);
  }

  /** @param {string} format @param {Element | null} [only] the group to take; the whole when there is none */
  #take(format, only) {
    const groups = this.#groups.filter((group) => !only || group.part === only).map((group) => group.read());
    give(this, format, groups);
  }

  #clear() {
    const edits = this.#groups.flatMap((group) => group.write({}));
    if (!edits.length) return say(this, { text: "There's nothing to clear." });
    this.#undo?.add(`All fields cleared: ${this.#picker?.name}.`, edits);
  }

  /** @param {string} draft */
  #open(draft) {
    for (const group of this.#groups) group.open(draft);
    this.#showRetired();
    this.#answer();
  }

  /** Another tab has changed something, or an action was taken back. */
  #refresh() {
    if (this.#picker?.show(this.#groups.some((group) => group.busy)) === false) {
      say(this, { text: "This draft was deleted in another tab. You're in the main draft now." });
      return this.#open("");
    }
    for (const group of this.#groups) group.show();
    void opened(
      this,
      this.#problems().filter((problem) => problem !== "aside"),
      "",
    ); // that was said on arrival
    this.#undo?.show();
    this.#showRetired();
    this.#answer();
  }

  #rewrite() {
    for (const group of this.#groups) group.write(group.values());
  }

  #problems() {
    return this.#groups.map((group) => group.problem);
  }

  #showRetired() {
    const part = /** @type {HTMLElement} */ (this.querySelector("[data-retired]"));
    const lines = this.#groups
      .flatMap((group) => group.retired())
      .map(({ label, text }) => {
        return Object.assign(document.createElement("li"), { dir: "auto", textContent: `${label}: ${text}` });
      });
    part.querySelector("ul")?.replaceChildren(...lines);
    part.hidden = !lines.length;
  }
}
