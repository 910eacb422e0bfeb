// <pm-checklist data-id data-title data-reviewed data-moves>: keeps ticks, notes and what is 'not for me', by the items' ids.
// Holds: li[data-item] (checklist/item.js), [data-progress], [data-show] buttons, [data-retired], [data-sender] and the
// ways to take it away (_take.html). What is kept for items that the page no longer has stays kept.
import { say } from "../lib/messages.js";
import { follow } from "../lib/moves.js";
import { progress, retired } from "../lib/progress.js";
import { keep, opened, store } from "../page/keeping.js";
import { take } from "../page/take.js";
import { carryOver } from "../page/upkeep.js";
import { ChecklistItem } from "./checklist/item.js";
import { LinkWithTicks } from "./checklist/link.js";
import { outline } from "./checklist/outline.js";
import { Sender } from "./checklist/sender.js";
import { ShowButtons } from "./checklist/show.js";

/** @typedef {import("./checklist/item.js").State} State */

export default class PmChecklist extends HTMLElement {
  #key = `checklist/${this.dataset.id}`;
  /** @type {ChecklistItem[]} */
  #items = [];
  /** @type {() => void} */
  #unwatch = () => {};
  /** @type {ShowButtons | undefined} */
  #buttons;
  /** @type {Sender | undefined} */
  #sender;
  /** @type {LinkWithTicks | undefined} */
  #link;

  connectedCallback() {
    const moves = JSON.parse(this.dataset.moves ?? "{}");
    carryOver((records) => follow(records, moves));
    const { value, problem } = store.read(this.#key);
    opened(this, problem, "Your earlier ticks");
    this.#items = [...this.querySelectorAll("li")]
      .filter((part) => part.dataset.item)
      .map((part) => new ChecklistItem(part, (item) => this.#changed([item])));
    const early = this.#items.filter((item) => item.box.checked); // ticked before the script ran
    this.#show(value);
    if (early.length) this.#changed(early.map((item) => (item.set({ ...item.get(), state: "done" }), item)));
    this.#buttons = new ShowButtons(this, this.#items);
    this.#sender = new Sender(this, this.#items, moves, (items) => this.#changed(items));
    this.#link = new LinkWithTicks(this, this.#items);
    this.#unwatch = store.watch(
      (key) => (key === null || key === this.#key) && this.#show(store.read(this.#key).value),
    );
    this.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    for (const item of this.#items) item.close();
    this.#buttons?.close();
    this.#sender?.close();
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.take) void take(this, button.dataset.take, (mine) => outline(this, this.#items, mine));
    else if (button?.hasAttribute("data-clear")) this.#clear();
  }

  /**
   * Changes some items in what is kept at this moment, so that two tabs don't undo each other.
   * @param {ChecklistItem[]} items
   */
  #changed(items) {
    keep(this, this.#key, (value) => {
      const kept = Object.fromEntries(
        Object.entries(value.items ?? {}).filter(([id]) => !items.some((item) => item.id === id)),
      );
      for (const item of items) {
        const { state, note } = item.get();
        if (state || note) kept[item.id] = { text: item.text, state, note };
      }
      return Object.keys(kept).length ? { ...value, title: this.dataset.title, items: kept } : null;
    });
    this.#show(store.read(this.#key).value);
    say(this, { text: `${this.#total().aloud}.`, quiet: true });
  }

  #clear() {
    const before = this.#items.map((item) => item.get());
    if (!before.some((state) => state.state || state.note)) return say(this, { text: "There is nothing to clear." });
    /** @param {(index: number) => State} state */
    const set = (state) => {
      this.#items.forEach((item, index) => item.set(state(index)));
      this.#changed(this.#items);
    };
    set(() => ({ state: "", note: "" }));
    say(this, {
      text: "Ticks and notes cleared.",
      action: { label: "Undo", run: () => set((index) => before[index]) },
      stay: true,
    });
  }

  /** @param {Record<string, any>} value */
  #show(value) {
    const kept = value.items ?? {};
    for (const item of this.#items) item.set(Object.hasOwn(kept, item.id) ? kept[item.id] : { state: "", note: "" });
    const state = this.#total();
    const line = /** @type {HTMLElement} */ (this.querySelector("[data-progress]"));
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
    const part = /** @type {HTMLElement} */ (this.querySelector("[data-retired]"));
    const lines = retired(kept, this.#items).map((id) => {
      const { text, state, note } = kept[id];
      const line = document.createElement("li");
      line.dir = "auto";
      line.textContent = [`${state === "done" ? "✓ " : ""}${text || id.replaceAll("-", " ")}`, note]
        .filter(Boolean)
        .join(". My note: ");
      return line;
    });
    part.querySelector("ul")?.replaceChildren(...lines);
    part.hidden = !lines.length;
  }
}
