// <pm-checklist data-id data-title data-reviewed data-moves>: keeps ticks, notes and what is 'not for me', by the items' ids.
// Holds: li[data-item] (checklist/item.js), [data-progress], [data-show] buttons, [data-retired], [data-sender],
// [data-undo], [data-undo-sender] and the ways to take it away (_take.html). What is kept for items that the page no longer has stays kept.

import { isUnread } from "../lib/kept.js";
import { follow } from "../lib/moves.js";
import { progress, retired } from "../lib/progress.js";
import { element } from "../page/element.js";
import { changed, opened } from "../page/keeping.js";
import { later, sayMissing } from "../page/later.js";
import { partOf } from "../page/part-of.js";
import { say } from "../page/say.js";
import { store } from "../page/store.js";
import { UndoLines } from "../page/undo-lines.js";
import { carryOver } from "../page/upkeep.js";
import { StayingBar } from "./checklist/bar.js";
import { ChecklistItem } from "./checklist/item.js";
import { sendsEssentials } from "./checklist/send.js";
import { SenderLate } from "./checklist/sender-late.js";
import { ShowButtons } from "./checklist/show-buttons.js";
import { LinkWithTicks } from "./checklist/ticks-link.js";

/** @typedef {[ChecklistItem, Partial<import("./checklist/item.js").State>]} Change an item, and what is new of it */

export default class PmChecklist extends HTMLElement {
  #key = `checklist/${this.dataset.id}`;
  /** @type {ChecklistItem[]} */
  #items = [];
  /** @type {() => void} */
  #unwatch = () => {};
  /** @type {ShowButtons | undefined} */
  #buttons;
  /** @type {SenderLate | undefined} */
  #sender;
  #giving = later(this, () => import("./checklist/give.js"));
  /** @type {LinkWithTicks | undefined} */
  #link;
  /** @type {UndoLines | undefined} */
  #undo;
  /** @type {StayingBar | undefined} */
  #bar;

  connectedCallback() {
    const moves = JSON.parse(this.dataset.moves ?? "{}");
    carryOver((records) => follow(records, moves));
    const { value, problem } = store.read(this.#key);
    const parts = [...this.querySelectorAll("li")].filter((part) => part.dataset.item);
    this.#items = parts.map((part) => new ChecklistItem(part, (item, what) => this.#changed([[item, what]])));
    const early = this.#items.filter((item) => item.box.checked); // ticked before the script ran
    this.#show(value);
    this.#changed(early.map((item) => [item, { state: "done" }]));
    void opened(this, [problem], "Something you ticked or noted earlier");
    this.#buttons = new ShowButtons(this, this.#items);
    this.#undo = new UndoLines(partOf(this, "undo"), this.#key, () => this.#show(store.read(this.#key).value));
    const theirs = new UndoLines(partOf(this, "undo-sender"), `${this.#key}#sender`, () =>
      this.#show(store.read(this.#key).value),
    );
    this.#sender = new SenderLate(this, this.#items, moves, (items) => {
      const edits = this.#changed(items.map((item) => [item, { state: "done" }]));
      theirs.add(`${items.length} ${items.length === 1 ? "tick" : "ticks"} added.`, edits, true);
    });
    this.#link = new LinkWithTicks(this, this.#items);
    sendsEssentials(this, this.#items);
    this.#unwatch = store.watch((key) => (key === null || key === this.#key) && this.#refresh());
    this.addEventListener("click", this);
    this.#bar = new StayingBar(partOf(this, "bar"));
    this.toggleAttribute("data-ready", true);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    for (const item of this.#items) item.close();
    this.#buttons?.close();
    this.#sender?.close();
    this.#bar?.close();
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.take) void this.#give(button.dataset.take);
    else if (button?.hasAttribute("data-clear")) this.#clear();
  }

  /** @param {string} format */
  async #give(format) {
    const part = await this.#giving();
    if (part) part.give(this, format, this.#items);
    else sayMissing(this);
  }

  /** @param {Change[]} changes @returns {import("../lib/leaves.js").Edit[]} */
  #changed(changes) {
    if (!changes.length) return [];
    const edits = changed(this, () =>
      store.change(this.#key, (value) => {
        const items = { ...value.items };
        for (const [{ id, text }, what] of changes) items[id] = { ...items[id], text, ...what };
        return { ...value, title: this.dataset.title, items };
      }),
    );
    this.#show(store.read(this.#key).value);
    if (!partOf(this, "progress").hidden) say(this, { text: `${this.#total().aloud}.`, quiet: true });
    return edits;
  }

  /** Another tab has changed something: what can't be read doesn't take away what is shown. */
  #refresh() {
    const { value, problem } = store.read(this.#key);
    void opened(this, problem === "aside" ? [] : [problem], ""); // that was said on arrival
    if (isUnread(problem)) return;
    this.#show(value);
    this.#undo?.show();
  }

  #clear() {
    for (const item of this.#items) item.keepNote();
    const mine = this.#items.filter((item) => item.get().state || item.get().note);
    if (!mine.length) return say(this, { text: "There's nothing to clear." });
    const edits = this.#changed(mine.map((item) => [item, { state: "", note: "" }]));
    this.#undo?.add("Ticks and notes cleared.", edits);
  }

  /** @param {Record<string, any>} value */
  #show(value) {
    const kept = value.items ?? {};
    for (const item of this.#items) item.set(Object.hasOwn(kept, item.id) ? kept[item.id] : { state: "", note: "" });
    const state = this.#total();
    const line = partOf(this, "progress");
    line.textContent = state.text;
    line.style.setProperty("--pm-done", `${state.percent}%`);
    line.toggleAttribute("data-all", state.all);
    this.#showRetired(kept);
    this.#link?.show();
  }

  #total() {
    return progress(this.#items, Object.fromEntries(this.#items.map((item) => [item.id, item.get()])));
  }

  /** @param {Record<string, any>} kept */
  #showRetired(kept) {
    const part = partOf(this, "retired");
    const lines = retired(kept, this.#items).map((id) => {
      const { text, state, note } = kept[id];
      const words = [`${state === "done" ? "✓ " : ""}${text || id.replaceAll("-", " ")}`, note];
      return element("li", "", words.filter(Boolean).join(". My note: "));
    });
    part.querySelector("ul")?.replaceChildren(...lines);
    part.hidden = !lines.length;
  }
}
