// <pm-template data-id data-title data-reviewed data-set data-moves data-shared>: keeps what is typed, counts words, and
// gives it all away. Holds: [data-template] groups (template/draft-group.js), [data-drafts] (template/draft-list.js), buttons [data-copy] and those of
// _take.html (template/give.js), [data-retired], and what comes late (template/late-parts.js). What is kept stands in lib/draft-texts.js: the same group on two pages shows the same text.

import { adopt, follow } from "../lib/moves.js";
import { element } from "../page/element.js";
import { opened } from "../page/keeping.js";
import { partOf } from "../page/part-of.js";
import { say } from "../page/say.js";
import { store } from "../page/store.js";
import { UndoLines } from "../page/undo-lines.js";
import { carryOver } from "../page/upkeep.js";
import { DraftGroup } from "./template/draft-group.js";
import { DraftList } from "./template/draft-list.js";
import { LateParts } from "./template/late-parts.js";

/** What may change a field, after its group and the picker have done their part. */
const EVENTS = ["click", "input", "change", "focusin"];

export default class PmTemplate extends HTMLElement {
  /** @type {DraftGroup[]} */
  #groups = [];
  /** @type {DraftList | undefined} */
  #drafts;
  /** @type {UndoLines | undefined} */
  #undo;
  /** @type {() => void} */
  #unwatch = () => {};
  #late = new LateParts(this, () => this.#groups);

  connectedCallback() {
    carryOver((records) => follow(records, JSON.parse(this.dataset.moves ?? "{}")));
    carryOver((records) => adopt(records, (this.dataset.shared ?? "").split(" ").filter(Boolean)));
    const id = this.dataset.set || this.dataset.id || "";
    this.addEventListener("click", this.#save, { capture: true }); // before anything is done about what is pressed
    const does = {
      choose: (/** @type {string} */ draft) => this.#open(draft),
      refresh: () => this.#refresh(),
      rewrite: () => this.#rewrite(),
    };
    const place = partOf(this, "drafts");
    this.#drafts = new DraftList(place, id, does, this.querySelector("[data-new-draft]") ?? place);
    const { draft } = this.#drafts;
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-template]"));
    this.#groups = [...parts].map((part) => new DraftGroup(part, draft));
    void opened(this, this.#problems(), "Something you typed earlier");
    this.#undo = new UndoLines(partOf(this, "undo"), `template/${this.dataset.id}`, () => this.#refresh());
    this.#showRetired();
    this.#unwatch = store.watch(() => this.#refresh());
    for (const type of EVENTS) this.addEventListener(type, this);
    addEventListener("pagehide", this.#save);
    addEventListener("pm-save", this.#save);
    document.addEventListener("visibilitychange", this.#save);
    this.#late.begin();
    void this.#drafts.begin();
    this.toggleAttribute("data-ready", true);
  }

  disconnectedCallback() {
    for (const type of EVENTS) this.removeEventListener(type, this);
    this.removeEventListener("click", this.#save, { capture: true });
    removeEventListener("pagehide", this.#save);
    removeEventListener("pm-save", this.#save);
    document.removeEventListener("visibilitychange", this.#save);
    for (const group of this.#groups) group.close();
    this.#drafts?.close();
    this.#unwatch();
    this.#late.close();
  }

  #save = () => {
    for (const group of this.#groups) group.save();
  };

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "focusin") return void this.#late.bringAnswer(/** @type {Element} */ (event.target));
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const { copy, of } = button?.dataset ?? {};
    if (copy) this.#take(copy, of ? this.querySelector(`[data-template="${of}"]`) : button?.closest("[data-template]"));
    else if (button?.hasAttribute("data-new-draft")) void this.#drafts?.ask(button);
    else if (button?.dataset.take) this.#take(button.dataset.take);
    else if (button?.hasAttribute("data-clear")) this.#clear();
    void this.#late.answer();
  }

  /** @param {string} format @param {Element | null} [only] the group to take; the whole when there is none */
  #take(format, only) {
    void this.#late.take(format, only, this.#drafts?.draft ? this.#drafts.name : "");
  }

  #clear() {
    const edits = this.#groups.flatMap((group) => group.write({}));
    if (!edits.length) return say(this, { text: "There's nothing to clear." });
    this.#undo?.add(`All fields cleared: ${this.#drafts?.name}.`, edits);
  }

  /** @param {string} draft */
  #open(draft) {
    for (const group of this.#groups) group.open(draft);
    this.#showRetired();
    void this.#late.answer();
  }

  /** Another tab has changed something, or an action was taken back. */
  #refresh() {
    if (this.#drafts?.show(this.#groups.some((group) => group.busy)) === false) {
      const { one, main } = this.#drafts.words;
      say(this, { text: `This ${one} was deleted in another tab. You're in the ${main.toLowerCase()} now.` });
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
    void this.#late.answer();
  }

  #rewrite() {
    for (const group of this.#groups) group.write(group.values());
  }

  #problems() {
    return this.#groups.map((group) => group.problem);
  }

  #showRetired() {
    const part = partOf(this, "retired");
    const lines = this.#groups
      .flatMap((group) => group.retired())
      .map(({ label, text }) => element("li", "", `${label}: ${text}`));
    part.querySelector("ul")?.replaceChildren(...lines);
    part.hidden = !lines.length;
  }
}
