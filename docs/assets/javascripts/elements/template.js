// <pm-template data-id data-title data-reviewed data-set data-moves data-shared>: keeps what is typed, counts words, and
// gives it all away. Holds: [data-template] groups (template/draft-group.js), [data-drafts] (template/draft-picker.js), buttons [data-copy] and those of
// _take.html (template/give.js), [data-retired]. What is kept stands in lib/drafts.js: the same group on two pages shows the same text.
import { say } from "../lib/messages.js";
import { adopt, follow } from "../lib/moves.js";
import { opened, store } from "../page/keeping.js";
import { carryOver } from "../page/upkeep.js";
import { DraftGroup } from "./template/draft-group.js";
import { DraftPicker } from "./template/draft-picker.js";
import { give } from "./template/give.js";

export default class PmTemplate extends HTMLElement {
  /** @type {DraftGroup[]} */
  #groups = [];
  /** @type {DraftPicker | undefined} */
  #picker;
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    carryOver((records) => follow(records, JSON.parse(this.dataset.moves ?? "{}")));
    carryOver((records) => adopt(records, (this.dataset.shared ?? "").split(" ").filter(Boolean)));
    const picker = /** @type {HTMLElement} */ (this.querySelector("[data-drafts]"));
    const id = this.dataset.set || this.dataset.id || "";
    this.#picker = new DraftPicker(picker, id, { choose: (draft) => this.#open(draft), copy: () => this.#copied() });
    const draft = this.#picker.draft;
    const parts = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-template]"));
    this.#groups = [...parts].map((part) => new DraftGroup(part, draft));
    opened(this, this.#groups.map((group) => group.problem).find(Boolean) ?? "", "An earlier text");
    this.#showRetired();
    this.#unwatch = store.watch(() => this.#refresh());
    this.addEventListener("click", this);
    addEventListener("pagehide", this);
    document.addEventListener("visibilitychange", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    removeEventListener("pagehide", this);
    document.removeEventListener("visibilitychange", this);
    for (const group of this.#groups) group.close();
    this.#picker?.close();
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent(event) {
    for (const group of this.#groups) group.save(); // before the page is left, and before anything is said of what is pressed
    if (event.type !== "click") return;
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.copy) this.#take(button.dataset.copy, button.closest("[data-template]"));
    else if (button?.dataset.take) this.#take(button.dataset.take);
    else if (button?.hasAttribute("data-clear")) this.#clear();
  }

  /** @param {string} format @param {Element | null} [only] the group to take; the whole when there is none */
  #take(format, only) {
    const groups = this.#groups.filter((group) => !only || group.part === only).map((group) => group.read());
    give(this, format, groups);
  }

  #clear() {
    const before = this.#groups.map((group) => group.values());
    this.#groups.forEach((group) => group.write({}));
    this.querySelector("textarea")?.focus();
    const run = () => this.#groups.forEach((group, index) => group.write(before[index]));
    say(this, { text: "All fields cleared.", action: { label: "Undo", run }, stay: true });
  }

  /** @param {string} draft */
  #open(draft) {
    for (const group of this.#groups) group.open(draft);
    this.#showRetired();
  }

  /** What all fields of the shown draft say, as a record's fields. */
  #copied() {
    const set = Boolean(this.dataset.set);
    const fields = this.#groups.flatMap((group) =>
      Object.entries(group.values()).map(([id, text]) => [set ? `${group.part.dataset.template}/${id}` : id, { text }]),
    );
    return Object.fromEntries(fields);
  }

  /** Another tab has changed something. */
  #refresh() {
    if (this.#picker?.show() === false) {
      say(this, { text: "This draft was deleted in another tab. The main draft is shown." });
      return this.#open("");
    }
    for (const group of this.#groups) group.show();
    this.#showRetired();
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
